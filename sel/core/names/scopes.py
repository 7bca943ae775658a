"""The schools among whose people a person's words are resolved: one school, or all of the person's."""

import pandas as pd


def scopes(rows: pd.DataFrame, key: str) -> pd.Series:
    """Return each person's schools as one text, indexed by `rows[key]`: ids in order, a space between."""
    pairs = rows[[key, "school_id"]].drop_duplicates().sort_values([key, "school_id"], kind="stable")
    several = pairs[key].duplicated(keep=False)
    alone = pairs[~several].set_index(key)["school_id"]
    joined = pairs[several].groupby(key)["school_id"].agg(" ".join)
    found: pd.Series = pd.concat([alone, joined]).rename("scope")
    return found


def people_of(wanted: pd.Series, rows: pd.DataFrame, key: str) -> pd.DataFrame:
    """Return the roster's rows of each wanted scope, a person once a scope, with `key` as person_id.

    The rows are in order of scope and person, so that nothing depends on the roster's order.
    """
    schools = pd.DataFrame({"scope": wanted.drop_duplicates()})
    schools["school_id"] = schools["scope"].str.split(" ")
    schools = schools.explode("school_id").astype(str)
    people = schools.merge(rows, on="school_id").rename(columns={key: "person_id"})
    people = people.sort_values(["scope", "person_id", "school_id"], kind="stable")
    return people.drop_duplicates(["scope", "person_id"]).reset_index(drop=True)
