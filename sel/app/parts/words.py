"""Text that people wrote, made safe to stand in a sentence of ours."""

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|~:$<>&@])")


def plain(text: str) -> str:
    """Return `text` so that Streamlit's markdown shows it letter by letter: no link, image or formula."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
