"""Uploads under way: each person's own, found again, three at most, gone after eight hours."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sel.workflows.drafts import KEPT_FOR, Draft, Drafts

NOON = datetime(2026, 10, 5, 12, tzinfo=UTC)
ANA, BEN = ("sqlite:///a.db", "ana"), ("sqlite:///a.db", "ben")
ANA_ELSEWHERE = ("sqlite:///b.db", "ana")


def draft(name: str) -> Draft:
    return Draft(files=((name, b"a,b\n"),), kind="responses")


def begun(drafts: Drafts, *names: str) -> list[Draft]:
    """Begin a draft a minute for Ana."""
    return [drafts.begin(ANA, draft(name), NOON + timedelta(minutes=at))[0] for at, name in enumerate(names)]


def names(found: tuple[Draft, ...]) -> list[str]:
    return [one.file_names for one in found]


def test_a_draft_is_found_again_by_its_owner_at_the_same_store_alone() -> None:
    drafts = Drafts()
    begun(drafts, "fall.csv")
    assert names(drafts.of(ANA, NOON)) == ["fall.csv"]
    assert (drafts.of(BEN, NOON), drafts.of(ANA_ELSEWHERE, NOON)) == ((), ())


def test_a_fourth_draft_lets_the_one_changed_longest_ago_go() -> None:
    drafts = Drafts()
    first, *_ = begun(drafts, "1.csv", "2.csv", "3.csv")
    drafts.keep(ANA, first, NOON + timedelta(minutes=5))
    _, gone = drafts.begin(ANA, draft("4.csv"), NOON + timedelta(minutes=6))
    assert names(gone) == ["2.csv"]
    assert names(drafts.of(ANA, NOON)) == ["4.csv", "1.csv", "3.csv"]


def test_a_draft_is_gone_eight_hours_after_its_last_change_and_does_not_come_back() -> None:
    drafts = Drafts()
    [one] = begun(drafts, "fall.csv")
    changed = drafts.keep(ANA, one, NOON + timedelta(hours=1))
    assert changed is not None
    assert names(drafts.of(ANA, NOON + KEPT_FOR)) == ["fall.csv"]
    late = NOON + timedelta(hours=1) + KEPT_FOR
    assert drafts.of(ANA, late) == ()
    assert drafts.keep(ANA, changed, late) is None


def test_of_two_windows_the_later_change_stands_and_the_version_tells_the_other() -> None:
    drafts = Drafts()
    [seen_by_both] = begun(drafts, "fall.csv")
    drafts.keep(ANA, replace(seen_by_both, survey="culture-of-care"), NOON)
    drafts.keep(ANA, replace(seen_by_both, survey="climate"), NOON)
    [now] = drafts.of(ANA, NOON)
    assert (now.survey, now.version - seen_by_both.version) == ("climate", 2)


def test_going_from_step_to_step_is_remembered_and_is_no_change_to_tell_another_window() -> None:
    drafts = Drafts()
    [one] = begun(drafts, "fall.csv")
    drafts.at_step(ANA, one.number, "preview", NOON)
    [now] = drafts.of(ANA, NOON)
    assert (now.step, now.version) == ("preview", one.version)


def test_a_discarded_draft_stays_away_whatever_another_window_does_with_it() -> None:
    drafts = Drafts()
    [one] = begun(drafts, "fall.csv")
    drafts.discard(ANA, one.number)
    drafts.discard(ANA, one.number)
    assert drafts.keep(ANA, one, NOON) is None
    assert drafts.of(ANA, NOON) == ()


def test_many_files_are_told_by_the_first_three() -> None:
    many = Draft(files=tuple((f"{n}.csv", b"") for n in range(1, 6)), kind="roster")
    assert many.file_names == "1.csv, 2.csv, 3.csv and 2 more"
