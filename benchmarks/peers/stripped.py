"""A text as a string score wants it: folded, and without the titles that no roster has."""

from sel.core.names.parse import folded

HONORIFICS = frozenset(
    {
        *(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "mister",
            "missus",
            "mis",
            "mss",
            "dr",
            "doctor",
            "prof",
            "professor",
        ),
        *("coach", "teacher", "principal", "sir", "madam", "maam", "sr", "sra", "srta", "senor", "senora"),
        *("senorita", "don", "dona", "profe", "profesor", "profesora", "maestro", "maestra", "mtra", "mtro"),
    }
)


def stripped(text: str) -> str:
    """Return the text folded and without titles; one that is nothing but titles stays."""
    words = folded(text).split()
    return " ".join(word for word in words if word not in HONORIFICS) or " ".join(words)
