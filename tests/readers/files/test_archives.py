"""Zips: names never become paths, and sizes are capped."""

import pytest

from sel.errors import Problem
from sel.readers.files.archives import largest_member, member_heads, opened
from tests.readers.made_up import codes, zipped


def zip_members(data: bytes, name: str):
    found = list(opened(data, name))
    return (
        [each for each in found if not isinstance(each, Problem)],
        [each for each in found if isinstance(each, Problem)],
    )


FILES = {"orgs.csv": "sourcedId\nOAK\n", "users.csv": "sourcedId\np1\n"}


def test_what_a_mac_adds_is_passed_over():
    data = zipped(FILES, "made-up/", {"__MACOSX/._users.csv": b"x", "made-up/.DS_Store": b"x"})
    assert zip_members(data, "made-up.zip") == (
        [(f"made-up/{name}", text.encode()) for name, text in FILES.items()],
        [],
    )


@pytest.mark.parametrize(
    "name", ["../users.csv", "a/../../users.csv", "/etc/users.csv", "..\\users.csv", "C:\\users.csv"]
)
def test_a_name_that_climbs_out_refuses_the_zip(name):
    members, problems = zip_members(zipped({name: "x"}), "made-up.zip")
    assert (members, codes(problems)) == ([], [("error", "zip_unsafe_name")])


def test_a_zip_bomb_is_not_opened():
    _, problems = zip_members(zipped({"users.csv": "0" * 50_000_000}), "made-up.zip")
    assert codes(problems) == [("error", "zip_too_large")]


def test_a_zip_cut_off_is_said_to_be_damaged():
    _, problems = zip_members(zipped(FILES)[:60], "made-up.zip")
    assert codes(problems) == [("error", "zip_damaged")]


def test_sizes_and_first_bytes_are_known_without_unpacking_all():
    data = zipped({"a.csv": "x" * 9_000, "b.csv": "y"})
    assert (largest_member(data), {name: len(head) for name, head in member_heads(data).items()}) == (
        9_000,
        {"a.csv": 4_096, "b.csv": 1},
    )


def test_a_broken_zip_has_no_sizes_and_no_first_bytes():
    assert (largest_member(zipped(FILES)[:60]), member_heads(zipped(FILES)[:60])) == (0, {})
