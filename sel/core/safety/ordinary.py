"""The words of an ordinary answer to "which adults could you go to": all else is somebody's own story.

What is asked for is a name, and most of what is written beside it is praise, what the adult does, where
she is found, or that there is nobody. `GOOD` words such a thing; `PLAIN` ones nothing either way.
"""

from sel.core.names import vocabulary
from sel.core.safety.phrases import words_in

FAMILY = words_in("""
    dad daddy mom mommy mama mother father stepdad stepmom stepfather stepmother uncle unkle aunt auntie
    cousin brother brothers sister sisters grandpa grandma grandfather parents boyfriend girlfriend bf
    gf stepbrother papa papas padre madre padrastro madrastra tio tios tia primo prima hermano hermana
    hermanos abuelo abuela novio novia mami papi jefe jefa familia family moms dads
""")

OF_THE_ANSWER = words_in("""
    adult adults anyone anybody anything one staff person people name names know knows knew remember
    forgot forget think answer survey question questions quiz sure guess maybe none skip prefer
    choose mean thing meant idk dunno no_one called spell spelled spelling would sorry adulto adultos
    nadie ninguno ninguna persona personas nombre nombres quien cual recuerdo acuerdo pregunta preguntas
    encuesta contestar decir creo saber llama llamaba sabe apellido handle shy private figure
    deal
""")
OF_PRAISE = words_in("""
    like likes liked love loves loved favorite fav trust trusts talk talks talked help helps helped
    helping nice kind cool funny chill best great awesome amazing sweet listen listens listened
    understand understands care cares believe believes believed proud smile smiles laugh laughs happy
    comfortable close thank thanks grateful miss fun supportive support supports respect encourages
    notices comforted hugged hugs safe greets checks welcoming wonderful cheers gave gives give lets hug
    high fives acuerda partido brings snacks joke jokes hi hello gusta gustan encanta mejor mejores
    buena bueno buenas buenos amable linda lindo ayuda ayudan ayudo ayudaba apoya apoyo escucha escucho
    entiende entienden confianza confio platica platico hablar hablo habla saluda sonrie feliz orgullosa
    orgulloso contar cuento respeta carinosa divertida divertido reir risa favorito favorita quiere cae
    caen bien chistoso chistosa chido padrisimo consolo abrazo gracias dio presta prestaron presto
    regalo trae dulces
""")
OF_SCHOOL = words_in("""
    aide ta helper sub therapist librarian custodian security intern mentor mr mrs ms dr prof
    teacher teachers teach teaches taught coach coaches counselor principal nurse janitor office library
    class classes classroom school elementary graduate graduating graduarme pass subject math science english
    history art music band pe gym sports soccer football basketball volleyball baseball club team
    practice homework grade grades period room test tests new year works worked here learn learned
    boring bored game games play plays project tutor friend friends neighbor same advisor advisory
    college campus freshman senior junior speak language spanish goes going_to graduated season captain
    job cafeteria secretary maestra maestro maestras maestros profe profes profesor profesora miss sr
    sra clase clases escuela materia matematicas mate ingles ciencias historia arte musica deportes
    futbol equipo salon oficina biblioteca tarea tareas examen calificaciones trabaja trabajaba conoce
    conozco conocen amigo amiga amigos amigas consejera consejero director directora enfermera grado
    periodo nuevo nueva aqui secretaria ensena aprendo aprender jugar juega juego entrenador entrenadora
    prepa secundaria tuvo
""")
_MORE_PRAISE = words_in("""
    reminds remind calms calm motivates motivated inspires cheered welcome relate relates notice noticed
    noticing advice guide guides encourage encouraged encouraging patient gentle honest fair caring
    understood understanding hilarious goofy helpful chat chats joke joking greet greeted wave waves
    celebrates celebrate recommend helpfull lent lend lends share shares offered charge sits sat tea
    plants guitar piano chess dnd anime drawing draw draws paint books book reading read reads recipe
    cookies candy gum pizza donuts snack lunch eat breakfast granola stickers sticker playlist song
    songs explain explains explained visit visits visited game meet talent show garden cats dog dogs
    hamster pets bird fish funny movies movie trip trips letter recommendation application scholarship
    rides bike weekend morning mornings everyday country village church culture town cared belong mood
    day days break schedule locker lesson lessons assignment makeup crack cracks realest pushups
    accountable acl quince recital jacket seat seats borrow truth strict phones harder second chance ice
    buena dress prom card gift dessert ride translates translate english remembers sees adhd iep started
    transferred transfer moved independent answering introvert introverted quiet japanese case manager
    social worker along refuse redo failed stories army crocs suck sucks wwii wood sewing dance dancing
    singing sing sings sang cheer band vent wellness excited poems motiva anima aconseja consejos
    consejo explica tranquilo calma saludo sonrisa abraza carino paciente comprensiva comprensivo
    graciosa gracioso simpatica simpatico atenta gusto relajado buenisima ayudarme ayudado apoyado
    ensenado ensenaba gente confiar ayudara pregunta preocupa interesa platicamos hablamos platicar
    recreo almuerzo dulce galletas libros musica perro perros pais pueblo porras participar correr
    vestido microondas felicito gane paciencia fruta lugar defendio temprano lonche mija cambie estudiar
    echa equipo partidos honduras mexico guatemala salvador raros calor
""")
OF_ADULTS = (OF_PRAISE | _MORE_PRAISE) - words_in("give gives gave quiere high like laughs laugh")
GOOD = (OF_THE_ANSWER | OF_SCHOOL | OF_ADULTS) - words_in("""
    say handle figure deal anything nadie ninguno ninguna none dunno idk no_one guess sure maybe
    sorry mean one
""")
STEMS_OF_GOOD = (
    *("ayud", "escuch", "apoy", "entend", "entiend", "comprend", "explic", "ensen", "confi", "platic"),
    *("salud", "motiv", "acons", "respet", "divert", "encourag", "inspir", "listen", "support"),
)

_TELLING_STILL = words_in("""
    took take takes taking online outside inside bathroom parking floor stay stays stayed noche puerta
    ventana texting texts eats shirt shoes night afuera adentro home found find hanging left calling
    calls baby life restroom hallway hallways dressed drives angry depressed
    lonely girls boys kids skinny trouble cuarto escritorio want wants wanted escaping
    wearing nowhere
""")
"""Words that names stand among, and stories too."""
_MISSPELT = words_in("""
    teecher techer teachr teache tchr councelor counsler councler consuler counciler libarian nurce coch
""")
ADULTS = (
    frozenset(vocabulary.ROLES) | vocabulary.HARD_TITLES | vocabulary.SOFT_TITLES | _MISSPELT
) - words_in("""
    para bus lunch camion kitchen cocina cook cooking cleaning media teaching police policia policias
    brother sister uncle auntie aunty unc tia tio tito tita co don dona bo seno te ate campus yard
    duty driver lic cleaner worker cafe comedor limpieza guard sup paron mam captain chief pastor office
    library
""")
"""Titles, and what an adult of a school does."""
_NUMBERS = words_in("1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th")
PLAIN = (
    vocabulary.FILLERS
    | vocabulary.CONNECTORS
    | vocabulary.SUBJECTS.keys()
    | vocabulary.ROLES.keys()
    | vocabulary.SOFT_TITLES
    | vocabulary.PERSONS
    | vocabulary.EVERYONE
    | vocabulary.NEGATORS
    | vocabulary.ACCUSATIONS
    | vocabulary.ORDINALS.keys()
    | vocabulary.NAMING
    | vocabulary.WHOSE
    | vocabulary.FAMILY
    | vocabulary.ASIDE_WORDS
    | _NUMBERS
    | _MISSPELT
    | words_in("""
    fine okay alright gordo handle figure deal keep keeps
    be been being are were had having do does did doing done got get go went come came put let then than
    now not them themselves herself himself itself you your u ur someone somebody something else back
    off down may might must shall should could can any all own ever never well even first next between
    among against until till after before while since once more most only few lot bit sort yes hey dear
    use used usually figure stuff whos whats theres there heres wasnt werent havent hasnt hadnt wouldnt
    couldnt im hay son fue era estaba estoy esta estan han he ha haber hasta desde sobre entre sin ni si
    tan ese esa eso estos estas ella ellos ellas ser estar tener hago hace muchas veces otras otros otro
    otra cada porque principle mis pues asi aunque todavia nunca siempre dos tres les nos os te tus
""")
) - _TELLING_STILL
