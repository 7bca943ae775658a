"""A school's steps: in their order, retired with their ticks, and ticked once however often one taps."""

from datetime import timedelta
from itertools import pairwise

from sel.store import checklist
from sel.store.engine import Store
from tests.store.small import FALL, NOW, new_wave

LATER = NOW + timedelta(hours=1)


def written(store: Store, *words: str, school: str = "oak") -> list[int]:
    with store.write() as conn:
        return [checklist.add_step(conn, school, each, by="c", at=NOW) for each in words]


def words_of(store: Store, *, retired: bool = False) -> list[str]:
    with store.read() as conn:
        return checklist.steps(conn, "oak", retired=retired)["words"].tolist()


def test_steps_stand_in_the_order_they_are_given(store: Store) -> None:
    lunch, call, visit = written(store, "Lunch together", "Called home", "Visited class")
    written(store, "Of another school", school="elm")
    assert words_of(store) == ["Lunch together", "Called home", "Visited class"]
    with store.write() as conn:
        checklist.order_steps(conn, [visit, lunch, call])
    assert words_of(store) == ["Visited class", "Lunch together", "Called home"]


def test_a_retired_step_keeps_its_ticks_and_comes_back_with_them(store: Store) -> None:
    [step] = written(store, "Lunch together")
    with store.write() as conn:
        new_wave(conn)
        checklist.take_step(conn, wave=FALL, student_id="0007", step_id=step, by="c", at=NOW)
        checklist.retire_step(conn, step, LATER)
    assert (words_of(store), words_of(store, retired=True)) == ([], ["Lunch together"])
    with store.write() as conn:
        checklist.bring_back_step(conn, step)
        assert checklist.ticks(conn, FALL)["step_id"].tolist() == [step]
    assert words_of(store) == ["Lunch together"]


def test_a_second_tick_changes_nothing_and_the_first_ones_name_stays(store: Store) -> None:
    [step] = written(store, "Lunch together")
    one = {"wave": FALL, "student_id": "00 07", "step_id": step}
    with store.write() as conn:
        new_wave(conn)
        said = [checklist.take_step(conn, **one, by=by, at=NOW) for by in ("Cora", "Dora")]
        assert (said, checklist.ticks(conn, FALL)["by"].tolist()) == ([True, False], ["Cora"])
        said = [checklist.untake_step(conn, **one) for _ in range(2)]
        assert (said, len(checklist.ticks(conn, FALL))) == ([True, False], 0)


def test_the_stamp_changes_with_every_change_of_the_list_and_of_a_tick(store: Store) -> None:
    def stamp() -> str:
        with store.read() as conn:
            return checklist.checklist_stamp(conn, FALL)

    stamps = [stamp()]
    first, second = written(store, "Lunch together", "Called home")
    stamps.append(stamp())
    changes = (
        lambda conn: new_wave(conn) or checklist.order_steps(conn, [second, first]),
        lambda conn: checklist.retire_step(conn, first, LATER),
        lambda conn: checklist.take_step(conn, wave=FALL, student_id="0007", step_id=second, by="c", at=NOW),
        lambda conn: checklist.bring_back_step(conn, first),
        lambda conn: checklist.untake_step(conn, wave=FALL, student_id="0007", step_id=second),
    )
    for change in changes:
        with store.write() as conn:
            change(conn)
        stamps.append(stamp())
    assert all(before != after for before, after in pairwise(stamps))
