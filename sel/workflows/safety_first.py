"""Who is meant, of all written names but those that read like harm: these are set apart before any matching.

So an adult in "… hurts me" is never a tie nor proposed, and the wave learns nothing from such words. A
mention set apart keeps its row, so that the student counts: with nobody where it says so, else under review.
"""

import pandas as pd

from sel.core.names.answers import with_answers
from sel.core.names.decide import DEFAULT_LINE, Line
from sel.core.names.parse import folded, parsed
from sel.core.names.resolve import MENTION_COLUMNS, Resolution, resolved_mentions
from sel.core.names.scopes import people_of, scopes
from sel.core.people import Roster
from sel.core.safety import harm_set_apart, safety_flags
from sel.readers.cells import among

SET_APART = "reads like harm: for the safety contacts first, never a tie"

TURNED_DOWN = "negated or accused: never taken as a tie; a person decides"

_SAYS_NOBODY = {"explicit_nobody": "explicit_nobody", "family": "explicit_nobody", "shrug": "shrug"}
"""The kinds of words that say, whatever else they say, that no adult at school is meant."""


def resolved_safely(
    nominations: pd.DataFrame,
    roster: Roster,
    answers: pd.DataFrame | None = None,
    line: Line = DEFAULT_LINE,
) -> Resolution:
    """Return whom each mention means, as `names.resolve.resolved_mentions` does, harm set apart first.

    Mentions set apart are flagged "harm" and stand behind the others, whole, without an adult and candidates;
    what a person decided about them stays as decided. Where words turn an adult down who would have been
    taken, a person is asked.
    """
    flags = safety_flags(nominations["text"])
    harm = (flags == "harm").to_numpy(bool)
    found = resolved_mentions(nominations[~harm], roster, answers, line)
    mentions = _parts_looked_at(found.mentions, nominations["text"])
    mentions = _turned_down(mentions, set(nominations.loc[(flags == "negated").to_numpy(bool), "text"]))
    if harm.any():
        apart = _set_apart(nominations[harm], roster, answers)
        mentions = pd.concat([mentions, apart], ignore_index=True)
    return Resolution(mentions, found.candidates)


def _parts_looked_at(mentions: pd.DataFrame, written: "pd.Series[str]") -> pd.DataFrame:
    """Return the mentions with harm flagged in what was cut out of an answer of several people."""
    cut = ~among(mentions["text"], set(written.unique()))
    if not cut.any():
        return mentions
    return pd.concat([mentions[~cut], harm_set_apart(mentions[cut])]).sort_index()


def _turned_down(mentions: pd.DataFrame, texts: set[str]) -> pd.DataFrame:
    """Return the mentions with those of `texts`, which turn an adult down, put to a person where taken."""
    taken = (mentions["decision"] == "auto") & among(mentions["text"], texts)
    return mentions.assign(
        decision=mentions["decision"].mask(taken, "review"),
        reason=mentions["reason"].mask(taken, TURNED_DOWN),
        flag=mentions["flag"].mask(taken, "negated"),
        kind=mentions["kind"].mask(taken, "negated"),
    )


def _set_apart(nominations: pd.DataFrame, roster: Roster, answers: pd.DataFrame | None) -> pd.DataFrame:
    """Return mentions that read like harm as rows of `MENTION_COLUMNS`, read by their words alone."""
    texts = nominations["text"].drop_duplicates()
    kinds = {text: _SAYS_NOBODY.get(parsed(text).kind, "unclear") for text in texts}
    keys = {text: folded(text) for text in texts}
    kind = nominations["text"].map(kinds).astype(str)
    scope = nominations["student_id"].map(scopes(roster.students, "student_id")).astype("str").fillna("")
    apart = nominations[["student_id", "slot", "text"]].assign(
        adult_id="",
        probability=0.0,
        decision=kind.map(lambda said: "review" if said == "unclear" else "nobody").astype(str),
        reason=SET_APART,
        flag="harm",
        kind=kind,
        scope=scope.astype(str),
        key=nominations["text"].map(keys).astype(str),
        context="",
    )
    apart = apart[MENTION_COLUMNS].astype({"student_id": str, "text": str}).reset_index(drop=True)
    if answers is None or answers.empty:
        return apart
    people = people_of(apart["scope"], roster.adults, "adult_id")
    return with_answers(apart, answers, pd.MultiIndex.from_frame(people[["scope", "person_id"]]))
