"""The main job from the command line: files in, statuses, list and graph out."""

import csv
import io
import json
from pathlib import Path

import networkx as nx
import openpyxl

from tests.browser.made_up_school import WAVE
from tests.cli.conftest import Run


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_statuses_follow_what_students_and_staff_said(ready: Run) -> None:
    exported = ready("export", "students", "--wave", WAVE)
    status = {row["student_id"]: row["status"] for row in rows(exported.out)}
    assert [status[f"000000{n}"] for n in range(1, 8)] == [
        "mutual",
        "staff_only",
        "no_adult",
        "no_adult",
        "unmatched",
        "skipped",
        "not_heard",
    ]
    assert {status[f"00000{n}"] for n in range(10, 41)} == {"named"}


def test_ingest_counts_every_row_once(sel: Run, files: Path) -> None:
    sel("ingest", "roster", files / "oneroster.zip")
    sel("waves", "new", WAVE)
    ended = sel("ingest", "responses", files / "students.csv", "--wave", WAVE, "--json")
    told = json.loads(ended.out)
    assert (told["rows_read"], told["accepted"], told["rejected"], told["skipped"]) == (
        41,
        39,
        1,
        {"test": 1},
    )
    assert [problem["code"] for problem in told["problems"]] == ["unknown"]
    assert told["problems"][0]["rows"] == [41]


def test_while_the_wave_is_open_nobody_is_called_unconnected(ready: Run) -> None:
    ready("waves", "reopen", WAVE)
    exported = rows(ready("export", "students", "--wave", WAVE).out)
    assert {row["status"] for row in exported} == {
        "mutual",
        "named",
        "unmatched",
        "skipped",
        "not_heard",
        "open",
    }
    listed = ready("outreach", "list", "--wave", WAVE)
    assert rows(listed.out) == []
    assert "until it closes" in listed.err


def test_the_list_holds_those_not_yet_connected_in_order(ready: Run) -> None:
    listed = rows(ready("outreach", "list", "--wave", WAVE).out)
    assert [(row["student_id"], row["status"]) for row in listed] == [
        ("0000002", "staff_only"),
        ("0000003", "no_adult"),
        ("0000004", "no_adult"),
    ]
    assert all(row["reason"] for row in listed)


def test_the_list_as_a_workbook_keeps_zeros(ready: Run, tmp_path: Path) -> None:
    out = tmp_path / "list.xlsx"
    assert ready("outreach", "list", "--wave", WAVE, "--format", "xlsx", "-o", out).code == 0
    sheet = openpyxl.load_workbook(out).worksheets[0]
    assert [cell.value for cell in sheet["A"]] == ["student_id", "0000002", "0000003", "0000004"]


def test_the_graph_joins_students_to_the_adults_they_name(ready: Run, tmp_path: Path) -> None:
    out = tmp_path / "graph.graphml"
    assert ready("export", "graph", "--wave", WAVE, "-o", out).code == 0
    graph = nx.read_graphml(out)
    assert graph.edges["s:0000001", "a:A1"]["informant"] == "both"
    assert graph.edges["s:0000002", "a:A1"]["informant"] == "staff"


def test_counts_of_adults_are_of_what_students_report(ready: Run) -> None:
    adults = {row["adult_id"]: row for row in rows(ready("export", "adults", "--wave", WAVE).out)}
    assert (adults["A1"]["n_students"], adults["A1"]["n_only_adult"]) == ("1", "1")


def test_undo_brings_back_the_state_before(ready: Run) -> None:
    ready("waves", "reopen", WAVE)
    newest = rows(ready("imports", "list").out)[0]["import_id"]
    ended = ready("imports", "undo", newest)
    assert (ended.code, "Undid import" in ended.err) == (0, True)
    status = {
        row["student_id"]: row["status"] for row in rows(ready("export", "students", "--wave", WAVE).out)
    }
    assert status["0000001"] == "named"


def test_acting_as_the_principal_leaves_named_rows_shut(ready: Run) -> None:
    refused = ready("export", "nominations", "--wave", WAVE, "--as", "principal-M1")
    assert (refused.code, refused.out) == (1, "")
    assert "operator" in refused.err


def test_acting_as_the_counselor_gives_the_caseload_list(ready: Run) -> None:
    listed = ready("--as", "counselor-M1", "outreach", "list", "--wave", WAVE)
    assert [row["student_id"] for row in rows(listed.out)] == ["0000002", "0000003", "0000004"]


def test_an_import_is_shown_with_its_problems(ready: Run) -> None:
    shown = json.loads(ready("imports", "show", "2").out)
    assert (shown["import_id"], shown["rows_read"], shown["accepted"], shown["skipped"]) == (
        2,
        41,
        39,
        {"test": 1},
    )
    assert [problem["code"] for problem in shown["problems"]] == ["unknown"]


def test_a_graph_for_gephi_reads_back_as_the_same_graph(ready: Run, tmp_path: Path) -> None:
    for name in ("graph.gexf", "graph.graphml"):
        assert ready("export", "graph", "--wave", WAVE, "-o", tmp_path / name).code == 0
    gexf, graphml = nx.read_gexf(tmp_path / "graph.gexf"), nx.read_graphml(tmp_path / "graph.graphml")
    assert sorted(map(sorted, gexf.edges)) == sorted(map(sorted, graphml.edges))
    assert set(gexf.nodes) == set(graphml.nodes)
