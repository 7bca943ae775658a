"""What one visit remembers between reruns; the only reader of st.session_state."""

from typing import Any

import streamlit as st

_SCREEN = "sel.screen"

DRAWN_LATER = "drawn later"
"""Remembered while a page that was just answered on need not wait until the picture is drawn anew."""


def keep_screen(screen: object) -> None:
    """Remember the screen that entry.py opened, for the page that runs next."""
    st.session_state[_SCREEN] = screen


def kept_screen() -> Any:
    """Return the screen entry.py opened in this rerun, or None where a page runs alone."""
    return st.session_state.get(_SCREEN)


def remember(name: str, value: object) -> None:
    """Keep `value` under `name` until the visit ends."""
    st.session_state[f"sel.{name}"] = value


def recall(name: str, otherwise: Any = None) -> Any:
    """Return what was remembered under `name`, or `otherwise`."""
    return st.session_state.get(f"sel.{name}", otherwise)


def forget(*names: str) -> None:
    """Drop what was remembered under these names."""
    for name in names:
        st.session_state.pop(f"sel.{name}", None)


def choose(values: dict[str, object]) -> None:
    """Let the widgets with these keys stand at these values when they are drawn next."""
    st.session_state.update(values)


def chosen(key: str) -> Any:
    """Return what stands in the widget with this key; for what is done as it changes."""
    return st.session_state.get(key)
