"""Which roles there are and, for each kind of thing, those who may and how far: the matrix of permissions."""

from typing import Literal

Reach = Literal["anywhere", "school", "caseload", "own"]
"""anywhere: the whole district; school: the person's schools; caseload: the person's students there; own:
what the person did."""

ROLES = {
    "operator": "the operator at the local command line",
    "district_leader": "district leaders",
    "school_leader": "the school's leader",
    "counselor": "the school's counselors",
    "survey_admin": "the survey admin",
    "name_helper": "helpers who know the school's adults by name",
    "safety_contact": "the school's safety contacts",
    "auditor": "the auditor",
}

_SAFETY: dict[str, Reach] = dict.fromkeys(("safety_contact", "counselor", "school_leader"), "school")
"""Who may be shown words of harm at all; core.safety.goes_to says which of them each hit goes to."""

GRANTS: dict[str, dict[str, Reach]] = {
    "see_totals": {"district_leader": "anywhere", "school_leader": "school", "counselor": "school"},
    "see_response_rate": {
        "district_leader": "anywhere",
        "school_leader": "school",
        "counselor": "school",
        "survey_admin": "school",
    },
    "see_status": {"district_leader": "anywhere", "school_leader": "school", "counselor": "caseload"},
    "see_named_count": {"school_leader": "school", "counselor": "caseload"},
    "see_named_adults": {"counselor": "caseload"},
    "see_staff_claims": {"school_leader": "school", "counselor": "caseload"},
    "see_answers": {"counselor": "caseload"},
    "see_free_text": {"counselor": "caseload"},
    "match_mention": {"survey_admin": "school", "name_helper": "school"},
    "see_adult_counts": {"school_leader": "school"},
    "see_missing": {"survey_admin": "school"},
    "read_follow_up": {"school_leader": "school", "counselor": "caseload"},
    "write_follow_up": {"counselor": "caseload"},
    "upload": {"survey_admin": "school"},
    "undo_import": {"survey_admin": "school"},
    "manage_waves": {"survey_admin": "school"},
    "set_places": {"school_leader": "school", "counselor": "school"},
    "set_list_rule": {"counselor": "school"},
    "set_steps": {"school_leader": "school", "counselor": "school"},
    "make_sheet": {"school_leader": "school", "counselor": "school"},
    "write_letters": {"counselor": "caseload"},
    "export_list": {"counselor": "caseload"},
    "see_safety_hit": _SAFETY | {"district_leader": "anywhere"},
    "acknowledge_safety_hit": _SAFETY | {"district_leader": "anywhere"},
    "send_worry": {"survey_admin": "school", "name_helper": "school", "counselor": "school"},
    "set_safety_contacts": {"survey_admin": "school", "school_leader": "school"},
    "read_audit": {"auditor": "anywhere", "counselor": "own", "survey_admin": "own"},
}
EXPORTS: dict[str, dict[str, Reach]] = {
    "subgroups": {"district_leader": "anywhere", "school_leader": "school"},
    "profiles": {"district_leader": "anywhere", "school_leader": "school"},
    "outreach": {"counselor": "caseload"},
    "adults": {"school_leader": "school"},
    "rejected_rows": {"survey_admin": "school"},
    "audit_log": {"auditor": "anywhere"},
    "students": {},
    "nominations": {},
    "ties": {},
    "scales": {},
    "graph": {},
}
"""Kinds with nobody written are the operator's alone: rows of named children in bulk."""
