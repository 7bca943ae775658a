"""How sure we are of a scale, in words that a parent understands."""

TOGETHER = (
    (0.8, "its questions go together well"),
    (0.7, "its questions go together"),
    (0.6, "its questions go together loosely: read small differences with care"),
    (-1.0, "its questions hardly go together: look at them one by one"),
)
"""From which alpha on, in words."""

ALL_ALIKE = "schools hardly differ on it"
BETWEEN = "about {n} of every 100 parts of the differences lie between schools, the rest within them"
KNOW_SCALE = "{title}: {words} (alpha {alpha}, likely {low} to {high}; one factor’s omega {omega})."
KNOW_WITHOUT_OMEGA = "{title}: {words} (alpha {alpha}, likely {low} to {high})."
HOW_WE_KNOW = (
    "A topic’s score is the mean of its questions, where a student answered at least half of them; questions "
    "asked the other way round are turned first. A favorable answer is in the better half of the options. "
    "These figures are of the whole district, from everybody who answered all questions of a topic."
)
QUESTION_COLUMNS = ["Topic", "Question", "Goes with the others", "Alpha without it"]
NOT_KNOWN = "Too few students answered all the questions of a topic to say how well they go together."


def together_words(alpha: float) -> str:
    """Return how far a scale's questions go together."""
    return next(words for least, words in TOGETHER if alpha >= least)


def hundredths(value: float) -> str:
    """Return a figure between 0 and 1 as it is told: “.81”."""
    return f"{value:.2f}".replace("0.", ".", 1) if abs(value) < 1 else f"{value:.2f}"
