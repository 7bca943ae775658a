r"""Phrases as a person writes them down, and the one pattern they are looked for with.

A phrase is a line of pieces with spaces between; a list of words goes on below where it ends in `|`:

    die                 the word
    (hurt|hit)          any of the words
    suicid*             the word and every ending
    my_life             several words in one place of a list
    ~  ~~               up to three words, or twelve, whatever they are
    all?                may be there or not
    ^  $                the text begins, the text ends; `$` may be one of a list

    (want|wanna) ~ (die|disappear)      "i just wanna kind of disappear"
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass


def words_in(text: str) -> frozenset[str]:
    """Return the words of a text, which may go over many lines."""
    return frozenset(text.split())


_GAPS = {"~": r"(?:\w+ ){0,3}", "~~": r"(?:\w+ ){0,12}"}
_SMALL = words_in(
    """
    a always am an and are at bc because but by can class coach de del do dr el ella en es for from go
    has have he her him his i in is it just la las le les like lo los makes me mi miss more mr mrs ms
    much my of on or our para por que really room she so su talk teacher that the them they this to todo
    un una us very was we when who with y ya yo you
    """
)
"""Words so frequent around a name that they can't tell a text worth a closer look."""


@dataclass(frozen=True)
class Phrases:
    """Phrases made ready: the pattern for them all, and the words one of which each phrase must have.

    `words` are whole words, `stems` beginnings of words. A text with none of them has none of the phrases.
    `known` are all words of the phrases.
    """

    pattern: re.Pattern[str]
    words: frozenset[str]
    stems: tuple[str, ...]
    known: frozenset[str]


def phrases(*texts: str) -> Phrases:
    """Return the phrases of the texts, a line each.

    The pattern reads folded words with a space after each, so also after the last. Raises ValueError for a
    phrase of small words alone, which would have to be looked for in every text.
    """
    lines = [line for text in texts for line in _lines(text)]
    needed = {word for line in lines for word in _needed(line)}
    return Phrases(
        pattern(*texts),
        frozenset(word for word in needed if not word.endswith("*")),
        tuple(sorted(word[:-1] for word in needed if word.endswith("*"))),
        frozenset(word for line in lines for word in re.findall(r"[^\W_]+", line)),
    )


def pattern(*texts: str) -> re.Pattern[str]:
    """Return the pattern for the phrases of the texts, a line each, small words or not."""
    lines = [line for text in texts for line in _lines(text)]
    return re.compile(r"(?<!\S)(?:" + "|".join(map(_pattern, lines)) + ")")


def _lines(text: str) -> list[str]:
    return [line for line in re.sub(r"\|\n\s*", "|", text).splitlines() if line.strip()]


def _pattern(line: str) -> str:
    """Return one phrase as a pattern."""
    return "".join(map(_piece, line.split()))


def _piece(piece: str) -> str:
    signs = _GAPS | {"^": "^", "$": "$"}
    if piece in signs:
        return signs[piece]
    choices = piece.rstrip("?").strip("()").replace("*", r"\w*").replace("_", " ").split("|")
    words = "|".join(choice for choice in choices if choice != "$")
    if "$" in choices:
        return f"(?:(?:{words}) |$)"
    return f"(?:(?:{words}) )?" if piece.endswith("?") else f"(?:{words}) "


def _needed(line: str) -> list[str]:
    """Return words one of which every text with the phrase has: of its pieces, the one with the fewest."""
    choices = [_telling(piece) for piece in line.split() if _must_be_there(piece)]
    telling = [words for words in choices if _SMALL.isdisjoint(words)]
    if not telling:
        raise ValueError(f"a phrase of small words alone: {line}")
    return min(telling, key=len)


def _must_be_there(piece: str) -> bool:
    """Return whether the piece stands for a word of every text with the phrase."""
    return piece not in ("~", "~~", "^") and "$" not in piece and not piece.endswith("?")


def _telling(piece: str) -> list[str]:
    """Return of each alternative in a piece the word that tells most: not small, and long."""
    return [rarest(words.split("_")) for words in piece.strip("()").split("|")]


def rarest(words: Iterable[str]) -> str:
    """Return the word that tells most: not small, and long."""
    return max(words, key=lambda word: (word not in _SMALL, len(word)))
