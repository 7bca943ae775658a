"""What reads like violence in English: done to somebody, or threatened; in the notation of `phrases.py`."""

BY_OTHERS = """
(he|she|they|who|bf) (beat|beats|hits|slap*|touches|hurts|punches|kicks|rapes|raped|molest*|abused|
abuses|choked|chokes|whips|strangle*|stalks|gropes|groped|threatens|threatened)
(sex|porn|penis|vagina|dick|boobs|boob|tits|groin|crotch|genital*|condom|horny|pervert*|perv|pervy)
(man|guy|stranger|strangers|dude|men|someone|car|van|somebody|creep|people) ~ (follow*|stalk*|grab*|
chas*|touch*|kidnap*|took_me|waits_for|waiting_for|watches|watching|staring|offers|offered|threat*|
after_me|jump*) ~
(they|kids|everyone|everybody|people|girls|boys|students|classmates|getting|get|being|am|im|been|gets|
always|constantly) (bully|bullies|bullied|bullying)
(gang|gangs|gangbanger*|cartel|traffick*|smuggl*)
(hit|beat|beaten|hurt|touched|raped|abused|slapped|kicked|punched|choked|followed|locked|threatened|
grabbed|molested|groped|pushed) (by|from) (my|him|her|a|the|someone|somebody|them|an|his|people|kids|
this)
(gets|get|got|is|comes_home|when|becomes) ~ (mad|angry|drunk|high|wasted|upset|pissed) ~ (hits|hit|
throws|breaks|hurts|beats|slaps|screams|punches|kicks|yells_and|scary|takes_it_out|smashes)
(so|really|very|too|im|am|always|i_get|we_get|feel|i_feel|hella|super) (scared|afraid|terrified|
frightened)
(dangerous|in_danger|danger)
(makes|made|make) me (bleed|cry_every|cry_at_home|scream|sleep_outside|sleep_on|beg|lie_to_cps|hide)
(takes|took) (it|his_anger|her_anger|anger) out on (me|us|my|her)
(dont|do_not|wont|never|please_dont) ~ (leave_me|send_me|make_me_go|let_him|let_her|let_them) ~ (home|
alone|him|her|with|near|take|hurt|come|get)
(bruises|bruised|bruise|belt_marks|whooping|whoopings|beatings|beating_me)
(if|when|cuz_if|bc_if|because_if|and_if|unless) i (tell|told|say|speak|report|snitch|scream|
dont_do|do_not_do|leave|come_home|go_home|get_home|dont_send) ~ (he|she|they|hell|shell|theyll|someone|
hurt|kill|kills|worse|hits|beats|beat|mad|him|her|anyone|him_no)
(hell|shell|theyll|he_will|she_will|they_will|hed|theyd|shed|he_would) ~ (hurt|kill|beat|hit|find|rape|
shoot|stab|punish|burn) (me|us|my|her|him|them|someone|mom|us_all)
(extension_cord|belt|chancla|paddle|hanger|wooden_spoon|cord) ~ (me|us|when|every|dad|mom|hit|home|him|
her|he|she)
(get|gets|got|getting) (whooped|the_belt|a_whooping|a_beating|whipped|beatings|yelled_at_and_hit)
(got|get|gets|getting) me (drunk|high|alone|pregnant|in_his_car|in_the_car)
(rub|rubs|rubbed|rubbing|strokes|massages|massaged|caress*|squeezes|pinches|licks) my (back|leg|legs|
shoulder*|neck|arm|arms|thigh*|hair|knee|body|hand|hands|face|butt)
(keep|keeps|keeping|kept|keeps_on|constantly|always|wont_stop|starts|started) (touching|hitting|
texting|following|messaging|staring|hugging|asking_me_for|calling_me_sexy|grabbing|rubbing|watching|
hurting|bothering_me_at|threatening|harassing|dming|kissing|flirting|beating|punching|stalking)
(asked|asking|asks|begs|pressures|pressured|pressuring|wants|wanted|paid|pays|pay|tells|told) (me|
girls|us) (for|to) ~ (pics|nudes|sex|undress|strip|pictures|photos|video|videos|secret|touch|kiss|
meet_up|meet_him|not_tell|never_tell|keep_quiet|come_over_alone|his_house|his_car|a_picture|
bathing_suit)
(flirt|flirts|flirted|flirting) with (me|us|girls|students|kids)
(sleep|sleeps|slept|sleeping) (with|in) (me|my_bed|my_room|girls|students|a_student|a_teacher)
(calls|called|call) (me|us|girls) (sexy|hot|baby|babe|beautiful_and)
(pimp*|sugar_daddy|prostitut*|strip_club|onlyfans|sextort*|sext|sexts|sexting|molestation|incest|rapey|
groping|creeping_on_me|perving)
(home|house|there) ~ (yelling_and|screaming_and|throwing|hitting|fists|violence|blood|cops|police|
cops_came|police_came|guns|drugs|meth|fighting_every|beating)
(he|she|dad|mom|stepdad|stepmom|uncle|brother) ~ (threw|throws|slammed|slams|dragged|drags|pinned|pins|
shoved|shoves|spit|spits|pulled|pulls|yanks|choked|chokes|strangled) ~ (me|us|mom|hair|wall|floor|
stairs|plate|bottle|sister|brother)
(alone|scared|safe|weird|uncomfortable|comfortable) (with|around|near|by|at) ~ (dad|stepdad|uncle|
cousin|brother|stepbrother|moms_boyfriend|boyfriend|step_dad|my_mom|home)
(moms|mom|mothers|her|sisters|aunts) (bf|boyfriend|husband|ex|man|friend) ~ (creep*|weird|hit*|touch*|
hurt*|watch*|look*|comes|scar*|yell*|drunk|drink*|beat*|stare*|room|bed|walks_in|inappropriate*|
pervert|nasty|bad|mean|gun|gross)
(put|puts|putting|lays|laid|lay|his|her|their|got) (his|her|their|a)? (hands|hand) (on|up|down|around|
all_over|under|in) (me|my|us|her|him|people|girls)
(beat|beats|whoop|whoops|whooped|whip|kick|kicks) (my|our|his|her|moms) (ass|butt|a|head)
(gets|got|get|is|so|turns) (physical|violent|aggressive|handsy|touchy|abusive) (with|when|to|and|after|
at|towards)?
(watch|watches|watching|watched|peeks|stares|staring|films|spies|looks) ~ (shower|showering|change|
changing|undress|sleep|my_body|my_chest|my_butt|my_legs|girls|get_dressed|bathroom)
(sit|sits|sat) (on|in) (his|her) lap
(my|your|girls|our|her) private (part|parts|area|areas)
(text|texts|texting|dm|dms|dming|snap|snaps|messages|calls|messaging|snapchats) ~ (late|night|at_night|
creepy|weird|inappropriate*|secret|not_to_tell|personal|sexy|hot|flirt*|love|pretty)
(makes|make|made|making) ~ (uncomfortable|uncomfy|unsafe|scared|feel_gross|feel_dirty|feel_weird|
feel_unsafe|sit_on|touch)
(comments|says|talks|stuff|things|joke*) (about|on|of) ~ (my|girls|our|her) ~ (body|bodies|butt|chest|
boobs|looks|legs|clothes|breasts)
(older|grown|online|30|40|adult) ~ (guy|man|boyfriend|dude|men) ~ (meet|me|sex|pics|drive|pictures|
online|texts)
(he|they|ex|bf|someone|some_kids|boy|boys|girl|she) ~ (has|have|sent|posted|leaked|shared|spread|took|
sharing|spreading|posting|threaten*) ~ (pics|pictures|photos|video|videos|nudes)
(cigarette|lighter|iron|cigarettes) ~ (burn*|me|arm|skin|hand)
(tie|ties|tied|chain|chained) (me|us) (up|to|down)
(throws|threw|throw|throwing|breaks|broke|punches|punched|smash*) ~ (things|stuff|plates|bottle|
bottles|walls|wall|chair|dishes|furniture|doors|everything|phone_at)
(hide|hid|hiding|locked|sleep|lock) ~ (closet|under_my_bed|bathroom|door|chair|garage|
basement) ~ (when|from|because|bc|he|she|dad|mom|night|until|him|locked|so|against|drunk)
(he|she|dad|mom|stepdad|they|boyfriend) ~ (drinks|drunk|drinking|high|on_something|uses_drugs|on_drugs|
does_drugs|shoots_up|smokes_meth|smoking_crack)
(ice|immigration|la_migra) (took|take|takes|is_going_to|will_take|came|got|deport*|might|are|has)
(deported|deportation|detained)
(he|she|they|who|dad|someone|bf|boyfriend|ex|kid|kids|guy) ~ (will|gonna|would|going_to|said_hed|
says_hell|wants_to|threatened_to|hell|theyll|theyre_gonna) ~ (kill|hurt|beat|find|shoot|stab|hit|
rape) ~ (me|us|mom|my|her)
(gets|get|getting|got|being|been|was|am|im|constantly|always) (hit|beat|beaten|abused|raped|molested|
touched|jumped|assaulted|bullied_every|harassed|stalked|followed|groped|threatened|blackmailed|
trafficked|kidnapped|whooped|hurt|choked|slapped|punched|beat_up) ~ (at|by|every|home|up|again|me|when|
after|in|bc|because|so|daily|and)?
(problems|trouble|bad|issues|stuff|things|something|wrong|hard|hell|awful|scary|crazy|rough|happens|
happening|going_on|fights|violence|abuse|chaos) (at|in|with_my) (home|my_house|my_home|house|our_house|
the_house|family)
(home|house|family) (is|life|isnt|feels|situation|has_been|be) (so|really|not|a|very|getting|
like)? (bad|hell|scary|hard|dangerous|unsafe|okay|ok|good|prison|nightmare|toxic|abusive|crazy|awful|
terrible|worse|rough|violent)
(dont|do_not|cant|cannot|scared_to|afraid_to|hate|wont|never) (want_to|wanna|like|like_to)? (go|going|
be|being|going_back|to_go|go_back) (back)? (to)? (home|my_house|my_dads|my_moms)
(hit|hits|beat|beats|hurt|hurts|slap|slaps|punch|punches) (her|him|mom|them) (and|in_front|every|when|
bc|because|at|so|again|bad|last|all)
(my|a) ~ (dad|stepdad|father|mom|mother|uncle|brother|boyfriend|bf|stepmom|cousin|grandpa|ex|coach|
teacher|neighbor) ~ (touches|touched|hits|hit|beats|hurts|punched|slapped|kicked|choked|threw|grabbed|
grabs|rapes|raped|kissed|kisses|smacks|whips|slaps|hurt|punches|kicks|licks|pinned|pins|pushed|pushes|
scares|threatened|forced|forces|locked|burned|burns)
(hit|hits|hitting|beat|beats|beating|beaten|bt|punch*|kick|kicks|kicking|kicked|slap*|chok*|whip|whips|
whipped|whipping|hurt|hurts|hurting|harm|harms|harmed|harming|touch|touches|touched|touching|grab|
grabs|grabbed|grabbing|grope*|groping|rape|rapes|raped|raping|molest*|abus*|stalk*|threaten*|lock|
locks|locked|locking|drug|drugged|burn|burns|burned|burnt|push|pushes|pushed|shove|shoves|shoved|
strangle*|kidnap*|forced|forces|force|forcing|jump|jumped|jumps|smack*|spank*|bruise*|attack*|assault*|
sexually*|kiss|kissed|kisses|undress*|film|films|filmed|threw_things_at|throws_things_at|
throws_stuff_at|throws_stuff|throw_stuff) ~ (me|us|my_mom|my_mother|my_sister|my_sisters|my_brother|
my_brothers|my_little|my_mama|my_siblings|my_friend|the_kids|girls|kids|my_body|my_butt|my_chest|
my_breasts|my_leg|my_legs|my_thigh|my_thighs|my_private|my_privates|students)
(force|forces|forced|forcing|blackmail*) (me|us|her|him|my_sister)
(make|makes|made|making) (me|us|her|him) (do|send|touch|take|watch|sleep|have_sex|kiss|
undress) ~ (things|
stuff|pics|pictures|sex|clothes|nudes|bed|photos|videos|kiss|naked)
(touch|touches|touched|touching|rub|rubs|rubbed|rubbing|grabs|feels|brushes) ~ (shoulders|thigh*|leg|
legs|inappropriate*|wrong_way|weird|private*|butt|waist|back|chest|boobs)
(does|did|doing|do|done) (bad|weird|nasty|gross|inappropriate|sexual|those)? (things|stuff|
something) to (me|us|my_sister|my_brother|her|him)
(came|come|comes|coming|goes|sneaks|gets) (in|into|to|in_to) my (room|bed)
(in|into) my (room|bed) at night
(send|sends|sent|asks|asked|asking|wants|wanted|texts|dms|share|shared|leaked|posted|has|
showed) ~ (nudes|nude|naked|pics|dick_pics|pictures_of_me|pics_of_me|photos_of_me|my_pictures|my_body)
(abused?|abuse|abuses|abusive|abuser|molest*|molester|harass*|assaulted|assault|rape|raped|raping|
rapist|pedo|pedofile|pedophile|predator|groomed|grooming|groomer|incest|trafficked)
(sexual|sexually|inappropriate*|nude|nudes|naked)
(follow|follows|followed|following|stalk*|watch|watches|watching) me (home|after|everywhere|around|
when|every|to|from|walking|in_the|at_night)
(scared|scard|afraid|terrified|frightened|scares|fear|fearful|petrified) (of|to|at|that|for|in|around|
when|by|by_the|because|bc|about|with|everyday|all_the_time) ~ (home|house|hom|dad|father|mom|mother|
stepdad|stepmom|step_dad|step_mom|him|her|uncle|brother|boyfriend|bf|parents|parent|them|he|she|
my_life|safety|tell|walk|sleep|night|kill|hurt|hit|beat|somebody|someone|men|cousin|grandpa)
(i|we|im|am|so|is|are|really) (scared|scard|terrified|petrified|afraid) (and|pls|plz|please|help|every|
all_the_time|everyday|everynight|at_night|of_everything)
(not|dont|doesnt|isnt|never|arent|no|aint|nowhere|nvr) ~ (safe|saf)
(unsafe|in_danger|danger_at|not_safe)
(hide|hiding|hid|run|ran) (from|when) ~ (dad|father|mom|stepdad|uncle|brother|him|he|parents)
(dad|father|mom|mother|stepdad|stepmom|step_dad|step_mom|stepfather|uncle|brother|boyfriend|bf|parents|
cousin|grandpa|grandfather|man|guy) ~ (hit|hits|hitting|beats|beating|beat_me|punches|slaps|kicks|
chokes|hurts|touches|touched|rapes|raped|molest*|abuses|abused|abusive|abuse|threatens|threatened|
whoops|whips|throws|belt|drunk|locks_me|locked_me|violent|screams_at_me|gun|knife|drinks_and|high_all|
on_drugs|using_again|passed_out|od|overdos*)
(drunk|drinks|high) (and|then|he|she|every|when) ~ (hits|hit|throws|yells|mad|angry|mean|beats|hurts|
scary|violent)
(fighting|fight|fights|yelling|screaming) (at|in) (home|house|my_house)
(violence|violent) (at|in|home|house|dad|boyfriend|with|to|towards)
(bruise*|black_eye|bleeding|marks) ~ (dad|mom|stepdad|arms|arm|back|face|legs|body|neck|hit|belt|him|
her|me)
(wont|doesnt|dont|refuses|never|not) (let|lets) me (eat|leave|sleep|out|talk|see_a_doctor|inside|
go_to_school|use_the_phone|in_the_house)
(locks|locked|lock|kicks|kicked|throws|threw|put) (me|us) (out|outside|in|inside)
(kicked|kick|thrown|throwing) out of? (the|my)? (house|home)
(beat|beats|jump|jumped|jumping|jumps) me up?
(gonna|going_to|will|wants_to|tried_to|said|says|threaten*) ~ (hurt|kill|beat|hit|jump|rape|fight|
get) (me|us|my_mom|my_family)
(bully|bullied|bullies|bullying) ~ (every|me|kill|die|cant|stop|help|scared|again)
"""
"""Harm by others: violence, abuse, fear, at home or elsewhere."""

TO_OTHERS = """
(murder*|massacre*|hostage*|explosive*|shooter|shooters|shootings|assassin*|beat_up|beatup|beating_up|
behead*|slaughtered|bloodbath)
(want|wanna|gonna|going_to|will|might|could|thinking|think|thoughts|dream|fantasize|
planning) ~ (shooting|stabbing|killing|hurting|bombing|burning|murdering|poisoning|attacking|shoot|
stab|murder|bomb) ~
(all|every_one|everyone|they|you|he|she|yall|these|those) ~ (gonna|going_to|will|shall|about_to|
finna) (die|bleed|burn|pay|suffer|regret|be_dead|get_shot|get_whats_coming|be_sorry)
(gun|guns|pistol|shotgun|rifle|glock|knife|knives|weapon*|firearm*|bullets|ammo|blicky|blick|
switchblade)
(see|be|end_up|all_over|watch) (me|us|it|this)? on the news
(catch|catching|drop|dropping) (a|some) (body|bodies|charge)
(smoke|slide_on|body|clap|pop|merk|dome|spin_on|drop|wack|whack|deck|swing_on) (him|her|them|somebody|
someone|his|this_kid|that_kid|everyone|these|the_opps)
(whats|what_i_have|what_is|something|what_i_got) in my (backpack|bag|locker) ~ (tomorrow|monday|
for_you|for_them|see|kill|bad|gun)?
(bring|bringing|brought) (something|smth|smthn|it) (bad|sharp|dangerous|to_school|for_them|for_him|
to_class)
(hope|wish|want|gonna|let) (this|the|that) school ~ (burn*|explode*|blow*|shot_up|bomb*|shoot*|
collapses)
(on_sight|opp_list|death_threat*|kill_you_all|mass_casualty)
(wish|want|wanted|hope|hoping) (they|them|he|she|him|her|everyone|everybody|you|u|all_of_them|yall|
all_teachers|mr|mrs|ms|this_school|these|those|all) ~ (dead|die|dies|died|gone_forever|suffer|suffers|
hurt|bleed|burned|burn|shot|to_pay)
(gonna|going_to|will|might|finna|about_to|boutta|bouta|ima|imma|ill) ~ (snap|explode|go_off_on|lose_it|
hurt_somebody|hurt_someone|do_something_bad|do_something_crazy|do_something_stupid|make_them_pay|
make_him_pay|get_them_back|get_him_back|blow|shoot|stab|bomb|light_it_up|jump_him|jump_her|burn_it|
burn_this|beat_his|beat_her|end_him|end_her|end_them|regret|pop|spray|smoke_him|air_it_out|
take_everyone|take_them_out|take_him_out)
(make|making|made) (them|him|her|everyone|you|yall|all_of_them|u) ~ (pay|regret|sorry|suffer|bleed|
feel_pain|hurt)
(be|feel|all_be|is_gonna_be) sorry (when|for|soon|tomorrow|monday|after|one_day|what|if)
(burn|blow|tear|shoot|light) ~ (school|place|building|house|it_down|it_up|this_down|whole)
(today|tomorrow|monday|friday|soon|it) (is|will_be|gonna_be|was) (the|judgement|judgment|payback) (day|
time)
(payback|strapped|opps|opp|drive_by|driveby|mass_murder|manifesto|gunman|sawed_off|molotov|pipebomb|
explosives?|grenade*)
(beat|beating|fight|stomp|jump|hurt|curb_stomp|knock) (his|her|their|him|them|that|this|somebodys|
someones) (ass|face|head|out|teeth|kid|girl|boy|up|down|a|skull)
(shoot|stab|kill|shooting|stabbing|killing) (my|the|his|her|their|these|those|that|this|it_up|up)
(know|knows|found|where) ~ (hides|keeps|kept|hidden|hid) (his|the|her|their|a) (gun|guns|pistol|rifle|
glock|weapon*|ammo)
(kill|killing|kil|shoot|shooting|stab|stabbing|bomb|bombing|murder|murdering|attack|attacking|blow_up|
blowing_up|burn_down|shoot_up|shooting_up|light_up|beat_up|jump|slaughter|strangle|poison|harm|
fight_and_kill|end) ~ (him|her|them|you|u|ya|yall|everyone|everybody|every_one|people|someone|somebody|
kids|students|student|teacher|teachers|school|this_place|the_class|this_school|one_of_them|all|class|
brother|dad|stepdad|mom|bullies|bully|that_kid|those|he|tomorrow|monday|friday)
(want|wanna|gonna|going_to|will|ima|imma|finna|bout_to|about_to|could|plan|planning|ready|think_about|
thinking_about|tempted) ~ (hurt|hurting|stab|shoot|kill|murder|fight|jump|harm|strangle|attack|bomb|
shank|merk|smoke|blast) ~ (him|her|them|you|u|everyone|everybody|people|someone|somebody|kids|students|
teacher|teachers|school|mr|mrs|ms|a)
(gonna|going_to|finna|ima|imma|bout_to|will|wanna) (kill|shoot|stab|murder|shank|merk|strangle|behead|
bomb)
(bring|bringing|brought|brang|have|has|having|had|got|get|getting|buy|bought|take|taking|carry|carries|
carrying|hide|hiding|keep|keeps|use|with|know_where|my_dads|my_uncles|access|point|pointed|points|
showed|pulled|pull|there_is|theres|a|loaded|real) ~ (gun|guns|knife|knifes|knives|weapon|weapons|bomb|
bombs|glock|pistol|rifle|ar15|ar_15|machete|firearm|switch_blade|switchblade|blicky|strap|ghost_gun|
shotgun|pipe_bomb|ammo|bullets)
(gun|guns|knife|weapon*|bomb|pistol|rifle) (to|at|in|on|from|under|into|for) ~ (school|house|home|
class|head|bag|backpack|locker|campus|mom|my|me|work|dad)
(school_shooter|school_shooting|shoot_up|shooting_up|shoot_this|mass_shoot*|columbine|massacre)
(be|being|become|the_next|am|next) (a|the|an)? next? (shooter|school_shooter)
(youll|you_will|u_will|ull|they_will|theyll|everyone_will|you_all_will|all_gonna|yall) ~ (be_sorry|pay|
regret|regret_it|see_what|suffer|die|see_tomorrow|see_monday)
(going_to|gonna|will|make_them|make_him|make_her) pay (for|back)? (for|this|what)?
(list|kill_list|hit_list|death_list) (of|with) ~ (people|names|kids|who|kill)
(kill|hit|death) list
(dont|do_not|do_not_even) (come|go|be_at) ~ school (tomorrow|monday|tuesday|wednesday|thursday|friday|
on)
(something|smth) (bad|big|terrible) ~ (happen|happening|going_to)
(everyone|everybody|they|you|he|she|all_of_them|yall) (deserves|deserve|must|should|shud|needs_to|
gonna|is_going_to|will) (to)? all? (die|be_dead|burn|suffer|get_shot|be_killed)
(watch|wait|just_wait) (what|till|until) ~ (happens|i_do|monday|tomorrow|see|do)
(set|start|light|lit) ~ fire (to|in|at|school)
(hurt|torture|kill*) (animals|cats|dogs|my_cat|my_dog)
revenge (on|for|is|against|soon|will)
"""
"""Threats and weapons."""

VIOLENCE = (BY_OTHERS, TO_OTHERS)
