"""Zips: names never become paths, sizes are capped, and the content has one fingerprint."""

import io
import zipfile

import pytest

from sel.readers.archives import content_hash, members_hash, zip_members
from tests.readers.made_up import codes, zipped

FILES = {"orgs.csv": "sourcedId\nOAK\n", "users.csv": "sourcedId\np1\n"}


def test_a_wrapping_folder_and_what_a_mac_adds_are_passed_over():
    data = zipped(FILES, "made-up/", {"__MACOSX/._users.csv": b"x", "made-up/.DS_Store": b"x"})
    assert zip_members(data, "made-up.zip") == ([(name, text.encode()) for name, text in FILES.items()], [])


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


def test_the_same_files_zipped_again_have_the_same_fingerprint():
    again = io.BytesIO()
    with zipfile.ZipFile(again, "w", zipfile.ZIP_STORED) as archive:
        for name in reversed(FILES):
            archive.writestr(zipfile.ZipInfo(f"wrapped/{name}", (1999, 1, 1, 0, 0, 0)), FILES[name])
    members = [(name, text.encode()) for name, text in FILES.items()]
    assert content_hash(zipped(FILES)) == content_hash(again.getvalue()) == members_hash(members)


def test_one_changed_letter_changes_the_fingerprint():
    assert content_hash(zipped(FILES)) != content_hash(zipped(FILES | {"orgs.csv": "sourcedId\nELM\n"}))
    assert content_hash(b"a,b\n") != content_hash(b"a,c\n")


def test_names_and_bytes_can_not_be_confused_in_the_fingerprint():
    assert members_hash([("ab", b"c")]) != members_hash([("a", b"bc")])
