"""What each tool would export from a form of ours: header rows read off the form itself, and two answers.

Nothing here knows our reader; the shapes are those of the tools' own exports.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import openpyxl

from sel.core.instrument import Instrument
from sel.outputs.forms.redcap import HEADER

WRITTEN = {"N1": "Ms. Finch", "N2": "Mr. Moss, PE", "CO1": "Ms. Wren\nMr. Heron"}
ID, EMAIL, SCHOOL, GRADE = "0000042", "bird@example.org", "Lark Elementary", "3"


@dataclass(frozen=True)
class Respondent:
    """One answer: by code the option's number, the written names, and whether "nobody" was ticked."""

    items: dict[str, int]
    names: dict[str, str]
    nobody: bool


def respondents(instrument: Instrument) -> list[Respondent]:
    """One who names adults and answers everything, and one who ticks nobody and skips an item."""
    items = {code: at % 4 + 1 for at, code in enumerate(instrument.item_codes)}
    asked = {*instrument.names.codes, *instrument.colleagues.codes}
    names = {code: text for code, text in WRITTEN.items() if code in asked}
    fewer = {code: 5 - number for code, number in list(items.items())[1:]}
    return [Respondent(items, names, False), Respondent(fewer, {}, bool(instrument.names.none_code))]


Cell = Callable[[Respondent], str]
Column = tuple[Sequence[str], Cell]
"""The header rows' texts of a column, and what stands in it."""


def google_forms(form: bytes, instrument: Instrument) -> bytes:
    """The sheet behind the form that the script builds."""
    text = form.decode()
    survey = json.loads(text[text.index("var SURVEY = ") + 13 : text.index("};\n\nfunction") + 1])
    columns: list[Column] = [(["Timestamp"], lambda _: "10/5/2026 8:00:00")]
    if survey["collectEmail"]:
        columns.append((["Email Address"], lambda _: EMAIL))
    codes = iter([*_who(instrument, email=False), *_named(instrument), *instrument.item_codes])
    for page in survey["pages"]:
        for question in page["questions"]:
            if question["kind"] == "grid":
                columns += [
                    ([f"{question['title']} [{row}]"], _option(next(codes), question["choices"]))
                    for row in question["rows"]
                ]
            else:
                columns.append(([question["title"]], _plain(next(codes), question["choices"])))
    return _csv(columns, instrument)


def kobo(form: bytes, instrument: Instrument, label: str = "") -> bytes:
    """A CSV by names, or by the labels of one language; a select_multiple stands split and joined."""
    rows = _sheet(form, "survey")
    words = {(row["list_name"], row["name"]): row.get(label, "") for row in _sheet(form, "choices")}
    options = [words["agree", str(number)] for number in range(1, 5)] if label and instrument.items else []
    columns: list[Column] = []
    for row in rows:
        kind, code = row["type"].split()[0], row["name"]
        name = row[label] if label and row[label] else code
        if kind in ("start", "end"):
            columns.append(([name], lambda _: "2026-10-05T08:00:00.000-07:00"))
        elif kind == "select_multiple":
            ticked = words["nobody", "ticked"] if label else "ticked"
            columns.append(([name], lambda who, ticked=ticked: ticked if who.nobody else ""))
            columns.append(([f"{name}/{ticked}"], lambda who: str(int(who.nobody))))
        elif kind != "note":
            columns.append(
                ([name], _option(code, options) if "agree" in row["type"] and label else _coded(code))
            )
    columns += [
        (["_id"], lambda _: "7"),
        (["_uuid"], lambda _: "d1"),
        (["_submission_time"], lambda _: "2026-10-05T15:00:00"),
    ]
    return _csv(columns, instrument, delimiter=";", quoting=csv.QUOTE_ALL)


def qualtrics(form: bytes, instrument: Instrument, in_words: bool = False) -> bytes:
    """Three header rows, and numeric values or the choices' text."""
    text = form.decode()
    offered = {
        tag: [line for line in lines.splitlines() if not line.startswith("[[")]
        for tag, lines in re.findall(
            r"\[\[ID:(\w+)\]\]\n[^\n]*\n\[\[AdvancedChoices\]\]\n([^\n]+(?:\n[^\n]+)*)", text
        )
        if in_words
    }
    asked = re.findall(r"\[\[Question:(\w+)[^\n]*\]\]\n\[\[ID:(\w+)\]\]\n([^\n]*)", text)
    fixed = {
        "StartDate": "2026-10-05 08:00:00",
        "EndDate": "2026-10-05 08:05:00",
        "Status": "0",
        "Progress": "100",
        "Finished": "1",
        "RecordedDate": "2026-10-05 08:05:01",
        "ResponseId": "R_1",
    }
    columns: list[Column] = [
        ([name, name, json.dumps({"importId": name})], lambda _, value=value: value)
        for name, value in fixed.items()
    ]
    for at, (kind, tag, wording) in enumerate(asked):
        if kind != "DB":
            plain = re.sub("<[^>]*>", "", wording)
            cell = _plain(tag, offered[tag]) if len(offered.get(tag, [])) in (1, 4) else _coded(tag)
            columns.append(([tag, plain, json.dumps({"ImportId": f"QID{at}"})], cell))
    return _csv(columns, instrument)


def limesurvey(form: bytes, instrument: Instrument, in_words: bool = False) -> bytes:
    """Question codes and answer codes, or the questions' and answers' text."""
    rows = list(csv.DictReader(io.StringIO(form.decode("utf-8-sig")), dialect="excel-tab"))
    language = next(row["text"] for row in rows if row["name"] == "language")
    mine = [row for row in rows if row["language"] == language]
    answers = list(
        dict.fromkeys(row["text"] for row in mine if row["class"] == "A" and len(row["name"]) == 1)
    )
    options = [text for text in answers if not text.isdigit() and len(text) > 1]
    columns: list[Column] = [
        (["Response ID" if in_words else "id"], lambda _: "1"),
        (["Date submitted" if in_words else "submitdate"], lambda _: "2026-10-05 08:00:00"),
        (["Last page" if in_words else "lastpage"], lambda _: "2"),
        (["Start language" if in_words else "startlanguage"], lambda _: language),
    ]
    question = {"name": "", "text": ""}
    key = "text" if in_words else "name"
    for row in mine:
        if row["class"] == "Q":
            question = row
            if row["type/scale"] not in ("F", "M"):
                code = {"StudentID": "student_id"}.get(row["name"], row["name"])
                columns.append(([row[key]], _coded(code)))
        elif row["class"] == "SQ":
            yes = "Yes" if in_words else "Y"
            ticked = lambda who, yes=yes: yes if who.nobody else ""  # noqa: E731
            said = _option(row["name"], options) if in_words else _coded(row["name"])
            cell = ticked if row["name"] == "NONE" else said
            columns.append(
                ([f"{question[key]} [{row[key]}]" if in_words else f"{question[key]}[{row[key]}]"], cell)
            )
    return _csv(columns, instrument, delimiter=";", quoting=csv.QUOTE_ALL)


def redcap(form: bytes, instrument: Instrument, in_words: bool = False) -> bytes:
    """A raw export or one of labels: checkboxes a column a choice, and whether the form is complete."""
    fields = list(csv.DictReader(io.StringIO(form.decode())))
    name = fields[0]["Form Name"]
    columns: list[Column] = [
        (["Record ID" if in_words else "record_id"], lambda _: "1"),
        (["Survey Timestamp" if in_words else f"{name}_timestamp"], lambda _: "2026-10-05 08:00:00"),
    ]
    for field in fields[1:]:
        variable, kind = field["Variable / Field Name"], field["Field Type"]
        label = field["Field Label"]
        offered = [part.split(", ", 1)[1] for part in field[HEADER[5]].split(" | ") if part]
        code = variable if variable in ("student_id", "email", "school", "grade") else variable.upper()
        if kind == "checkbox" and in_words:
            header = f"{label} (choice={offered[0]})"
            columns.append(([header], lambda who: "Checked" if who.nobody else "Unchecked"))
        elif kind == "checkbox":
            columns.append(([f"{variable}___1"], lambda who: str(int(who.nobody))))
        elif kind != "descriptive":
            columns.append(([label], _plain(code, offered)) if in_words else ([variable], _coded(code)))
    done = ("Complete?", "Complete") if in_words else (f"{name}_complete", "2")
    columns.append(([done[0]], lambda _: done[1]))
    return _csv(columns, instrument)


def surveymonkey(form: bytes, instrument: Instrument) -> bytes:
    """Two header rows; a box to tick has its option in the second."""
    columns: list[Column] = [
        (["Respondent ID", ""], lambda _: "114"),
        (["Collector ID", ""], lambda _: "7"),
        (["Date Created", ""], lambda _: "10/05/2026 08:00:00 AM"),
        (["Date Modified", ""], lambda _: "10/05/2026 08:05:00 AM"),
    ]
    for code, question, options in _pasted(form, instrument, collects=False):
        second = options[0] if len(options) == 1 else "Response" if options else "Open-Ended Response"
        columns.append(([question, second], _plain(code, options)))
    return _csv(columns, instrument)


def ms_forms(form: bytes, instrument: Instrument) -> bytes:
    """The workbook's table; a box that may be ticked with others ends with a semicolon."""
    email = "anonymous" if instrument.anonymous else EMAIL
    columns: list[Column] = [
        (["ID"], lambda _: "1"),
        (["Start time"], lambda _: "10/5/26 8:00:00"),
        (["Completion time"], lambda _: "10/5/26 8:05:00"),
        (["Email"], lambda _: email),
        (["Name"], lambda _: ""),
    ]
    for code, question, options in _pasted(form, instrument, collects=not instrument.anonymous):
        cell = _plain(code, options)
        many = len(options) == 1
        columns.append(
            ([question], lambda who, cell=cell, many=many: cell(who) + ";" * (many and who.nobody))
        )
    return _csv(columns, instrument)


def table(form: bytes, instrument: Instrument) -> bytes:
    """The empty table with two rows typed in: numbers for the items, an x for nobody."""
    header = next(csv.reader(io.StringIO(form.decode("utf-8-sig"))))
    codes = [*_who(instrument, email=True), *_named(instrument), *instrument.item_codes]
    columns: list[Column] = [([name], _coded(code)) for name, code in zip(header, codes, strict=True)]
    return _csv(columns, instrument)


EXPORTS: dict[str, Callable[[bytes, Instrument], bytes]] = {
    "google-forms": google_forms,
    "kobo": kobo,
    "qualtrics": qualtrics,
    "limesurvey": limesurvey,
    "redcap": redcap,
    "surveymonkey": surveymonkey,
    "ms-forms": ms_forms,
    "table": table,
    "kobo, English labels": partial(kobo, label="label::English (en)"),
    "kobo, Spanish labels": partial(kobo, label="label::Español (es)"),
    "qualtrics, choice text": partial(qualtrics, in_words=True),
    "limesurvey, full text": partial(limesurvey, in_words=True),
    "redcap, labels": partial(redcap, in_words=True),
}
"""By tool, and by what its export was asked for where that matters."""


def _who(instrument: Instrument, email: bool) -> list[str]:
    if instrument.anonymous:
        return ["school", "grade"]
    return ["student_id"] if instrument.informant == "student" else ["email"] if email else []


def _named(instrument: Instrument) -> list[str]:
    names = (*instrument.names.codes, instrument.names.none_code, *instrument.colleagues.codes)
    return [code for code in names if code]


def _pasted(form: bytes, instrument: Instrument, collects: bool) -> list[tuple[str, str, list[str]]]:
    """Return the code, wording and options of each question between the lines of a text to paste."""
    body = form.decode("utf-8-sig").replace("\r\n", "\n").split("-" * 70)[1]
    codes = [*_who(instrument, email=not collects), *_named(instrument), *instrument.item_codes]
    questions = [part.split("\n") for part in body.strip().split("\n\n")][-len(codes) :]
    return [
        (code, lines[0], [line for line in lines[1:] if not line.startswith("(")])
        for code, lines in zip(codes, questions, strict=True)
    ]


def _plain(code: str, options: Sequence[str]) -> Cell:
    """Return a cell that holds an option's words where there are options."""
    if code == "NONE":
        return lambda who: options[0] if who.nobody else ""
    return _option(code, options) if len(options) == 4 else _coded(code)


def _option(code: str, options: Sequence[str]) -> Cell:
    return lambda who: options[who.items[code] - 1] if code in who.items else ""


def _coded(code: str) -> Cell:
    """Return a cell that holds what was typed, or an option's number."""
    typed = {"student_id": ID, "email": EMAIL, "school": SCHOOL, "grade": GRADE}
    if code in typed:
        return lambda _: typed[code]
    if code == "NONE":
        return lambda who: "1" if who.nobody else ""
    return lambda who: str(who.items.get(code, "")) or who.names.get(code, "")


def _sheet(form: bytes, name: str) -> list[dict[str, str]]:
    rows = list(openpyxl.load_workbook(io.BytesIO(form))[name].iter_rows(values_only=True))
    return [dict(zip(map(str, rows[0]), [str(cell or "") for cell in row], strict=True)) for row in rows[1:]]


def _csv(columns: Sequence[Column], instrument: Instrument, **form: object) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n", **form)  # type: ignore[arg-type]
    writer.writerows(zip(*(headers for headers, _ in columns), strict=True))
    for who in respondents(instrument):
        writer.writerow([cell(who) for _, cell in columns])
    return out.getvalue().encode("utf-8-sig")
