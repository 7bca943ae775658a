"""The six steps of an upload: where one is, which can be opened, and going back and on."""

from dataclasses import dataclass

import streamlit as st

from sel.app import cache
from sel.app.parts.screen import Screen
from sel.app.parts.upload_draft import ANSWERS, owner
from sel.workflows.drafts import Draft


@dataclass(frozen=True)
class Step:
    """One step: its key, which stands in the page's address, and its name."""

    key: str
    name: str


FILE = Step("file", "File")
COLUMNS = Step("columns", "Columns")
CHECKS = Step("checks", "Checks")
NAMES = Step("names", "Names")
PREVIEW = Step("preview", "Preview")
STORE = Step("store", "Store")
ALL_STEPS = (FILE, COLUMNS, CHECKS, NAMES, PREVIEW, STORE)


def steps_of(draft: Draft | None) -> tuple[Step, ...]:
    """Return the steps of an upload.

    A roster has no written names to go through, and a roster bundle's columns are fixed by its format.
    """
    if draft is None or draft.kind == ANSWERS:
        return ALL_STEPS
    checked = draft.checked
    fixed = checked is not None and not checked.columns and checked.tool not in ("table", "unknown")
    return tuple(step for step in ALL_STEPS if step != NAMES and not (fixed and step == COLUMNS))


def open_steps(draft: Draft | None) -> tuple[Step, ...]:
    """Return the steps that can be opened: all once nothing is wrong, those that mend it before."""
    checked = draft.checked if draft else None
    if checked is None:
        return (FILE,)
    if not checked.ok or checked.already:
        return tuple(step for step in steps_of(draft) if step in (FILE, COLUMNS, CHECKS))
    return steps_of(draft)


def step_now(screen: Screen, draft: Draft | None) -> Step:
    """Return the step this window is at: the address says it, else where the upload was left."""
    by_key = {step.key: step for step in open_steps(draft)}
    asked = st.query_params.get("step", draft.step if draft else FILE.key)
    step = by_key.get(asked, FILE if draft is None or draft.checked is None else CHECKS)
    if draft is not None:
        go_to(screen, draft, step)
    elif "step" in st.query_params:
        del st.query_params["step"]
    return step


def go_to(screen: Screen, draft: Draft, step: Step) -> None:
    """Be at a step from here on: in this window's address, and where the upload is found again."""
    if st.query_params.get("step") != step.key:
        st.query_params["step"] = step.key
    if draft.step != step.key:
        cache.drafts().at_step(owner(screen), draft.number, step.key, screen.desk.now())


def draw_steps(screen: Screen, draft: Draft | None, now: Step) -> None:
    """Draw the steps in a row, those that can't be opened yet greyed, and say where one is."""
    steps, can_open = steps_of(draft), open_steps(draft)
    with st.container(horizontal=True, gap="xsmall", key="upload-steps"):
        for number, step in enumerate(steps, 1):
            st.button(
                f"{number} {step.name}",
                key=f"step-{step.key}",
                type="primary" if step == now else "secondary",
                disabled=step not in can_open,
                on_click=go_to if draft else None,
                args=(screen, draft, step) if draft else None,
            )
    st.header(f"Step {steps.index(now) + 1} of {len(steps)}: {now.name}", anchor=False)


def draw_back_and_next(screen: Screen, draft: Draft, now: Step) -> None:
    """Draw the two ways on; the last step's way on is storing."""
    steps, can_open = steps_of(draft), open_steps(draft)
    at = steps.index(now)
    with st.container(horizontal=True, key="upload-ways"):
        if at > 0:
            _way(screen, draft, steps[at - 1], "Back", "secondary", enabled=True)
        if at + 1 < len(steps):
            following = steps[at + 1]
            _way(screen, draft, following, f"Next: {following.name}", "primary", following in can_open)


def _way(screen: Screen, draft: Draft, step: Step, label: str, kind: str, enabled: bool) -> None:
    st.button(
        label,
        key=f"way-{kind}",
        type="primary" if kind == "primary" else "secondary",
        disabled=not enabled,
        on_click=go_to,
        args=(screen, draft, step),
    )
