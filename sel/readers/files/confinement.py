"""What the process that parses uploads may not do: use much memory or time, reach a network, write a file.

Linux knows all of it. macOS does not hold a process to its address space, and Windows knows none of these
limits: there the parent's clock and the refusals within Python remain.
"""

import contextlib
import os
import sys
from typing import Any

MEMORY_BYTES = 1 << 30
CPU_SECONDS = 20
OPEN_FILES = 64

_NEW_NETWORK, _NEW_USER = 0x40000000, 0x10000000
_NO_NEW_PRIVILEGES = 38
_REFUSED = (
    "socket.",
    "subprocess.",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "os.system",
    "os.kill",
    "os.putenv",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.mkdir",
    "os.link",
    "os.symlink",
    "os.chmod",
    "os.chown",
    "os.truncate",
    "os.listxattr",
    "shutil.",
    "ctypes.",
    "urllib.",
    "http.",
    "ftplib.",
    "smtplib.",
    "sqlite3.",
    "tempfile.",
    "pty.",
    "webbrowser.",
)


def confine() -> None:
    """Limit this process for good, before it has seen anything that was uploaded."""
    _limit()
    _leave_network()


def refuse_reaching_out() -> None:
    """Refuse, within Python, whatever a parser has no need of, for good.

    A second line behind the limits of the system: files of the installed program may still be read.
    """
    code = tuple(os.path.realpath(path) + os.sep for path in sys.path if path)

    def watch(event: str, details: tuple[Any, ...]) -> None:
        if event == "open":
            path = details[0]
            if not isinstance(path, str) or not os.path.abspath(path).startswith(code):  # noqa: PTH100
                raise PermissionError("an upload's parser opens no files")
        elif event.startswith(_REFUSED):
            raise PermissionError(f"an upload's parser does no {event}")

    sys.addaudithook(watch)


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    limits = {
        "RLIMIT_AS": (MEMORY_BYTES, MEMORY_BYTES),
        "RLIMIT_CPU": (CPU_SECONDS, CPU_SECONDS + 1),
        "RLIMIT_CORE": (0, 0),
        "RLIMIT_FSIZE": (0, 0),
        "RLIMIT_NOFILE": (OPEN_FILES, OPEN_FILES),
    }
    for name, limit in limits.items():
        with contextlib.suppress(AttributeError, OSError, ValueError):  # macOS lacks some
            resource.setrlimit(getattr(resource, name), limit)


def _leave_network() -> None:
    """Move into an empty network of its own, where the kernel lets a process do so."""
    if sys.platform != "linux":
        return
    import ctypes

    with contextlib.suppress(AttributeError, OSError):
        system = ctypes.CDLL(None)
        if system.unshare(_NEW_NETWORK) != 0:
            system.unshare(_NEW_USER | _NEW_NETWORK)
        system.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
