"""What the names are measured against: ready-made ways to match names, a file each, with one small face.

A peer takes the unique texts of each school, `written` (scope, text), and the adults among whom each is
looked for, `adults` (scope, adult_id, given_name, family_name), and returns the best adult of each text:
scope, text, adult_id, score. Of equal scores the first id is taken.
"""

from collections.abc import Callable

import pandas as pd

Peer = Callable[[pd.DataFrame, pd.DataFrame], pd.DataFrame]
BEST_COLUMNS = ["scope", "text", "adult_id", "score"]
