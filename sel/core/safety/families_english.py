"""Families of English words that together tell of harm, in the notation of `families.py`."""

ENGLISH = """
self: i im ive id ill me my myself us we our mine ourselves
kin: dad daddy dads dady father fathers stepdad stepfather step_dad step_father mom moms mommy mama mum
    mother mothers stepmom stepmother step_mom uncle uncles unkle aunt aunts auntie aunty cousin cousins
    cuzin brother brothers bro bruther sister sisters sis sistr stepbrother stepsister step_bro step_brother
    stepbro stepsis grandpa grandma grandfather grandmother granny gramps parent parents guardian boyfriend
    boyfriends bf girlfriend gf ex husband wife babysitter sitter foster godfather pops family fam folks
    grandpas grandmas stepdads stepmoms exs gfs bfs
man: man men guy guys dude stranger strangers creep neighbor neighbors neighbour pastor priest landlord boss
    somebody someone someones sumone sumbody grown older old_dude roommate roomate youth_leader
staff: teacher teachers coach mr mrs ms sub substitute principal counselor janitor custodian security driver
    tutor staff aide para officer professor dean deputy cop cops police instructor trainer lunch_lady
    assistant adult adults admin sro boss
group: they kids boys girls people them kid boy girl everyone everybody class seniors team bullies
friend: friend friends bff bestie besties homie homegirl classmate friendo frend freind girl boy kid
    somebody someone she he they sister brother cousin bestfriend
hit: hit hits hitting hitted beat beats beating beaten beet punch* punsh slap* smack* whoop* whup* whip*
    spank* kick* choke* strangl* shov* push* threw throw throws throwing throwed slam* drag* pin pins pinned
    yank yanks yanked bit bite bites burn* stab* bruis* swing swings swung smash* knock* grab* hurt* hert
    harm* attack* abus* assault* jump* tackle* twist* broke breaks belt belted wallop* poke* thrash* jab*
    bash bashed bashes stomp* headbutt* backhand* smother* suffocat* tase* scald* squeez* lash* clock*
    pummel* batter* paddl* rough*_up lays_hands laid_hands put_hands puts_hands put_paws
object: belt cord cable hanger chancla sandal shoe bottle hammer bat stick broom switch ruler pan iron
    extension_cord wire hose spoon fist fists
weapon: gun guns pistol rifle glock knife nife knives blade machete weapon weapons ammo bullets shotgun
    strap strapped blicky shank taser brass_knuckles hatchet axe firearm grenade pipe_bomb bomb bombs
private: privates private_part* private_area* private_place* pee_pee peepee peepees wee_wee weewee wiener
    weiner bottom tushy tushie coochie cooch bikini_area hoo_ha hoohaa down_there bad_touch icky
    no_no_square boobs boob boobies butt booty chest breast* thigh* crotch penis dick vagina panties
    underwear undies bra my_pants his_pants her_pants my_shirt his_zipper his_belt my_skirt my_waist
    inner_leg my_clothes his_thing willy genital* special_place swimsuit_area my_body
touch: touch* tuch* toch* grope* groping feel feels felt_me_up feeling_me rub rubs rubbed rubbing kiss* kis
    lick* fondl* massag* tickl* hump* grind* molest* put puts putting stick sticks stuck slid slides slide
    hand hands finger fingers fingered caress* cuddl* snuggl* pull pulls pulled unzip* squeez* pinch* pat
    pats patted slap* smack* grab* stroke* brush* bites
show: show shows showed showing see saw look looks looking stare* staring peek* peep* expos* flash* touch
    watch watches watching photograph*
sexual: sex sexual* nude nudes naked nakid undress* strip strips raped rape rapes porn horny molest* hook_up
    hooked_up sleep_with slept_with virgin* lap jerk* oral blow_job bj handjob hentai make_out made_out
    nasty_things nasty_videos dirty_videos dirty_pictures grown_up_videos grownup_videos inappropriat*
    dirty_movies dirty_movie dirty_stuff dirty_things dirty dick_pic his_you_know
bedroom: bed beds bedroom bedrooms my_room our_room night nights asleep sleep sleeping shower showering
    bathroom bafroom bathtub bath my_door sleepover covers blanket blankets restroom woke wake 1am 2am 3am 4am
    am midnight
intrude: come comes coming came climb* sneak* get gets got crawl* lay lays laid lies watch watches watched
    watching stare* peek* peep* spy spies spied film* record* enter* wait waits waited opens walks walked
    slip slips
secret: our_little_secret our_secret a_secret keep_it_secret keep_secret keep_quiet keep_my_mouth
    not_to_tell dont_tell never_tell tell_anyone tell_anybody told_anyone tell_nobody tell_no_one cant_tell
    cant_say scared_to_tell shut_up_about not_allowed_to_tell not_supposed_to_tell not_suppose_to_tell
    cover_it_up lie_about lied_about had_to_lie said_i_fell we_said_i_fell say_i_fell told_them_i_fell
    tell_people_i say_nothing believes_me believe_me believed_me nobody_believe* tell_any1 our_little_game
    our_game special_game little_game our_thing special_friend our_little_thing
threat: threat* kill kills killing get_me gets_me find_me find_us warned blackmail* make_me_pay come_after
    or_else
alone: alone by_myself by_ourselves nobody_home no_one_home noone_home unsupervised no_adults with_no_adult
    only_me just_me just_us no_grownups no_grown_ups
days: day days weeks month months week weekend weekends nights since monday friday summer years
gone: left leave leaves leaving gone abandon* disappear* dissapear* not_come_home isnt_home not_home
    never_home ditch* took_off run_off ran_off bounced didnt_come_home hasnt_come_home doesnt_come_home
    dipped isnt_around passed_out hasnt_been_back never_came_back not_back never_comes_back
jailed: jail prison arrested locked_up deport* detain* ice custody handcuff* incarcerated booked
live: live lives living livin stay staying stayed stayin sleep sleeping sleepin slept sleeps crash crashing
    staying_at camp camping bouncing
nohome: evict* homeless motel motels hotel shelter car van truck tent street streets couch couches rv
    nowhere place_to garage storage park basement_floor laundromat porch church_floor u_haul suv minivan
    walmart parking_lot bus_station train_station woods friends_house friends_houses different_houses
    house_to_house
hunger: hungry hungrey hungary starv* hunger no_food nothing_to_eat dont_eat havent_eaten havent_ate
    didnt_eat aint_ate not_eaten no_dinner no_breakfast skip_dinner out_of_food fridge refrigerator pantry
    groceries dont_feed doesnt_feed wont_feed never_feed* no_lunch only_ramen food_stamps ate_since
    eaten_since dont_get_to_eat dont_get_food dont_get_dinner no_snacks one_can can_of share_one share_a
    share_dinner one_meal cereal_for ramen_for bread_for foodbank stale
withhold: wont_let wont_give doesnt_let dont_let not_allowed isnt_allowed arent_allowed refuses takes_away
    took_away doesnt_give dont_give doesnt_buy cant_afford never_lets wouldnt_let
basics: eat eating food sleep water bathroom doctor hospital medicine meds heat electricity power lights
    shower inside outside bed blanket dinner clothes shoes insulin inhaler glasses door leave out home
home: home house apartment trailer crib mobile_home homes household where_i_live my_place houses
fear: scared scard scurd skared skerd scary afraid terrified scares scare fear frighten* fraid petrified
    hide hides hiding hid unsafe flinch* nightmare nightmares shaking trembl* not_safe dont_feel_safe
    isnt_safe never_safe panic tiptoe tip_toe walk_on_eggshells eggshells on_edge creeps_me dread dreading
    lock_my_door jumpy flashbacks flashback footsteps
substance: meth crack heroin fentanyl fent pills drunk drinks drinking drink alcohol alcoholic beer vodka
    liquor weed high drugs drugged drugz druggie needles od ods oding oded overdos* wasted using coke
    cocaine xans xanax percs perc lean shoots_up blackout tweak* crackhead addict addicts addicted relapsed
    smokes high_all passed_out nods_off buzzed tequila dui hammered blacked_out needle syringe syringes pipe
    foil pipes spoon spoons pills_on snorts snort smoke vape
deal: sell sells selling sold deal deals dealing deliver* carry carries drop_off hold holding stash move
    hide hides transport trap buy buys buying
force: make makes making made force* forcing have_to has_to had_to hafta want_me wants_me wanted_me
    wanting_me pressur* promised arranged push_me told_me tells_me telling_me gotta owe owes tries_to try_to
    tricked paid pays offered offers coerc* gave_me
do_things: do_stuff do_things do_it things_i stuff_i bad_things bad_stuff stuff_to_me things_to_me
    that_to_me what_he_did what_she_did did_to_me does_to_me things_to_him do_bad nasty_stuff weird_stuff
    it_to_me adult_stuff grown_stuff grown_up_stuff adult_things grown_up_things
work: work works working job clean cleaning babysit* field fields restaurant factory construction pick nanny
    shift shifts warehouse roofing
bondage: night nights all_night money pay pays paycheck passport papers debt wages dont_pay no_pay not_paid
    never_paid smuggl* cant_leave not_school instead_of_school skip_school miss_school midnight 2am 3am 4am
    til_2 til_3 til_4 until_2 until_3 until_4 overnight
marry: marry married marriage wedding fiance engaged bride husband
abroad: country pakistan india mexico guatemala overseas back_home passport yemen bangladesh somalia
    never_met dont_know_him old_man an_older cant_come_back not_come_back before_graduation
cut: cut cuts cutting cuttin cuting cutt slit* slic* scratch* burn* bleed* blood scar scars scarred razor
    razors blade blades sharpener scissors lighter rubber_band bandaid* band_aid* bandage* carve* carving
    stab* thumbtack safety_pin needle erase* pick_at knife bruise bruises marks self_harm
bodypart: wrist wrists rist rists arm arms leg legs thigh thighs skin stomach hip hips vein veins throat
    neck head face forearm ankle ankles body knuckles sleeves long_sleeves hoodie bracelets
cover: hide hides hiding hid cover covers covering long_sleeves sleeves hoodie bracelets nobody_sees
    no_one_sees nobody_knows no_one_knows so_no_one so_nobody cover_up makeup jacket dont_see makeup_over
hardly: cant_stop cannot_stop started again relaps* clean everyday every_day every_night to_feel feel_better
    calm_down calms_me numb release punish deserve makes_me_feel_better helps_me_cope helps help
jump: jump jumped jumping jumps step stepped stepping walk walking run running drive driving swerve crash
    leap throw fall falling lay lie steer
drop: bridge roof rooftop overpass train trains ledge cliff traffic freeway highway balcony tracks tree
    building window river pier interstate wall oncoming
take: took take taking taken swallow* drank drink drinking chug* down downed saved saving save stash* hid
    hiding hide collect* bought buy mixed ate eat
poison: pills pill tylenol advil bleach overdose od whole_bottle sleeping_pills medicine meds melatonin
    medication ibuprofen benadryl bottle antifreeze painkillers aspirin medicine_cabinet
noose: rope noose belt hang hanging hanged hung neck cord ceiling_fan fan beam
think: think thinking thought thoughts thot thinkin know wonder wondering imagine imagining picture google
    googled looked_up search searched searching research* ready found figure figured keep idea ideas dream
    dreams dreaming daydream* want wanna gonna plan plans planned planning tried try trying practice* going
    will ways way urge urges tempted hoping hope wish
means: how_id how_i_would how_to_do_it id_do_it i_would_do_it ways_to_do_it way_to_do_it to_go_out painless
    ways_out quickest easiest quickest_way easiest_way how_many_pills a_way_out without_pain when_i_do_it
    when_ill_do_it doing_it do_it
final: goodbye goodbyes goodby farewell last_day last_week last_night_here last_time last_text last_birthday
    last_christmas last_words final_words wont_be_here wont_be_around not_be_here wont_have_to_worry
    wont_have_to_deal wont_bother be_gone im_gone after_im_gone when_im_gone once_im_gone im_done
    by_the_time too_late my_funeral my_will my_ashes wont_see_me wont_have_me see_me_again after_tonight
    remember_me miss_me_when forgive_me im_sorry_for_everything wont_be_a_problem done_with_everything
    not_make_it wont_make_it not_gonna_make_it dont_plan wont_live be_in_heaven in_heaven be_with_god
    with_jesus go_to_heaven with_grandma join_my see_my_grandma see_yall_never see_you_never see_u_never
    never_see_me said_bye saying_bye say_bye not_come_back not_coming_back cant_come_back not_be_alive
    not_alive
note: note letter letters notes videos will
wrote: wrote write writing written writin recorded made left leaving finished
giving: gave_away giving_away give_away gived_away gave_all give_all giving_all gave_my given_away
    picking_who who_gets
stuff: my_stuff stuff things belongings clothes dog cat pets shoes phone everything
void: empty numb hopeless worthless useless pointless meaningless burden unwanted unloved invisible hollow
    broken failure mistake waste trash no_point no_future no_reason way_out give_up giving_up gave_up
    given_up exhausted drowning suffocat* nothing_matters dont_matter doesnt_matter dark darkness
    cant_anymore cant_do_this cant_keep cant_go_on too_much problem invisable worthles useles numbness
    replaceable wrong_with_me exhausting over_it stuck nothing_left nothing_inside rock_bottom giving_in
    ghost unlovable
ache: hurts_inside hurts_to_be hurts_to_live pain tears cry crying cried cryed sad depress* depresed lonely
    alone hate_myself hate_me hate_life hate_my_life hateful screaming_inside
strong: all_the_time everyday every_day every_night so_much constantly always nobody_knows no_one_knows
    forever all_day anymore each_night no_one nobody till to_sleep
quit: dont_want dont_wanna dont_wana dont_care dont_deserve no_want not_want hate tired sick_of done_with
    over cant_do cant_take cant_stand stop stops quit nomore anymore any_more no_longer dont_see dont_feel
    not_worth isnt_worth aint_worth why_am_i why_do_i rather_not never_asked no_reason dont_like point_of
    point_in fed_up sick_and_tired over_with whats_left lifes_not life_aint life_isnt whats_even
exist: exist existing exists existence alive live living life livin breathe breathing world earth planet
    be_here being_here here_anymore on_this_earth wake waking woke wake_up exsist being_a_person being_me
    be_me be_born being_born born tomorrow
without: without_me if_i_wasnt if_i_werent if_i_died if_i_left if_i_disappear* if_i_was_gone if_i_was_dead
    if_i_just if_i_vanish* if_i_never if_i_didnt_exist if_i_wernt if_i_went if_i_stopped if_i_ended me_gone
    i_was_never if_i_die one_less_mouth if_i_dissapear* if_im_gone rid_of_me if_i_stop
better: better beter happier easier best happy relieved notice noticed miss missed misses care cares cry sad
    matter difference cheaper less nobody fine free funeral mind
vanish: disappear* dissapear* disapear* vanish* fade poof not_wake never_wake sleep_forever forever_sleep
    go_away be_nothing not_exist cease dont_wake wake_up evaporate gone unborn in_a_coma erase erased
    hit_by_a_car hit_by_a_bus be_a_star an_angel dead_instead eternal long_sleep sleep_for_good
wish: want wants wanna wana wunna wish wishes hope hoping pray think thinking gonna plan ready rather should
    deserve try tried need could just would prefer please going
death: die dies died dye dying dead ded death deth kill kills killing killed suicid* unaliv* grave coffin
    casket buried murder* corpse deceased perish
away: run_away running_away ran_away runaway runned_away leave_home leaving_home packed_my packed_a
    sneak_out never_going_back not_going_back not_coming_back never_coming_back running_from move_out
    hitchhike get_out_of_this_house get_away_from run_from leave_my_house ran_from left_home bus_ticket
    take_off sleep_somewhere never_come_back not_come_home escape* hop_a_train
purge: throw_up threw_up throwing_up throws_up vomit* puke* puking purge* purging binge* laxative*
    diet_pills starv* skip_meals skipping_meals skip_lunch dont_eat not_eat* stopped_eating stop_eating
    barely_eat hardly_eat only_eat eat_nothing eat_only fasting calories calorie finger_down spit_out
    fingers_down chew_and one_meal ice_cubes no_eating wont_eat hide_my_food flush_my throw_my_lunch
    throw_away_my_lunch chew get_rid_of_it
looks: fat skinny weight thin thinner ugly disgusting mirror pounds lbs body ribs scale fatter weigh weighed
    waist obese pig collarbones deserve gain lose faint fainted huge gross chubby stomach stomac flat hips
    small
online: online discord snap snapchat insta instagram ig tiktok roblox fortnite internet vr dm dms dming app
    chat omegle messenger whatsapp telegram gaming facetime xbox ps5 game wizz hoop tinder
pics: pic pics photo photos picture pictures pix picturs video videos vid vids selfie selfies cam camera
    nudes nude naked deepfake ai_pic ai_pics screenshots address clothes_off shirt_off webcam
demand: send sends sent sending ask asks asked asking want wants wanted demand* pay paid pays offered offer
    post posts posted posting leak* shar* spread* keep keeps trade give made make took take takes
meet: meet meeting met meetup irl in_person pick_me_up his_house his_apartment come_over his_car his_place
    drive_me where_i_live my_address my_school flew fly sneak_out knows_where knows_my where_i
dating: dating boyfriend bf girlfriend gf going_out hooking_up hooked_up talking_to seeing relationship
    pregnant in_love sleeping_with messing_with together baby_daddy wife having_a_baby
grown: 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 50 older grown
    adult twice_my_age in_college in_his_20s in_his_30s college_guy
bully: bully* bulli* boolie* teas* mock* make_fun makes_fun made_fun making_fun trip trips tripped spit
    spits spitting jump jumps jumped jumping threaten* slur slurs harass* torment* call_me calls_me
    called_me calling_me gang_up ganged_up pick_on picks_on picking_on picked_on shove* push* trash_can
    stuff_me lock_me ripped rip pull pulled pantsed snatch* throw throws threw hold_me held_me laugh
    surround* follow* chase* put puts dunk* stick swirl* rocks corner*
locker: locker lockers toilet stairs wall walls floor dumpster ground bus bathroom hallway trash garbage
    hijab glasses hair fence pole field head toilet_water
slur: ugly fat fatty gay fag faggot f_slur n_word tranny retard* slut whore hoe terrorist freak illegal
    wetback beaner chink dyke pig monkey worthless
planned: plan plans planned planning list hit_list kill_list something_big something_bad bomb shooting shoot
    up_to gonna_happen going_to_happen will_happen watch_out do_something dont_come dont_go stay_home
    stay_away bring bringing brought shooter somethin_bad sumthing_bad smth_bad bad_thing something_happen
    somethin not_to_come not_to_go
schoolday: tomorrow tmrw tmr tomorow friday monday tuesday wednesday thursday next_week assembly prom
    graduation pep_rally rally school 4th_period lunchtime
revenge: revenge regret sorry pay suffer payback never_forget whats_coming bleed deserve_to_die
    remember_my_name be_famous get_theirs see_soon learn_a_lesson
they_will: they_will theyll they_gonna they_all they_all_will all_of_them everyone_will everybody_will
    yall_will you_will u_will youll ull them_pay make_them make_him they_finna everyone_gonna
    everyones_gonna theyre_gonna theyre_going_to theyre_gona gonna going_to said_theyd
contact: text texts texting texted dm dms dming snap snaps message messages messaging messaged call calls
    called calling email emails follow follows facetime facetimes add added number
flirty: beautiful pretty sexy hot cute gorgeous love loves crush baby babe princess body special mature
    weird creepy creeper uncomfortable gross date sexier uncomfy perv pervert flirt* wink* secret secretly
    late night midnight kiss heart hearts
look: look looks looking looked stare stares staring stared watch watches watching watched peek* peep* spy
    comment comments commented come comes came walk walks walked stand stands follow films filmed ogle*
    eyes_me checks_me check_me eye_us filming recording
undress: shower showers change changing undress* dress locker_room bathroom naked chest legs skirt shorts
    butt body bra stall lockerroom boobs changing_room clothes boobies
lured: alone closet car his_house hotel his_room lights_off locks_the_door locked_the_door lock_the_door
    shuts_the_door after_everyone lap office back_room storage_room his_office his_apartment his_lap
care_for: take_care taking_care raise raising feed feeding cook watch babysit* look_after bathe be_the_mom
    be_the_parent
sibling: brother brothers sister sisters siblings baby babies little_bro little_sis brother_and sis twins
    lil_bro lil_sis
marked: bruise bruises bruised black_eye blackeye mark marks burns burn scars welts welt swollen busted_lip
    bloody bleeding blood broken stitches cigarette cigarettes handprint concussion fractured limp
violence: fight fights fighting scream screams screaming yell yells yelling violent abuse abuses abusive
    abused breaks_stuff breaks_things throws_things throws_stuff punches holes hole beats cops police wall
    hospital fists rage rages mad angry furious
help_me: help save somebody_help someone_help get_me_out please_help hlp need_out
accident: hit_by run_over ran_over crash car bus truck train lightning hits_me hit_me_with got_hit
hangs: think thinking looking look stare staring stand standing sit sitting go going walk walking
high_place: bridge roof rooftop overpass tracks ledge cliff train_tracks balcony parking_garage top_floor
    tub bathtub plastic_bag noose underwater
born: born aborted abort abortion exist accident unborn birth adopted
mistaken: never wish hate regret regrets mistake wishes shouldnt should_have unwanted didnt_want
vehicle: car van truck suv trunk
touchv: touch* tuch* toch* grope* groping rub rubs rubbed rubbing kiss* fondl* massag* tickl* molest* grabs
    grabbing feels
young: kids girls boys students children student child freshmen cheerleaders girl boy kid freshman
makes_me: makes_me made_me make_me making_me forces_me forced_me force_me forcing_me tells_me_to told_me_to
    has_me makes_us make_us made_us making_us wants_me_to
papers: passport papers visa id_card documents my_id
taken: took takes keeps kept take taken hid holds holding
package: package packages backpack bag bags envelope baggie baggies drugs stuff_for
carried: carry carries carrying deliver delivers delivering hold holding hide hides drop_off run
soon: tonight today tomorrow tmrw tmr friday soon monday weekend this_week
going: leaving leave going bouncing bounce dipping
kill: kill kills killed killing shoot shoots shot stab stabbed murder* drown drowned hang strangle bury
    buried burn burning
nobody: nobody noone no_one no_adult no_adults
found: found find read wrote writing left says said told texted sent posted has
their_plan: a_plan plan goodbye note a_note pills rope saying_bye said_bye final_post
identity: gay trans lesbian bi queer lgbt transgender religion hijab muslim pregnant
rejected: kick* disown* send_me sends_me sent_me conversion camp cut_me_off fix_me throw out_of pray_the
witness: saw seen watched shot shooting stabbed dead_body body blood
animal: dog cat puppy kitten pet rabbit
restrict: day apple gum water after lunch dinner faint fainted days meal run exercise workout sit_ups
picture: pic pics photo photos picture pictures selfie selfies nude nudes naked
parting: wont_have_to_worry_about_me wont_have_to_deal_with_me worry_about_me_anymore my_funeral
    see_yall_never see_u_never see_you_never never_see_me_again wont_see_me_again wont_be_around_anymore
    when_im_dead after_im_dead when_im_gone once_im_gone miss_me_when our_little_game our_little_secret
    our_special_game our_secret_game our_special_secret remember_me_when not_be_a_problem_anymore
    my_last_wish last_wish picked_a_day picked_a_date set_a_date have_a_date wont_be_here_for theyd_be_sorry
    go_to_heaven be_in_heaven let_me_go dont_wake_me not_wake_up
he: he hes him shes
rough: drag* slam* choke* punch* slap* duct tape taped yank yanks yanked shov* strangl* spank* headlock
    twist* tackl* manhandl* restrain* locked pinch* bash bashed bashes broke bust* whack*
squalor: roaches roach mold moldy rats mice bedbugs bed_bugs no_water had_water no_stove no_toilet no_power
    flooded filthy sewage no_heat freezing_at
known_to: my_number my_insta my_snap my_phone_number my_address my_instagram
unfed: dont_got_no_food dont_got_food aint_got_food havent_eaten havent_ate we_dont_eat dont_eat_at_home
    no_food_at_home real_meal no_dinner_again laxatives laxative eaten_in
named_on: hit_list kill_list death_list the_list his_list a_list burn_book
burn_them: burn die rot suffer bleed crash perish
lock: lock locks barricade chair_against dresser_against
lair: hotel hotels motel motels his_house her_house his_place his_apartment his_lap her_lap locks_the_door
    locked_the_door
noteat: isnt_eating not_eating wont_eat stopped_eating doesnt_eat never_eats barely_eats starving isnt_ok
    is_not_ok
often: keeps keep always constantly everyday every_day all_the_time daily wont_stop
hush: private secret between_us delete deletes deleting
groom: mature not_like_other different_from_other special_to_him his_favorite_girl old_for_your hugs_me_too
    hugged_me_too too_long too_close smelled_my smells_my sniffed wouldnt_let_go wont_let_go
cope: forget cope numb escape morning b4 before get_thru get_through after_what
cash: dollars money bucks cashapp venmo dolares dinero
elsewhere: church chruch store mall internet online neighborhood laundromat corner downstairs upstairs
stranger: the_man a_man that_man this_man this_dude a_dude some_dude the_dude some_guy a_guy old_man old_guy
"""
