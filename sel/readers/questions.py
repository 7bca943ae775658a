"""Which question a column of an export is: by code or wording, however its author padded or cased it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sel.core.instrument import Instrument, NameQuestion
from sel.readers.cells import clean_text

IDENTITY = "identity"

_NUMBERING = re.compile(r"^(?:q|question|no)? ?\d{1,3} (?=\S)")
_SLOT = re.compile(r"(?:[^\W\d]+ )?(\d{1,2})(?: [^\W\d]+ \d{1,2})?")
_ASKING = {"what", "whats", "is", "your", "enter", "please", "type", "write", "the", "my", "full"}
_OF_A_NUMBER = {"number", "no", "num", "nr"}


@dataclass(frozen=True)
class Questions:
    """Where an export has an instrument's questions.

    `at` gives, by code (and IDENTITY), the columns' positions from left to right; several where a
    header repeats. `unknown` are the positions of columns that are none of the instrument's.
    """

    at: dict[str, list[int]] = field(default_factory=dict)
    unknown: list[int] = field(default_factory=list)

    def found(self, codes: Iterable[str]) -> list[str]:
        """Return those of `codes` that have a column."""
        return [code for code in codes if code in self.at]


def question_key(text: str) -> str:
    """Return the words of `text` alone: folded case, no accents, punctuation or invisible marks."""
    folded = unicodedata.normalize("NFKD", clean_text(text).casefold())
    plain = "".join(mark for mark in folded if not unicodedata.combining(mark))
    return " ".join(re.findall(r"[^\W_]+", re.sub("['’‘`´]", "", plain)))


def questions(header: Iterable[str], instrument: Instrument, ignored: Iterable[str] = ()) -> Questions:
    """Return which of `instrument`'s questions each column of `header` is.

    `ignored` are headers of the tool's own columns; those and columns without a header are passed over.
    """
    known = _known(instrument)
    passed = {question_key(name) for name in ignored} | {""}
    found = Questions()
    for at, name in enumerate(header):
        if question_key(name) in passed:
            continue
        code = _code_of(name, known, instrument)
        if code:
            found.at.setdefault(code, []).append(at)
        else:
            found.unknown.append(at)
    return found


def slot_headers(names: NameQuestion) -> dict[str, str]:
    """Return, by code, the header that each name column has in English or the first language."""
    wording = next(iter(names.wording.values()))
    return {code: wording.replace("{k}", str(k)) for k, code in enumerate(names.codes, 1)}


def _known(instrument: Instrument) -> dict[str, str]:
    """Return code by key, for every code and wording of the instrument."""
    pairs = [(item.code, item.code) for item in instrument.items]
    pairs += [(text, item.code) for item in instrument.items for text in item.wording.values()]
    names = instrument.names
    pairs += [(code, code) for code in (*names.codes, names.none_code) if code]
    pairs += [(text, names.none_code) for text in names.none_wording.values()]
    return {question_key(text): code for text, code in pairs}


def _code_of(name: str, known: dict[str, str], instrument: Instrument) -> str:
    """Return the code of the question that a header asks, or empty text."""
    for key in _readings(name):
        if key in known:
            return known[key]
        first, _, rest = key.partition(" ")
        if rest in known and known.get(first) == known[rest]:  # "AS1. There is an adult …"
            return known[rest]
        slot = _slot_of(key, instrument.names)
        if slot:
            return slot
    return IDENTITY if _asks_identity(name, instrument) else ""


def _readings(name: str) -> Iterator[str]:
    """Yield what a header may say: all of it, the row of a grid in brackets, each also unnumbered."""
    row = re.search(r"\[([^\]]+)\]\W*$", name)
    for text in (name, row.group(1) if row else ""):
        key = question_key(text)
        if key:
            yield key
            yield _NUMBERING.sub("", key)


def _slot_of(key: str, names: NameQuestion) -> str:
    """Return the name column that a header is: “… (Adult 3 of 5)” the third, without a number the first."""
    for wording in names.wording.values():
        whole = question_key(wording)
        if key == whole:
            return names.codes[0]
        bare = question_key(re.sub(r"\([^)]*\{k\}[^)]*\)", "", wording).replace("{k}", ""))
        if key == bare:
            return names.codes[0]
        slot = _SLOT.fullmatch(key.removeprefix(bare).strip()) if key.startswith(bare + " ") else None
        if slot and 1 <= int(slot.group(1)) <= names.slots:
            return names.codes[int(slot.group(1)) - 1]
    return ""


def _asks_identity(name: str, instrument: Instrument) -> bool:
    """Return whether a header asks for the respondent's id, such as “Your Student ID # (7 digits)”."""
    words = _NUMBERING.sub("", question_key(re.sub(r"[(\[].*?[)\]]", " ", name))).split()
    while words and words[0] in _ASKING:
        words = words[1:]
    known = {question_key(wording) for wording in instrument.identity}
    unnumbered = words[:-1] if words[-1:] and words[-1] in _OF_A_NUMBER else words
    return bool({" ".join(words), " ".join(unnumbered)} & known)
