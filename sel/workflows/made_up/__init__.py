"""A made-up district with the truth of every answer, for the demo, the tests and the benchmarks."""

from sel.workflows.made_up.district import District, made_up_district

__all__ = ["District", "made_up_district"]
