"""What an adult's line says by itself: a student's name, and the grade or period that stands around it."""

import re
from dataclasses import replace

from sel.core.names import vocabulary as words
from sel.core.names.parse import Parsed, folded, parsed
from sel.core.names.several import parts

_GRADE = re.compile(
    r"\bgr(?:ade|ado)?\b\.?\s*(\d{1,2})\b|\b(\d{1,2})(?:st|nd|rd|th)?[\s-]*gr(?:ade|ado|ader)?\b",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"\bp(?:er(?:iodo?)?|rd)?\.?\s*#?(\d)\b|\b(\d)(?:st|nd|rd|th)?\s*(?:periodo?|per|prd|p|hour|block)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\w-])(\d{1,2})(?:st|nd|rd|th)?(?![\w-])", re.IGNORECASE)
_ID = re.compile(r"\d{3}")
_KINDS = ((_GRADE, "grade"), (_PERIOD, "period"), (_NUMBER, "number"))
_KEPT_HINTS = ("grade ", "period ", words.GONE)
_SEVERAL = re.compile(r"[&+/;|\n]|(?<!\w)(?:and|y|e|o|or|plus|with|con)(?!\w)", re.IGNORECASE)
_SILENCE = words.NOBODY | words.SHRUGS
_SILENT = ("shrug", "explicit_nobody")
_COMMON = words.EVERYONE | words.FAMILY | words.FILLERS | words.CONNECTORS | words.PERSONS
_NO_NAME = _COMMON | words.ROLES.keys() | words.SUBJECTS.keys() | words.HARD_TITLES
_GROUPS = frozenset({"students", "kids", "class", "classes", "alumnos", "group"})


def read_line(text: str, known: frozenset[str]) -> Parsed:
    """Return what the line says; `known` are the folded words of students' names, and their short forms.

    A line is a list's entry, hardly ever a sentence: where all its words may be of a name, they are taken
    as one, though students write some of them as chatter (Will, Ella, Jesus). A title says nothing of a
    student. `kind` is `name`, `several` (more than one name), `no_name` (a group, or words that
    describe), `kin` (somebody's sister), `negated`, `email`, `number` (an id), or one of silence. `hints`
    are `grade 7`, `period 3`, and `number 7` where only the figure stands there.
    """
    bare, hints = _without_hints(text)
    tokens = folded(bare).split()
    if _is_plain(bare, tokens, known):
        return Parsed("name", tuple(dict.fromkeys(tokens)), joined=_runs(tokens, known), hints=hints)
    said = parsed(bare)
    if said.kind in ("email", "code"):
        return replace(said, kind="email" if said.kind == "email" else "no_name")
    hints += tuple(("", hint) for _, hint in said.hints if hint.startswith(_KEPT_HINTS))
    tokens = [t for t in tokens if not _figure(t) and (t not in words.HARD_TITLES or t in known)]
    whole = bool(tokens) and all(_may_be_name(t, said, known) for t in tokens)
    name = tuple(dict.fromkeys(tokens)) if whole else said.name
    more = () if whole else (*said.also, *(t for t in tokens if t in known and len(t) > 1))
    also = tuple(dict.fromkeys(t for t in more if t not in name))
    runs = _runs([t for t in tokens if t in name or t in also], known)
    return Parsed(_kind(text, bare, tokens, said, whole=whole), name, also, runs, hints=hints)


def _is_plain(bare: str, tokens: list[str], known: frozenset[str]) -> bool:
    """Return whether the words are one student's name and nothing else: most lines are."""
    named = bool(tokens) and all(t in known or len(t) == 1 for t in tokens)
    return named and not _SEVERAL.search(bare) and bare.count(",") < 2 and " ".join(tokens) not in _SILENCE


def _runs(tokens: list[str], known: frozenset[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return neighbours that are one word of a name (`Mc Donald`), each with its words."""
    return tuple(
        ("".join(run), tuple(run))
        for length in (2, 3)
        for at in range(len(tokens) - length + 1)
        if "".join(run := tokens[at : at + length]) in known
    )


def _without_hints(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return the text without grades, periods and small figures, and what they said."""
    hints: list[tuple[str, str]] = []
    if not any(c.isdigit() for c in text):
        return text, ()
    for pattern, kind in _KINDS:
        figures = (next(filter(None, match.groups())) for match in pattern.finditer(text))
        hints += [("", f"{kind} {int(figure)}") for figure in figures]
        text = pattern.sub(" ", text)
    return text.strip(" ,;-"), tuple(dict.fromkeys(hints))


def _figure(token: str) -> bool:
    return any(c.isdigit() for c in token)


def _may_be_name(token: str, said: Parsed, known: frozenset[str]) -> bool:
    return token in known or len(token) == 1 or (token in said.name and token not in _NO_NAME)


def _kind(text: str, bare: str, tokens: list[str], said: Parsed, *, whole: bool) -> str:
    """Return the kind of the line."""
    if said.kind in _SILENT and said.why != "family" and not _figure(text):
        return said.kind
    if not tokens and _ID.search(text):
        return "number"
    if not whole and (not tokens or all(t in _NO_NAME for t in tokens) or _GROUPS & set(tokens)):
        return "no_name"
    if len(parts(bare)) > 1:
        return "several"
    if whole:
        return "name"
    if words.FAMILY & set(tokens):
        return "kin"
    return "negated" if said.kind == "negated" else "name"
