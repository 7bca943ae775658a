"""A student names an adult once: what one answer says of another."""

import numpy as np
import pytest

from sel.core.names.evidence import Rows
from sel.core.names.once import CLEARLY, NAMED_AGAIN, named_once
from sel.core.names.posterior import Posterior
from tests.core.names.wave import Wrote, likeliest, oak

OAK = oak()


@pytest.mark.parametrize(
    ("texts", "likely"),
    [
        pytest.param(["Garcia"], ["a1 a2"], id="two are called so"),
        pytest.param(["Ana Garcia", "Garcia"], ["a2", "a1"], id="after the one, the other is meant"),
        pytest.param(["Ana Garcia", "Beatriz Garcia", "Garcia"], ["a1 a2"], id="after both, either"),
        pytest.param(["Garcia", "garcía"], ["a1 a2"], id="what is unclear says nothing of what is equal"),
        pytest.param(["Garcia", "Ms. Garcia"], ["a1 a2"], id="nor of what is unclear too"),
    ],
)
def test_whom_a_student_has_clearly_named_is_rarely_meant_by_her_other_answer(texts, likely):
    assert likeliest(OAK, tuple(("0001", text) for text in texts)) == likely


def test_what_another_student_writes_changes_nothing_by_this_rule():
    wrote: Wrote = (("0001", "Thu Nguyen"), ("0002", "Garcia"))
    assert likeliest(OAK, wrote) == ["a1 a2"]


WRITER = [0, 0, 0, 1]
TEXT = [0, 1, 1, 1]
ROWS = (
    *((0, 0, 0.9), (0, 1, 0.05)),
    *((1, 0, 0.55), (1, 1, 0.4)),
    *((2, 0, 0.55), (2, 1, 0.4)),
    *((3, 0, 0.5), (3, 2, 0.3)),
)
"""A mention, a person and the posterior: one student writes one text once and another twice."""


def by_loops() -> list[float]:
    """Return the posterior of each row of `ROWS` after the rule, then the stranger's of each mention."""
    weighed = []
    for mention, person, probability in ROWS:
        hers = [(p, at) for at, who, p in ROWS if who == person and WRITER[at] == WRITER[mention]]
        clear, clearest = max(hers)
        less = clear > CLEARLY and clear > probability and TEXT[clearest] != TEXT[mention]
        weighed.append(probability * (1 - (1 - NAMED_AGAIN) * clear) if less else probability)
    stranger = [1 - sum(p for at, _, p in ROWS if at == mention) for mention in range(len(WRITER))]
    whole = [
        stranger[mention] + sum(each for each, (at, *_) in zip(weighed, ROWS, strict=True) if at == mention)
        for mention in range(len(WRITER))
    ]
    rows = [each / whole[mention] for each, (mention, *_) in zip(weighed, ROWS, strict=True)]
    return [*rows, *(each / all_ for each, all_ in zip(stranger, whole, strict=True))]


def test_the_rule_is_the_same_in_loops():
    mention, person, probability = (np.array(column) for column in zip(*ROWS, strict=True))
    stranger = 1 - np.bincount(mention, probability)
    before = Posterior(Rows(mention, np.arange(len(ROWS))), probability, stranger)
    after = named_once(before, person, np.array(WRITER), np.array(TEXT))
    assert [*after.probability, *after.stranger] == pytest.approx(by_loops())
