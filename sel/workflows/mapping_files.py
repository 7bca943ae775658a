"""How a file was read, to take along as TOML and to bring back: for the command line and for next time."""

from sel.readers.mapping import FileMapping
from sel.readers.mapping_files import mapping_from_text, mapping_text
from sel.workflows.checked import Checked


def mapping_toml(checked: Checked) -> str:
    """Return how the checked file was read, each column of a question with its meaning, as TOML for `--map`.

    A tool's own columns are not in it: they are known by the tool.
    """
    asked = [match for match in checked.columns if match.how != "tool"]
    columns = {match.header: _meaning(match.how, match.meaning) for match in asked}
    whole = FileMapping(**{**checked.mapping.__dict__, "columns": {**columns, **checked.mapping.columns}})
    return mapping_text(whole, checked.parts[0].filename)


def mapping_from_toml(text: str, filename: str) -> FileMapping:
    """Return the mapping in a TOML file. Raises FileRefused, naming each line that is wrong."""
    return mapping_from_text(text, filename)


def _meaning(how: str, meaning: str) -> str:
    """Return what a column is taken for: a likeness that nobody confirmed is not."""
    return "" if how == "similar" else meaning
