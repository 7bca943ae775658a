"""What only hints at harm, in English and Spanish: help asked for, goodbyes; notation of `phrases.py`.

Each is said about something that isn't: "can someone ask me in private", "the thing my grandpa does".
"""

ASKED_FOR = """
(can|could|please|pls|plz|plss|will|would|need|want|wish|hope|hoping|if|just) ~ (somebody|someone|some_one|
some1|sum1|sombody|anyone|anybody|adult|grown_up|counselor|nurse|u|yall) ~ (come|ask|call|pull|check|find|
get|see|meet|talk|speak|take|listen|stop|notice|look|believe|keep|watch|reach|let|pick) ~ (me|us|my|him|
her_alone)
(can|could|please|pls|plz|will|would) you ~ (come_find|come_get|come_talk|ask_me|call_me|pull_me|check_on|
find_me|get_me|see_me|meet_me|stop_him|stop_them|believe_me|watch_me|pick_me_up)
(somebody|someone|some1|sum1|an_adult|anyone) (please|pls|plz|just|should|needs_to|has_to|come|ask|check|
call|talk) ~ (me|us|my|him|house|home)
(talk|talks|speak|ask|tell|see|meet|say|pull) ~~ (in_private|privately|private_place|without_my|
without_anyone|not_in_front|away_from_my)
(can|could|may|need|want|gotta|have) ~ (talk|speak) ~ (private|privately|alone|without)
(somebody|someone|some1|adult|anyone|counselor) ~ (in_private|privately)
(can|could|should) (i|u|you|someone|somebody|they|we) ~ (get_in_trouble|get_taken|take_us_away|call_cps|
be_taken|go_to_jail|split_us|keep_a_secret)
(if|what_if|will|would|does|do|is_it|say) ~ (tell|told|tells|telling|something|somethin) ~~ (trouble|
arrested|jail|taken_away|foster|removed|split_up)
(is|its|isnt|was) (it|that|this)? (normal|legal|allowed|illegal|okay|ok|wrong|bad) (if|for|that|when|
to) ~ (dad|daddy|mom|uncle|brother|stepdad|stepbrother|cousin|grandpa|boyfriend|bf|parents|family|adult|
teacher|coach|grown|someone|somebody|he|my)
(is|its|thats) (this|it|that)? (anonymous|confidential|private_right|really_private|actually_private)
(hypothetically|asking_for_a_friend|askin_for_a_friend|for_a_friend|not_me_but)
(whos|who_is|who_do|who|where_do|where_can|how_do) (i|you|u|we|someone) ~ (tell|report|go_if|call_if|
talk_to_if)
(i|we) (really)? need (somebody|someone|an_adult|a_grown_up|to_talk|to_tell|to_leave|to_get_out|out|saving|
a_way_out|a_place) (to_know|to_ask|to_believe|to_see|to_stop|to_help_us|to_come|now|today|asap|soon|please|
pls|bad|badly|tonight|$)
(ask|asks|asked|asking) (me|us) (again|about_home|about_my_arm|about_my_arms|about_my_sleeves|about_the|
whats_wrong|what_happened|what_happens|why_i_wear|why_im|why_i_dont|in_private|alone|privately|if_im_ok_in)
(come|to_come|coming) (get|find|talk_to|check_on|save|and_get|and_find|pull|help) (me|us)
"""
"""Asking for a talk, or what would happen if one told."""

UNTOLD = """
(its|is|it_is|its_just|thats|cuz_of|bc_of|because_of|happening_with|stuff_with|something_with|problem_with|
problems_with|situation_with|whats_going_on_with) (about|with)? (my|the|our|moms|his) ~ (stepdad|stepdads|
stepbrother|stepbro|step_brother|step_bro|step_dad|stepmom|step_mom|uncle|unkle|cousin|cuzin|grandpa|
grandfather|boyfriend|boyfrend|bf|ex|godfather|babysitter|roommate|landlord) (and|but|$|again|he|she|i|does|
did|is|plz|please|pls|at|who|that)
(its|it_is|just|thing|stuff|something|smth|smthn|and|is|all) about (my|our|the) ~ (dad|daddy|mom|mother|
father|brother|sister|stepdad|stepbrother|step_brother|stepmom|step_dad|uncle|unkle|cousin|grandpa|grandma|
boyfriend|bf|ex|family|house|home|coach|teacher|neighbor|pastor|babysitter|body|weekends)
(about|what|with) (my|the|our|moms) (moms)? (uncle|unkle|stepdad|stepbrother|step_brother|step_bro|step_dad|
grandpa|cousin|boyfriend) (and|but|$|does|did|do|doing|makes|made|because|bc|he)
(thing|things|thingy|stuff|what|wat|something|somthing|smth|game|games) (that)? (my|the|our|moms) ~ (dad|
daddy|mom|mother|father|brother|sister|stepdad|stepbrother|brother|stepmom|dad|uncle|unkle|cousin|grandpa|
grandma|boyfriend|bf|coach|teacher|neighbor|pastor|babysitter|parents|sub) (does|do|did|doing|is_doing|
been_doing|makes|made|keeps|plays|likes|wants|says|said|showed|shows)
(thing|things|stuff|game|games|something) (he|she|they) (do|does|did|plays|play|makes|make|made|showed|
shows|wants) (to|with|at|when|me|us|night|home|alone|secret|bed|house|when)
(nobody|no_one|noone|no1|nobdy|nun|none_of_them) ~ (knows|knos|knew|noticed|notices|suspects|asked|
finds_out|found_out|figured|guessed) (i|what|about|that|how|why|it|yet|$|but|and|its|this|bc|cuz|anything|
where|except|if|only|not|the_truth|the_real)
(mom|mum|dad|mother|father|parents|nurse|teacher|teachers|coach|school|family|she|he|they|counselor|adults|
ppl|people) (still)? (doesnt|dont|didnt|does_not|do_not|cant|never) (know|kno|knows|notice|find_out|see|
no) (i|about|it|yet|$|that_i|that_he|im|what_he|what_i|what_they|what_goes|what_happens|how_bad|the_half|
my_arms|the_truth)
(thinks|think|thought|believe*|tell|told|tells|said|say|says) ~ (i_fell|i_trip*|i_tripped|from_soccer|
from_football|its_a_rash|an_accident|was_the_cat|my_cat_did|i_walked_into|im_clumsy|just_clumsy|the_dog_did|
i_bumped|i_ate_already|i_already_ate|im_not_hungry)
(i|ive|i_have|we|we_have|ill|havent|i_had) (never|havent|cant|couldnt|didnt|wasnt_able_to|not_ready_to|
wont) ~ (told|tell|said|say|talked|spoken) ~ (anyone|anybody|any1|no_one|nobody|noone|a_soul|about_it|
about_that|about_what|it_out|what_happened|what_happens|out_loud|my_mom|my_dad|my_parents|my_family|who)
(please|pls|plz|plss|pleas|plees|just|but|and|so|said|says|told_me|promised|or) ~ (dont|not_to|never|cant|
do_not|dnt|not) (tell|say|show|call) (anyone|anybody|any1|no_one|nobody|my|him|her|them|about|a|what|it|
nothing|anything|i_said|that_i)
(almost|nearly|tried|trying|wanted|wanting|was_gonna|was_going_to|bout_to|about_to|wish_i|wish_i_could|
wish_i_had|shoulda|shouldve|should_have|ready_to|want_to|wanna|came_so_close_to) (to)? (told|tell|telling|
say_something|said_something|say_it|said_it|tell_someone|tell_on) (her|him|them|someone|somebody|sum1|you|u|
a|mr|mrs|ms|miss|coach|about|it|anyone|my|the|what|on|$|last|but|once)
(have|hav|has|got|keeping|keep|hiding|holding|carrying|our|this|my) (a|one|this|my|big|huge|bad|dark|
to_keep_a|keeping_a|little) ~ secret (from|i|and|but|that|with|he|she|$|about|for|since|with)
(cant|cannot|not_allowed|not_supposed|aint_allowed|not_aloud|dont_wanna|dont_want_to|scared_to|afraid_to|
rather_not|hard_to) (to)? (say|talk|tell|write|type|say_why|speak) (it|why|who|about|here|what|on_here|
who_it|out|his_name|her_name|the_name|what) ~ (here|happened|happens|loud|why|out|is|does|did|it|$|home|him|
her)
(you|u|yall|they|nobody|no_one|noone|teachers|adults) (wouldnt|wont|would_never|will_never|dont|didnt|
wudnt) (believe|beleive|belive) (me|it|us|her|what|kids|if|$|that)
(dont|do_not|didnt|doesnt|not) want (to_get|anyone_to|nobody_to|him_to|her_to|them_to|my_dad_to|my_mom_to|
my) ~ (trouble|taken|arrested|deported|jail|know|find_out|mad|go_away|separated|hurt)
(get|got|getting) (him|her|my_mom|my_dad|them|my_family|my_brother) in trouble
(dont|do_not|cant|rather_not|scared_to|afraid_to|not_gonna|wont|not) ~ (say|type|write|talk|
tell) ~ (on_here|in_here|on_a_form|on_a_survey|over_this|on_this)
(its|about|with|because_of|bc_of|cuz_of|what|is|just|when|alone_with) (my|our) (brothers|sisters|moms|dads|
cousins|aunts|uncles|grandmas|stepdads|parents) (friend|friends|boyfriend|bf|roommate|boss|girlfriend|
coworker|new_boyfriend)
"""
"""What nobody knows, was almost told, or is about a relative."""

GOODBYES = """
(bye|goodbye|goodby|gudbye|farewell|byee|see_ya|cya) ~~ (was|were|thank*|real_one|loved|love|tried|kind|
care*|miss|forever|sorry|everything|nice_to_me|best|peace|dont_worry|remember)
(1|2|3|4|5|6|7|8|9|10|one|two|three|four|five|six|few|couple|some) more (day|days|week|weeks|night|nights|
sleeps|sleep|hours|time) ~~ (free|over|done|out|gone|bye|end|ends|peace|left|it|me|of_this|and_then|then)
(then|soon|finally|almost|ill_be|gonna_be|going_to_be|will_be|i_can_be) ~ (free|at_peace|at_rest|
in_peace) (now|soon|forever|finally|bye|from|of|$|at_last|and|from)
(tell|let) ~~ (sorry|i_said_bye|i_said_thank*|thank_you_for_me|bye_for_me|goodbye|i_loved|i_love|
im_sorry|i_am_sorry|i_was_sorry|not_her_fault|not_his_fault|not_their_fault|not_your_fault|i_tried|it_wasnt|
it_isnt_her|its_not_her|its_not_his|know_it)
(thank|thanks|thx|thankyou|ty|grateful) ~ (for_trying|trying|for_the_memories|for_seeing_me|for_noticing_me|
for_being_there_while|while_it_lasted)
(it|this|that) (was|been|has_been|wasnt) ~ (while_it_lasted|knowing_you|knowing_yall|knowing_u|nice_knowing)
(was|were|been) (nice|good|cool) (knowing|meeting) (you|yall|u|everyone|everybody|all)
(doesnt|dont|wont|not_gonna|aint_gonna|not_going_to|wouldnt) ~ matter (after|soon|when|once|anymore|
much_longer|by|next|then|in)
(dont|no_need_to|nobody_has_to|you_can_stop|they_can_stop|no_one_has_to) (worry|look|bother|miss|cry|
wait) (about|for) (me|us)
(have|got|hav|made|had|making|theres|is) ~ (a|my|one) plan (already|now|and|for_how|$|set|ready|so|but|
to_go|to_leave|to_do|b|date|friday|monday|tonight|tomorrow|this|next|for_friday|for_after|for_tonight|i|its|
its_soon|when)
(already|ive|i_have|i|we) (picked|chose|chosen|planned|wrote|decided|figured|set|researched|
looked_up) ~ (day|date|when|how|where|spot|place|time|tree|outfit|song|songs|way|letters|letter|everything)
(everything|all|bag|bags|backpack|suitcase|note|notes|letter|letters|stuff|things|clothes) (is|are|is_all|
are_all|all|already|been|is_already)? (ready|packed|planned|written|arranged|in_order|wrapped_up|given_away)
(packed|pack|packing) (my|a|our|up_my) ~ (bag|bags|backpack|stuff|things|clothes|suitcase)
(give|gave|giving|given|left|leaving|leave) ~ (my|all_my|her_my|him_my|them_my) (dog|cat|stuff|clothes|
shoes|guitar|phone|games|ps5|xbox|hoodie|collection|cards|books|things|necklace|bike|everything|drum|
sketchbook|sketchbooks|pet|hamster|switch|airpods|jordans|bracelet|art|jewelry) (to|away|so|because|bc|cuz|
already|yesterday|since|today|friday|behind|for)
(who|someone|somebody|can|can_you|pls|please) ~ (feed|take|take_care_of|look_after|watch|have|keep) my (dog|
cat|fish|hamster|bunny|turtle|pet|brother|sister|sisters|brothers|plants|lizard|stuff) (when|after|once|if|
for_me|pls|please|soon|now|$)
(wont|not_gonna|not_going_to|aint_gonna|dont_think_ill|might_not|probably_wont|never_gonna|
wont_even) (be) (here|around|in_school|at_school|back|needing|coming) (next|after|soon|for|monday|anymore|
much|tomorrow|by|long|when|in|to|then|past|$)
(wont|not_gonna|not_going_to|might_not|probably_not_gonna) need (one|any|an_adult|anyone|anybody|them|it|
this|nobody|a_teacher) (soon|after|anymore|by|much|next|past|where|when|for_long|long)
(no|isnt|not_gonna_be|wont_be|there_is_no|theres_no) (next_year|tomorrow|next_week|after|future) for me
(last|final) (survey|test|day|week|time|one|form|quiz|thing|year) (i_ever|ill|i_will|im_gonna|im_taking|
anyway|bye|ever|for_me|i_do)
"""
"""Goodbyes, gifts, plans, and thanks with an end."""

AT_SCHOOL = """
(dont|do_not|shouldnt|should_not|not_to|nobody|no_one|stay_home|dnt|better_not) (come|be|show_up|
go) ~ school (on|friday|monday|tomorrow|that|the|$|this|if|and|or|next|please|tmrw|after|when)
(doing_it|do_it|happening|going_down|gonna_happen|goes_down|happens|happen|start|starts|do_something|
doing_something) (it)? (on|at|during|before) (the)? (1*|2*|3*|monday|tuesday|wednesday|thursday|friday|
lunch|assembly|pep_rally|prom|game|graduation|halloween|homecoming)
(theyre|hes|shes|they_are|he_is|she_is|someone|somebody|kid|kids|boy|boys) (gonna|going_to|planning|planned|
plans|said|posted|doing|about_to|says) ~ (do_it|doing_it|something|smth|somethin) ~ (on|at|tomorrow|monday|
tuesday|wednesday|thursday|friday|lunch|assembly|week|soon|bad|big|school)
(he|she|they|kid|boy|girl|guy|someone|somebody|i|we|hes|shes|theyve|ive|friend|friends|has|got) (got|has|
have|made|makes|keeps|wrote|writes|showed|started|keeping|had) ~ (a|the|his|my|this|that|
her) list (of_people|of_kids|of_names|of_who|of_everyone|of_teachers|with|and|in|on|he|$|for|that)
(list) ~~ (is_on_it|are_on_it|on_it|in_it|whos_next|who_is_next|whos_first|im_on|you_are_on|ur_on|
names_crossed)
(teacher|adult|adults|counselor|coach|staff|principal|nurse|sub|one_of_them|somebody|someone) ~ (is|are|
was) (part_of)? (the_problem|the_issue|the_one_doing|the_one_who_does|the_one_who_did|the_one_i|
one_doing_it|who_im_scared|why_im_scared|who_hurt*|who_did|who_does|not_safe|unsafe|the_creep|the_reason_im)
(problem|issue) is (a|one_of|my|the|an) (teacher|adult|teachers|coach|counselor|sub|staff|adults|principal)
(stay|staying|stays|sleep|sleeping|slept|spend|remain) ~ (school|here|class|room|library|gym) ~ (weekend|
weekends|night|nights|overnight|break|holidays|vacation|thanksgiving|christmas|summer|forever|sleep|
instead_of|longer|so_i_dont|til_dark|until_dark)
(can|could|wish|want|wanna|let|lets|would|like_to|rather|please) ~ (live|sleep|move_in|stay_over|go_home|
stay_the_night|come_home) (with|at|in|here|to) (school|my_teacher|a_teacher|mr|mrs|ms|miss|coach|her|him|
you|here|someone|somebody|another|a_different|your|the|u|friends)
(adopt|adopts|foster) (me|us)
(hate|dread|scared|hating|worst|dont_like|scary|scares|afraid|nervous|worried|dont_want|
dont_wanna) ~ (weekends|weekend|the_weekend|winter_break|spring_break|the_break|summer_break|thanksgiving|
christmas|the_holidays|3_pm|3pm|last_bell|the_bell|going_home|go_home|bus_home)
(weekends|weekend|breaks|summers|holidays|summer|winter_break|nights|mornings) (is|are|r|be|
get) (the)? ~ (worst|worse|bad|hard|hardest|scary|scariest|long|longest|hungry|rough|hell|when)
(only|favorite|best|safe|safest) ~ (place|time|hours|part) ~ (eat|safe|warm|sleep|dont_get|not_scared|
breathe|food|not_yell*|doesnt_yell)
(sleep|sleeps|slept|nap) (in|during) (class|his_class|her_class|school|her_room|his_room) (because|bc|cuz|
since) ~ (cant|home|night|up|loud|fight*|bed|not|dont|scared|work*)
(ketchup|mustard|crackers|sauce_packets|packets|leftovers|leftover|trash|ramen|cereal|butter|scraps|
condiments|chips|noodles|bread) ~~ (dinner|supper|for_days|all_week|again_tonight|for_the_weekend)
(eat|eating|ate) ~~ (trash|garbage|dumpster|leftover*|off_other|other_peoples|peoples_plates|toothpaste|
paper|packets|napkins)
(sneak|sneaking|steal|stealing|hide|hiding|pocket|stole|stash|save|saving|extra|bring|taking|take) (the|my|
some|extra|a|all|food|school)? (food|lunch|lunches|milk|milks|breakfast|cafeteria|crackers|apples|snacks|
granola|leftovers|sandwiches|sandwich|rolls|burritos|pizza) ~ (home|sister|brother|baby|siblings|weekend|
dinner|later_cuz|tonight|night|because|bc|cuz|little)
(no|aint|isnt|never|not|without|skip|skips|didnt_have|dont_have|what_is) ~ (dinner|supper|food) (at|again|
tonight|til|until|on|cuz|last|since|most|$|unless|for)
(stay_home|stay_away|call_in_sick|be_absent|dont_be|not_to_be|not_be|better_not_be|get_out_of) ~ (day|
cafeteria|monday|tuesday|wednesday|thursday|friday|lunch|assembly|gym|quad|tomorrow|tmrw|rally|hallway|
library)
(names|name|faces|pictures) ~ (crossed_out|circled|xd_out|scratched_out|marked_off|in_red)
(breakfast|lunch|lunches|snacks|lonche|desayuno|comida|almuerzo) ~ (here|school|escuela|aqui|
you_guys_give) ~ (what_i_get|all_i_get|what_i_eat|all_i_eat|all_i_have|all_we_get|it_for_me|lo_unico|
la_unica|todo_lo_que)
"""
"""School and dates, lists, adults there, and a home one would rather not go to."""

STILL = """
(its|it_is|it|its_getting|getting|got|gotten|things|gets|been|is|was) ~ (bad|worse|so_bad|dark|rough|scary|
loud|ugly) (again|at_home|rn|lately|every_night|at_night|over_the|when_he|when_shes|when_hes|on_weekends|
after_he|since_he|since_dad|since_mom|this_time|over_there)
(still|keeps|kept|started|starts|started_back|started_up|starting|keep|never_stopped|hasnt_stopped|
didnt_stop|wont_stop|been) (happening|happens|happened|happen|going_on|doing_it|does_it|do_it|doing_that|
does_that|hurts_me|comes_in|coming_in|comes_over|texts_me|finds_me|following)
(it|that|this|same_thing) (happened|happens|is_happening|started|starts|still_happens|keeps_happening|
hasnt_stopped|didnt_stop|never_stopped|never_stops|be_happening) (again|twice|every|last|when|too|$|to|more|
at|once|all|before|after|since|still|on|in)
(he|she|they|hes|shes|dad|mom|uncle|stepdad|brother|cousin|grandpa|bf|boyfriend|coach) ~ (did|does|doing|do|
done|started|starts|tried|try|tries) (it|that|this) (again|still|twice|every_time|every_night|last_night|
when_im_alone|when_mom|to_my_sister|at_night)
(he|she|they|stepdad|dad|uncle|brother|mom|bf|boyfriend) (is|hes|moved|came|comes|coming|got|gets|be|
are)? (back|out) (in|from|with|home|again|to_the|living|at) (our_house|jail|prison|us|home|the_house|rehab|
again|my_house|our)
(i|ive|i_have|already|have|she|he|friend) (already)? (tried|attempted) (it|once|twice|before|three|2|3|two|
again|last_year|last_month|last_summer|over|in_5th|in_6th|in_7th|in_8th|in_9th|in_middle|when_i_was)
(thoughts|urges|feelings|bad_days|the_feeling|the_feelings|memories) ~ (back|again|come_back|came_back|
coming_back|returning|stronger|louder|worse)
(talked|talk|got|pulled|brought|coaxed|get|stepped|came|found|caught|saw|drove|walked) ~ (bridge|roof|
rooftop|ledge|overpass|tracks|railing|parking_garage|balcony|cliff|edge)
(talked|talks) me (down|off)
(the|a|that|this|on|by|off|near|at) (bridge|ledge|overpass|roof|rooftop|railing|train_tracks|tracks|
edge) (again|last|by|near|and|but|$|after|behind|at_night|is|looks|calls|would|seems|every|on)
(pills|pill|tylenol|meds) (are|is|in|under|in_my|from|saved) ~ (drawer|backpack|locker|bag|bed|cabinet|mom|
moms|saved|counted|room|ready|jar|sock)
(barcode|barcodes|tiger_stripes|tallies|cat_scratches|kitty_scratches|beans|styro|baby_cuts) ~ (wrist*|arm|
arms|leg|legs|thigh*|skin|club|hip*|deep|again)
(dont|cant|never|wont|refuse_to|not) (roll_up|take_off|change|wear|wearing|pull_up) ~ (sleeves|hoodie|
jacket|shorts|short_sleeves|swim*|bathing_suit|tank_top|for_pe|in_pe|for_gym|in_front_of|t_shirts)
(long_sleeves|hoodie|sleeves|sweater|makeup|foundation|concealer|turtleneck) ~~ (hide|hides|hiding|cover|
covers|summer|hot_out|so_nobody|so_no_one|in_june|in_august|even_when|wont_see|dont_see|cant_see)
(im|i_am|been|weeks|week|days|is|period|periods|months) late ~~ (late_late|period|pregnan*|test|weeks|
stepbrothers|brothers|step_brothers|uncles|baby|scared|freaking|tell_my)
(missed|miss|skipped|havent_got|havent_gotten|didnt_get|didnt_come|late_on) my period*
(its|baby_is|might_be|could_be|thinks_its) (my|his|my_moms) (stepbrothers|step_brothers|stepdads|uncles|
cousins|step_dads|boyfriends|grandpas)
(only|just|unless|except|not_that_bad|when|whenever|if|once|after|cuz|because|fine_until|nice_until|
ok_until|good_until|until|til) (when|if|he|she|they|hes|shes|theyre|my_dad|my_mom|dad|mom|she_starts|
he_starts|starts) ~ (drinks|drunk|drinking|drank|beer|beers|vodka|drink|wasted|high|sober|hammered|liquor|
mad|angry)
(never|doesnt|dont|didnt|isnt|not|only|barely|hardly|doesn) (even|really|always|usually|mean_to|that|
ever)? (hit|hits|hurt|hurts|beat|beats|slap|slaps|choke|chokes|punch|punches|touch|touches|kick|kicks|spank|
spanks|whip|whips|grab|grabs|burn|burns|threaten|threatens) (me|us|my|my_mom|her|him|that) (that|much|
anymore|any_more|as_much|hard|so_hard|on_purpose|when|if|unless|often|every|at|in_the_face|bad|badly|where|
with|only|lately|now|there|in|$)
(hits|hit|beats|hurts|slaps|yells|touches|smacks) ~ (not_that_hard|not_hard|not_that_bad|not_a_lot|
not_every|only_sometimes|only_when|just_sometimes|but_its_ok|but_its_fine|on_accident|didnt_mean)
(i|we) (deserved|deserve|earned|made_him|made_her|provoked|asked_for) (it|that|him_mad|her_mad|the_belt|
a_beating)
(back_to|went_back_to|going_back_to|just_like|same_as) (how|what|the_way) (it|things|he|she|they) (was|used|
were)
(pack|packs|bottle|bottles|box|boxes|handful|bunch|lots) of (advil|tylenol|pills|benadryl|aspirin|ibuprofen|
melatonin|meds|nyquil|sleep_aids|caffeine_pills|medicine)
(leaves|leaving|leave) ~ (mark|marks|handprint|handprints|lines|welts|imprint)
"""
"""What happens again, or isn't so bad; high places, marks, and lateness."""

CRIES = """
^ (nobody|none|no_one|noone|idk|nadie|nothing|mr_x)? (im|i_am|i_feel|i|just|so|really|always|very|too|im_so|
im_just|im_really|feeling|estoy|tengo|me_siento|muy|mucho|mucha)? (scared|scaredd|afraid|alone|lonely|sad|
hungry|hurting|trapped|dying|empty|worthless|numb|unsafe|crying|bruises|bruised|pain|ashamed|dirty|cutting|
broken|desperate|hopeless|exhausted|invisible|drowning|suffering|suffocating|starving|freezing|pregnant|
raped|molested|abused|homeless|depressed|panicking|struggling|breaking|screaming|bleeding|terrified|unloved|
unwanted|miserable|enough|no_more|make_it_stop|it_hurts|stop_it|him_again|the_belt|his_belt|his_hands|
the_basement|the_closet|the_knife|the_pills|the_rope|the_bridge|the_gun|the_bathroom|the_dark|
cold_and_hungry|not_safe|not_ok|not_okay|not_good|miedo|sola|triste|hambre|dolor|asco|sufriendo|sufro|
llorando|cansada_de_todo|cansado_de_todo|vacia|vacio|perdida|desesperada|desesperado|embarazada|el_cinto|
el_cinturon|la_chancla|el_cuchillo|las_pastillas|el_puente|atrapada|atrapado|basta|ya_basta|ya_no_mas|
no_mas|me_duele|sus_manos|me_duele_todo|el_cable) (all_the_time|lol|again|always|now|rn|pls|please|at_home|
inside|every_day|everyday|every_night|tho|here|help|mucho|siempre|otra_vez|y_sola|y_solo|so_much|
it_hurts)? $
^ (the|his|my|a) (garage|tracks|bathtub|rafters|shed|attic|ledge|razor|lighter|cabinet|river|bridge|roof|
rope|pills|train|overpass|belt|closet) (and)? (the|a|my|his)? (car|rope|hose|razor|bottle|knife|belt|water|
pills|dark)? $
^ (ouch|ow|owie|oww|auch|ayy) $
"""
"""A cry of one or two words, and nothing else."""

SPANISH = """
(alguien|un_adulto|usted|ustedes|porfavor|porfa|una_maestra|un_maestro) ~ (puede|puede_n|pueda|podria|
podrian|venga|vengan|hable|hablar|platique|pregunte|preguntarme|saque|llame|busque|escuche|escucharme|
revise|cheque|ver_como) ~ (conmigo|me|nos|mi|mis|casa|solas|privado|sola|solo)
(que) (me)? (pregunten|pregunte|hablen|hable|saquen|busquen|escuchen|crean|vean|llamen|vengan) (conmigo|
a_solas|en_privado|sola|solo|por_favor|por_mi|si_estoy|que_me|que_pasa|en|por|a_mi_casa)
(hablar|platicar|contar|decir|preguntar|preguntarme|decirle|contarle|hablen|hablarme) ~~ (en_privado|
a_solas|privado|sin_que_mi|sin_mi_mama|sin_mi_papa|sin_mis_papas|sin_nadie)
(quiero|necesito|quisiera|tengo_que|tengo_q|me_urge|ocupo|queria|puedo) (hablar|platicar|contar|decir|
contarle|decirle|contarles|decirles) ~ (algo|sobre_mi|de_mi_tio|de_mi_padrastro|de_mi_papa|de_mi_mama|
de_mi_casa|de_lo_que|lo_que|con_alguien|a_alguien|mi_tio|mi_padrastro|mi_hermanastro|mi_primo|mi_abuelo)
(es|son|algo|sobre|acerca|problema|problemas|cosas|tema) (sobre|por|acerca|de|con|por_lo|lo)? (de|que_hace|
que_hizo|de_lo)? (mi|el|mis|lo_de_mi|lo_que_hace_mi|lo_que_me_hace_mi|la_pareja_de_mi) (tio|padrastro|
hermanastro|primo|abuelo|cunado|novio|vecino|padrino|exnovio|jefe|papa_y_lo|papa_cuando|papa_toma|familia_y)
(lo_que|lo_q|eso_que|las_cosas_que|cosas_que|la_cosa_que|el_juego_que) (me|nos|le)? (hace|hizo|hacen|hacia|
ensena|dice|juega|pide) ~ (tio|padrastro|papa|mama|hermano|hermanastro|primo|abuelo|novio|vecino|abuelito|
padrino|maestro|profe|entrenador|pastor|cuando|noche|noches|sola|solo)
(nadie|ninguno|ninguna) ~ (sabe|saben|sabia|supo|nota|noto|se_entera|entero|sospecha|pregunta|
pregunto) (que|de|lo|por|nada|$|pero|y|ni|como|aun|todavia|solo|la_verdad)
(mama|papa|papas|enfermera|maestra|profe|familia|ella|ellos|maestros|escuela) (todavia|aun)? no (sabe|saben|
lo_sabe|lo_saben|se_da_cuenta|se_dan_cuenta|sabia|me_cree|me_creen|nota|se_entera) (que|nada|$|de|lo|porque|
y|pero|como|la_verdad)
(casi|por_poco|iba_a|quise|queria|quiero|intente|trate_de|estuve_a_punto_de|ojala_pudiera|quisiera) (le|
se_lo|les|lo|te|selo)? (digo|cuento|dije|conte|decirle|contarle|decirselo|contarselo|decirlo|contarlo|
decir_lo|contar_lo|decir_algo|decirles|contarles|contar|platico|platicarle|confieso)
(nunca|jamas|no|todavia_no|aun_no) (lo|le|se_lo|les|selo)? (he|ha|habia) (dicho|contado|platicado|
hablado) ~ (nadie|nada|a_nadie|mama|familia|esto|eso|$)
no (le|les|lo|se_lo|selo) (digan|diga|digas|cuenten|cuente|cuentes|llamen|avisen) (a|nada|por|que|$|esto)
(no) (puedo|quiero|me_dejan|me_deja|debo|me_atrevo) (a)? (decir|hablar|contar|escribir|decirlo|
contarlo) ~ (aqui|quien|porque|nombre|paso|pasa|$|eso|esto|nada|de_eso|miedo|lo_que|mas)
(se|me) (va|vaya|van|vayan) a (enojar|desquitar|meter_en_problemas|correr|llevar) ~ (si|conmigo|mi|
problemas|casa|carcel)
(ya)? (tengo|tenia|deje|esta|hay|he|tenemos|quedo) (ya)? todo (listo|lista|planeado|preparado|arreglado|
escrito|decidido|pensado|empacado|empaquetado)
ya (escogi|decidi|elegi|se|tengo|puse|hice|planee|pense) (el|la|mi|mis|una|un|hasta|bien)? (dia|fecha|
cuando|como|donde|lugar|hora|plan|carta|cartas|maleta|maletas|mochila|nota|todo|planes)
(tengo|hice|traigo) (un|mi|ya) plan
(gracias|graciaas) ~~ (por_todo|por_ser_buena|por_ser_bueno|por_haber|por_intentar|por_intentarlo|adios|
fue_buen*|me_despido|fueron|siempre_me_acuerdo|donde_este)
(adios|bye|hasta_siempre|nos_vemos_nunca|me_despido) ~~ (gracias|fue|fueron|quiero|quise|cuiden|cuida|todos|
siempre|perdon|maestra|profe|miss|amigos|mundo|extran*)
(diganle|digale|dile|diganles|dile_s) ~~ (gracias|adios|perdon|quiero|quise|perdone|culpa|lo_siento|ame)
(ya_casi|pronto|faltan|falta|quedan|solo_faltan|nada_mas_faltan) ~ (libre|paz|descansar|descanso|se_acaba|
termina|acabe|me_voy|irme|para_irme|el_fin)
(les|le|te|ya) (regale|regalo|di|deje|dejo|reparti|voy_a_dejar|voy_a_regalar) (a)? ~ (mi|mis|
todas_mis) (cosas|ropa|perro|gato|guitarra|celular|tenis|juguetes|libros|cuadernos|sudadera|bici|collar|
pulsera)
(no_voy_a|ya_no_voy_a|no_creo|a_lo_mejor_no) (necesitar|ocupar|estar|llegar|volver|regresar) ~ (nadie|
ninguno|aqui|proximo|graduacion|mas|lunes|viernes|semana|ano|adulto)
(quedarme|quedar|dormir|vivir|dormirme|irme) ~ (en_la_escuela|en_el_salon|con_la_maestra|con_mi_maestra|
con_usted|con_mi_maestro|con_la_miss|en_la_biblioteca|aqui_el_fin|aqui_en_la_noche|otra_casa|otra_familia)
(odio|miedo|no_me_gusta|no_me_gustan|no_quiero|feo|feos|peor|peores|tristes|horrible) ~ (fin_de_semana|
fines_de_semana|vacaciones|las_vacaciones|llegar_a_mi_casa|llegar_a_casa|los_viernes|la_salida|que_llegue|
el_verano|la_noche)
(fines_de_semana|fin_de_semana|vacaciones|noches) ~ (peor|peores|feo|feos|dificil*|horribles|malas|no_hay|
no_como|no_comemos|pesad*|largas|largos)
(ceno|cenamos|comemos|como|comiendo|comi|robo|guardo|llevo|escondo) ~~ (lo_que_sobra|sobras|basura|pan_duro|
agua_con|sobres|catsup|galletas_de|tortilla_con_sal|para_la_cena|para_mi_hermanito|para_mis_hermanitos|
para_mi_hermanita|para_mis_hermanos|de_la_cafeteria|en_la_noche|fin_de_semana)
(solo|nomas|nada_mas|cuando|siempre_que|si|hasta_que|menos_cuando) (cuando|si|que)? (mi_papa|mi_mama|
mi_padrastro|el|ella|mi_tio|se)? (toma|tomo|tomado|esta_tomado|anda_tomado|borracho|anda_borracho|
llega_tomado|bebe|pistea|emborracha|se_emborracha|llega_borracho|se_pone_pedo)
(no|ya_no|casi_no|nunca|ni) (me|nos|le|la|se) (pega|pegan|golpea|golpean|lastima|toca|maltrata|amenaza|
jalonea|cachetea) (tanto|mucho|muy|fuerte|tan|duro|siempre|diario|seguido|cuando|si|a_proposito|en_la_cara|
casi|desde|como_antes|adrede|feo|todos|a_menos|solo|nomas|$)
(me_pega|nos_pega|me_grita|me_golpea) ~ (poquito|poco|no_tan|no_muy|pero_no|sin_querer|a_veces|nomas|
pero_es_bueno|lo_merezco|me_lo_merezco|es_mi_culpa)
se (esta|anda|sigue|ha_estado|estaba|estan|andan) (como)? (cortando|lastimando|haciendo_dano|matando|
drogando|muriendo|quemando|dejando_de_comer|rasgunando|metiendo_pastillas|hiriendo)
(otra_vez|de_nuevo) (paso|empezo|lo_hizo|me_hizo|mal|estoy_mal|esta|pasando|volvio|empezaron|empece|lo_hice|
entro|vino|me_paso|siento)
(volvio|volvieron|empezo|empece|sigue|siguen|vuelve|paso|lo_hizo|lo_sigue|me_sigue|volvi|regreso) ~ (pasar|
pasando|otra_vez|de_nuevo|a_hacerlo|haciendo|haciendolo|peor|entrando|viniendo|a_lo_mismo|lo_mismo|a_pasar)
(ya)? (lo)? (intente|trate|intente_ya) (una_vez|dos_veces|antes|el_ano_pasado|hacerlo|en_septimo|otra_vez|
hace|ya|en_sexto)
(maestro|maestra|profe|adulto|entrenador|director|alguien) ~ (es|son|fue) (el|la|parte_del|del)? (problema|
culpable|que_lo_hace|que_me_hace|que_me_molesta|el_que_me|la_que_me)
(no_me_ha_bajado|no_me_baja|no_me_bajo|no_me_a_bajado|tengo_un_atraso|atraso|la_regla_no|sin_bajarme)
(es_normal|esta_bien|es_malo|es_legal|es_ilegal) (que|si) (mi|un|tu|el|alguien|una|me)
(una_amiga|un_amigo|mi_amiga|mi_mejor_amiga|mi_amigo|mi_prima|mi_hermanita) ~ (preocupa|se_corta|no_come|
algo_malo|algo_feo|se_quiere_ir|se_quiere_morir|ya_no_quiere|se_despidio|lastimando)
(me_merezco|lo_merezco|me_lo_busque|me_lo_merezco|me_lo_gane)
(mangas_largas|manga_larga|sudadera|chamarra|maquillaje) ~~ (calor|tapar|esconder|no_se|no_vean|nunca_me|
siempre_traigo|no_me_quito)
(no_me_creen|no_me_creyo|no_me_cree|no_me_creerian|no_me_van_a_creer|nadie_me_creeria)
no (venga|vengan|vengas|vayan|vaya|vayas|esten|este|se_acerquen) ~ (asamblea|escuela|lunes|martes|miercoles|
jueves|viernes|manana|cafeteria|recreo|patio|gimnasio)
"""
"""The same in Spanish."""

HINTS = (ASKED_FOR, UNTOLD, GOODBYES, AT_SCHOOL, STILL, CRIES, SPANISH)
