"""What reads like harm in English: to oneself, by need, and cries for help; notation of `phrases.py`."""

TO_ONESELF = """
(whats|what_is|no|any|see) the? use (of|in|to|going|trying|living)
(something|somethin|smth|sumthing|sumthin) (bad|terrible|big) is? (gonna|going|will|about) ~ happen
(tried|attempted|try|trying) ~ (twice|last_year|before_and|it_again|end_my|kill_my|hang_my|suicide|
to_od|hurt_my)
(psych_ward|mental_hospital|5150|grippy_socks|inpatient|scars|blades|box_cutter|boxcutter|
self_destruct*|selfdestruct*)
(depress*|bulimi*|anorexi*|eating_disorder*)
(gonna|might|want_to|wanna|about_to|ready_to|tempted_to|could|almost|nearly) just? (jump|overdose|od|
drown|hang|bleed|crash)
(be|go|home|going|wanna) ~ (with|to) (god|jesus|my_dead|the_angels|the_lord)
(my|our|its_my|the) last (birthday|christmas|summer|year|month|weekend|days|survey|class|time_here|
hours|meal|words)
(sorry|goodbye|bye|love_you|love_u|apologize|forgive_me) ~ (mom|mama|dad|family|everything|
for_everything|everyone|brother|sister|world|all) ~
(tell|telling) my (mom|dad|family|sister|brother|parents|friends|dog) ~ (love|loved|sorry|bye|goodbye|
fault)
(burden|bother|bothering) (to|on|anymore|any_more|everyone|anyone|for|my|her|him|people)
(want|need|wish|trying|gotta|have_to|wanna) ~ (get_out|escape|run_away|runaway|leave_home|be_free)
(reason|why|because|thanks_to|bc_of|saved_me) ~ (still_alive|alive|still_here|havent_killed|didnt_kill|
not_dead|still_breathing|here_today|saved_my_life|stopped_me)
(saved|saves|save) my life
(hurting|pain|suffering|hurts) (inside|so_much|so_bad|too_much|everyday|every_day|all_the_time|
really_bad|badly)
(want|wanna|wish|need|hope|pray|like|if|make) ~ (everything|it_all|this|life|the_pain|things|all_this|
it) ~ (stop|end|over|go_away|be_done|disappear)
(see|find|get|know|understand|got|have|theres|is) (the|a|any|no|what_the)? point ~ (waking|getting_up|
living|life|trying|being|alive|existing|anymore|staying)
(never|not|dont|wish|hope|point|hate|tired|scared|stop|didnt|wouldnt|without) ~ (wake|waking|woke) up
(i|just|to|me|and|could|wanna|gonna|ill|id|will|if|of) (disap*|dissap*|vanish*)
(i|im|ill|id|me|my) ~ (grave|funeral|coffin|obituary|suicide_note|deathbed|last_breath)
(cant|cannot|cnt|dont_think_i_can|aint) ~ (anymore|any_more|no_more|keep_going|keep_doing|keep_living|
keep_pretending|cope|take_much|hold_on|deal_with_life)
(nothing|life) (matters|helps|is_worth|means_anything|has_meaning|is_pointless|sucks_and|has_no|
is_meaningless|is_too_hard|isnt_worth)
(nobody|noone|no_one|no1|none_of_them|they_dont) (loves|wants|needs|love|want|need) me
(feel|feeling|im|i_am|felt|so|being|am|all) ~ (unloved|unwanted|useless|pointless|failure|mistake|
waste_of_space|disgusting|empty|numb|invisible|nothing_inside|dead|lifeless|suffocated|broken_inside|
a_problem|in_the_way)
(told|tells|telling|tell|says|said|wants|want|wishes|wish) (me|i|them) (to|should|was|would|
were) ~ (die|kill|kms|kys|dead|never_born|end_it|jump|cut|disappear|aborted)
(life|living|being_here|existing|waking_up) (is|feels|hurts|isnt|aint|has_been) ~ (pointless|hell|
too_much|pain|torture|not_worth|worth_it|hard|worthless|meaningless|unbearable|exhausting)
(die|dying|ctb|suicides)
(neck|rope|yeet|unalive|harm|slit|shoot|shank|gut|unaliving|offing|ending|roping|necking|drowning|
poisoning|overdosing) (myself|my_self|meself)
(ending|end) (things|my_pain|the_pain|my_story|my_suffering|myself)
(pull|pulling) the trigger
(blow|blowing) my (brains|head)
(gun|knife|blade|rope|bag) ~ my (head|neck|throat|mouth|temple|wrist*|chest)
(sh|s_h|selfharming|self_harmed|selfharmed|sui|sewerslides) (again|every|since|when|relapse*|myself|
thoughts|a_lot|at|to_cope|is)
(doing|did|do|started|been) (sh|drugs_to|sui)
(think|thinking|thought|thoughts|dream|dreaming|want|wanna|feel_like|gonna|almost|tried|tempted|
about) ~ (jump|jumping|leap|leaping) (off|from|in_front|out)
(wont|not|doesnt|dont|will_not|nothing) matter* (after|soon|when|once|in_a|anymore|by|cuz_im|
because_im|since_im)
(drank|drink|drinking) ~ (bleach|cleaner|poison|windex)
(leave|leaving|left|quit|quitting|exit|done_with|go_from|tired_of|hate) ~ (this|the) (world|earth|
planet)
(not|never) ~ (alive|living|breathing|existing|wake_up|waking_up)
(wasnt|werent|aint|isnt|not) alive
(no|dont|without) ~ (will_to_live|reason_to_stay|reason_to_keep|reason_to_be|future_for_me|hope_left|
hope_for_me|way_out)
(cant|dont|ion|aint_tryna|dont_even) (even)? (wanna|want_to|tryna|wana) (live|be_here|be_alive|exist|
breathe|go_on|do_life|see_tomorrow)
(wanna|want_to|want|even|like) ~ (be_here|be_alive|live|exist|go_on|be_around) (anymore|any_more|
no_more)
(wont|not_gonna|not_going_to|never_going_to|aint_gonna|wouldnt) ~ (be_around|be_here|be_alive|exist|
make_it|see_graduation|see_me_again|see_tomorrow)
(stopped|stop|stops|saved|saves|talked|kept|caught|found) me (from|out_of|when_i|before|
trying) ~ (jump|jumping|killing|cutting|hurting|doing_it|ending|die|dying|suicide|did_it|end|off|
bridge|kill|cut)
(disap*|dissap*|vanish*) (forever|for_good|and_never|from_this|from_the|from_earth|one_day|completely|
and_nobody|so_nobody|already)
(feel|feels|feeling|felt|just) like (disap*|dissap*|vanishing|giving_up|ending|jumping|im_nothing|
a_mistake|a_waste|trash|hurting|cutting|nobody_wants_me|dying)
(give|giving|gave|given) up (on)? (life|everything|living|trying|myself|completely|already)
(whats|what_is|no|not_any|any|see_the|see_a|see_no) (the)? point (anymore|any_more|of_anything|
in_anything|of_me|in_trying|of_trying|in_being|of_being|of_it_all|to_any|in_staying|of_staying)
(dont|do_not|nobody|noone) care (if|whether) i (live|die|wake|am_alive|exist|make_it|get_hit|disappear|
dont_wake)
(when|if|once|after|before|by_the_time) ~ (im_gone|i_am_gone|i_die|im_dead|youre_reading_this|
you_read_this|u_read_this|im_not_here|i_disappear|i_was_gone|i_wasnt_here)
(noose|bleach|razors?|razorblade*|self_harming|attempted|suicidewatch|purging|purge|bulimia|anorexia|
anorexic|bulimic)
(a|the|with|tie|tied|my|rope) (rope|belt) (around|on) ~ neck
(train|railroad|rail) (tracks|track|rails)
(run|running|step|stepping|walk|walking|lay|laying|swerve|crash) ~ (in_front_of|into|in_to|on_the) (a|
the)? (car|cars|traffic|train|road|highway|freeway|bus|tracks|tree|truck)
(dark|bad|scary|suicide|intrusive|horrible|unalive|those|death|ending) thoughts
(voices|voice) ~ (tell|telling|say|head|hurt|kill)
(hate|hating|cant_stand|disgusted_by) (myself|my_self|being_me|my_body|who_i_am|mylife|meself|this_life)
(bite|bites|pinch|scratch|scratching|burn|burning|punch|hit|hitting|hurt|hurting|cut|carve|carving|
bang|banging|pull) (my|into_my) (own)? (arm|arms|skin|wrist*|leg|legs|thigh*|head|self|hair|hands|
stomach)
(in|go|going|been_to) ~ heaven
(going|wanna|want_to|ready_to|will|soon|be|gonna) ~ (be_with|see|join) ~ (heaven|grave|other_side|sky)
(gone|dead|over) (by|before|after|in) (friday|monday|tomorrow|christmas|summer|graduation|next|the_end|
my_birthday)
(i|ive_got|have|made|got) (a|my) plan (to|for) ~ (die|end|kill|do_it|myself|leave_this|go|it)
(no|nobody|noone|no_one) ~ (find_me|save_me|stop_me|wants_me_here|wants_me_alive|needs_me_here)
(everyone|everybody|they|mom|parents|family|world) ~ (be_happier|better_off|better_without|be_better|
happy_if_i|relieved|wants_me_dead|want_me_dead|wish_i_was|hates_me|wish_i_wasnt|rid_of_me|wishes_i)
(last|final) (goodbye|message|words|day_on_earth|time_you)
(not_eating|dont_eat|stopped_eating|havent_been_eating|skip_meals|skipping_meals|refuse_to_eat)
(cry|crying|cried) (myself|every|all|in|alone|til|until|when) ~ (sleep|night|nights|day|bathroom|room)
(dont|do_not|doesnt) ~ (matter|belong) (to_anyone|anymore|here|at_all|anywhere|on_this|in_this)
(want|wanna|wish|need|tryna) ~ (sleep_forever|never_wake|go_away_forever|leave_this_world|
leave_this_earth|not_feel|stop_breathing|bleed|drown)
(just|rather|better) (die|be_dead|end_it|not_exist|kill)
(kill|kil|killing|hurt|hurting|harm|harming|cut|cuting|cutting|burn|burning|hang|hanging|shoot|
shooting|stab|stabbing|choke|choking|starve|starving|drown|drowning|punish|hate|off|end|poison|scratch|
scratching) really? (myself|my_self|mi_self|me_self)
(hurts|harms|cuts|kills|burns) (herself|himself|themself|themselves)
(end|ending|take|taking|hate|ended|over_with|tired_of|sick_of|done_with|ruin) (my|this) own? life
(end|ending|ended) (it|everything) (all|forever|now|tonight|today|soon|for_good)?
(suicid*|suicidal|suiside|sucide|sucidal|self_harm*|selfharm*|sh_again|kms|kys|unalive*|overdos*|
sewerslide|sewer_slide)
(slit|slitting|cut|cutting|cuting|cuts|scars|blood|razor|blade|knife) ~ (my|own) (wrist*|arm|arms|leg|
legs|thigh*|skin|stomach|vein*|throat)
my (wrist*|arm|arms|leg|legs|thigh*) ~ (razor*|blade*|cuts|cutting|bleeding|scars)
(i|ive|i_have|been|started|keep|cant_stop|stop) (cutting|cuting|selfharming|burning_my_skin)
(do|does|did) it to my (legs|arms|wrists)
(want|wants|wanted|wanna|wana|wnt|wanted_to|wish|wishing|going|gonna|gunna|finna|bout|about|rather|
ready|try|tried|trying|tryna|plan|planning|planned|hope|decided|feel|feeling|felt|deserve|should|
shouldve|might|need|think|thinking|thought|thoughts|would|dream|why_cant_i) ~ (die|dying|dead|death|
unalive*|dissapear|disappear|disapear|not_exist|not_be_here|not_be_alive|be_gone|6_feet|six_feet|
end_it|ending_it|stop_existing|stop_living)
(want|wants|wish|need|like) it all? to (stop|end|be_over) (all|forever|for_good)?
(jump|jumping|jumped) (off|from|in_front) ~ (roof|bridge|overpass|building|train|traffic|car|cars|
ledge|balcony|window|cliff)
(took|take|taking|swallow|swallowed|swallowing|eat|ate|have|saved|hid|whole_bottle) ~ (pills|
pill_bottle|bottle_of_pills|tylenol|sleeping_pills)
(better_off|be_better|be_happier|happier|easier|better) ~ (dead|without_me|wasnt_around|werent_around|
wasnt_here|werent_here|gone|i_died|not_alive|if_i_was_gone|if_i_died)
(dont|do_not|cant|cannot|didnt|wouldnt|hate) ~ (live|living|alive|go_on|take_it|keep_going|be_here|
do_life|exist) any? more?
(cant|cannot|cnt|dont_want_to) (take|do|handle) (it|this|life) any? (more|anymore|longer)?
(tired|sick|done|exhausted) (of|with) ~ (living|alive|life|everything|existing|being_here)
(no|any|the|a|what_is_the|whats_the) (reason|point|purpose) (to|in|of|for) ~ (live|living|life|alive|
existing|going_on)
(not|nothing|no_reason) worth ~ (living|life|live)
nothing (left)? to live for
(nobody|no_one|noone|none|no_1) (would|will|would_even|will_even|wud) even? (miss|care|notice|
cry) ~ (me|gone|died|die|dead|disappear|left|dissapear)?
(would|will) (anyone|anybody|they|you) (even)? (miss|notice|care) ~ (me|gone|died|dead|disappeared)
(wish|wishing|wished) i (was|were|wasnt|werent|had|could|would|never|didnt) not? (never)? (dead|born|
alive|exist*|die|gone|here|disappear|wake*|been_born|invisible)
(hope|wish|pray|want|wanna|sleep) ~ (never|dont|not) (wake|waking) up
(never|dont|not) (want_to|wanna) ~ (wake|waking) up
(sleep|fall_asleep) (forever|and_never|and_not)
(goodbye|bye|farewell) (everyone|everybody|world|forever|all)
(my|its_my|is_my) last (day|week|night|note|message|letter) ~ (here|alive|on_earth|earth|ever)
(wont|not|dont_think_i|see_myself|never_gonna) ~ (be_alive|make_it_to|make_it_past|be_here_tomorrow|
be_around_much|be_here_next|be_here_long|live_to|live_past)
(suicide|goodbye|death) (note|letter|pact)
(im|i_am|feel|feeling|felt|just|such|being|i) ~ (suicidal|hopeless|worthless|a_burden|depressed|
so_empty|numb_inside|dead_inside|trapped)
(starve|starving|starved) (myself|me|us)
(throw|throwing|threw|make_myself|making_myself) ~ (up|puke) (after|every|so_i|on_purpose|my_food)
(dont|do_not|stopped|not) deserve to (live|be_alive|exist|be_here|eat)
(i|world|family) (should|must|needs_to) just? (die|be_dead|disappear)
hate (being_alive|existing|living|my_existence)
(end|erase|delete|unalive|murder|smother|shoot|finish|uninstall|terminate|euthanize|bury) me (already|now|
pls|please|
plz|out|just|not|rn|somebody|someone|fr|today|tonight|i)
(pls|please|plz|just|somebody|someone) (just)? (end|erase|delete|kill|murder|shoot|unalive) me
^ (end|kill|unalive|delete|shoot|murder) me $
(delete|yeet|neck|rope|uninstall|remove|erase|toast|log|throw|launch|unalive|murder|bury|gas|electrocute|
strangle|smother|eliminate|obliterate|terminate|rip|dispose_of|get_rid_of|yeeting|offing|offed|roping|roped|
yeeted|
sacrifice|euthanize|disappear|destroy|kermit|commit) (myself|my_self)
(kill|hang|off|end|neck|cut|shoot|drown|rope|delete|unalive|hurt|jump|die) (yourself|urself|yourselves|
ur_self|your_self)
(check|checking|clock|clocking|log|logging|opt|opting|sign|signing|tap|tapping) (out|off) (soon|early|
for_good|permanently|
forever|tonight|tomorrow|from_life|of_life|on_life)
(thinking|wanna|want|ready|gonna|about|time) ~ (catch|catching) the bus
(day|days|week|weeks|month|months|year) ~ (clean|self_harm_free|sh_free)
clean (from|of|off) ~ (cutting|sh|self|hurting|it|pills)
grippy (sock|socks)
(psych|mental|psychiatric) (ward|hospital|unit|hold)
(grippy|ctb|5150|toaster_bath|dirt_nap|forever_nap|permanent_sleep|eternal_sleep)
(said|told|say|saying|yelled|screamed) ~ (no|stop) ~~ (stop|kept|still|anyway|did_it|listen|going|care)
(he|she|they|it) ~ (wouldnt|didnt|doesnt|wont|never) (stop|listen_when|let_me_go|let_go|get_off) (until|
when|even|$|touch*|and)
(didnt|dont|never|not|wasnt) (want|wanted|ready) (to|it) ~~ (made_me|make_me|did_anyway|anyway|forced|
pressured|kept|still_did|
makes_me|guilt*)
(if|incase|in_case) (something|anything|smth|sumthing|sumthin|anythin|i) (ever)? (happen|happens|happened|
go_missing|disappear)
(life|lifes|living) ~ (not|isnt|aint|never) ~ (worth|for_me|meant)
(i_wrote|wrote|writing|finished|finish) (my|the|a|another) (note|notes|last_letter|will|goodbye*)
(said|saying|say) (bye|goodbye|goodbyes|my_goodbyes) to (my|everyone|everybody|them|all|mom|the)
(count|counting|counts) ~ calories
(game|level|round|run) over for me
(sorry|sry|soz) (mom|dad|mama|momma|mommy|daddy|everyone|family|guys_i)
(everyone|everyones|everybody|everybodys|they|family|parents|mom|moms|people) ~ (would|wud|will|
be) ~ (easier|better|
happier|relieved|less_stress*)
(wont|not|dont_think|doubt|might_not|may_not) ~ (be_here|make_it|be_around|see) ~ (next|anymore|much|
graduat*|tomorrow|
long|no_more|longer|year)
(wanna|want|want_to|wana) ~ be here (no_more|anymore|no_longer)
(no|nothing) ~ (makes|brings) me (happy|joy|feel)
(i|she|he)? (didnt|never) want (it|this|that|him) ~ (he|she|they|him)
(please|pls|plz) help
help (please|pls|plz)
(feel|feeling|felt) so? (dirty|gross|disgusting|ashamed|violated|used|filthy)
(its|is|was|all) my fault
(take|takes|took) no for an answer
(eat|eats|ate) ~ (once_a|one_time|every_other_day|one_meal)
couch (hop*|surf*)
(set|light|lit|setting) ~ on fire
(nobody|noone|no_one|they|mom|dad) ~ (feeds|fed) (me|us)
(wont|cant|doesnt|didnt) find (us|me)
(creepy|weird|scary) old? (man|guy|dude|men|neighbor|stranger)
how much longer ~ (can|do|take|last)
only (thing|reason|one) ~ (keeping_me|keeps_me|helps|stopping_me|stops_me|holding_me)
(cops|police) ~ (came|come|took|arrested)
(i|she|he) asked for it
(feel|feels|get) sick ~ (when|near|around) ~ (he|him|she|her)
(wont|cant|doesnt|didnt) wake up
hitchhik*
what (he|she|they|someone|somebody) did (to|$|and)
(whats|what_is|what|how) ~ (like|feels|feel) to (die|drown|be_dead|hang|bleed|kill)
(im|i_am|such|just|being|feel_like) (a|an|such_a|just_a|nothing_but_a|only_a) ~ (waste|burden|mistake|
failure|monster|nobody|
problem|disgrace|punching)
(pressur*|guilt*|begged|nagged|tricked|manipulat*) (me|her|us) ~ (until|till|til|into|to)
(post|leak|share|send|show) (it|them|my|everything) ~ (if|unless)
(close|shut) my eyes
(since|after|before) (it|that_day|that_night) (happened|happens)
(end|rest) of my life
(relapsed|self_hate|selfhate)
"""
"""Harm to oneself, wanting to die, and goodbyes."""

NEGLECT = """
(out_of|in) (a|our|the|my|his|moms) (car|van|suitcase|motel|shelter|truck|rv|tent)
(dont|do_not|doesnt|never|havent|no|without) ~ (home|house|bed|parents|clothes|family|
guardian) (anymore|to_go|at_all|to_sleep|right_now|rn|now|so|and|because)
(sleep|sleeping|slept) (outside|on_the_floor|in_my_clothes|at_the_park|at_school|on_the_street)
(hungry|starving|starve|starved|underfed|malnourished)
(put|puts|kicked|kicking|kicks|threw|throws|throwing|putting) (me|us) out
(got|get|been|getting|was|were) (put|kicked|thrown|kick) out
(no|without) ~ (electricity|heat|water|lights|home|house|bed|food|groceries|adult_at_home|
adults_at_home|parents_at_home)
(crash|crashing|staying|stay|sleep|sleeping|living|bounce|bouncing) (at|with|on|in|
from) ~ (friends_house|friends_houses|friends|couch|couches|strangers|random|tent|outside|abandoned|
storage)
(raise|raising|feed|feeding|take_care_of|taking_care_of|watch) (my|the) ~ (brother*|sister*|siblings|
baby|little|kids) ~ (alone|myself|by_myself|every|because|bc|cuz|no_one|nobody|since|while|all_night|
instead)
(fridge|refrigerator|cupboards|pantry) ~ (empty|nothing)
(only|just) ~ (eat|meal|meals|food) ~ (school|lunch|here)
(only|last) meal
(lights|power|electricity|water|gas|heat|heater|internet) ~ (cut_off|shut_off|turned_off|got_cut|
is_off|was_cut|are_off|off)
(lost|losing|evicted_from|kicked_out_of|cant_pay|behind_on) (our|the|my|for)? (apartment|house|home|
rent|place|trailer)
(mom|dad|mother|father|parents|they|nobody|noone|no_one|grown_ups|adult|adults) ~ (hasnt_been_home|
hasnt_come_home|not_home|isnt_home|arent_home|gone_for|been_gone|didnt_come_home|never_home|
home_for_days|at_home_for|comes_home|in_jail|in_prison|locked_up|arrested|relapsed|left_us|dont_feed|
doesnt_feed|dont_buy|forgot_us|dont_come_home|at_home_with_us|home_at_night|takes_care_of_us|
takes_care_of_me|watches_us)
(no|without|same|dirty|clean|only_one) ~ (clean_clothes|clothes_every|shoes|coat|jacket|toothbrush|
shower|soap|bed|blanket|medicine)
(shelter|motel|couch_surfing|couch_surf|couchsurfing|foodbank|food_bank|food_stamps)
(hungry|starving|hungryy) (all|at|every|again|most|on|and|because|bc|so|cuz|everyday|rn|right|always)
(always|so|im|really|be|still|often|usually|goes|go|am) (hungry|starving)
(homeless|runaway|houseless|evicted|cps|foster_home)
(run|ran|running) away (from|tonight|again|soon|today|this|and|bc|because)
(no|not_enough|without|isnt_any|dont_have|havent_any|never|aint_no|aint|isnt|not|didnt|havent|have_no|
nothing|barely) ~ (food|to_eat|place_to_live|place_to_sleep|place_to_stay|home_to_go|lights|
electricity|water_at_home|hot_water|heat_at_home|bed_to_sleep|running_water)
(nowhere|no_where|dont_know_where|no_place) to? (go|live|sleep|stay|sleeping)
(sleep|sleeping|slept|live|living|lives|stay|staying) (in|at|on) ~ (car|van|truck|street|streets|
shelter|park|motel|bus|couch|floor|garage)
(havent|have_not|hasnt|didnt|not|dont|never|nobody) (eaten|ate|eat|fed|feeds|had_food|
been_eating) ~ (since|in|for|all|today|days|yesterday|me|us|every|home|weekend|enough)
(always|so|really|starving|go) (hungry|hungr|starving) ~ (home|house|weekends|night|to_bed|bed|every)
(starving|hungry) (at|every|all|and_no|because) ~ (home|night|day|food|weekend|days)
(home|left|leave|leaves|am|im|are|alone) (me|us|all)? alone ~ (days|weeks|month|months|nights|all_week|
overnight|for_a_week|years)
(mom|dad|parents|mother|father|they) (left|leaves|leave|abandon*|disappeared|never_home|never_comes|
are_never_home|is_never_home|never_came|gone) ~ (us|me|days|weeks|home|back|alone|months|never)
(take|taking|raise|raising|feed|feeding) care? of? my (brother*|sister*|siblings|baby_brother|
baby_sister|little) ~ (alone|myself|by_myself|because_mom|because_my|bc_my|every_night|no_one)
(left|abandoned) (me|us) (alone|at|with|for|by)
(cold|freezing) ~ (home|house|no_coat|no_jacket|sleep)
wear ~ same clothes
"""
"""Hunger, no home, left alone."""

CRY_FOR_HELP = """
(i|im|ive|id|ill|me|my|myself|us|we|our) ~~ (die|dying|dead|death|kill|killing|hurt|hurts|hurting|harm|
    hit|hits|beat|beats|beaten|punch|punched|punches|slap|slaps|slapped|choke|choked|chokes|blood|bleed|
    bleeding|bruise|bruises|pain|suffer|suffering|touches|touched|touching|drunk|pills|overdose|gun|knife|
    weapon|shoot|stab|bomb|scared|afraid|terrified|unsafe|danger|dangerous|police|hungry|starving|homeless|
    abandoned|worthless|hopeless|burden|forced|forces|screaming|violent|threw|throws|locked|locks|grabbed|
    grabs|naked|nudes|trapped|jail|cutting|razor|scars)
(die|dying|dead|death|kill|killing|hurt|hurts|hurting|harm|hit|hits|beat|beats|beaten|punched|punches|
    slaps|slapped|choked|chokes|blood|bruises|suffer|touches|touched|touching|drunk|gun|knife|weapon|shoot|
    stab|bomb|scared|afraid|terrified|unsafe|danger|dangerous|police|hungry|starving|homeless|abandoned|
    locked|locks|grabbed|grabs|forced|forces|threw|throws|screams|violent) ~~ (i|im|ive|me|myself|us|we|
    my_mom|my_dad|my_sister|my_brother|my_family|our)
^ (i|we)? (really|just|do|badly|rlly)? need help (please|pls|plz)? $
(i|we|really|desperately|badly|seriously|actually|she|he|they) (really|do|rlly)? need help
(need|want|wish|have|gotta|could) ~ (talk|speak) (to|with) (someone|somebody|a_counselor|a_therapist|
    an_adult|anyone|anybody) ~ (bad|asap|now|please|really|private*|urgent|soon|today|about|trust)
(dont_know|idk|dunno|no_idea|unsure) what to do (anymore|any_more|about|with|please|help|at_home|im|
    and)?
(not|isnt|arent|never|aint|wasnt) (ok|okay|alright|fine|doing_good|doing_well|doing_ok|well)
(check|checking) (on|in_on) (me|my_brother|my_sister|us) ~ (please|pls|plz|asap|today|soon|now|home)?
(urgent|emergency|sos|911)
(in|im_in|am_in|we_are_in|real|grave) (danger|serious_trouble|trouble_at_home)
(read_this|reading_this|if_you_see_this|whoever_reads|whoever_sees|if_anyone_reads|if_anyone_sees|
    anyone_reading) ~ (help|call|asap|please|pls|save|get|tell|come|know)
(made|make|makes) (me|her|him|them|us) promise ~ (tell|secret|anyone|not)
(dont|do_not|please_dont|pls_dont|plz_dont|never|cant|not_to) (call|tell|email|contact|show) (my|his|
    her) (mom|dad|parents|mother|father|stepdad|family|home|house|stepmom|uncle)
(scared|afraid|too_scared|nervous|ashamed|embarrassed) to (tell|say|talk|ask|speak|report|go|leave|
    sleep|come)
(someone|somebody|anyone|anybody|need_you_to|pls|plz|please) (please|pls|to|can)? (talk|talk_now) (to|
    with) me
(idk|dont_know|not_sure|no_idea) (who|what) (to|else) (tell|do|turn|talk) ~ (anymore|happened|to|about|
    else|hurt*|abuse|home|him|secret|what|dad|mom)
(something|smth|sumthing|smthn|what) (bad|really_bad|terrible|awful|serious|he_did|horrible|
    happened)? (happened|is_happening|happen|keeps_happening|did|happens) (to_me|at_home|at|last|with_my|
    to_my|when|that|every|at_night)
(need|want|have|tried|trying|try) to (tell|report) (someone|somebody|an_adult|you|anybody|anyone|
    a_teacher|the_police|cps|sumone|what|something)
(can|could|will|pls|please|plz|need|want) (someone|somebody|anyone|you|u|an_adult)? (please|pls|
    to)? (call_me_in|pull_me_out|check_on_me|check_on_my|come_find|get_me|call_my|listen_to_me|call_cps|
    come_get|see_me_asap|see_me_today|hear_me)
(nobody|noone|no_one|no_1|none) ~ (knows|believes|listens|sees|notice*|believed) (what|me|that|how|
    about|im|i) ~ (home|going_through|happening|hurt|happens|suffer*|crying|pain|abuse|dad|happened|to_me|
    me|do_to_myself|he_does|inside|night|anymore|feel)?
(im|i_am|i|so|really|feel|feeling) (so|really)? (scared|trapped|unsafe|desperate|broken|drowning|
    suffocating|terrified|suffering|hurting|in_pain|lost|spiraling) (please|pls|help|and_no|and_alone|
    every|all_the|at_home|inside|so_much|bad|plz|right_now|rn|here|and_i|every_day|every_night|by_my|
    anymore)?
(keep|keeping|kept|keeps|its|a) ~ secret (from|that|or_else|or_he|with_him|about|between|touch*|hurt*|
    he|and)
(threat|threatens|threatened|threatening|threatning|threats|blackmailing|blackmailed)
(cant|cannot|dont|couldnt|hard_to) breathe
(od|oded|overdosed|drunk|high|drinking|vodka|vaping|pills|percs|xans|lean|drugs) ~ (every_day|everyday|
    to_cope|at_school|to_forget|addict*|cant_stop|to_numb|feel_numb|alone|every_night|myself|to_sleep)
^ (please|pls|plz|plss|plz_just)? (help|hlp|sos|helpme|halp) (me|us|please|pls|plz|now|asap|im|
    i)? (please|pls|plz|now|asap)? $
(please|pls|plz|pleas|plse) (just)? (some|someone|somebody|sb)? (help|helpp|hlp|save|get_me_out|
    come_get|call)
(someone|somebody|anyone|anybody|some_one|smone|any1|sum1) (please|pls|plz|just|can|to|has_to|
    plss)? (please)? (help|save|rescue|stop_him|stop_them|get_me_out|save_us|do_something|listen) (me|us|
    please|pls|plz|him)?
(help|save|rescue) (me|us|my_mom|my_family|my_brother|my_sister) (please|pls|plz|now|asap|from|get_out|
    im|i|before|he|she|they|someone|urgent)
(save|rescue) me
(need|needs|want) (real|serious|some|urgent)? help (now|asap|please|pls|plz|at_home|with_my_family|but|
    urgent|bad|really|badly|from|because|bc|scared|im|tonight|today|right_now|me)
(im|i_am|am|i) ~ (not_ok|not_okay|not_fine|breaking_down|falling_apart|losing_it|in_trouble|spiraling)
(get|take) me (out|away) (of|from) (here|my_house|my_home|there|this|home|him|her)
(dont|do_not|cant|scared_to|afraid_to|tell|too_scared_to) tell (anyone|any_one|anybody|no_one|
    my_parents|my_mom|my_dad|what_he|someone|because|or_he|nobody|her|him) ~ (please|he|she|but|hurt|kill|
    what|happens|happened|or|home|do|did|does|about)?
(call|get|need) (the)? (police|cops|911|cps|ambulance|nine_one_one)
(sos|988|911|9_1_1)
(pregnant|miscarriage|plan_b|abortion)
(i|ive|im|we|been|my_friend) (addict*|using_meth|doing_meth|snorting|od|oding|fentanyl|on_fent|
    overdosing)
(fentanyl|meth|heroin)
my friend ~ (suicid*|kill|die|cut|cuts|hurt|hurting|harm|gun|pills|dead|unalive*)
"""
"""Cries for help, and what needs an adult at once."""

HARM = (TO_ONESELF, NEGLECT, CRY_FOR_HELP)
