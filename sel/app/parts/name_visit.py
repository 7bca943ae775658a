"""One visit to the queue of names: the questions held, where one is, what was answered and can be taken back.

The questions are read as one arrives and kept from card to card, so that the next is there at once; an
answer is stored before the next card is drawn. They are read anew after a refusal.
"""

from dataclasses import dataclass, field, replace
from typing import Any

from sel.app import session
from sel.app.parts.screen import Screen
from sel.errors import Conflict, NotFound, SelError
from sel.wording.names import decided_words, taken_back_words
from sel.workflows import name_queue
from sel.workflows.name_queue import Candidate, Given, NewAdult, Question, Queue
from sel.workflows.picture import picture_version
from sel.workflows.safety import safety_stamp

_KEPT, _STORED = "names.visit", "names.stored"

OVER_THE_CARD = ("find", "add", "elsewhere", "worry")
"""The panels that lie over the card while they are open; "two" is the card itself."""


@dataclass(frozen=True)
class Answered:
    """A question that was answered in this visit, to be taken back in the order of answering."""

    question: Question
    given: Given
    placed: int
    corrected: bool = False


@dataclass(frozen=True)
class NameVisit:
    """Where a visit is. `at` is the place in `questions`, `asking` the panel that is open on the card.

    `again` says that those are asked once more of which somebody could not tell. `correcting` is a name
    that was placed without asking and is on the card instead of a question that waits. `stamp` is what the
    questions were read under.
    """

    whose: tuple[str, ...]
    stamp: str
    questions: tuple[Question, ...]
    looked_at: tuple[Question, ...]
    answered: int
    placed: int
    at: int = 0
    again: bool = False
    correcting: Question | None = None
    asking: str = ""
    picked: tuple[Candidate, ...] = ()
    writers_of: str = ""
    before: tuple[Answered, ...] = field(default=(), repr=False)
    said: str = ""
    refused: SelError | None = None

    @property
    def question(self) -> Question | None:
        """The question on the card; nothing once all were answered or skipped."""
        return self.correcting or self.next_question

    @property
    def next_question(self) -> Question | None:
        """The question of the queue where this visit stands, whatever is being corrected."""
        return self.questions[self.at] if self.at < len(self.questions) else None

    @property
    def mentions(self) -> int:
        """How many mentions the questions that wait would place."""
        return sum(question.mentions for question in self.questions)


def arrive(screen: Screen) -> None:
    """Read the questions as they are now; whoever was here before stands at the same one.

    Not after an answer in a panel, which draws the whole page: a new adult makes the picture stale, and the
    next card needn't wait until it is drawn. Raises NotAllowed.
    """
    kept: NameVisit | None = session.recall(_KEPT)
    if kept is None or kept.whose != _whose(screen):
        _keep(_begun(screen))
    elif session.recall(session.DRAWN_LATER):
        session.forget(session.DRAWN_LATER)
    elif kept.stamp != _stamp(screen):
        _keep(_read_again(screen, kept))


def current(screen: Screen) -> NameVisit:
    """Return this person's visit to the queue of the chosen school and wave. Raises NotAllowed."""
    kept: NameVisit | None = session.recall(_KEPT)
    if kept is None or kept.whose != _whose(screen):
        kept = _begun(screen)
        _keep(kept)
    return kept


def begin_again(screen: Screen, *, looked_at: bool = False) -> None:
    """Read the questions anew and stand at the first; what can be taken back stays.

    `looked_at` asks those again about which somebody could not tell.
    """
    _keep(replace(_begun(screen, again=looked_at), before=current(screen).before))


def skip(screen: Screen, steps: int) -> None:
    """Go on, or back, without answering."""
    now = current(screen)
    if now.asking in OVER_THE_CARD:
        return
    if now.correcting is not None:
        correct(screen, None)
        return
    at = min(max(now.at + steps, 0), len(now.questions))
    _keep(_at_rest(now, at=at))


def correct(screen: Screen, question: Question | None) -> None:
    """Put a name that was placed without asking on the card; None goes back to the queue."""
    _keep(_at_rest(current(screen), correcting=question))


def ask(screen: Screen, panel: str) -> None:
    """Open a panel, unless one is open already; "" closes it."""
    now = current(screen)
    if not (panel and now.asking):
        _keep(replace(now, asking=panel, picked=(), said="", refused=None))


def stored() -> int:
    """Return how often this visit has stored or taken back an answer: what was read before is old."""
    count: int = session.recall(_STORED, 0)
    return count


def _count_stored() -> None:
    session.remember(_STORED, stored() + 1)


def show_writers(screen: Screen, entry: str) -> None:
    """Show who wrote what the question `entry` is about; "" hides them."""
    _keep(replace(current(screen), writers_of=entry, said="", refused=None))


def choose(screen: Screen, entry: str, adult: Candidate, *, panel: str = "") -> None:
    """Answer with an adult of the card or of a panel's search; where two are meant the second answers."""
    now = current(screen)
    if now.asking == "two":
        _pick(screen, now, entry, adult)
    else:
        decision = "elsewhere" if panel == "elsewhere" else "confirmed"
        answer(screen, entry, decision, (adult,), panel=panel)


def _pick(screen: Screen, now: NameVisit, entry: str, adult: Candidate) -> None:
    """Take an adult as one of the two, or let go of one taken."""
    if now.question is None or now.question.entry != entry:
        return
    others = tuple(one for one in now.picked if one.adult_id != adult.adult_id)
    picked = (*others, adult) if len(others) == len(now.picked) else others
    _keep(replace(now, picked=picked))
    if len(picked) == 2:
        answer(screen, entry, "confirmed", picked, panel="two")


def answer(
    screen: Screen,
    entry: str,
    decision: str,
    adults: tuple[Candidate, ...] = (),
    added: NewAdult | None = None,
    *,
    panel: str = "",
) -> None:
    """Store what was decided and go on to the next question; a refusal is kept, to be drawn on the card.

    `entry` and `panel` are the question and the panel on the screen as the key was pressed: a key pressed
    twice answers once, and letters meant for a search that is still opening answer nothing.
    """
    now = current(screen)
    question = now.question
    if question is None or (question.entry, now.asking) != (entry, panel):
        return
    ids = tuple(adult.adult_id for adult in adults)
    where = (screen.desk, screen.person, screen.wave_code, screen.school_id)
    again = now.correcting is not None
    try:
        given = name_queue.decide(*where, entry, decision, adult_ids=ids, new_adult=added, correct=again)
    except (Conflict, NotFound) as refused:  # somebody else was faster, or it no longer waits
        _keep(_at_rest(_read_again(screen, now), correcting=None, refused=refused))
        return
    except SelError as refused:
        _keep(replace(now, refused=refused, said=""))
        return
    _count_stored()
    if panel in OVER_THE_CARD:
        session.remember(session.DRAWN_LATER, True)
    names = tuple(adult.name for adult in adults)
    names += (f"{added.given_name} {added.family_name}".strip(),) if added else ()
    _keep(
        _after(now, question, decision, given, decided_words(question.text, decision, names, given.mentions))
    )


def take_back(screen: Screen) -> None:
    """Undo the last answer of this visit; its question is on the card again."""
    now = current(screen)
    if not now.before or now.asking in OVER_THE_CARD:
        return
    *earlier, last = now.before
    where = (screen.desk, screen.person, screen.wave_code, screen.school_id)
    try:
        undone = name_queue.undo(*where, last.given.answer_id)
    except SelError as refused:
        _keep(_at_rest(_read_again(screen, now), before=tuple(earlier), refused=refused))
        return
    _count_stored()
    back = () if last.corrected else (last.question,)
    _keep(
        _at_rest(
            now,
            correcting=last.question if last.corrected else None,
            questions=(*now.questions[: now.at], *back, *now.questions[now.at :]),
            looked_at=tuple(other for other in now.looked_at if other is not last.question),
            answered=now.answered - 1,
            placed=now.placed - last.placed,
            before=tuple(earlier),
            said=taken_back_words(undone.text, undone.follow_ups),
        )
    )


def take_back_one(screen: Screen, answer_id: int) -> None:
    """Undo one of the decisions of the history; its question waits again and is on the card."""
    now = current(screen)
    where = (screen.desk, screen.person, screen.wave_code, screen.school_id)
    said, refused = "", None
    try:
        undone = name_queue.undo(*where, answer_id)
        said = taken_back_words(undone.text, undone.follow_ups)
    except SelError as error:
        refused = error
    _count_stored()
    before = tuple(one for one in now.before if one.given.answer_id != answer_id)
    stand = _read_again(screen, now)
    known = {question.entry for question in now.questions}
    back = [at for at, question in enumerate(stand.questions) if question.entry not in known]
    at = back[0] if back else stand.at
    _keep(_at_rest(stand, at=at, before=before, said=said, refused=refused))


def _after(now: NameVisit, question: Question, decision: str, given: Given, said: str) -> NameVisit:
    """Return the visit with the question answered and the next one on the card."""
    placed = given.mentions if decision in name_queue.PLACING else 0
    return _at_rest(
        now,
        questions=tuple(other for other in now.questions if other.entry != question.entry),
        looked_at=(*now.looked_at, question) if decision == "review" else now.looked_at,
        answered=now.answered + 1,
        placed=now.placed + placed,
        before=(*now.before, Answered(question, given, placed, corrected=now.correcting is not None)),
        correcting=None,
        said=said,
    )


def _at_rest(now: NameVisit, **changed: Any) -> NameVisit:
    """Return the visit with no panel open and nothing said but what is in `changed`."""
    rest: dict[str, Any] = {"asking": "", "picked": (), "writers_of": "", "said": "", "refused": None}
    return replace(now, **{**rest, **changed})


def _begun(screen: Screen, *, again: bool = False) -> NameVisit:
    """Return a visit at the first question; `again` is whether those looked at are asked once more."""
    stamp = _stamp(screen)
    found: Queue = name_queue.queue(screen.desk, screen.person, screen.wave_code, screen.school_id)
    whose, aside = _whose(screen), found.looked_at
    if not again:
        return NameVisit(whose, stamp, found.questions, aside, found.answered, found.placed)
    answered = max(found.answered - len(aside), 0)  # "can't tell" was an answer until it is asked again
    return NameVisit(whose, stamp, (*found.questions, *aside), (), answered, found.placed, again=True)


def _read_again(screen: Screen, kept: NameVisit) -> NameVisit:
    """Return the visit with the queue as it is now, at the same question or, where it is gone, the next."""
    now = _begun(screen, again=kept.again)
    entries = [question.entry for question in now.questions]
    stood_at = kept.next_question.entry if kept.next_question else ""
    waits = stood_at in entries
    stand = replace(
        kept,
        stamp=now.stamp,
        questions=now.questions,
        looked_at=now.looked_at,
        answered=now.answered,
        placed=now.placed,
        at=entries.index(stood_at) if waits else min(kept.at, len(entries)),
    )
    return stand if waits or kept.correcting else replace(stand, asking="", picked=())


def _whose(screen: Screen) -> tuple[str, ...]:
    """Return whose visit it is, and to which queue."""
    url = screen.desk.settings.store_url
    return (url, repr(screen.person), screen.wave_code, screen.school_id)


def _stamp(screen: Screen) -> str:
    """Return what changes whenever the questions may, and every quarter of an hour, to log the look again."""
    quarter = int(screen.desk.now().timestamp()) // (15 * 60)
    return f"{picture_version(screen.desk, screen.wave_code)} {safety_stamp(screen.desk)} {quarter}"


def _keep(visit: NameVisit) -> None:
    session.remember(_KEPT, visit)
