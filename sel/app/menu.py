"""Which pages there are, what each asks, and for which roles it is drawn in the menu."""

from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from sel.core.permissions import Person

FOLDER = Path(__file__).parent / "pages"


@dataclass(frozen=True)
class Entry:
    """One page: `key` is its file and its URL, `question` its title on the page."""

    key: str
    label: str
    question: str
    icon: str
    roles: tuple[str, ...]
    shows_names: bool = False
    needs_answers: bool = True
    says_answered: bool = True

    def page(self, *, visible: bool) -> st.Page:
        """Return Streamlit's page over the file of this entry."""
        return st.Page(
            FOLDER / f"{self.key}.py",
            title=self.label,
            icon=self.icon,
            url_path=self.key,
            visibility="visible" if visible else "hidden",
        )


LEADER, COUNSELOR, ADMIN, HELPER = "school_leader", "counselor", "survey_admin", "name_helper"
CONTACT = "safety_contact"
ENTRIES = (
    Entry(
        "my_list",
        "My list",
        "Whom do I reach this week?",
        ":material/checklist:",
        (COUNSELOR,),
        shows_names=True,
    ),
    Entry(
        "student",
        "Student",
        "What do we know, and what was done?",
        ":material/person:",
        (COUNSELOR,),
        shows_names=True,
    ),
    Entry(
        "overview",
        "Overview",
        "Does every student here have a caring adult?",
        ":material/home:",
        (LEADER, COUNSELOR),
    ),
    Entry(
        "roster_wall",
        "Roster wall",
        "Whom do we not know yet?",
        ":material/grid_view:",
        (LEADER, COUNSELOR),
        shows_names=True,
    ),
    Entry(
        "connection_map",
        "Connection map",
        "Who carries the connections?",
        ":material/hub:",
        (LEADER, COUNSELOR),
        shows_names=True,
    ),
    Entry(
        "places",
        "Adults’ places",
        "Who can take on a student, and how many?",
        ":material/group_add:",
        (LEADER, COUNSELOR),
        needs_answers=False,
        says_answered=False,
    ),
    Entry(
        "letters",
        "Letters and sheets",
        "What do we write, and take to the meeting?",
        ":material/mail:",
        (LEADER, COUNSELOR),
        shows_names=True,
        needs_answers=False,
        says_answered=False,
    ),
    Entry(
        "steps",
        "Steps",
        "Which steps do we take, and what came after?",
        ":material/checklist_rtl:",
        (LEADER, COUNSELOR),
        needs_answers=False,
        says_answered=False,
    ),
    Entry(
        "over_waves",
        "Over time",
        "Who gained an adult, who lost one?",
        ":material/compare_arrows:",
        (LEADER, COUNSELOR),
        shows_names=True,
    ),
    Entry(
        "before_june",
        "Before June",
        "Who will lose their only adult?",
        ":material/luggage:",
        (LEADER, COUNSELOR),
        shows_names=True,
    ),
    Entry("climate", "Climate", "How does school feel here?", ":material/cloud:", (LEADER, COUNSELOR)),
    Entry(
        "upload",
        "Upload",
        "Bring in a roster or survey answers",
        ":material/upload_file:",
        (ADMIN,),
        needs_answers=False,
    ),
    Entry(
        "names",
        "Names",
        "Who is meant?",
        ":material/person_search:",
        (ADMIN, HELPER),
        shows_names=True,
    ),
    Entry(
        "safety",
        "Safety",
        "Who needs somebody today?",
        ":material/health_and_safety:",
        (CONTACT, COUNSELOR, LEADER, ADMIN),
        shows_names=True,
        needs_answers=False,
        says_answered=False,
    ),
    Entry("waves", "Waves", "When do we ask?", ":material/event:", (ADMIN,), needs_answers=False),
)


def entry(key: str) -> Entry:
    """Return the entry of a page by its key."""
    return next(entry for entry in ENTRIES if entry.key == key)


def may_open(person: Person, page: Entry) -> bool:
    """Return whether the page is in this person's menu; what it shows is asked of the workflow again."""
    return person.role in page.roles


def first_page(person: Person) -> Entry:
    """Return the page a person's visit begins with."""
    return next((page for page in ENTRIES if may_open(person, page)), entry("overview"))
