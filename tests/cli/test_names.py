"""Who is meant, from the command line: the queue as a table or a file, decisions, history, taking back."""

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest

from sel.settings import Settings
from sel.workflows.desk import open_desk
from sel.workflows.names_at_school import entry_id
from tests.cli.conftest import Run
from tests.store.small import FALL
from tests.workflows.asked_names import ask

GARCIA = entry_id("oak", "ms garcia", "a1")
ART_LADY = entry_id("oak", "the art lady", "")
HISTORIAN = entry_id("oak", "ms garcia", "a2")
AT_OAK = ("--wave", FALL, "--school", "oak")


@pytest.fixture
def asked(sel: Run, tmp_path: Path) -> Run:
    """The command line on a store in which the cast's written names wait."""
    desk = open_desk(Settings(store=f"sqlite:///{tmp_path / 'store.db'}"))
    ask(desk)
    desk.store.dispose()
    return sel


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def filled_in(queue: str, decisions: dict[str, dict[str, str]]) -> str:
    """The queue's file with cells filled in by entry."""
    out = io.StringIO()
    table = rows(queue)
    writer = csv.DictWriter(out, list(table[0]))
    writer.writeheader()
    writer.writerows([{**row, **decisions.get(row["entry"], {})} for row in table])
    return out.getvalue()


def test_the_queue_is_a_table_with_what_answers_most_first(asked: Run) -> None:
    ended = asked("names", "queue", *AT_OAK)
    first = rows(ended.out)[0]
    assert (ended.code, ended.err) == (0, "6 questions would place 10 mentions.\n")
    assert [first[name] for name in ("entry", "text", "mentions", "candidates")] == [
        *(GARCIA, "Ms. Garcia", "3", "a1 Ana García (60%); a2 Beatriz Garcia (17%)"),
    ]


def test_without_a_further_word_the_queue_is_listed(asked: Run) -> None:
    assert asked("names", *AT_OAK).out == asked("names", "queue", *AT_OAK).out


def test_the_queue_for_machines_is_one_object(asked: Run) -> None:
    told = json.loads(asked("names", "queue", *AT_OAK, "--json").out)
    school = told["schools"][0]
    assert (told["wave"], school["school_id"], school["mentions"], school["answered"]) == (FALL, "oak", 10, 0)
    assert school["questions"][0]["candidates"][0]["why"] == "teaches her 3rd period Algebra 1"


def test_one_decision_answers_every_equal_mention(asked: Run) -> None:
    ended = asked("names", "decide", GARCIA, "confirmed", "--adult", "a1", *AT_OAK)
    assert (ended.code, ended.out, ended.err) == (0, "", "Answer 1: 3 mentions decided.\n")
    assert GARCIA not in [row["entry"] for row in rows(asked("names", "queue", *AT_OAK).out)]


def test_two_people_in_one_mention_and_an_adult_who_is_on_no_roster(asked: Run) -> None:
    two = ("--adult", "a1", "--and-off-roster", "--json")
    told = json.loads(asked("names", "decide", GARCIA, "confirmed", *two, *AT_OAK).out)
    assert told == {"answers": [{"answer_id": 1, "mentions": 3}]}
    new = ("--given", "Zoë", "--family", "Ibarra", "--role", "librarian")
    assert asked("names", "decide", ART_LADY, "confirmed", *new, *AT_OAK).code == 0
    said = [(row["decision"], row["adults"]) for row in rows(asked("names", "history", *AT_OAK).out)]
    assert said == [("this adult", "Zoë Ibarra"), ("this adult and not on the roster", "Ana García")]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_many_decisions_come_back_in_the_file_that_the_queue_wrote(
    ending: str, asked: Run, tmp_path: Path
) -> None:
    out = tmp_path / f"queue.{ending}"
    assert asked("names", "queue", *AT_OAK, "-o", out).code == 0
    decisions = {
        GARCIA: {"decision": "Confirmed", "adult_id": "a1", "adult_id_2": "-"},
        HISTORIAN: {"decision": "review"},
        ART_LADY: {"decision": "off roster"},
    }
    if ending == "csv":
        out.write_text(filled_in(out.read_text(), decisions))
    else:
        book = openpyxl.load_workbook(out)
        sheet = book.worksheets[0]
        at = {cell.value: cell.column for cell in sheet[1]}
        for row in range(2, sheet.max_row + 1):
            for name, value in decisions.get(sheet.cell(row, at["entry"]).value, {}).items():
                sheet.cell(row, at[name]).value = value
        book.save(out)
    ended = asked("names", "decide", "--file", out, *AT_OAK)
    assert (ended.code, ended.err) == (0, "Answers 1, 2, 3: 5 mentions decided.\n")
    said = {(row["text"], row["decision"]) for row in rows(asked("names", "history", *AT_OAK).out)}
    assert said == {
        ("Ms. Garcia", "this adult and not on the roster"),
        ("Ms Garcia", "can't tell"),
        ("the art lady", "not on the roster"),
    }


def test_a_file_with_a_wrong_row_decides_nothing_and_says_each_row(asked: Run, tmp_path: Path) -> None:
    out = tmp_path / "queue.csv"
    header = "entry,decision,adult_id\n"
    lines = f"{GARCIA},confirmed,zz\n{ART_LADY},nobody,\n{ART_LADY},nobody,\n0000000000,nobody,\n"
    out.write_text(header + lines)
    ended = asked("names", "decide", "--file", out, *AT_OAK)
    assert (ended.code, ended.err.splitlines()) == (
        1,
        [
            "No decision was stored. Correct these rows, then try again.",
            "error: queue.csv, row 2: No adult of this school has the id zz. "
            "Choose one of the school's adults.",
            f"error: queue.csv, row 4: {ART_LADY} stands in this file twice. Keep one of the rows.",
            "error: queue.csv, row 5: There is no question 0000000000. "
            "Copy its entry from the queue as it is now.",
        ],
    )
    assert rows(asked("names", "history", *AT_OAK).out) == []


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param("entry,adult_id\nx,a1\n", "no columns entry and decision", id="without a column"),
        pytest.param(f"entry,decision\n{GARCIA},\n", "decides nothing", id="with nothing filled in"),
    ],
)
def test_a_file_is_refused(content: str, words: str, asked: Run, tmp_path: Path) -> None:
    file = tmp_path / "queue.csv"
    file.write_text(content)
    ended = asked("names", "decide", "--file", file, *AT_OAK)
    assert (ended.code, words in ended.err) == (1, True)


def test_an_answer_is_taken_back_without_saying_its_school(asked: Run) -> None:
    asked("names", "decide", GARCIA, "nobody", "--wave", FALL, "--school", "oak")
    ended = asked("names", "undo", "1", "--wave", FALL)
    assert (ended.code, ended.err) == (0, "Took back answer 1: 3 mentions of 2026-fall as before it.\n")
    assert asked("names", "undo", "1", "--wave", FALL).code == 1
    assert asked("names", "undo", "7", "--wave", FALL).code == 1


@pytest.mark.parametrize(
    ("words", "code"),
    [
        pytest.param(("decide", GARCIA, *AT_OAK), 2, id="without a decision"),
        pytest.param(("decide", GARCIA, "nobody", "--file", "x.csv", *AT_OAK), 2, id="with a file beside"),
        pytest.param(("decide", "--file", "none.csv", *AT_OAK), 2, id="a file that isn't there"),
        pytest.param(("decide", GARCIA, "maybe", *AT_OAK), 2, id="a word that is no decision"),
        pytest.param(("decide", "0000000000", "nobody", *AT_OAK), 1, id="a question that isn't there"),
        pytest.param(("queue", "--wave", "2020"), 1, id="an unknown wave"),
        pytest.param(("queue", "--wave", FALL, "--school", "zz"), 1, id="an unknown school"),
        pytest.param(("queue", *AT_OAK, "--as", "principal-oak"), 1, id="a person who may not"),
        pytest.param(("queue",), 2, id="without a wave"),
        pytest.param((), 2, id="without a word"),
    ],
)
def test_what_cannot_be_done_ends_with_its_code_and_a_line(
    words: tuple[str, ...], code: int, asked: Run
) -> None:
    ended = asked("names", *words)
    assert (ended.code, ended.out, "Traceback" in ended.err) == (code, "", False)
    assert ended.err


def test_a_name_that_was_placed_is_found_corrected_and_taken_back(asked: Run) -> None:
    (found,) = rows(asked("names", "placed", "obrien", *AT_OAK).out)
    assert [found[name] for name in ("text", "mentions", "placed", "reason")] == [
        *("Mrs O'Brien", "1", "Nora O'Brien", "the only O'Brien at this school"),
    ]
    ended = asked("names", "correct", found["entry"], "off_roster", *AT_OAK)
    assert (ended.code, ended.err) == (0, "Answer 1: 1 mention decided.\n")
    assert rows(asked("names", "placed", "obrien", *AT_OAK).out) == []
    assert asked("names", "undo", "1", "--wave", FALL).code == 0
    assert rows(asked("names", "placed", "obrien", *AT_OAK).out) == [found]


def test_names_that_were_placed_are_one_object_for_machines(asked: Run) -> None:
    told = json.loads(asked("names", "placed", "obrien", *AT_OAK, "--json").out)
    assert [card["placed"] for card in told["schools"][0]["placed"]] == ["Nora O'Brien"]


@pytest.mark.parametrize("person", ["principal-oak", "counselor-oak"])
@pytest.mark.parametrize(
    "words",
    [
        ("queue", *AT_OAK),
        ("placed", "obrien", *AT_OAK),
        ("decide", GARCIA, "nobody", *AT_OAK),
        ("correct", GARCIA, "nobody", *AT_OAK),
        ("undo", "1", *AT_OAK),
        ("history", *AT_OAK),
    ],
    ids=lambda words: words[0],
)
def test_whoever_does_not_match_names_is_refused(words: tuple[str, ...], person: str, asked: Run) -> None:
    ended = asked("names", *words, "--as", person)
    assert (ended.code, ended.out) == (1, "")
    assert "It is for the survey admin" in ended.err
