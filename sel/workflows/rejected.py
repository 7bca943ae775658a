"""Taking along the rows an upload left out, in their own columns, so that they can be mended and resent."""

from functools import partial

import pandas as pd

from sel.core import permissions
from sel.core.permissions import Person
from sel.workflows.checked import Checked
from sel.workflows.desk import Desk


def rejected_rows(desk: Desk, person: Person, checked: Checked) -> pd.DataFrame:
    """Return the rows left out, as the file had them, each with its reason in a last column; logged.

    Raises NotAllowed.
    """
    ask = partial(permissions.check_can_export_rows, person, "rejected_rows", checked.school)
    desk.allowed(person, ask, "export rejected rows", checked.parts[0].filename)
    desk.log_look(
        person,
        "exported rejected rows",
        "upload",
        checked.parts[0].filename,
        f"{len(checked.rejected_rows)} rows",
    )
    return checked.rejected_rows.reset_index(drop=True)
