"""Words as they are written in a hurry, on a phone, or so that a filter won't find them.

"Mr. Reed k!lls me", "i wnat to d i e", "suuuicide", "kiero morirme": `plain_lines` makes texts plain in
one sweep, `Speller` says for a word which word of the phrases it was meant to be.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from sel.core.safety.phrases import words_in

_END = "\x1e"
"""Stands between texts while they are folded all at once; it is in none of them."""
_UNDECOMPOSED = str.maketrans("đłøı", "dloi")
_APOSTROPHES = re.compile(r"['’‘ʼʻ`´]")
_CUT_SHORT = re.compile(r"(?<!\w)(sa|od)['’‘]e?d(?!\w)")
"""Verbs made of letters, "he sa'd me", which without the apostrophe are other words."""
_MARKS = re.compile("[\u0300-\u036f]+")
_OTHER = re.compile(r"[^\w\s]+|_+")
_FIRST = re.compile(r"(?<!\S)\$(?=[^\W\d_]{2})")
_DISGUISED = re.compile(r"[!1|@4$5037*](?<=[^\W\d_].)[!1|@4$5037*]*(?=[^\W\d_])")
_SIGNS = str.maketrans("!1|@4$5037", "iilaassoet")
_LETTERS = re.compile(r"\b(?:[a-z] +){2,}[a-z]\b")
_REPEATED = re.compile(r"(\w)\1{2,}")
_SHORTEST = 5
"""Shorter words are not taken for misspelt ones: one letter makes too many of them another word."""

WRITTEN = {
    "i": "ii",
    "want": "wnt wnat watn whant wan",
    "wanna": "wana wnna wonna",
    "to": "2 tu too",
    "you": "u yu",
    "are": "r",
    "die": "dye dei diee dy di3",
    "dying": "dieing diying",
    "dead": "ded deadd",
    "kill": "kil kll kiil kyl",
    "killing": "kiling killin",
    "myself": "my5elf mysef meself miself myslf mself myselv",
    "harm": "hrm",
    "hurt": "hert hurtt hirt",
    "hurts": "herts hirts",
    "hurting": "hurtin",
    "hits": "hitz",
    "beats": "beets",
    "be": "b",
    "please": "plees plees plese plz pls pleas plis pleez plss",
    "help": "hlp helpp halp hepl hlep",
    "dont": "dnt dnot dony dobt donut",
    "cant": "cnt cnat",
    "safe": "saf saif safee",
    "scared": "scard skared scarred",
    "because": "bc cuz cause becuz bcuz",
    "anymore": "animore nomore",
    "nobody": "nobdy nobudy",
    "suicide": "suicied suiside sucide suicde suside",
    "abused": "abusd",
    "quiero": "kiero qiero quero kero qero quieo qiro",
    "morir": "mrir morri moriir murir morit moir",
    "morirme": "mrirme murirme morrirme morime",
    "que": "ke q qe k",
    "por": "x",
    "porfavor": "porfa xfa xfavor",
    "matarme": "mtarme matrme matarmee",
    "vivir": "bibir vivr vibir vivri",
    "vida": "bida",
    "ayuda": "alluda alluda ayda alyuda",
    "ayudame": "alludame ayudme ayudenm",
    "necesito": "nesesito nececito nesecito",
    "pega": "peg pegaa",
    "hago": "ago",
    "hace": "ase",
    "papa": "apa papi pap",
    "mama": "ama mami",
    "ya": "lla",
    "no": "noo nooo",
    "casa": "kasa",
    "miedo": "miero mieo miedoo",
    "violo": "biolo",
    "escuela": "eskuela escuel",
    "touches": "tuches toches tuchis",
    "touched": "tuched toched tucht",
    "touch": "tuch",
    "uncle": "unkle unkel uncel onkle",
    "brother": "bruther brudder brothr",
    "sister": "sistr sistur",
    "daddy": "dady daddi dadddy dadi",
    "mommy": "momy mommi momi",
    "heaven": "hevin hevan heven heavan",
    "every": "evry evrey everi",
    "some": "sum",
    "when": "wen",
    "kick": "kik kic",
    "kicks": "kiks kicz",
    "slapped": "slaped slapt",
    "knife": "nife knif nyfe",
    "hungry": "hungre hungrey hungrie hungri",
    "home": "hom hoem",
    "food": "fud",
    "blood": "blud",
    "private": "privit privat pryvit",
    "naked": "nakid neked nakd",
    "secret": "sekret secrit sekrit",
    "afraid": "afrade afrad afrayd",
    "bathroom": "bafroom bathrom",
    "lonely": "lonly lonley",
    "hay": "ay",
    "hambre": "ambre anbre",
    "cielo": "sielo",
    "golpea": "golpia",
    "aqui": "aki",
    "duele": "duelle",
}
"""Habits of writing that one letter off doesn't cover: the word, then how it is written."""
MEANT = {spelling: word for word, spellings in WRITTEN.items() for spelling in spellings.split()}

MISSPELT = words_in(
    """
    abusaron abuse abused abuses abusive abuso afraid aguanto alive amenaza amenazan anymore auxilio
    ayuda ayudame ayuden beating bleeding borracho boyfriend bridge bruises choking comida cortarme
    cuchillo cutting depressed desaparecer despertar disappear disappeared drunk encierra everyone exist
    forever golpea golpean golpes hitting homeless hopeless hungry hurting killing knife lastima
    lastimarme living maltrata matarme miedo molest molested morir morirme muerta muerto myself necesito
    nobody overdose padrastro pastillas pistol pistola please police quiero raped scared shooting
    somebody someone stabbing starved starving stepdad stepmom suicidal suicidarme suicide suicidio
    terrified threatened threatens touched touches touching unsafe violaron vivir weapon worthless
    wrists
    """
)
"""The words that one letter more, less, other or out of place is forgiven, where the first is right."""

REAL = words_in(
    """
    abode abort abuela abuelo abusos acute alice alike alma ayude beads bearing boating bride brides
    brine bruise bruised chocking comidas coming cooking couches cutie drank drunks exista existe exit
    exits fitting fuerza harmony hearing heating hungary jumper killings knives liking listing living
    loving lying marta martha mierda morin muerte muestra piston pleased policy polite puerta quieto
    rapid rapped reaped roped sacred scaled scare scares scarred scored seating shorting shouting
    stabling stared staring starling starring stored torches touche toucher viola violeta vivar viver
    viviana wrist
    """
)
"""Words and names that are one letter off one of these and mean themselves."""


def plain_lines(texts: Sequence[str]) -> list[str]:
    """Return each text as folded words between spaces: no case, accents or marks, letters instead of signs.

    As `names.parse.folded`, but that a letter written as a sign (d!e, s3lf) becomes the letter, letters
    written apart (k y s) come together, and all texts are folded in one sweep, which is much faster.
    """
    if not texts:
        return []
    whole = _END.join(texts)
    if whole.count(_END) >= len(texts):
        whole = _END.join(text.replace(_END, " ") for text in texts)
    if not whole.isascii():
        whole = unicodedata.normalize("NFKD", whole).casefold()
        whole = _MARKS.sub("", whole).translate(_UNDECOMPOSED)
    whole = _CUT_SHORT.sub(_assaulted_or_overdosed, whole.casefold())
    whole = _APOSTROPHES.sub("", whole)
    whole = _FIRST.sub("s", whole)
    whole = _DISGUISED.sub(lambda found: found.group().translate(_SIGNS).replace("*", ""), whole)
    whole = _LETTERS.sub(lambda found: found.group().replace(" ", ""), _OTHER.sub(" ", whole))
    return whole.split(_END)


def _assaulted_or_overdosed(found: re.Match[str]) -> str:
    return "assaulted" if found.group(1) == "sa" else "overdosed"


_SOUNDS = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"qu(?=[ei])", "k"),
        (r"c(?=[ei])|z|x", "s"),
        (r"ch", "4"),
        (r"ph", "f"),
        (r"c|q", "k"),
        (r"h|(?<=o)u(?=[gn])", ""),
        (r"v", "b"),
        (r"ll", "y"),
        (r"g(?=[ei])", "j"),
        (r"(.)\1", r"\1"),
        (r"y$", "i"),
    )
]


def sound(word: str) -> str:
    """Return how a word sounds to a child who writes by ear, in Spanish mostly: "nasido" as "nacido"."""
    for written, heard in _SOUNDS:
        word = written.sub(heard, word)
    return word


class Speller:
    """Knows for a written word which of the `known` words, or of MISSPELT, it was meant to be, if any."""

    def __init__(self, known: Iterable[str]) -> None:
        self.known = frozenset(known)
        self._nearly: dict[str, list[str]] = {}
        for word in sorted(MISSPELT):
            for less in (word, *_one_less(word)):
                self._nearly.setdefault(less, []).append(word)

    def meant(self, word: str) -> str:
        """Return the word that `word` was meant to be, else `word` itself."""
        if word in self.known or word in REAL:
            return word
        if word in MEANT:
            return MEANT[word]
        if _REPEATED.search(word):
            return self._unrepeated(word)
        if len(word) < _SHORTEST:
            return word
        return next((near for near in self._near(word) if one_off(word, near)), word)

    def _unrepeated(self, word: str) -> str:
        """Return the word with letters not drawn out: diiiie, helppppp."""
        for short in (_REPEATED.sub(r"\1\1", word), _REPEATED.sub(r"\1", word)):
            if short in self.known or short in MEANT:
                return MEANT.get(short, short)
        return word

    def _near(self, word: str) -> Iterable[str]:
        """Return the words that share all letters but one with `word`, and its first letter."""
        for less in (word, *_one_less(word)):
            for near in self._nearly.get(less, ()):
                if near[0] == word[0]:
                    yield near


def _one_less(word: str) -> list[str]:
    return [word[:at] + word[at + 1 :] for at in range(1, len(word))]


def one_off(word: str, other: str) -> bool:
    """Return whether one letter more, less or other, or two that changed places, make one of the other."""
    if len(word) != len(other):
        short, long = sorted((word, other), key=len)
        return len(long) - len(short) == 1 and short in {
            long[:at] + long[at + 1 :] for at in range(len(long))
        }
    differ = [at for at, (a, b) in enumerate(zip(word, other, strict=True)) if a != b]
    if len(differ) == 1:
        return True
    swapped = len(differ) == 2 and differ[1] == differ[0] + 1
    return swapped and word[differ[0]] == other[differ[1]] and word[differ[1]] == other[differ[0]]
