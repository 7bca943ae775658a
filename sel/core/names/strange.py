"""How likely each text is as the name of a stranger: somebody who isn't on the school's roster."""

import numpy as np
import pandas as pd

from sel.core.names.fits import left_over_costs
from sel.core.names.folding import folded_texts
from sel.core.names.stranger import StrangerOdds, stranger_odds
from sel.core.names.vocabulary import GONE
from sel.core.names.written import MUST, RUN, Written
from sel.core.people import Roster

LONGEST = 2
"""A stranger's name is at most so many words; a third is chatter, as beside anybody's name."""

HALF, WHOLE, LETTER = 0.7, 0.2, 0.04
"""How often strangers are written by one name, by two, by one letter."""

SAID_TO_BE_GONE = 20.0
"""How much oftener "who left", "the sub" or "from church" is said of strangers to the roster."""

ONE_BEARER = 0.3
"""How often, beside a name that one adult of the roster has, somebody else bears it: names seen once in a
sample stand for about so many (Good 1953, The population frequencies of species)."""


def name_odds(written: Written, names: pd.DataFrame, roster: Roster) -> StrangerOdds:
    """Return how likely each word is in a stranger's name, from those of the roster's students and adults."""
    words = written.vocabulary
    place = {word: at for at, word in enumerate(words.tolist())}
    carried = np.zeros(len(words))
    students = roster.students.drop_duplicates("student_id")
    for column in ("given_name", "family_name"):
        counts = students[column].value_counts()
        for name, n in zip(folded_texts([*map(str, counts.index)]), counts.tolist(), strict=True):
            for word in name.split():
                if word in place:
                    carried[place[word]] += n
    own = names[~names["short"]].drop_duplicates(["person", "word"])
    borne = np.bincount(own["word"], minlength=len(words))
    carried += np.where(borne > 0, borne - 1 + ONE_BEARER, 0.0)
    return stranger_odds(words, carried)


def strange_texts(
    queries: pd.DataFrame, written: Written, odds: StrangerOdds, gone: np.ndarray
) -> np.ndarray:
    """Return the log probability of each query's words as a stranger's: one or two are names, others chatter.

    `gone` tells of which queries the words say that the one who is meant isn't of the school.
    """
    part, token = written.words["part"].to_numpy(), written.words["token"].to_numpy()
    must, text = part == MUST, written.words["text"].to_numpy()
    left = left_over_costs(written, odds)
    cost = np.where(must, np.log(odds.both[token]), left)
    gain = np.where(must, cost - left, -np.inf)
    order = np.lexsort((-gain, text))
    rank = np.arange(len(order)) - np.searchsorted(text[order], text[order], side="left")
    later = np.zeros(len(order), dtype=bool)
    later[order] = rank >= LONGEST
    single = part != RUN
    n = len(written.texts)
    of_text = np.bincount(text[single], np.where(later, left, cost)[single], minlength=n)
    letters = np.char.str_len(written.vocabulary)[token] == 1
    musts, lone = np.bincount(text[must], minlength=n), np.bincount(text[must & letters], minlength=n)
    form = np.where((musts > 0) & (musts == lone), LETTER, np.where(musts > 1, WHOLE, HALF))
    strange = (of_text + np.log(form))[queries["text"].to_numpy()]
    whole: np.ndarray = strange + np.where(gone, np.log(SAID_TO_BE_GONE), 0.0)
    return whole


def said_to_be_gone(queries: pd.DataFrame, written: Written, scopes: pd.Index, roster: Roster) -> np.ndarray:
    """Return of which queries the words say that the one who is meant isn't of the school.

    "Who left", "the sub", "from church"; or "my 5th grade teacher" where the school has no grade 5.
    """
    gone = np.zeros(len(written.texts), dtype=bool)
    gone[written.hints.loc[written.hints["hint"] == GONE, "text"]] = True
    found: np.ndarray = gone[queries["text"].to_numpy()]
    said = written.hints[written.hints["hint"].str.startswith("grade ")]
    asked = queries.assign(query=np.arange(len(queries))).merge(said, on="text")
    schools = pd.DataFrame({"scope": np.arange(len(scopes)), "school_id": scopes.str.split(" ")})
    schools = schools.explode("school_id").astype({"school_id": str})
    held = schools.merge(roster.students[["school_id", "grade"]].drop_duplicates(), on="school_id")
    held = held.assign(hint="grade " + held["grade"].str.lstrip("0"))
    here = pd.MultiIndex.from_frame(held[["scope", "hint"]])
    elsewhere = ~pd.MultiIndex.from_frame(asked[["scope", "hint"]]).isin(here)
    found[asked.loc[elsewhere, "query"]] = True
    return found
