"""What only sounds like harm, in English and Spanish: taken out of a text before harm is looked for."""

ENGLISH = """
(when|if|whenever|because|always|anytime|everytime|time|that|incase|case|cuz|bc) (i|we|you|u|students|
kids|someone|people|they|others|anyone|ppl) (ever|really|might|do|will|always|may)? need help (with|in|
on)?
(im|i_am|i|hes|shes|you|we|if|when|whenever|make_sure|makes_sure|ask|asks|asking|see|know|knows) ~ (im|
i_am|we|were|everyone|everything|if_im|you|i) (ok|okay|alright|fine|doing_ok)
(keep|keeps|keeping) (it|things|stuff)? to myself
(shooting) (hoops|guard|baskets|stars|star|range|photos|games)
(beat|beats) up (car|truck|old)
(pickup|her|his|my|the|a) (truck|van|car) (club|class|shop)
(health|sex) (ed|education|teacher|class)
dick (and_jane|van)
not sure (how|if|about|of|what|who|which) ~ (spell|name|spelling|say|called|teaches|write)
(doesnt|dont|never|isnt|not|didnt|wasnt|arent|aint|hasnt|wont|without) (being|ever|get|a|really|even|
like)? (hate|hates|hating|judge|judges|judging|judgy|judgmental|mean|rude|unfair|racist|creepy|scary|
weird|boring|annoying|strict|ignore|ignores|yell|yells|yelling|scream|screams|bully|bullies|lie|lies|
fake|pick|picks|bad|evil)
(nobody|noone|no_one|none) (but|except|besides|other_than) (mr|mrs|ms|miss|dr|coach|my|the|her|him)
(not|never) (too|that|so|very) (strict|mean|bad|hard|boring|scary|loud)
to die for
(kill|kills|killed|killin|killing) (me|us) (lol|lmao|haha*|so_funny|fr_so|hes_so|shes_so)
(be|is|im|id_be|i_would_be) (dead|lost|failing) (in|without) (math|science|english|history|class|
this_class|her|him|them|algebra|chem|chemistry|physics|bio|school|coach)
(security|campus|life|crossing|point|color) guard
(do|did|run|ran|does|doing|running|makes_us_do|make_us_run|makes_us_run) suicides
(gun|guns) (n|and) roses
(pulled|pull|jumped) the gun
(top|young) gun
(army|swiss|palette|butter|cooking|exacto|x_acto|plastic) (knife|knives)
(bruise|bruised|hurt) (my|her|his)? (ego|knee|shin)
(not|never|isnt|arent) (being)? (scared|afraid) (to|of) (ask|tell|talk|speak|say|share|him|her|fail|
failing|asking|being)
(dont|never|not) ~ (go_hungry|starve)
(no|without_a|without) doubt
(not|no) (gonna_lie|going_to_lie|lie|just|only|sure_but|kidding|joking|cap)
(cant|cannot|could_not|couldnt|never|dont) (stop_laughing|stop_smiling|wait|go_wrong|thank|complain|
ask_for_more|forget|lie|fail*|judge*|give_up|gives_up|gave_up|let_me_fail|let_me_down|lets_me_down|
lets_me_give_up|gives_up_on|miss_a)
(no_matter|not_only|no_problem|no_worries|why_not|not_bad|no_one_better|no_one_else|nobody_else|
not_that_bad|not_as|even_when_im_not|if_not|or_not|not_my_teacher_but)
(when|if|whenever|because|cause|bc) (im|i_am|i_was|i_got|i_get|i_feel|i_felt|people|someone|kids|
others|somebody) (being|was|were|got|get|are|is)? (bullied|bullied_me|bully_me|mean|mean_to_me|sad|
hungry|scared|upset|mad)
(gives|gave|brings|buys|has|keeps|always_has|shares|bring|give) ~ (snacks|food|granola|candy|lunch|
breakfast|donuts|cookies|chips) ~ (when|if|to|for|at|in|hungry)?
(hungry|hunger) (games|game)
so hungry (after_practice|in_class|before_lunch|lol)
(kill|killed|kills|slay|slays|ate|eats|slayed|slayin|slaying) (it|that|this) (up|every|in|on|as|at|
with)?
(drop|drops|dropped) dead (gorgeous|funny)
(fire|lit|savage|goat|beast|monster|killer) (teacher|coach|counselor|class|playlist|lessons|smile|
outfits|workouts)
(kill|kills|killed|killin|killing) (it|the_game|me_with|the_test|my_grade|my_gpa|this_class|time|
the_vibe|my_grades|the_solo|the_beat|that_test|the_song|us_with)
(is|are|be|was|tests|jokes|class|homework) (killing|killin) (me|us) (lol|haha|lmao|with|fr|ha|hahaha|w|
ngl)?
(not|dont|didnt|doesnt) kill (my_grade|me_with)
(id|i_would|would|i_d) (die|kill) for (her|him|them|mrs|ms|miss|mr|that|you|my_coach|coach|a)
(die|died|dies|dying|dead) (laughing|of_laughter|lol|from_laughing|of_laughing|of_boredom|from_boredom|
of_embarrassment|lmao|haha)
(scared|bored|laugh|laughed|tickled|laughing) to death
(hair|tie|ties) (die|dye|dyed)
(die|dead) hard (fan|movie)?
(cut|cutting|cuts|ditch) (class|classes|paper|wood|fabric|hair|my_hair|in_line|the_cake|weight|
the_grass)
(is|hes|shes|shell|are|totally|really) (the|da|such_a) bomb (lol|com|ever|dot_com)?
bomb (shelter|drill|com|diggity|pop)
bath bomb*
(glue|nerf|water|staple|heat|squirt|massage|radar|finger|spray|tommy|top) (gun|guns|gunn)
gun (show|lap)
(shooting|point) guard
(shoot|shoots|shot|shooting) (hoops|baskets|free_throws|threes|3s|better|the_ball|around|film|photos|
a_film|videos|pool|from_the|layups|some_hoops|my_shot|a_basket)
(teaches|teach|taught|teaching|helps|helped|learn|learned|train|trains|trained|how) (me|us|you|
self)? (how)? to? (shoot|punch|kick|throw|hit|box|wrestle|fight|attack|stab|cut|defend|burn|choke)
(hit|hits|hitting) (the|it|homers|home_runs|a|us_up|me_up|me_with_facts|books) (ball|out|gym|books|
weights|hard|far|different)?
(beat|beats|beating|beaten) (me|us|him|her|them|everyone) (at|in|by) (chess|basketball|ping|uno|the|
every|soccer|cards|smash|a|math|connect|pool|mario|video|games|golf|tennis|checkers|mancala)
(beat|beats) (cancer|the|my_score|drum*|drums|everyone_at)
(knee|knees|head|stomach|tummy|ankle|back|arm|feelings|foot|tooth|throat|belly|leg) (hurts|hurt|
hurting|is_hurting|was_hurting) (me|us)?
(hurt|hurts|injured|broke|twisted|sprained|burned|cut) (my|his|her|it) (knee|ankle|foot|arm|leg|back|
head|hand|finger|shoulder|wrist|feelings|toe|tooth|elbow|hamstring|nose|self_playing)
(push|pushes|pushed|kick|kicks|punches|forces|forced|force|whips|whipped|makes|locks|slaps) (me|
us) (to_be|to_do|to_try|to_work|to_get|to_keep|to_succeed|to_grow|harder|in_a_good|into_shape|in_shape|
to_reach|to_practice|to_think|to_learn|to_read|to_write|to_study|hard|academically|butt|in_practice|
to_finish|to_run|to_pass|past|beyond|and|every_practice)
kick* (me|my|our) (butt|butts) ~ (practice|class|workout|pe|gym)?
(makes|make|made|keeps|keep|kept) (me|us|everyone|students|kids|the|our|you|school|campus) ~ (safe|
safer)
(feel|feels|felt|is_a|her_room_is|his_room_is|always|very|so|be) safe (with|around|in_her|in_his|place|
space|person|when_im_with|to_talk|there|here|talking|and)
safe (space|place|driver|ride|person)
(touch|touches|touched|touching) (base|my_heart|our_hearts|my_life|our_lives|us_with|the_lives|my_soul)
(not|isnt|never) (scared|afraid) (of|to)
(dont|didnt|never) (judge|judges|hit|yell|hurt|scare)
(nothing|never|nobody|doesnt|dont|wont|wouldnt) hurt* (anyone*|anybody*|feelings|people|you)
(attack|attacks) (on_titan|the_ball|dog)
(asian|band|fan|map|history|pep|panic) attack
(dog|cat|fish|hamster|pet|bird|phone|battery|laptop|chromebook|plant|plants) (died|dies|is_dying|
was_dying|is_dead|dead)
(dead|bored) (dead|serious|tired|end|lift|lifts|lifting|lifter|pool|poets|week)
deadlift*
(jump|jumps|jumped|jumping) (rope|shot|ship|higher|start|into_conversation|in_to_help)
(naked|nude) (juice|mole|eye|eggs|lipstick)
(murder|death) (mystery|note|on_the|eater*|star|valley)
(choke|choked) on
(help|helps|helped) (me|us) (with|in|on|when|out|understand|learn|a_lot|so_much|through|every|get|find|
do|feel|study|write|read|pass|and|to|at|if|whenever|always|because|be|when|not|cope)
"""

SPANISH = """
(es|eres|son|fue|siendo) como (mi|un|una|otra|otro|nuestra|nuestro)? (segunda|segundo)? (mama|papa|hermano|
hermana|tia|tio|
abuela|abuelo|madre|padre|familia)
(si|cuando|siempre_que) ~ (no_estoy_bien|estoy_mal|me_siento_mal|estoy_triste)
(educacion|clase|de) (sexual)
(nunca|no|ni|jamas|sin) (me|nos|es|te|le|se)? (regana|regano|reganan|grita|gritan|grito|pega|juzga|
juzgan|insulta|humilla|enoja|mala|malo|grosera|grosero|racista|injusta|injusto|odia|burla|ignora|
critica)
(nadie|ninguno|ninguna) (mas_que|excepto|menos|salvo|sino) (el|la|mi|senor|senora|sr|sra|profe|maestra|
maestro|miss|mr|ms)
(guardia|guardias)
(muero|muriendo|mueres) (de|por) (risa|hambre_en_clase|sueno|aburrimiento|amor|ganas|ir|verla|verlo)
(da|dan|trae|regala|comparte) ~ (cuando|si) (tengo|tenemos|ando_con|hay) (mucha)? hambre
(sin|no_hay|no_tengo) (duda|dudas|problema|problemas|problemas_con)
(no) (solo|se_preocupe|importa|pasa_nada|se_enoja|es_por_nada|te_preocupes|estoy_jugando|manches|
inventes|por_nada|hay_problema|hay_mejor|hay_otra|hay_otro)
(me|nos) (da|dio|dan|regala|trae|invita|compra) (de)? (comida|comer|dulces|consejos|snacks|clases|
clase|galletas|animo|animos|confianza|amor|carino|un_abrazo|abrazos|la_mano|tiempo|ayuda)
(me_da|me_dio|nos_da) (la_mano|una_mano)
(echa|da|dar|hecha) (la|una) mano
(duele|dolia|dolio) ~ (cabeza|panza|estomago|muela|barriga|rodilla|pie)
(me|nos) (toca|toco|tocan|tocaba) (clase|con|matematicas|ingles|ciencias|historia|primer*|segund*|
tercer*|cuart*|quint*|sext*|arte|el_corazon|educacion|biologia|algebra|en|hacer|deporte|a_mi|leer|
el_periodo|la_clase|espanol)
(toca|toco|tocar|tocan|tocamos|tocando) (la|el|mi|un|una|en_la|bien_la)? (guitarra|piano|bateria|banda|
orquesta|saxofon|
flauta|violin|trompeta|corazon|instrumento|musica|puerta)
me (matan|mata|muero|mato) (de|con|las) (risa|hambre|sueno|aburrimiento|calor|ganas|tareas|risas|sus|
los|estudiando|frio|verguenza|verguenza|envidia|la|amor|nervios)
me mato (estudiando|en_el_gym|haciendo|trabajando|en_los)
(morir|muero|morirme|muerto|muerta|muriendo) de (risa|hambre|sueno|calor|verguenza|frio|amor|
aburrimiento)
(no|sin) (tengo|tener|hay|da|me_da|le_tengo|doy|dan) miedo (de|a)? (hablar|preguntar|con|decir|
contarle|ir_con)?
(quita|quito|quitar|perder|perdi|vencer) ~ miedo
sin miedo
(cuando|si) (me)? (lastimo|pego|caigo|golpeo|lastime|duele|cai|golpee) (jugando|en|la|el|una|mi|un|
en_el|porque)?
(hace|hacen) (reir|sentir_bien|sentir_segur*|sentir_feliz)
(me_hace_sentir|nos_hace_sentir|hace_que_me_sienta) ~ segur*
(que|donde|y|porque|siempre|yo) me siento (muy|bien|mas)? segur* (con|cuando|porque|y|aqui|hablando)
(matar|mato) (el)? tiempo
(cuando|si|siempre_que|cada_vez_que) (necesito|ocupo|necesite|pido|quiero) (de|su|mucha)? ayuda (con|
en|de)?
(necesito|ocupo|pido) (de|su)? ayuda (con|en) (la|el|mi|mis|las|los|matematicas|mate|tarea|ingles|
algebra|ciencias) (tarea|tareas|clase|clases|matematicas|ingles|trabajo|trabajos|materias|lectura|
materia|examen)?
(a_la_hora|la_hora|hora) de comer
(no) (estoy|toy|estamos) (seguro|segura) (de|que|cual|quien|si|pero|como)?
(bomba|bombero|bomberos|bombon)
(chiste|chistes|risa) ~ (mata|matan)
pega (calcomanias|stickers|posters|el|la|bien|duro_el)
no (me|nos) (pega|grita|lastima|amenaza|insulta|juzga|regana|maltrata)
"""
