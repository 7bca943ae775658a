"""How many of the colleagues whom adults wrote down could be told, for those who look after written names."""

from functools import partial

import pandas as pd

from sel.core import permissions
from sel.core.permissions import Person
from sel.core.ties import CERTAIN
from sel.wording.english import say, say_count
from sel.workflows.desk import Desk
from sel.workflows.picture import is_fresh, read_part, read_parts


def colleagues_counted(desk: Desk, person: Person, wave: str, school_id: str) -> str:
    """Return in words how many lines for colleagues make a tie, and why the others make none; no name.

    "" where nobody wrote a colleague, or the wave's picture is not of today's data: nobody waits for it here.
    Raises NotAllowed.
    """
    ask = partial(permissions.check_can_match_mention, person, school_id)
    desk.allowed(person, ask, "see how many colleagues were told", school_id)
    return _words(read_part(desk, wave, "colleagues", school_id)["decision"]) if is_fresh(desk, wave) else ""


def colleagues_of_export(desk: Desk, wave: str, school_id: str = "") -> str:
    """Return the same words beside an export of the graph, whose permission has been asked."""
    lines = (
        read_part(desk, wave, "colleagues", school_id) if school_id else read_parts(desk, wave, "colleagues")
    )
    return _words(lines["decision"]) if len(lines) else ""


def _words(decisions: "pd.Series[str]") -> str:
    """Return one sentence or two: what was told, and what was not."""
    written = decisions[decisions != "nobody"]
    told, unclear = int(written.isin(CERTAIN).sum()), int((written == "review").sum())
    if written.empty:
        return ""
    rest = len(written) - told
    words = say_count("colleagues_told", len(written), n=len(written), k=told)
    untold = say("colleagues_untold", n=rest, unclear=unclear, other=rest - unclear)
    return f"{words} {untold}" if rest else words
