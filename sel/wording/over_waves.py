"""What the page on change between two waves says in English."""

from sel.wording.uploads import counted

CHANGE = {
    "kept": "Kept an adult",
    "gained": "Gained an adult",
    "lost": "Lost an adult",
    "neither": "Named none either time",
}
"""What became of a student who told us both times, in the order in which it is told."""

NOT_COMPARED = {
    "not_heard": "Not heard from in one of the waves, or in both: silence is no loss",
    "unclear": "Named somebody we could not place, or skipped the question, in one of the waves",
    "left": "Asked then, and not here any more",
    "joined": "Asked now, and not here then",
    "opted_out": "Opted out",
}

NO_EARLIER = (
    "There is no earlier closed wave of the same questions at this school. Once there are two, this page "
    "says who gained an adult and who lost one."
)
STILL_OPEN = "This wave is still open. Who gained or lost an adult is said once it closes."
NO_NAMES_ASKED = "Students were not asked for adults’ names in this wave, so nobody can be compared."
OTHER_SEASON = (
    "One wave is of a fall and the other of a spring. A school year changes what students say between them; "
    "hold fall against fall where you can."
)
SAME_STUDENTS = (
    "Only the same students are compared, those who told us both times. Who left, came, or was silent in one "
    "of the waves is counted apart."
)
NOT_THE_WHOLE_SCHOOL = "How the whole school changed is {hidden}."
CAUTION = (
    "Whether follow-ups helped can’t be read from a list: students are listed at their lowest, and many "
    "would name an adult next time without anything being done. Lists of extremes drift back by themselves. "
    "So students with and without a follow-up are compared only where a lottery decided who came first."
)


def told_both_times(gained: int, kept: int, lost: int, neither: int) -> str:
    """Return what became of those who told us both times, in one sentence."""
    n = gained + kept + lost + neither
    who = (
        f"Of the {n:,} students who told us both times"
        if n != 1
        else "Of the one student who told us both times"
    )
    told = f"{gained:,} gained an adult, {lost:,} lost one, {kept:,} kept one"
    return f"{who}, {told} and {neither:,} named none either time."


def change_sentence(
    wave: str, before: float, after: float, interval: tuple[float, float], students: int, *, beyond: bool
) -> str:
    """Return how the share changed, how sure that is, and whether it could be chance; shares are 0 … 1."""
    was, now = f"{100 * before:.0f}", f"{100 * after:.0f}"
    low, high = (_more_or_fewer(round(100 * end)) for end in interval)
    likely = f"(likely between {low} and {high})"
    if before == after:
        return f"As in {wave}: {now} in 100 {likely}."
    chance = (
        "A change this size is unlikely to be chance."
        if beyond
        else f"With {counted(students, 'student')} this could be chance."
    )
    return f"{'Up' if after > before else 'Down'} from {was} to {now} in 100 since {wave} {likely}. {chance}"


def school_change(wave: str, before: int, after: int, *, beyond: bool) -> str:
    """Return how a school's published share changed, from whole percents."""
    if before == after:
        return f"In the whole school: {after} in 100, as in {wave}."
    moved = "up" if after > before else "down"
    chance = "unlikely to be chance" if beyond else "could be chance"
    return f"In the whole school: {moved} from {before} to {after} in 100 since {wave}; {chance}."


def lost_sentence(named: str, wave: str, reason: str) -> str:
    """Return what happened to a student who lost an adult: whom she named then, what she said now."""
    now = reason[:1].lower() + reason[1:]
    return f"Named {named} in {wave}. Now {now}" if named else f"Named an adult in {wave}. Now {now}"


def lottery_offer(students: int, groups: int, *, may: bool) -> str:
    """Return what a lottery would do; `may` says whether whoever reads it may draw."""
    among = f"in {counted(groups, 'group')} of equals"
    who = f"{counted(students, 'student')} of those you see can be drawn, {among}"
    if not may:
        return f"No lottery was drawn. {who}; a counselor may draw it once."
    return (
        f"{who}: the list has no reason to put one before the other. A lottery decides it once, for the "
        "whole school; it is stored and logged, and can’t be drawn again. Nobody is left out by it: it says "
        "who comes first, so that next time those drawn first can be compared with those drawn last."
    )


def lottery_drawn(students: int, groups: int, day: str) -> str:
    """Return that a lottery was drawn, among how many of those whom the reader sees."""
    who = f"{counted(students, 'student')} of those you see, in {counted(groups, 'group')} of equals"
    return f"The lottery was drawn on {day}: {who}. The list follows it."


def halves_sentence(
    first: tuple[int, int],
    last: tuple[int, int],
    interval: tuple[float, float],
    groups: int,
    *,
    beyond: bool,
) -> str:
    """Return what the halves said since, each as (named an adult, told us); the interval is -1 … 1."""
    shares = [f"{100 * named / told:.0f}" for named, told in (first, last)]
    low, high = (_more_or_fewer(round(100 * end)) for end in interval)
    chance = "is unlikely to be chance" if beyond else "could be chance"
    return (
        f"Of the students drawn first who have told us since, {first[0]} of {first[1]} named an adult "
        f"({shares[0]} in 100); of those drawn last, {last[0]} of {last[1]} ({shares[1]} in 100). The "
        f"difference (likely between {low} and {high}) {chance}. The lot alone decided who is in which half, "
        f"in {counted(groups, 'group')} of equals; nobody changed halves, whoever was contacted."
    )


def not_compared_sentence(why: str) -> str:
    """Return that the halves are not compared, and why."""
    return f"The halves of the lottery are not compared: {why}."


def _more_or_fewer(points: int) -> str:
    return "no change" if not points else f"{abs(points)} {'more' if points > 0 else 'fewer'}"
