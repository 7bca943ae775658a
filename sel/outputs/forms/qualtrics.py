"""A survey as Qualtrics' Advanced Format text: each question under our code, each option under its number.

Closed questions are written one by one and not as a matrix: a matrix made from text exports columns
numbered by Qualtrics, whereas a question keeps the code given here as its export tag.
"""

from collections.abc import Sequence

from sel.core.instrument import Instrument
from sel.outputs.forms.asked import Asked, Choice, asked, opening, said, words

_KINDS = {
    "line": "[[Question:TE:SingleLine]]",
    "lines": "[[Question:TE:Essay]]",
    "pick": "[[Question:MC:Dropdown]]",
    "tick": "[[Question:MC:MultipleAnswer:Vertical]]",
    "agree": "[[Question:MC:SingleAnswer:Horizontal]]",
}


def advanced_text(instrument: Instrument, language: str) -> bytes:
    """Return the text (UTF-8) that Survey, Tools, Import survey takes; in one language, or both."""
    blocks = ["[[AdvancedFormat]]", "[[Block:Before]]", _text("opening", said(opening(instrument), language))]
    scale = ""
    for one in asked(instrument, collects_email=False):
        if one.scale != scale:
            scale = one.scale
            title = next(found.title for found in instrument.scales if found.code == scale)
            blocks += [f"[[Block:{_line(said(title, language))}]]"]
            blocks += [_text(f"about_{scale}", said(words(instrument, "agree"), language))]
        blocks.append(_question(one, language))
    blocks.append(_text("closing", said(words(instrument, "closing"), language)))
    return ("\n\n".join(blocks) + "\n").encode()


def _question(one: Asked, language: str) -> str:
    """Return one question, its hint as a text above: the second header row of an export is the wording alone.

    A list whose codes are no numbers is asked as text, since numbers come back.
    """
    numbered = all(choice.code.isdigit() for choice in one.choices)
    kind = one.kind if numbered or one.kind == "tick" else "line"
    hint = said(one.hint, language)
    lines = [_text(f"about_{one.code}", hint), ""] if hint else []
    lines += [_KINDS[kind], f"[[ID:{one.code}]]", _line(said(one.wording, language))]
    if kind in ("agree", "tick", "pick"):
        lines += ["[[AdvancedChoices]]", *_choices(one.choices, language)]
    return "\n".join(lines)


def _choices(choices: Sequence[Choice], language: str) -> list[str]:
    """Return the choices, each under the number that comes back; a tick comes back as 1."""
    lines = []
    for at, choice in enumerate(choices, 1):
        number = choice.code if choice.code.isdigit() else at
        lines += [f"[[Choice:{number}]]", _line(said(choice.wording, language))]
    return lines


def _text(name: str, text: str) -> str:
    return f"[[Question:DB]]\n[[ID:{name}]]\n{_line(text)}"


def _line(text: str) -> str:
    """Return the text on one line, since a new line begins the next part of a question."""
    return text.strip().replace("\n", "<br>")
