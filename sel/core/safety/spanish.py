"""What reads like harm in Spanish: phrases, in the notation of `phrases.py`."""

TO_ONESELF = """
nadie se (daria|va_a_dar|dara) cuenta
(no_veo|sin|no_tengo|no_hay) futuro
no soy fuerte
(cicatriz|cicatrices|psiquiatrico|depresion|deprimid*|anorexia|bulimia|estorbo|autolesiones)
(perdon|perdonen|perdoname|adios|perdonenme|lo_siento) ~ (mama|papa|familia|todos|mami|hermanos|todo|
por_todo|mundo)
(diganle|dile|diganles|digan) ~ (mama|papa|familia|hermano|hermana|mami|papas) ~ (quiero|amo|siento|
perdon|culpa|adios)
(razon|por|gracias|solo) ~ (sigo_viva|sigo_vivo|estoy_viva|estoy_vivo|sigo_aqui|no_me_he_matado|
no_me_mate|salvo_la_vida|salvo_mi_vida)
(salvo|salva|salvado) (mi|la|me_la) vida
(quiero|ojala|deseo|pido|quisiera) ~ (acabe|termine|pare|acabara|terminara|acabar|atropelle|atropellara|
atropellen)
(si|por_si) (algo|algun_dia|me) me? (pasa|pasara|llega_a_pasar|encuentran|pase) ~ (fue|es|algo|culpa|muert*|
avisen|diganle|sepan)
(dije|decia|digo|grite|pedi) ~ (no|pare|parara|pares|basta|dejara|detuviera) ~~ (paro|siguio|sigue|hizo|
importo|caso|igual|paraba|
hacia|detuvo)
no (queria|quise|quiero|queriamos) ~ (me|nos|y) (obligo|obliga|hizo|hace|forzo|agarro|obligaron|toco|
lo_hizo)
(me|nos) (quem*|azot*|golpe*|ahorc*|patea*|cachete*|madre*|maltrat*|avient*|avent*|nalgue*|cintare*)
(siento|sentia|senti) (sucia|sucio|asco|asqueros*|culpable|usad*|avergonzad*)
(acepta|acepto|aceptaba|entiende) un no
(fue|es) mi culpa
(nadie|no) (me|nos) (da|dan|daba|daban) de (comer|cenar)
(prender*|prendo) fuego
no (nos|me) encuentr*
sobredosis
(yo_me|me) lo busque
(vino|llego|vinieron) la policia
no (despierta|respira|responde|se_despierta)
(te|los|las|le|les) (disparo|mato|apunalo|balaceo|quemo)
(la|lo|las|me|nos) (estan|andan) vend*
lo unico que me (detiene|mantiene|ayuda|calma|para)
(lo_que) (el|ella|me|nos|le) (hizo|hicieron|hace|hacia|hacen)
(como|que) (se_siente|se_sentira|sera|sentira) ~ (morir|morirse|ahog*|muert*|matarse|colgarse)
(volar|quemar|balear|tirotear|explotar) la (escuela|prepa|secundaria|clase)
(presion*|insist*|rogo|manipul*) ~ (hasta|para|que)
(subir|publicar|mandar|ensenar) (lo|la|las|los|mis|todo)? ~ (si_no|si_lo|si_la)
soy (un|una|nada|puro|pura) ~ (desperdicio|fracaso|error|carga|estorbo|basura|problema|mierda|monstruo|
verguenza)
(desde|despues|antes) ~ (paso|pasara|sucedio)
cierro los ojos
misma ropa
(comemos|comer|como|comia) ~ (una_vez|un_plato|una_comida)
(perdon|perdoname|sorry|disculpame) (ma|pa|mama|papa|mami|papi|jefa|jefita|amigos|familia)
(todos|ellos|familia|papas|mama|papa|mundo) ~ (estarian|estaria|serian|seria|vivirian|viviria|estaran|
seran) ~ (mejor|
tranquil*|feli*|content*)
no creo ~ (estar|llegar|durar|seguir|pasar|vivir|aguantar|amanecer)
no (queria|quise) ~ (no_le_importo|siguio|igual|me)
(despedi|despidiendo|despedirme|despidio) (de|me)
(cuento|contar|cuenta|contando) ~ calorias
(matenme|matame|mateme|disparame|borrenme|acaben_conmigo|acaba_conmigo)
(alguien|por_favor|porfavor|que) (que)? me (mate|maten|dispare|atropelle)
(ahorcate|matate|muerete|cortate|suicidate|ahorcara|suicidara|matara)
(dicen|dijeron|dice|dijo|gritan|mandan) ~ me (muera|mate|ahorque|suicide|corte|ahorcara|matara|largue)
(quiero|quisiera|necesito|tengo_que) ~ (salir_de|escapar*|escaparme|huir|irme_lejos|irme_de_aqui|
irme_para)
(duele|dolor) ~ (mucho_por_dentro|vivir|alma|existir|adentro|insoportable|todo_el_tiempo)
(nadie|nadien) me (quiere|ama|necesita|aguanta|soporta|extrana)
(quiero|quisiera|ojala|deseo|necesito) que (todo|esto|ya|el_dolor|la_vida) ~ (pare|acabe|termine|
acabar|terminar|fin|desaparezca)
(me_da_igual|da_lo_mismo|no_me_importa|me_vale) ~ (vivir|morir|morirme|vida|muero|vivo|pase_algo)
(ya_me_canse|no_doy_mas|no_doy_para_mas|estoy_hart*|toy_hart*|me_harte|no_le_veo|no_le_encuentro|
no_encuentro) ~ (vida|todo|sentido|vivir|caso|razon|esto|salida|de_mi)?
(soy|me_siento) ~ (estorbo|carga|error|basura|fracaso|inutil|nada|invisible|problema|vacio|vacia|
mierda|muert*)
(quiero|quisiera|voy|pienso|ganas|me|si) ~ (desap*|desapar*)
(dicen|dice|dijo|dijeron) que ~ (me_mate|me_muera|me_suicide|mejor_me_muriera|no_deberia_existir|
no_hubiera_nacido|soy_un_error)
(morir|morirme|morirse|morire|muerte|suicidio|suicida)
(dejar|irme|salir|largarme|quiero_ir|partir|ir) (de)? este mundo
(no) (sirvo|valgo|importo|pertenezco|le_importo|les_importo|hago_falta|merezco) ~ (nada|nadie|aqui|
vivir|vida)?
(me|ya_me) (quiero|voy_a|gustaria|dan_ganas_de|dieron_ganas_de|ganas_de) ~ (matar|morir|cortar|
lastimar|desaparecer|ahorcar|colgar|tirar|aventar|suicidar|quitar_la_vida|hacer_dano|ir_de_este|
ir_al_cielo|dormir_para)
(no) (despertar|despertarme|despierte|abrir_los_ojos)
(quiero|quisiera|ojala|espero|prefiero) ~ (ya_no|no|nunca) (despertar|despierte|despertarme|estar|
existir|vivir|sentir|sufrir|amanecer|seguir)
(acabar|acabo|termino|terminar|quitarme|quitar) (con|la|todo|mi) ~ (vida|dolor|sufrimiento|mi_vida|
conmigo|todo_esto)
(me|yo) (lastimo|corto|corte|cortaba|lastimaba|rasguno|rasguno|quemo|golpeo|pego) (sola|solo|yo|los|
las|el|la|con|a_mi|en|cuando|porque|mucho|yo_mism*|todas|cada)
(cansad*|hart*|canse|estoy_hasta) ~ (vida|vivir|todo|existir|fingir|luchar|ser_yo)
(desaparecer|desaparesca|desaparezco|dejar_de_existir|irme_para_siempre|irme_al_cielo|
irme_con) ~ (siempre|todos|mundo|vida|abuela|abuelo|cielo|ya|mejor|nadie)?
(no|para_que|por_que|ni) ~ (vivo|sigo_vivo|sigo_viva|naci|seguir_viviendo|vivir_asi|existo|sigo_aqui|
importo_a_nadie|sirvo_para_nada|valgo|le_importo_a_nadie|importa_si_me)
(me|nos) ~ (rasgun*|muerdo|arano|pincho|pegue_yo|jalo_el_pelo|hago_sangrar|hago_heridas|arranco|arano|
clavo|hago_vomitar|provoco_el_vomito|salto_comidas|mato_de_hambre|corte|corto|corta*)
(me|yo|mi) (odio|detesto|doy_asco|siento_vaci*|siento_muert*|siento_inutil|siento_atrapad*|
siento_perdid*)
(pensamiento|pensamientos|ideas|voces) ~ (suicid*|oscur*|negativ*|feos|malos|morir|muerte|matar*|
cabeza|hacerme|dicen|feas)
(cuando|si|antes|despues) ~ (ya_no_este|yo_no_este|me_muera|me_haya_ido|muera|yo_muera|ya_no_exista)
(rendir|rendirme|me_rindo|rendido|rendida|tirar_la_toalla)
(lloro|llorar|llorando) ~ (noche|noches|dias|sola|solo|dormir|banco|bano|cuarto|todo_el_tiempo)
(todos|mi_familia|mis_papas|mundo|mama|papa) ~ (sin_mi|mejor_si|felices_si|quieren_que_me_muera|
me_quieren_muert*|quiere_que_me_muera|me_odia*|prefieren)
(ultimo|ultima|ultimos|ultimas) ~ (dia|dias|vez|carta|palabras|semana|mensaje|adios) ~ (vivo|viva|vida|
aqui|mundo|para|despedida|que)
(tirarme|aventarme|lanzarme|brincar|saltar|ponerme|meterme) ~ (puente|carro|carros|tren|techo|ventana|
vias|edificio|calle|trafico|rio|camion|azotea)
(soga|cuerda|cinto) ~ cuello
(vivir|vida|seguir) ~ (no_quiero|ya_no|no_puedo|para_que|me_pesa|me_duele|no_vale|un_infierno|infierno)
(ya|solo|nomas|mejor) ~ (muero|morir|morirme|muerta|muerto|mato|matar|mate|muera)
(matarme|mato_yo|suicid*|suicidarme|quitarme_la_vida|quitarme_la_bida|cortarme|cortandome|lastimarme|
hacerme_dano|hacerme_dano|autolesion*|ahorcarme|colgarme|aventarme|tirarme_de|envenenarme|dispararme|
quemarme|ahogarme)
me (mato|corto|lastimo|hago_dano|quemo|rasguno|quito_la_vida|suicido|ahorco|aviento|cuelgo|hago_cortes|
hago_cortadas|he_cortado|he_lastimado|corte_los|corte_las|mate|voy_a_matar|quiero_matar|odio)
(corto|cortado|cortadas|cortes|cicatrices|navaja|rasuradora) ~ (brazo*|muneca*|pierna*|piel|venas)
(quiero|quisiera|prefiero|preferiria|deseo|deseara|ganas|voy|pienso|pensado|pensando|planeo|pensar|
ojala|intente|intentado|trate|tratado|mejor|deberia|debo|merezco|hubiera) ~ (morir|morirme|muera|
muriera|muerto|muerta|muerte|desaparecer|desaparezca|desapareciera|no_existir|no_estar_aqui|
no_despertar|matarme|dormir_para_siempre|no_vivir|dejar_de_vivir|dejar_de_existir|suicid*)
(me|yo) ~ (morir|morirme|muero|muriera|muera|matar)
(no) ~ (quiero|quisiera|puedo|aguanto|soporto|deseo|tengo_ganas|vale_la_pena|merezco|
me_dan_ganas) ~ (vivir|viviendo|seguir|estar_aqui|existir|mas|despertar|la_vida|continuar)
ya no (puedo|aguanto|quiero|soporto|doy) ~ (mas|vivir|seguir|nada|esto|asi|estar|la_vida)?
(cansado|cansada|canse|harto|harta|arto|arta) de ~ (vivir|vida|todo|existir|esta_vida|mi_vida|sufrir)
(vida|vivir|existir|nada|todo) ~ (sin_sentido|no_tiene_sentido|tiene_sentido|no_vale_la_pena|
no_vale_nada)
(sentido|razon|motivo|caso|para_que|por_que|ganas) ~ (vivir|vida|existir|seguir|vivo|naci|naci)
(nadie|nadien|quien) me ~ (extranaria|estranaria|va_a_extranar|extranara|lloraria|notaria|quiere_aqui)
(nadie) ~ (si_me_muero|si_desaparezco|si_no_estoy|si_muero|si_me_voy)
(mejor|felices|feliz|tranquilos|bien) ~ (sin_mi|muerto|muerta|si_me_muero|si_no_existiera|
no_haber_nacido|si_no_estuviera|si_desaparezco)
(ojala|quisiera|desearia) ~ (no_haber_nacido|nunca_haber_nacido|no_hubiera_nacido|no_despertar|
no_existiera|no_estuviera|muerto|muerta)
(soy|ser) (un|una) (estorbo|carga|basura|error|fracaso|inutil)
(pastillas|pildoras|cloro|veneno|raticida|tylenol) ~ (dormir|morir|tome|tomar|tomarme|siempre|todas|
tomo|muchas)
(tome|tomar|tomarme|tomo|trague) ~ (pastillas|pildoras|cloro|veneno|raticida)
(me_siento|estoy|siento|toy|soy) ~ (sin_esperanza|deprimid*|suicida|vacia|vacio|muerto_por_dentro|
muerta_por_dentro|desesperad*|atrapad*|no_valgo)
no valgo (nada)?
(adios|despedida|despido|hasta_nunca) ~ (todos|mundo|para_siempre|siempre|ultima|ultimo|carta|vida|
familia)
(mi|es_mi|es_el|sera_mi) ultim* (dia|noche|semana|vez|carta|mensaje) ~ (aqui|vida|vivo|viva|tierra)?
odio (mi_vida|vivir|existir|estar_viv*)
(acabar|terminar|terminarlo|acabo|ponerle_fin) con ~ (mi_vida|todo|mi|esto|la_vida)
(quiero|solo_quiero|que) ~ (todo_se_acabe|todo_termine|se_acabe_todo|que_pare|termine_todo|que_acabe)
(dormir|dormirme|duerma) ~ (no_despertar|para_siempre|nunca_despertar|ya_no_despertar)
(aventarme|tirarme|brincar|saltar|aventar|tirar) (de|del|desde|por|al) ~ (puente|techo|edificio|azotea|
tren|carro|carros|ventana)
(dejo|dejado|deje|dejar) de comer
(vomito|vomitar|vomitando) (despues|todo|lo_que|para)
"""
"""Harm to oneself, wanting to die, and goodbyes."""

BY_OTHERS = """
(sexo|pene|vagina|porno|pompis|nalgas|nalga|senos|chichis|tetas|condon|pervertid*|morbos*|depravad*)
(pandilla*|cartel|secuestr*|trata_de_personas|sicario*|narco*)
(esperan|espera|siguen|siguieron|correteo|corretean|rodearon|asaltaron|asaltan|atacaron|atacan|
amenazan|molestan|acorralan) ~ (afuera|salida|calle|bano|siempre|todos|grupo|escuela|pegar)
(miedo|asusta|aterra) ~ (mi|mis|papa|mama|padrastro|el|tio|hermano|casa|ellos)
(me|nos) (quieren|quiere|van|va) a? (pegar|golpear|hacer_dano|lastimar|matar|picar|robar|tocar|violar)
(me|nos) ~ (insulta|humilla|encierra|corre|amenaza|castiga|maltrata|ahorca|cachetea|quema|empuja|
golpea|pega|patea|lastima|hace_dano) ~ (mi|papa|mama|padrastro|madrastra|tio|tia|hermano|casa|abuelo|
novio|primo|madre|padre|jefe|ama|apa)
(golpead*|lastimad*|violad*|abusad*|amenazad*|tocad*|maltratad*|acosad*|encerrad*) (por|en|de|desde)
(cuando|si) ~ (toma|se_enoja|llega|esta_borrach*|anda_borrach*|se_emborracha|anda_tomad*|bebe) ~ (pega|
golpea|grita|avienta|rompe|insulta|miedo|violent*|agresiv*|nos|me)
(si) ~ (digo|hablo|cuento|dijera|digo_algo|cuento_algo) ~ (mata|pega|matan|pegan|hace|hara|algo|golpea|
va_a|nadie|lastima|peor|papa|mama)
(dijo|dice|pidio|hizo) que no (dijera|diga|contara|le_diga|le_dijera|le_diga_a|se_lo|hablara)
(aprovecha|aprovecho|aprovecharon|propaso|propasa|sobrepasa|sobrepaso) (de|conmigo|con)
(madrea|madrean|madreo|madreaba|cintaread*|cinturonazos|cintarazos|cachetadas|chanclazos|moretones|
moretes|golpiza|golpizas|paliza|palizas|madriza|putiza|trancazos|fajazos|latigazos|manotazos)
(jefe|apa|jefa|ama|jefito|jefita|viejo|vecino|cunado|padrino|novio|ex) ~ (pega|golpea|toca|toco|madrea|
borrach*|lastima|amenaza|abus*|entra|sigue|viola|violo|grita|avienta|obliga|manosea)
(solo|sola) con (el|ella|mi_tio|mi_primo|mi_padrastro|mi_papa|mi_hermano|mi_abuelo)
(viejo|hombre|senor|vato|carro|tipo|wey|alguien|muchacho|don) ~ (sigue|persigue|siguio|siguen|toca|
toco|molesta|espera_afuera|mira_feo|grita_cosas|acosa|espia|ofrece|ofrecio)
(golpes|golpea|golpean|golpeo|golpearon|golpeaba|golpeada|golpeado)
(no_le|no_les|no_se_lo|nunca_le|no) (digan|diga|digas|cuenten|llamen|hablen|avisen|llame) ~ (papa|mama|
papas|padres|padrastro|nadie|casa|familia)
(me|nos) (avienta|avento|avento|aventaron|tira|tiro|lanza|jalonea|jala|jalan|arrastra|empuja|empujo|
patea|patean|escupe|ahorca|aprieta|apreta|cachetea|nalguea)
(pega|pegan|golpea|golpean|grita|gritan|toca|tocan|lastima|maltrata|amenaza|abusa|insulta|
molesta) ~ (cuando|si|porque|por|cada|todos_los|en_la_casa|en_mi_casa|en_casa|mucho|bien_feo|feo|
fuerte|noche|borracho|tomado|toma|enoja)
(da|dan|dio|pone|pusieron|ponen|agarra|agarro|mete|metio|pasa|paso) ~ (mano|manos|golpe*|cachetada*|
patada*|nalgada*|chanclazo*|cinturonazo*|cintarazo*|madriza|paliza|punetazo*|fregadazo*)
(me|nos) ~ (mira_cuando|ve_cuando|espia|graba|mira_feo|mira_el_cuerpo|mira_raro_y|ve_el_cuerpo|
manda_mensajes|manda_fotos|escribe_en_la|pide_que|pide_fotos|dice_cosas_feas|dice_cosas_de_mi_cuerpo|
incomoda_mucho|besa|beso|abraza_mucho|acaricia|acaricio|soba|sobo|manosea)
(partes|parte) (privadas|intimas|privada|intima)
(mi|en|mis|su|la|nuestro) cuerpo
(casa|familia|hogar) ~ (infierno|peligros*|miedo|golpes|pleitos|violen*|feo|mal|problemas|gritos|
segur*|pesadilla|horrible)
(problemas|cosas|pasa|pasan|peleas|pleitos|mal|algo|feo|miedo|golpes|violencia|gritos|maltrato|
abuso) (feas|malas|graves|muy_feas|muy_feo)? (en|de|con) (mi|la|casa|mis) (casa|hogar|familia|papas|
padres)?
(no|nunca|miedo|odio) ~ (quiero_regresar|quiero_ir|quiero_volver|quiero_llegar|quiero_estar|estar|ir|
regresar|volver|llegar) ~ (casa|mi_papa|mi_mama|mi_padrastro|con_el|con_ella)
(quiero|quisiera|necesito|voy_a) ~ (escapar*|huir|irme_de|salir_de|fugarme|largarme)
(toma|tomado|tomada|borracho|borracha|drogado|drogada|marihuano|pisto|ebrio|ebria|alcoholico|
alcoholica|alcohol) ~ (pega|grita|golpea|casa|papa|mama|avienta|rompe|enoja|agresiv*|violent*|miedo|
pone|dias|noches|llega|padrastro)
(llega|llegan|viene) ~ (borrach*|tomad*|drogad*|ebri*|enojad*)
(me|nos|lo|la|les) (va|van) a (pegar|golpear|matar|hacer|lastimar|correr|violar|echar|quitar)
(me|nos|le) ~ (quiere_pegar|quiere_matar|quieren_matar|quiere_hacer_dano|hizo_cosas|hacia_cosas|
hace_cosas|hicieron_cosas|hizo_algo|hicieron_algo|hizo_dano|forzo|amarro|amarra|quema|quemo)
(todos|hacen|hace|haciendo|sufro|victima|sufro_de) ~ (bullying|bulling|bulin|acoso|abuso|violencia|
maltrato)
(escondo|escondemos|esconderme|encierro|me_encierro|nos_escondemos|escondo_en) ~ (cuando|closet|bano|
cuarto|cama|para_que|de_mi)
(me|nos|te) (pega|pegan|pego|pegaba|pegaron|golpe*|toca|tocan|toco|tocaba|tocaron|tocado|lastima|
lastiman|lastimo|lastimaron|amenaz*|encierra*|encerro|maltrat*|viola|violo|violaron|abus*|agred*|
ahorca|ahorco|jala|jalo|avienta|aventaron|patea*|quema|quemo|obliga*|sigue|siguen|persigue|persiguen|
acos*|manose*|insulta|grita_y|empuj*|da_con|dan_con|da_cachetadas|da_golpes|hace_dano|hacen_dano|
hizo_dano|hace_cosas|hizo_cosas|hace_bullying|hacen_bullying|hacen_bulling|castiga_con|deja_sin_comer|
dejan_sin_comer|dejo_sin|corrio|corrieron|echaron|echo_de|quiere_matar|quieren_matar|va_a_matar|
van_a_matar|quiere_pegar|va_a_pegar|van_a_pegar|va_a_hacer|mando_fotos|pide_fotos|pidio_fotos|graba|
agarra|agarro|beso|besa|madrea*|chinga|cachetea*|espia|droga|drogo|quiso_tocar|quiere_tocar|
se_aprovecha)
(le|les) (pega|pegan|golpea*|pego|hace_dano|grita_y) (a|y) ~ (mama|mami|hermana|hermano|hermanos|
hermanas|mama|madre|abuela|hermanito|hermanita|mi|nosotros)
(pega|pegan|golpe*|pegarle|maltrata*|lastima*|amenaza*) a (mi|mis|nosotros)
(papa|papi|padre|mama|madre|padrastro|madrastra|tio|tia|primo|hermano|hermanastro|novio|abuelo|vecino|
senor|hombre|maestro|profe|coach) ~ (pega|pegan|golpe*|toca|toco|tocaba|viola|violo|abus*|borracho|
borracha|toma_mucho|tomado|maltrat*|cinturon|cinto|amenaz*|manose*|acos*|violent*|drog*|pistola|
chancla_y|encierra|encerro|obliga*|entra_a_mi_cuarto|se_mete_a_mi_cuarto)
(entra|mete|viene|entro|metio) (a|en) mi (cuarto|cama|recamara|habitacion)
(violad*|violaron|violacion|violador|acos|acoso|acosa|acosan|acosar|acosado|acosada|acosaron|acosador|
acosando|abuso|abusa|abusan|abusaron|abusado|abusada|abusador|abusar|maltrato|maltratan|manoseo|
pedofilo|sexual*|bullying|bulling|violencia|desnud*|nudes)
no ~ (seguro|segura|salvo|a_salvo) (en|con|cuando|aqui|de_el|de_ella|ahi|alli|casa|yendo|caminando|al|
mi)
no me siento ~ (segur*|a_salvo|protegid*|bien_en_mi_casa)
(insegur*|en_peligro|peligro|peligroso) (en|con|mi|casa|de|aqui|y|estar)?
(miedo|temo|asusta|asustado|asustada|terror|panico|aterra*) ~ (casa|papa|padre|mama|madre|padrastro|
madrastra|el|ella|ir|regresar|volver|llegar|tio|novio|salir|dormir|hablar|decir|noche|hombre|todos|
me_pegue|me_peguen|me_haga)
(miedo|temo|terror) (a|de|al|que|y|por)
(tengo|vivo_con|con|mucho|me_da|nos_da) ~ (miedo|terror|mucho_miedo)
(cinturon|cinto|cable|palo|chanclazos|moretones|moreton|moretes|golpes|marcas|cachetadas|sangre) ~ (me|
casa|papa|mama|brazo*|cuerpo|pega|espalda|cara|padrastro|dan|nos)
(me|nos) (da|dan|dio|daba|pega|pegan) (con|unos|de) ~ (cinturon|cinto|cable|palo|golpes|chancla|mano|
patadas)
(gritan|grita|pelean|pelea|peleas|pleitos|borracho*|borracha*|drogas) ~ (casa|noches|dias|pega|pegan|
golpes|avienta|rompe|mama)
(cosas|algo) (malas|feas|que_no_quiero|que_no_me_gustan|que_no_debe|feo|malo)
(obliga*|forz*|fuerza) (me|a|hacer|tener|tocar|mandar) ~ (cosas|sexo|fotos|hacer|tocar|besar|mandar)
donde no (debe|deberia|quiero|me_gusta)
(sigue|persigue|siguen|espia|esperan|espera) ~ (salgo|escuela|casa|caminar|calle|afuera|noche|dias)
"""
"""Harm by others: violence, abuse, fear, at home or elsewhere."""

NEGLECT = """
(hambre|ambre|hambrient*|desnutrid*|arrimados|arrimado|arrimada)
(me|nos) (echo|echaron|corrio|corrieron|saco|sacaron|botaron|boto|corren|van_a_correr|van_a_sacar|
desalojan)
(nos|me) (quitaron|cortaron|dejaron_sin|dejo_sin|deja_sin|dejan_sin) ~ (luz|agua|casa|comer|comida|gas|
calefaccion|departamento)
(sin) ~ (comer|cenar|desayunar|luz|casa|comida|cobija|cobijas|calefaccion|papas|papeles_y|zapatos|agua)
(migra|migracion|ice) ~ (mama|papa|papas|llevo|llevaron|llevarse|agarro|agarraron|casa|tio|familia|
miedo|deport*)
(refri|refrigerador|despensa|alacena) ~ (vacio|vacia|nada)
(solo|nomas|unicamente|unica) ~ (como|comida|comemos|desayuno) ~ (escuela|aqui)
(hambre|ambre) ~ (casa|noche|siempre|todos|dormir|dias|fin|y_no|porque|mucha)?
(cortaron|quitaron|apagaron) (la|el) (luz|agua|gas|renta)
(nadie|nadien) ~ (cuida|en_mi_casa|en_casa|esta_en|me_da_de_comer|nos_da|cocina|hace_de_comer|
nos_cuida|me_cuida|viene)
(cuido|cuidar|criar|crio|mantener) ~ (hermanos|hermanitos|hermana|hermanita|hermanito|bebe) ~ (sola|
solo|porque|todos|nadie|no_esta|mama|sin|dias|mientras|toda)
(mama|papa|papas|padres|ellos|mami) ~ (semanas|dias|no_viene|no_llega|no_ha|no_han|carcel|preso|presa|
detenid*|deport*|me_dejo|se_fue|drog*|no_esta|no_estan|nunca_esta*)
(sin|no_hay|no_tengo|no_tenemos|nos_falta|falta|faltaba|casi_no_hay|ni) ~ (comida|que_comer|casa|
donde_vivir|donde_dormir|donde_quedarme|luz|agua_en_la_casa|agua_caliente|techo|hogar|cama|a_donde_ir|
adonde_ir|para_comer|pa_comer)
no ~ (comido|comemos|comi|cenamos|cene|como_en|desayuno|comer) ~ (dias|ayer|casa|desde|nada|hoy|fines|
fin_de_semana|noche|noches|sabado|viernes)
(tengo|tenemos|pasamos|paso|con|mucha|aguanto) (mucha)? (hambre)
(dormimos|duermo|vivimos|vivo|durmiendo|viviendo|dormir|nos_quedamos) (en|adentro|bajo) ~ (carro|
camioneta|calle|calles|parque|refugio|motel|troca|van|albergue|puente|garaje|sillon|piso)
(corrieron|corrio|echaron|echo|sacaron|saco) (de|a) ~ (casa|calle)
(me_corrieron|nos_corrieron|nos_desalojaron|desalojo|desamparad*|sin_hogar|sin_techo|huir_de|escap*_de|
escaparme|fugarme|huyo|me_escape|me_quiero_escapar|irme_de_mi_casa|irme_de_la_casa|largarme)
(sol*|solit*) ~ (dias|semanas|semana|noches|meses|en_la_noche|mis_hermanos|toda_la_noche|hermanitos|
fin_de_semana)
(me|nos) (deja|dejan|dejaron|dejo|abandon*) (sol*|con|en|encerrad*|afuera|por|a)
(mis_papas|mi_mama|mi_papa|mis_padres) ~ (se_fue|se_fueron|nos_dejo|me_dejo|nunca_esta|nunca_estan|
deportaron|abandon*|no_regresa|no_vuelve|desaparecio|arrestaron)
(deportaron|se_llevaron|la_migra|la_migracion) ~ (mama|papa|papas|padres|hermano|tio|mi)
"""
"""Hunger, no home, left alone."""

TO_OTHERS = """
(asesin*|masacre|balacera|explosivo*|rehen|rehenes|apunal*|acuchill*|degollar)
(pistola|pistolas|cuchillo|cuchillos|navaja|pistolon|fusca|cuete|tiroteo|balazo|balazos|escopeta|
metralleta)
(tronar|tronarlos|tronarmelo|reventar|reventarlos|picar|picarlo|filerear|fierrazo|quebrar|quebrarlos|
plomear)
(los|las|lo|la|te|le|les) (voy|vamos|boy) a (matar|mator|golpear|disparar|partir|reventar|quebrar|
apunalar|quemar|hacer_pagar|romper|madrear|lastimar|balear|chingar|acabar)
(matar|matarlos|matarlo|golpearlo|lastimar|lastimarlo|lastimarlos|disparar|dispararle|quemar|explotar|
bomba) ~ (todos|alguien|escuela|el|ella|ellos|maestro|profe|gente|companeros|salon|papa|padrastro|uno|
estos|esos|clase)
(se_van_a|se_va_a|me_la_van_a|me_las_van_a|van_a|vas_a|iran_a) (arrepentir*|pagar*|morir*|acordar|
enterar|ver|lamentar)
(ojala|quiero_que|deseo_que) ~ (se_mueran|se_muera|mueran|muera|sufran|sufra|paguen)
(traere|llevare|traje|tiene|tengo|cargo|trae) ~ (pistola|cuchillo|navaja|arma|fierro|cuete|fusca|
escopeta|rifle)
(matar|matarl*|asesinar*|apunalar*|acuchill*|balacear*|balear*|disparar*|tirotear|golpearl*|partirle|
degollar|lincharl*|quemar_la|quemar_esta|quemarl*|envenenarl*|romperle|madrear*)
(voy|vamos|quiero|ganas|quisiera|pienso|van) a? (de)? (matar*|golpear*|disparar*|apunal*|lastimar*|
quemar*|pegarle*|explotar*|hacerle_dano|hacerles_dano|vengarme|acabar_con|romper*|balear*)
(traer|traigo|trae|traje|llevar|llevo|lleva|llevare|tengo|tiene|tienen|hay|usar|con|agarrar|agarro|
comprar|conseguir|saque|saco|esconde|escondo|guarda|una|un|la_pistola_de|puso) ~ (arma|armas|pistola|
pistolas|cuchillo|cuchillos|navaja|navajas|bomba|bombas|rifle|machete|cuete|escopeta|balas|fierro)
(pistola|cuchillo|navaja|bomba|rifle|arma|armas) ~ (escuela|mochila|casa|papa|tio|clase|cabeza|cuarto|
locker|amenaz*|mama|hermano)
(tiroteo|balacera|masacre|amenaza|amenazas|amenazar|amenazaron|amenazado|amenazada|amenazo|venganza|
vengarme|balazos|balazo)
(todos|ellos|ustedes|se|me_las|las) (van_a|merecen|deben|se_van_a|la_van_a|lo_van_a|se) ~ (morir|pagar|
arrepentir|morirse|pagar*|muertos|sufrir)
(van|vas|va|iban) a (pagar|morir|arrepentir*|ver_lo|sufrir)
no (vengan|vayan|vengas|vayas) ~ (escuela|lunes|manana|viernes|martes)
lista ~ (matar|muertos|pagar|van_a_morir|voy_a)
"""
"""Threats and weapons."""

CRY_FOR_HELP = """
(yo|me|mi|mis|nos|estoy|tengo|soy|siento|quiero) ~~ (morir|muerte|matar|pega|pegan|golpea|golpean|
    lastima|lastiman|sangre|dolor|sufro|sufrir|sufriendo|miedo|pistola|cuchillo|hambre|lloro|llorando|
    borracho|borracha|drogas|pastillas|peligro|abandono|abandonaron|gritos|golpes|encerrada|encerrado|
    siempre_triste|atrapada|atrapado|manosea|obliga|obligan|policia|ahogando|desesperada|desesperado)
(pega|pegan|golpea|golpean|lastima|lastiman|sangre|miedo|pistola|cuchillo|hambre|borracho|borracha|
    drogas|peligro|abandonaron|gritos|golpes|encerrada|encerrado|obliga|obligan) ~~ (yo|me|mi|mis|nos|
    conmigo|nosotros)
^ (yo)? (de_verdad|solo)? (necesito|ocupo|quiero) (de)? (ayuda|que_me_ayuden|
    que_alguien_me_ayude) (porfavor|por_favor|urgente)? $
(de_verdad|en_serio|yo|solo|realmente|urgentemente|por_favor) (necesito|ocupo|quiero|pido) (de|su|
    mucha)? ayuda
no (estoy|ando|me_siento|estamos|toy) (nada)? (bien|ok|okay|a_salvo)
(no_se|ya_no_se) que hacer
(urgente|emergencia|peligro|auxilio)
(alguien|quien_sea|quien_lea|si_alguien|si_lees|si_leen) ~ (lee|esto|saque|ayud*|salv*|llame|venga|
    haga_algo|escuche) ~ (esto|ayuda|porfavor|aqui|casa|mi)?
(miedo|pena|verguenza|temo) (de)? (contar|decir|hablar|decirle|contarle|decirlo|contarlo)
(no|nadie) ~ (sabe|saben|cree|creen|me_cree|escucha|se_da_cuenta|entiende) ~ (pasa|paso|casa|hace|
    hacen|vivo|sufro|duele|me_hacen|me_hace|siento|dolor|me|lo_que)
(necesito|quiero|tengo_que|tengo_q|puedo|quisiera) ~ (decirle_a_alguien|contarle_a_alguien|
    hablar_con_alguien|decir_algo|contar_algo|denunciar|hablar_urgente|que_me_ayuden|que_alguien|
    salir_de_aqui|decirle_algo|que_me_saquen)
(algo|cosa|cosas) (muy)? (malo|mala|malas|feo|feas|grave|horrible|terrible) ~ (paso|pasa|pasando|hizo|
    hace|hicieron|hacen|casa|me)
(me|nos) (paso|esta_pasando|pasa) algo
(me|nos) ~ (estoy_muriendo|estoy_ahogando|duele_vivir|duele_todo|duele_el_alma|siento_en_peligro|
    siento_atrapad*|siento_desesperad*|siento_muy_sol*)
(desesperad*|atrapad*|aterrad*|aterrorizad*|amenazad*|golpead*|abusad*|maltratad*|secuestr*)
(no) ~ (se_que_hacer|se_a_quien|tengo_a_quien|puedo_respirar|puedo_contar|puedo_decir|puedo_hablar)
(ayudame|ayudenme|alludame|alludenme|ayudeme|ayuden|ayudenos|auxilio|ausilio|socorro|sos|salvenme|
    salvame|rescatenme|saquenme|sacame)
(ayuda|alluda) (por|porfa|porfavor|plis|please|urgente|ya|xfa|porfis|necesito|me)
^ (por_favor)? (ayuda|alluda) $
(necesito|nesesito|ocupo|quiero|nececito|pido|nesecito) (mucha|su|de|que_me|urgente)? (ayuda|alluda|
    ayuden) (urgente|por|porque|pero|ya|porfavor|con|en|en_mi|y|no|ahora|de)?
(alguien|alguno) (que)? (me|por_favor|que_me|nos)? (ayude|ayudeme|ayudar|salve|saque|escuche|rescate)
(llamen|llamar|llama|llame) (a|al)? (la)? (policia|911|ambulancia|emergencia*)
no (estoy|me_siento|toy) (bien|nada_bien|ok) (ayuda|y|pero|en|por|desde|no|nunca|emocional*)
(no_se_lo|no_le|no_les|no_lo) (puedo|digas|digan|diga|he) ~ (dicho|decir|nadie|contado|contar)
(me_siento|siento) (muy)? (sola|solo|triste|mal) (y|siempre|todo|sin|en_mi|nadie|todos|que)
(embarazad*|aborto|abortar)
mi (amiga|amigo|hermana|hermano) ~ (matarse|suicid*|cortarse|se_corta|morirse|se_quiere_matar|
    quiere_morir|se_lastima|drog*|pistola)
"""
"""Cries for help, and what needs an adult at once."""

HARM = (TO_ONESELF, BY_OTHERS, NEGLECT, TO_OTHERS, CRY_FOR_HELP)
