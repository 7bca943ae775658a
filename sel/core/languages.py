"""Languages as people and rosters write them, brought to one word each, to see who shares one.

A name, its own name or a code of ISO 639 all stand for the language; a state's codes, which mean another
language elsewhere, are not guessed. English is left out: at a school that teaches in it everybody shares it.
"""

import pandas as pd

from sel.core.people import filed

_SPELLINGS = {
    "Spanish": "es esp spa espanol castellano castilian",
    "Vietnamese": "vi vie tieng_viet",
    "Cantonese": "yue zh-yue",
    "Mandarin": "cmn putonghua",
    "Chinese": "zh zho chi",
    "Korean": "ko kor",
    "Filipino": "tl tgl fil tagalog pilipino",
    "Portuguese": "pt por portugues",
    "Japanese": "ja jpn",
    "Khmer": "km khm cambodian",
    "Arabic": "ar ara",
    "Armenian": "hy hye arm",
    "Farsi": "fa fas per persian",
    "Hmong": "hmn hmoob",
    "Punjabi": "pa pan panjabi",
    "Russian": "ru rus",
    "Ukrainian": "uk ukr",
    "Hindi": "hi hin",
    "English": "en eng ingles",
    "": "uu un und unknown none n/a other",
}
_NAME_OF = {
    spelled.replace("_", " "): name
    for name, words in _SPELLINGS.items()
    for spelled in (*words.split(), name.casefold())
}
_NOT_SHARED = ("English", "")


def spoken(written: "pd.Series[str]") -> pd.DataFrame:
    """Return who speaks what: `who` (the index of `written`) and `language`, a row each, English left out.

    Several languages in a cell stand apart by a semicolon, comma, slash or "and". One that isn't known here
    is kept under the name that was written, so that two who wrote the same share it.
    """
    cells = filed(written.str.replace(r"\s+and\s+", ";", regex=True))
    each = cells.str.split(r"[;,/]", regex=True).explode().str.strip()
    plain = each.str.replace(r"-(?:us|mx|419)$", "", regex=True)
    named = plain.map(_NAME_OF).where(plain.isin(_NAME_OF), plain.str.capitalize())
    rows = pd.DataFrame({"who": each.index, "language": named.to_numpy()}, dtype=str)
    return rows[~rows["language"].isin(_NOT_SHARED)].drop_duplicates(ignore_index=True)
