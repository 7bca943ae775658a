"""A survey file as it was read, and the ground it is checked on: the wave, the roster, what is stored."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property, partial

import pandas as pd

from sel.core.consent import opted_out
from sel.core.instrument import Instrument
from sel.core.people import Roster
from sel.core.responses import Wave
from sel.errors import Problem
from sel.readers.exports.responses import Responses, read_responses
from sel.readers.limited import read_tables_apart
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.readers.tables import fingerprint
from sel.store import anonymous, consents, imports, responses, rosters, waves
from sel.workflows.checked import Checked, Part, refused
from sel.workflows.desk import Desk
from sel.workflows.saved_mappings import remembered
from sel.workflows.waves import school_missing


@dataclass(frozen=True)
class Ground:
    """What a survey file is held against.

    `people` are the roster's students or adults, whoever answers; `former` (keyed alike) those whom only
    an earlier roster had. `answered` are the respondents stored before, `unnamed` how many anonymous
    answers each school gave in the wave (instrument, school_id, n).
    """

    wave: Wave
    schools: pd.DataFrame
    people: pd.DataFrame
    former: pd.DataFrame
    roster_imports: tuple[int, ...]
    already: int
    answered: frozenset[str]
    unnamed: pd.DataFrame
    consents: pd.DataFrame
    consent_imports: tuple[int, ...]
    elsewhere: str
    """Another wave in which the same content is stored; empty where none has it."""
    read_roster: Callable[[], Roster]

    @cached_property
    def roster(self) -> Roster:
        """The whole roster of `roster_imports`, read when first asked for."""
        return self.read_roster()

    @property
    def problems(self) -> list[Problem]:
        """Return why no file can be taken on this ground."""
        code, found = self.wave.code, []
        if not self.wave.is_open:
            action = f"Reopen it first (sel waves reopen {code}), then upload."
            found.append(Problem("error", "wave_closed", f"Wave {code} is closed.", action))
        if self.people.empty:
            action = "Upload the roster first, then the survey."
            found.append(Problem("error", "no_roster", "There is no roster yet.", action))
        return found

    @property
    def key(self) -> str:
        """The column of `people` that identifies a respondent."""
        return "student_id" if "student_id" in self.people else "adult_id"

    @property
    def opted_out(self) -> frozenset[str]:
        """Students of whom no named answer, and no line by staff, may be kept."""
        return opted_out(self.consents, named=True)


@dataclass(frozen=True)
class Upload:
    """One survey file as it was read: nothing of it is checked yet."""

    name: str
    digest: str
    asked: Instrument
    school: str
    read: Responses
    problems: tuple[Problem, ...]
    mapping: FileMapping
    remembered: bool

    @property
    def refused(self) -> bool:
        """Whether the file can't be taken at all."""
        return any(problem.severity == "error" for problem in self.problems)

    def checked(self, ground: Ground, part: Part, problems: list[Problem], **found: object) -> Checked:
        """Return the check of this file, with what every check says of its file."""
        whole = [replace(p, file=p.file or self.name) for p in (*self.problems, *problems)]
        if ground.elsewhere:
            whole.append(self._stored_elsewhere(ground.elsewhere))
        check = Checked(
            parts=(part,),
            problems=tuple(whole),
            preview=pd.DataFrame(),
            rejected_rows=pd.DataFrame(),
            summary={},
            roster_imports=ground.roster_imports,
            consent_imports=ground.consent_imports,
            wave=ground.wave,
            instrument=self.asked.code,
            school=self.school,
            title=self.read.title,
            languages=self.read.languages,
            columns=self.read.columns,
            mapping=self.mapping,
            remembered=self.remembered,
            signature=self.read.signature,
        )
        return replace(check, **found)  # type: ignore[arg-type]

    def _stored_elsewhere(self, wave: str) -> Problem:
        message = f"The same answers are stored in wave {wave} already."
        action = "If this is that wave's file, don't store it here; upload the export of this wave."
        return Problem("warning", "other_waves_answers", message, action, file=self.name)

    def told(self, ground: Ground) -> Checked:
        """Return the check of a file that can't be taken: what it is, and what is wrong with it."""
        part = refused(self.name, "responses", [], ()).parts[0]
        known = replace(part, tool=self.read.tool, rows_read=self.read.rows_read, content_hash=self.digest)
        return self.checked(ground, known, ground.problems)


def read_upload(
    desk: Desk, name: str, data: bytes, asked: Instrument, school: str, mapping: FileMapping
) -> Upload:
    """Return the file as it is read with `mapping`, or as files of its header were read before."""
    read, problems, digest = _read(desk, name, data, asked, mapping)
    kept = AS_IT_IS
    if mapping == AS_IT_IS:
        with desk.store.read() as conn:
            kept = remembered(conn, read.signature, asked.code)
    if kept != AS_IT_IS:
        read, problems, digest = _read(desk, name, data, asked, kept)
    used = mapping if kept == AS_IT_IS else kept
    return Upload(name, digest, asked, school, read, tuple(problems), used, remembered=kept != AS_IT_IS)


def _read(
    desk: Desk, name: str, data: bytes, asked: Instrument, mapping: FileMapping
) -> tuple[Responses, list[Problem], str]:
    """Return what the file holds, what was wrong with it, and its fingerprint."""
    parts = read_tables_apart([(name, data)], mapping)
    read, problems = read_responses(parts, name, asked, desk.settings.timezone, mapping)
    return read, problems, fingerprint(parts)


def ground_of(desk: Desk, asked: Instrument, digest: str, wave: str, school: str) -> Ground:
    """Return what a file of the instrument is checked on.

    Raises NotFound for a wave or school that isn't there.
    """
    key = "student_id" if asked.informant == "student" else "adult_id"
    with desk.store.read() as conn:
        found = waves.wave(conn, wave)
        pinned = rosters.current_roster_imports(conn)
        ground = Ground(
            wave=found,
            schools=rosters.current_schools(conn),
            people=rosters.current_people(conn, key),
            former=rosters.former_people(conn, key),
            roster_imports=pinned,
            already=imports.same_content(conn, "responses", digest, wave, asked.code),
            answered=frozenset(responses.respondents(conn, wave, asked.code)),
            unnamed=anonymous.anonymous_counts(conn, wave),
            consents=consents.consents(conn),
            consent_imports=consents.consent_imports(conn),
            read_roster=partial(_roster, desk, pinned),
            elsewhere=imports.wave_with_content(conn, digest, except_in=wave),
        )
    known = set(ground.schools["school_id"])
    if school and known and school not in known:
        raise school_missing(school, known)
    return ground


def _roster(desk: Desk, pinned: tuple[int, ...]) -> Roster:
    with desk.store.read() as conn:
        return rosters.current_roster(conn, pinned)
