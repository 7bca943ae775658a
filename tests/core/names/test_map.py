"""The package's docstring is a map: every file is on it."""

import re
from pathlib import Path

from sel.core import names


def test_every_file_is_on_the_map_and_the_map_shows_no_other():
    files = {file.stem for file in Path(str(names.__file__)).parent.glob("[!_]*.py")}
    steps = re.findall(r"^ {4}(?:\w+ +| {11})(\w+) {3,}\S", str(names.__doc__), re.MULTILINE)
    spoken_of = set(re.findall(r"`(\w+)", str(names.__doc__)))
    assert (sorted(files - {*steps, *spoken_of}), sorted({*steps} - files)) == ([], [])
