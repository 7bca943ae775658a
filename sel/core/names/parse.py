"""What one written text says by itself: its kind, the readings of its name, and the hints around it."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from sel.core.names import vocabulary as words

_APOSTROPHES = re.compile(r"['’‘ʼʻ`´]")
_POSSESSIVE = re.compile(r"['’‘ʼ`´]s\b")
_OTHER = re.compile(r"[\W_]+")
_UNDECOMPOSED = str.maketrans(
    {"đ": "d", "ł": "l", "ø": "o", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)
_EMAIL = re.compile(r"[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[^\s@<>(),;:]+")
_AND = re.compile(r"\s+(?:and|y|e|or|o|&)\s+|\s*[&/;+\n]\s*", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s*")
_EMOTICON = re.compile(r"(?<!\w)[xX:;=][-']?[dDpPoO3](?!\w)|<3+|\^\^")
_NUMBERED = re.compile(r"[a-z]{0,3}\d+[a-z]{0,2}")
_MEANING = words.HARD_TITLES | words.SOFT_TITLES | words.ROLES.keys() | words.SUBJECTS.keys() | words.PERSONS
_VOCABULARY = _MEANING | words.FILLERS
_TITLES = words.HARD_TITLES | words.SOFT_TITLES
_NOBODY_OPENING = re.compile(f"(?:{'|'.join(words.NOBODY_OPENINGS)})(?: |$)")
_SHRUG_OPENING = re.compile(f"(?:{'|'.join(words.SHRUG_OPENINGS)})(?: |$)")
_GOING_ON = words.EXCEPTIONS | words.HARD_TITLES
_TURNING = words.NEGATORS | words.ACCUSATIONS | words.EVERYONE | words.EXCEPTIONS | words.NOBODY
_ROOM_WORDS = frozenset({"room", "rm", "salon", "cuarto"})


@dataclass(frozen=True)
class Parsed:
    """One text by itself, before any roster is asked.

    `kind` is `name`, `email`, `role`, `everyone`, `explicit_nobody`, `shrug`, `negated` or `unclear`;
    `why` says more of it ("family"). `readings` are ways to take the words as a name, the most
    literal first, each a tuple of folded words that must all belong to the person; `loose` is the
    reading without small words, good for a guess only. `hints` are subjects, roles and
    rooms, each as (the word, what it means), for a word that was read as a name is no hint.
    """

    kind: str
    readings: tuple[tuple[str, ...], ...] = ()
    loose: tuple[str, ...] = ()
    titled: bool = False
    hints: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    why: str = ""
    email: str = ""


def folded(text: str) -> str:
    """Return the text without case, accents, emoji, punctuation and padding; `O'Brien` becomes `obrien`."""
    text = unicodedata.normalize("NFKC", text).casefold().translate(_UNDECOMPOSED)
    text = _APOSTROPHES.sub("", _POSSESSIVE.sub("", text))
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(_OTHER.sub(" ", bare).split())


def parts(text: str) -> tuple[str, ...]:
    """Return the people one answer names, each as it was written: `Ms Ruiz and Mr Lee` names two.

    An answer is cut only where every part has a title before a name, is family alone, or (not at
    commas or `y`, which names have) is one to three words that could all be a name. A negated text
    stays whole.
    """
    if not (_AND.search(text) or "," in text) or _negation(folded(text).split()):
        return (text,)
    for pieces in (
        _AND.split(text),
        _COMMA.split(text),
        re.split(f"{_AND.pattern}|{_COMMA.pattern}", text, flags=re.IGNORECASE),
    ):
        pieces = [piece.strip() for piece in pieces if piece.strip()]
        if len(pieces) > 1 and all(map(_names_somebody, pieces)):
            return tuple(pieces)
    if re.search(r"\s(?:and|&)\s", text, re.IGNORECASE) and "," not in text:
        pieces = [piece.strip() for piece in re.split(r"\s(?:and|&)\s", text, flags=re.IGNORECASE)]
        if all(map(_could_be_name, pieces)):
            return tuple(pieces)
    return (text,)


@lru_cache(maxsize=65536)
def parsed(text: str) -> Parsed:
    """Return what the text says by itself; equal texts give equal answers."""
    email = _EMAIL.search(text)
    tokens = folded(_EMOTICON.sub(" ", text)).split()
    literal = tuple(token for token in tokens if token not in words.HARD_TITLES) or tuple(tokens)
    titled = len(literal) < len(tokens)
    if email:
        local = folded(email.group().split("@")[0])
        return Parsed("email", (tuple(local.split()),), email=email.group().strip(".").casefold())
    if not tokens:
        return Parsed("shrug")
    kind, why = _kind(tokens)
    stripped = _stripped(tokens, negated=kind == "negated")
    ways = (literal, _after_title(tokens)) if kind == "role" else (literal, stripped, _joined(stripped))
    readings = tuple(dict.fromkeys(way for way in ways if way))
    loose = tuple(t for t in stripped if t not in words.PARTICLES or len(t) == 1) or stripped
    return Parsed(kind, readings, loose, titled or _soft_titled(tokens), _hints(tokens), why)


def negated(text: str) -> bool:
    """Return whether the text turns a name around or accuses somebody, read widely."""
    return bool(_negation(folded(text).split())) and _kind(folded(text).split())[0] == "negated"


def canonical(title: str) -> frozenset[str]:
    """Return the subjects and roles that a class title, subject or role on the roster speaks of."""
    tokens = folded(title).split()
    return frozenset(meaning for token in tokens for meaning in _meanings(token))


def _kind(tokens: list[str]) -> tuple[str, str]:
    """Return the kind of a text and why, from its words alone."""
    whole = " ".join(tokens)
    nobody = _NOBODY_OPENING.match(whole)
    goes_on = bool(_GOING_ON & set(tokens)) or "mas que" in whole or bool(_after_title(tokens))
    if whole in words.NOBODY or (nobody and not goes_on):
        return "explicit_nobody", "nobody"
    if whole in words.SHRUGS or (len(set(whole)) == 1 and len(whole) > 2):
        return "shrug", ""
    if _SHRUG_OPENING.match(whole):
        return ("unclear", "") if goes_on or {"name", "nombre"} & set(tokens) else ("shrug", "")
    if _negation(tokens):
        return "negated", ""
    return _kind_of_words(tokens)


def _kind_of_words(tokens: list[str]) -> tuple[str, str]:
    """Return the kind of a text that is neither nobody, a shrug nor negated."""
    about = [t for t in tokens if t not in words.FILLERS and not _NUMBERED.fullmatch(t)]
    if about and all(t in words.FAMILY for t in about) and not words.HARD_TITLES & set(tokens):
        return "explicit_nobody", "family"
    known = [t for t in about if t not in words.CONNECTORS]
    if any(t in words.EVERYONE for t in known) and all(
        t in words.EVERYONE or t in _VOCABULARY for t in known
    ):
        return "everyone", ""
    if not _stripped(tokens, negated=False) and any(t in _MEANING for t in tokens):
        return "role", ""
    return "name", ""


def _negation(tokens: list[str]) -> list[str]:
    """Return the words that turn the text around or accuse; a word right after a title is a name."""
    before = ["", *tokens]
    found = [
        token
        for previous, token in zip(before, tokens, strict=False)
        if (token in words.NEGATORS or token in words.ACCUSATIONS) and previous not in words.HARD_TITLES
    ]
    whole = " ".join(tokens)
    if len(tokens) == 1 and found and found[0] in words.ACCUSATIONS:
        return []
    any_but = "but" in tokens and any(t in words.EVERYONE | words.NOBODY for t in tokens)
    return found or [p for p in words.ACCUSING_PHRASES if p in whole] or (["but"] if any_but else [])


def _stripped(tokens: list[str], *, negated: bool) -> tuple[str, ...]:
    """Return the words left as a name when titles, roles, subjects, chatter and what follows are cut."""
    aside = _TURNING if negated else frozenset()
    cut = tokens if negated else _until_connector(tokens)
    kept = [
        token
        for at, token in enumerate(cut)
        if _kept(token, cut[at - 1] if at else "", cut[at + 1] if at + 1 < len(cut) else "")
        and token not in aside
    ]
    small = [word for word in _after_title(tokens) if word not in _MEANING]
    return tuple(dict.fromkeys(kept)) or tuple(small)


def _after_title(tokens: list[str]) -> tuple[str, ...]:
    """Return the word that stands where a name would, whatever it means: `Mr. Coach`, `Mrs. Tal`."""
    after = [
        word
        for title, word, then in zip(tokens, tokens[1:], [*tokens[2:], ""], strict=False)
        if (title in words.HARD_TITLES or (title in words.SOFT_TITLES and word not in _VOCABULARY))
        and word not in words.HARD_TITLES
        and then not in words.ROLES
        and len(word) > 1
    ]
    return tuple(after[:1])


def _kept(word: str, before: str, after: str) -> bool:
    """Return whether a word may be part of a name, given its neighbours."""
    if len(word) == 1 and before in _TITLES and (not after or _is_chatter(after)):
        return True
    if word in words.PARTICLES and after and (after in words.PARTICLES or not _is_chatter(after)):
        return True
    if word in words.PARTICLES - words.FILLERS:
        return before in _TITLES or not before
    return not _is_chatter(word)


def _is_chatter(word: str) -> bool:
    known = word in _VOCABULARY or word in words.CONNECTORS
    return known or bool(_NUMBERED.fullmatch(word))


def _joined(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words with each run of particles written together with the word it belongs to."""
    out: list[str] = []
    run = ""
    for token in tokens:
        if token in words.PARTICLES:
            run += token
        else:
            out.append(run + token)
            run = ""
    return tuple([*out, run] if run else out)


def _until_connector(tokens: list[str]) -> list[str]:
    """Return the words before the sentence goes on ("… because she is nice"), if a name came first."""
    for at, token in enumerate(tokens):
        if token in words.CONNECTORS and any(_kept(t, "", "x") for t in tokens[:at]):
            return tokens[:at]
    return tokens


def _soft_titled(tokens: list[str]) -> bool:
    return len(tokens) > 1 and tokens[0] in words.SOFT_TITLES


def _hints(tokens: list[str]) -> frozenset[tuple[str, str]]:
    """Return the subjects, roles and rooms (`room 12`) the words speak of."""
    spoken = {(token, meaning) for token in tokens for meaning in _meanings(token) if meaning != "teacher"}
    rooms = {(b, f"room {b}") for a, b in pairwise(tokens) if a in _ROOM_WORDS and b[:1].isdigit()}
    return frozenset(spoken | rooms)


def _meanings(token: str) -> Iterable[str]:
    return (table[token] for table in (words.ROLES, words.SUBJECTS) if token in table)


def _names_somebody(piece: str) -> bool:
    """Return whether a piece is a title with a name, or family alone."""
    tokens = folded(piece).split()
    if not tokens:
        return False
    titled = len(tokens) > 1 and tokens[0] in _TITLES and bool(_stripped(tokens, negated=False))
    return titled or _kind(tokens) == ("explicit_nobody", "family")


def _could_be_name(piece: str) -> bool:
    tokens = folded(piece).split()
    return 1 <= len(tokens) <= 3 and all(_kept(t, "", "x") and t not in words.FAMILY for t in tokens)
