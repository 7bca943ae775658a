"""Text that people wrote, made safe to stand in a sentence of ours."""

import re

import pandas as pd

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|~:$<>&@])")

_LINKED = re.compile(r"(://|@|\bwww(?=\.)|:(?=[a-z0-9_+\-/]+:))", re.IGNORECASE)
_UNSEEN = "\u2060"
"""A word joiner. Addresses become links, and :home: an icon, also where every mark is escaped; not across
one of these."""


def plain(text: str) -> str:
    """Return `text` so that Streamlit's markdown shows it letter by letter: no link, image or formula."""
    return _SPECIAL.sub(r"\\\1", _LINKED.sub(rf"\1{_UNSEEN}", " ".join(text.split())))


def plain_cells(table: pd.DataFrame) -> pd.DataFrame:
    """Return the table with its text `plain`, for st.table, which reads cells as markdown."""
    return table.map(lambda cell: plain(cell) if isinstance(cell, str) else cell)
