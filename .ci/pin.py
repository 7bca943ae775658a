"""Pin every package: resolve anew, then write the constraints in pyproject.toml and requirements.lock.

Run `python .ci/pin.py` to take newer versions; nothing else changes them. A uv.lock names the hosts it
downloads from and stays out of the repository; the constraints give the same versions without that.
"""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LISTS = ("constraint-dependencies", "build-constraint-dependencies")
LOCK_HEADER = """\
# The product's packages, exact and with hashes, for pip and deployments:
#   pip install --require-hashes -r requirements.lock
# Written by .ci/pin.py from the same resolution as the constraints in pyproject.toml.
"""


def output(*command: str, folder: Path, text: str | None = None) -> str:
    """Return what a command prints."""
    done = subprocess.run(command, cwd=folder, input=text, check=True, capture_output=True, text=True)
    return done.stdout


def with_list(pyproject: str, name: str, entries: list[str]) -> str:
    """Return pyproject.toml's text with one of uv's lists replaced by `entries`."""
    lines = "".join(f'    "{entry}",\n' for entry in entries)
    written = f"{name} = [\n{lines}]" if entries else f"{name} = []"
    text, found = re.subn(rf"^{name} = \[(?:\]|\n.*?^\])$", lambda _: written, pyproject, flags=re.M | re.S)
    if found != 1:
        raise SystemExit(f"pyproject.toml has {found} lists called {name}; one was expected.")
    return text


def pinned(text: str) -> list[str]:
    """Return the requirements of an export, without comments."""
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


def main() -> None:
    """Resolve in an empty folder, so that no earlier lock or constraint holds a version back."""
    pyproject = ROOT / "pyproject.toml"
    text = pyproject.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        free = text
        for name in LISTS:
            free = with_list(free, name, [])
        (folder / "pyproject.toml").write_text(free, encoding="utf-8")
        shutil.copytree(ROOT / "sel", folder / "sel", ignore=shutil.ignore_patterns("__pycache__"))
        for name in ("README.md", "LICENSE"):
            shutil.copy(ROOT / name, folder / name)
        plain = ("--no-emit-project", "--no-header", "--no-annotate")
        everything = output("uv", "export", "--all-groups", "--no-hashes", *plain, folder=folder)
        product = output("uv", "export", "--no-dev", *plain, folder=folder)
        build = re.search(r"^requires = \[\"(.+)\"\]$", text, flags=re.M)
        wanted = build.group(1) if build else "hatchling"
        command = (
            "uv",
            "pip",
            "compile",
            "-",
            "--universal",
            "--no-header",
            "--no-annotate",
            "--python-version",
        )
        builder = output(*command, "3.11", folder=folder, text=wanted)
    text = with_list(text, "constraint-dependencies", pinned(everything))
    text = with_list(text, "build-constraint-dependencies", pinned(builder))
    pyproject.write_text(text, encoding="utf-8")
    (ROOT / "requirements.lock").write_text(LOCK_HEADER + product, encoding="utf-8")


if __name__ == "__main__":
    main()
