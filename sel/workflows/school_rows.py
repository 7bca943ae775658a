"""A frame's rows school by school, split once, so that a large district isn't searched once a school."""

from collections.abc import Callable

import pandas as pd

_AT = "_at_school"


def by_school(
    frame: pd.DataFrame, people: pd.DataFrame | None = None, key: str = ""
) -> Callable[[str], pd.DataFrame]:
    """Return a function from a school_id to the frame's rows of that school, in order; none gives no rows.

    Without `people` the frame's own school_id decides; with it (school_id and `key`, one row a person
    and school) the person's does, and rows of a person at two schools are in both.
    """
    if people is None:
        rows = frame.assign(**{_AT: frame["school_id"]})
    else:
        at = people[[key, "school_id"]].drop_duplicates().rename(columns={"school_id": _AT})
        rows = frame.merge(at, on=key)
    nobody = frame.iloc[:0]
    split = {str(school): part.drop(columns=_AT) for school, part in rows.groupby(_AT)}
    return lambda school: split.get(school, nobody)
