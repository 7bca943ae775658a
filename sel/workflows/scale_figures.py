"""How well the wave's scales were measured, worked out with the wave's picture."""

import pandas as pd

from sel.core.instrument import Instrument
from sel.core.reliability import between_schools, reliability
from sel.core.scales import scale_scores, turned_items
from sel.core.suppression import published_scale_figures


def figures_of_scales(
    asked: Instrument, answers: pd.DataFrame, students: pd.DataFrame, unnamed: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return what is told of each scale and of each item, as suppression lets it leave.

    `answers` has student_id and `unnamed` school_id beside the items; the unnamed count only where nobody
    answered by name, for one person may have given both. `students` has student_id and school_id; who is
    at two schools counts at the first of them.
    """
    codes = asked.option_codes
    at = students.drop_duplicates("student_id").set_index("student_id")["school_id"]
    given, schools = answers, answers["student_id"].map(at)
    if not answers[list(asked.item_codes)].notna().any(axis=None):
        given, schools = unnamed.assign(student_id=""), unnamed["school_id"]
    scores = scale_scores(given, asked)
    figures = {}
    for scale in asked.scales:
        names = [item.code for item in scale.items]
        items = pd.DataFrame(turned_items(given, scale, codes), columns=names)
        by_school = pd.DataFrame({"school_id": schools.to_numpy(), "score": scores[scale.code].to_numpy()})
        figures[scale.code] = (reliability(items, codes[0], codes[-1]), between_schools(by_school))
    return published_scale_figures(figures)
