"""The peers that can be run here, by name."""

from importlib.util import find_spec

from benchmarks.peers import Peer
from benchmarks.peers.strings import jaro_winkler, token_set_ratio, wratio

STRING_SCORES: dict[str, Peer] = {
    "rapidfuzz WRatio": wratio,
    "rapidfuzz token_set_ratio": token_set_ratio,
    "Jaro–Winkler of surnames": jaro_winkler,
}
MISSING = "splink isn't installed, so it isn't measured: uv sync"


def peers_at_hand() -> dict[str, Peer]:
    """Return the peers by name; splink only where it is installed."""
    found = dict(STRING_SCORES)
    if find_spec("splink"):
        from benchmarks.peers.linkage import linked

        found["splink"] = linked
    return found
