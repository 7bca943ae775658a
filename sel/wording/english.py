"""What the dashboard says in English: sentences with gaps, and the words for statuses, roles and groups."""

from datetime import date

SENTENCES = {
    # results
    "level": (
        "{a} of every 100 students who answered named an adult at school (likely between {lo} and {hi})."
    ),
    "level_one": "{a} of every 100 students who answered named an adult at school.",
    "level_hidden": "How many named an adult is {hidden}.",
    "missing": "{m} students did not answer. We know nothing about them; they are listed apart.",
    "missing_one": "1 student did not answer. We know nothing about them; they are listed apart.",
    "nobody_missing": "Every student who was asked has answered.",
    "bounds": (
        "If every student who did not answer had said no, it would be {b1} in 100; if all had said yes, {b2}."
    ),
    "gap_stands": (
        "{group}: {a} in 100, against {b} for {others}. A gap this size is unlikely to be chance."
    ),
    "gap_chance": (
        "{group}: {a} in 100, against {b} for {others}. With {n} answers this could be chance. "
        "Ask, don't conclude."
    ),
    "load": (
        "{k} adults carry half of all connections; {z} are named by no student we heard from, "
        "often new staff or staff who were not on the list."
    ),
    "load_one": (
        "{k} adults carry half of all connections; 1 is named by no student we heard from, "
        "often new staff or staff who were not on the list."
    ),
    "load_none": "No connection is on record yet, so there is no load to show.",
    "leaving": "If {adult} left, {n} students would have no adult left, {m} would go from two to one.",
    "leaving_one": "If {adult} left, 1 student would have no adult left, {m} would go from two to one.",
    "leaving_together": (
        "If {adult} all left, {n} students would have no adult left, {m} would have one adult only."
    ),
    "leaving_together_one": (
        "If {adult} all left, 1 student would have no adult left, {m} would have one adult only."
    ),
    "two_sided_one": (
        "1 student was named by staff but did not name an adult: the adult thinks there is a link; "
        "the student has not said so."
    ),
    "two_sided": (
        "{x} students were named by staff but did not name an adult: the adult thinks there is a link; "
        "the student has not said so."
    ),
    "fragile_one": "1 student has one adult only: if that adult leaves, they have none.",
    "fragile": "{n} students have one adult only: if that adult leaves, they have none.",
    "gaps_by_chance_one": "1 group below differs from other students by no more than chance could make.",
    "gaps_by_chance": "{n} groups below differ from other students by no more than chance could make.",
    "rows_left_out_one": "1 row was left out. Take it along, mend it, and upload it again.",
    "rows_left_out": "{n} rows were left out. Take them along, mend them, and upload them again.",
    "pattern_share": "of every 100 students: {share}",
    "hidden": "hidden to protect students: too few, or another number could be worked out from it",
    # states
    "demo": (
        "Demo data, made up: every student and adult here is invented. Be the principal, the counselor or"
        " the admin."
    ),
    "survey_open": (
        "So far: {n} of {of}; the survey is still open. Nobody is listed until it closes, "
        "because most have simply not answered yet."
    ),
    "answered": "answered: {n} of {of}",
    "answered_rate": "answered: {a} of every 100",
    "answered_hidden": "answered: hidden to protect students",
    "staff_answered": "{k} of {of} adults answered the staff survey.",
    "staff_alone": "staff survey alone: {k} of {of} adults answered",
    "staff_alone_level": (
        "Only staff were asked in this wave, so it says whom adults know of, not what students say."
    ),
    "staff_alone_counts": (
        "Adults who answered named {n} of {of} students; {m} were named by no adult (staff-reported)."
    ),
    "wall_staff_alone": (
        "Named by no adult who answered: {m} of {of} students shown here (staff-reported). Students were not "
        "asked."
    ),
    "list_staff_alone": (
        "{n} of {of} students were named by no adult who answered (staff-reported); students were not asked."
    ),
    "list_staff_alone_one": (
        "1 of {of} students was named by no adult who answered (staff-reported); students were not asked."
    ),
    "list_staff_alone_none": (
        "Each of the {of} students in this caseload was named by an adult (staff-reported; students were not "
        "asked)."
    ),
    "not_allowed_names": "You can see totals for this school. Names are for {role} ({who}).",
    "not_allowed_page": "The page “{page}” is for {role} ({who}).",
    "nothing_to_do": "Every listed student has an owner and a first contact. Next check: {date}.",
    "open_demo": (
        "A made-up district with a roster, a finished survey and staff answers. Type this where SEL is "
        "installed:"
    ),
    "upload_files": (
        "Choose “Survey admin” under “You are” in the sidebar, open “Upload” and bring the roster first, "
        "then the survey's export."
    ),
    "get_templates": (
        "Empty tables to fill in, for the roster and for the survey, are on the survey admin's page “Upload”."
    ),
    # the roster wall
    "wall_open": (
        "Not heard from: {m}. Students shown here: {of}. Who is connected is said once the survey closes."
    ),
    "wall_answer": "Not yet connected: {n}. Not heard from: {m}. Students shown here: {of}.",
    "wall_projector": "Each square is one of our students. Whom do we not know yet?",
    "wall_hidden": "A wall without names is {hidden}.",
    "whose_all": "You see every student of the school ({n}); looking is logged.",
    "whose_caseload": "You see your own caseload ({n} students); looking is logged.",
    "whose_school": "The whole school, shuffled; a square can't be traced to a student.",
    "no_homeroom": "No homeroom on record",
    # the connection map
    "map_counts": (
        "{k} of {of} adults were named by at least one student; {n} students named one adult only."
    ),
    "map_shows_counts": (
        "Each ring is an adult, the larger the more students named them; adults who share students stand "
        "near each other. Below are students we can place no adult for, without names. Whom a student named "
        "is for the counselor."
    ),
    "map_ties": "{n} of the {of} students in your caseload named {k} adults.",
    "map_shows_ties": (
        "Each ring is an adult, each small mark a student of your caseload, beside an adult she or he named; "
        "those who named nobody else stand nearest. Students without a tie stand below, silence lowest."
    ),
    "today": "Today",
    "afterwards": "Afterwards",
    "map_load": "Half of the adults carry {a} of every 100 connections, the other half {b}.",
    "map_spread": (
        "Half of the students who named an adult hold {a} of every 100 connections (Gini {g}); "
        "{n} named one adult only."
    ),
    "map_silent": (
        "{n} students were not heard from, skipped the question or named somebody we could not place. "
        "Any of them may have an adult: each adult could have up to {n} students more than is known."
    ),
    "adult": "adult",
    "partner": "community partner",
    "map_heart": "students of theirs who named nobody else",
    "map_tip": "{{b}}: {{@[2]}} students",
    "band_not_yet": "Not yet connected: {n}",
    "band_other": "Answered, but no adult could be placed: {n}",
    "band_silent": "Not heard from: {n}",
    "band_staff": "Students were not asked; marks are staff-reported: {n}",
    "band_unnamed": "Not named by a student we heard from: {n}",
    "map_find": "Find a person",
    "map_find_how": "Type a name, or choose on the map",
    "map_keys": (
        "Scroll or pinch to zoom, drag to move. Choosing somebody, on the map or by name, shows their ties."
    ),
    "map_adult": "{n} students named {adult}.",
    "map_adult_one": "1 student named {adult}.",
    "map_student": "{student} named {adults}.",
    "map_student_none": "{student}: {status}.",
    "map_open_card": "Open the student's card",
    "map_leave_too": "And who leaves at the same time?",
    "map_edges": "A dark edge: this student named no other adult.",
    "map_reach": "The lines lead to adults through whom their students could still be reached.",
    "colleagues_told": "Adults wrote {n} names of colleagues they go to for support; {k} make a tie.",
    "colleagues_told_one": "Adults wrote 1 name of a colleague they go to for support; {k} make a tie.",
    "colleagues_untold": (
        "{n} make none: {unclear} could mean several adults or were not clear, {other} mean nobody whom the "
        "roster has. Nobody is asked about them; a fuller roster tells more."
    ),
    # climate
    "climate": (
        "Students answered most favorably on {high} ({a} of every 100 answers) "
        "and least on {low} ({b} of every 100)."
    ),
    "climate_level": "On every topic {a} of every 100 answers were favorable.",
    "climate_hidden": "How students answered is {hidden}.",
    "climate_caution": "Patterns describe answers, not children; students move between them.",
    "no_patterns": "Too few schools to look for patterns between them.",
    # what a page will answer
    "will_answer_overview": (
        "This page will say how many students named a caring adult, whom we have not heard from, and who "
        "carries the connections."
    ),
    "will_answer_roster_wall": (
        "This page will show a square for each student, by grade or homeroom, marked by whether an adult "
        "knows them."
    ),
    "will_answer_connection_map": (
        "This page will draw adults and students as a network, and show what changes if an adult leaves."
    ),
    "will_answer_climate": (
        "This page will show how students answered about school: safety, fairness, being listened to."
    ),
    "will_answer_over_waves": (
        "This page will show, for the same students in two waves, who gained an adult, who kept one and who "
        "lost one."
    ),
    "will_answer_before_june": (
        "This page will show who would have no adult left next school year, because an adult goes or the "
        "student moves up, and who else knows them."
    ),
    "will_answer_my_list": (
        "This page will list the students to reach this week, with a proposed adult and the reason for each."
    ),
    "will_answer_names": (
        "This page will ask a person who knows the school which adult a written name means, where the roster "
        "alone can’t tell."
    ),
    "will_answer_student": (
        "This page will show, for one student, what was said, what staff said, and what was done."
    ),
}

STATUS = {
    "mutual": "connected, both say so",
    "named": "connected",
    "open": "answered; shown once the survey closes",
    "unmatched": "named someone we could not place",
    "skipped": "answered, not this question",
    "staff_only": "not yet connected: start with that adult",
    "no_adult": "not yet connected",
    "seen": "named by staff (staff-reported)",
    "unseen": "named by no adult (staff-reported)",
    "not_heard": "not heard from",
    "not_asked": "new or not surveyed",
    "opted_out": "opted out",
}
"""How a student's status is shown, in the order of the roster wall's legend."""

THROUGH = {
    "only adult": "would be the only adult of",
    "named by them": "named, of those left with none",
    "colleague": "is a colleague of who leaves, for",
}
"""How an adult who stays could reach students, as headings over their number."""

FAMILIES = {
    "connected": "named an adult here",
    "not_yet": "not yet connected",
    "unknown": "not heard from, or we can't say yet",
    "not_known": "no adult known yet, or not heard from",
}
"""The few kinds of a wall without names."""

ROLES = {
    "operator": "the operator",
    "district_leader": "the district leader",
    "school_leader": "the principal",
    "counselor": "the counselor",
    "survey_admin": "the survey admin",
    "name_helper": "the name helper",
    "safety_contact": "the safety contact",
    "auditor": "the auditor",
}

DIMENSIONS = {
    "all": "All students",
    "grade": "Grade",
    "sex": "Sex",
    "race": "Race and ethnicity",
    "program": "Program",
}

GROUPS = {
    "all": "All students",
    "female": "Girls",
    "male": "Boys",
    "other": "Other",
    "unspecified": "Not stated",
    "english_learner": "English learners",
    "disability": "Students with a disability",
    "low_income": "Low income",
    "foster": "Foster youth",
    "homeless": "Homeless youth",
}
NOT_ON_RECORD = "Not on record"


def say(key: str, **gaps: object) -> str:
    """Return the sentence `key`, its gaps filled; raises KeyError for an unknown key or a missing gap."""
    return SENTENCES[key].format(**gaps)


def say_count(key: str, count: int | str, **gaps: object) -> str:
    """Return the sentence `key`, or its form for exactly one where `count` is 1."""
    return say(f"{key}_one" if str(count) == "1" else key, **gaps)


def role_words(role: str) -> str:
    """Return how a role is called in a sentence."""
    return ROLES.get(role, role)


def grade_words(grade: str) -> str:
    """Return a OneRoster grade code as people say it: "Grade 7", "Kindergarten"."""
    named = {"KG": "Kindergarten", "PK": "Pre-K", "TK": "Transitional kindergarten", "": "No grade on record"}
    return named.get(grade, f"Grade {grade.lstrip('0') or grade}")


def group_words(dimension: str, group: str) -> str:
    """Return a subgroup of the release as people say it, so that it may begin a sentence.

    `group` is one of `core.equity.memberships`; the students outside a program are told beside those in it
    and have no words of their own.
    """
    if group == "unknown":
        return NOT_ON_RECORD
    if dimension == "grade":
        return grade_words(group)
    known = group.removesuffix(" unknown")
    words = GROUPS.get(known, known.replace("_", " "))
    return f"{words[:1].upper()}{words[1:]}" + ("" if known == group else f": {NOT_ON_RECORD.lower()}")


def day_words(day: date) -> str:
    """Return a day as it is written in the United States: Nov 3, 2026."""
    return f"{day:%b} {day.day}, {day.year}"
