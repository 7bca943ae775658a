"""Which adult each mention means, or that a person must decide: the decision, its probability and reason.

`auto` only where exactly one adult fits; two Garcias, a misspelt name or a negated one go to review.
The work is done once for each (schools, text), so a decision never depends on the other rows.
"""

import numpy as np
import pandas as pd

from sel.core.names.decide import decisions
from sel.core.names.parse import Parsed, canonical, parsed, parts
from sel.core.names.scopes import people_of, scopes
from sel.core.names.score import exact_fits, name_tokens, near_fits
from sel.core.names.staff_lines import resolved_staff_lines
from sel.core.people import Roster

__all__ = ["MENTION_COLUMNS", "resolved_mentions", "resolved_staff_lines"]

MENTION_COLUMNS = [
    *("student_id", "slot", "text", "adult_id", "probability", "decision", "reason", "flag"),
    "kind",  # adult, role, everyone, explicit_nobody, shrug, negated or unclear
]
_BY_HAND = {
    "confirmed": "a person decided whom this means",
    "off_roster": "a person decided: an adult who is not on the roster",
    "nobody": "a person decided: no adult at this school",
    "review": "a person looked and could not tell",
}

ADULT_CODE = "adult-"
"""What stands before an adult's id where a form listed the adults and the student chose one."""

NEAR_ENOUGH = 0.5
"""A name resembles somebody when its words are, on average, at least this near."""

SAYS_LITTLE = ("teacher", "homeroom")
"""What the roster may say of an adult without ruling out any subject."""

LONGEST_NAME = 4
"""More words than this that fit nobody are a sentence, not the name of an adult who isn't on the roster."""


def resolved_mentions(
    nominations: pd.DataFrame, roster: Roster, confirmed: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Return whom each mention means among the adults of the student's school or schools.

    `nominations` has student_id, slot, text. The result has `MENTION_COLUMNS`, a row a mention, in
    order; an answer that names two adults becomes two rows, each with its part of the text. adult_id
    is the best candidate also under review, "" when none. `confirmed` (student_id, slot, text,
    adult_id, decision) is what a person decided, and outranks.
    """
    written = _parts(nominations)
    written["scope"] = (
        written["student_id"].map(scopes(roster.students, "student_id")).astype("str").fillna("").astype(str)
    )
    queries = written[["scope", "text"]].drop_duplicates().reset_index(drop=True)
    people = people_of(queries["scope"], roster.adults, "adult_id")
    decided = pd.concat([queries, _decided(queries, people, roster)], axis=1)
    resolved = written.merge(decided, on=["scope", "text"], how="left", validate="many_to_one")
    return _with_confirmed(resolved[MENTION_COLUMNS], confirmed)


def _parts(nominations: pd.DataFrame) -> pd.DataFrame:
    """Return the mentions with an answer of several people cut into a row each."""
    cut = {text: parts(text) for text in nominations["text"].unique()}
    rows = nominations[["student_id", "slot", "text"]].assign(text=nominations["text"].map(cut))
    exploded = rows.explode("text", ignore_index=True)
    return exploded.astype({"text": str, "student_id": str})


def _decided(queries: pd.DataFrame, people: pd.DataFrame, roster: Roster) -> pd.DataFrame:
    """Return the decision (`decide.DECIDED`) for each (scope, text), in order."""
    asked = queries.assign(
        query=np.arange(len(queries)), parsed=pd.Series(map(parsed, queries["text"]), dtype=object)
    )
    asked["written"] = [_kind(p) for p in asked["parsed"]]
    asked["titled"] = np.array([p.titled for p in asked["parsed"]], dtype=bool)
    tokens = name_tokens(people)
    by_code = _code_fits(asked, people)
    others = asked[~asked["query"].isin(by_code["query"])]
    fits = pd.concat([_fits(others, tokens), _email_fits(others, people), by_code], ignore_index=True)
    fits = _narrowed(fits, asked, people, roster)
    one = _best_of_fits(fits, people)
    table = asked.merge(one, on="query", how="left").merge(_near(asked, one, tokens), on="query", how="left")
    full_names = people.drop_duplicates("person_id").set_index("person_id")
    table["full_name"] = table["adult_id"].map(full_names["given_name"] + " " + full_names["family_name"])
    table["long"] = np.array([len(p.loose) > LONGEST_NAME for p in asked["parsed"]], dtype=bool)
    table["no_roster"] = ~table["scope"].isin(people["scope"])
    return decisions(table)


def _kind(text: Parsed) -> str:
    """Return the kind as written, with family apart from an explicit nobody until the decision."""
    return "family" if text.why == "family" else text.kind


def _fits(asked: pd.DataFrame, tokens: pd.DataFrame) -> pd.DataFrame:
    """Return the adults who fit each query exactly under the most literal reading that anybody fits.

    A single letter after a title is the letter of a family name. Words that are not written as a name
    (a role, a shrug, "nobody", family) are read as one only literally.
    """
    named = asked["written"].isin(["name", "negated", "unclear", "role"])
    rows = [
        (query, scope, at, unit)
        for query, scope, text, is_name in zip(
            asked["query"], asked["scope"], asked["parsed"], named, strict=True
        )
        if text.kind != "email"
        for at, reading in enumerate(text.readings if is_name else text.readings[:1])
        for unit in reading
    ]
    units = pd.DataFrame(rows, columns=["query", "scope", "reading", "unit"]).astype(
        {"scope": str, "unit": str}
    )
    fits = exact_fits(units, tokens)
    fits = fits[fits["reading"] == fits.groupby("query")["reading"].transform("min")]
    fits = fits.assign(n_letter=fits.groupby("query")["person_id"].transform("nunique"))
    of_letter = fits["initials"] & ~fits["family"]
    return fits[~of_letter].assign(by="name")


def _email_fits(asked: pd.DataFrame, people: pd.DataFrame) -> pd.DataFrame:
    """Return the adults whose e-mail was written, or whose e-mail has the same name before the @."""
    mails = asked.assign(email=pd.Series([p.email for p in asked["parsed"]], index=asked.index, dtype=str))
    mails = mails.loc[mails["email"] != "", ["query", "scope", "email"]]
    known = people.assign(email=people["email"].str.casefold())[
        ["scope", "person_id", "email"]
    ].drop_duplicates()
    known = known[known["email"] != ""]
    whole = mails.merge(known, on=["scope", "email"]).assign(by="email")
    local = mails[~mails["query"].isin(whole["query"])].assign(
        local=lambda m: m["email"].str.split("@").str[0]
    )
    known = known.assign(local=known["email"].str.split("@").str[0]).drop(columns="email")
    found = pd.concat([whole, local.merge(known, on=["scope", "local"]).assign(by="local part")])
    return found[["query", "person_id", "by"]].assign(
        reading=0, n_letter=1, words=1, given=True, family=True, initials=False, shown=found["email"]
    )


def _code_fits(asked: pd.DataFrame, people: pd.DataFrame) -> pd.DataFrame:
    """Return the adults whose code was chosen in a form that lists them, alone or behind the name."""
    text = asked["text"].str.strip()
    alone = text.str.extract(rf"^{ADULT_CODE}(\S+)$", expand=False)
    behind_name = text.str.extract(rf"\({ADULT_CODE}(\S+)\)$", expand=False)
    chosen = asked.assign(person_id=alone.fillna(behind_name)).dropna(subset=["person_id"])
    found = chosen[["query", "scope", "person_id"]].merge(people, on=["scope", "person_id"])
    return found[["query", "person_id"]].assign(
        by="code", reading=0, n_letter=1, words=2, given=True, family=True, initials=False, shown="code"
    )


def _narrowed(fits: pd.DataFrame, asked: pd.DataFrame, people: pd.DataFrame, roster: Roster) -> pd.DataFrame:
    """Return the fits with how many there were by name, keeping those whom the hints speak of, if any.

    Subject and room come from the roster's classes, roles from the adult's own. Somebody of whom the
    roster says neither is never ruled out.
    """
    fits = fits.assign(n_named=fits.groupby("query")["person_id"].transform("nunique"))
    several = fits[fits["n_named"] > 1]
    read = several.drop_duplicates("query").merge(asked[["query", "parsed"]], on="query")
    spoken = pd.DataFrame(
        [
            (query, hint)
            for query, reading, text in zip(read["query"], read["reading"], read["parsed"], strict=True)
            for word, hint in sorted(text.hints)
            if word not in text.readings[reading]
        ],
        columns=["query", "hint"],
    ).astype({"hint": str, "query": "int64"})
    known = _known_hints(several["person_id"].unique(), people, roster)
    meant = several.merge(spoken, on="query").merge(known, on=["person_id", "hint"])
    hit = pd.MultiIndex.from_frame(meant[["query", "person_id"]].drop_duplicates())
    fits["hinted"] = pd.MultiIndex.from_frame(fits[["query", "person_id"]]).isin(hit)
    any_hinted = fits.groupby("query")["hinted"].transform("any")
    told = known.loc[~known["hint"].isin(SAYS_LITTLE), "person_id"]
    return fits[fits["hinted"] | ~any_hinted | ~fits["person_id"].isin(told)]


def _known_hints(ids: np.ndarray, people: pd.DataFrame, roster: Roster) -> pd.DataFrame:
    """Return what the roster says of these adults in the words of hints: person_id, hint."""
    who = people.loc[people["person_id"].isin(ids), ["person_id", "role"]].drop_duplicates()
    taught = roster.class_members[roster.class_members["person_id"].isin(ids)].merge(
        roster.classes, on="class_id"
    )
    said = {text: sorted(canonical(text)) for text in {*who["role"], *taught["title"], *taught["subject"]}}
    rooms = taught.loc[taught["room"] != ""].assign(hint=lambda t: "room " + t["room"].str.casefold())
    frames = [
        who.assign(hint=who["role"].map(said)),
        taught.assign(hint=taught["title"].map(said)),
        taught.assign(hint=taught["subject"].map(said)),
    ]
    spread = [frame[["person_id", "hint"]].explode("hint").dropna() for frame in frames]
    return pd.concat([*spread, rooms[["person_id", "hint"]]]).astype(str).drop_duplicates()


def _best_of_fits(fits: pd.DataFrame, people: pd.DataFrame) -> pd.DataFrame:
    """Return the best fit of each query with n, the number who fit.

    The rule where several fit: both names before one, a family name before a given name, staff
    before partners, then the first adult id.
    """
    kinds = people.drop_duplicates("person_id").set_index("person_id")["kind"]
    ranked = fits.assign(
        both=fits["given"] & fits["family"] & (fits["words"] > 1),
        partner=fits["person_id"].map(kinds) == "partner",
    ).sort_values(
        ["query", "both", "family", "partner", "person_id"], ascending=[True, False, False, True, True]
    )
    ranked["n"] = ranked.groupby("query")["person_id"].transform("nunique")
    best = ranked.drop_duplicates("query").rename(columns={"person_id": "adult_id"})
    return best[
        [
            "query",
            "adult_id",
            "n",
            "n_named",
            "n_letter",
            "words",
            "both",
            "family",
            "initials",
            "shown",
            "by",
        ]
    ]


def _near(asked: pd.DataFrame, one: pd.DataFrame, tokens: pd.DataFrame) -> pd.DataFrame:
    """Return the nearest adult for the names that nobody fits: query, near_id, score, exact, near_shown."""
    open_ = asked[~asked["query"].isin(one["query"]) & asked["written"].isin(["name", "negated", "unclear"])]
    rows = [
        (query, scope, unit)
        for query, scope, text in zip(open_["query"], open_["scope"], open_["parsed"], strict=True)
        for unit in text.loose
    ]
    units = pd.DataFrame(rows, columns=["query", "scope", "unit"]).astype({"scope": str, "unit": str})
    near = near_fits(units, tokens).rename(columns={"person_id": "near_id", "shown": "near_shown"})
    return near[(near["score"] >= NEAR_ENOUGH) | near["exact"].astype(bool)].astype({"query": "int64"})


def _with_confirmed(resolved: pd.DataFrame, confirmed: pd.DataFrame | None) -> pd.DataFrame:
    """Return the mentions with what a person decided in place of the computed decision."""
    if confirmed is None or confirmed.empty:
        return resolved
    keys = ["student_id", "slot", "text"]
    said = confirmed[[*keys, "adult_id", "decision"]].rename(
        columns={"adult_id": "by_hand", "decision": "hand"}
    )
    rows = resolved.merge(said.drop_duplicates([*keys, "by_hand"]), on=keys, how="left")
    decided = rows["hand"].notna()
    rows.loc[decided, "adult_id"] = rows.loc[decided, "by_hand"].astype(str)
    rows.loc[decided, "decision"] = rows.loc[decided, "hand"].astype(str)
    rows.loc[decided, "probability"] = np.where(rows.loc[decided, "adult_id"] != "", 1.0, 0.0)
    rows.loc[decided, "reason"] = rows.loc[decided, "decision"].map(_BY_HAND).astype(str)
    placed = decided & rows["decision"].isin(["confirmed", "off_roster"])
    rows.loc[placed, "kind"] = "adult"
    rows.loc[decided & (rows["decision"] == "nobody") & (rows["kind"] != "shrug"), "kind"] = "explicit_nobody"
    return rows[MENTION_COLUMNS]
