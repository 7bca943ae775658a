r"""Words that mean nothing alone and harm together: "the man", "his car", "don't tell".

A family is a line of words with its name in front; it may go on below:

    kin: dad mom step_dad     `_` joins words that stand next to each other
    hit: punch* slap*         `*` is every ending

Both languages fill the same families, since children mix them in one sentence. A rule is a line of families,
and holds where a word of each stands within a few words, in any order:

    kin & hit        "my dad he punched"

A word stands for one family of a rule only, so that "cut" isn't both the cut and what cuts.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import or_

from sel.core.safety.phrases import rarest

_WINDOW = 16
"""Words farther apart than this say nothing of each other."""
_REMEMBERED = 10_000


@dataclass(frozen=True)
class Together:
    """Families and rules made ready. Bits stand for families, and for a rule's families together.

    `whole` and `stems` give the families of a word and of a beginning; `joined` the same for words side by
    side, by their first. `telling` holds whole words and `telling_stems` beginnings, one of which stands in
    every text for which a rule holds.
    """

    whole: dict[str, int]
    stems: dict[str, int]
    joined: dict[str, list[tuple[tuple[str, ...], int]]]
    rules: tuple[tuple[int, tuple[int, ...]], ...]
    telling: frozenset[str]
    telling_stems: tuple[str, ...]
    known: frozenset[str]
    looked_at: dict[int, tuple[tuple[int, ...], ...]] = field(default_factory=dict)

    def holds(self, words: Sequence[str], places: Sequence[int]) -> bool:
        """Return whether a rule holds for the words of a text, whose own places are given (`place`)."""
        if self._side(words):
            places = [place | self._joined_at(words, at) for at, place in enumerate(places)]
        if len(places) <= _WINDOW:
            return self._rule_in(places)
        starts = range(0, len(places) - _WINDOW // 2, _WINDOW // 2)
        return any(self._rule_in(places[at : at + _WINDOW]) for at in starts)

    def place(self, word: str) -> int:
        """Return the bits of the families that have the word."""
        place = self.whole.get(word, 0)
        for length in range(2, len(word) + 1):
            place |= self.stems.get(word[:length], 0)
        return place

    def _side(self, words: Sequence[str]) -> bool:
        return not self.joined.keys().isdisjoint(words)

    def _joined_at(self, words: Sequence[str], at: int) -> int:
        place = 0
        for rest, bits in self.joined.get(words[at], ()):
            if tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                place |= bits
        return place

    def _rule_in(self, places: Sequence[int]) -> bool:
        found = [place for place in places if place]
        if not found:
            return False
        return any(_each_its_own(rule, found, 0) for rule in self._worth_a_look(reduce(or_, found)))

    def _worth_a_look(self, seen: int) -> tuple[tuple[int, ...], ...]:
        """Return the rules whose families are all among those seen. Few sets of families fill most texts."""
        if seen not in self.looked_at:
            if len(self.looked_at) >= _REMEMBERED:
                self.looked_at.clear()
            self.looked_at[seen] = tuple(rule for whole, rule in self.rules if seen & whole == whole)
        return self.looked_at[seen]


def _each_its_own(rule: Sequence[int], places: Sequence[int], used: int) -> bool:
    """Return whether each family of a rule has a place that none of the others needs."""
    if not rule:
        return True
    return any(
        place & rule[0] and not used >> at & 1 and _each_its_own(rule[1:], places, used | 1 << at)
        for at, place in enumerate(places)
    )


def together(rules: str, *families: str) -> Together:
    """Return the families of the texts and the rules ready for use.

    Raises KeyError for a rule with a family that isn't there. The first family of a rule tells which texts
    are worth a look, so it is the rarest of them.
    """
    words = _families(families)
    bits = {name: 1 << place for place, name in enumerate(words)}
    whole: dict[str, int] = {}
    stems: dict[str, int] = {}
    joined: dict[str, dict[tuple[str, ...], int]] = {}
    for name, members in words.items():
        for member in members:
            first, *rest = member.split("_")
            if rest:
                side = joined.setdefault(first, {})
                side[tuple(rest)] = side.get(tuple(rest), 0) | bits[name]
            else:
                where = stems if member.endswith("*") else whole
                where[member.rstrip("*")] = where.get(member.rstrip("*"), 0) | bits[name]
    lines = [line.split(" & ") for line in rules.strip().splitlines()]
    telling = [rarest(member.split("_")) for line in lines for member in words[line[0]]]
    return Together(
        whole,
        stems,
        {first: list(sides.items()) for first, sides in joined.items()},
        tuple((sum({bits[name] for name in line}), tuple(bits[name] for name in line)) for line in lines),
        frozenset(word for word in telling if not word.endswith("*")),
        tuple(sorted({word[:-1] for word in telling if word.endswith("*")})),
        frozenset(word for members in words.values() for word in re.findall(r"[^\W_]+", " ".join(members))),
    )


def _families(texts: Iterable[str]) -> dict[str, list[str]]:
    """Return the words of each family, out of all texts together."""
    words: dict[str, list[str]] = {}
    for text in texts:
        for line in re.sub(r"\n\s+", " ", text.strip()).splitlines():
            name, _, members = line.partition(":")
            words.setdefault(name, []).extend(members.split())
    return words
