"""Families of Spanish words that together tell of harm, in the notation of `families.py`."""

SPANISH = """
self: me mi mis yo nos nosotros nosotras nuestra nuestro conmigo migo tengo estoy soy toy siento llevo
    estamos mio mia mios mias
kin: papa papas padre padres padrastro padrasto mama madre madrastra tio tios tia primo primos prima hermano
    hermanos hermana hermanastro hermanastra abuelo abuelito abuela abuelita novio novia exnovio jefe jefa
    jefes jefito jefita familia cunado suegro esposo marido padrino madrina cuate pareja niñera ninera ex
    viejo ruco
man: senor senores hombre hombres tipo tipos vato morro morros chavo chavos alguien vecino pastor padre cura
    patron muchacho desconocido desconocidos viejo ruco muchachos inquilino novio
staff: maestro maestra maestros profe profes profesor profesora entrenador director conserje guardia chofer
    prefecto consejero subdirector tutor sustituto coach teacher orientador policia oficial asistente
    ayudante adulto intendente prefecta directora
group: ellos ellas ninos ninas chavos chavas companeros compas morros morras muchachos todos unos unas entre
    chamacos plebes bola gente
friend: amigo amiga amigos amigas compa companero companera prima primo hermana hermano mejor_amiga
    mejor_amigo amix bff morra chava carnal
hit: peg* golpe* madrea* madreo cachete* nalgue* nalgada* patea* pateo patada* avent* avient* empuj* jalone*
    jalo jala jalan ahorc* asfixi* quem* lastim* maltrat* cintare* cinturon* chancl* golpiz* trancaz* putaz*
    putiz* madriz* chingad* zape zapes mordio mordida morder muerd* rasgu* agred* agarra* tund* dano tira
    tiro tiran tiraba tirar tiraron apret* arrastr* estrell* sacud* cuerazo* coscorron* jalon azot* apual*
    apunal* sopl* puno* punetaz* reata* escup* daña dana rompio quebro fractur* ahog* abofete*
object: cable cinto cinturon chancla zapato palo manguera cuchara fajo cuarta botella vara cables plancha
    escoba sarten cigarro* cigarrillo*
weapon: pistola pistolas navaja navajas cuchillo machete arma armas cuerno fierro filero cuete cuerna rifle
    escopeta balas balazo* bomba granada punal martillo tubo
private: partes parte intim* pompis pompas nalgas nalga chichis chiches pechos pecho senos pene vagina
    calzones calzon brasier ropa_interior debajo_de colita pipi cosita cositas pajarito ahi_abajo alla_abajo
    genital* su_cosa trasero muslo muslos donde_no privad* su_miembro piernas pierna entrepierna cuerpo
    mi_cuerpo
touch: toc* toque manose* bes* acarici* soba sobo soban sobaba sobar frot* agarr* mete meti* meto mano manos
    dedo dedos abraz* pega cosquillas restreg* arrim* sienta tent* lame lamio chup* roz*
show: ensen* muestr* mostr* mira miraba mirando ve ver vea viendo exhib* toc* agarr*
sexual: sexo sexual* desnud* encuer* viol* porno cosas_feas cosas_malas cosas_sucias manose* abus*
    videos_sucios videos_feos relaciones coger acuest* propas* sin_ropa quite_la_ropa quito_la_ropa
    quita_la_ropa quitar_la_ropa quitarme_la_ropa cosas_de_grandes cosas_de_adultos videos_de_adultos
    chupar* mamar* indebid* inapropiad* acos* regazo rodillas piernas calenturiento morbos* cochin*
    videos_cochinos peliculas_feas peliculas_cochinas virgen
bedroom: cama cuarto noche noches bano banarme banando bano_de regadera dormid* dormir duermo durmiendo
    recamara habitacion madrugada cobijas puerta despert*
intrude: entra entrar entraba entro mete meten meti* sube subia subio acuest* acosto espia espio espian
    espiaba espiando mira mirab* mirar graba grabo grabar abre abria llega llegaba viene venia pasa pasaba
    asoma asomaba despierta
secret: secreto no_le_diga no_le_digas no_les_diga no_digas no_diga no_dijera no_le_dijera no_cuente
    no_le_cuente no_le_cuentes no_le_cuenten callad* callar callara nadie_sabe no_puedo_decir no_contar
    no_decir que_no_diga digo_a_nadie dicho_a_nadie contado_a_nadie si_digo si_hablo si_cuento si_le_digo
    decir_a_nadie contar_a_nadie nadie_me_cree no_me_creen no_me_cree que_me_cai me_cai dije_que
    dije_a_nadie quedar_callad* nuestro_jueguito jueguito nuestro_juego juego_secreto juego_especial
    nuestro_secretito secretito
threat: amenaz* matar* mata mato matan maten chantaj* extorsi* advirti* me_busca nos_busca me_va_a_pasar
    te_va_a_pasar
alone: solo sola solos solas solito solita solitos solitas encargad* sin_nadie nadie_en_casa sin_adulto*
days: dia dias semana semanas mes meses noche noches lunes viernes ayer anoche finde verano ano anos hace
    desde
gone: dejo deja dejan dejaron abandon* se_fue se_fueron se_va no_vuelve no_regresa no_ha_vuelto
    no_ha_regresado no_llega nunca_esta nunca_estan nunca_llega no_esta no_viene no_aparece desaparec*
    largo_de botado botada
jailed: carcel preso presa presos arrest* deport* migra detuv* deten* agarraron encerrado penal bote tambo
    ice inmigracion
live: viv* dorm* duerm* qued* pasamos paso ando andamos
nohome: corrieron corrio corre echaron echo sacaron desaloj* refugio albergue calle calles carro troca
    camioneta parque motel sillon piso sin_casa carpa casa_de_campana garaje cochera donde_dormir
    donde_vivir donde_ir donde_quedar* vagon bodega
hunger: hambre no_como sin_comer no_comemos no_comi no_hay_comida no_hay_que_comer refri refrigerador
    despensa que_comer comida_en no_tenemos_comida no_cenamos no_ceno sin_cenar sin_desayunar nada_de_comer
    no_he_comido para_comer para_comida no_alcanza no_nos_alcanza solo_como no_comer para_la_comida
    pura_agua solo_agua puro_agua puro_pan puro_arroz pura_sopa pura_tortilla puros_frijoles una_sopa
    una_lata compartimos
withhold: no_me_deja no_me_dejan no_nos_deja no_nos_dejan no_me_da no_nos_da no_me_dan no_nos_dan me_quita
    me_quitan me_prohib* no_me_compra* no_me_llevan no_me_lleva me_castig* nos_castig*
basics: comer comida cenar dormir agua bano doctor hospital medicina luz gas salir entrar ropa zapatos cama
    telefono banarme adentro irme casa
home: casa hogar depa departamento cuarto traila casita apartamento
fear: miedo tem* asust* aterr* escond* pesadilla* insegur* no_me_siento_segur* panico terror susto espant*
    miedito me_escondo no_estoy_segura_en no_es_segur* no_estoy_a_salvo me_encierro
substance: borrach* toma tomado tomada tomando tomar drog* cristal mota marihuana alcohol* cerveza* crudo
    inyect* pisto pistea* embriag* ebrio tequila vicio coca cocaina foco fuma pega_al tomadera peda pedo
    cheves chelas mariguan* pastill* fentanilo crico piedra jeringa* pipa aguja agujas papel_aluminio
    se_mete se_inyecta fumo fumar tomo toman
deal: vend* entregar entrego llev* carg* guard* transport* mover pasar traer cruz* escond* comprar compra
    compran
force: oblig* fuerz* quieren quiere hacen hace hizo hicieron tengo_que tenemos_que tenia_que me_manda
    me_mandan presion* exig* me_pone me_ponen ofrec* prometi* comprometi* tiene_que tuve_que vend* cambio
    pag* engan*
do_things: cosas cosas_que hacer_cosas hacerle hacerlo cosas_feas lo_que_me me_hizo me_hace me_hacia
    me_hicieron hizo_algo hace_algo hizo_eso hace_eso hacia_eso que_me_hizo que_me_hace
work: trabaj* jale chamba chambear limpi* campo pizc* fabrica restaurante vender pedir cosech* obra lavar
bondage: noche noches madrugada dinero pag* pasaporte papeles deuda debo debemos no_me_dejan dia dias turno
    horas campo semaforo* sueldo cobr*
marry: casar* casen caso casada boda matrimonio marido comprometid* esposo esposa juntar*
abroad: obliga* fuerza quieren quiere senor hombre viejo grande pueblo no_quiero no_conozco mayor rancho
    papa papas familia ano anos
cut: sangr* navaja rastrillo cicatri* quemo quemarme quemaduras encendedor cuter cutter tijeras rajo rajarme
    pellizc* aruno araño arano gilete sacapuntas moretone* moreton heridas herida autolesi* vidrio cort*
    rasgun*
bodypart: muneca munecas brazo brazos pierna piernas piel panza venas cuello cabeza muslo muslos cara
    antebrazo* mangas manga_larga sudadera pulseras cuerpo
cover: escond* tap* manga_larga mangas sudadera pulseras nadie_sabe nadie_ve no_vean no_se_vean no_se_noten
    cubr* maquill* no_se_note ocult*
hardly: otra_vez de_nuevo recai no_puedo_parar no_puedo_dejar cada_noche todas_las_noches todos_los_dias
    desahog* me_calma alivio me_alivia sentir_algo castig* me_hace_sentir_mejor volvi_a ayuda ayudan calma
    alivia
jump: avent* avient* brinc* salt* tira tiro tiran tiraba tirar tiraron caer lanzar* arroj* dejar_caer cruzar
drop: puente azotea techo tren vias barranco ventana balcon carros trafico metro edificio segundo_piso
    tercer_piso camion carretera rio
take: tom* trag* beb* junt* guard* compr* mezcl* me_tome meti* escondi* comi
poison: pastilla pastillas cloro veneno raticida medicina medicinas sobredosis frasco tafil clonazepam
    pastis medicamento* tylenol paracetamol
noose: soga cuerda colg* cuelg* ahorc* lazo cinto cuello mecate viga
think: pens* piens* quiero quisiera voy idea ideas imagin* busque busco google investig* se_como como_seria
    plane* intent* trat* sueno ganas listo lista ya_se averigu*
means: como_hacerlo como_lo_haria formas_de maneras_de sin_dolor que_no_duela como_acabar de_que_manera
    como_le_haria cuantas_pastillas forma_de_irme manera_de_irme hacerlo haciendolo
final: adios despedid* despid* despedirme ultimo_dia ultima_vez ultima_semana ultimo_mensaje ultima_noche
    ya_no_voy_a_estar ya_no_estare ya_no_este cuando_no_este cuando_me_vaya cuando_ya_no para_siempre
    perdonenme perdonen perdoname cuiden cuida_a cuidenme mi_funeral me_voy_a_ir no_me_van_a_ver no_me_veran
    no_me_volveran hasta_nunca preocuparse_por_mi preocupar_por_mi estare_mejor no_voy_a_llegar no_llego_a
    no_voy_a_estar en_el_cielo con_diosito con_dios al_cielo ya_no_va a_haber_manana me_extranaran
    ser_mi_ultimo me_despedi no_me_van no_regreso no_vuelvo no_vuelven no_vuelva no_volver ya_no_voy
    ya_no_regreso no_voy_a_regresar no_me_busquen no_me_van_a_volver no_me_van_a_volver_a_ver
note: carta cartas nota notas video mensaje recado
wrote: escrib* escrito deje dejo dejar hice grabe
giving: regal* reparti*
stuff: mis_cosas mi_ropa mi_perro todo mis_juguetes mi_celular cosas
void: vaci* inutil estorb* carga basura no_sirvo no_valgo fracas* invisible sin_sentido no_tiene_sentido
    me_rindo no_importo sobro no_tengo_razon salida no_hay_salida hundi* rot* muert* por_dentro perdid*
    atrapad* error desesper* no_le_importo a_nadie_le_importo no_les_importo porqueria mierda
    nada_me_importa nada_importa hart* agotad* sin_ganas sin_fuerzas no_puedo_mas ya_no_puedo no_doy_mas
    nadie_me_quiere oscur* tirar_la_toalla no_hago_falta de_sobra no_aguanto ahogando desperdicio
ache: duele dolor llor* triste tristeza deprimid* depre sola solo me_odio odio_mi odio_ser odio_la_vida
    sufr*
strong: todo_el_tiempo siempre diario cada_dia todas_las_noches todos_los_dias tanto nadie_sabe mucho ya
    nadie por_dentro
quit: no_quiero ya_no hart* cansad* odio dejar_de no_vale no_merezco ganas_de no_tengo_ganas para_que
    sin_ganas no_deberia me_canse no_aguanto no_soporto no_tiene_caso mejor_no nunca_hubiera sin_razon
    que_caso de_que_sirve por_que_sigo no_pedi aburrid* no_hubiera
exist: vivir viva vivo viviendo vida exist* mundo respirar estar_aqui estar_viv* nacer nacid* seguir
    despertar despertarme levantarme ser_yo aqui aki tierra seguir_asi
without: sin_mi si_no_estuviera si_me_muero si_me_fuera si_desaparec* si_no_existiera si_me_muriera
    si_no_estoy si_me_voy si_yo_no si_no_hubiera si_me_mato si_ya_no que_yo_no si_faltara
better: mejor felic* feliz tranquil* extran* importaria nota notaria notarian daria_cuenta llorar*
    diferencia facil contentos descans* alivi* cuenta
vanish: desaparec* esfum* no_despertar dormir_para_siempre no_despierte no_volver_a_despertar borrar*
    evapor* dormirme no_levantarme ya_no_despertar no_amanecer morirme descansar irme_lejos
    irme_para_siempre
wish: quiero kiero quisiera ojala deseo desear* pienso pensar pensando ganas plane* voy intent* trat*
    gustaria prefier* preferiria mejor merezco siento necesito deberia debi espero pido solo rezo
death: morir* muero muera muriera muert* matar* mato mate mata suicid* tumba ataud panteon fallec*
    quitarme_la_vida quitar_la_vida acabar_con petatear* petate colgar_los_tenis pelarme quitarme_de
    darme_un_tiro un_tiro volarme terminar_con irme_al_cielo matado morido
away: escapar* escapo fug* huir* irme_de_mi_casa irme_de_la_casa irme_de_casa largar* salirme_de_mi
    salirme_de_la no_voy_a_volver no_pienso_volver no_regresar no_quiero_regresar no_quiero_volver
    no_quiero_llegar me_pelo me_largo me_sali me_fui_de irme_lejos salir_de_mi_casa salir_de_aqui hui
    me_escape me_escapo maleta mis_cosas_y
purge: vomit* devuelv* devolver guacare* laxante* purg* ayun* no_como sin_comer dejo_de_comer deje_de_comer
    casi_no_como dejar_de_comer no_comer no_quiero_comer tiro_mi_comida tiro_la_comida escondo_la_comida
    pura_agua solo_agua pastillas_para atracon* dedo dedos solo_como mastic* escup* lo_saco lo_devuelvo
    no_almuerzo no_desayuno no_lonche
looks: gord* flac* delgad* peso kilos bascula espejo asco cuerpo engord* adelgaz* bajar_de culpa fea
    costillas panza enorme grande bonita huesos chiquita
online: internet discord insta instagram whats whatsapp face facebook juego linea roblox tiktok snap
    snapchat free_fire facetime chat redes en_linea videollamada telegram
pics: foto fotos photo pics pack imagenes video videos camara nudes desnud* videollamada packs direccion
demand: pid* mand* envi* quier* ver* pag* ofrec* public* sub* compart* pas* tiene tomo toma graba* exig*
    difund*
meet: vernos verme vea conocer* encontr* recog* su_casa su_carro su_departamento salir_con_el ir_con_el
    en_persona pasar_por_mi donde_vivo sabe_donde direccion conoci boleto
dating: novio novia andar ando andamos salir saliendo embarazad* pareja relacion enamorad* acuesto mujer
    tener_un_bebe
grown: 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 mayor adulto grande viejo
bully: bull* burl* humill* molest* insult* escup* tropez* tropie* esquin* apod* acorral* pegan pegaron
    avientan aventaron empuj* persig* sigue siguen siguieron amenaz* encierran encerraron quitan roban
    robaron jalan tumbo tumban tumbaron patean patearon me_dicen me_gritan me_dijeron zapes bajan cortaron
    quitaron meten metieron
locker: locker casillero basura escaleras pared piso bano camion dinero lonche pelo mochila ropa lentes
    comida basurero escusado excusado inodoro taza cabeza mesa piedras
slur: gord* fe* joto maric* puta puto prieta prieto indi* retras* naco mojad* zorra rara raro
planned: plan* lista bomba tiroteo disparar balac* balear algo_malo algo_grande va_a_pasar no_vengan
    no_vayan no_vengas quedense cuidense traer traiga trae traigo llevar quemar explot* algo_feo no_venga
    no_viniera no_fuera volar
schoolday: manana viernes lunes martes miercoles jueves escuela graduacion asamblea clases recreo prepa
    secundaria
revenge: venganz* vengar* desquit* pagar van_a_ver van_a_pagar arrepent* lamentar* me_las_van acordar verans
they_will: van_a vas_a va_a todos_van los_voy le_voy les_voy las_voy se_van voy_a
contact: mensaje mensajes manda mandaba mando escrib* whats texte* llama llamaba agrego dm dms sigue
flirty: bonita guapa hermosa sexy amor princesa cuerpo especial feos feo raro raros rara incomod* asco
    mamacita mi_reina preciosa enamorad* gusto noche corazon besos beso pervers* morbo* secreto
look: mira mirando miraba mirar ve viendo veia vernos verme espia espio espian espiaba espiando observ*
    comenta comentarios fija graba grabo asoma se_queda queda_viendo
undress: bano banamos banarme banando cambiamos cambio cambia cambiarme cambiar vestidor* cuerpo piernas
    falda pecho bubis desnud* vestir* vistiendo nalgas escote
lured: solas su_carro su_casa hotel su_cuarto puerta_cerrada cierra_la_puerta cerro_la_puerta oficina bodega
    encerro quedarme_con_el llevo_a su_oficina sus_piernas
care_for: cuid* cria crio criar criando aliment* dar_de_comer doy_de_comer hacerme_cargo me_encargo
    hago_cargo encargo
sibling: hermanos hermanas hermanitos hermanitas hermanito hermanita bebe primitos sobrinos
marked: moret* marca marcas quemad* cicatri* morad* ojo_morado golpes golpe hinchad* sangr* fractur*
    hospital herid* puntadas costilla
violence: pele* grit* violent* violencia golpes policia puñetaz* punos rompe rompen avienta enoja enojado
    enojada furios* hospital
help_me: auxilio ayudenme ayudame ayuden salvenme ayuda_por saquenme rescat* socorro
gangs: pandill* mareros marero la_mara las_maras los_maras mara_salvatrucha cartel narco narcos sicario*
    halcon cholos ms13 mafia la_letra los_zetas crips bloods nortenos surenos mañosos
accident: atropell* choque chocar choco carro camion rayo tren
hangs: viendo mirando pens* pienso parad* sentad* ver paro parar
high_place: puente azotea techo vias barranco balcon edificio la_tina bolsa
born: nacer nacid* abort* nazco nacimiento haber_nacido hubiera_nacido
mistaken: ojala nunca hubiera odio error arrepient* mejor no_quiso no_querian
vehicle: carro van camioneta troca coche trocka cajuela
touchv: toc* toque manose* bes* acarici* soba sobo soban sobaba sobar frot* agarr* nalgu* cosquillas
young: ninos ninas alumnas alumnos muchachas chicas estudiantes nenas
makes_me: me_hace me_hacen me_hizo me_pone me_ponen me_puso me_obliga me_obligan me_manda me_mandan nos_hace
    nos_pone nos_obliga me_mete me_exige me_tiene
papers: pasaporte papeles visa documentos identificacion
taken: quit* guard* tiene tienen escond* retuv* retien*
package: paquete paquetes mochila bolsa bolsas bolsitas encargos mercancia
carried: llev* carg* entreg* guard* vend* escond*
soon: hoy manana ahorita noche viernes lunes pronto
going: largo voy ire largar pelo
kill: matar* mato mata maten matan dispar* apual* apunal* ahog* balac* enterr* quemar
nobody: nadie
found: encontr* lei escrib* dejo dijo dice mando puso subio publico hallé halle
their_plan: plan carta despedida nota pastillas soga adios
identity: gay trans lesbiana bi joto religion embarazada homosexual
rejected: corr* echar* echo mandar* campamento curar* desconoc* sacar*
witness: vi mire vimos balazo* balacera muerto cadaver sangre
animal: perro gato mascota perrito gatito
restrict: dia agua despues comer como comi corro ejercicio desmay* comida cena calorias manzana
picture: foto fotos pack packs nudes pics
parting: preocuparse_por_mi preocupar_por_mi preocuparte_por_mi no_me_van_a_ver no_me_van_a_volver
    no_me_veran_mas no_me_busquen hasta_nunca mi_funeral cuando_ya_no_este cuando_no_este cuando_me_muera
    cuando_muera ya_no_voy_a_estar ya_no_estare irme_al_cielo me_van_a_extranar nuestro_jueguito
    nuestro_juego nuestro_secreto nuestro_secretito jueguito_secreto ya_tengo_la_fecha ya_escogi_el_dia
    ya_tengo_dia mi_ultimo_deseo ultima_voluntad no_levantarme dejarme_ir
rough: arrastr* jalo jala jalon* azot* cachete* golpe* patea* pellizc* cinta encerr* zape zapes empuj*
    avent* torcio tuerce estrell* pego pega pegan aporre* tumbo tumban tumbaron
squalor: ratas cucarachas moho chinches no_hay_agua no_hay_luz no_hay_gas no_hay_estufa sin_agua sin_luz
    sin_gas ratones calefaccion
known_to: mi_numero mi_insta mi_celular
unfed: no_comemos no_cenamos no_tenemos_que_comer sin_comer no_hay_comida laxantes laxante a_proposito
named_on: una_lista lista_de la_lista
lock: llave atranco tranco candado pongo_la_silla
burn_them: quemen mueran pudran maten explote queme
lair: hotel hoteles motel su_casa su_depa su_regazo cierra_la_puerta cerro_la_puerta
noteat: no_come no_quiere_comer dejo_de_comer ya_no_come no_esta_comiendo
often: siempre diario todos_los_dias cada_dia a_cada_rato seguido
hush: privad* secret* entre_nosotros borra borre borrar
groom: madura maduro no_eres_como diferente_a_las para_tu_edad mucho_tiempo muy_cerca demasiado olio_el
    huele_el no_me_soltaba no_me_suelta no_me_solto
cope: olvidar aguantar antes olvido
elsewhere: iglesia tienda internet linea redes vecindad colonia
stranger: un_hombre el_hombre un_tipo un_vato el_vato ese_vato un_senor un_muchacho un_morro
"""
