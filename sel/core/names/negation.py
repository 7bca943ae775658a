"""Which words of a text turn a name around or accuse somebody, and which only say that somebody is gone."""

import re

from sel.core.names import vocabulary as words

_NOT_HERE = re.compile(rf"\b(?:{'|'.join(sorted(words.NOT_HERE_PHRASES, key=len, reverse=True))})\b")
_NOT_HERE_BEGINS = frozenset(phrase.split()[0] for phrase in words.NOT_HERE_PHRASES)
_ACCUSING_BEGINS = frozenset(phrase.split()[0] for phrase in words.ACCUSING_PHRASES)
_TURNING = words.NEGATORS | words.ACCUSATIONS
_NOBODY_OR_ALL = words.EVERYONE | words.NOBODY


def negation(tokens: list[str]) -> list[str]:
    """Return the words that turn the text around or accuse; a word right after a title is a name."""
    tokens = without_not_here(tokens)  # "he doesn't work here anymore" turns nobody down
    found = [
        token
        for previous, token in zip(["", *tokens], tokens, strict=False)
        if token in _TURNING and previous not in words.HARD_TITLES
    ]
    if len(tokens) == 1 and found and found[0] in words.ACCUSATIONS:
        return []
    whole = phrases_of(tokens)
    if not found and not _ACCUSING_BEGINS.isdisjoint(tokens):
        found = [phrase for phrase in words.ACCUSING_PHRASES if f" {phrase} " in whole]
    any_but = " other than " in whole or ("but" in tokens and not _NOBODY_OR_ALL.isdisjoint(tokens))
    return found or (["but"] if any_but else [])


def without_not_here(tokens: list[str]) -> list[str]:
    """Return the words without those that say that somebody is gone."""
    if _NOT_HERE_BEGINS.isdisjoint(tokens):
        return tokens
    return _NOT_HERE.sub("", " ".join(tokens)).split()


def phrases_of(tokens: list[str]) -> str:
    """Return the words as one string in which a phrase is found at its own words only."""
    return f" {' '.join(tokens)} "
