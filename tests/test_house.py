"""The tree keeps the house's rules: small files of one subject, few doors, nothing unpublishable."""

import ast
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("sel", "tests", "benchmarks", ".ci")
MOST_LINES, MOST_LINES_OF_A_FUNCTION = 400, 50
FORBIDDEN_NAMES = {"utils", "helpers", "helper", "misc", "common", "base", "manager"}
TEXT = {".py", ".md", ".toml", ".lock", ".css", ".txt", ".csv", ".yml", ".yaml", ".json", ".ini", ""}

# In two halves, so that this file keeps the rules it checks.
REGISTRIES = (
    "pypi" + ".org",
    "python" + "hosted",
    "npm" + "js",
    "yarn" + "pkg",
    "conda" + ".io",
    "cdn" + ".jsdelivr",
)
MACHINE_PATHS = (
    "/wo" + "rk/",
    "/ro" + "ot/",
    "/ho" + "me/",
    "/Us" + "ers/",
    "/op" + "t/",
    ".py" + "env",
    "C:" + "\\Users",
)


def tracked() -> list[Path]:
    """Every file of the repository; of an unpacked source archive, every file of its rooms."""
    if (ROOT / ".git").exists():
        # The checkout may belong to another user than the one who runs the tests.
        command = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
        listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
        files = [ROOT / name for name in listed.split("\0") if name]
    else:
        files = [
            *ROOT.glob("*.*"),
            *(file for room in (*ROOMS, "docs", "surveys") for file in (ROOT / room).rglob("*")),
        ]
    return sorted(file for file in files if file.is_file() and "__pycache__" not in file.parts)


FILES = tracked()
CODE = [file for file in FILES if file.suffix == ".py"]
PRODUCT = [file for file in CODE if file.is_relative_to(ROOT / "sel")]
TESTS = [file for file in CODE if file.is_relative_to(ROOT / "tests") and file != Path(__file__).resolve()]


def name(file: Path) -> str:
    return str(file.relative_to(ROOT))


def holding(files: list[Path], words: tuple[str, ...]) -> list[str]:
    """Return "file: word" for each file whose text has one of the words."""
    found = []
    for file in files:
        text = file.read_text(encoding="utf-8")
        found += [f"{name(file)}: {word}" for word in words if word in text]
    return found


def attributes(file: Path, of: str) -> set[str]:
    """Return the attributes that a file's code takes from a name, as in `st.cache_data`."""
    nodes = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    return {
        node.attr
        for node in nodes
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == of
    }


def test_no_file_is_longer_than_fits_in_the_head():
    lengths = {name(file): len(file.read_text(encoding="utf-8").splitlines()) for file in CODE}
    assert {file: lines for file, lines in lengths.items() if lines > MOST_LINES} == {}


def test_no_function_is_longer_than_a_screen():
    long = [
        f"{name(file)}: {node.name}"
        for file in CODE
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > MOST_LINES_OF_A_FUNCTION
    ]
    assert long == []


def test_every_file_opens_with_the_sentence_that_says_its_subject():
    silent = []
    for file in CODE:
        text = file.read_text(encoding="utf-8")
        if text.strip() and not ast.get_docstring(ast.parse(text)):
            silent.append(name(file))
    assert silent == []


def test_no_file_is_named_for_nothing():
    assert [name(file) for file in CODE if FORBIDDEN_NAMES & {file.stem, *file.relative_to(ROOT).parts}] == []


def test_only_the_cache_uses_streamlits_caches():
    users = [name(file) for file in PRODUCT if any(a.startswith("cache_") for a in attributes(file, "st"))]
    assert [user for user in users if user != "sel/app/cache.py"] == []


def test_only_the_session_reads_the_session_state():
    users = [name(file) for file in PRODUCT if "session_state" in attributes(file, "st")]
    assert [user for user in users if user != "sel/app/session.py"] == []


def test_the_dashboards_script_stays_a_doorway():
    assert len((ROOT / "streamlit_app.py").read_text(encoding="utf-8").splitlines()) <= 30


def test_no_root_folder_is_taken_for_streamlits_pages():
    assert not (ROOT / "pages").exists()


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("unsafe_allow" + "_html",), id="no markup of ours in the page"),
        pytest.param(("import " + "pickle", "from " + "pickle"), id="no pickle"),
        pytest.param(("TO" + "DO", "FIX" + "ME", "X" + "XX"), id="nothing left to do"),
    ],
)
def test_the_code_never_has(words):
    assert holding([file for file in CODE if file != Path(__file__).resolve()], words) == []


def test_whoever_catches_everything_raises_it_again():
    swallowing = [
        f"{name(file)}: line {node.lineno}"
        for file in CODE
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or ast.unparse(node.type) in {"Exception", "BaseException"})
        and not isinstance(node.body[-1], ast.Raise)
    ]
    assert swallowing == []


def test_tests_use_no_mocks_and_are_never_expected_to_fail():
    words = (
        "unittest" + ".mock",
        "monkeypatch" + ".setattr",
        "mark" + ".xfail",
        "mark" + ".skip",
        "Magic" + "Mock",
    )
    assert holding(TESTS, words) == []


def test_only_a_missing_browser_skips_a_test():
    assert [
        found for found in holding(TESTS, ("pytest" + ".skip",)) if not found.startswith("tests/browser/")
    ] == []


def test_nothing_published_names_a_registry_or_a_machine():
    texts = [file for file in FILES if file.suffix in TEXT]
    assert holding(texts, (*REGISTRIES, *MACHINE_PATHS)) == []


def test_the_lock_that_names_hosts_stays_out():
    assert "uv.lock" not in [name(file) for file in FILES]
    assert "uv.lock" in (ROOT / ".gitignore").read_text(encoding="utf-8").split()


def pins(lines: list[str]) -> set[str]:
    return {line.replace("\\", "").strip() for line in lines if "==" in line and not line.startswith("#")}


def test_the_lock_and_the_constraints_are_of_one_resolution():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    constraints = pins(settings["tool"]["uv"]["constraint-dependencies"])
    lock = pins((ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines())
    packages = {pin.split("==")[0] for pin in constraints}
    assert {pin.split(" ;")[0] for pin in lock} <= {pin.split(" ;")[0] for pin in constraints}
    named = settings["project"]["dependencies"] + settings["dependency-groups"]["dev"]
    assert {requirement.split(">=")[0].split("[")[0] for requirement in named} <= packages


def test_every_locked_package_is_known_by_its_hash():
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    entries = [entry for entry in text.replace("\\\n", " ").splitlines() if "==" in entry]
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
