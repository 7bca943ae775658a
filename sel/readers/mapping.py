"""How one file is to be read where its content alone doesn't say: chosen once, kept, readable by hand."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from sel.errors import Mend


@dataclass(frozen=True)
class FileMapping:
    """What a person decided about a file; empty text and nothing chosen leave it to the readers.

    `columns` gives, by header (`header_keys`), what the column is: a question's code, `student_id`,
    `adult_id`, `email`, `submitted_at`, `none`, `school`, `grade`, or a roster column; "" leaves it out.
    `answers` gives the option's code for a written answer. `accept` lists the codes of
    problems that were answered yes.
    """

    kind: str = ""  # of a plain table: students, adults, other_adults, programs, consent …
    columns: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, int] = field(default_factory=dict)
    sheet: str = ""
    header_row: int = 0  # as a spreadsheet counts; 0 finds it
    hidden_rows: str = ""  # keep, or leave_out
    encoding: str = ""  # cp1252 once its preview was confirmed
    dates: str = ""  # month_first, or day_first
    zone: str = ""  # an IANA zone for times without one
    accept: tuple[str, ...] = ()

    def mended(self, mend: Mend) -> "FileMapping":
        """Return this mapping with one mend of a problem taken up."""
        key, _, entry = mend.key.partition(".")
        if key == "columns":
            return replace(self, columns={**self.columns, entry: mend.value})
        if key == "answers":
            return replace(self, answers={**self.answers, entry: int(mend.value)})
        if key == "accept":
            return replace(self, accept=tuple(dict.fromkeys((*self.accept, mend.value))))
        if key == "header_row":
            return replace(self, header_row=int(mend.value))
        chosen: dict[str, Any] = {key: mend.value}
        return replace(self, **chosen)

    def as_document(self) -> dict[str, Any]:
        """Return what was chosen, as plain values for JSON and TOML; what wasn't is left out."""
        plain = {**asdict(self), "accept": list(self.accept)}
        return {name: value for name, value in plain.items() if value}


AS_IT_IS = FileMapping()
"""The mapping of a file about which nobody decided anything."""


def mapping_of(document: Mapping[str, Any]) -> FileMapping:
    """Return the mapping that `as_document` gave."""
    return FileMapping(**{**document, "accept": tuple(document.get("accept", ()))})


def mapped_columns(names: Sequence[str], columns: Mapping[str, str]) -> dict[int, str]:
    """Return, by position, what a mapping's `columns` say that each of the headers is.

    A header that is written with other capitals than in the mapping is the same.
    """
    folded = {key.casefold(): meaning for key, meaning in columns.items()}
    keys = header_keys(names)
    found = {at: columns.get(key, folded.get(key.casefold())) for at, key in enumerate(keys)}
    return {at: meaning for at, meaning in found.items() if meaning is not None}


def header_keys(names: Iterable[str]) -> list[str]:
    """Return what each column is called in a mapping: its cleaned header, a repeated one with its number.

    `names` are the headers as `sel.readers.cells.clean_text` has them; the second `Q1` is `Q1 #2`.
    """
    seen: Counter[str] = Counter()
    keys = []
    for name in names:
        seen[name] += 1
        keys.append(name if seen[name] == 1 else f"{name} #{seen[name]}")
    return keys
