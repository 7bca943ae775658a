"""Lines 15 to 18, 20, 22 to 28, 40, 41 and 52: when somebody answered, and what the answer says."""

import pytest

from tests.readers.bad_files.school import (
    ANA,
    ASKED,
    BEN,
    CHI,
    EVERYBODY,
    HEADER,
    ITEMS,
    NAMES,
    NONE,
    OPEN_IDS,
    everybody,
    row,
    said,
    survey,
    text_of,
)


def timed(*times: str) -> bytes:
    return survey(*[row(key, "Ms. Peña", at=at) for key, at in zip(OPEN_IDS, times, strict=False)])


def test_15_a_day_over_twelve_settles_the_order_of_day_and_month(school):
    checked = school.answers(timed("5/10/2026 8:00:00", "13/10/2026 8:00:00", "14/10/2026 8:00:00"))
    school.stored(checked)
    assert [school.times()[key] for key in (ANA, BEN, CHI)] == ["10-05 15:00", "10-13 15:00", "10-14 15:00"]


def test_15_an_order_that_nothing_settles_is_said_with_both_readings_to_choose_from(school):
    data = timed("5/10/2026 8:00:00", "6/10/2026 8:00:00")
    checked = school.answers(data)
    [problem] = [found for found in checked.problems if found.mends]
    assert {(mend.key, mend.value) for mend in problem.mends} == {
        ("dates", "month_first"),
        ("dates", "day_first"),
    }
    [day_first] = [mend for mend in problem.mends if mend.value == "day_first"]
    again = school.answers(data, mapping=checked.mapping.mended(day_first))
    assert problem.code not in {found.code for found in again.problems}
    school.stored(again)
    assert [school.times()[key] for key in (ANA, BEN)] == ["10-05 15:00", "10-06 15:00"]


def test_15_times_that_contradict_each_other_are_said_with_their_rows(school):
    checked = school.answers(timed("10/25/2026 8:00:00", "25/10/2026 8:00:00", "10/26/2026 8:00:00"))
    found = [problem for problem in checked.problems if 3 in problem.rows]
    assert len(found) == 1
    assert "2026" in found[0].sentence()


def test_16_two_ways_to_write_times_in_one_column_are_both_read(school):
    checked = school.answers(timed("10/15/2026 8:00:00", "2026/10/15 8:05:00 AM PDT", "10/15/2026 20:10:00"))
    school.stored(checked)
    assert [school.times()[key] for key in (ANA, BEN, CHI)] == ["10-15 15:00", "10-15 15:05", "10-16 03:10"]


def test_17_an_hour_that_the_clock_repeats_or_leaves_out_is_taken_and_said_once(school):
    checked = school.answers(timed("11/1/2026 1:30:00", "3/8/2026 2:30:00", "10/15/2026 8:00:00"))
    said(checked, "time_twice", "the clock showed twice", "the first was taken", rows=(2,))
    said(checked, "time_skipped", "the next hour was taken", rows=(3,))
    school.stored(checked)
    assert [school.times()[key] for key in (ANA, BEN)] == ["11-01 08:30", "03-08 10:00"]


def test_18_a_total_row_is_no_student(school):
    total = ["TOTAL", "", "", "7", *[""] * (len(HEADER) - 4)]
    checked = school.answers(survey(*everybody(), total))
    assert checked.skipped == {"total": 1}
    assert school.stored(checked) == EVERYBODY


def test_20_a_question_that_stands_twice_is_one_where_rows_fill_one_or_the_other(school):
    early = [[*line, ""] for line in everybody()[:3]]
    late = [[*line[:9], "", *line[10:], "Disagree"] for line in everybody()[3:]]
    checked = school.answers(survey(*early, *late, header=[*HEADER, ITEMS[0]]))
    assert school.stored(checked) == EVERYBODY
    assert school.items("AS1") == {**dict.fromkeys(OPEN_IDS[:3], 3), **dict.fromkeys(OPEN_IDS[3:], 2)}


def test_20_a_question_that_was_answered_twice_differently_is_said(school):
    lines = [[*line, "Agree"] for line in everybody()[1:]]
    checked = school.answers(survey([*everybody()[0], "Disagree"], *lines, header=[*HEADER, ITEMS[0]]))
    said(checked, "answered_twice", rows=(2,))


def test_22_a_question_reworded_between_waves_is_proposed_and_taken_once_confirmed(school):
    reworded = "There is an adult here at this school who notices when I am not in school."
    data = survey(*everybody(), header=[reworded if name == ITEMS[0] else name for name in HEADER])
    checked = school.answers(data)
    [match] = [match for match in checked.columns if match.header == reworded]
    assert (match.meaning, match.how) == ("AS1", "similar")
    [problem] = [p for p in checked.problems if any(m.key == f"columns.{reworded}" for m in p.mends)]
    [mend] = [mend for mend in problem.mends if mend.value == "AS1"]
    again = school.answers(data, mapping=checked.mapping.mended(mend))
    assert problem.code not in {found.code for found in again.problems}
    school.stored(again)
    assert school.items("AS1") == dict.fromkeys(OPEN_IDS, 3)


def test_22_without_a_confirmation_a_reworded_question_is_left_out(school):
    reworded = "There is an adult here at this school who notices when I am not in school."
    data = survey(*everybody(), header=[reworded if name == ITEMS[0] else name for name in HEADER])
    checked = school.answers(data)
    if checked.ok:
        school.stored(checked)
        assert school.items("AS1") == {}


def test_23_a_question_edited_while_the_form_was_open_is_one_question(school):
    numbered = "1. " + ITEMS[0]
    early = [[*line, ""] for line in everybody()[:3]]
    late = [[*line[:9], "", *line[10:], "Disagree"] for line in everybody()[3:]]
    checked = school.answers(survey(*early, *late, header=[*HEADER, numbered]))
    school.stored(checked)
    assert school.items("AS1") == {**dict.fromkeys(OPEN_IDS[:3], 3), **dict.fromkeys(OPEN_IDS[3:], 2)}


QUALTRICS = ["StartDate", "EndDate", "Status", "Finished", "RecordedDate", "ResponseId", "SID"]
QUALTRICS_NOTES = ["Start Date", "End Date", "Response Type", "Finished", "Recorded Date", "Response ID"]


def qualtrics(*flags: tuple[str, str]) -> bytes:
    """A Qualtrics export of everybody with three header rows; a (Status, Finished) for the first rows."""
    tags = [*QUALTRICS, *ASKED.names.codes, "NONE", *ASKED.item_codes]
    texts = [*QUALTRICS_NOTES, "Student ID", *NAMES, NONE, *ITEMS]
    ids = [f'{{"ImportId":"QID{at}"}}' for at in range(len(tags))]
    lines = []
    for at, line in enumerate(everybody()):
        status, finished = flags[at] if at < len(flags) else ("0", "1")
        when = "2026-10-05 08:10:00"
        lines.append([when, when, status, finished, when, f"R_{at}", line[2], *line[3:]])
    return text_of([tags, texts, ids, *lines]).encode()


def test_24_second_and_third_header_rows_are_no_answers(school):
    checked = school.answers(qualtrics())
    assert (checked.tool, checked.rows_read) == ("qualtrics", 7)
    assert school.stored(checked) == EVERYBODY


def test_41_preview_test_spam_and_partial_rows_are_dropped_and_counted_by_reason(school):
    checked = school.answers(qualtrics(("1", "1"), ("2", "1"), ("8", "1"), ("9", "1"), ("0", "0")))
    assert checked.skipped == {"preview": 1, "test": 1, "spam": 2, "partial": 1}
    assert school.stored(checked) == {key: EVERYBODY[key] for key in OPEN_IDS[5:]}


def test_25_numbers_and_words_in_one_column_are_both_read_and_it_is_said_once(school):
    lines = [row(key, "Ms. Peña", answer="3" if at % 2 else "Agree") for at, key in enumerate(OPEN_IDS)]
    checked = school.answers(survey(*lines))
    said(checked, "answers_mixed")
    assert school.stored(checked) == EVERYBODY
    assert school.items("AS1") == dict.fromkeys(OPEN_IDS, 3)


def test_26_another_scale_is_refused_and_mended_answer_by_answer(school):
    words = ("Never", "Sometimes", "Often", "Always")
    lines = [row(key, "Ms. Peña", answer=words[at % 4]) for at, key in enumerate(OPEN_IDS)]
    data = survey(*lines)
    problem = school.refuses(school.answers(data), "other_scale", "another scale", "Strongly disagree")
    assert {mend.key for mend in problem.mends} == {f"answers.{word}" for word in words}
    mapping = school.answers(data).mapping
    for code, word in enumerate(words, 1):
        [mend] = [m for m in problem.mends if m.key == f"answers.{word}" and m.value == str(code)]
        mapping = mapping.mended(mend)
    assert school.stored(school.answers(data, mapping=mapping)) == EVERYBODY
    assert school.items("AS1") == {key: at % 4 + 1 for at, key in enumerate(OPEN_IDS)}


def test_27_a_comma_inside_an_option_does_not_cut_it(school):
    lines = [row(key, "Peña, Rosa", none=NONE if at == 0 else "") for at, key in enumerate(OPEN_IDS)]
    checked = school.answers(survey(*lines))
    assert school.stored(checked) == dict.fromkeys(OPEN_IDS, ("Peña, Rosa",))


def test_28_a_semicolon_at_the_end_is_no_second_answer(school):
    lines = [
        row(key, "Ms. Peña;", none=NONE + ";" if key == BEN else "", answer="Agree;") for key in OPEN_IDS
    ]
    checked = school.answers(survey(*lines))
    assert checked.names["auto"] == len(OPEN_IDS)
    stored = school.stored(checked)
    assert {len(texts) for texts in stored.values()} == {1}
    assert school.items("VO4") == dict.fromkeys(OPEN_IDS, 3)
    ticked = checked.parts[0].frames["responses"].set_index("person_id")["none_ticked"]
    assert ticked[ticked].index.tolist() == [BEN]


def test_40_headers_and_answers_in_spanish_are_the_same_questions(school):
    names = [ASKED.names.wording["es"].replace("{k}", str(k)) for k in range(1, 6)]
    items = [item.wording["es"] for item in ASKED.items]
    header = ["Marca temporal", "Dirección de correo electrónico", "Número de estudiante", *names]
    agree = next(option.wording["es"] for option in ASKED.options if option.code == 3)
    header += [ASKED.names.none_wording["es"], *items]
    checked = school.answers(survey(*[row(k, "Ms. Peña", answer=agree) for k in OPEN_IDS], header=header))
    assert (checked.tool, checked.languages) == ("google-forms", ("es",))
    assert school.stored(checked) == EVERYBODY
    assert school.items("VO4") == dict.fromkeys(OPEN_IDS, 3)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            [["Question", "Strongly disagree", "Disagree", "Agree", "Strongly agree"]]
            + [[item, "3", "9", "40", "18"] for item in ITEMS],
            id="counts by option",
        ),
        pytest.param(
            [["Answer Choices", "Responses", ""], ["Strongly agree", "12 %", "34"], ["Agree", "50 %", "140"]],
            id="percentages of one question",
        ),
        pytest.param(
            [
                ["School", *ITEMS],
                ["Oak Middle", *["74%"] * len(ITEMS)],
                ["Elm Middle", *["81%"] * len(ITEMS)],
            ],
            id="percentages by school",
        ),
    ],
)
def test_52_a_summary_is_told_from_answers(lines, school):
    checked = school.answers(text_of(lines).encode())
    school.refuses(checked, "is_summary", "summary", "each")
