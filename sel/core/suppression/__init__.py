"""The one door: decides from counts which cells show, and alone makes a PublishedTable.

tables.py    the counts as cells, and every sum that ties cells together
audit.py     how narrowly an attacker who knows every shown number can place a hidden one
hiding.py    which cells hide: the small ones, and as many more as the audit asks for
release.py   what is shown of the others: bands, whole percents, coded ends, intervals
scale_figures.py  how far a scale's items go together, of the district alone
change.py    whether two waves' totals may be held against each other
"""

from sel.core.suppression.change import PublishedChange, published_change
from sel.core.suppression.release import (
    HIDDEN_NOTE,
    PUBLISHED_COLUMNS,
    PublishedTable,
    nothing_released,
    operational,
    published_patterns,
    published_profiles,
    release,
)
from sel.core.suppression.scale_figures import published_scale_figures

__all__ = [
    "HIDDEN_NOTE",
    "PUBLISHED_COLUMNS",
    "PublishedChange",
    "PublishedTable",
    "nothing_released",
    "operational",
    "published_change",
    "published_patterns",
    "published_profiles",
    "published_scale_figures",
    "release",
]
