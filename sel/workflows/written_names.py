"""How many of an upload's written names would be matched, wait for a person, or mean nobody."""

import pandas as pd

from sel.core.instrument import Instrument
from sel.core.names.resolve import resolved_staff_lines
from sel.core.responses import standing
from sel.store import name_answers
from sel.workflows.colleagues import about_students, colleague_lines
from sel.workflows.desk import Desk
from sel.workflows.name_line import name_line
from sel.workflows.response_rows import lines_of
from sel.workflows.safety_first import resolved_safely
from sel.workflows.survey_upload import Ground

HARM = "harm"
"""What reads like harm is counted here and under no decision; it is shown to the safety contacts only."""


def counted_names(desk: Desk, stored: pd.DataFrame, asked: Instrument, ground: Ground) -> dict[str, int]:
    """Return how many names of the submissions that stand are auto, review, off_roster, nobody … and harm.

    `stored` is response_rows.stored_rows' frame.
    """
    order = stored.assign(response_id=range(len(stored)))
    lines = lines_of(stored[standing(order)] if len(stored) else stored, ground.key)
    if asked.informant == "staff":
        line = name_line(desk.settings)
        taken = resolved_staff_lines(about_students(lines), ground.roster, line)["decision"]
        colleagues = colleague_lines(lines, ground.roster, line)["decision"]
        counts = pd.concat([taken, colleagues]).value_counts()
        return {str(decision): int(count) for decision, count in counts.items()}
    with desk.store.read() as conn:
        answers = name_answers.standing(conn, ground.wave.code)
    resolved = resolved_safely(lines, ground.roster, answers, name_line(desk.settings)).mentions
    apart = resolved["decision"].mask(resolved["flag"] == HARM, HARM)
    return {str(decision): int(count) for decision, count in apart.value_counts().items()}
