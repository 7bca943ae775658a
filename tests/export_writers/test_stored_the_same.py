"""The same answers leave the same rows in the store, whichever tool's export brought them."""

from datetime import UTC, datetime
from pathlib import Path

import pandas as pd
import pytest

from sel.accounts.local import OPERATOR
from sel.core.responses import Wave
from sel.settings import Settings
from sel.store import responses
from sel.store.engine import open_store
from sel.workflows import ingest, waves
from sel.workflows.desk import Desk
from tests.export_writers.catalogue import WRITERS
from tests.export_writers.submissions import CARE, ZONE, Submission, answers
from tests.export_writers.written import zipped

WAVE = "2026-fall"
STUDENTS = [f"{number:04d}" for number in range(1, 31)]
VARIANTS = (
    "Google Forms: the sheet as CSV",
    "Google Forms: in Spanish",
    "Microsoft Forms: workbook",
    "Qualtrics: three rows, numbers",
    "Qualtrics: two rows, V1 to V10",
    "SurveyMonkey: zip, expanded",
    "LimeSurvey: codes",
    "REDCap: a repeating form",
    "Kobo: labels, workbook of two sheets",
    "Formbricks: each answer in its own language",
    "By hand: mapped",
)


def roster() -> bytes:
    """Return a made-up OneRoster bundle: thirty students of one school, and a teacher."""
    blank = ",,"
    users = [f"u{i},{blank}true,s{i},,Made{i},Up,{i},{i}@students.oak.example,08" for i in STUDENTS]
    users.append(f"a1,{blank}true,lee,,Sam,Lee,T1,lee@oak.example,")
    roles = [f"r{i},{blank}u{i},primary,student,,,OAK" for i in STUDENTS]
    roles.append(f"ra,{blank}a1,primary,teacher,,,OAK")
    start = "sourcedId,status,dateLastModified"
    files = {
        "orgs.csv": [
            f"{start},name,type,identifier,parentSourcedId",
            f"OAK,{blank}Oak Middle,school,9901,",
        ],
        "users.csv": [
            f"{start},enabledUser,username,userIds,givenName,familyName,identifier,email,grades",
            *users,
        ],
        "roles.csv": [f"{start},userSourcedId,roleType,role,beginDate,endDate,orgSourcedId", *roles],
        "classes.csv": [
            f"{start},title,courseSourcedId,classType,location,schoolSourcedId,periods",
            f"k1,{blank}Homeroom,,homeroom,12,OAK,1",
        ],
        "enrollments.csv": [
            f"{start},classSourcedId,schoolSourcedId,userSourcedId,role,beginDate,endDate",
            f"e1,{blank}k1,OAK,a1,teacher,,",
        ],
    }
    return zipped({name: ("\n".join(lines) + "\n").encode() for name, lines in files.items()})


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    url = f"sqlite:///{tmp_path / 'sel.db'}"
    found = Desk(
        open_store(url), Settings(store=url, timezone=ZONE), lambda: datetime(2026, 10, 30, tzinfo=UTC)
    )
    checked = ingest.check_roster(found, OPERATOR, [("oneroster.zip", roster())])
    ingest.store(found, OPERATOR, checked)
    waves.new_wave(found, OPERATOR, Wave(WAVE))
    return found


def standing() -> dict[str, Submission]:
    """Return, by student, the submission that counts: the last, of those that say who they are from."""
    found = {}
    for s in answers():
        who = s.typed_id or s.email.split("@")[0]
        if not s.kind and who in STUDENTS:
            found[who] = s
    return found


def written() -> list[tuple[str, int, str]]:
    """Return who wrote what in which slot: lines are slots where one cell alone was filled."""
    found = []
    for who, s in standing().items():
        cells = [(slot, text) for slot, text in enumerate(s.names, 1) if text]
        for slot, text in cells:
            lines = text.split("\n")
            alone = len(cells) == 1 and len(lines) > 1
            found += [(who, line if alone else slot, said) for line, said in enumerate(lines, 1)]
    return sorted(found)


def answered(frame: pd.DataFrame) -> dict[str, tuple[datetime, bool, tuple[int | None, ...]]]:
    """Return each student's standing answer as plain values."""
    found = {}
    for row in frame.to_dict("records"):
        items = tuple(None if row[code] != row[code] else int(row[code]) for code in CARE.item_codes)
        time = pd.Timestamp(row["submitted_at"]).tz_localize(None).to_pydatetime()
        found[row["student_id"]] = (time, bool(row["none_ticked"]), items)
    return found


@pytest.mark.parametrize("variant", VARIANTS)
def test_each_tool_leaves_the_same_answers_in_the_store(desk: Desk, variant: str) -> None:
    export = WRITERS[variant](answers())
    checked = ingest.check_responses(
        desk, OPERATOR, export.name, export.data, WAVE, CARE.code, mapping=export.mapping
    )
    ingest.store(desk, OPERATOR, checked)
    with desk.store.read() as conn:
        stored = responses.standing_answers(conn, WAVE, CARE.code, CARE.item_codes)
        mentions = responses.standing_nominations(conn, WAVE, CARE.code)
    desk.store.dispose()
    assert answered(stored) == {who: (s.at, s.nobody, s.items) for who, s in standing().items()}
    assert sorted(mentions[["student_id", "slot", "text"]].itertuples(index=False, name=None)) == written()


@pytest.mark.parametrize("variant", VARIANTS)
def test_each_row_of_each_tool_is_counted_once(desk: Desk, variant: str) -> None:
    export = WRITERS[variant](answers())
    checked = ingest.check_responses(
        desk, OPERATOR, export.name, export.data, WAVE, CARE.code, mapping=export.mapping
    )
    desk.store.dispose()
    of_persons = {"test": export.skipped.get("test", 0) + 1, "superseded": 1}
    assert (checked.skipped, checked.accepted, checked.rejected) == (
        {**export.skipped, **of_persons},
        len(standing()),
        1,
    )
