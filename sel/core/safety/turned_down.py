"""An adult turned down or accused, beyond the single words that the names' vocabulary has."""

ENGLISH = """
(cant|cannot|dont|do_not|didnt|doesnt|wouldnt|wont|never|hard_to) ~ (trust|trusted|like|liked|stand|
talk_to|go_to|believe|care|cares|listen|listens|help|helps|want|feel_comfortable|get_along|respect)
(used_to) ~ (like|trust|go|love|talk)
(anyone|anybody|everyone|everybody|any_one|whoever|literally_anyone|all|any_teacher|any_adult) (but|
except|besides|other_than|not|minus|apart_from|excluding|thats_not|who_isnt|that_isnt|whos_not|
instead_of)
(rather|sooner) (not|die_than|fail|eat|be_alone|go_to_anyone|than)
(anything|anyone|anybody|nobody) (like|but|over) (mr|mrs|ms|miss|coach|dr|her|him)
(instead_of|other_than|apart_from|excluding|stay_away_from|keep_away|avoid|avoids|avoiding|staying_away)
(mr|mrs|ms|miss|coach|dr|teacher|principal|counselor|he|she) ~ (is_mean|is_rude|hates|hated|yells|
yelled|ignores|ignored|racist|sexist|homophobic|creepy|creep|weird|gross|unfair|a_jerk|jerk|sucks|
the_worst|lies|lied|liar|fake|two_faced|bullies|bully|picks_on|laughs_at|laughed_at|makes_fun|made_fun|
embarrassed|embarrasses|humiliates|humiliated|disrespectful|annoying|talks_behind|gossips|snitch|
snitches|snitched|told_everyone|tells_everyone|doesnt_care|does_not_care|dont_care|never_helps|
never_listens|scares|cussed|curses|cusses|swears|shames|rolls_his|rolls_her|kicked_me|
gives_me_the_creeps|isnt_nice|is_not_nice|not_nice|aint_nice|unkind|cruel|horrible|terrible|awful|
strict_and|screams|toxic|trash|canceled|favorites)
(makes|make|made|making|poke*|poking|pokes) (fun|jokes) (of|about)
(picks|pick|picked|picking) on (me|us|kids)
(gives|gave|give|giving) me ~ (creeps|detention|dirty_looks|bad_vibes|weird_vibes|the_ick|anxiety)
(talks|talk|talked|talking) (behind|bad|crap|trash|smack|shit|down)
(treats|treat|treated) (me|us) ~ (bad|badly|dirt|trash|crap|different|stupid|unfair*|like_i)
(bad|weird|creepy|off) vibes
(no|not|nope|nah|never|definitely_not|hell_no|heck_no) (way|thanks|anymore|chance|to)? (mr|mrs|ms|miss|
coach|dr|him|her|that|the|my|our|principal)
(anti|without|minus|no_offense|lowkey_hate|ew|eww)
(told|tells|snitched|snitches) (everyone|everybody|my_parents|on_me|my_secret|people|my_mom|what_i)
(broke|breaks|lost|betray*) my? (trust|me)
(calls|called|calling) (me|us) (names|stupid|dumb|fat|ugly|lazy|slow|a|an|the)
(nobody|no_one|noone) ~ (likes|trusts) (mr|mrs|ms|miss|coach|him|her|them)
wouldnt (tell|go|ask|talk|trust|say)
"""

SPANISH = """
(cualquiera|todos|todas|cualquier|quien_sea) ~ (menos|excepto|que_no_sea|salvo|pero_no)
(menos|excepto|salvo|jamas|nunca|ni_loco|ni_loca|ni_muerto|ni_muerta|ni_de_chiste|ni_en_suenos|tampoco|
que_no_sea)
no (confio|confiaria|me_cae|me_gusta|me_gustan|soporto|quiero|aguanto|le_tengo|me_escucha|me_ayuda|
me_ayudan|le_importo|les_importo|me_hace_caso|es|con|a|el|la|al|mi|creo_en|iria|voy_con|hablaria|
le_diria|le_contaria|le_tengo_confianza|me_trata|nos_trata|me_respeta|puedo_confiar|le_hablo|me_llevo)
(cae|caen|cayo|caia) ~ (mal|gordo|gorda|pesimo|pesado|sangron|fatal|bien_gordo)
(odio|odia|odian|detesto|detesta|no_soporto) (a|al|me|mi|la|el|que)?
(me|nos) (grita|gritan|grito|regana|reganan|regano|odia|odian|ignora|ignoran|ignoro|humilla|humillo|
averguenza|averguenza|insulta|insulto|ofende|critica|juzga|miente|mintio|discrimina|trata_mal|
tratan_mal|trato_mal|hace_menos|hacen_menos|mira_feo|mira_raro|ve_feo|ve_raro|cae_mal|cae_gordo|
caen_mal|pone_apodos|dice_tont*|dijo_tont*|dice_cosas|dijo_cosas|incomoda|hace_sentir_mal|
hace_sentir_incomod*|da_asco|da_miedo|cae_pesad*)
(racista|grosero|grosera|groceros?|mala_onda|malo|mala|injusto|injusta|pesado|pesada|sangron|sangrona|
chismoso|chismosa|mentiroso|mentirosa|raro_y|enojon|enojona|corajudo|hipocrita|cruel|asqueroso|
asquerosa|machista|metiche|abusivo|abusiva|pervertido|grunon|grunona|creido|creida|payaso)
(se_burla|se_burlan|se_burlo|burla|burlan|se_rie|se_rien) (de|conmigo|del|frente)?
(tiene|tienen) (favorit*|preferid*)
(conto|cuenta|dijo|dice) ~ (mi_secreto|mis_secretos|todo_a_todos|mis_cosas|todo_a_mis)
(antes|ya_no) ~ (confi*|queria|gustaba|caia)
"""
