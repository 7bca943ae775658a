"""A small made-up district in a real SQLite store, and the dashboard opened over it without a browser."""

from collections.abc import Callable
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

import sel.app
from sel.settings import Settings
from sel.workflows import demo
from sel.workflows.desk import Desk, open_desk

ENTRY = Path(sel.app.__path__[0]) / "entry.py"
Opened = Callable[..., AppTest]


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A desk on a store with a made-up district of 90 students and one closed wave."""
    folder = tmp_path_factory.mktemp("dashboard")
    desk = open_desk(Settings(store=f"sqlite:///{folder / 'sel.db'}"))
    demo.build(desk, students=90)
    return desk


@pytest.fixture
def opened(filled: Desk, monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Open one page as one role over the filled store."""
    monkeypatch.setenv("SEL_STORE", filled.settings.store)
    st.cache_data.clear()  # every AppTest is the same session to the cache
    return page_as


@pytest.fixture
def opened_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Open one page as one role over a store with nothing in it."""
    monkeypatch.setenv("SEL_STORE", f"sqlite:///{tmp_path / 'empty.db'}")
    return page_as


def page_as(page: str, role: str = "Principal", **query: str) -> AppTest:
    app = AppTest.from_file(str(ENTRY), default_timeout=60)
    app.query_params["as"] = role
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    return app.switch_page(f"pages/{page}.py").run() if page else app
