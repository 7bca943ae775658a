"""The words around a name: titles, roles, subjects, chatter, and the words that mean nobody or everyone.

English and Spanish, and titles of other languages spoken at American schools. All words are folded
(see `parse.folded`). None of them is taken from a district's data. A word here never wins over the
roster by itself: `parse` offers the reading that takes every word as a name first.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in text.split("|"))


def _canon(groups: dict[str, str]) -> dict[str, str]:
    return {word: meaning for meaning, words in groups.items() for word in words.split()}


HARD_TITLES = _words(
    """
    mr mrs ms miss mss mx mister missus misses mz msr dr doctor doctora prof sr sra srta srita senor
    senora senorita senorito mme mlle profe profesor profesora maam madam
    """
)
"""Words that in front of a name are hardly ever a name themselves."""

SOFT_TITLES = _words(
    """
    coach teacher principal vp dean nurse officer deputy sgt sergeant counselor counsellor don dona
    maestro maestra teach sir auntie aunty uncle kumu sensei ustaz ustadh ustada macalin macallin
    kuya ate co thay sister brother pastor rabbi professor tita tito tia tio monsieur madame frau herr
    director directora consejero consejera entrenador entrenadora enfermera enfermero sub substitute
    """
)
"""Titles that may also be a role standing alone, or somebody's name."""

ROLES = _canon(
    {
        "teacher": """
            teacher teachers teach maestro maestra maestros maestras profe profesor profesora professor
            instructor docente
        """,
        "nurse": "nurse nurses enfermera enfermero nursing",
        "counselor": """
            counselor counsellor counseler councelor counsler counselors counseling consejero consejera
            consejeria orientador orientadora therapist terapeuta guidance
        """,
        "principal": "principal principle vp dean director directora subdirector subdirectora",
        "coach": "coach coaches entrenador entrenadora",
        "librarian": "librarian library bibliotecaria bibliotecario biblioteca media",
        "office": """
            office secretary secretaria secretario attendance clerk registrar receptionist oficina
        """,
        "custodian": "custodian janitor conserje cleaner custodial",
        "cafeteria": "cafeteria lunch cook kitchen cocina cocinera cafe",
        "security": """
            security guard guardia seguridad supervisor officer deputy sro yard duty campus proctor police
        """,
        "aide": """
            aide aid para paraeducator paraprofessional assistant ayudante asistente ta tutor tutora
        """,
        "psychologist": "psychologist psychology psicologo psicologa",
        "social worker": "worker trabajadora",
        "driver": "driver bus chofer",
        "mentor": "mentor mentora",
        "substitute": "sub substitute sustituto sustituta",
    }
)
"""Words for what an adult does, with the role they mean."""

SUBJECTS = _canon(
    {
        "math": """
            math maths mathematics algebra geometry calculus calc precalc precalculus trig trigonometry
            statistics stats matematicas matematica mate mates algebra1 algebra2
        """,
        "science": """
            science sciences bio biology chem chemistry physics ciencias ciencia biologia quimica fisica
        """,
        "english": """
            english ela reading literature writing lit ingles lectura literatura language composition
        """,
        "art": "arts art arte drawing painting ceramics photography",
        "history": """
            history social studies historia civics geography government gov econ economics ushistory apush
            geografia sociales
        """,
        "physical education": "pe gym physical education weights fitness deportes",
        "spanish": "spanish espanol castellano",
        "french": "french frances",
        "music": "music band choir orchestra musica coro chorus guitar",
        "drama": "drama theater theatre teatro acting",
        "health": "health salud",
        "computer": "computer computers coding stem robotics technology tech computacion",
        "dance": "dance baile danza",
        "homeroom": "homeroom advisory advisor",
        "eld": "eld esl ell",
        "special education": "sped rsp resource",
        "avid": "avid",
        "ethnic studies": "ethnic",
    }
)
"""Words for what is taught, with one word for each subject; also read in the roster's class titles."""

PERSONS = _words(
    """
    lady guy man woman person people senor senora persona muchacho muchacha dude grownup adult adults
    adulto adulta staff someone somebody alguien alguno alguna one ones
    """
)
"""Words that describe somebody without a name."""

FILLERS = _words(
    """
    my our your his her their the a an this that these those some and also of for at in on from to is it
    its was mi mis tu su sus nuestro nuestra el la los las lo un una unos unas y o de del en con por para
    es al se first second third fourth fifth sixth seventh eighth primer primero primera segundo segunda
    tercer tercero tercera cuarto cuarta quinto quinta sexto sexta 1st 2nd 3rd 4th 5th 6th 7th 8th 9th
    10th 11th 12th period periods per periodo prd hour block class clase classes grade grado grader level
    lvl room rm salon school escuela front desk after before program programa club team department dept
    building honors ap lol lmao haha hehe jaja xd xoxo fr ong ngl tbh btw pls please thanks thx yes si
    yeah yep ok okay maybe probably quizas tal vez definitely really very super so too just only solo
    favorite fav favorito favorita best mejor nice cool great awesome amazing kind good sweet funny love
    buena bueno buen simpatica simpatico amable old new tall former last year big little older younger
    baby step soccer football basketball
    baseball volleyball track wrestling swim softball tennis futbol mr mrs ms named called name names
    llama llamado nombre other main head vice
    """
)
"""Words around a name that say nothing about who it is."""

CONNECTORS = _words(
    """
    bc because becuase becus cuz cause coz cus since she shes he hes they theyre who whos whom which when
    while porque por pq xq que quien cuando ella if but i im ive always siempre helps helped listens cares
    understands makes made gives knows me you we has have does did can will would ayuda escucha entiende
    """
)
"""Words after which a sentence about the person goes on."""

SHRUGS = _phrases(
    """
    x | xx | n a | na | n | n a n a | idk | idk lol | idek | idc | dk | dunno | i dunno | i dont know |
    dont know | i do not know | not sure | im not sure | unsure | no se | no estoy seguro | no estoy
    segura | nose | no lo se | yo no se | no
    c | ns | nc | skip | pass | blank | prefer not to say | prefer not to answer | i prefer not to say |
    rather not say | i dont want to say | no comment | na na | nil | null | idk idk | idk tbh | i forgot |
    forgot | i cant remember | cant remember | no recuerdo | no me acuerdo | tbd | test | asdf | asdfasdf
    | hi | hello | lol | ok | okay | yes | si | yeah | maybe | what | huh | why | 0 | 00 | 000 | nah | meh
    | whatever | hmm | prefiero no decir | paso | quien sabe | who knows | idk who | i dont know who | not
    applicable | no aplica | none of ur business | x x | x x x | none of your business | doesnt matter |
    dont care | i dont care | no me importa
    """
)
"""Whole answers that say nothing either way; text without a letter or digit is one too."""

SHRUG_OPENINGS = (
    "idk",
    "i dont know",
    "i do not know",
    "i dunno",
    "dunno",
    "no se",
    "not sure",
    "im not sure",
)
"""A text that opens so is a shrug unless it goes on to name somebody."""

NOBODY = _phrases(
    """
    nobody | no body | noone | no one | none | no 1 | nadie | ninguno | ninguna | nunguno | ningun | nobdy
    | nobody at all | no1 | no | nope | no adult | no adults | no teacher | no teachers | not anyone | not
    anybody | not one | zero | no hay | no hay nadie | no tengo | no tengo a nadie | i have no one | i
    have nobody | i dont have anyone | i dont have anybody | i dont have one | dont have one | dont have
    anyone | there is no one | there is nobody | theres no one | theres nobody | there isnt one | there
    isnt anyone | there isnt anybody | no tengo ninguno | no tengo nadie | ningun adulto | ningun maestro
    | ninguna persona | ninguno de ellos | none of them | none of the above | i dont trust anyone | i dont
    trust anybody | i trust no one | i trust nobody | no confio en nadie | nobody cares | no one cares | a
    nadie | a nadie le importo | literally no one | literally nobody | absolutely no one | absolutely
    nobody | nothing | nada | no person | no persona | myself | me | only me | just me | yo | yo mismo |
    yo misma | solo yo | no one here | nobody here | i cannot think of an adult | i cant think of anyone |
    i cant think of an adult | i cant think of anybody | i dont talk to anyone | i dont talk to anybody |
    not a single person
    """
)
"""Whole answers that say explicitly that there is nobody."""

NOBODY_OPENINGS = tuple(sorted((p for p in NOBODY if len(p) > 3), key=lambda p: (-len(p), p)))
"""A text that opens so says nobody unless it goes on to name somebody; the longest is tried first."""

EVERYONE = _words(
    """
    everyone everybody every everyones all todos todas todo toda anyone anybody any cualquiera cualquier
    them ellos ellas many muchos muchas most both several
    """
)
"""Words that take in everybody."""

FAMILY = _words(
    """
    mom moms mommy mama ma mum mother mothers dad dads daddy papa father fathers parent parents stepmom
    stepdad sister sisters sis brother brothers bro sibling siblings grandma grandpa grandmother
    grandfather granny nana grandparents aunt aunts auntie uncle tia tio tias tios cousin cousins family
    familia familiar madre padre padres mami papi hermano hermana hermanos hermanas abuela abuelo abuelita
    abuelito abuelos primo prima primos primas friend friends freind freinds frends bestie besties bff
    bffs amigo amiga amigos amigas mejor girlfriend boyfriend gf bf novio novia crush classmate classmates
    companeros companero companera student students neighbor vecino god dios jesus jesucristo allah lord
    dog cat perro gato pet pets godmother godfather madrina padrino guardian homies homie partner wife
    husband son daughter twin
    """
)
"""Family, friends and others who are not adults at the school."""

NEGATORS = _words(
    """
    not never except excepto exept expect menos salvo dont doesnt isnt arent cant cannot wont didnt wasnt
    wouldnt aint couldnt shouldnt no ni nunca jamas tampoco neither nor without sin unless besides avoid
    anti
    """
)
"""Words that turn a name around: a text with one of them is never a tie by itself."""

ACCUSATIONS = _words(
    """
    hate hates hated hating h8 h8s bully bullies bullied bullying yell yells yelled yelling scream screams
    screamed rude racist racism creepy creep creeps scary scare scares scared afraid mean meanie unfair
    weird weirdo hit hits hurt hurts hurting touched touches touching ignores ignored worst terrible
    horrible annoying annoys dislike dislikes liar lies fake gross pervert perv abusive abuses abuse
    harass harasses harassed threatens threatened insults picks targets embarrasses humiliates evil stupid
    dumb sucks hell odia odio odian mala malo malos malas mal grita gritan gritona grunon pega pego golpea
    golpeo miedo asusta grosero grosera racista injusto injusta molesta burla insulta amenaza lastima toca
    feo fea peor regana humilla acosa bad
    """
)
"""Words that accuse somebody; where they are part of an adult's full name the name outranks them."""

ACCUSING_PHRASES = (
    "makes fun",
    "laughs at",
    "talks down",
    "kicked me",
    "kicks me",
    "gave me detention",
    "cae gordo",
)
PARTICLES = _words(
    """
    de la las los del da das do dos di du van von der den ter ten le el al st san santa santo mc mac o d l
    bin ben ibn abu abd abdul y e i af av zu vander vande
    """
)
"""Small words that belong to the name after them: `de la Cruz`, `O Brien`, `El Sayed`."""

EXCEPTIONS = _words(
    """
    but except excepto exept menos salvo besides than sino pero
    """
)
"""Words that turn “nobody” or “everyone” around; “mas que” counts as one."""

NUMBER_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
"""Numbers as reasons write them."""
