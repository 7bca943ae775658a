"""Which question a column of an export is: by code or wording, however its author padded or cased it."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from sel.core.instrument import Instrument, NameQuestion
from sel.readers.cells import clean_text

IDENTITY, SCHOOL, GRADE = "identity", "school", "grade"

MOST_SEGMENTS = 10
"""A header is taken apart at this many separators at the most."""

_NUMBERING = re.compile(r"^(?:q|question|no|pregunta)? ?\d{1,3} (?=\S)")
_SLOT = re.compile(r"(?:[^\W\d]+ )?(\d{1,2})(?: [^\W\d]+ \d{1,2})?(?: (?:full )?(?:name|nombre|text))?")
_ALONE = re.compile(r"(?:adult|adulto|adulta|person|persona|name|nombre) (\d)")
"""A box of the name question whose header says its number alone."""
_ASKING = {"what", "whats", "is", "your", "enter", "please", "type", "write", "the", "my", "full"}
_OF_A_NUMBER = {"number", "no", "num", "nr"}
_SEPARATOR = re.compile(r"\s*(?:\(choice=|[\[\](){}|/»>\n]|\s[-–—:·]\s|[.:?!](?=[\s\w])|[-–—](?=\w))\s*")
_AFTER_CODE = r"(?:___|_|#|\[|/|\.|-)(.+?)\]?$"
_BEFORE_CODE = r"^.+?(?:___|_|\[|/|\.|-)"


@dataclass(frozen=True)
class Questions:
    """Where an export has an instrument's questions.

    `at` gives, by code (and IDENTITY, SCHOOL, GRADE and the meanings asked for besides), the columns'
    positions from left to right; several where a header repeats or a question has a column a choice,
    which `options` then names by position. `unknown` are the positions of columns that are none of the
    instrument's; `languages` those in which wordings were met.
    """

    at: dict[str, list[int]] = field(default_factory=dict)
    unknown: list[int] = field(default_factory=list)
    options: dict[int, str] = field(default_factory=dict)
    languages: set[str] = field(default_factory=set)

    def found(self, codes: Iterable[str]) -> list[str]:
        """Return those of `codes` that have a column."""
        return [code for code in codes if code in self.at]


@dataclass(frozen=True)
class Meaning:
    """What one text of a header means: a question's code, and the choice of it that the text names."""

    code: str
    option: str = ""
    language: str = ""
    by_wording: bool = False


@lru_cache(maxsize=200_000)
def question_key(text: str) -> str:
    """Return the words of `text` alone: folded case, no accents, punctuation or invisible marks."""
    folded = unicodedata.normalize("NFKD", clean_text(text).casefold())
    plain = "".join(mark for mark in folded if not unicodedata.combining(mark))
    return " ".join(re.findall(r"[^\W_]+", re.sub("['’‘`´]", "", plain)))


def questions(
    headings: Iterable[str | Sequence[str]],
    instrument: Instrument,
    passed: Iterable[str] = (),
    besides: Mapping[str, Collection[str]] | None = None,
    taken: Collection[int] = (),
) -> Questions:
    """Return which of `instrument`'s questions each column is.

    `headings` gives a column's header, or everything its header rows say. Columns without a header, those
    called as one of `passed` and those at the positions `taken` are passed over. `besides` gives further
    meanings, each with the headers that say it.
    """
    known = _known(instrument, besides or {})
    silent = {question_key(name) for name in passed} | {""}
    found = Questions()
    for at, heading in enumerate(headings):
        texts = (heading,) if isinstance(heading, str) else tuple(heading)
        if at in taken or all(question_key(text) in silent for text in texts):
            continue
        meaning = _meaning(texts, known, instrument) or _next_slot(texts, at, found, instrument)
        if meaning is None:
            found.unknown.append(at)
            continue
        found.at.setdefault(meaning.code, []).append(at)
        if meaning.option:
            found.options[at] = meaning.option
        if meaning.language:
            found.languages.add(meaning.language)
    return found


def _next_slot(texts: Sequence[str], at: int, found: Questions, instrument: Instrument) -> Meaning | None:
    """Return the name column that a header such as “Adult 2” is, right of the name column before it."""
    codes = instrument.names.codes
    numbers = [match for text in texts if (match := _ALONE.fullmatch(question_key(text)))]
    k = int(numbers[0].group(1)) if numbers else 0
    if 2 <= k <= len(codes) and codes[k - 1] not in found.at and at - 1 in found.at.get(codes[k - 2], []):
        return Meaning(codes[k - 1], "", "", True)
    return None


def slot_headers(names: NameQuestion) -> dict[str, str]:
    """Return, by code, the header that each name column has in English or the first language."""
    wording = next(iter(names.wording.values()), "")
    return {code: wording.replace("{k}", str(k)) for k, code in enumerate(names.codes, 1)}


def _known(instrument: Instrument, besides: Mapping[str, Collection[str]]) -> dict[str, Meaning]:
    """Return the meaning of every wording by its key; codes are looked for by their letters."""
    names = instrument.names
    wordings = [(text, item.code, lang) for item in instrument.items for lang, text in item.wording.items()]
    if names.none_code:
        wordings += [(text, names.none_code, lang) for lang, text in names.none_wording.items()]
    for lang, text in instrument.colleagues.wording.items():
        bare = re.sub(r"\([^)]*\)", "", text)
        wordings += [(said, instrument.colleagues.codes[0], lang) for said in (bare, text)]
    plain = [(text, SCHOOL) for text in instrument.school] + [(text, GRADE) for text in instrument.grade]
    plain += [(text, meaning) for meaning, texts in besides.items() for text in texts]
    codes = [*instrument.item_codes, *names.codes, names.none_code, *instrument.colleagues.codes]
    plain += [(code, code) for code in codes if code]
    known = {question_key(text): Meaning(code) for text, code in plain}
    return known | {question_key(text): Meaning(code, "", lang, True) for text, code, lang in wordings}


def _meaning(texts: Sequence[str], known: dict[str, Meaning], instrument: Instrument) -> Meaning | None:
    """Return what a column is by everything its header says: wording before code, a choice where named."""
    found = [meaning for text in texts if (meaning := _meaning_of(text, known, instrument)) is not None]
    if not found:
        asks = any(_asks_identity(text, instrument) for text in texts)
        return Meaning(IDENTITY) if asks else None
    best = next((meaning for meaning in found if meaning.by_wording), found[0])
    same = sorted(found, key=lambda meaning: not meaning.by_wording)
    options = [meaning.option for meaning in same if meaning.code == best.code and meaning.option]
    coded = [option for option in options if option.startswith("adult-")]
    worded = [option for option in options if not option.isdigit()]
    # A tag that is the code alone is the question itself, whatever more its wording says.
    bare = any(question_key(text) == question_key(best.code) for text in texts)
    option = "" if bare else next(iter([*coded, *worded, *options]), "")
    return Meaning(best.code, option, best.language, best.by_wording)


def _meaning_of(text: str, known: dict[str, Meaning], instrument: Instrument) -> Meaning | None:
    """Return what one text of a header means: all of it, else a part beside a group, a grid or a choice."""
    whole = _known_key(question_key(text), known, instrument)
    if whole:
        return whole
    for start, end in _spans(text):
        found = _known_key(question_key(text[start:end]), known, instrument)
        if found is None:
            continue
        option = text[end:].strip(" \n-–—:.[](){}|/»>·?!¿¡")
        same = _known_key(question_key(option), known, instrument) if option else None
        twice = same is not None and same.code == found.code  # in two languages
        if not (found.by_wording or twice or _after_a_group(text, start, end, found, instrument)):
            continue
        if (
            option
            and not same
            and found.code in instrument.names.codes
            and _SLOT.fullmatch(question_key(option))
        ):
            return None  # "(Adult 6 of 5)"
        return Meaning(found.code, "" if twice else option, found.language, found.by_wording)
    return _coded(text, instrument) or _cut_off(text, known)


def _after_a_group(text: str, start: int, end: int, found: Meaning, instrument: Instrument) -> bool:
    """Return whether a part that is a code stands behind one word or a path, as a question behind its group.

    The code of “nobody” must then be written as the survey has it: `race/none` is another question's choice.
    """
    head = text[:start].strip(" -–—:.[](){}|/»>·")
    exact = found.code != instrument.names.none_code or text[start:end].strip() == found.code
    path = text[:start].endswith("/") and not text[:start].endswith(" /")
    return bool(head) and (path or " " not in head) and exact


def _known_key(key: str, known: dict[str, Meaning], instrument: Instrument) -> Meaning | None:
    """Return what a key means: as it stands, without a number or its code before it, or as a slot."""
    for reading in dict.fromkeys((key, _NUMBERING.sub("", key))):
        if not reading:
            continue
        if reading in known:
            return known[reading]
        first, _, rest = reading.partition(" ")
        if rest in known and first in known and known[first].code == known[rest].code:
            return known[rest]
        slot = _slot_of(reading, instrument.names)
        if slot:
            return slot
    return None


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of a header between its separators, as (start, end): the longest parts first."""
    cuts = [(0, 0), *(match.span() for match in _SEPARATOR.finditer(text))][: MOST_SEGMENTS + 1]
    cuts.append((len(text), len(text)))
    spans = [
        (before[1], after[0])
        for at, before in enumerate(cuts)
        for after in cuts[at + 1 :]
        if after[0] > before[1] and (before[1], after[0]) != (0, len(text))
    ]
    yield from sorted(spans, key=lambda span: (span[0] - span[1], -span[0]))


def _coded(text: str, instrument: Instrument) -> Meaning | None:
    """Return the question whose code a column's name carries: `NONE_1`, `as1`, `group/AS1`, `AGREE[AS1]`."""
    names = instrument.names
    for code in (*instrument.item_codes, *names.codes, names.none_code, *instrument.colleagues.codes):
        if not code or code.casefold() not in text.casefold():
            continue
        before = re.search(rf"{_BEFORE_CODE}({re.escape(code)})\]?$", text, re.IGNORECASE)
        if before and (code != names.none_code or (before.group(1) == code and "___" not in text)):
            return Meaning(code)
        after = re.search(rf"(?:^|[/.\-]){re.escape(code)}{_AFTER_CODE}", text, re.IGNORECASE)
        if after and " " not in after.group(1).split("/")[0].rstrip("]"):
            return Meaning(code, after.group(1))
        said = re.match(rf"{re.escape(code)}(?:\[([^\]]*)\])?[.:] ", text, re.IGNORECASE)
        if said:
            return Meaning(code, said.group(1) or "")
    return None


def _cut_off(text: str, known: dict[str, Meaning]) -> Meaning | None:
    """Return the one question that begins as a header does which ends in “...”."""
    if not re.search(r"(?:\.\.\.|…)\W*$", text):
        return None
    key = question_key(text)
    tails = [key, *(question_key(text[start:]) for start, end in _spans(text) if end == len(text))]
    for tail in tails:
        if len(tail) < 20:
            continue
        found = {meaning.code: meaning for whole, meaning in known.items() if whole.startswith(tail)}
        if len(found) == 1:
            return next(iter(found.values()))
    return None


def _slot_of(key: str, names: NameQuestion) -> Meaning | None:
    """Return the name column that a header is: “… (Adult 3 of 5)” the third, without a number the first."""
    for language, wording in names.wording.items():
        whole = question_key(wording)
        bare = question_key(re.sub(r"\([^)]*\{k\}[^)]*\)", "", wording).replace("{k}", ""))
        if key in {whole, bare}:
            return Meaning(names.codes[0], "", language, True)
        slot = _SLOT.fullmatch(key.removeprefix(bare).strip()) if key.startswith(bare + " ") else None
        if slot and 1 <= int(slot.group(1)) <= names.slots:
            return Meaning(names.codes[int(slot.group(1)) - 1], "", language, True)
    return None


def _asks_identity(name: str, instrument: Instrument) -> bool:
    """Return whether a header asks for the respondent's id, such as “Your Student ID # (7 digits)”."""
    known = {question_key(wording) for wording in instrument.identity}
    parts = [re.sub(r"[(\[].*?[)\]]", " ", name), *(name[start:end] for start, end in _spans(name))]
    for number, part in enumerate(parts):
        words = _NUMBERING.sub("", question_key(part)).split()
        if number and words in (["id"], ["number"]):  # "Parent - ID"
            continue
        while words and words[0] in _ASKING:
            words = words[1:]
        unnumbered = words[:-1] if words[-1:] and words[-1] in _OF_A_NUMBER else words
        if {" ".join(words), " ".join(unnumbered)} & known:
            return True
    return False
