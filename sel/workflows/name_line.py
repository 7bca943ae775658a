"""Where names are taken without asking, as the settings have it: for the model, and in words for people."""

from dataclasses import replace

from sel.core.names.decide import DEFAULT_LINE, Line
from sel.settings import Settings
from sel.wording.names import line_words


def name_line(settings: Settings) -> Line:
    """Return the line that the settings draw; what isn't set is the program's own."""
    said = {
        "accept": settings.names_accept,
        "margin": settings.names_margin,
        "stranger": settings.names_stranger,
        "off_roster": settings.names_off_roster,
    }
    return replace(DEFAULT_LINE, **{name: value for name, value in said.items() if value is not None})


def name_line_words(settings: Settings) -> str:
    """Return in a sentence or two when a name is taken without asking, and whether that was set here."""
    line = name_line(settings)
    return line_words(line.accept, line.margin, line.stranger, line.off_roster, own=line == DEFAULT_LINE)
