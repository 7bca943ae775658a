"""A child's own story where a name was asked for: told of oneself or of the family, without a word of school.

Most of what is written there is a name, praise, or "nobody". A sentence about oneself with none of the
words that go with those ("i picked a day", "i found my mom asleep") goes to a person, whatever it says.
"""

import re
from collections.abc import Sequence

from sel.core.safety.phrases import words_in

_SHORTEST = 3
"""Fewer words than this tell no story."""

ONESELF = words_in("""
    i im ive id ill my me us we our were yo mi mis nos estoy soy tengo quiero voy siento puedo hago veo
    llevo ando toy hice tuve kiero vivo duermo salgo uso pienso odio miro escondo cuido trabajo llego
    vengo corro quisiera necesito extrano sueno rezo oigo encontre vi tome dije fui tenia estaba cargo
    guardo busco pido espero ya intente compre robamos comemos dormimos vivimos estamos somos tenemos
    traigo desperte meti deje quise
""")

FAMILY = words_in("""
    dad daddy mom mommy mama mother father stepdad stepmom stepfather stepmother uncle unkle aunt auntie
    cousin brother brothers sister sisters grandpa grandma grandfather parents boyfriend girlfriend bf
    gf stepbrother papa papas padre madre padrastro madrastra tio tios tia primo prima hermano hermana
    hermanos abuelo abuela novio novia mami papi jefe jefa familia family
""")

_OF_A_RELATIVE = words_in("my mi our and y or just only solo older younger big little i me step her the")
_DONE_TO = words_in("me us nos")
"""Said as often of kindness, "me guarda un lugar", so that it takes a longer sentence."""
_FRIENDS = words_in("friend friends bff bestie homie amigo amiga amigos amigas compa")

_OF_THE_ANSWER = words_in("""
    adult adults anyone anybody anything one staff person people name names know knows knew remember
    forgot forget think answer survey question questions quiz say sure guess maybe none skip prefer
    choose mean thing meant idk dunno no_one called spell spelled spelling would sorry adulto adultos
    nadie ninguno ninguna persona personas nombre nombres quien cual recuerdo acuerdo pregunta preguntas
    encuesta contestar decir creo saber llama llamaba sabe apellido
""")
_OF_PRAISE = words_in("""
    like likes liked love loves loved favorite fav trust trusts talk talks talked help helps helped
    helping nice kind cool funny chill best great awesome amazing sweet listen listens listened
    understand understands care cares believe believes believed proud smile smiles laugh laughs happy
    comfortable close thank thanks grateful miss fun supportive support supports respect encourages
    notices comforted hugged hugs safe greets checks welcoming wonderful cheers gave gives give lets hug
    high fives acuerda partido brings snacks joke jokes hi hello gusta gustan encanta mejor mejores
    buena bueno buenas buenos amable linda lindo ayuda ayudan ayudo ayudaba apoya apoyo escucha escucho
    entiende entienden confianza confio platico platica hablar hablo habla saluda sonrie feliz orgullosa
    orgulloso contar cuento respeta carinosa divertida divertido reir risa favorito favorita quiere cae
    caen bien chistoso chistosa chido padrisimo consolo abrazo gracias dio presta prestaron presto
    regalo trae dulces
""")
_OF_SCHOOL = words_in("""
    aide ta helper sub therapist librarian custodian security para intern mentor mr mrs ms dr prof
    teacher teachers teach teaches taught coach coaches counselor principal nurse janitor office library
    class classes classroom school graduate graduating graduarme pass subject math science english
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
_OF_THE_ADULT = words_in("""
    he she her him hes shes his hers they them theyre ella ellos ellas
""")
_ORDINARY = _OF_THE_ANSWER | _OF_PRAISE | _OF_SCHOOL | _OF_THE_ADULT
_OF_THE_FAMILY = (_OF_PRAISE - words_in("help helped care cares lets happy safe gave give")) | words_in("""
    volunteers here mr mrs ms dr teacher teachers teaches taught coach coached counselor works worked
    work had friends friend team knows name names called graduated cafeteria secretary job same about
    maestra maestro maestros profe trabaja trabajaba conoce tuvo nombre llama amigos amiga amigo
    secretaria equipo ensena consejera
""")
_NEGATORS = "dont|doesnt|didnt|never|not|no|cant|ni|nunca|nothing|nobody|nada|nadie"
_NOT_PRAISED = re.compile(rf"(?<!\S)(?:{_NEGATORS})(?: \w+){{0,2}} (?:{'|'.join(sorted(_OF_PRAISE))})(?!\S)")
"""Praise turned around, which is none: "he doesn't help"."""


def is_story(words: Sequence[str]) -> bool:
    """Return whether the words of a text tell of the writer or the family, and of nothing that was asked."""
    said = frozenset(words)
    if len(words) < _SHORTEST or said.isdisjoint(ONESELF):
        return False
    if not said.isdisjoint(FAMILY):
        if len(said - FAMILY - _OF_A_RELATIVE) < 2:
            return False
        praised = _NOT_PRAISED.sub("", " ".join(words)).split()
        return _OF_THE_FAMILY.isdisjoint(praised) or said.isdisjoint(_ORDINARY)
    if not said.isdisjoint(_FRIENDS):
        return len(words) > _SHORTEST and said.isdisjoint(_ORDINARY - _FRIENDS - _OF_THE_ADULT)
    if said.isdisjoint(ONESELF - _DONE_TO):
        return len(words) > 5 and said.isdisjoint(_ORDINARY)
    return len(words) > _SHORTEST and said.isdisjoint(_ORDINARY)
