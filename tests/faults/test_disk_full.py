"""No room left in the middle of an import: one sentence says so, and the store is whole and goes on."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.district import ROOT, rows_that_stand

SMALL_DISK = """
mount -t tmpfs -o size=10m sel-test {disk}
cp {store} {disk}/sel.db
dd if=/dev/zero of={disk}/filler bs=1k count={filler} status=none
(
    echo sqlite:///{disk}/sel.db answers
    for i in $(seq 1000); do grep -q gone {said} && break; sleep 0.05; done
    rm {disk}/filler
    echo sqlite:///{disk}/sel.db answers
) | {python} -m tests.faults.importing {files} | tee {said}
"""


@pytest.mark.parametrize(
    ("kind", "room", "words"),
    [
        pytest.param("PAGES", 5, "the disk is full. Free some space", id="the disk is full"),
        pytest.param("BYTES", 0, "the disk can't be read or written", id="no file may grow"),
    ],
)
def test_an_import_that_finds_no_room_is_told_and_leaves_the_store_whole(
    kind, room, words, rostered, process
):
    before = rows_that_stand(rostered)
    size = Path(rostered.removeprefix("sqlite:///")).stat().st_size
    told = process.whole(rostered, "answers", kind, size // 4096 + room if kind == "PAGES" else 4096)
    assert told.startswith("told The store (SQLite file ")
    assert words in told
    assert rows_that_stand(rostered) == before
    assert process.whole(rostered, "answers") == "stored"
    assert rows_that_stand(rostered) != before


def may_mount() -> bool:
    """Return whether this user may make a small disk of its own, as containers often forbid."""
    command = ["unshare", "--user", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


@pytest.mark.parametrize("left", [60, 100] if may_mount() else [])
def test_on_a_real_full_disk_it_is_told_and_goes_on_once_there_is_room(left, rostered, files, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    store = Path(rostered.removeprefix("sqlite:///"))
    script = SMALL_DISK.format(
        disk=disk,
        store=store,
        filler=10 * 1024 - store.stat().st_size // 1024 - left,
        said=tmp_path / "said",
        python=sys.executable,
        files=files,
    )
    apart = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script]
    done = subprocess.run(apart, cwd=ROOT, capture_output=True, text=True, check=True, timeout=120)
    words = [line for line in done.stdout.splitlines() if not line.isdigit()]
    assert [word.split(" ")[0] for word in words] == [
        *("ready", "checking", "storing", "told", "gone"),
        *("checking", "storing", "stored", "gone"),
    ]
    assert "the disk is full. Free some space and try again; nothing was stored." in words[3]
