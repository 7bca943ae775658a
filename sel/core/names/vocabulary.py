"""The words around a name: titles, roles, subjects, chatter, and the words that mean nobody or everyone.

English and Spanish, and titles of other languages spoken at American schools. All words are folded
(see `folding.folded`). None of them is taken from a district's data. A word here never wins over the
roster by itself: where it may be somebody's name, `parse` hands it on too (`Parsed.also`).
"""

from sel.core.names.asides import ASIDE_WORDS as ASIDE_WORDS
from sel.core.names.chatter import CONNECTORS as CONNECTORS
from sel.core.names.chatter import FILLERS as FILLERS
from sel.core.names.kin import FAMILY as FAMILY
from sel.core.names.kin import FAMILY_PHRASES as FAMILY_PHRASES
from sel.core.names.kin import MINE as MINE
from sel.core.names.kin import MINE_ONLY as MINE_ONLY
from sel.core.names.unnamed import NOBODY as NOBODY
from sel.core.names.unnamed import NOBODY_OPENINGS as NOBODY_OPENINGS
from sel.core.names.unnamed import OPENERS as OPENERS
from sel.core.names.unnamed import SHRUG_OPENINGS as SHRUG_OPENINGS
from sel.core.names.unnamed import SHRUGS as SHRUGS
from sel.core.names.unnamed import UNSURE as UNSURE
from sel.core.names.unnamed import listed as listed
from sel.core.names.unnamed import phrases


def _canon(groups: dict[str, str]) -> dict[str, str]:
    return {word: meaning for meaning, words in groups.items() for word in words.split()}


HARD_TITLES = listed(
    """
    mr mrs ms miss mss mx mister missus misses mz msr dr doctor doctora prof sr sra srta srita senor
    senora senorita senorito mme mlle profe profesor profesora maam madam mtra mtro lic mademoiselle
    signora signorina
    """
)
"""Words that in front of a name are hardly ever a name themselves."""

SOFT_TITLES = listed(
    """
    coach teacher principal vp dean nurse officer deputy sgt sergeant counselor counsellor don dona
    maestro maestra teach sir auntie aunty uncle kumu sensei ustaz ustadh ustada macalin macallin kuya ate
    co thay sister brother pastor rabbi professor tita tito tia tio monsieur madame frau herr director
    directora consejero consejera entrenador entrenadora enfermera enfermero sub substitute professora
    profa mwalimu laoshi seonsaengnim ssaem ustad ustadha ustaza mudarris muallim muallima moallem
    macallimad macalimad naiskhu xibfwb titser guro didi bhai bhaiya sirji khanom khanum morah moreh rebbe
    kyria faiaoga faiako reverend rev chaplain captain capt lieutenant colonel major chief commander sfc
    tikin paron unger veerji unc xibhwb maalim moalim hlub
    msgt ssgt ltc instructor subdirector subdirectora orientadora orientador maestrito maestrita
    profesorcito seno unko mam
    """
)
"""Titles that may also be a role standing alone, or somebody's name."""

ROLES = _canon(
    {
        "teacher": """
            teacher teachers teach maestro maestra maestros maestras profe profesor profesora professor
            instructor docente educator profesores profesoras mtra mtro teaching
        """,
        "nurse": "nurse nurses enfermera enfermero nursing enfermeras enfermeria",
        "counselor": """
            counselor counsellor counseler councelor counsler counselors counseling consejero consejera
            consejeria orientador orientadora therapist terapeuta guidance consejeros consejeras
            orientacion therapists counsellors
        """,
        "principal": """
            principal principle vp dean director directora subdirector subdirectora principals
            administrator administrators administration admin headmaster directores superintendent
            subdirectores
        """,
        "coach": "coach coaches entrenador entrenadora coachs trainer entrenadores",
        "librarian": """
            librarian library bibliotecaria bibliotecario biblioteca media librarians bibliotecarios
        """,
        "office": """
            office secretary secretaria secretario attendance clerk registrar receptionist oficina
            secretaries recepcionista administrativa
        """,
        "custodian": """
            custodian janitor conserje cleaner custodial custodians janitors intendente maintenance
            cleaning mantenimiento limpieza conserjes
        """,
        "cafeteria": "cafeteria lunch cook kitchen cocina cocinera cafe lunchlady cocinero cocineras comedor",
        "security": """
            security guard guardia seguridad supervisor officer deputy sro yard duty campus proctor police
            guards policia vigilante velador officers sup monitor monitors
        """,
        "aide": """
            aide aid para paraeducator paraprofessional assistant ayudante asistente ta tutor tutora aides
            paras auxiliar instructional tutors helper helpers
        """,
        "psychologist": "psychologist psychology psicologo psicologa psych psicologos",
        "social worker": "worker trabajadora",
        "driver": "driver bus chofer conductor conductora camion",
        "mentor": "mentor mentora mentors mentores",
        "substitute": "sub substitute sustituto sustituta subs suplente",
        "liaison": "liaison enlace interpreter interprete translator traductor traductora",
        "specialist": "specialist especialista interventionist pathologist slp",
        "volunteer": "volunteer volunteers voluntario voluntaria",
    }
)
"""Words for what an adult does, with the role they mean."""

SUBJECTS = _canon(
    {
        "math": """
            math maths mathematics algebra geometry calculus calc precalc precalculus trig trigonometry
            statistics stats matematicas matematica mate mates algebra1 algebra2 prealgebra prealg alg
            precal trigonometria calculo estadistica
        """,
        "science": """
            science sciences bio biology chem chemistry physics ciencias ciencia biologia quimica fisica
            anatomy physiology astronomy environmental forensics geology botany marine sci enviro apes
            ecology zoology
        """,
        "english": """
            english ela reading literature writing lit ingles lectura literatura language composition erwc
            eng literacy rhetoric redaccion
        """,
        "art": """
            arts art arte drawing painting ceramics photography pottery sculpture animation dibujo pintura
            ceramica graphics
        """,
        "history": """
            history social studies historia civics geography government gov econ economics ushistory apush
            geografia sociales sociology civica worldhistory humanities economia gobierno ss ush apwh whap
            apgov hist
        """,
        "physical education": """
            pe gym physical education weights fitness deportes weightlifting yoga sports deporte
        """,
        "spanish": "spanish espanol castellano span",
        "french": "french frances",
        "music": """
            music band choir orchestra musica coro chorus guitar mariachi jazz piano percussion drumline
            violin
        """,
        "drama": "drama theater theatre teatro acting musical improv",
        "health": "health salud",
        "computer": """
            computer computers coding stem robotics technology tech computacion cs compsci programming
            engineering ingenieria robotica tecnologia computadoras apcs csp csa
        """,
        "dance": "dance baile danza",
        "homeroom": "homeroom advisory advisor adviser",
        "eld": "eld esl ell",
        "special education": "sped rsp resource",
        "avid": "avid",
        "ethnic studies": "ethnic",
        "chinese": "chinese mandarin chino",
        "japanese": "japanese japones",
        "korean": "korean coreano",
        "german": "german aleman",
        "latin": "latin",
        "sign language": "asl",
        "vietnamese": "vietnamese",
        "hmong": "hmong",
        "tagalog": "tagalog filipino",
        "punjabi": "punjabi",
        "armenian": "armenian",
        "hindi": "hindi",
        "russian": "russian",
        "italian": "italian",
        "arabic": "arabic arabe",
        "shop": "woodshop shop welding carpentry automotive taller",
        "cooking": "culinary cooking foods",
        "agriculture": "agriculture ffa agricultura",
        "business": "business marketing accounting finance negocios",
        "leadership": "leadership asb",
        "speech": "speech",
        "yearbook": "yearbook journalism newspaper",
        "kindergarten": "kindergarten kinder tk preschool",
        "religion": "religion theology",
    }
)
"""Words for what is taught, with one word for each subject; also read in the roster's class titles."""

PERSONS = listed(
    """
    lady guy man woman person people senor senora persona muchacho muchacha dude grownup adult adults
    adulto adulta staff someone somebody alguien alguno alguna one ones gal kid boy girl men ladies guys
    dudes hombre mujer personas muchachos chavo chava vato joven trabajador adultos personal grownups
    employee
    """
)
"""Words that describe somebody without a name."""

EVERYONE = listed(
    """
    everyone everybody every everyones all todos todas todo toda anyone anybody any cualquiera cualquier
    lots them ellos ellas many muchos muchas most both several every1 evry1 everybodys whoever whichever
    todxs tods toditos lot lots tutti lahat
"""
)
"""Words that take in everybody."""

NEGATORS = listed(
    """
    not never except excepto exept expect menos salvo dont doesnt isnt arent cant cannot wont didnt wasnt
    wouldnt aint couldnt shouldnt no ni nunca jamas tampoco neither nor without sin unless besides avoid
    anti nvr cept xcept excpet excepting excluding exclude minus quitando havent hasnt hadnt werent
    nobodys tampoko beware nope
    """
)
"""Words that turn a name around: a text with one of them is never a tie by itself."""

ACCUSATIONS = listed(
    """
    hate hates hated hating h8 h8s bully bullies bullied bullying yell yells yelled yelling scream screams
    screamed rude racist racism creepy creep creeps scary scare scares scared afraid mean meanie unfair
    weird weirdo hit hits hurt hurts hurting touched touches touching ignores ignored worst terrible
    horrible annoying annoys dislike dislikes liar lies fake gross pervert perv abusive abuses abuse
    harass harasses harassed threatens threatened insults picks targets embarrasses humiliates evil stupid
    dumb sucks hell odia odio odian mala malo malos malas mal grita gritan gritona grunon pega pego golpea
    golpeo miedo asusta grosero grosera racista injusto injusta molesta burla insulta amenaza lastima toca
    feo fea peor regana humilla acosa bad hateful despise despises detest detests bullys bullyin yellin
    screaming shouts shouted shouting disrespectful disrespects sexist homophobic transphobic perverted
    pedo predator creeper groomer trash garbage useless mocks mocked mocking teases teased embarrass
    embarrassed humiliate humiliated judgmental favoritism grabbed grabs punched punches kicked spits
    cusses cussed insulted threaten uncomfortable unsafe liars lied lying odiar odiaba gritando gritar
    gritos grunona reganona reganon reganan burlan insultan golpearon pegan pegaba pegaron asco asqueroso
    asquerosa cochino pervertido pervertida acosador acoso abusador abusa miente mentiroso mentirosa
    malvado malvada groseros groseras enojon enojona amenazan amenazo maltrata maltrato discrimina detesto
    desprecia desprecio fuck fucking screw bitch asshole jerk
    idiot moron pendejo pendeja estupido estupida idiota
    """
)
"""Words that accuse somebody; where they are part of an adult's full name the name outranks them."""

ACCUSING_PHRASES = (
    "makes fun",
    "made fun",
    "make fun",
    "making fun",
    "stay away",
    "keep away",
    "stays away",
    "watch out for",
    "laughed at",
    "laughing at",
    "picked on",
    "talked down",
    "talks bad",
    "talked bad",
    "puts me down",
    "put me down",
    "called me names",
    "got me in trouble",
    "gets me in trouble",
    "se burlo",
    "se rie de",
    "trato mal",
    "cae mal",
    "alejate de",
    "lejos de",
    "laughs at",
    "talks down",
    "kicked me",
    "kicks me",
    "gave me detention",
    "cae gordo",
    "cae gorda",
    "calls me names",
    "talks crap",
    "made me cry",
    "makes me cry",
    "me hace llorar",
    "trata mal",
)
TITLE_SAYS = _canon(
    {
        "she": """
            mrs ms miss mss missus misses msr sra srta senora senorita mme mlle maam madam madame frau
            maestra profesora dona auntie aunty tia tita ate kumare ustada enfermera directora consejera
            entrenadora sister tikin mtra mademoiselle signora signorina profa professora ustadha ustaza
            muallima macallimad macalimad morah khanom khanum kyria didi subdirectora orientadora
            maestrita mam
        """,
        "he": """
            mr mister sr senor senorito sir maestro profesor don uncle tio tito kuya ustaz ustadh macalin
            monsieur herr brother pastor enfermero director consejero entrenador paron unc veerji mtro
            ustad muallim moallem macallin moreh rebbe rabbi bhai bhaiya subdirector orientador maestrito
            profesorcito
        """,
        "doctor": "dr doctor doctora",
        "coach": "coach",
    }
)
"""What a title says of whoever bears it; titles that aren't here say nothing."""

ORDINALS = {
    word: str(number)
    for number, group in enumerate(
        (
            "first primer primero primera",
            "second segundo segunda",
            "third tercer tercero tercera",
            "fourth cuarto cuarta",
            "fifth quinto quinta",
            "sixth sexto sexta",
            "seventh septimo septima",
            "eighth octavo octava",
        ),
        start=1,
    )
    for word in group.split()
}
"""Ordinals in words, as figures."""

ROOM_WORDS = listed("room rm salon cuarto")
PERIOD_WORDS = listed("period periods per p pd periodo prd hour block")
GRADE_WORDS = listed("grade grado grader")
"""Words beside a number that say what it numbers."""

NAMING = listed("name names nombre llama called apellido")
"""Words by which somebody speaks of a name."""

SMALL = listed("my our the in of from for at mi la el los las del de en mis class")
"""Words that beside a room, a period or a grade say nothing more."""

WHOSE = listed("de del of for that who in from que with con")
"""Words after which a teacher's subject or class follows: la miss de mate."""

POINTING = listed("my our the mi la el una un a")
"""Words that may begin a description of somebody."""

ADULT_CODE = "adult-"
"""What stands before an adult's id where a form listed the adults and the student chose one."""

GONE = "gone"
GONE_PHRASES = phrases(
    """
    she left | he left | they left | who left | that left | left school | left us | retired | moved away |
    from last year | last year | last years | year before | the sub | our sub | my sub | long term sub |
    substitute | used to | my old | our old | old teacher | from elementary | from middle | from my old |
    at my old | other school | doesnt work here | not here anymore | no longer | isnt here | fired | quit
    | se fue | ya no esta | ya no trabaja | ano pasado | del otro | suplente | sustituto | sustituta | se
    jubilo | de la primaria | de la secundaria | de primaria | antes era | era mi | from church | at church |
    my church | de la iglesia | en la iglesia | mosque | mezquita | boys and girls club | ymca | old school |
    another school | different school | otra escuela | outside school | outside of school | fuera de la
    escuela | club coach | travel team | youth group | middle school teacher | elementary teacher
    """
)
"""Words by which somebody is said to be no longer here, or not of the staff."""

NOT_HERE_PHRASES = phrases(
    """
    doesnt work here anymore | doesnt work here | dont work here anymore | dont work here | not here
    anymore | isnt here anymore | isnt here | doesnt teach here anymore | doesnt teach here | isnt at this
    school anymore | not at this school anymore | no longer here | no longer works here | no longer at
    this school | no longer teaches here | ya no esta aqui | ya no esta | ya no trabaja aqui | ya no
    trabaja
"""
)
"""Words that say that somebody is gone by a word that would else turn her down; the longest comes first."""

PARTICLES = listed(
    """
    de la las los del da das do dos di du van von der den ter ten le el al st san santa santo mc mac o d l
    bin ben ibn abu abd abdul y e i af av zu vander vande dela delos delas della degli saint ste umm bani
    """
)
"""Small words that belong to the name after them: `de la Cruz`, `O Brien`, `El Sayed`."""

EXCEPTIONS = listed(
    """
    but except excepto exept menos salvo besides than sino pero cept xcept excpet excluding quitando
    """
)
"""Words that turn “nobody” or “everyone” around; “mas que” counts as one."""

NUMBER_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
"""Numbers as reasons write them."""
