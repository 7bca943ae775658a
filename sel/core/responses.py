"""A wave, and the answers given in it: who a row is from, which submission stands, what was written.

A survey row first says who it is from (typed id, e-mail); `identified_students` decides that by the
ladder of the contract and never guesses. Three frames follow from identified rows:

    answers       one row a respondent: student_id, submitted_at, none_ticked, and a column an item
                  (the option's code, missing NaN)
    nominations   one row a mention: student_id, slot (1, 2, …), text as written
    staff lines   one row a line: adult_id, slot, text as written
"""

from dataclasses import dataclass, field
from datetime import date, datetime

import numpy as np
import pandas as pd

from sel.errors import Problem, rows_problem

UNKNOWN_SHARE_REFUSED = 0.20
"""A file is refused when more than this share of its rows has no identity on the roster."""

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


@dataclass(frozen=True)
class Identified:
    """Who each row is from.

    `rows`: row, person_id, outcome, one row an input row, in order. `outcome` is `accepted`,
    `test`, `no_identity`, `unknown`, `ambiguous`, `id_of_another` or `other_school`;
    person_id is empty unless accepted.
    """

    rows: pd.DataFrame
    problems: list[Problem]


def identified_students(rows: pd.DataFrame, students: pd.DataFrame, school: str = "") -> Identified:
    """Return which student each survey row is from, and what had to be decided.

    `rows` has `row` (file row number), `typed_id` and `email` as text; `students` is the roster's
    frame. The e-mail decides where both are known and differ; the row is refused where the typed id
    is another student of the same school. Lost zeros are restored only where one student fits.
    """
    typed = rows["typed_id"].str.strip()
    email = rows["email"].str.strip().str.casefold()
    by_typed, restored = _typed_students(typed, students)
    by_email = _email_students(email, students)
    schools = students.groupby("student_id")["school_id"].agg(frozenset)

    both = (by_typed != "") & (by_email != "") & (by_typed != by_email)
    pairs = zip(by_typed[both].map(schools), by_email[both].map(schools), strict=True)
    of_another = pd.Series(False, index=rows.index)
    of_another[both] = np.array([bool(a & b) for a, b in pairs], dtype=bool)

    person = by_email.where(by_email != "", by_typed)
    outcome = _outcomes(person, typed, email)
    outcome[of_another & (outcome == "accepted")] = "id_of_another"
    if school:
        at_school = set(students.loc[students["school_id"] == school, "student_id"])
        outcome[(outcome == "accepted") & ~person.isin(at_school)] = "other_school"
    result = pd.DataFrame(
        {"row": rows["row"], "person_id": person.where(outcome == "accepted", ""), "outcome": outcome}
    )
    differ = both & (outcome == "accepted")
    unheard = (outcome == "accepted") & (typed != "") & (by_typed == "") & (by_email != "")
    restored &= outcome == "accepted"
    return Identified(result, _identity_problems(rows, result, differ, unheard, restored))


def identified_staff(rows: pd.DataFrame, adults: pd.DataFrame, school: str = "") -> Identified:
    """Return which adult each staff-survey row is from: the collected e-mail, or the adult's own id.

    `rows` has `row`, `typed_id` and `email`; `adults` is the roster's frame, one row an adult and school.
    """
    unique = adults.drop_duplicates("adult_id")
    emails = _unique_lookup(unique["email"].str.casefold(), unique["adult_id"])
    typed, email = rows["typed_id"].str.strip(), rows["email"].str.strip().str.casefold()
    known = set(unique["adult_id"])
    person = email.map(emails).astype("str").fillna("")
    person = person.where(person != "", typed.where(typed.isin(known), ""))
    outcome = _outcomes(person, typed, email)
    if school:
        at_school = set(adults.loc[adults["school_id"] == school, "adult_id"])
        outcome[(outcome == "accepted") & ~person.isin(at_school)] = "other_school"
    result = pd.DataFrame(
        {"row": rows["row"], "person_id": person.where(outcome == "accepted", ""), "outcome": outcome}
    )
    nothing = pd.Series(False, index=rows.index)
    return Identified(result, _identity_problems(rows, result, nothing, nothing, nothing))


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


def _outcomes(person: pd.Series, typed: pd.Series, email: pd.Series) -> pd.Series:
    """Return what follows for each row from whether anybody was found, before schools are looked at."""
    outcome = pd.Series("accepted", index=person.index)
    outcome[person == ""] = "unknown"
    outcome[(person == "") & (typed == "") & (email == "")] = "no_identity"
    outcome[typed.str.casefold() == "test"] = "test"
    return outcome


def _typed_students(typed: pd.Series, students: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """Return the student each typed id means ("" where none), and which had lost zeros restored."""
    known = set(students["student_id"])
    exact = typed.where(typed.isin(known), "")
    ids = students["student_id"].drop_duplicates()
    bare = _unique_lookup(ids.str.lstrip("0"), ids)
    without = typed.str.replace(r"\.0+$", "", regex=True).str.lstrip("0")
    digits = without.str.fullmatch(r"\d+")
    padded = without.where(digits, "").map(bare).astype("str").fillna("")
    return exact.where(exact != "", padded), (exact == "") & (padded != "")


def _email_students(email: pd.Series, students: pd.DataFrame) -> pd.Series:
    """Return the student an e-mail belongs to: the roster's address, else the id before the @."""
    unique = students.drop_duplicates("student_id")
    address = _unique_lookup(unique["email"].str.casefold(), unique["student_id"])
    found = email.map(address).astype("str").fillna("")
    shared = email.isin(
        set(unique["email"].str.casefold()[unique["email"].str.casefold().duplicated()]) - {""}
    )
    local = email.str.split("@").str[0].fillna("")
    numeric = local.where(local.str.fullmatch(r"\d+") & ~shared, "")
    by_number, _ = _typed_students(numeric, students)
    return found.where(found != "", by_number)


def _unique_lookup(keys: pd.Series, values: pd.Series) -> dict[str, str]:
    """Return key → value for the keys that belong to exactly one value; empty keys are left out."""
    alone = (keys != "") & ~keys.duplicated(keep=False)
    return dict(zip(keys[alone], values[alone], strict=True))


def _identity_problems(
    rows: pd.DataFrame, result: pd.DataFrame, differ: pd.Series, unheard: pd.Series, restored: pd.Series
) -> list[Problem]:
    """Return what a survey admin should know of the identities, with rows."""

    def of(mask: pd.Series) -> list[int]:
        return [int(row) for row in result.loc[mask, "row"]]

    outcome = result["outcome"]
    found: list[Problem] = []
    for code, message, action in _OUTCOME_WORDS:
        if (outcome == code).any():
            found.append(rows_problem("warning", code, message, action, of(outcome == code)))
    for mask, code in (
        (differ, "id_and_email_differ"),
        (unheard, "typed_id_unknown"),
        (restored, "zeros_restored"),
    ):
        if mask.any():
            first = rows[mask].iloc[0]
            message, action = _DECIDED_WORDS[code]
            message = message.format(typed=first["typed_id"].strip(), email=first["email"].strip())
            found.append(rows_problem("warning", code, message, action, of(mask)))
    tested = int((outcome == "test").sum())
    nobody = int(outcome.isin(["unknown", "no_identity"]).sum())
    if nobody > UNKNOWN_SHARE_REFUSED * max(len(rows) - tested, 1):
        found.append(
            _too_many_unknown(nobody, len(rows) - tested, of(outcome.isin(["unknown", "no_identity"])))
        )
    return found


def _too_many_unknown(nobody: int, of_rows: int, rows: list[int]) -> Problem:
    """Return the refusal of a file in which too many rows belong to nobody on the roster."""
    return rows_problem(
        "error",
        "too_many_unknown",
        f"{nobody} of {of_rows} rows have an id or e-mail that nobody on the roster has (over a fifth).",
        "Check that this file and the roster are of the same district and year; then upload the right one.",
        rows,
    )


_OUTCOME_WORDS = (
    ("no_identity", "No student id and no e-mail.", "The row was left out; nobody can be credited with it."),
    (
        "unknown",
        "The id or e-mail is nobody's on the roster.",
        "Add the person to the roster or correct the id.",
    ),
    (
        "id_of_another",
        "The typed id is another student of the same school than the e-mail's.",
        "The row was left out. Ask which of the two students answered, and correct the id.",
    ),
    (
        "other_school",
        "The person is not at the school named for this file.",
        "Upload it under the right school.",
    ),
)
_DECIDED_WORDS = {
    "id_and_email_differ": (
        "Typed id and e-mail are different students (first: {typed} and {email}); the e-mail decides.",
        "Nothing to do unless the e-mail is wrong.",
    ),
    "typed_id_unknown": (
        "The typed id is nobody's (first: {typed}); the e-mail {email} decides.",
        "Nothing to do unless the e-mail is wrong.",
    ),
    "zeros_restored": (
        "The id had lost its zeros in front (first: {typed}); one student fits, so they were put back.",
        "Format the id column as text before saving, to keep them.",
    ),
}
