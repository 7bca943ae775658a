"""Every tool and variant that is written, by what it is in plain words."""

from tests.export_writers import (
    by_hand,
    formbricks,
    google,
    kobo,
    limesurvey,
    microsoft,
    qualtrics,
    redcap,
    surveymonkey,
)
from tests.export_writers.written import Writer

ENGLISH: dict[str, Writer] = {
    "Google Forms: the sheet as CSV": google.sheet_csv,
    "Google Forms: the sheet as a workbook, a grid": google.sheet_xlsx,
    "Google Forms: its own zipped CSV": google.own_zip,
    "Google Forms: the day written first": google.day_first_csv,
    "Google Forms: edited while live": google.edited_live_csv,
    "Microsoft Forms: workbook": microsoft.forms_xlsx,
    "Microsoft Forms: quiz": microsoft.quiz_xlsx,
    "Microsoft Forms: CSV of Excel in Windows' encoding": microsoft.excel_csv,
    "Qualtrics: three rows, numbers": qualtrics.numbers_csv,
    "Qualtrics: three rows, labels": qualtrics.labels_csv,
    "Qualtrics: UTF-16 TSV": qualtrics.utf16_tsv,
    "Qualtrics: 2016-17, a Python dict as third row": qualtrics.python_row_csv,
    "Qualtrics: two rows, V1 to V10": qualtrics.legacy_csv,
    "SurveyMonkey: condensed CSV": surveymonkey.condensed_csv,
    "SurveyMonkey: condensed workbook": surveymonkey.condensed_xlsx,
    "SurveyMonkey: zip, expanded": surveymonkey.expanded_zip,
    "LimeSurvey: codes": limesurvey.codes_csv,
    "LimeSurvey: codes, numbers as answers": limesurvey.plain_numbers_csv,
    "LimeSurvey: texts": limesurvey.texts_csv,
    "LimeSurvey: codes and texts": limesurvey.both_csv,
    "REDCap: raw": redcap.raw_csv,
    "REDCap: labels": redcap.labels_csv,
    "REDCap: a repeating form": redcap.repeats_csv,
    "Kobo: names, CSV": kobo.names_csv,
    "Kobo: labels, CSV": kobo.labels_csv,
    "Kobo: labels, workbook of two sheets": kobo.labels_xlsx,
    "ODK Central": kobo.central_csv,
    "Formbricks: CSV": formbricks.responses_csv,
    "Formbricks: workbook": formbricks.responses_xlsx,
    "By hand: mapped": by_hand.mapped_csv,
    "By hand: our codes": by_hand.coded_xlsx,
}
SPANISH: dict[str, Writer] = {
    "Google Forms: in Spanish": google.spanish_csv,
    "Google Forms: English and Spanish at once": google.two_languages_csv,
    "Qualtrics: in Spanish": qualtrics.spanish_labels_csv,
    "LimeSurvey: in Spanish": limesurvey.spanish_csv,
    "Kobo: in Spanish": kobo.spanish_labels_csv,
    "Formbricks: each answer in its own language": formbricks.two_languages_csv,
}
WRITERS: dict[str, Writer] = ENGLISH | SPANISH
