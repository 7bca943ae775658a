"""Where names are taken without asking can be set, within bounds; a picture drawn otherwise is drawn anew."""

import pytest
from pydantic import ValidationError

from sel.core.names.decide import DEFAULT_LINE
from sel.settings import Settings
from sel.workflows import picture
from sel.workflows.desk import Desk
from sel.workflows.name_line import name_line, name_line_words
from tests.store.small import FALL
from tests.workflows.asked_names import ask


def test_without_a_setting_the_programs_own_line_holds() -> None:
    assert name_line(Settings()) == DEFAULT_LINE
    assert name_line_words(Settings()).endswith("so that at most 1 in 100 names placed is wrong.")


def test_the_line_is_set_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (
        ("ACCEPT", ".98"),
        ("MARGIN", "20"),
        ("STRANGER", ".01"),
        ("OFF_ROSTER", "0.97"),
    ):
        monkeypatch.setenv(f"SEL_NAMES_{name}", value)
    line = name_line(Settings())
    assert (line.accept, line.margin, line.stranger, line.off_roster) == (0.98, 20.0, 0.01, 0.97)
    assert name_line_words(Settings()) == (
        "A name is placed by itself where one adult is at least 98 in 100 likely, and 20 times as likely as "
        "any other, while it is at most 1 in 100 likely that nobody on the roster is meant. Where that is 97 "
        "in 100 likely, it is not asked either. "
        "This line was set here; the program’s own is drawn so that at most 1 in 100 is wrong."
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("ACCEPT", "0.4", id="less likely than not"),
        pytest.param("ACCEPT", "95", id="a percentage"),
        pytest.param("ACCEPT", "1", id="what no name reaches"),
        pytest.param("MARGIN", "0.5", id="the less likely of two"),
        pytest.param("MARGIN", "nan", id="no number"),
        pytest.param("STRANGER", "0.6", id="a stranger likelier than not"),
        pytest.param("STRANGER", "0", id="what no name reaches, strangers being possible"),
        pytest.param("OFF_ROSTER", "1.2", id="more than certain"),
    ],
)
def test_what_can_be_no_line_is_refused(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"SEL_NAMES_{name}", value)
    with pytest.raises(ValidationError):
        Settings()


def test_another_line_makes_another_picture(desk: Desk) -> None:
    ask(desk)
    stricter = desk.settings.model_copy(update={"names_accept": 0.99})
    assert picture.is_fresh(desk, FALL)
    assert not picture.is_fresh(Desk(desk.store, stricter, desk.now), FALL)
