"""The short and pet forms by which people call the bearer of a given name, in both directions.

English forms come from the library `nicknames` (Apache 2.0, its list inside the package). It was made with
family trees in mind and takes old pairs in (Aaron and Erin, Mary and Marilyn), so those are kept that
share their letters (`_alike`) and join a name with a form of it, not with another name. What shares no
letters (Bill, Peggy) is trusted only from the lists in `pet_names`, which also hold Spanish and other
forms. Forms that are a name's beginning (Ale, Alejandro) are here only where they happen to be listed.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

import numpy as np
import numpy.typing as npt
import pandas as pd
from nicknames import NickNamer

from sel.core.names.pet_names import DIFFERENT, ENGLISH, HERS, HIS, OTHERS, SPANISH

PAIR_COLUMNS = ["token", "nickname", "way"]


def nickname_pairs(tokens: npt.NDArray[np.str_]) -> pd.DataFrame:
    """Return a row for each other form of these given names: token, nickname, way.

    `tokens` are folded words; unknown ones have no rows. way is `pet` where the nickname is a form of
    the token (william, bill) and `full` where the token is itself a form (bill, william), so that what
    a roster calls Bill may be written William. Rows are unique and in the order of their words.
    """
    forms = _forms()
    unique = sorted(set(tokens.tolist()))
    rows = [(token, form, way) for token in unique for form, way in forms.get(token, ())]
    return pd.DataFrame(rows, columns=PAIR_COLUMNS).astype(str)


def diminutives(name: str, gender: str) -> frozenset[str]:
    """Return a name's forms in -ito or -ita (gender `o` or `a`) as Spanish spells them: Hugo, Huguito.

    The rules are those of the Nueva gramática de la lengua española, chapter 9. Where usage differs by
    country or name (Carmenita, Carmencita), both forms are given.
    """
    if name.endswith(("o", "a")):
        return frozenset({_before_i(name[:-1]) + "it" + name[-1]})
    stem = name[:-1] if name.endswith("e") else _before_i(name)
    forms = {stem + "it" + gender}
    if name.endswith(("e", "n", "r")):
        forms.add(name + "cit" + gender)
    if name.endswith(("os", "as", "es")):
        forms.add(_before_i(name[:-2]) + "it" + (name[-2] if name[-2] != "e" else gender) + "s")
    return frozenset(forms)


def _before_i(stem: str) -> str:
    """Return a stem as it is spelt before -ito: Paco, Paquito; Diego, Dieguito; Luz, Lucita."""
    stem = stem.removesuffix("i")
    for hard, soft in (("c", "qu"), ("g", "gu"), ("z", "c")):
        if stem.endswith(hard):
            return stem.removesuffix(hard) + soft
    return stem


@lru_cache(maxsize=1)
def _forms() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return, for each name, its other forms with their way, a pet form before a full one."""
    ours = {*_listed(), *_by_rule()}
    theirs = {(full, pet) for full, pet in _from_library() if (pet, full) not in ours}
    pets = {(full, pet) for full, pet in ours | theirs if full != pet}
    found: dict[str, dict[str, str]] = {}
    for full, pet in sorted(pets):
        found.setdefault(full, {})[pet] = "pet"
    for full, pet in sorted(pets):
        found.setdefault(pet, {}).setdefault(full, "full")
    return {token: tuple(sorted(forms.items())) for token, forms in found.items()}


def _listed() -> Iterator[tuple[str, str]]:
    """Yield each (full name, pet form) of the lists."""
    for entry in "|".join((ENGLISH, SPANISH, OTHERS)).split("|"):
        full, _, pet = entry.partition(":")
        yield from product(full.split(), pet.split())


def _by_rule() -> Iterator[tuple[str, str]]:
    """Yield each (name, Spanish diminutive)."""
    for names, gender in ((HIS, "o"), (HERS, "a")):
        yield from ((name, form) for name in names.split() for form in diminutives(name, gender))


def _from_library() -> Iterator[tuple[str, str]]:
    """Yield the library's pairs that are forms of one name today."""
    known, different = NickNamer.default_lookup(), frozenset(DIFFERENT.split())
    for full, pets in known.items():
        for pet in sorted(pets):
            form = _alike(full, pet) and not _another_name(full, pet, known)
            if form and f"{full}/{pet}" not in different:
                yield full, pet


def _alike(full: str, pet: str) -> bool:
    """Return whether the form opens as the name does, or what it ends without is within the name."""
    stem = re.sub(r"(.)\1$", r"\1", re.sub(r"(?:ie|ey|[iye])$", "", pet))
    opens = full[:2] == pet[:2] and len(stem) > 1
    return pet.isalpha() and (opens or (len(stem) > 2 and stem in full))


def _another_name(full: str, pet: str, known: dict[str, set[str]]) -> bool:
    """Return whether the form is a name with forms of its own (Marilyn, Mary), or the fuller of the two."""
    own = known.get(pet, set())
    if full in own:
        return len(pet) > len(full)
    return (len(own) > 1 and not full.startswith(pet)) or len(pet) > len(full) + 2
