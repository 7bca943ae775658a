"""Slips of the hand and of the ear: what thumbs on a phone and unfamiliar names make of a word."""

import random
import unicodedata

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from benchmarks.districts.phrases import WORDS

NEIGHBOURS = {
    "q": "wa", "w": "qes", "e": "wrd", "r": "etf", "t": "ryg", "y": "tuh", "u": "yij", "i": "uok",
    "o": "ipl", "p": "ol", "a": "qsz", "s": "adwx", "d": "sfec", "f": "dgrv", "g": "fhtb", "h": "gjyn",
    "j": "hkum", "k": "jli", "l": "kop", "z": "xas", "x": "zcs", "c": "xvd", "v": "cbf", "b": "vng",
    "n": "bmh", "m": "nk",
}  # fmt: skip
BY_EAR = (
    ("v", "b"), ("b", "v"), ("z", "s"), ("s", "z"), ("ce", "se"), ("ci", "si"), ("ll", "y"), ("y", "ll"),
    ("h", ""), ("ph", "f"), ("f", "ph"), ("ck", "k"), ("k", "c"), ("c", "k"), ("ie", "ei"), ("ei", "ie"),
    ("ñ", "n"), ("ñ", "ny"), ("nn", "n"), ("n", "nn"), ("tt", "t"), ("t", "tt"), ("ss", "s"), ("ll", "l"),
    ("l", "ll"), ("rr", "r"), ("r", "rr"), ("ee", "ea"), ("ea", "ee"), ("ey", "y"), ("y", "ie"), ("i", "e"),
    ("e", "i"), ("o", "u"), ("a", "e"), ("er", "ar"), ("an", "en"), ("en", "in"), ("on", "en"), ("j", "h"),
    ("g", "j"), ("qu", "k"), ("x", "ks"), ("sch", "sh"), ("dt", "d"), ("gh", "g"), ("kh", "k"), ("dh", "d"),
    ("bh", "b"), ("th", "t"), ("ts", "s"), ("ou", "u"), ("oo", "u"), ("ae", "a"), ("ai", "ay"),
    ("ian", "yan"), ("yan", "ian"), ("mc", "mac"), ("mac", "mc"), ("sen", "son"), ("ez", "es"), ("w", "u"),
)  # fmt: skip
"""What one hears for another, in English and in Spanish."""
MARKS = {"Mn"}


def without_accents(text: str) -> str:
    """Return the text as typed on an English keyboard."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in plain if unicodedata.category(c) not in MARKS)


def slipped(name: str, rnd: random.Random) -> str:
    """Return the name with a slip in one of its longer words, now and then with two."""
    for _ in range(2 if rnd.random() < 0.18 else 1):
        words = name.split(" ")
        # Titles are spelt right: everybody has written them a thousand times.
        long = [k for k, word in enumerate(words) if len(word) > 3 and not word.endswith(".")]
        if not long:
            return name
        at = max(long, key=lambda k: len(words[k])) if rnd.random() < 0.75 else rnd.choice(long)
        words[at] = _misheard(words[at], rnd) if rnd.random() < 0.45 else _mistyped(words[at], rnd)
        name = " ".join(words)
    return name


def _misheard(word: str, rnd: random.Random) -> str:
    """Return the word spelt by ear at one place; mistyped where it sounds as it is written."""
    low = word.lower()
    rules = [(heard, spelt) for heard, spelt in BY_EAR if heard in low[1:]]
    if not rules:
        return _mistyped(word, rnd)
    heard, spelt = rnd.choice(rules)
    places = [k for k in range(1, len(low)) if low.startswith(heard, k)]
    at = rnd.choice(places)
    return word[:at] + spelt + word[at + len(heard) :]


def _mistyped(word: str, rnd: random.Random) -> str:
    """Return the word with a letter lost, doubled, swapped, added or hit beside; the first mostly stays."""
    at = 0 if rnd.random() < 0.04 else rnd.randrange(1, len(word))
    kind = rnd.choices(("lost", "doubled", "swapped", "beside", "added"), (0.3, 0.15, 0.22, 0.25, 0.08))[0]
    letter = word[at]
    beside = rnd.choice(NEIGHBOURS.get(letter.lower(), "aeiou"))
    if kind == "lost":
        return word[:at] + word[at + 1 :]
    if kind == "doubled":
        return word[:at] + letter + word[at:]
    if kind == "swapped" and at + 1 < len(word):
        return word[:at] + word[at + 1] + letter + word[at + 2 :]
    if kind == "added":
        return word[: at + 1] + beside + word[at + 1 :]
    return word[:at] + beside + word[at + 1 :]


def autocorrected(name: str) -> str:
    """Return the name as a phone has it that knows ordinary words only."""
    words = name.split(" ")
    known = [word for word in WORDS if word != words[-1].lower()]
    typed = without_accents(words[-1].lower())
    nearest = extractOne(typed, known, scorer=OSA.normalized_similarity, score_cutoff=0.6)
    return " ".join([*words[:-1], nearest[0].capitalize()]) if nearest else name


def mojibake(text: str) -> str:
    """Return the text as a program shows it that takes UTF-8 for Windows' Western code page."""
    return text.encode("utf-8").decode("cp1252", errors="ignore")
