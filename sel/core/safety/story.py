"""A child's own story where a name was asked for, told from an answer by its words.

Most of what is written there is a name, praise, or "nobody". A sentence about oneself, the family or some
"he" with words that go with none of those ("i picked a day", "she locks the door at night") goes to a
person, whatever it says.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from sel.core.names import vocabulary
from sel.core.safety.ordinary import (
    ADULTS,
    FAMILY,
    GOOD,
    OF_ADULTS,
    OF_PRAISE,
    OF_SCHOOL,
    OF_THE_ANSWER,
    PLAIN,
    STEMS_OF_GOOD,
)
from sel.core.safety.phrases import words_in

_SHORTEST = 3
"""Fewer words than this tell no story, but for "me venden"."""
_MOST_OF_A_NAME = 3

ONESELF = words_in("""
    i im ive id ill my me us we our were yo mi mis nos estoy soy tengo quiero voy siento puedo hago veo
    llevo ando toy hice tuve kiero vivo duermo salgo uso pienso odio miro escondo cuido trabajo llego
    vengo corro quisiera necesito extrano sueno rezo oigo encontre vi tome dije fui tenia estaba cargo
    guardo busco pido espero ya intente compre robamos comemos dormimos vivimos estamos somos tenemos
    traigo desperte meti deje quise myself mine conmigo cierro abro saco meto quito pongo dejo quedo
    corto quemo rasgo rompo lloro grito tiemblo tiro vomito devuelvo brinco salto aviento escribo dibujo
    finjo callo digo oculto tapo limpio lavo plancho cocino vendo entrego pizco cobro pago robo bebo
    fumo tomo trago inhalo paso pierdo muero caigo sufro aguanto soporto merezco sirvo valgo existo
    desaparezco escapo huyo regreso vuelvo temo odie quede sali escape brinque corte tomaba lastimo
    golpeo pego peleo llegue pense hable conte pedi perdi senti oi levanto despierto acuesto ceno
    desayuno comia dormia estudio engordo adelgazo peso parezco importo sobro estorbo pude supe andaba
    lleve
""")
SOMEBODY = words_in("""
    he she they hes shes theyre theyd theyll him them somebody someone sombody sumone some1 sum1 kid dude man
    men boys girls ella ellos ellas alguien hombre tipo vato muchacho morro dudes stranger
""")
"""Others than an adult who was named: of whom somebody speaks without saying a name."""
_TO_ONE = words_in("me us my mi nos him her them our")
"""Words before which stands what was done, and no name: "locks me out"."""
_BAD = vocabulary.ACCUSATIONS | words_in("mad angry enojado enojada anymore nomore")
_AT_HOME = words_in("home house casa apartment")
_FAVORITE = words_in("fav fave favorite favourite best school elementary church mosque")
_MINE = words_in("my our mi mis")
_DONE_TO = words_in("me us nos")
"""Said as often of kindness, "me guarda un lugar", so that it takes a longer sentence."""
_ALONE_WITH = words_in("me im nos")
"""Words that tell a story with one word more."""

_OF_A_RELATIVE = words_in("my mi our and y or just only solo older younger big little i me step her the is")
_FRIENDS = words_in("friend friends bff bestie homie amigo amiga amigos amigas compa")
_OF_THE_ADULT = words_in("he she her him hes shes his hers they them theyre ella ellos ellas")
_ORDINARY = OF_THE_ANSWER | OF_PRAISE | OF_SCHOOL | _OF_THE_ADULT
_OF_THE_FAMILY = (OF_PRAISE - words_in("help helped care cares lets happy safe gave give")) | words_in("""
    volunteers here mr mrs ms dr teacher teachers teaches taught coach coached counselor works worked
    work had friends friend team knows name names called graduated cafeteria secretary job same about
    maestra maestro maestros profe trabaja trabajaba conoce tuvo nombre llama amigos amiga amigo
    secretaria equipo ensena consejera janitor reminds remind reminded recuerda custodian aide lady
    coaches principal nurse speak english nice best teddy volunteer lunch escucha defiende
""")
_NEGATORS = (
    "dont|doesnt|didnt|never|not|no|cant|ni|nunca|nothing|nobody|nada|nadie|isnt|wont|hasnt|without|sin"
)
_NOT_PRAISED = re.compile(rf"(?<!\S)(?:{_NEGATORS})(?: \w+){{0,2}} (?:{'|'.join(sorted(OF_PRAISE))})(?!\S)")
"""Praise turned around, which is none: "he doesn't help"."""
_OF_A_VERB = ("ed", "ing", "s")
_RELATIVES = "|".join(sorted(FAMILY | _FRIENDS | vocabulary.FAMILY))
_BEFORE_A_NAME = re.compile(
    r"(?<!\S)(?:(?:go|talk|speak|turn|come|goes|talked) (?:to|with)|think|think its|guess|love|like|its|with|"
    r"my fav is|trust|say|not|but|except|named|called|llama|con|^mis|^me and|^me|"
    rf"^(?:(?:my|mi|our|just|only) )*(?:{_RELATIVES})|^(?:el|la) (?:{_RELATIVES}) de)$"
)
"""What stands before somebody's name in a sentence, or before a relative's."""
_OF_ONESELF_AT_THE_END = re.compile(r"\w{3,}(?:[aei]r|[ae]ndo|[ai]nd)(?:me|nos)")
"""Spanish verbs that end in "me" or "us": casarme, dejandonos."""

_SELF, _SOMEBODY, _KIN, _ADULT, _GOOD, _PLAIN, _PRAISE = (1 << bit for bit in range(7))
_TOLD_OF = _SELF | _SOMEBODY | _KIN


@lru_cache(maxsize=50_000)
def _kinds(word: str) -> int:
    """Return the bits of the kinds of a word; 0 for a name, or a word that no ordinary answer has."""
    oneself = word in ONESELF or (len(word) > 5 and _OF_ONESELF_AT_THE_END.fullmatch(word))
    praise = word in OF_ADULTS or word.startswith(STEMS_OF_GOOD)
    good = word in GOOD or word.startswith(STEMS_OF_GOOD)
    plain = word in PLAIN or len(word) == 1 or not word.isalpha()
    return (
        (_SELF if oneself else 0)
        | (_SOMEBODY if word in SOMEBODY else 0)
        | (_KIN if word in FAMILY else 0)
        | (_ADULT if word in ADULTS else 0)
        | (_GOOD if good else 0)
        | (_PRAISE if praise else 0)
        | (_PLAIN if plain else 0)
    )


def tells_of_somebody(word: str) -> bool:
    """Return whether a text with the word may tell a story."""
    return bool(_kinds(word) & _TOLD_OF)


def is_ordinary(word: str) -> bool:
    """Return whether a word is one of those that ordinary answers have around a name."""
    return bool(_kinds(word))


def is_story(words: Sequence[str]) -> bool:
    """Return whether the words tell of the writer, the family or somebody, and not what was asked."""
    kinds = [_kinds(word) for word in words]
    if not any(kind & _TOLD_OF for kind in kinds):
        return False
    if len(words) < _SHORTEST:
        return len(words) == 2 and words[0] in _ALONE_WITH and not kinds[1]
    return _is_of_the_unasked(words, kinds) or _has_nothing_ordinary(words)


def praised(words: Sequence[str]) -> int:
    """Return how many words praise somebody, but for praise turned around."""
    return _count(words, _PRAISE)


def _count(words: Sequence[str], kinds: int) -> int:
    said = _NOT_PRAISED.sub("", " ".join(words)).split()
    return sum(1 for word in said if _kinds(word) & kinds)


def names_an_adult(words: Sequence[str]) -> bool:
    """Return whether a text has a title or what an adult does, or begins with a name."""
    return any(_kinds(word) & _ADULT for word in words) or _name_at(words) > 0


def _name_at(words: Sequence[str]) -> int:
    """Return how many words at the beginning are a name: unknown ones, but for what was done to somebody."""
    length = next((at for at, word in enumerate(words) if _kinds(word) and not _is_initial(word)), len(words))
    if length < len(words) and not _is_of_an_adult(words, length):
        after = words[length]
        if after in _TO_ONE or (len(after) > 5 and _kinds(after) & _SELF):
            return 0
    return length if length <= _MOST_OF_A_NAME else 0


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isalpha() and word not in "aiyo"


def _is_of_the_unasked(words: Sequence[str], kinds: Sequence[int]) -> bool:
    """Return whether more is said in words that ordinary answers don't have than in theirs."""
    if not names_an_adult(words):
        accused = sum(1 for word in words if word in _BAD)
        unasked = _unasked(words, kinds) + accused
        return unasked > 0 and unasked >= _count(words, _GOOD)
    unasked = _unasked(words, kinds)
    if unasked <= praised(words):
        return False
    told_of = [kind for at, kind in enumerate(kinds) if not _is_of_an_adult(words, at)]
    if any(kind & _KIN for kind in told_of) or not _AT_HOME.isdisjoint(words):
        return True
    return unasked > 1 and any(kind & _SELF for kind in told_of)


def _is_of_an_adult(words: Sequence[str], at: int) -> bool:
    """Return whether a word is the "my" of "my second period teacher", or the "us" of "us history"."""
    after = words[at + 1 : at + 5]
    if words[at] in _MINE:
        return any(_kinds(word) & _ADULT or word in _FAVORITE for word in after)
    return words[at] == "us" and bool(after) and after[0] in vocabulary.SUBJECTS


def _unasked(words: Sequence[str], kinds: Sequence[int]) -> int:
    """Return how many words ordinary answers don't have, but for a name: "i would go to tina young"."""
    first = _name_at(words)
    places = [at for at, kind in enumerate(kinds) if at >= first and not kind]
    if not places:
        return 0
    begins, ends = places[0], places[-1] + 1
    before = " ".join(words[:begins])
    done = words[begins].endswith(_OF_A_VERB) and bool(_kinds(words[begins - 1]) & _KIN)
    if ends - begins != len(places) or len(places) > _MOST_OF_A_NAME or done:
        return len(places)
    return 0 if _BEFORE_A_NAME.search(before) else len(places)


def _has_nothing_ordinary(words: Sequence[str]) -> bool:
    """Return whether the text tells of the writer or the family without any word of an ordinary answer."""
    said = frozenset(words)
    if said.isdisjoint(ONESELF):
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
