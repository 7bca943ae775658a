"""A survey as a Google Apps Script: run once, it builds the Google Form and the sheet for its answers."""

import json
from collections.abc import Sequence
from typing import Any

from sel.core.instrument import Instrument
from sel.outputs.forms.asked import Asked, Choice, asked, opening, said, unchecked, words

_SCRIPT = """\
/*
 * %(title)s: builds this survey as a Google Form.
 *
 * 1. Open script.google.com as the person who will own the form, and choose New project.
 * 2. Delete what stands there, paste this whole file, and press Run (function: buildForm).
 * 3. Google asks once for permission to make a form and a sheet; both are made in your own Drive.
 * 4. The log below shows their addresses. Look at the form, then publish it.
 * 5. When the survey is over: open the sheet, File, Download, CSV; upload that file.
 *
 * Change nothing in the questions' wording: by it the answers are read.%(note)s
 */

// The names of your schools, if you want them to be chosen from a list (for the anonymous survey).
var SCHOOLS = [];

var SURVEY = %(survey)s;

function buildForm() {
  var form = FormApp.create(SURVEY.title, false);
  form.setTitle(SURVEY.title);
  form.setDescription(SURVEY.opening);
  form.setConfirmationMessage(SURVEY.closing);
  form.setProgressBar(true);
  form.setAllowResponseEdits(false);
  form.setShowLinkToRespondAgain(false);
  form.setPublishingSummary(false);
  collectEmail(form, SURVEY.collectEmail);
  SURVEY.pages.forEach(function (page, at) {
    if (at > 0) {
      form.addPageBreakItem().setTitle(page.title);
    }
    page.questions.forEach(function (question) {
      addQuestion(form, question);
    });
  });
  var sheet = SpreadsheetApp.create(SURVEY.title + " (answers)");
  form.setDestination(FormApp.DestinationType.SPREADSHEET, sheet.getId());
  Logger.log("Look at the form and publish it: " + form.getEditUrl());
  Logger.log("The answers will come here: " + sheet.getUrl());
}

function collectEmail(form, wanted) {
  try {
    var kinds = FormApp.EmailCollectionType;
    form.setEmailCollectionType(wanted ? kinds.VERIFIED : kinds.DO_NOT_COLLECT);
  } catch (olderGoogle) {
    form.setCollectEmail(wanted);
  }
}

function addQuestion(form, question) {
  var item;
  if (question.kind === "grid") {
    item = form.addGridItem().setRows(question.rows).setColumns(question.choices);
  } else if (question.kind === "tick") {
    item = form.addCheckboxItem().setChoiceValues(question.choices);
  } else if (question.kind === "pick") {
    item = form.addListItem().setChoiceValues(question.choices);
  } else if (question.kind === "school" && SCHOOLS.length > 0) {
    item = form.addListItem().setChoiceValues(SCHOOLS);
  } else if (question.kind === "lines") {
    item = form.addParagraphTextItem();
  } else {
    item = form.addTextItem();
  }
  item.setTitle(question.title);
  if (question.hint) {
    item.setHelpText(question.hint);
  }
  item.setRequired(false);
}
"""


def google_form(instrument: Instrument, language: str, adults: Sequence[Choice] = ()) -> bytes:
    """Return the script (UTF-8) that builds the form in one language, or in both beside each other.

    E-mail addresses are collected unless the survey is anonymous. With `adults` each name is chosen
    from a list, whose labels come back.
    """
    survey = {
        "title": said(instrument.title, language),
        "opening": said(opening(instrument), language),
        "closing": said(words(instrument, "closing"), language),
        "collectEmail": not instrument.anonymous,
        "pages": _pages(instrument, language, adults),
    }
    shown = json.dumps(survey, ensure_ascii=False, indent=2)
    # what ends a line or a comment for JavaScript must not do so inside a text
    shown = shown.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    title = said(instrument.title, language).replace("*/", "")
    notes = "".join(f"\n * {line}" for line in unchecked(instrument, language))
    return (_SCRIPT % {"title": title, "note": notes, "survey": shown}).encode()


def _pages(instrument: Instrument, language: str, adults: Sequence[Choice]) -> list[dict[str, Any]]:
    """Return the form's pages: first who answers and the names, then a grid for each scale."""
    found = asked(instrument, collects_email=True, adults=adults)
    first = [_question(one, language) for one in found if not one.scale]
    title = said(words(instrument, "agree"), language)
    grids = [
        [_grid([one for one in found if one.scale == scale.code], title, language)]
        for scale in instrument.scales
    ]
    return [{"title": title, "questions": page} for page in [first, *grids]]


def _question(one: Asked, language: str) -> dict[str, Any]:
    return {
        "kind": "school" if one.code == "school" else one.kind,
        "title": said(one.wording, language),
        "hint": said(one.hint, language),
        "choices": [said(choice.wording, language) for choice in one.choices],
    }


def _grid(items: Sequence[Asked], title: str, language: str) -> dict[str, Any]:
    return {
        "kind": "grid",
        "title": title,
        "rows": [said(item.wording, language) for item in items],
        "choices": [said(choice.wording, language) for choice in items[0].choices],
    }
