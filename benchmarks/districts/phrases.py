"""The words of young writers around a name and in its place, from phrases.toml beside."""

import random
import tomllib
from importlib.resources import files

_DATA = tomllib.loads(files(__package__).joinpath("phrases.toml").read_text(encoding="utf-8"))
WORDS: list[str] = _DATA["words"]
SUBJECTS: dict[str, list[str]] = _DATA["subjects"]
COURSES: dict[str, str] = _DATA["courses"]
ROLES: dict[str, list[str]] = _DATA["roles"]
ROLE_TITLES: dict[str, str] = _DATA["role_titles"]


def phrase(rnd: random.Random, of: str, **words: str) -> str:
    """Return one of the phrases of a list, with its words filled in."""
    stock: list[str] = _DATA[of]
    return rnd.choice(stock).format(**words)
