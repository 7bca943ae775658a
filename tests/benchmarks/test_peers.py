"""The peers: ready-made scores find the right adult of the school where the name is plain."""

import pandas as pd
import pytest

from benchmarks.peers.strings import jaro_winkler, token_set_ratio, wratio
from benchmarks.peers.stripped import stripped

ADULTS = pd.DataFrame(
    [
        ("oak", "a2", "Beatriz", "Garcia"),
        ("oak", "a1", "Ana", "García"),
        ("oak", "a4", "Nora", "O'Brien"),
        ("elm", "e1", "Marta", "Garcia"),
    ],
    columns=["scope", "adult_id", "given_name", "family_name"],
)
WRITTEN = pd.DataFrame(
    [("oak", "Ms. Garcia"), ("oak", "nora obrien"), ("elm", "Mrs O'Brien"), ("ash", "Ms Garcia")],
    columns=["scope", "text"],
)


@pytest.mark.parametrize("peer", [wratio, token_set_ratio, jaro_winkler])
def test_a_peer_gives_each_text_its_schools_best_adult_and_of_equal_ones_the_first_id(peer):
    found = peer(WRITTEN, ADULTS).set_index(["scope", "text"])["adult_id"].to_dict()
    assert found == {("oak", "Ms. Garcia"): "a1", ("oak", "nora obrien"): "a4", ("elm", "Mrs O'Brien"): "e1"}


def test_a_title_is_stripped_unless_it_is_all_there_is():
    assert (stripped("Mrs. Peña-Ruiz"), stripped("Coach")) == ("pena ruiz", "coach")
