"""How the words around a name are misspelt: `techer`, `counsler`, `nadien`, `dont kno`.

Each slip stands for one word of the vocabulary. A slip that is also a name (Couch, Nadia) or another word
(mis, which is my in Spanish) is not here: to correct it would hide somebody.
"""

_SLIPS = """
    mrs: mrz mrss mrd mra misis missis misuss | ms: msz | miss: misss mizz misz miz mizs mess | mr: mrr
    mistr mistah misterr | coach: coah coch caoch coache coachh cocah coachy | dr: drr docter doctr |
    senora: senra sinora sennora | senor: sinor sennor | maestra: mestra maistra maestar maetra maesta
    maesra mastra | maestro: mestro maistro maetro maesto maesro mastro | maestros: mestros maistros |
    profe: proffe profee profre prfe | profesor: profersor porfesor profesro | profesora: profersora
    porfesora | professor: proffesor proffessor professer profressor | teacher: techer teacer teahcer
    techar teachr tacher teachar theacher teecher teatcher teachet teachee tearcher teaher tecaher
    teachher titcher | teachers: techers teachrs teahcers teacers theachers | principal: princapal
    prinicpal princpal prinsipal principel prinicipal principl | counselor: conselor counsler councelor
    counseler councler counciler councilor counslor cousnelor cousler consulor counselr consler counsolor
    conseler | consejera: concejera consegera | consejero: concejero consegero | librarian: libarian
    librarin librian libraian | library: libary libery | secretary: secratary secertary secretery secetary
    | nurse: nerse nurce nures nursse | enfermera: emfermera infermera | custodian: custodien custodain
    custudian costodian | janitor: janiter jantior janator | security: secruity sercurity securty secuirty
    segurity | assistant: asistant assitant assistent asisstant | substitute: subsitute substitue
    substatute | psychologist: phycologist physcologist psycologist pyschologist phsychologist |
    therapist: theripist thearpist | director: directer diretor | directora: diretora directorra |
    entrenador: entrenedor | mathematics: mathmatics | matematicas: matimaticas | science: sceince scince
    sience scienc sciense | ciencias: siencias ciensias | history: histroy histry histery hisotry |
    english: engish inglish englsh engilsh | spanish: spansh spainish spanich | biology: bioligy boilogy |
    chemistry: chemestry chemisty | algebra: algbra algerbra algabra | geometry: geomtry geometery |
    government: goverment | orchestra: orchastra | computer: computr compter | physical: phisical fisical
    | advisory: advisery | period: peroid perod priod peiod | grade: garde graed | class: calss classs |
    favorite: favrite faveorite favortie favorit | nobody: nobodyy nobodie nobady nobidy noboddy nobodu
    nobosy noboby nodody nobdoy | noone: noonee nonone nooone | none: nonee noen | nadie: nadien nadies
    naiden nadiee nadei naide nadye nayden | ninguno: nunguno niguno ningno ninguo ningunoo | ninguna:
    nunguna niguna ningna | anyone: anyome anyon anyonee anyoen | anybody: anybdy anybudy anyboby |
    everyone: everone everyon evryone evreyone everyonee evryon everyoen | everybody: everbody evrybody
    everyboby | todos: todoz todoos | idk: iddk idkk idkkk ikd idkn idkd | know: kno knw knoe konw | dont:
    dnt doont dunt dotn | dunno: dunnoo donno | sure: shure | trust: trsut turst | because: becuase
    becasue | friend: freind frend frnd firend | friends: freinds frends firends | family: famly famliy
    familly | mother: mothr mohter | brother: brohter brothr borther bruther | sister: siter sistr sisster
    | cousin: cosin couzin cuzin cousn | grandma: granma gramma | grandpa: granpa grampa | hate: haet
    hayte | except: exept excpt exepct
"""

SLIPS = {
    slip: word.strip()
    for word, _, slips in (entry.partition(":") for entry in _SLIPS.split("|"))
    for slip in slips.split()
}
"""Each misspelt word with the word that is meant, both folded."""
