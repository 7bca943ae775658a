"""What one written text says by itself: its kind, the words of its name, and what stands around them."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import dropwhile, takewhile

from sel.core.names import vocabulary as words
from sel.core.names.asides import without_asides
from sel.core.names.folding import folded as folded
from sel.core.names.hint_words import canonical as canonical
from sel.core.names.hint_words import hints_spoken
from sel.core.names.negation import negation, phrases_of, without_not_here
from sel.core.names.slips import SLIPS

_GLUED = re.compile(
    r"\b([Mm](?:rs?|s|iss)|MRS?|MS|MISS|[Cc]oach|[Tt]eacher|[Pp]rofe|[Mm]aestr[ao]|[Ss]r(?:it)?a?|[Dd]r)"
    r"(?=[A-Z][a-zA-Z]|(?<=[a-z])[A-Z]\b(?![ .]+\w))"
)
_TITLE_BEFORE = re.compile(r"(?:mrs?|ms|miss|coach|teacher|profe|maestr[ao]|dr)(?=[a-z]{3})")
_REPEATED = re.compile(r"(.)\1{2,}")
_EMAIL = re.compile(r"[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[^\s@<>(),;:]+")
_CODE = re.compile(rf"(?:^|\(){words.ADULT_CODE}(\S+?)\)?$")
_EMOTICON = re.compile(r"(?<!\w)[xX:;=][-']?[dDpPoO3](?!\w)|<3+|\^\^")
_NUMBERED = re.compile(r"[a-z]{0,3}\d+[a-z]{0,2}")
_RUN_ON = re.compile(r"(\d{1,2}(?:st|nd|rd|th)?)(period|periodo|per|hour|grade|block)")
_MEANING = words.HARD_TITLES | words.SOFT_TITLES | words.ROLES.keys() | words.SUBJECTS.keys() | words.PERSONS
_VOCABULARY = _MEANING | words.FILLERS
_TITLES = words.HARD_TITLES | words.SOFT_TITLES
_NOBODY_OPENING = re.compile(f"(?:{'|'.join(words.NOBODY_OPENINGS)})(?: |$)")
_SHRUG_OPENING = re.compile(f"(?:{'|'.join(words.SHRUG_OPENINGS)})(?: |$)")
_GOING_ON = words.EXCEPTIONS | words.HARD_TITLES
_TURNING = words.NEGATORS | words.ACCUSATIONS | words.EVERYONE | words.EXCEPTIONS | words.NOBODY
_WHOLE = {word for phrase in words.SHRUGS | words.NOBODY for word in phrase.split()}
_OPENING = {opening.split()[0] for opening in words.SHRUG_OPENINGS}
_GONE_WORDS = {word for phrase in words.GONE_PHRASES for word in phrase.split()}
_PHRASED = {word for phrase in words.ACCUSING_PHRASES for word in phrase.split()}
_BESIDE = words.ASIDE_WORDS | words.MINE | words.MINE_ONLY | words.OPENERS | words.UNSURE
_KIN = words.FAMILY | words.MINE_ONLY
_UNSURE_CHATTER = (words.UNSURE | words.FILLERS | words.CONNECTORS) - words.NAMING
_LIKE_TITLES = {"mis": "miss", "mt": "mr"}
_KNOWN = frozenset(
    (_VOCABULARY - words.HARD_TITLES)
    | words.CONNECTORS
    | words.FAMILY
    | words.PARTICLES
    | _TURNING
    | _WHOLE
    | _OPENING
    | _PHRASED
    | _GONE_WORDS
    | _BESIDE
    | _LIKE_TITLES.keys()
)
_TIMES = words.ROOM_WORDS | words.PERIOD_WORDS | words.GRADE_WORDS | words.ORDINALS.keys()
_OF = frozenset({"de", "del"})
_TIMES_AND_SMALL = _TIMES | words.SMALL
_NAMING_OR_TITLES = words.HARD_TITLES | words.NAMING
_ANY_KNOWN = _KNOWN | words.HARD_TITLES
_STAFF = (words.ROLES.keys() | _TITLES) - _KIN
_FILLING = words.FILLERS - _KIN
_NAME_PARTICLES = words.PARTICLES - words.FILLERS
_WHOLE_PHRASES = words.NOBODY | words.SHRUGS | words.FAMILY_PHRASES
SHORT = 3
"""A word of no more letters may be half of one that was written apart: `Mc Donald`, `Van Dyke`."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """One text by itself, before any roster is asked.

    `kind` is `name`, `email`, `code`, `role`, `everyone`, `explicit_nobody`, `shrug`, `negated` or
    `unclear`; `why` says more of `explicit_nobody` ("family", "nobody"). `name` are the folded words that
    can only be a name, in order; `also` the words of the vocabulary (a role, a subject, a particle) that may
    belong to a name too; `joined` neighbours written as one word (`de la Cruz` → delacruz), each with its
    words. `title` is the first title as it is written (`mrs`, `coach`), "" for none. `hints` are
    subjects, roles, rooms (`room 12`), periods (`period 3`), grades (`grade 5`) and `GONE`, each behind the
    word that says so: a word that is the adult's name is no hint. `email` is the e-mail, or the adult's code.
    """

    kind: str
    name: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    joined: tuple[tuple[str, tuple[str, ...]], ...] = ()
    title: str = ""
    hints: tuple[tuple[str, str], ...] = ()
    why: str = ""
    email: str = ""


def parsed(text: str) -> Parsed:
    """Return what the text says by itself; equal texts give equal answers."""
    return addressed(text) or _of_words(folded(untangled(text)))


def addressed(text: str) -> Parsed | None:
    """Return a text that gives an e-mail or the code of an adult on the list, None for any other."""
    if "@" in text and (email := _EMAIL.search(text)):
        return Parsed("email", email=email.group().strip(".").casefold())
    if words.ADULT_CODE in text and (code := _CODE.search(text.strip())):
        return Parsed("code", email=code.group(1))
    return None


def untangled(text: str) -> str:
    """Return the text with titles apart from their names and without emoticons, before it is folded."""
    text = _GLUED.sub(r"\1 ", text)
    if not text.isascii() or "3" in text or ":" in text or ";" in text or "=" in text or "^" in text:
        text = _EMOTICON.sub(" ", text)
    return text


@lru_cache(maxsize=65536)
def _of_words(words_of_text: str) -> Parsed:
    """Return what folded words say; many writings fold to the same ones."""
    return read_words([mended(token) for token in words_of_text.split()])


def mended(token: str) -> str:
    """Return a folded word without letters held down (`pleeease`) and usual slips."""
    if len(token) > 2 and len(set(token)) > 1 and _REPEATED.search(token):
        token = _REPEATED.sub(r"\1\1", token)
    return SLIPS.get(token, token)


def read_words(tokens: list[str]) -> Parsed:
    """Return what mended words say.

    `patterns` reads many texts at once by this, with one word of a kind in place of another: so a rule
    here may look at a word only through a list (a set, dict or tuple of this file or of `vocabulary`), its
    length (1, 2, 3, more), its digits, a letter repeated, a title it opens with (`_TITLE_BEFORE`), or whether
    it is another word of the text.
    """
    if not tokens:
        return Parsed("shrug")
    return _plain(tokens) or _read(tokens)


def _plain(tokens: list[str]) -> Parsed | None:
    """Return the commonest case fast: hard titles before one to three words that no list knows."""
    title = ""
    while tokens and tokens[0] in words.HARD_TITLES:
        title = tokens[0]
        tokens = tokens[1:]
    if not 1 <= len(tokens) <= 3 or not _KNOWN.isdisjoint(tokens):
        return None
    if not all(len(t) > 1 and t.isalpha() and t not in words.HARD_TITLES for t in tokens):
        return None
    if any(len(set(t)) == 1 for t in tokens):
        return None
    glued = () if title else _unglued(tokens[0])
    return Parsed("name", tuple(tokens), joined=_joined(tokens) + glued, title=title)


def opens_with_title(word: str) -> bool:
    """Return whether a word begins with a title that may be glued to a name: `mrsruiz`."""
    return bool(_TITLE_BEFORE.match(word))


def _unglued(token: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the name in a word that begins with a title, as a run of that word: `mrsruiz`."""
    title = _TITLE_BEFORE.match(token)
    return ((token[title.end() :], (token,)),) if title else ()


def _read(tokens: list[str]) -> Parsed:
    """Return what any words say."""
    written, tokens = frozenset(tokens), as_read(tokens)
    kind, why = _kind(tokens)
    if kind in ("role", "unclear") and (unsure := _SHRUG_OPENING.match(" ".join(tokens))):
        tokens = " ".join(tokens)[unsure.end() :].split() or tokens
    name = _stripped(tokens, negated=kind == "negated")
    title = next((t for t in tokens if t in words.HARD_TITLES), "")
    title = title or (tokens[0] if _soft_titled(tokens) else "")
    rest = [t for t in until_connector(tokens) if t not in words.HARD_TITLES] or tokens
    if kind == "role":
        after = _after_title(tokens)
        name, rest = (after, rest) if after else (name, rest)
    name, rest = tuple(t for t in name if t in written), [t for t in rest if t in written]
    if len(tokens) > 1 and " ".join(tokens) in _WHOLE_PHRASES:
        name, rest = (), []
    also = tuple(t for t in dict.fromkeys(rest) if t not in name and not t.isdigit())
    near = [token for token in rest if token in name or token in words.PARTICLES]
    return Parsed(kind, name, also, _joined(near), title, hints_spoken(tokens), why)


def spoken(text: str) -> list[str]:
    """Return the words of a text as its rules see them: mended, without asides."""
    return as_read([mended(token) for token in folded(untangled(text)).split()])


def as_read(tokens: list[str]) -> list[str]:
    """Return the words without asides, `4thperiod` cut, and `mis` before a name a title."""
    tokens = [part for token in tokens for part in _cut_number(token)]
    if len(tokens) > 1 and tokens[0] in _LIKE_TITLES and tokens[1] not in _ANY_KNOWN:
        tokens = [_LIKE_TITLES[tokens[0]], *tokens[1:]]
    return without_asides(tokens)


def _cut_number(token: str) -> tuple[str, ...]:
    run_on = _RUN_ON.fullmatch(token) if token[0].isdigit() else None
    return run_on.groups() if run_on else (token,)


def negated(text: str) -> bool:
    """Return whether the text turns a name around or accuses somebody, read widely."""
    tokens = folded(text).split()
    return bool(negation(tokens)) and _kind(tokens)[0] == "negated"


def _kind(tokens: list[str]) -> tuple[str, str]:
    """Return the kind of a text and why, from its words alone."""
    whole = " ".join(tokens)
    if whole in words.SHRUGS or (len(set(whole)) == 1 and len(whole) > 2):
        return "shrug", ""
    opened = " ".join(dropwhile(words.OPENERS.__contains__, tokens))
    goes_on = bool(_GOING_ON & set(tokens)) or " mas que " in phrases_of(tokens) or bool(_after_title(tokens))
    if {whole, opened} & words.NOBODY or (_NOBODY_OPENING.match(opened) and not goes_on):
        return "explicit_nobody", "nobody"
    if not words.UNSURE.isdisjoint(tokens) and set(tokens) <= _UNSURE_CHATTER:
        return "shrug", ""
    if unsure := _SHRUG_OPENING.match(whole):
        return ("unclear", "") if goes_on else (_kind_of_unsure(whole[unsure.end() :].split()), "")
    if negation(tokens):
        return "negated", ""
    if whole in words.FAMILY_PHRASES or _of_family(tokens):
        return "explicit_nobody", "family"
    return _kind_of_words(tokens)


def _kind_of_unsure(tokens: list[str]) -> str:
    """Return the kind of what follows "idk": a role or a name may, and neither is lost."""
    about = [token for token in tokens if not _is_chatter(token) or token in _MEANING]
    if words.EVERYONE.isdisjoint(tokens) and any(t in words.ROLES or t in words.SUBJECTS for t in about):
        return "role"
    if not words.NAMING.isdisjoint(tokens):
        return "unclear"
    unknown = bool(about) and _KNOWN.isdisjoint(about) and words.CONNECTORS.isdisjoint(tokens)
    return "unclear" if unknown and len(about) <= SHORT else "shrug"


def _of_family(tokens: list[str]) -> bool:
    """Return whether the text names family, friends or others who are no adults at the school.

    So does "my sister Ana" or "Ana (my friend)" whatever the name, but for a title or a role; what has
    both a title and such a word ("Brother Lewis") does only after `my`.
    """
    if not words.HARD_TITLES.isdisjoint(tokens):
        return False
    about = [t for t in tokens if t not in words.FILLERS and not _NUMBERED.fullmatch(t)]
    named = tokens[0] in _OF and len(tokens) == 2  # de Jesus
    if about and not named and all(t in words.FAMILY for t in about):
        return True
    before = [*takewhile(lambda token: token not in words.CONNECTORS, tokens)]
    return _STAFF.isdisjoint(tokens) and any(_my_kin(before, at) for at in range(len(before)))


def _my_kin(tokens: list[str], at: int) -> bool:
    """Return whether there stands `my` and, perhaps after chatter, somebody who is no adult at the school."""
    if tokens[at] not in words.MINE:
        return False
    after = [*dropwhile(_FILLING.__contains__, tokens[at + 1 :])]
    return bool(after) and after[0] in _KIN


def _kind_of_words(tokens: list[str]) -> tuple[str, str]:
    """Return the kind of a text that is neither nobody, a shrug nor negated."""
    about = [t for t in tokens if t not in words.FILLERS and not _NUMBERED.fullmatch(t)]
    known = [t for t in about if t not in words.CONNECTORS]
    if any(t in words.EVERYONE for t in known) and all(
        t in words.EVERYONE or t in _VOCABULARY for t in known
    ):
        return "everyone", ""
    if _stripped(tokens, negated=False):
        return ("role" if _described(tokens) else "name"), ""
    if any(t in _MEANING for t in tokens):
        return "role", ""
    chatter = [t for t in tokens if t not in _TIMES_AND_SMALL and not _NUMBERED.fullmatch(t)]
    if not chatter and len(tokens) > 1:
        return "role", ""
    pointed = len(tokens) > 1 and tokens[0] in words.POINTING
    return ("unclear" if len(chatter) > 1 or pointed else "name"), ""


def _described(tokens: list[str]) -> bool:
    """Return whether the text tells what somebody does without a name: "someone who listens"."""
    before = [*takewhile(lambda token: token not in words.CONNECTORS, tokens)]
    person = any(t in words.PERSONS or t in words.ROLES for t in before) and all(map(_is_chatter, before))
    return (
        person
        and _NAMING_OR_TITLES.isdisjoint(tokens)
        and tokens[len(before) : len(before) + 1] not in ([], ["i"])
    )


def _stripped(tokens: list[str], *, negated: bool) -> tuple[str, ...]:
    return _left(tuple(tokens), negated)


@lru_cache(maxsize=8)  # the kind of a text asks first, then its name
def _left(words_of_text: tuple[str, ...], negated: bool) -> tuple[str, ...]:
    """Return the words left as a name when titles, roles, subjects, chatter and what follows are cut."""
    tokens, aside = list(words_of_text), _TURNING if negated else frozenset()
    cut = tokens if negated else without_not_here(until_connector(tokens))
    kept = [
        token
        for at, token in enumerate(cut)
        if _kept(token, cut[at - 1] if at else "", _next(cut, at)) and token not in aside
    ]
    small = [word for word in _after_title(tokens) if word not in _MEANING]
    small = small or [word for word in cut[-1:] if word in _NAME_PARTICLES and word not in aside]
    return tuple(dict.fromkeys(kept)) or tuple(small)


def _after_title(tokens: list[str]) -> tuple[str, ...]:
    """Return the word that stands where a name would, whatever it means: `Mr. Coach`, `Mrs. Tal`."""
    after = [
        word
        for title, word, then in zip(tokens, tokens[1:], [*tokens[2:], ""], strict=False)
        if (title in words.HARD_TITLES or (title in words.SOFT_TITLES and not _is_chatter(word)))
        and word not in words.HARD_TITLES
        and then not in words.ROLES
        and not (word in words.WHOSE and (then in _VOCABULARY or then in words.PARTICLES))
        and len(word) > 1
    ]
    return tuple(after[:1])


def _next(tokens: list[str], at: int) -> str:
    """Return the word after one, for a small word the first that isn't small: what it belongs to."""
    after = tokens[at + 1 :]
    if tokens[at] not in words.PARTICLES or not after:
        return after[0] if after else ""
    return next((token for token in after if token not in words.PARTICLES), after[-1])


def _kept(word: str, before: str, after: str) -> bool:
    """Return whether a word may be part of a name, given its neighbours."""
    if len(word) == 1 and before in _TITLES and (not after or _is_chatter(after)):
        return True
    if word.isdigit() or (word == "i" and before not in _TITLES):
        return False
    if len(word) == 1 and not before and after and not _is_chatter(after):
        return True
    if word in words.PARTICLES and after and not _is_chatter(after):
        return True
    if word in _NAME_PARTICLES:
        return before in _TITLES or not before
    return not _is_chatter(word)


@lru_cache(maxsize=65536)
def _is_chatter(word: str) -> bool:
    known = word in _VOCABULARY or word in words.CONNECTORS
    return known or bool(_NUMBERED.fullmatch(word))


def _joined(tokens: list[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return neighbours as one word: a run of small words with the word after it, or two short ones."""
    out = []
    for start, word in enumerate(tokens[:-1]):
        end = start + 1
        while word in words.PARTICLES and tokens[end] in words.PARTICLES and end + 1 < len(tokens):
            end += 1
        run = tokens[start : end + 1]
        if word in words.PARTICLES or min(map(len, run)) <= SHORT or tokens[end] in words.PARTICLES:
            out.append(("".join(run), tuple(run)))
    return tuple(out)


def until_connector(tokens: list[str]) -> list[str]:
    """Return the words before the sentence goes on ("… because she is nice"), if a name came first."""
    if words.CONNECTORS.isdisjoint(tokens):
        return tokens
    for at, token in enumerate(tokens):
        if token in words.CONNECTORS and any(_kept(t, "", "x") for t in tokens[:at]):
            return tokens[:at]
    return tokens


def _soft_titled(tokens: list[str]) -> bool:
    return len(tokens) > 1 and tokens[0] in words.SOFT_TITLES
