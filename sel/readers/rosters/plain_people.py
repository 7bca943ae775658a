"""A district's own tables of students and adults → the roster's frames."""

from collections.abc import Sequence

import pandas as pd

from sel.core.people import ADULTS, CLASS_MEMBERS, CLASSES, PROGRAM_NAMES, PROGRAMS, SCHOOLS, STUDENTS, empty
from sel.errors import Mend, Problem, Severity, rows_problem
from sel.readers.cells import clean_text, in_scientific_notation
from sel.readers.mapping import FileMapping
from sel.readers.rosters.oneroster_columns import without_placeholders
from sel.readers.rosters.person_names import split_names
from sel.readers.rosters.plain_columns import Headed
from sel.readers.rosters.race_words import HISPANIC, race_flags
from sel.readers.rosters.values import grade_codes, iso_dates, races, sexes, truth

_ALL_NULL = 0.2
"""From this share of rows on, NULL in a column of preferred names stands for none; below it is a name."""


class Notes:
    """What is noticed in one table, a problem for each kind of row."""

    def __init__(self, read: Headed) -> None:
        self.read = read
        self.problems: list[Problem] = []
        self.left_out: dict[int, str] = {}
        """By row number: why the row is left out."""

    def add(
        self,
        mask: pd.Series,
        code: str,
        message: str,
        action: str,
        meaning: str,
        mends: tuple[Mend, ...] = (),
    ) -> pd.Series:
        """Add a warning for the rows in `mask`, if any; return `mask`."""
        self._add("warning", mask, code, message, action, meaning, mends)
        return mask

    def reject(self, mask: pd.Series, code: str, message: str, action: str, meaning: str) -> pd.Series:
        """Add a warning for the rows in `mask`, which are left out, if any; return `mask`."""
        for row in mask.index[mask]:
            self.left_out.setdefault(int(row), f"{message} {action}")
        return self.add(mask, code, message, action, meaning)

    def refuse(self, mask: pd.Series, code: str, message: str, action: str, meaning: str) -> None:
        """Add an error for the rows in `mask`, if any."""
        self._add("error", mask, code, message, action, meaning, ())

    def _add(
        self,
        severity: Severity,
        mask: pd.Series,
        code: str,
        message: str,
        action: str,
        meaning: str,
        mends: tuple[Mend, ...],
    ) -> None:
        if mask.any():
            rows = [int(row) for row in mask.index[mask]]
            where = self.read.header(meaning) if meaning else ""
            name = self.read.place
            self.problems.append(rows_problem(severity, code, message, action, rows, where, name, mends))


def recorded(read: Headed, meaning: str, notes: Notes) -> pd.Series:
    """Return a column's cells where they can't be names, with “NULL” and the like made empty and said."""
    cells = read.column(meaning)
    plain, blanked = without_placeholders(cells)
    if blanked:
        message = "“NULL”, “N/A” or the like stands where nothing is on record."
        notes.add(plain != cells, "placeholders", message, "These cells count as empty.", meaning)
    return plain


def person_ids(read: Headed, meaning: str, notes: Notes) -> pd.Series:
    """Return ids as text: `123.0`, as spreadsheets write numbers, is 123; lost digits are said."""
    ids = recorded(read, meaning, notes)
    decimal = ids.str.fullmatch(r"\d+\.0+")
    message, action = "The id ends in .0, as a spreadsheet writes numbers.", "It was read without it."
    notes.add(decimal, "id_decimal", message, action, meaning)
    ids = ids.where(~decimal, ids.str.replace(r"\.0+$", "", regex=True))
    message, action = "The id is in scientific notation; its last digits are lost.", "Format ids as text."
    notes.add(in_scientific_notation(ids), "id_scientific", message, action, meaning)
    return ids


def person_names(read: Headed, notes: Notes) -> pd.DataFrame:
    """Return given_name, family_name and preferred_name; of whole names, guesses are said with their rows."""
    preferred = read.column("preferred_name")
    nothing = preferred.isin(["NULL", "null", "N/A", "n/a", "-"])
    if nothing.mean() >= _ALL_NULL:
        preferred = preferred.where(~nothing, "")
    if "name" not in read.at or "family_name" in read.at:
        given, family = read.column("given_name"), read.column("family_name")
        return pd.DataFrame({"given_name": given, "family_name": family, "preferred_name": preferred})
    names, guessed = split_names(read.column("name"))
    names["preferred_name"] = preferred.where(preferred != "", names["preferred_name"])
    message = (
        "It can't be told from the name which part is the family name; the last word was taken, or what "
    )
    message += "stands before the first comma."
    action = "Write “Family name, Given name”, or use two columns."
    notes.add(guessed & (read.column("name") != ""), "name_unclear", message, action, "name")
    return names


def schools_of(read: Headed) -> pd.DataFrame:
    """Return each school of a table once: school_id (its id, else its name as first written) and name."""
    ids = without_placeholders(read.column("school_id"))[0].map(clean_text)
    names = without_placeholders(read.column("school"))[0].map(clean_text)
    rows = pd.DataFrame({"school_id": ids.where(ids != "", names), "name": names.where(names != "", ids)})
    rows = rows[rows["school_id"] != ""]
    folded = rows["school_id"].str.casefold().str.normalize("NFC")
    rows = rows[~folded.duplicated()].assign(district_id="", identifier="")
    return rows.reset_index(drop=True)[list(SCHOOLS.columns)].astype("str")


def school_ids(read: Headed, schools: pd.DataFrame) -> pd.Series:
    """Return the id of each row's school, found by id or by name; as written where there is none such."""
    known = {_folded(name): found for name, found in zip(schools["name"], schools["school_id"], strict=True)}
    known |= {_folded(found): found for found in schools["school_id"]}
    written = without_placeholders(read.column("school_id"))[0]
    written = written.where(written != "", without_placeholders(read.column("school"))[0])
    return written.map(
        {text: known.get(_folded(text), clean_text(text)) for text in written.unique()}
    ).astype("str")


def _folded(text: str) -> str:
    return clean_text(text).casefold()


def students(
    read: Headed, schools: pd.DataFrame, mapping: FileMapping, notes: Notes
) -> tuple[pd.DataFrame, int, int]:
    """Return students (people.STUDENTS) by file row, how many rows were rejected, and how many repeat."""
    frame = person_names(read, notes).assign(student_id=person_ids(read, "student_id", notes))
    frame["school_id"] = school_ids(read, schools)
    frame["grade"], odd = grade_codes(recorded(read, "grade", notes))
    message, action = "The grade isn't known; it stays as it is.", "Write K, 1 … 12 (or KG, 01 … 12)."
    notes.add(odd, "grade_unknown", message, action, "grade")
    message, action = "The student has no grade.", "Fill it in; waves for certain grades leave them out."
    notes.add(frame["grade"] == "", "grade_missing", message, action, "grade")
    frame["email"], frame["homeroom"] = recorded(read, "email", notes), _homerooms(read)
    frame["sex"], frame["race"] = sexes(recorded(read, "sex", notes)), _races(read, notes)
    for meaning in ("begins", "ends"):
        frame[meaning] = _dates(read, meaning, mapping, notes)
    frame = frame.assign(source_id="")[list(STUDENTS.columns)].astype("str")
    lacking = _incomplete(frame, ("student_id", "school_id"), notes)
    kept = frame[~lacking]
    kept, repeated = _one_each(kept, "student_id", notes)
    return kept, int(lacking.sum()), repeated


def adults(read: Headed, schools: pd.DataFrame | None, notes: Notes) -> tuple[pd.DataFrame, int, int]:
    """Return adults (people.ADULTS) by file row, how many rows were rejected, and how many repeat.

    `schools` are those of the students' table beside it; None where the school's id is as the roster has it.
    """
    frame = person_names(read, notes)
    frame["email"] = recorded(read, "email", notes)
    ids = person_ids(read, "adult_id", notes)
    if "adult_id" not in read.at:
        ids = frame["email"].str.casefold()
        message, action = "There is no column of adults' ids.", "The e-mail address serves as the id."
        notes.problems.append(Problem("warning", "email_as_id", message, action, file=read.place))
    frame["adult_id"] = ids
    place = read.column("school_id") if "school_id" in read.at else read.column("school")
    frame["school_id"] = place if schools is None else school_ids(read, schools)
    frame["role"] = recorded(read, "role", notes)
    kind = read.column("kind").str.casefold()
    frame["kind"] = kind.where(kind != "", "staff")
    frame = frame.assign(begins="", ends="")[list(ADULTS.columns)].astype("str")
    wrong = _incomplete(frame, ("adult_id", "school_id", "family_name"), notes)
    odd = ~frame["kind"].isin(["staff", "partner"]) & ~wrong
    message, action = "The kind is neither staff nor partner.", "Write one of the two; the row was left out."
    wrong |= notes.reject(odd, "kind_unknown", message, action, "kind")
    if schools is not None:
        lost = ~frame["school_id"].isin(list(schools["school_id"])) & ~wrong
        message = "No student is at this school, by the table of students."
        action = "Correct the school; the row was left out."
        wrong |= notes.reject(
            lost, "school_unknown", message, action, "school_id" if "school_id" in read.at else "school"
        )
    twice = frame[~wrong].duplicated(["adult_id", "school_id"]).reindex(frame.index, fill_value=False)
    message, action = (
        "The adult is listed twice at this school.",
        "The first row was taken; remove the other.",
    )
    wrong |= notes.reject(twice, "duplicate_ids", message, action, "adult_id")
    return frame[~wrong], int(wrong.sum()), 0


def programs_within(read: Headed, ids: pd.Series, notes: Notes) -> pd.DataFrame | None:
    """Return the programs that a table of students has beside names, a row a student; None without any."""
    if not {*PROGRAM_NAMES, "race_detail", "home_language"} & set(read.at):
        return None
    frame = pd.DataFrame({"student_id": ids})
    for name in PROGRAM_NAMES:
        frame[name] = program_codes(read, name, notes).reindex(ids.index)
    for name in ("race_detail", "home_language"):
        frame[name] = recorded(read, name, notes).reindex(ids.index)
    known = (frame.drop(columns="student_id") != "").any(axis=1)
    return frame[known].drop_duplicates("student_id")[list(PROGRAMS.columns)].astype("str")


def program_codes(read: Headed, name: str, notes: Notes) -> pd.Series:
    """Return 0, 1 or empty (unknown) for each row; a lunch status of F or R is 1."""
    cells = recorded(read, name, notes)
    words = cells.str.casefold()
    if name == "low_income":
        words = words.replace({"f": "1", "r": "1", "free": "1", "reduced": "1", "p": "0", "paid": "0"})
    codes = truth(words)
    message, action = "The cell is neither 0 nor 1; it counts as unknown.", "Write 0, 1 or nothing."
    notes.add((codes == "") & (cells != ""), "not_0_or_1", message, action, name)
    return codes


def roster_frames(
    schools: pd.DataFrame, of_students: pd.DataFrame, of_adults: Sequence[pd.DataFrame]
) -> dict[str, pd.DataFrame]:
    """Return the frames of a roster without classes, as core.people has them."""
    grown = pd.concat([*of_adults, empty(ADULTS)]).drop_duplicates(["adult_id", "school_id"])
    return {
        "schools": schools,
        "students": of_students.sort_values(["school_id", "student_id"], ignore_index=True),
        "adults": grown.sort_values(["school_id", "adult_id"], ignore_index=True).astype("str"),
        "classes": empty(CLASSES),
        "class_members": empty(CLASS_MEMBERS),
    }


def _homerooms(read: Headed) -> pd.Series:
    """Return homerooms; they may be a teacher's name, so that only signs and NULL in capitals are nothing."""
    cells = read.column("homeroom")
    return cells.where(~cells.str.fullmatch(r"[Nn]/[Aa]|#N/A|NULL|-+|—"), "")


def _races(read: Headed, notes: Notes) -> pd.Series:
    cells = recorded(read, "race", notes)
    flags, odd = race_flags(cells, read.column("hispanic"))
    message, action = "The race or ethnicity isn't known; it counts as unknown.", "See the template's words."
    notes.add(odd, "race_unknown", message, action, "race")
    found = races(flags)
    filipino = (cells.str.casefold() == "filipino") & (flags[HISPANIC] == "")
    return found.where(~filipino, "Filipino")


def _dates(read: Headed, meaning: str, mapping: FileMapping, notes: Notes) -> pd.Series:
    dates, unread = written_dates(read, meaning, mapping, notes)
    message, action = "This is no date; none is assumed.", "Write dates as 2026-09-01."
    notes.add(unread, "date_unread", message, action, meaning)
    return dates


def written_dates(
    read: Headed, meaning: str, mapping: FileMapping, notes: Notes
) -> tuple[pd.Series, pd.Series]:
    """Return a column's ISO dates, and where something else is written; asks which number is first."""
    cells = recorded(read, meaning, notes)
    dates, american, unread = iso_dates(cells, day_first=mapping.dates == "day_first")
    first, second = (
        cells.str.extract(r"^(\d{1,2})/(\d{1,2})/")[0],
        cells.str.extract(r"^(\d{1,2})/(\d{1,2})/")[1],
    )
    either = american & (first.fillna("99").astype(int) <= 12) & (second.fillna("99").astype(int) <= 12)
    if not mapping.dates and bool(either.any()):
        message = f"Dates such as {cells[either].iloc[0]} were read month first."
        mends = (
            Mend("The month comes first", "dates", "month_first"),
            Mend("The day comes first", "dates", "day_first"),
        )
        notes.add(either, "date_american", message, "Say which comes first.", meaning, mends)
    return dates, unread


def _incomplete(frame: pd.DataFrame, needed: Sequence[str], notes: Notes) -> pd.Series:
    wrong = pd.Series(False, index=frame.index)
    for meaning in needed:
        where = "school" if meaning == "school_id" and meaning not in notes.read.at else meaning
        message, action = f"The row has no {where}.", "Fill it in; the row was left out."
        wrong |= notes.reject(frame[meaning] == "", "cell_missing", message, action, where)
    return wrong


def _one_each(kept: pd.DataFrame, key: str, notes: Notes) -> tuple[pd.DataFrame, int]:
    """Return one row a person and school, and how many rows only repeat one.

    Rows of one id with different names are an error; with one name and other details the first is taken.
    """
    name = kept["given_name"].str.casefold() + "\0" + kept["family_name"].str.casefold()
    others = kept[[key]].assign(name=name).drop_duplicates()
    others = others[others[key].duplicated(keep=False)]
    clash = kept[key].isin(list(others[key]))
    message = (
        f"One id stands for different people (first: {kept.loc[clash, key].iloc[0] if clash.any() else ''})."
    )
    notes.refuse(clash, "duplicate_ids", message, "Correct the id; answers could not be told apart.", key)
    again = kept.duplicated([key, "school_id"])
    differs = again & ~kept.duplicated()
    message, action = (
        "The person stands twice at this school, with other details.",
        "The first row was taken.",
    )
    notes.add(differs & ~clash, "person_differs", message, action, key)
    return kept[~again], int(again.sum())
