"""A wave, and the answers given in it: which submission stands, what was written.

A survey row first says who it is from (core.identity). Three frames follow from identified rows:

    answers       one row a respondent: student_id, submitted_at, none_ticked, and a column an item
                  (the option's code, missing NaN)
    nominations   one row a mention: student_id, slot (1, 2, …), text as written
    staff lines   one row a line: adult_id, slot, text as written
"""

from dataclasses import dataclass, field
from datetime import date, datetime

import pandas as pd

NOMINATION_COLUMNS = ["student_id", "slot", "text"]
STAFF_LINE_COLUMNS = ["adult_id", "slot", "text"]


@dataclass(frozen=True)
class Wave:
    """One round of asking: empty `schools` or `grades` mean all of them; times are UTC."""

    code: str
    schools: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    census: date | None = None
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    roster_imports: tuple[int, ...] = field(default=())
    """The roster imports the wave was closed on; empty while it is open."""

    @property
    def is_open(self) -> bool:
        """Whether answers may still come in, so that silence says nothing."""
        return self.closed_at is None

    def census_day(self, today: date) -> date:
        """Return the day on which a student must be enrolled to have been asked."""
        return self.census or (self.closed_at.date() if self.closed_at else today)


def standing(responses: pd.DataFrame) -> pd.Series:
    """Return, a truth value a row, which submission of each respondent stands: the last one.

    `responses` has person_id, submitted_at (missing sorts first), response_id as tie-break.
    """
    order = responses.sort_values(["submitted_at", "response_id"], na_position="first", kind="stable")
    last = order.drop_duplicates("person_id", keep="last").index
    return pd.Series(responses.index.isin(last), index=responses.index)


def mentions(text: pd.Series, slot: pd.Series) -> pd.DataFrame:
    """Return one row a mention (response, slot, text) from cells of written names; a line is a mention.

    `text` and `slot` are a row a cell, indexed by response. The slot is the k of "Adult k"; where a
    response wrote in one cell only, it is the line, so that one question with several adults counts on.
    """
    cells = pd.DataFrame(
        {"response": text.index, "slot": slot.to_numpy(), "text": text.fillna("").to_numpy()}
    )
    cells = cells[cells["text"].str.strip() != ""].reset_index(drop=True)
    alone = cells.groupby("response")["slot"].transform("size") == 1
    lines = cells.assign(text=cells["text"].str.split(r"[\r\n]+", regex=True)).explode("text")
    lines = lines[lines["text"].str.strip() != ""]
    line = lines.groupby(level=0).cumcount() + 1
    several = lines.index.duplicated(keep=False) & alone.reindex(lines.index).to_numpy()
    return lines.assign(slot=lines["slot"].where(~several, line)).reset_index(drop=True)
