"""Texts without case, accents, emoji and punctuation: as they are compared, one or many at once."""

import re
import unicodedata
from functools import lru_cache

_APOSTROPHES = re.compile(r"['’‘ʼʻ`´]")
_POSSESSIVE = re.compile(r"['’‘ʼ`´]s\b")
_UNDECOMPOSED = str.maketrans(
    {"đ": "d", "ł": "l", "ø": "o", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)
_OTHER = re.compile(r"[^\w\n]+|_+")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_ASCII_OTHER = {code: " " for code in range(128) if not chr(code).isalnum() and chr(code) != "\n"}


@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """Return the text without case, accents, emoji, punctuation and padding; `O'Brien` becomes `obrien`."""
    return _lines([text.replace("\n", " ")])[0]


def folded_texts(texts: list[str]) -> list[str]:
    """Return `folded` of each text, in their order.

    All are rewritten as the lines of one long text: those of ASCII by a table, the others by Unicode's rules.
    """
    if any("\n" in text for text in texts):
        texts = [text.replace("\n", " ") for text in texts]
    ascii_ = [text.isascii() for text in texts]
    plain = iter(_lines([text for text, is_plain in zip(texts, ascii_, strict=True) if is_plain]))
    other = iter(_lines([text for text, is_plain in zip(texts, ascii_, strict=True) if not is_plain]))
    return [next(plain if is_plain else other) for is_plain in ascii_]


def _lines(texts: list[str]) -> list[str]:
    if not texts:
        return []
    whole = "\n".join(texts)
    whole = _of_ascii(whole) if whole.isascii() else _of_any(whole)
    return [" ".join(line.split()) for line in whole.split("\n")]


def _of_ascii(text: str) -> str:
    """Return lower-case words and digits, and the ends of lines."""
    text = text.lower()
    if "'" in text or "`" in text:
        text = _POSSESSIVE.sub("", text).replace("'", "").replace("`", "")
    return text.translate(_ASCII_OTHER)


def _of_any(text: str) -> str:
    """Return the same of text in any letters, accents and other marks dropped."""
    text = unicodedata.normalize("NFKC", text).casefold().translate(_UNDECOMPOSED)
    text = _APOSTROPHES.sub("", _POSSESSIVE.sub("", text))
    bare = _NOT_ASCII.sub(_without_marks, unicodedata.normalize("NFKD", text))
    return _OTHER.sub(" ", bare)


def _without_marks(found: re.Match[str]) -> str:
    return "".join(letter for letter in found.group() if not unicodedata.combining(letter))
