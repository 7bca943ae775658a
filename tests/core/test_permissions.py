"""Who may see or do what: every role against every kind of thing, and the caseload's edges."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sel.core import grants, permissions
from sel.core.permissions import (
    ALL,
    EXPORTS,
    GRANTS,
    Person,
    StudentKey,
    can,
    can_export_list,
    can_export_rows,
    can_manage_waves,
    can_read_audit,
    can_see_adult_counts,
    can_see_answers,
    can_see_free_text,
    can_see_missing,
    can_see_named_adults,
    can_see_status,
    can_see_totals,
    can_upload,
    caseload_rows,
    check_can_export_rows,
    check_can_see_named_adults,
)
from sel.errors import NotAllowed
from tests import staff

NINTH = StudentKey("oak", "09", "Ruiz", "0001")
TENTH = StudentKey("oak", "10", "Ruiz", "0002")
AT_ELM = StudentKey("elm", "09", "Ruiz", "0003")

ASKING = {
    "operator": staff.OPERATOR,
    "district": staff.DISTRICT,
    "leader": staff.OAK_LEADER,
    "counselor": staff.NINTH_GRADE_COUNSELOR,
    "admin": staff.OAK_ADMIN,
    "helper": staff.OAK_HELPER,
    "contact": staff.OAK_CONTACT,
    "auditor": staff.AUDITOR,
    "teacher": staff.TEACHER,
    "nobody": staff.NOBODY,
}

# Who may, of ASKING, for something of Oak or of a ninth-grader there; the operator always may.
AT_OAK = {
    "see_totals": "district leader counselor",
    "see_response_rate": "district leader counselor admin",
    "match_mention": "admin helper",
    "see_adult_counts": "leader",
    "upload": "admin",
    "undo_import": "admin",
    "manage_waves": "admin",
    "export_list": "counselor",
}
OF_A_NINTH_GRADER = {
    "see_status": "leader counselor",  # the district's leader must say why
    "see_named_count": "leader counselor",
    "see_named_adults": "counselor",
    "see_staff_claims": "leader counselor",
    "see_answers": "counselor",
    "see_free_text": "",  # the counselor needs a further right
    "read_follow_up": "leader counselor",
    "write_follow_up": "counselor",
}
EXPORTED = {
    "subgroups": "district leader",
    "profiles": "district leader",
    "outreach": "counselor",
    "adults": "leader",
    "rejected_rows": "admin",
    "audit_log": "auditor",
    "students": "",
    "nominations": "",
    "ties": "",
    "scales": "",
    "graph": "",
}


OF_SAFETY = {
    "see_safety_hit": "district leader counselor contact",
    "acknowledge_safety_hit": "district leader counselor contact",
    "send_worry": "counselor admin helper",
    "set_safety_contacts": "leader admin",
}


def who_may(ask) -> set[str]:
    return {role for role, person in ASKING.items() if ask(person)}


@pytest.mark.parametrize(("kind", "roles"), AT_OAK.items())
def test_at_their_own_school_exactly_these_roles_may(kind, roles):
    assert who_may(lambda person: getattr(permissions, f"can_{kind}")(person, "oak")) == {
        "operator",
        *roles.split(),
    }


@pytest.mark.parametrize(("kind", "roles"), AT_OAK.items())
def test_at_another_school_only_those_with_the_whole_district_may(kind, roles):
    assert who_may(lambda person: getattr(permissions, f"can_{kind}")(person, "elm")) == {
        "operator",
        *({"district"} & set(roles.split())),
    }


@pytest.mark.parametrize(("kind", "roles"), OF_SAFETY.items())
def test_what_safety_needs_is_for_exactly_these_roles(kind, roles):
    may = roles.split()
    assert who_may(lambda person: can(person, kind, "oak")) == {"operator", *may}
    assert who_may(lambda person: can(person, kind, "elm")) == {"operator", *({"district"} & set(may))}


def test_how_many_students_adults_take_on_is_for_the_leader_and_the_counselors_of_the_school():
    assert who_may(lambda person: can(person, "set_places", "oak")) == {"operator", "leader", "counselor"}
    assert who_may(lambda person: can(person, "set_places", "elm")) == {"operator"}


def test_the_schools_checklist_is_written_by_its_leader_and_its_counselors():
    assert who_may(lambda person: can(person, "set_steps", "oak")) == {"operator", "leader", "counselor"}
    assert who_may(lambda person: can(person, "set_steps", "elm")) == {"operator"}


def test_sheets_are_for_the_leader_and_the_counselors_of_the_school_and_letters_for_the_counselors():
    assert who_may(lambda person: can(person, "make_sheet", "oak")) == {"operator", "leader", "counselor"}
    assert who_may(lambda person: can(person, "write_letters", "oak")) == {"operator", "counselor"}
    assert who_may(lambda person: can(person, "make_sheet", "elm")) == {"operator"}
    assert who_may(lambda person: can(person, "write_letters", "elm")) == {"operator"}


def test_the_lists_rule_is_agreed_by_the_counselors_of_the_school():
    assert who_may(lambda person: can(person, "set_list_rule", "oak")) == {"operator", "counselor"}
    assert who_may(lambda person: can(person, "set_list_rule", "elm")) == {"operator"}


@pytest.mark.parametrize(("kind", "roles"), OF_A_NINTH_GRADER.items())
def test_of_a_student_in_the_caseload_exactly_these_roles_may(kind, roles):
    assert who_may(lambda person: getattr(permissions, f"can_{kind}")(person, NINTH)) == {
        "operator",
        *roles.split(),
    }


@pytest.mark.parametrize("kind", OF_A_NINTH_GRADER)
@pytest.mark.parametrize("student", [TENTH, AT_ELM], ids=["of another grade", "of another school"])
def test_a_counselor_sees_nothing_of_a_student_outside_the_caseload(kind, student):
    assert getattr(permissions, f"can_{kind}")(staff.NINTH_GRADE_COUNSELOR, student).allowed is False


@pytest.mark.parametrize("kind", OF_A_NINTH_GRADER)
def test_a_school_leader_sees_nothing_of_a_student_elsewhere(kind):
    assert getattr(permissions, f"can_{kind}")(staff.OAK_LEADER, AT_ELM).allowed is False


@pytest.mark.parametrize(("kind", "roles"), EXPORTED.items())
def test_rows_are_exported_by_exactly_these_roles(kind, roles):
    assert who_may(lambda person: can_export_rows(person, kind, "oak")) == {"operator", *roles.split()}


def test_every_kind_of_export_and_every_grant_stands_in_these_tables():
    asked_apart = {"make_sheet", "write_letters", "see_missing", "read_audit", "set_places", "set_steps"}
    asked_apart |= {"set_list_rule"}
    assert [set(EXPORTED), set(AT_OAK) | set(OF_A_NINTH_GRADER) | set(OF_SAFETY) | asked_apart] == [
        set(EXPORTS),
        set(GRANTS),
    ]


@pytest.mark.parametrize("person", ASKING.values(), ids=ASKING)
def test_unknown_kinds_are_refused_to_everybody(person):
    assert [can(person, "see_passwords", "oak").allowed, can_export_rows(person, "passwords").allowed] == [
        False,
        False,
    ]


@pytest.mark.parametrize("person", [staff.TEACHER, staff.NOBODY], ids=["teacher", "no role"])
def test_without_a_known_role_nothing_is_allowed(person):
    assert [kind for kind in GRANTS if can(person, kind, "oak")] == []


@pytest.mark.parametrize(
    ("person", "reason", "allowed"),
    [
        pytest.param(staff.DISTRICT, "", False, id="without a reason no"),
        pytest.param(staff.DISTRICT, "  ", False, id="blanks are no reason"),
        pytest.param(staff.DISTRICT, "transfer", True, id="with a reason yes"),
        pytest.param(staff.AUDITOR, "transfer", False, id="a reason opens nothing to others"),
    ],
)
def test_a_district_leader_sees_a_status_only_with_a_stated_reason(person, reason, allowed):
    assert can_see_status(person, NINTH, reason).allowed == allowed


def test_sensitive_answers_are_shown_to_no_counselor():
    assert [
        can_see_answers(staff.NINTH_GRADE_COUNSELOR, NINTH, sensitive).allowed for sensitive in (0, 1)
    ] == [
        True,
        False,
    ]


def test_free_text_is_for_counselors_with_the_further_right_and_their_own_students():
    reader = Person("c", "Cy", "counselor", ("oak",), grades=("09",), free_text=True)
    assert [can_see_free_text(reader, student).allowed for student in (NINTH, TENTH)] == [True, False]


def test_an_adult_may_see_what_is_known_of_herself_and_of_nobody_else():
    adult = Person("c", "Cy", "counselor", ("oak",), adult_id="a-cy")
    assert [can_see_adult_counts(adult, "oak", adult_id).allowed for adult_id in ("a-cy", "a-ted", "")] == [
        True,
        False,
        False,
    ]


def test_a_teacher_has_no_access_even_to_herself():
    assert not can_see_adult_counts(staff.TEACHER, "oak", "a-ted")


def test_who_has_not_answered_is_shown_to_the_survey_admin_while_the_survey_is_open():
    assert [can_see_missing(staff.OAK_ADMIN, "oak", wave_open).allowed for wave_open in (True, False)] == [
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("person", "by", "allowed"),
    [
        pytest.param(staff.AUDITOR, "", True, id="the auditor everything"),
        pytest.param(staff.OAK_ADMIN, "sa", True, id="an admin her own"),
        pytest.param(staff.OAK_ADMIN, "c9", False, id="an admin not another's"),
        pytest.param(staff.OAK_ADMIN, "", False, id="an admin not everybody's"),
        pytest.param(staff.OAK_LEADER, "sl", False, id="a leader nothing"),
        pytest.param(Person("", "?", "counselor", ("oak",)), "", False, id="a person without id nothing"),
    ],
)
def test_the_audit_log_is_for_the_auditor_and_ones_own_entries(person, by, allowed):
    assert can_read_audit(person, by).allowed == allowed


def test_the_district_as_a_whole_is_for_those_with_every_school():
    may = [can_upload(staff.OAK_ADMIN), can_upload(staff.DISTRICT_ADMIN), can_manage_waves(staff.OAK_ADMIN)]
    assert [verdict.allowed for verdict in may] == [False, True, False]


def test_published_totals_of_the_district_are_for_every_school_leader():
    assert can_see_totals(staff.OAK_LEADER, "")


def test_a_counselor_may_take_along_a_list_of_the_caseload_in_any_of_the_schools():
    assert [
        can_export_list(staff.NINTH_GRADE_COUNSELOR, school).allowed for school in ("", "oak", "elm")
    ] == [
        True,
        True,
        False,
    ]


STUDENTS = pd.DataFrame(
    [
        ("oak", "09", "Álvarez", "0001"),
        ("oak", "10", "Ruiz", "0002"),
        ("elm", "09", "Baker", "0003"),
        ("oak", "10", "Łukasik", "0007"),
        ("oak", "09", "", "0009"),
        ("oak", "11", "O'Neil", "0010"),
    ],
    columns=["school_id", "grade", "family_name", "student_id"],
)


@pytest.mark.parametrize(
    ("person", "ids"),
    [
        pytest.param(staff.NINTH_GRADE_COUNSELOR, ["0001", "0009"], id="by grade"),
        pytest.param(staff.A_TO_L_COUNSELOR, ["0001", "0007"], id="by surname, accents aside"),
        pytest.param(
            Person("c", "C", "counselor", ("oak",), surnames=("on", "ru")),
            ["0002", "0010"],
            id="by beginnings",
        ),
        pytest.param(staff.LIST_COUNSELOR, ["0007"], id="by list"),
        pytest.param(
            Person("c", "C", "counselor", ("oak",), ("10",), ("A", "L")),
            ["0007"],
            id="grade and surname both hold",
        ),
        pytest.param(
            Person("c", "C", "counselor", ("oak",), ("09",), student_ids=("0002", "0003")),
            ["0001", "0002", "0009"],
            id="the list adds, but no other school's student",
        ),
        pytest.param(staff.WHOLE_SCHOOL_COUNSELOR, ["0003"], id="every grade of the school"),
        pytest.param(staff.NO_CASELOAD_COUNSELOR, [], id="no caseload is an empty one"),
        pytest.param(Person("c", "C", "counselor", (), (ALL,)), [], id="no school, no students"),
        pytest.param(staff.OAK_LEADER, [], id="leaders have no caseload"),
        pytest.param(staff.OPERATOR, list(STUDENTS["student_id"]), id="the operator has everybody"),
    ],
)
def test_the_caseload_is_these_students(person, ids):
    assert list(STUDENTS.loc[caseload_rows(person, STUDENTS), "student_id"]) == ids


def test_a_bare_tuple_of_school_grade_and_name_serves_as_the_student():
    assert can_see_named_adults(staff.NINTH_GRADE_COUNSELOR, ("oak", "09", "Ruiz"))


def test_a_refusal_says_who_may_in_the_words_of_the_templates():
    with pytest.raises(NotAllowed) as refused:
        check_can_see_named_adults(staff.OAK_LEADER, NINTH)
    assert refused.value.message == (
        "You can see totals for this school. "
        "Names are for the school's counselors (each for their own caseload)."
    )


def test_a_refusal_promises_no_totals_of_a_school_the_person_has_no_part_in():
    assert can_see_named_adults(staff.OAK_LEADER, AT_ELM).reason == (
        "You can't see or do this. It is for the school's counselors (each for their own caseload)."
    )


def test_an_allowed_thing_passes_the_check_without_a_word():
    assert check_can_export_rows(staff.AUDITOR, "audit_log") is None


NAMES = st.text(alphabet="AaÁbCñLlMØøzZ '-", max_size=6)


@given(
    first=NAMES,
    last=NAMES,
    family=NAMES,
    grade=st.sampled_from(["09", "10", ""]),
    school=st.sampled_from(["oak", "elm", ""]),
)
def test_nobody_outside_school_and_grade_is_ever_in_a_caseload(first, last, family, grade, school):
    counselor = Person("c", "C", "counselor", ("oak",), ("09",), (first, last))
    allowed = can_see_named_adults(counselor, (school, grade, family)).allowed
    assert not allowed or (school, grade) == ("oak", "09")


@given(st.text(max_size=12).filter(lambda role: role not in grants.ROLES))
def test_a_role_nobody_wrote_down_may_nothing(role):
    person = Person("x", "X", role, (ALL,), (ALL,))
    assert [kind for kind in GRANTS if can(person, kind, "oak")] == []
