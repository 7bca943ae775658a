"""Districts with the truth of every answer, written harshly and each in its own way, to measure names on."""

from benchmarks.districts.district import district
from benchmarks.districts.scale import names_at_scale

__all__ = ["district", "names_at_scale"]
