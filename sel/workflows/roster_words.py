"""What roster files are, in words: the system they come from, and how many of what they hold."""

from sel.readers.rosters.roster_files import RosterFile

SYSTEMS = {
    "oneroster-1.1": "OneRoster 1.1",
    "oneroster-1.2": "OneRoster 1.2",
    "clever": "Clever",
    "sds-2.1": "School Data Sync 2.1",
    "table": "Table",
}
_KINDS = {
    "roster": "roster",
    "other_adults": "of other adults",
    "programs": "of programs",
    "consent": "of consent",
    "availability": "of adults’ places",
    "holidays": "of holidays",
}


def roster_title(found: list[RosterFile]) -> str:
    """Return one sentence without a full stop: “OneRoster 1.2 roster: 3 schools, 4,499 students, …”."""
    return "; ".join(_title(file) for file in found)


def _title(file: RosterFile) -> str:
    system = SYSTEMS.get(file.tool, file.tool)
    if file.kind != "roster":
        rows = "1 row" if file.rows_read == 1 else f"{file.rows_read:,} rows"
        return f"{system} {_KINDS[file.kind]}, {rows}"
    counts = []
    for frame, key in (("schools", "school_id"), ("students", "student_id"), ("adults", "adult_id")):
        number = file.frames[frame][key].nunique()
        counts.append(f"{number:,} {frame if number != 1 else frame[:-1]}")
    word = "of students and adults" if file.tool == "table" else "roster"
    return f"{system} {word}: {', '.join(counts)}"
