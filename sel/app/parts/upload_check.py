"""Step 3, the checks: problems grouped by how to mend them, the mend one click away, their rows to open."""

import re
from collections.abc import Sequence

import streamlit as st

from sel.app.parts.screen import Screen
from sel.app.parts.upload_mends import draw_mends
from sel.app.parts.upload_preview import draw_changes
from sel.app.parts.words import plain
from sel.errors import Problem
from sel.wording.uploads import counted
from sel.workflows.checked import Checked
from sel.workflows.drafts import Draft
from sel.workflows.upload_rows import problem_rows

ON_THE_PAGE = {
    "many_removals": (
        "If the file was cut short, export it again. If they really left, say so here; they keep what they "
        "answered."
    ),
}
"""What to do about a problem here, where its own words speak of the command line."""

_FOR_THE_COMMAND_LINE = re.compile(r"\s*\((?:sel |--)[^)]*\)|:? --[\w-]+(?: [\w-]+)?(?=[.,;])")
ROWS_IN_A_SENTENCE = 8


def draw_checks(screen: Screen, draft: Draft, checked: Checked) -> None:
    """Draw the problems in three lots: what refuses the file, what waits for a decision, what to know."""
    errors = [problem for problem in checked.problems if problem.severity == "error"]
    warnings = [problem for problem in checked.problems if problem.severity == "warning"]
    questions = [problem for problem in warnings if problem.mends]
    notes = [problem for problem in warnings if not problem.mends]
    if errors:
        st.error(f"**There is a problem.** Nothing can be stored until {_this(len(errors))} mended.")
        _draw_lot(screen, draft, checked, errors, "errors")
    if any(problem.code == "many_removals" for problem in errors):
        draw_changes(screen, checked)
    if questions:
        st.subheader("Please decide", anchor=False)
        st.markdown("Read as it is said here; the buttons read it otherwise.")
        _draw_lot(screen, draft, checked, questions, "questions")
    if notes:
        st.subheader("Good to know", anchor=False)
        st.markdown("None of this keeps the rest from being stored.")
        _draw_lot(screen, draft, checked, notes, "notes")
    if not checked.problems:
        st.success("Nothing is wrong with this file.", icon=":material/check:")


def _this(count: int) -> str:
    return "this is" if count == 1 else f"these {count} things are"


def _draw_lot(screen: Screen, draft: Draft, checked: Checked, problems: Sequence[Problem], lot: str) -> None:
    """Draw problems under the step that mends them, so that one mending is read once."""
    groups: dict[str, list[Problem]] = {}
    for problem in problems:
        groups.setdefault(mending(problem), []).append(problem)
    for at, (action, group) in enumerate(groups.items()):
        with st.container(border=True):
            for n, problem in enumerate(group):
                _draw_problem(screen, draft, checked, problem, f"{lot}-{at}-{n}")
            if action:
                st.markdown(f"**What to do:** {plain(action)}")


def _draw_problem(screen: Screen, draft: Draft, checked: Checked, problem: Problem, key: str) -> None:
    """Draw one problem: what happened and where, a button for each mend, and its rows on request."""
    st.markdown(_counted_message(problem))
    if where := where_words(problem):
        st.caption(plain(where))
    draw_mends(screen, draft, checked, problem, f"mend-{draft.version}-{key}")
    opened = problem.rows and st.toggle(_rows_label(problem), key=f"rows-{draft.version}-{key}")
    if opened:
        _draw_rows(screen, draft, checked, problem)


def _counted_message(problem: Problem) -> str:
    """Return what happened, after how many rows it happened to; a message that counts itself is enough."""
    told = rf"\b({problem.count}|{problem.count:,})\b"
    if problem.count < 2 or re.search(told, problem.message):
        return plain(problem.message)
    return f"**{problem.count:,} rows:** {plain(problem.message)}"


def _rows_label(problem: Problem) -> str:
    shown = len(problem.rows)
    return f"Show the first {shown} rows" if problem.count > shown else f"Show {counted(shown, 'row')}"


def _draw_rows(screen: Screen, draft: Draft, checked: Checked, problem: Problem) -> None:
    """Draw the rows as the file has them; looking at them is logged."""
    rows = problem_rows(screen.desk, screen.person, draft.files, checked.mapping, checked, problem)
    if rows.empty:
        st.markdown("These rows can't be shown here; the file has them under the numbers above.")
        return
    st.dataframe(rows, hide_index=True, width="stretch", alt=f"{counted(len(rows), 'row')} of the file")
    if checked.kind == "responses":
        st.caption("Only what says whose row it is, and the column at issue. Opening this was logged.")


def mending(problem: Problem) -> str:
    """Return what to do about a problem on this page, without words for the command line."""
    words = ON_THE_PAGE.get(problem.code, problem.action)
    return _FOR_THE_COMMAND_LINE.sub("", words)


def where_words(problem: Problem) -> str:
    """Return where in the file a problem is, as a spreadsheet counts rows: "Rows 2, 5 and 7 more · …"."""
    first = ", ".join(str(row) for row in problem.rows[:ROWS_IN_A_SENTENCE])
    left = max(problem.count, len(problem.rows)) - min(len(problem.rows), ROWS_IN_A_SENTENCE)
    more = f" and {left:,} more" if left > 0 else ""
    parts = (
        f"{'Row' if problem.count == 1 or (len(problem.rows) == 1 and not more) else 'Rows'} {first}{more}"
        if first
        else "",
        f"column “{problem.column}”" if problem.column else "",
        problem.file,
    )
    return " · ".join(part for part in parts if part)
