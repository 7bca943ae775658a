"""What it costs to propose adults to a long list, beside networkx on a middling school, in one run.

    uv run python -m benchmarks.matching

A made-up school: so many students not yet connected, so many adults, 12 candidates for each student with the
costs that the records' ways to know somebody have. Ours is all of `proposals`. The peer is networkx's
max_flow_min_cost on the same candidates and places; both must place as many at the same cost. CPU seconds of
one thread. The targets: 3,000 students within 1 s, 30,000 within 6 s (ten schools, and one of that size; a
single school of 30,000 with 20 places an adult misses it).
"""

from benchmarks.matching_schools import School, by_networkx, made_up_school, many_schools, our_cost
from benchmarks.names_speed import cpu_seconds
from sel.core.matching import Proposals, proposals

MIDDLING = School(400, 60, 3)
LARGE = (
    ("3,000 students, 200 adults, 3 places", 1, School(3_000, 200, 3), 1.0),
    ("3,000 students, 200 adults, 14 places", 1, School(3_000, 200, 14), 1.0),
    ("3,000 students, 200 adults, 20 places", 1, School(3_000, 200, 20), 1.0),
    ("30,000 students, 10 schools, 3 places", 10, School(3_000, 200, 3), 6.0),
    ("30,000 students, 10 schools, 14 places", 10, School(3_000, 200, 14), 6.0),
    ("30,000 students, one school, 3 places", 1, School(30_000, 2_000, 3), 6.0),
    ("30,000 students, one school, 20 places", 1, School(30_000, 2_000, 20), 6.0),
)


def main() -> None:
    """Measure, compare and print."""
    case, found = made_up_school(MIDDLING, seed=1), list[Proposals]()
    own = cpu_seconds(lambda: found.append(proposals(*case)))
    peers: list[tuple[int, int]] = []
    peer = cpu_seconds(lambda: peers.append(by_networkx(*case)))
    print(f"middling: {MIDDLING.students} students, {MIDDLING.adults} adults, {MIDDLING.places} places")
    print(f"  networkx {peer:8.2f} s   places and cost {peers[0]}")
    print(f"  ours     {own:8.3f} s   places and cost {our_cost(found[0], *case[1:])}")
    print(f"  ours ÷ networkx {own / peer:.4f}")
    for words, schools, shape, most in LARGE:
        large = many_schools(schools, shape)
        taken = cpu_seconds(lambda large=large: proposals(*large))  # type: ignore[misc]
        print(f"{words:<42} {taken:6.2f} s (at most {most:.0f} s)")


if __name__ == "__main__":
    main()
