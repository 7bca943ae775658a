"""Okabe and Ito's colours, and for each status a sign too, so that nothing rests on colour alone.

Source of the colours: Okabe and Ito, "Color Universal Design", 2008.
"""

from dataclasses import dataclass

BLUE, SKY, ORANGE, VERMILLION = "#0072b2", "#56b4e9", "#e69f00", "#d55e00"
YELLOW, PURPLE, BLACK, WHITE = "#f0e442", "#cc79a7", "#1c2b33", "#ffffff"
GREY, PALE = "#8a979e", "#e3e8eb"


@dataclass(frozen=True)
class Mark:
    """How one status is drawn: fill, outline, a sign on it and the sign's colour, and a shape for the map."""

    fill: str
    outline: str
    sign: str
    ink: str
    shape: str


STATUS_MARKS = {
    "mutual": Mark(BLUE, BLUE, "⇄", WHITE, "circle"),
    "named": Mark(SKY, SKY, "→", BLACK, "circle"),
    "open": Mark(PALE, GREY, "…", BLACK, "circle"),
    "unmatched": Mark(YELLOW, GREY, "?", BLACK, "triangle"),
    "skipped": Mark(PURPLE, PURPLE, "–", BLACK, "roundRect"),
    "staff_only": Mark(ORANGE, ORANGE, "←", BLACK, "diamond"),
    "no_adult": Mark(VERMILLION, VERMILLION, "○", BLACK, "diamond"),
    "seen": Mark(SKY, BLACK, "←", BLACK, "triangle"),
    "unseen": Mark(ORANGE, BLACK, "○", BLACK, "triangle"),
    "not_heard": Mark(WHITE, BLACK, "", BLACK, "rect"),
    "not_asked": Mark(PALE, PALE, "", BLACK, "rect"),
    "opted_out": Mark(PALE, GREY, "×", BLACK, "rect"),
}
"""In the legend's order. An arrow runs from the student to the adult; silence is a white square."""

FAMILY_MARKS = {
    "connected": STATUS_MARKS["named"],
    "not_yet": STATUS_MARKS["no_adult"],
    "unknown": STATUS_MARKS["not_heard"],
    "not_known": STATUS_MARKS["not_heard"],
}
"""The few kinds that a wall without names may show."""
