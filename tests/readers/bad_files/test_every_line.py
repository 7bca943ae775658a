"""Each of the 53 ways in which a file may be wrong has a test that carries its number."""

import ast
from pathlib import Path

LINES = 53


def numbers(file: Path) -> set[int]:
    """Return the numbers of the lines that a file's tests are named for."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    names = [node.name.split("_") for node in tree.body if isinstance(node, ast.FunctionDef)]
    return {int(name[1]) for name in names if name[0] == "test" and name[1].isdigit()}


def test_no_line_goes_without_a_test():
    tested = set().union(*(numbers(file) for file in Path(__file__).parent.glob("test_*.py")))
    assert sorted(set(range(1, LINES + 1)) - tested) == []
