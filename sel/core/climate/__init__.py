"""School climate: latent profiles of students' answers, and schools beside the district.

Patterns describe answers, not children: what leaves this room towards people are sentences, and shares
that pass through suppression; who is in which profile is for counting only.

    mixtures.py         the two steps of estimation, where answers may be missing
    latent_profiles.py  the estimator, as scikit-learn's are
    choice.py           how many profiles there are, or that none are stable
    patterns.py         profiles told in sentences; schools' means beside the district's
"""

from sel.core.climate.choice import Choice, Tried, choose_profiles, matched
from sel.core.climate.latent_profiles import LatentProfiles
from sel.core.climate.patterns import (
    ALIKE,
    LEVEL_ONLY,
    NO_STABLE,
    TOO_FEW,
    Profiles,
    school_patterns,
    student_profiles,
)

__all__ = [
    "ALIKE",
    "LEVEL_ONLY",
    "NO_STABLE",
    "TOO_FEW",
    "Choice",
    "LatentProfiles",
    "Profiles",
    "Tried",
    "choose_profiles",
    "matched",
    "school_patterns",
    "student_profiles",
]
