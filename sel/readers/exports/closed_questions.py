"""The closed questions of an export: each answer's code, and what is odd with the answers of the file."""

import re
from collections import Counter

import pandas as pd

from sel.errors import Mend, Problem, rows_problem
from sel.readers.exports.answers import Codes, option_codes, option_keys, option_languages
from sel.readers.exports.choices import chosen_option
from sel.readers.exports.joined_cells import ExportCells

OTHER_SCALE_SHARE = 0.5
"""Where more than this share of answers is no option, the form had another scale: refuse, don't empty it."""

ONE_MORE_OPTION_SHARE = 0.05
"""A text that is no option and makes up this share of all answers is a further option of another scale."""

NUMBERS_OFF_SCALE = 3
"""So many answers by a number that no option has are another scale, and no slip of the hand."""

MENDABLE_TEXTS = 6
_SLIPS = 10


def item_codes(cells: ExportCells) -> dict[str, pd.Series]:
    """Return a column of option codes (float, missing NaN) for each closed question of the instrument."""
    keys = option_keys(cells.instrument, cells.mapping.answers)
    languages = option_languages(cells.instrument)
    found = {
        code: option_codes(_item_cells(cells, code), keys, languages) for code in cells.instrument.item_codes
    }
    for codes in found.values():
        cells.languages |= codes.languages
    _say_what_is_odd(cells, found)
    return {code: codes.code for code, codes in found.items()}


def _item_cells(cells: ExportCells, code: str) -> pd.Series:
    """Return one question's answers: its column as it stands, or from a column a choice."""
    places = cells.at(code)
    options = {place: cells.asked.options[place] for place in places if place in cells.asked.options}
    if len(options) > 1:
        chosen = chosen_option(cells.table.frame, options)
        plain = cells.joined([place for place in places if place not in options])
        return plain.where(plain != "", chosen)
    return cells.table.frame[places[0]] if len(places) == 1 else cells.joined(places)


def _say_what_is_odd(cells: ExportCells, found: dict[str, Codes]) -> None:
    answered = sum(int(codes.filled.sum()) for codes in found.values())
    odd: Counter[str] = Counter()
    for codes in found.values():
        odd.update(dict(codes.odd_texts))
    if _another_scale(found, answered, odd) and "other_scale" not in cells.mapping.accept:
        cells.problems.append(_other_scale(cells, found, answered, odd))
        return
    mixed = [code for code, codes in found.items() if codes.as_number and codes.as_text]
    if mixed:
        message = (
            f"Numbers and words are mixed in {len(mixed)} questions (first: {mixed[0]}); both were read."
        )
        action = f"Nothing to do if {_numbers(cells)}."
        cells.problems.append(Problem("warning", "answers_mixed", message, action, file=cells.table.filename))
    for code, codes in found.items():
        if codes.odd.any():
            _say_unknown(cells, code, codes, odd)
    numbers = sum(codes.as_number for codes in found.values())
    words = sum(codes.as_text for codes in found.values())
    if numbers and not words and not cells.mapping.answers and "numbers_taken" not in cells.mapping.accept:
        message = f"All answers are numbers; they were taken so that {_numbers(cells)}."
        action = "If the form counts the other way round, export the answers as words."
        mends = (Mend(f"Yes, {_numbers(cells)}", "accept", "numbers_taken"),)
        problem = Problem("warning", "numbers_taken", message, action, file=cells.table.filename, mends=mends)
        cells.problems.append(problem)


def _another_scale(found: dict[str, Codes], answered: int, odd: Counter[str]) -> bool:
    """Return whether the form asked with other options than the survey's."""
    if sum(odd.values()) > OTHER_SCALE_SHARE * max(answered, 1):
        return True
    off_scale = sum(codes.off_scale for codes in found.values())
    by_number = sum(codes.as_number for codes in found.values())
    if off_scale >= NUMBERS_OFF_SCALE and off_scale > by_number / 100:
        return True
    most = max((count for text, count in odd.items() if not text.isdigit()), default=0)
    return most > _SLIPS and most >= ONE_MORE_OPTION_SHARE * answered


def _other_scale(cells: ExportCells, found: dict[str, Codes], answered: int, odd: Counter[str]) -> Problem:
    """Return the refusal of a file that was answered on another scale, with its texts to be said."""
    unread = sum(odd.values())
    first = next(code for code, codes in found.items() if codes.odd.any())
    rows = [int(row) for row in cells.table.frame.index[found[first].odd.to_numpy(dtype=bool)]]
    texts = ", ".join(f"“{text[:40]}”" for text, _ in odd.most_common(3))
    message = (
        f"{unread} of {answered} answers are none of the survey's options ({texts}); "
        "the form had another scale."
    )
    action = f"Ask with the options {_options(cells)}, or say what each of the other answers means."
    unanswered = Mend("Count these cells as not answered", "accept", "other_scale")
    mends = _mends(cells, odd)
    if unread <= OTHER_SCALE_SHARE * max(answered, 1) and not any(text.isdigit() for text in odd):
        mends = (*mends, unanswered)
    name = cells.read.names[cells.at(first)[0]]
    file = cells.table.filename
    return rows_problem("error", "other_scale", message, action, rows, name, file, mends)


def _say_unknown(cells: ExportCells, code: str, codes: Codes, odd: Counter[str]) -> None:
    """Say which cells of one question are no option; they count as not answered."""
    first = codes.odd_texts[0][0][:60]
    message = f"The answer is none of the survey's options (first: “{first}”); it counts as not answered."
    action = f"The options are {_options(cells)}; correct the cells or leave them."
    texts = Counter({text: odd[text] for text, _ in codes.odd_texts})
    cells.say("answer_unknown", message, action, codes.odd, cells.at(code)[0], _mends(cells, texts))


def _mends(cells: ExportCells, odd: Counter[str]) -> tuple[Mend, ...]:
    """Return, for a few texts that are no option, what each of them could mean."""
    texts = [text for text, _ in odd.most_common() if len(text) <= 60]
    if not texts or len(odd) > MENDABLE_TEXTS:
        return ()
    return tuple(
        Mend(f"“{text}” means “{_word(option.wording)}”", f"answers.{text}", str(option.code))
        for text in texts
        for option in cells.instrument.options
        if not re.search(r"^\d+$", text)
    )


def _word(wording: dict[str, str]) -> str:
    return next(iter(wording.values()))


def _options(cells: ExportCells) -> str:
    return ", ".join(f"“{_word(option.wording)}”" for option in cells.instrument.options)


def _numbers(cells: ExportCells) -> str:
    options = sorted(cells.instrument.options, key=lambda option: option.code)
    return ", ".join(f"{option.code} is “{_word(option.wording)}”" for option in options)
