"""How a student writes down an adult she means: her own habits, the district's, and her slips."""

import random
from dataclasses import dataclass

from benchmarks.districts.habits import Habits
from benchmarks.districts.names_written import name_of, titled
from benchmarks.districts.phrases import COURSES, ROLES, SUBJECTS, phrase
from benchmarks.districts.slips import autocorrected, mojibake, slipped, without_accents
from benchmarks.districts.stock import Stock
from benchmarks.districts.writer import Hand, Meant, Writer

ORDINALS = {"1": "1st", "2": "2nd", "3": "3rd"}


@dataclass(frozen=True)
class Written:
    """What stands in the cell, and its kind: adult, or vague where no name is in it."""

    text: str
    kind: str


def drawn_writer(rnd: random.Random, habits: Habits, home: Stock) -> Writer:
    """Return a student's habits; `home` is the stock of her own name."""
    case = rnd.choices(("", "lower", "upper", "mixed"), (1, habits.lower / 0.6, habits.upper / 0.6, 0.08))[0]
    women = rnd.choices(("", "Ms.", "Mrs.", "Miss"), (0.68, 0.15, 0.1, 0.07))[0]
    return Writer(
        form=rnd.choices(list(habits.forms), list(habits.forms.values()))[0],
        keeps=rnd.random() < 0.6,
        women=women,
        dot=rnd.random() < 0.5,
        case=case,
        accents=rnd.random() < habits.accents,
        slips=min(3.0, rnd.gammavariate(1.0, 1.0)),
        hints=min(4.0, rnd.gammavariate(0.5, 2.0)),
        chatter=min(5.0, rnd.gammavariate(0.4, 2.5)),
        home=home,
    )


def written(hand: Hand, who: Meant) -> Written:
    """Return how an adult is written."""
    rnd, habits = hand.rnd, hand.habits
    if rnd.random() < habits.vague:
        return Written(finished(hand, _description(hand, who)), "vague")
    return Written(finished(hand, _around(hand, who, _slipping(hand, who, name_of(hand, who)))), "adult")


def stranger(hand: Hand, who: Meant) -> str:
    """Return how an adult is written who is on no list: a bare name, or one with where she is from."""
    name = _slipping(hand, who, name_of(hand, who))
    draw = hand.rnd.random()
    if draw < 0.2:
        name = phrase(hand.rnd, "elsewhere", n=name)
    elif draw < 0.3:
        name = phrase(hand.rnd, "substitute", n=name)
    elif draw < 0.4:
        name = _around(hand, who, name)
    return finished(hand, name)


def negated(hand: Hand, who: Meant) -> str:
    """Return words against an adult."""
    return finished(hand, phrase(hand.rnd, "negated", n=titled(hand, who, who.known)))


def accusing(hand: Hand, who: Meant) -> str:
    """Return words that report an adult."""
    return finished(hand, phrase(hand.rnd, "alerts_named", n=titled(hand, who, who.known)))


def against(hand: Hand, who: Meant) -> str:
    """Return what follows a name in the same cell: not this other one."""
    return finished(hand, phrase(hand.rnd, "but_not", n=titled(hand, who, who.known)))


def finished(hand: Hand, text: str) -> str:
    """Return the text as it leaves the writer's keyboard: accents, case, blanks."""
    rnd, writer = hand.rnd, hand.writer
    if not writer.accents:
        text = without_accents(text)
    elif rnd.random() < hand.habits.mojibake:
        text = mojibake(text)
    if writer.case == "lower" or (writer.case == "mixed" and rnd.random() < 0.5):
        text = text.lower()
    elif writer.case == "upper":
        text = text.upper()
    draw = rnd.random()
    if draw < 0.012:
        return text.replace(" ", "  ", 1)
    return f" {text}" if draw < 0.018 else f"{text} " if draw < 0.05 else text


def _slipping(hand: Hand, who: Meant, name: str) -> str:
    """Return the name with the slips of this writer, misheard in a way known for this name or at random."""
    rnd = hand.rnd
    if "@" in name or rnd.random() >= hand.habits.typo * hand.writer.slips:
        return name
    if rnd.random() < hand.habits.autocorrect * 8:
        return autocorrected(name)
    heard = who.stock.heard.get(who.known) or who.stock.heard.get(without_accents(who.known))
    if heard and rnd.random() < 0.3 and who.known in name:
        return name.replace(who.known, rnd.choice(heard), 1)
    return slipped(name, rnd)


def _around(hand: Hand, who: Meant, name: str) -> str:
    """Return the name with a hint and with chatter, where the writer is given to them."""
    rnd, habits = hand.rnd, hand.habits
    often = habits.hint * hand.writer.hints + (habits.told_apart * 0.4 if who.crowded else 0.0)
    if rnd.random() < often:
        name = _hinted(hand, who, name)
    if rnd.random() < habits.chatter * hand.writer.chatter:
        name = phrase(rnd, "chatter", n=name)
    return name


def _hinted(hand: Hand, who: Meant, name: str) -> str:
    """Return the name with what the writer knows of the adult, seldom of somebody else."""
    rnd = hand.rnd
    wrong = rnd.random() < hand.habits.wrong_hint
    if who.role != "teacher":
        role = rnd.choice(list(ROLES)) if wrong else who.role
        return phrase(rnd, "hint_role", n=name, w=rnd.choice(ROLES.get(role, [role])))
    draw = rnd.random()
    if who.period and draw < 0.3:
        period = rnd.choice("123456") if wrong else who.period
        return phrase(rnd, "hint_period", n=name, p=period, o=ORDINALS.get(period, period + "th"))
    if draw < 0.4:
        return phrase(rnd, "hint_room", n=name, r=str(rnd.randrange(1, 900)) if wrong else who.room)
    if draw < 0.5 and who.grade:
        return phrase(rnd, "hint_grade", n=name, g=_ordinal(who.grade))
    if draw < 0.6 or who.subject == "Homeroom":
        return phrase(rnd, "hint_teacher", n=name)
    subject = rnd.choice(list(SUBJECTS)) if wrong else who.subject
    course = "" if wrong else who.course
    return phrase(rnd, "hint_subject", n=name, s=_subject(rnd, subject, course))


def _description(hand: Hand, who: Meant) -> str:
    """Return a description without a name."""
    rnd = hand.rnd
    if who.role != "teacher":
        return phrase(rnd, "vague_role", w=rnd.choice(ROLES.get(who.role, [who.role])))
    if who.subject == "Homeroom" or not who.period or rnd.random() < 0.2:
        return phrase(rnd, "vague_teacher")
    ordinal = ORDINALS.get(who.period, who.period + "th")
    grade = _ordinal(who.grade)
    return phrase(
        rnd, "vague_subject", s=_subject(rnd, who.subject, who.course), o=ordinal, r=who.room, g=grade
    )


def _subject(rnd: random.Random, subject: str, course: str) -> str:
    """Return a subject in a student's words, mostly the plainest, or the course she has."""
    if course and rnd.random() < 0.22:
        return COURSES.get(course, course.lower()) if rnd.random() < 0.6 else course
    words = SUBJECTS.get(subject, [subject.lower()])
    return words[0] if rnd.random() < 0.6 else rnd.choice(words)


def _ordinal(grade: str) -> str:
    """Return a grade such as 07 as students write it: 7th."""
    number = grade.lstrip("0")
    return ORDINALS.get(number, number + "th")
