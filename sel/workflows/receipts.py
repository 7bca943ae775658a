"""What was stored by one import, as a sheet to keep: number, counts, who and when."""

from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd

from sel.core.permissions import Person
from sel.wording.english import day_words
from sel.wording.uploads import KINDS, SKIPPED, clock_words, tool_words
from sel.workflows import ingest
from sel.workflows.column_words import survey_title
from sel.workflows.desk import Desk


def receipt(desk: Desk, person: Person, *import_ids: int) -> pd.DataFrame:
    """Return What, and a column an import with its facts in words; lines that hold nothing are left out.

    Raises NotFound; NotAllowed.
    """
    facts = {f"Import {number}": _facts(desk, ingest.detail(desk, person, number)) for number in import_ids}
    table = pd.DataFrame(facts, dtype="str").fillna("")
    whats = list(dict.fromkeys(what for told in facts.values() for what in told))
    return (
        table.reindex([*[what for what in whats if what not in _LAST], *_LAST])
        .rename_axis("What")
        .reset_index()
    )


_LAST = ("Stored on", "Stored by", "State")


def _facts(desk: Desk, known: dict[str, Any]) -> dict[str, str]:
    """Return what is to be said of one import, by what it is."""
    at = known["at"].astimezone(ZoneInfo(desk.settings.timezone))
    kind = KINDS.get(known["kind"], known["kind"])
    aside = {f"Rows set aside: {SKIPPED.get(why, why)}": f"{n:,}" for why, n in known["skipped"].items() if n}
    lines = {
        "What": f"{kind}: {survey_title(known['instrument'])}" if known["instrument"] else kind,
        "File": known["filename"],
        "Written by": tool_words(known["tool"]),
        "Wave": known["wave"],
        "School": known["school"],
        "Rows read": f"{known['rows_read']:,}",
        "Rows that count": f"{known['accepted']:,}",
        "Rows left out": f"{known['rejected']:,}",
        **aside,
        "Stored on": f"{day_words(at.date())}, {clock_words(at)}",
        "Stored by": known["by"],
        "State": f"undone by {known['undone_by']}" if known["undone_by"] else "stored",
    }
    return {what: value for what, value in lines.items() if value}
