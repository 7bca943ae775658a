"""splink: probabilistic record linkage of each school's unique texts to its adults, trained by EM.

The words of a text stand in both columns, for which of them is a given name and which a surname isn't
written beside them: two words shared, one, or the best pair by Jaro–Winkler. Other steps of likeness, the
last word alone as a surname, one comparison of both columns, and u left free found fewer names.
"""

import duckdb
import pandas as pd
import pyarrow as pa
from splink import DuckDBAPI, Linker, SettingsCreator, block_on
from splink.comparison_level_library import (
    ArrayIntersectLevel,
    ElseLevel,
    NullLevel,
    PairwiseStringDistanceFunctionLevel,
)
from splink.comparison_library import CustomComparison

from benchmarks.peers import BEST_COLUMNS
from benchmarks.peers.stripped import stripped
from sel.core.names.parse import folded

SEED = 20260901
PAIRS = 2e6
"""How many pairs splink samples to learn how often two people's names agree by chance."""
ALIKE = (0.94, 0.88)
"""From which Jaro–Winkler similarity on two words are about the same."""


def linked(written: pd.DataFrame, adults: pd.DataFrame) -> pd.DataFrame:
    """Return each text's best adult by splink's match weight."""
    texts, people = _texts(written), _people(adults)
    connection = duckdb.connect()
    connection.execute(
        "SET lambda_syntax = 'ENABLE_SINGLE_ARROW'"
    )  # splink 5.0 writes what DuckDB 2.0 gave up
    api = DuckDBAPI(connection)
    tables = [
        api.register(pa.Table.from_pandas(frame, preserve_index=False), dataset_display_name=name)
        for frame, name in ((texts, "a_texts"), (people, "b_people"))
    ]
    linker = Linker(tables, _settings(len(people) / people["scope"].nunique()), log_level=None)
    linker.training.estimate_u_using_random_sampling(max_pairs=PAIRS, seed=SEED)
    linker.training.estimate_parameters_using_expectation_maximisation(
        block_on("scope"), fix_probability_two_random_records_match=True
    )
    pairs = linker.inference.predict().as_pandas_dataframe()
    pairs = pairs.sort_values(["match_weight", "unique_id_r"], ascending=[False, True])
    best = pairs.drop_duplicates("unique_id_l").rename(columns={"unique_id_l": "unique_id"})
    found = texts.merge(best[["unique_id", "unique_id_r", "match_weight"]], on="unique_id")
    found["adult_id"] = found["unique_id_r"].str.split("\t").str[1]
    return found.rename(columns={"match_weight": "score"})[BEST_COLUMNS]


def _settings(adults_a_school: float) -> SettingsCreator:
    """Return splink's settings: surnames and given names compared apart, within a school."""
    return SettingsCreator(
        link_type="link_only",
        comparisons=[_shared_words("family"), _shared_words("given")],
        blocking_rules_to_generate_predictions=[block_on("scope")],
        probability_two_random_records_match=1 / adults_a_school,
        retain_matching_columns=False,
    )


def _shared_words(column: str) -> CustomComparison:
    """Return the comparison of two lists of words."""
    like = [PairwiseStringDistanceFunctionLevel(column, "jaro_winkler", line) for line in ALIKE]
    both, either = ArrayIntersectLevel(column, 2), ArrayIntersectLevel(column, 1)
    levels = [NullLevel(column), both, either, *like, ElseLevel()]
    return CustomComparison(output_column_name=column, comparison_levels=levels)


def _texts(written: pd.DataFrame) -> pd.DataFrame:
    """Return the texts as records; splink sorts the two sides of a pair by the tables' names."""
    words = [stripped(text).split() or [""] for text in written["text"]]
    return pd.DataFrame(
        {
            "unique_id": [f"{at:08d}" for at in range(len(written))],
            "scope": written["scope"].to_numpy(),
            "text": written["text"].to_numpy(),
            "family": words,
            "given": words,
        }
    )


def _people(adults: pd.DataFrame) -> pd.DataFrame:
    """Return the adults as records; the words of a surname stand also as one."""
    return pd.DataFrame(
        {
            "unique_id": (adults["scope"] + "\t" + adults["adult_id"]).to_numpy(),
            "scope": adults["scope"].to_numpy(),
            "text": "",
            "family": [_words(name) for name in adults["family_name"]],
            "given": [_words(name) for name in adults["given_name"]],
        }
    )


def _words(name: str) -> list[str]:
    words = folded(name).split()
    return [*words, "".join(words)] if len(words) > 1 else words or [""]
