"""Every survey asked by every tool from our form comes back under its codes, whatever the language."""

import pytest

from sel.readers.exports.responses import read_responses
from sel.readers.instruments import instrument, instruments
from sel.readers.tables import read_tables
from sel.workflows.templates import template_bytes
from tests.outputs.forms.exported import EMAIL, EXPORTS, GRADE, ID, SCHOOL, respondents


@pytest.mark.parametrize("language", ["en", "es", "both"])
@pytest.mark.parametrize("export", list(EXPORTS))
@pytest.mark.parametrize("code", list(instruments()))
def test_answers_to_our_form_come_back_under_their_codes(code, export, language):
    survey, tool = instrument(code), export.split(",")[0]
    form = template_bytes(f"{code}-{tool}", language)
    read, problems = read_responses(
        read_tables([("export.csv", EXPORTS[export](form, survey))]), "export.csv", survey
    )
    assert [problem.sentence() for problem in problems if problem.severity == "error"] == []
    assert [p.code for p in problems if p.code in ("columns_unknown", "questions_missing")] == []
    asked = respondents(survey)
    rows = read.rows
    for item in survey.item_codes:
        assert rows[item].fillna(0).tolist() == [who.items.get(item, 0) for who in asked], item
    for name in (*survey.names.codes, *survey.colleagues.codes):
        assert rows[name].tolist() == [who.names.get(name, "") for who in asked], name
    assert rows["none_ticked"].tolist() == [who.nobody for who in asked]
    if survey.anonymous:
        assert (rows["school"].tolist(), rows["grade"].tolist()) == ([SCHOOL] * 2, [GRADE] * 2)
    elif survey.informant == "student":
        assert rows["typed_id"].tolist() == [ID] * 2
    else:
        assert rows["email"].tolist() == [EMAIL] * 2
    assert read.tool == tool
