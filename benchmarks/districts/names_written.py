"""The forms of an adult's name: titled or bare, whole or in part, and the ways to write a surname."""

from collections.abc import Callable

from benchmarks.districts.phrases import ROLE_TITLES
from benchmarks.districts.slips import without_accents
from benchmarks.districts.writer import Hand, Meant

WOMEN = ("Ms.", "Mrs.", "Miss")
SPELT_OUT = {"Mr.": "Mister", "Mrs.": "Misses", "Ms.": "Mizz", "Dr.": "Doctor"}
SLIPPED_TITLES = {
    "Ms.": ("Mis", "Ms,", "Msn."),
    "Ms": ("Mis", "Mss", "MsMs"),
    "Miss": ("Mis", "Misss", "Mias"),
    "Mrs.": ("Mrd.", "Mr.s", "Mrs,"),
    "Mrs": ("Mrd", "Msr", "Mrrs"),
    "Mr.": ("Mr,", "Me.", "Mr.."),
    "Mr": ("Me", "Mt", "Mrr"),
    "Coach": ("Coch", "Couch", "Caoch"),
}
WRONG = {"Ms.": ("Mrs.", "Miss"), "Mrs.": ("Ms.", "Miss"), "Miss": ("Ms.", "Mrs.")}


def name_of(hand: Hand, who: Meant) -> str:
    """Return a form of the adult's name, before slips, hints and chatter."""
    rnd, habits, writer = hand.rnd, hand.habits, hand.writer
    if who.crowded and rnd.random() < habits.told_apart:
        return _told_apart(hand, who)
    if who.style != "surname" and rnd.random() < habits.as_spoken:
        return titled(hand, who, who.handle if who.style == "handle" else who.called)
    form = writer.form
    if not writer.keeps or form == "email":
        form = rnd.choices(list(habits.forms), list(habits.forms.values()))[0]
    if _leaves_open(form, who) and rnd.random() < habits.told_apart + 0.2:
        form = "title_full" if rnd.random() < 0.3 else "title_surname"
    return FORMS[form](hand, who)


def _leaves_open(form: str, who: Meant) -> bool:
    """Return whether even the writer would see that the form may mean another."""
    if form in ("given", "title_given"):
        return who.doubled
    return form == "title_initial" and not (who.course or who.handle)


def titled(hand: Hand, who: Meant, name: str) -> str:
    """Return the name after a title, seldom without a blank between."""
    title = _title(hand, who)
    if hand.rnd.random() < hand.habits.title_slip:
        title = hand.rnd.choice(SLIPPED_TITLES.get(title, (title,)))
    glued = hand.rnd.random() < (1.0 if title.endswith(".") else 0.25) * hand.habits.no_space
    return f"{title}{'' if glued else ' '}{name}"


def _title(hand: Hand, who: Meant) -> str:
    """Return the title that the writer gives the adult."""
    rnd, habits, writer = hand.rnd, hand.habits, hand.writer
    if who.role in ROLE_TITLES and rnd.random() < 0.12:
        return ROLE_TITLES[who.role]
    if rnd.random() < habits.home_title:
        stock = writer.home if rnd.random() < 0.6 else who.stock
        return rnd.choice(stock.titles_female if who.female else stock.titles_male)
    plain = "Ms." if who.female else "Mr."
    title = who.title
    if title in ("Dr.", "Mx.", "Coach") and rnd.random() < 0.35:
        title = plain
    if title in WOMEN:
        if writer.women:
            title = writer.women
        elif rnd.random() < 2 * habits.wrong_title:
            title = rnd.choice(WRONG[title])
    if title in (*WOMEN, "Mr.") and rnd.random() < 0.06 * habits.wrong_title:
        title = "Mr." if who.female else "Ms."
    if title == "Mr." and rnd.random() < 0.01:
        return "Mister"
    if rnd.random() < habits.dictated:
        return SPELT_OUT.get(title, title)
    return title if writer.dot else title.rstrip(".")


def _told_apart(hand: Hand, who: Meant) -> str:
    """Return the name of somebody whose surname others have too."""
    initial = who.called[0]
    named = titled(hand, who, _surname(hand, who))
    return hand.rnd.choices(
        (
            f"{who.called} {_surname(hand, who)}",
            titled(hand, who, f"{initial}. {_surname(hand, who)}"),
            f"{named} {initial}",
            titled(hand, who, who.called),
            titled(hand, who, f"{who.called} {_surname(hand, who)}"),
            f"{named}-{initial}.",
        ),
        (0.4, 0.12, 0.06, 0.2, 0.2, 0.02),
    )[0]


def _surname(hand: Hand, who: Meant) -> str:
    """Return the surname as the writer has it: particles, hyphens and apostrophes come and go."""
    rnd = hand.rnd
    name = who.known
    if who.known != who.family and who.known in who.family:
        name = rnd.choices((who.known, who.family, _other_part(who)), (0.86, 0.11, 0.03))[0]
    if rnd.random() > 0.3:
        return name
    if "'" in name:
        return name.replace("'", rnd.choice(("", "", " ", "’")))
    if name.startswith(("Al-", "El-")):
        return rnd.choice(
            (name.replace("-", ""), name.replace("-", " "), name[3:], name.replace("-", "").capitalize())
        )
    if "-" in name:
        return rnd.choice((name.replace("-", " "), name.split("-")[0], name.replace("-", "")))
    if " " in name:
        joined = name.replace(" ", "")
        last = name.split(" ")[-1]
        return rnd.choice((joined, joined.capitalize(), joined, name.title(), last))
    if name.startswith("Mc") and rnd.random() < 0.5:
        return rnd.choice((f"Mc {name[2:]}", f"Mac{name[2:]}", name.capitalize()))
    return name


def _other_part(who: Meant) -> str:
    """Return the rest of a double surname."""
    return who.family.replace(who.known, "").strip(" -") or who.known


def _first(hand: Hand, who: Meant) -> str:
    """Return the first name: mostly that by which she goes, else the roster's, of two parts often one."""
    rnd = hand.rnd
    name = who.called if rnd.random() < 0.85 else who.given
    if " " in name and rnd.random() < 0.4:
        return name.split(" ")[0]
    if "-" in name and rnd.random() < 0.5:
        return name.replace("-", rnd.choice(("", " ")))
    return name


def _whole(hand: Hand, who: Meant) -> str:
    """Return first name and surname, now and then the surname first, as at home."""
    first, last = _first(hand, who), _surname(hand, who)
    around = hand.rnd.random() < who.stock.surname_first * 0.5
    return f"{last} {first}" if around else f"{first} {last}"


def _initialled(hand: Hand, who: Meant) -> str:
    """Return a title with the surname's first letter, or the initials of both."""
    letter = without_accents(who.known)[0]
    return titled(hand, who, hand.rnd.choice((letter, letter, f"{letter}.")))


def _initial_first(hand: Hand, who: Meant) -> str:
    """Return "J. Smith", "J Smith" or "Mr. J Smith"."""
    dot = hand.rnd.choice((".", ""))
    name = f"{who.called[0]}{dot} {_surname(hand, who)}"
    return titled(hand, who, name) if hand.rnd.random() < 0.3 else name


def _initial_last(hand: Hand, who: Meant) -> str:
    """Return "John S", "John S." or "Ms. Nguyen-T"."""
    rnd = hand.rnd
    if rnd.random() < 0.3:
        return f"{titled(hand, who, _surname(hand, who))}-{who.called[0]}"
    return f"{_first(hand, who)} {without_accents(who.known)[0]}{rnd.choice(('', '.'))}"


def _address(hand: Hand, who: Meant) -> str:
    """Return the adult's e-mail address, or what stands before the @."""
    return who.email if hand.rnd.random() < 0.5 else who.email.split("@")[0]


def _short(hand: Hand, who: Meant) -> str:
    """Return a surname cut short, as "Mrs. Fitz", where it is long enough."""
    if len(who.known) < 8:
        return titled(hand, who, _surname(hand, who))
    return titled(hand, who, who.handle or who.known[: hand.rnd.choice((4, 5))].rstrip("-' "))


FORMS: dict[str, Callable[[Hand, Meant], str]] = {
    "title_surname": lambda hand, who: titled(hand, who, _surname(hand, who)),
    "surname": _surname,
    "full": _whole,
    "title_full": lambda hand, who: titled(hand, who, _whole(hand, who)),
    "given": _first,
    "title_given": lambda hand, who: titled(hand, who, _first(hand, who)),
    "title_initial": _initialled,
    "initial_surname": _initial_first,
    "surname_initial": _initial_last,
    "last_first": lambda hand, who: f"{_surname(hand, who)}, {_first(hand, who)}",
    "email": _address,
    "short": _short,
    "called_surname": lambda hand, who: f"{who.called} {_surname(hand, who)}",
}
