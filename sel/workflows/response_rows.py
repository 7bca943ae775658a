"""Survey rows as the store takes them: codes as one document a row, what was written as mentions."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from sel.core.instrument import Instrument
from sel.core.responses import COLLEAGUES, mentions


def answer_documents(rows: pd.DataFrame, asked: Instrument) -> "pd.Series[str]":
    """Return each row's answers as JSON, item → code, without the items that were not answered."""
    items = [code for code in asked.item_codes if code in rows.columns]
    entries = [_entries(code, rows[code].to_numpy(dtype=float)) for code in items]
    lines = zip(*entries, strict=True) if entries else [()] * len(rows)
    return pd.Series(
        ["{" + ",".join(filter(None, line)) + "}" for line in lines], index=rows.index, dtype=object
    )


def _entries(code: str, answers: npt.NDArray[np.float64]) -> list[str]:
    """Return `"item":code` for each answer, "" where there is none."""
    options, at = np.unique(np.where(np.isnan(answers), -1, answers), return_inverse=True)
    words = ["" if option < 0 else f'"{code}":{int(option)}' for option in options]
    return [words[place] for place in at.tolist()]


def stored_rows(rows: pd.DataFrame, person: "pd.Series[str]", asked: Instrument) -> pd.DataFrame:
    """Return row, person_id, submitted_at, none_ticked, answers (JSON, item → code), mentions (pairs)."""
    written = _written(rows, asked.names.codes).sort_values(["response", "slot"], kind="stable")
    colleagues = _written(rows, asked.colleagues.codes).assign(slot=COLLEAGUES)
    written = pd.concat([written, colleagues], ignore_index=True) if len(colleagues) else written
    return pd.DataFrame(
        {
            "row": rows["row"],
            "person_id": person,
            "submitted_at": rows["submitted_at"],
            "none_ticked": rows["none_ticked"],
            "answers": answer_documents(rows, asked),
            "mentions": in_lists(written.set_index("response"), rows.index),
        }
    ).reset_index(drop=True)


def _written(rows: pd.DataFrame, codes: Sequence[str]) -> pd.DataFrame:
    """Return one row a mention in the columns `codes`: response, slot, text."""
    here = [code for code in codes if code in rows.columns]
    cells = pd.concat([rows[code] for code in here]) if here else pd.Series(dtype=str)
    return mentions(cells, pd.Series(np.repeat(np.arange(1, len(here) + 1), len(rows)), index=cells.index))


def lines_of(stored: pd.DataFrame, person: str) -> pd.DataFrame:
    """Return one row a mention of `stored_rows`' frame: `person`, slot, text, indexed by the response."""
    written = stored["mentions"].explode().dropna()
    slots, texts = zip(*written, strict=True) if len(written) else ((), ())
    return pd.DataFrame(
        {
            person: stored["person_id"].reindex(written.index).astype(str),
            "slot": pd.Series(slots, index=written.index, dtype="int64"),
            "text": pd.Series(texts, index=written.index, dtype=str),
        }
    )


def in_lists(lines: pd.DataFrame, index: pd.Index) -> "pd.Series[Any]":
    """Return the lines (slot, text; indexed by response) as a list of pairs for each response in `index`."""
    at = index.get_indexer(lines.index)
    order = np.argsort(at, kind="stable")
    slots, texts = (lines[name].to_numpy(dtype=object)[order].tolist() for name in ("slot", "text"))
    pairs = list(zip(slots, texts, strict=True))
    bounds = np.searchsorted(at[order], np.arange(len(index) + 1)).tolist()
    listed = [pairs[begin:end] for begin, end in pairwise(bounds)]
    return pd.Series(listed, index=index, dtype=object)
