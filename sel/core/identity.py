"""Who a survey row is from, decided by the ladder of the contract and never guessed.

The typed id and the collected e-mail are looked up on the roster. The e-mail decides where both are known
and differ; a row is refused where the typed id is another student of the same school. Lost zeros are
restored only where exactly one person fits. An e-mail that several people share decides nothing: the
typed id then decides among them.
"""

from dataclasses import dataclass, fields

import numpy as np
import pandas as pd

from sel.errors import Problem, rows_problem

UNKNOWN_SHARE_REFUSED = 0.20
"""A file is refused when more than this share of its rows has no identity on the roster."""

SHORTEST_NUMBER = 5
"""A number beside letters in an e-mail is an id from so many digits on; shorter ones are often years."""

DOMAINS_SHARE = 0.10
"""A domain that the roster doesn't have is taken for the school's from this share of a file's e-mails on."""

NOBODY_ASKED = "anonymous"
"""What a tool writes as the e-mail of those who didn't sign in."""


@dataclass(frozen=True)
class Identified:
    """Who each row is from.

    `rows`: row, person_id, outcome, one row an input row, in order. `outcome` is `accepted`, `test`,
    `no_identity`, `unknown`, `shared_email`, `id_of_another` or `other_school`; person_id is empty unless
    accepted.
    """

    rows: pd.DataFrame
    problems: list[Problem]


@dataclass(frozen=True)
class _Found:
    """Whom typed id and e-mail mean, a row a survey row; "" where nobody."""

    typed: "pd.Series[str]"
    email: "pd.Series[str]"
    by_typed: "pd.Series[str]"
    by_email: "pd.Series[str]"
    restored: "pd.Series[bool]"
    shared: "pd.Series[bool]"
    sibling: "pd.Series[bool]"

    @property
    def differ(self) -> "pd.Series[bool]":
        return (self.by_typed != "") & (self.by_email != "") & (self.by_typed != self.by_email)


def identified_students(
    rows: pd.DataFrame, students: pd.DataFrame, school: str = "", former: pd.DataFrame | None = None
) -> Identified:
    """Return which student each survey row is from, and what had to be decided.

    `rows` has `row` (file row number), `typed_id` and `email` as text; `students` is the roster's frame.
    `former` (student_id, school_id, email) are students whom only an earlier roster had: asked about where
    the row is nobody's now.
    """
    found, students = _found_ever(rows, students, former, "student_id")
    pairs = (
        pd.DataFrame({"typed": found.by_typed, "email": found.by_email})[found.differ]
        .rename_axis("at")
        .reset_index()
    )
    schools = students[["student_id", "school_id"]]
    both = pairs.merge(schools, left_on="typed", right_on="student_id")
    both = both.merge(schools, left_on=["email", "school_id"], right_on=["student_id", "school_id"])
    of_another = pd.Series(rows.index.isin(both["at"]), index=rows.index)
    return _identified(rows, found, students, "student_id", of_another, school)


def identified_staff(
    rows: pd.DataFrame, adults: pd.DataFrame, school: str = "", former: pd.DataFrame | None = None
) -> Identified:
    """Return which adult each staff-survey row is from: the collected e-mail, or the adult's own id.

    `rows` has `row`, `typed_id` and `email`; `adults` is the roster's frame, one row an adult and school;
    `former` is as in `identified_students`.
    """
    found, adults = _found_ever(rows, adults, former, "adult_id")
    return _identified(rows, found, adults, "adult_id", pd.Series(False, index=rows.index), school)


def ids_found(written: "pd.Series[str]", ids: "pd.Series[str]") -> "tuple[pd.Series[str], pd.Series[bool]]":
    """Return whom each id in a table means ("" where nobody), and which had lost zeros restored.

    `ids` are those of everybody who is known. Zeros are put back only where exactly one person fits.
    """
    return _by_id(_plain_ids(written), ids.drop_duplicates())


def _plain_ids(written: "pd.Series[str]") -> "pd.Series[str]":
    """Return ids without what a spreadsheet put around them, as in `="0012"`, and with usual digits."""
    plain = written.str.strip().str.lstrip("'")
    odd = ~plain.str.fullmatch(r"[A-Za-z0-9._-]*")
    if odd.any():
        texts = plain[odd].str.normalize("NFKC").str.replace(r'^=\s*["“”](.*)["“”]$', r"\1", regex=True)
        plain = plain.where(~odd, texts.str.strip().reindex(plain.index, fill_value=""))
    return plain.astype("str")


def _found_ever(
    rows: pd.DataFrame, people: pd.DataFrame, former: pd.DataFrame | None, key: str
) -> tuple[_Found, pd.DataFrame]:
    """Return whom the rows mean, of the roster or else of everybody ever on one; and all these people."""
    found = _found(rows, people, key)
    nobody = (found.by_typed == "") & (found.by_email == "") & ~found.shared
    if former is None or former.empty or not nobody.any():
        return found, people
    ever = pd.concat([people, former], ignore_index=True)[[key, "school_id", "email"]]
    again = _found(rows[nobody], ever, key)
    whole = {}
    for name in (field.name for field in fields(_Found)):
        column = getattr(found, name).copy()
        column[nobody] = getattr(again, name)
        whole[name] = column
    return _Found(**whole), ever


def _found(rows: pd.DataFrame, people: pd.DataFrame, key: str) -> _Found:
    """Return whom each row's typed id and e-mail mean."""
    typed = _plain_ids(rows["typed_id"])
    email = rows["email"].str.strip().str.casefold()
    email = email.where(email != NOBODY_ASKED, "")
    ids = people[key].drop_duplicates()
    by_typed, restored = _by_id(typed, ids)
    pairs = people[[key, "email"]].assign(email=people["email"].str.casefold()).drop_duplicates()
    pairs = pairs[pairs["email"] != ""]
    several = pairs["email"].duplicated(keep=False)
    alone = pairs[~several]
    shared = _known(email, pairs.loc[several, "email"])
    of_address = pd.MultiIndex.from_frame(pairs.loc[several, ["email", key]])
    sibling = shared & pd.MultiIndex.from_arrays([email, by_typed]).isin(of_address)
    by_email = _looked_up(email, alone["email"], alone[key])
    unheard = (email != "") & (by_email == "") & ~shared
    if key == "student_id":  # an adult's id may be the number in a student's address
        by_email[unheard] = _by_number(email[unheard], ids, pairs, _school_domains(email, pairs["email"]))
    return _Found(typed, email, by_typed, by_email, restored, shared, sibling)


def _identified(
    rows: pd.DataFrame, found: _Found, people: pd.DataFrame, key: str, of_another: pd.Series, school: str
) -> Identified:
    """Return who each row is from, with a problem for whatever had to be decided."""
    person = found.by_email.where(found.by_email != "", found.by_typed)
    nothing = (found.typed == "") & (found.email == "")
    outcome = pd.Series("accepted", index=rows.index)
    outcome[person == ""] = "unknown"
    outcome[nothing] = "no_identity"
    outcome[found.shared & ~found.sibling] = "shared_email"
    outcome[of_another] = "id_of_another"
    if school:
        here = _known(person, people.loc[people["school_id"] == school, key])
        outcome[(outcome == "accepted") & ~here] = "other_school"
    outcome[found.typed.str.casefold() == "test"] = "test"
    accepted = outcome == "accepted"
    result = pd.DataFrame({"row": rows["row"], "person_id": person.where(accepted, ""), "outcome": outcome})
    decided = {
        "id_and_email_differ": found.differ,
        "typed_id_unknown": (found.typed != "") & (found.by_typed == "") & (found.by_email != ""),
        "email_unknown": _unheard_of(found, people),
        "shared_email_decided": found.sibling,
        "zeros_restored": found.restored & (person == found.by_typed),
    }
    return Identified(
        result,
        [*_outcome_problems(result), *_decided_problems(rows, {k: m & accepted for k, m in decided.items()})],
    )


def _unheard_of(found: _Found, people: pd.DataFrame) -> "pd.Series[bool]":
    """Return where the e-mail is nobody's and the id decides; no news where the roster knows no e-mails."""
    unknown = (found.email != "") & (found.by_email == "") & ~found.shared & (found.by_typed != "")
    return unknown & bool((people["email"] != "").any())


def _by_id(typed: "pd.Series[str]", ids: "pd.Series[str]") -> "tuple[pd.Series[str], pd.Series[bool]]":
    """Return the person each typed id means ("" where none), and which had lost zeros restored.

    Letters count in any case where one person fits; a number may have lost zeros in front, or gained ".0".
    """
    found = _looked_up(typed, ids, ids)
    restored = pd.Series(False, index=typed.index)
    other = typed[(found == "") & (typed != "")]
    if other.empty:
        return found, restored
    without = other.str.replace(r"\.0+$", "", regex=True)
    whole = _looked_up(without, ids, ids)
    exact = whole.where(whole != "", _looked_up(other.str.casefold(), *_alone(ids.str.casefold(), ids)))
    number = without.where(without.str.fullmatch(r"\d+"), "").str.lstrip("0")
    padded = _looked_up(number, *_alone(ids.str.lstrip("0"), ids))
    found[other.index] = exact.where(exact != "", padded)
    restored[other.index] = (exact == "") & (padded != "")
    return found, restored


def _by_number(
    email: "pd.Series[str]", ids: "pd.Series[str]", mail: pd.DataFrame, domains: frozenset[str]
) -> "pd.Series[str]":
    """Return the person whose id stands before the @: alone, or the one long number beside letters.

    At another domain than the school's (`domains`) a number may be anybody's: there it counts only where it
    is a whole id, and of somebody without an address (`mail`: student_id, email).
    """
    local = email.str.split("@").str[0].fillna("").astype("str")
    alone, padded = _by_id(local, ids)
    beside = local.str.extract(rf"^\D*(\d{{{SHORTEST_NUMBER},}})\D*$", expand=False).fillna("").astype("str")
    inside = _looked_up(beside, ids, ids)
    found = alone.where(alone != "", inside)
    doubtful = padded | (alone == "") | _known(found, mail["student_id"])
    return found.mask(doubtful & ~_known(_domain(email), pd.Series(sorted(domains), dtype="str")), "")


def _school_domains(email: "pd.Series[str]", on_roster: "pd.Series[str]") -> frozenset[str]:
    """Return which of the e-mails' domains are the school's: the roster's, near those, or frequent ones."""
    written = _domain(email[email.str.contains("@", regex=False)]).value_counts()
    own = set(_domain(on_roster))
    within = {
        name
        for name in written.index
        for known in own
        if f".{name}".endswith(f".{known}") or f".{known}".endswith(f".{name}")
    }
    return frozenset(within) | frozenset(written.index[written >= DOMAINS_SHARE * written.sum()])


def _domain(email: "pd.Series[str]") -> "pd.Series[str]":
    return email.str.rpartition("@")[2].astype("str") if len(email) else email


def _looked_up(cells: "pd.Series[str]", keys: "pd.Series[str]", values: "pd.Series[str]") -> "pd.Series[str]":
    """Return the value of each cell's key, "" where it has none; `keys` are unique."""
    at = pd.Index(keys).get_indexer(pd.Index(cells))
    found = np.append(values.to_numpy(dtype=object), "")[at]
    return pd.Series(found, index=cells.index, dtype="str")


def _known(cells: "pd.Series[str]", values: "pd.Series[str]") -> "pd.Series[bool]":
    """Return which cells are among many values (Series.isin takes seconds for a district's texts)."""
    known = pd.Index(values.drop_duplicates())
    return pd.Series(known.get_indexer(pd.Index(cells)) >= 0, index=cells.index)


def _alone(keys: "pd.Series[str]", values: "pd.Series[str]") -> "tuple[pd.Series[str], pd.Series[str]]":
    """Return the keys that belong to exactly one value, and these values; empty keys are left out."""
    alone = (keys != "") & ~keys.duplicated(keep=False)
    return keys[alone], values[alone]


def _outcome_problems(result: pd.DataFrame) -> list[Problem]:
    """Return a problem for each reason to leave rows out, and the refusal where that is too many."""
    outcome = result["outcome"]
    found = [
        rows_problem("warning", code, message, action, _rows(result, outcome == code))
        for code, (message, action) in OUTCOME_WORDS.items()
        if (outcome == code).any()
    ]
    nobody = outcome.isin(["unknown", "no_identity"])
    counted = len(result) - int((outcome == "test").sum())
    if nobody.sum() > UNKNOWN_SHARE_REFUSED * max(counted, 1):
        message = (
            f"{nobody.sum()} of {counted} rows have no id or e-mail, or one that nobody on the roster has "
            "(over a fifth)."
        )
        action = (
            "Check that this file and the roster are of the same district and year, and that the column "
            "with the id is taken for it; then upload the right one."
        )
        found.append(rows_problem("error", "too_many_unknown", message, action, _rows(result, nobody)))
    return found


def _decided_problems(rows: pd.DataFrame, masks: "dict[str, pd.Series[bool]]") -> list[Problem]:
    """Return a problem for each thing that was decided, with an example and the rows."""
    found = []
    for code, mask in masks.items():
        if mask.any():
            first = rows[mask].iloc[0]
            message, action = _DECIDED_WORDS[code]
            message = message.format(typed=first["typed_id"].strip(), email=first["email"].strip())
            found.append(rows_problem("warning", code, message, action, _rows(rows, mask)))
    return found


def _rows(frame: pd.DataFrame, mask: "pd.Series[bool]") -> list[int]:
    return [int(row) for row in frame.loc[mask, "row"]]


OUTCOME_WORDS = {
    "no_identity": (
        "No student id and no e-mail.",
        "The row was left out; nobody can be credited with it.",
    ),
    "unknown": (
        "The id or e-mail is nobody's on the roster.",
        "Add the person to the roster or correct the id.",
    ),
    "shared_email": (
        "Several people on the roster share the e-mail, and the typed id is none of theirs.",
        "The row was left out. Ask which of them answered, and fill in the id.",
    ),
    "id_of_another": (
        "The typed id is another student of the same school than the e-mail's.",
        "The row was left out. Ask which of the two students answered, and correct the id.",
    ),
    "other_school": (
        "The person is not at the school named for this file.",
        "Upload it under the right school.",
    ),
}
"""Why a row is left out, by outcome: what happened, and what to do."""

_DECIDED_WORDS = {
    "id_and_email_differ": (
        "Typed id and e-mail are different people (first: {typed} and {email}); the e-mail decides.",
        "Nothing to do unless the e-mail is wrong.",
    ),
    "typed_id_unknown": (
        "The typed id is nobody's, so the e-mail decides (first: {typed} and {email}).",
        "Nothing to do unless the e-mail is wrong.",
    ),
    "email_unknown": (
        "The e-mail is nobody's on the roster, so the typed id decides (first: {email} and {typed}).",
        "Nothing to do unless the id is wrong.",
    ),
    "shared_email_decided": (
        "Several people share the e-mail, so the typed id decides among them (first: {email} and {typed}).",
        "Nothing to do unless the id is wrong.",
    ),
    "zeros_restored": (
        "The id had lost its zeros in front (first: {typed}); one student fits, so they were put back.",
        "Format the id column as text before saving, to keep them.",
    ),
}
