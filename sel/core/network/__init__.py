"""The network of a school: who is tied to whom, how much each carries, and what is lost if adults leave.

graph.py      the two layers as frozen networkx graphs: students with adults, adults with adults
pairs.py      ties as numbers, so that a whole district is counted at once
leaving.py    who would be left with no adult or with one, for every adult and for a chosen set
figures.py    the figures of each adult of a school
spread.py     how ties are shared out, how many there could be, and who has one adult only

Figures of adults count ties that students report; what an adult claims stands apart. There is no
betweenness: it is not robust to the answers that are missing.
"""

from sel.core.network.figures import FIGURE_COLUMNS, adult_figures
from sel.core.network.graph import ADULT, STUDENT, both_layers, colleague_graph, school_graph, side_by_side
from sel.core.network.leaving import Leaving, LeavingCounts, if_adults_leave, leaving_counts
from sel.core.network.pairs import Pairs, pairs_of
from sel.core.network.spread import MANY_NAMES, degree_bounds, fragile_students, gini, shared_out

__all__ = [
    "ADULT",
    "FIGURE_COLUMNS",
    "MANY_NAMES",
    "STUDENT",
    "Leaving",
    "LeavingCounts",
    "Pairs",
    "adult_figures",
    "both_layers",
    "colleague_graph",
    "degree_bounds",
    "fragile_students",
    "gini",
    "if_adults_leave",
    "leaving_counts",
    "pairs_of",
    "school_graph",
    "shared_out",
    "side_by_side",
]
