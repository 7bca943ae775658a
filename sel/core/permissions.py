"""Who may see or do what: `can_x` answers with a reason, `check_can_x` raises NotAllowed with who may.

The matrix is GRANTS in grants.py: for each kind of thing, the roles that may and how far each reaches.
What isn't written there is refused: an unknown role, an unknown kind, a school or student outside.
"""

import functools
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, ParamSpec, TypeAlias

import pandas as pd

from sel.core.grants import EXPORTS, GRANTS, ROLES, Reach
from sel.errors import NotAllowed

ALL = "all"
"""Written as a person's only school or grade, it means every one of them; nothing written means none."""


@dataclass(frozen=True)
class Person:
    """Who is asking. `role` is one of ROLES; any other has no access.

    The caseload (counselors) is the students at `school_ids` who fit both `grades` and `surnames` where
    these are given (first and last initials or beginnings, inclusive: ("A", "L")), and those in
    `student_ids`. With none of the three it is empty; `grades=(ALL,)` is every student of the schools.
    `adult_id` ties the person to the roster's adult, `free_text` is the further right to read free text.
    """

    person_id: str
    name: str
    role: str
    school_ids: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    surnames: tuple[str, str] = ("", "")
    student_ids: tuple[str, ...] = ()
    adult_id: str = ""
    free_text: bool = False


class StudentKey(NamedTuple):
    """What decides whose caseload a student is in; a plain tuple in this order serves as well."""

    school_id: str
    grade: str = ""
    family_name: str = ""
    student_id: str = ""


AnyStudent: TypeAlias = StudentKey | tuple[str, str, str] | tuple[str, str, str, str]


@dataclass(frozen=True)
class Verdict:
    """The answer to "may this person?": truthy where allowed; the reason is a sentence either way."""

    allowed: bool
    reason: str

    def __bool__(self) -> bool:
        return self.allowed


_REACH_WORDS: dict[Reach, str] = {
    "anywhere": "in every school",
    "school": "each for their own school",
    "caseload": "each for their own caseload",
    "own": "each for what they did themselves",
}
_PUBLISHED = frozenset({"see_totals", "see_response_rate"})
"""Published totals of the whole district are for everybody who may see those of a school."""


def can_see_totals(person: Person, school_id: str = "") -> Verdict:
    """Return whether `person` may see a school's published totals; "" is the district's."""
    return _at_school(person, "see_totals", school_id)


def can_see_response_rate(person: Person, school_id: str = "") -> Verdict:
    """Return whether `person` may see the published share of those asked who answered."""
    return _at_school(person, "see_response_rate", school_id)


def can_see_status(person: Person, student: AnyStudent, stated_reason: str = "") -> Verdict:
    """Return whether `person` may see a student's connection status; district leaders must say why."""
    verdict = _of_student(person, "see_status", student)
    if verdict and person.role == "district_leader" and not stated_reason.strip():
        return Verdict(False, "Write down why you need this student's status; the reason is logged.")
    return verdict


def can_see_named_count(person: Person, student: AnyStudent) -> Verdict:
    """Return whether `person` may see how many adults the student named."""
    return _of_student(person, "see_named_count", student)


def can_see_named_adults(person: Person, student: AnyStudent) -> Verdict:
    """Return whether `person` may see whom the student named: the student's ties."""
    return _of_student(person, "see_named_adults", student)


def can_see_staff_claims(person: Person, student: AnyStudent) -> Verdict:
    """Return whether `person` may see which adults named the student."""
    return _of_student(person, "see_staff_claims", student)


def can_see_answers(person: Person, student: AnyStudent, sensitive: bool = False) -> Verdict:
    """Return whether `person` may see the student's named answers to items; sensitive ones nobody."""
    verdict = _of_student(person, "see_answers", student)
    if verdict and sensitive and person.role != "operator":
        return Verdict(False, "Answers to sensitive questions are not shown with a name to anybody.")
    return verdict


def can_see_free_text(person: Person, student: AnyStudent) -> Verdict:
    """Return whether `person` may read what the student wrote freely: a further right, caseload only."""
    verdict = _of_student(person, "see_free_text", student)
    if verdict and person.role != "operator" and not person.free_text:
        return Verdict(False, "Free text is for counselors who were given the further right to read it.")
    return verdict


def can_match_mention(person: Person, school_id: str) -> Verdict:
    """Return whether `person` may say in the match queue who is meant (identity only)."""
    return _at_school(person, "match_mention", school_id)


def can_see_adult_counts(person: Person, school_id: str, adult_id: str = "") -> Verdict:
    """Return whether `person` may see how many students named an adult: that adult, or for planning."""
    if adult_id and adult_id == person.adult_id and person.role in ROLES:
        return Verdict(True, "You may see what is known of yourself.")
    return _at_school(person, "see_adult_counts", school_id)


def can_see_missing(person: Person, school_id: str, wave_open: bool) -> Verdict:
    """Return whether `person` may see who hasn't answered yet (yes or no, no content): while it is open."""
    verdict = _at_school(person, "see_missing", school_id)
    if verdict and person.role != "operator" and not wave_open:
        return Verdict(False, "The survey is closed; who did not answer is now for the school's counselors.")
    return verdict


def can_read_follow_up(person: Person, student: AnyStudent) -> Verdict:
    """Return whether `person` may read the follow-up of a student."""
    return _of_student(person, "read_follow_up", student)


def can_write_follow_up(person: Person, student: AnyStudent) -> Verdict:
    """Return whether `person` may change the follow-up of a student."""
    return _of_student(person, "write_follow_up", student)


def can_upload(person: Person, school_id: str = "") -> Verdict:
    """Return whether `person` may store a file about a school; "" is a file about the whole district."""
    return _at_school(person, "upload", school_id)


def can_undo_import(person: Person, school_id: str = "") -> Verdict:
    """Return whether `person` may undo an import of a school; "" is one of the whole district."""
    return _at_school(person, "undo_import", school_id)


def can_manage_waves(person: Person, school_id: str = "") -> Verdict:
    """Return whether `person` may make, close and reopen waves of a school; "" is the whole district."""
    return _at_school(person, "manage_waves", school_id)


def can_export_list(person: Person, school_id: str = "") -> Verdict:
    """Return whether `person` may take along a list of students: only of the own caseload's rows."""
    return _granted(person, "export_list", GRANTS["export_list"], school_id, any_school=not school_id)


def can_export_rows(person: Person, kind: str, school_id: str = "") -> Verdict:
    """Return whether `person` may export rows of `kind` (EXPORTS); unknown kinds are refused to all."""
    if kind not in EXPORTS:
        return Verdict(False, f"There is no export “{kind}”. There are: {', '.join(EXPORTS)}.")
    return _granted(person, f"export {kind}", EXPORTS[kind], school_id)


def can_read_audit(person: Person, by: str = "") -> Verdict:
    """Return whether `person` may read the audit log; `by` is whose entries, "" everybody's."""
    grants = GRANTS["read_audit"]
    if grants.get(person.role) == "own":
        own = by == person.person_id != ""
        return Verdict(True, "These are your own entries.") if own else _refusal(person, grants, "")
    return _granted(person, "read_audit", grants, "")


def can(person: Person, kind: str, school_id: str = "") -> Verdict:
    """Return whether `person` may do `kind` (a key of GRANTS) at a school at all; unknown is refused.

    It says nothing of a single student: a caseload's rows are asked one by one or by `caseload_rows`.
    """
    if kind not in GRANTS:
        return Verdict(False, f"“{kind}” is not something the permissions know; it is refused.")
    return _at_school(person, kind, school_id)


def caseload_rows(person: Person, students: pd.DataFrame) -> pd.Series:
    """Return, a truth value a row of `students`, who is in the person's caseload.

    `students` has school_id, grade, family_name and student_id. Only counselors have a caseload; the
    operator's is everybody. Surnames are compared without accents, case, spaces or marks.
    """
    if person.role == "operator":
        return pd.Series(True, index=students.index)
    if person.role != "counselor":
        return pd.Series(False, index=students.index)
    here = _in_schools(person, students["school_id"])
    return here & (_in_range(person, students) | students["student_id"].isin(person.student_ids))


def covered_schools(person: Person, school_ids: pd.Series) -> pd.Series:
    """Return, a truth value a row, which of the schools are within the person's scope."""
    if person.role in ("operator", "district_leader"):
        return pd.Series(True, index=school_ids.index)
    return _in_schools(person, school_ids) & (person.role in ROLES)


def _in_schools(person: Person, school_ids: pd.Series) -> pd.Series:
    if person.school_ids == (ALL,):
        return pd.Series(True, index=school_ids.index)
    return school_ids.isin(person.school_ids) & (school_ids != "")


def _in_range(person: Person, students: pd.DataFrame) -> pd.Series:
    """Return who fits the grades and the surnames; nobody where neither is given."""
    fits = pd.Series(bool(person.grades or any(person.surnames)), index=students.index)
    if person.grades and person.grades != (ALL,):
        fits &= students["grade"].isin(person.grades)
    first, last = (_folded(end) for end in person.surnames)
    if first or last:
        names = students["family_name"].map(_folded)
        fits &= (names != "") & (names.str.slice(0, len(first)) >= first)
        fits &= (names.str.slice(0, len(last)) <= last) if last else True
    return fits


_UNDECOMPOSED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)


def _folded(name: str) -> str:
    """Return a surname as it is filed: lower case letters without accents, spaces or marks."""
    plain = unicodedata.normalize("NFKD", name.casefold()).translate(_UNDECOMPOSED)
    return "".join(letter for letter in plain if letter.isalpha())


def _at_school(person: Person, kind: str, school_id: str) -> Verdict:
    return _granted(person, kind, GRANTS[kind], school_id)


def _granted(
    person: Person, kind: str, grants: dict[str, Reach], school_id: str, any_school: bool = False
) -> Verdict:
    """Return the verdict for a role's reach at a school; "" is the district, which few reach."""
    if person.role == "operator":
        return Verdict(True, "The operator at the local command line may do everything; it is logged.")
    somewhere = any_school and person.role in grants and bool(person.school_ids)
    if somewhere or _reaches(person, grants, school_id, published=kind in _PUBLISHED):
        return Verdict(True, f"{_sentence(ROLES[person.role])} may, {_REACH_WORDS[grants[person.role]]}.")
    return _refusal(person, grants, school_id)


def _reaches(person: Person, grants: dict[str, Reach], school_id: str, published: bool) -> bool:
    reach = grants.get(person.role) if person.role in ROLES else None
    if reach is None or reach == "anywhere":
        return reach == "anywhere"
    if person.school_ids == (ALL,):
        return True
    return school_id in person.school_ids if school_id else published


def _of_student(person: Person, kind: str, student: AnyStudent) -> Verdict:
    """Return the verdict for one student: the school's, and for a caseload whether she is in it."""
    key, grants = StudentKey(*student), GRANTS[kind]
    verdict = _granted(person, kind, grants, key.school_id)
    if verdict and grants.get(person.role) == "caseload":
        if not caseload_rows(person, pd.DataFrame([key])).iloc[0]:
            return _refusal(person, grants, key.school_id)
        return Verdict(True, "The student is in your caseload.")
    return verdict


def _refusal(person: Person, grants: dict[str, Reach], school_id: str) -> Verdict:
    """Return the "not allowed" words of the text templates, with who may."""
    who = "; ".join(f"{ROLES[role]} ({_REACH_WORDS[reach]})" for role, reach in grants.items())
    who = who or f"{ROLES['operator']} (who is logged)"
    if "counselor" in grants and _reaches(person, GRANTS["see_totals"], school_id, published=True):
        return Verdict(False, f"You can see totals for this school. Names are for {who}.")
    return Verdict(False, f"You can't see or do this. It is for {who}.")


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:]


P = ParamSpec("P")


def _checked(can_x: Callable[P, Verdict]) -> Callable[P, None]:
    """Return the same question asked so that a "no" stops the work: it raises NotAllowed."""

    @functools.wraps(can_x)
    def check(*args: P.args, **kwargs: P.kwargs) -> None:
        verdict = can_x(*args, **kwargs)
        if not verdict:
            raise NotAllowed(verdict.reason, "Ask one of them, or the survey admin to change your role.")

    return check


check_can = _checked(can)
check_can_see_totals = _checked(can_see_totals)
check_can_see_response_rate = _checked(can_see_response_rate)
check_can_see_status = _checked(can_see_status)
check_can_see_named_count = _checked(can_see_named_count)
check_can_see_named_adults = _checked(can_see_named_adults)
check_can_see_staff_claims = _checked(can_see_staff_claims)
check_can_see_answers = _checked(can_see_answers)
check_can_see_free_text = _checked(can_see_free_text)
check_can_match_mention = _checked(can_match_mention)
check_can_see_adult_counts = _checked(can_see_adult_counts)
check_can_see_missing = _checked(can_see_missing)
check_can_read_follow_up = _checked(can_read_follow_up)
check_can_write_follow_up = _checked(can_write_follow_up)
check_can_upload = _checked(can_upload)
check_can_undo_import = _checked(can_undo_import)
check_can_manage_waves = _checked(can_manage_waves)
check_can_export_list = _checked(can_export_list)
check_can_export_rows = _checked(can_export_rows)
check_can_read_audit = _checked(can_read_audit)
