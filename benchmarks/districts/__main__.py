"""Write a district with its truth into a folder.

    uv run python -m benchmarks.districts FOLDER --seed 1 --schools 3 --origin vietnamese-filipino

The folder then holds what `benchmarks.names` reads; students and adults are those of each school.
"""

import argparse
from pathlib import Path

from benchmarks.districts.district import district


def main() -> None:
    """Write the files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--schools", type=int, default=3)
    parser.add_argument("--students", type=int, default=2000, help="in each school")
    parser.add_argument("--adults", type=int, default=150, help="in each school")
    parser.add_argument(
        "--origin", default="mixed", help="such as vietnamese-filipino, indian, mexican, mixed"
    )
    arguments = parser.parse_args()
    size = (arguments.schools, arguments.students, arguments.adults)
    try:
        made = district(arguments.seed, *size, arguments.origin)
    except ValueError as error:
        parser.error(str(error))
    arguments.folder.mkdir(parents=True, exist_ok=True)
    for name, data in made.files.items():
        (arguments.folder / name).write_bytes(data)
    truths = {"nominations": made.truth, "staff": made.staff_truth, "status": made.status_truth}
    for name, frame in truths.items():
        frame.to_csv(arguments.folder / f"truth_{name}.csv", index=False)


if __name__ == "__main__":
    main()
