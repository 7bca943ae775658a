"""A truth table of ten mentions at Oak, and what a product or a peer might have made of them."""

import pandas as pd

TRUTH_COLUMNS = ["student_id", "slot", "text", "adult_id", "kind"]
MENTION_COLUMNS = ["student_id", "slot", "adult_id", "probability", "decision"]


def truth(*rows: tuple[str, int, str, str, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=TRUTH_COLUMNS)


def mentions(*rows: tuple[str, int, str, float, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=MENTION_COLUMNS)


TEN = truth(
    ("s1", 1, "Ms Garcia", "a1", "adult"),
    ("s1", 2, "coach", "a5", "vague"),
    ("s2", 1, "Nora O'Brien", "a4", "adult"),
    ("s2", 2, "mr whitfield", "", "off_roster"),
    ("s3", 1, "nobody", "", "nobody"),
    ("s4", 1, "Ms Nguyen and Mr Reed", "a6", "adult"),
    ("s4", 1, "Ms Nguyen and Mr Reed", "p1", "adult"),
    ("s5", 1, "anyone but Ms Garcia", "", "negated"),
    ("s6", 1, "idk", "", "shrug"),
    ("s7", 1, "i want to hurt myself", "", "alert"),
)
MADE_OF_IT = mentions(
    ("s1", 1, "a2", 0.55, "review"),
    ("s1", 2, "a5", 0.95, "auto"),
    ("s2", 1, "a4", 0.99, "auto"),
    ("s2", 2, "a3", 0.92, "auto"),
    ("s3", 1, "", 0.0, "nobody"),
    ("s4", 1, "a6", 0.98, "auto"),
    ("s4", 1, "p1", 0.70, "review"),
    ("s5", 1, "a1", 0.40, "review"),
    ("s6", 1, "", 0.0, "nobody"),
    ("s7", 1, "", 0.0, "review"),
)
