"""What the page "Who is meant?" says in English: how likely, what was decided, what each choice means."""

from sel.wording.english import grade_words
from sel.wording.uploads import counted, joined_words

LIKELY = (
    (0.95, "almost certain"),
    (0.75, "likely"),
    (0.55, "more likely than not"),
    (0.25, "quite possible"),
    (0.1, "possible"),
)
"""From which probability on a candidate is called what; below the last it is unlikely."""

LONGEST_SHOWN = 120
"""So many letters of what was written stand in a heading, on a button or in a message; a name is shorter."""

TURNS_AROUND = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
"""Signs that make what follows run the other way; left in, the page's own words would."""

MOST_HOMEROOMS = 3
"""More homerooms than these are counted: their names no longer tell who is meant."""

MOST_TOLD = 3
"""So many subjects and rooms of an adult stand on the card."""

DECIDED = {
    "confirmed": "this adult",
    "off_roster": "not on the roster",
    "elsewhere": "at another school",
    "nobody": "nobody",
    "review": "can’t tell",
    "worry": "sent to the safety contacts",
}

WORRY = (
    "Send this if the words sound as if somebody is hurt, may hurt themselves or others, or is afraid of an "
    "adult. The school’s safety contacts see it at once, with who wrote it, and it leaves this queue."
)
CALL = "If anybody is in danger, call 911; for a person in crisis, call or text 988."

NOTHING_WAITS = "No written name waits for a person."
NOTHING_YET = (
    "Every name that was written here was placed by itself, or nobody has written one yet. A name that could "
    "be two adults, or none on the roster, is asked here as soon as answers are stored."
)
SERVES = (
    "One answer serves every student who wrote the same and has the same of these adults as teachers. It is "
    "remembered for later surveys, and can be taken back."
)

CORRECT = (
    "A name that was placed without asking can be wrong. Look for it by the words that were written, or by "
    "the adult whom it was taken to mean. A correction is kept like an answer of the queue, and can be taken "
    "back."
)
NOT_PLACED = (
    "No name with these words was placed without asking. Perhaps it waits above, or was decided before."
)
CORRECTS = (
    "The correction serves every student who wrote the same and has the same of these adults as teachers. It "
    "is remembered for later surveys, and can be taken back."
)

ALL_SEEN = "Every question is answered. The next survey’s names are asked here when its answers are stored."
KEYS = "Each key stands on its button. Turn this off if you speak to your computer or press keys by chance."
KINDS_OF_ADULTS = {"staff": "Staff", "partner": "A partner, such as a mentor"}


def line_words(accept: float, margin: float, stranger: float, off_roster: float, *, own: bool) -> str:
    """Return when a name is taken without asking; `own` is whether the line is the program's own."""
    said = (
        f"A name is placed by itself where one adult is at least {accept * 100:g} in 100 likely, and "
        f"{margin:g} times as likely as any other, while it is at most {stranger * 100:g} in 100 likely that "
        f"nobody on the roster is meant. Where that is {off_roster * 100:g} in 100 likely, it is not asked "
        "either. "
    )
    if own:
        return f"{said}That line is drawn so that at most 1 in 100 names placed is wrong."
    return f"{said}This line was set here; the program’s own is drawn so that at most 1 in 100 is wrong."


def shown(text: str, at_most: int = LONGEST_SHOWN) -> str:
    """Return what was written in one line of at most so many letters; what was cut ends in "…"."""
    line = " ".join(text.translate(TURNS_AROUND).split())
    return line if len(line) <= at_most else f"{line[: at_most - 1].rstrip()}…"


def likely_words(probability: float) -> str:
    """Return a probability as people say it: "likely, about 8 in 10"."""
    word = next((word for least, word in LIKELY if probability >= least), "unlikely")
    if probability >= LIKELY[0][0] or probability < LIKELY[-1][0]:
        return word
    return f"{word}, about {round(probability * 10)} in 10"


def queue_words(questions: int, mentions: int, next_one: int) -> str:
    """Return how many questions wait, what they would place, and what the one on the card answers."""
    if not questions:
        return NOTHING_WAITS
    if questions == 1:
        return f"1 question would place {counted(mentions, 'mention')}."
    would = f"{counted(questions, 'question')} would place {counted(mentions, 'mention')}"
    return f"{would}; this one answers {next_one:,}." if next_one else f"{would}."


def waiting_words(questions: int) -> str:
    """Return how many questions wait, as a link says it."""
    return f"{counted(questions, 'question waits', 'questions wait')}: who is meant?"


def progress_words(answered: int, of: int, placed: int) -> str:
    """Return how far the queue is: "7 of 58 answered; these 7 placed 61 mentions"."""
    these = "this one" if answered == 1 else f"these {answered:,}"
    told = f"; {these} placed {counted(placed, 'mention')}" if answered else ""
    return f"{answered:,} of {of:,} answered{told}"


def written_by(mentions: int, students: int, grades: tuple[str, ...], homerooms: tuple[str, ...]) -> str:
    """Return how often something was written and by whom, without a name."""
    times = "once" if mentions == 1 else f"{mentions:,} times, by {counted(students, 'student')}"
    rooms = joined_words(list(homerooms))
    if rooms and "room" not in rooms.casefold():
        rooms = f"homeroom {rooms}"
    if len(homerooms) > MOST_HOMEROOMS:
        rooms = f"{len(homerooms)} homerooms"
    return " · ".join(part for part in (f"Written {times}", grades_words(grades), rooms) if part)


def grades_words(grades: tuple[str, ...]) -> str:
    """Return grades as people say them: "Grade 7", "Grades 7 and 8", "Grades 9 to 12"."""
    known = [grade for grade in grades if grade]
    if len(known) < 2 or not all(grade.isdigit() for grade in known):
        return joined_words([grade_words(grade) for grade in known])
    numbers = sorted(int(grade) for grade in known)
    words = [str(number) for number in numbers]
    in_a_row = len(words) > 2 and numbers == list(range(numbers[0], numbers[-1] + 1))
    return f"Grades {words[0]} to {words[-1]}" if in_a_row else f"Grades {joined_words(words)}"


def decided_words(text: str, decision: str, names: tuple[str, ...], mentions: int) -> str:
    """Return what was just decided; of a worry never the words that worried."""
    if decision == "worry":
        return f"Sent to the safety contacts. {CALL}"
    whom = joined_words(list(names)) if names else DECIDED[decision]
    done = "placed" if decision == "confirmed" else "answered"
    placed = f" {counted(mentions, 'mention')} {done}." if decision != "review" else ""
    return f"“{shown(text)}”: {whom}.{placed}"


def taken_back_words(text: str, follow_ups: int) -> str:
    """Return what was taken back, and how many follow-ups of its students stay as they are."""
    stay = f" {counted(follow_ups, 'follow-up')} of these students stay as they are." if follow_ups else ""
    return f"Taken back: “{shown(text)}”.{stay}"


def adult_words(
    role: str, school: str, subjects: tuple[str, ...], rooms: tuple[str, ...], grades: tuple[str, ...]
) -> str:
    """Return what tells one adult from another in a line: school, role, subjects, rooms, grades taught."""
    where = f"room {joined_words(list(rooms[:MOST_TOLD]))}" if rooms else ""
    what = ", ".join(subjects[:MOST_TOLD])
    words = (school, role.replace("_", " "), what, where, grades_words(grades))
    return " · ".join(part for part in words if part)


def sentence(words: str) -> str:
    """Return words that were written as a part of a sentence as one of their own."""
    return f"{words[:1].upper()}{words[1:]}".rstrip(".") + "."


def placed_words(placed: str, mentions: int) -> str:
    """Return what words were taken to mean without asking, and how often: "Ana García · 3 mentions"."""
    return f"{placed} · {counted(mentions, 'mention')}"


def skipped_words(count: int) -> str:
    """Return that the queue was gone through and how many were skipped."""
    return (
        f"That was the last one. {counted(count, 'question was', 'questions were')} skipped and still wait."
    )


def looked_at_words(count: int) -> str:
    """Return how many questions somebody looked at and could not tell."""
    return f"For {counted(count, 'question')} somebody could not tell who is meant. Perhaps you can."
