"""What the queue takes for answered, before a picture is drawn anew, is what drawing it then decides."""

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from sel.core.names.answers import with_answers
from sel.store.name_answers import ANSWER_COLUMNS, TARGET
from sel.workflows.names_at_school import answered

HERE = {("oak", "a1"), ("oak", "a2")}
SHOWN = {"elsewhere": "off_roster", "worry": "review"}

TARGETS = st.one_of(
    st.tuples(
        st.just("oak"), st.sampled_from(["x", "y"]), st.sampled_from(["", "a1"]), st.just(""), st.just(0)
    ),
    st.tuples(
        st.just("oak"),
        st.sampled_from(["x", "y"]),
        st.sampled_from(["", "a1"]),
        st.sampled_from(["s1", "s2"]),
        st.sampled_from([0, 1, 2]),
    ),
)
MEANINGS = st.sampled_from(
    [
        [("confirmed", "a1")],
        [("confirmed", "gone")],
        [("confirmed", "a1"), ("confirmed", "gone")],
        [("confirmed", "a1"), ("off_roster", "")],
        *([(decision, "")] for decision in ("off_roster", "nobody", "review", "worry")),
        [("elsewhere", "e1")],
    ]
)
MENTIONS = st.lists(
    st.tuples(
        st.sampled_from(["s1", "s2", "s3"]),
        st.sampled_from([1, 2]),
        st.sampled_from(["x", "y"]),
        st.sampled_from(["", "a1"]),
    ),
    min_size=1,
    unique_by=lambda row: row[:2],
)


@given(mentions=MENTIONS, answers=st.dictionaries(TARGETS, MEANINGS, max_size=5))
def test_the_queue_and_the_drawing_agree_on_every_mention(mentions, answers):
    asked = pd.DataFrame(mentions, columns=["student_id", "slot", "key", "context"]).assign(
        text="X",
        adult_id="",
        probability=0.5,
        decision="review",
        reason="",
        flag="",
        kind="adult",
        scope="oak",
    )
    rows = [
        (*target, *meaning, answer_id, part)
        for answer_id, (target, meanings) in enumerate(answers.items(), start=1)
        for part, meaning in enumerate(meanings)
    ]
    given_rows = pd.DataFrame(rows, columns=[*TARGET, "decision", "adult_id", "answer_id", "part"])
    given_rows = given_rows.astype(
        dict.fromkeys(["scope", "key", "context", "student_id", "adult_id"], "str")
    )
    stay = [
        d != "confirmed" or (s, a) in HERE for s, d, a in given_rows[["scope", "decision", "adult_id"]].values
    ]
    fits = given_rows.assign(fits=np.array(stay, dtype=bool)).groupby("answer_id")["fits"].transform("all")
    laid_over = answered(asked, given_rows.assign(fits=fits.astype(bool)))
    index = pd.MultiIndex.from_tuples(sorted(HERE), names=["scope", "adult_id"])
    drawn = with_answers(asked, given_rows[ANSWER_COLUMNS], index)
    parts = given_rows.groupby("answer_id")["decision"].agg(list).to_dict()
    for row in laid_over.itertuples(index=False):
        same = drawn[(drawn["student_id"] == row.student_id) & (drawn["slot"] == row.slot)]
        used = parts[row.answer_id] if row.answer_id and row.fits else ["review"]
        assert sorted(same["decision"]) == sorted(SHOWN.get(decision, decision) for decision in used)
