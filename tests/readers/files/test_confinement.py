"""What the process that parses uploads may not do, each tried in a process that was confined."""

import json
import subprocess
import sys

import pytest

TRY = """
import ctypes, os, socket, subprocess, sys
from sel.readers.files.confinement import confine, refuse_reaching_out
confine()
if {watched}:
    refuse_reaching_out()
try:
    {what}
except BaseException as error:
    print(type(error).__name__)
else:
    print("done")
"""


def outcome(what: str, watched: bool) -> str:
    """Return the error that a confined process gets, "done" for none, or the signal that ends it."""
    script = TRY.format(what=what, watched=watched)
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    return ran.stdout.strip() or str(ran.returncode)


@pytest.mark.parametrize(
    ("what", "ends"),
    [
        pytest.param("bytearray(2 << 30)", "MemoryError", id="two gigabytes of memory"),
        pytest.param("open('/dev/zero').fileno() and None", "done", id="reading, which is refused later"),
        pytest.param("[os.open('/dev/null', 0) for _ in range(100)]", "OSError", id="a hundred open files"),
    ],
)
def test_the_system_itself_holds_the_process_to_its_limits(what, ends):
    assert outcome(what, watched=False) == ends


def test_no_file_of_any_size_can_be_written(tmp_path):
    assert (
        outcome(f"os.write(os.open({str(tmp_path / 'x')!r}, os.O_CREAT | os.O_WRONLY), b'x')", False)
        == "OSError"
    )
    assert (tmp_path / "x").read_bytes() == b""


@pytest.mark.parametrize(
    "what",
    [
        pytest.param("socket.socket()", id="a socket"),
        pytest.param("socket.getaddrinfo('localhost', 80)", id="a name looked up"),
        pytest.param("subprocess.run(['true'])", id="a process"),
        pytest.param("os.system('true')", id="a shell"),
        pytest.param("os.fork()", id="a fork"),
        pytest.param("os.execv('/bin/true', ['true'])", id="another program"),
        pytest.param("ctypes.CDLL(None)", id="the system's library"),
        pytest.param("open('/etc/passwd')", id="a file of the machine"),
        pytest.param("open(os.path.dirname(os.__file__) + '/../../etc/passwd')", id="a file by a way around"),
        pytest.param("os.remove('made-up')", id="a file's end"),
    ],
)
def test_python_refuses_what_a_parser_has_no_need_of(what):
    assert outcome(what, watched=True) == "PermissionError"


def test_files_of_the_program_itself_can_still_be_read():
    assert outcome("open(os.__file__).close()", watched=True) == "done"


def test_the_process_sees_no_network_where_the_kernel_can_take_it_away():
    seen = outcome(
        "print(sorted(name for _, name in socket.if_nameindex())); raise SystemExit", watched=False
    )
    confined = subprocess.run(
        [sys.executable, "-c", "import ctypes; print(ctypes.CDLL(None).unshare(0x10000000 | 0x40000000))"],
        capture_output=True,
        text=True,
        check=True,
    )
    if confined.stdout == "0\n":
        assert seen.splitlines()[0] == "['lo']"
    else:  # this machine forbids it: Python's refusal of sockets is what is left
        assert outcome("socket.socket()", watched=True) == "PermissionError"


def test_the_child_gets_none_of_our_environment():
    script = (
        "import os, sys; os.environ['SEL_STORE'] = 'sqlite:///made-up-secret.db'\n"
        "import sel.readers.limited as limited\n"
        "limited._START = 'import json, os; os.write(1, json.dumps([*os.environ]).encode())'\n"
        "child = limited._Child({}, [], 9)\n"
        "print(child._process.stdout.read().decode())\n"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    names = set(json.loads(ran.stdout))
    assert names <= {
        "ARROW_DEFAULT_MEMORY_POOL",
        "ARROW_IO_THREADS",
        "MALLOC_ARENA_MAX",
        "MALLOC_MMAP_THRESHOLD_",
        "MALLOC_TOP_PAD_",
        "MALLOC_TRIM_THRESHOLD_",
        "OMP_NUM_THREADS",
        "OPENBLAS_NUM_THREADS",
        "LC_CTYPE",
    }
