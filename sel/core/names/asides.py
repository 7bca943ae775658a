"""What writers say beside a name: how it is spelt, that they would go there, whom somebody is like.

These phrases are left out before a text is read, and words that belong together are made one. All are
folded and end at whole words.
"""

import re

_JOINED = {
    "pe": "phys ed | phys education | phy ed | physical ed",
    "computer": "comp sci | computer science | comp science",
    "precalc": "pre calc | pre calculus",
    "prealgebra": "pre algebra | pre alg",
    "history": "us history | world history | u s history | art history | world hist | us hist",
    "english": "ap lang | ap lit | language arts | lang arts",
    "eld": "english language development",
    "sped": "special ed | special education | educacion especial",
    "homeroom": "home room",
    "lowkey": "low key",
    "highkey": "high key",
    "xibfwb": "xib fwb | xib hwb",
    "idk": "ion know | ion kno | i on know | iono | i dk",
    "ngl": """
        no cap | no lie | no doubt | no joke | no kidding | not gonna lie | not going to lie | cant lie |
        no question | no shade | without a doubt | sin duda | sin dudarlo
    """,
}
"""Words that belong together, with the one word that says the same; `ngl` is any such assurance."""

_UNSURE = (
    *("not sure", "not really sure", "idk", "idrk", "dont know", "dunno", "forgot", "cant", "sorry", "sry"),
    *("dont remember", "cant remember", "hope", "think", "no se", "perdon", "not certain"),
)
_BETWEEN = """
    if for about but i u you how thats that its it is to do the his her their my name last first names as
    como se el la su apellido nombre bien de did exactly even really
"""
_SPELT = (
    "spell spelled spelt spelling spells mispell mispelled misspell misspelled escribe escribir deletrear"
)
_SPELLING_ENDS = """
    it that this his her the their name names last first wrong right correctly incorrectly bad mal bien su
    nombre apellido lo tho though sorry exactly
"""
_SURELY = """
    probably prob definitely def always usually most likely also really just maybe mostly totally
"""
_GOING = (
    *(
        "go",
        "talk",
        "speak",
        "turn",
        "come",
        "reach out",
        "open up",
        "trust",
        "trusting",
        "pick",
        "choose",
        "like",
    ),
    *("love", "say", "tell", "guess", "think", "believe", "suppose", "feel comfortable", "feel safe"),
)
_GOING_ES = (
    *(
        "iria",
        "voy",
        "acudiria",
        "hablaria",
        "hablo",
        "recurriria",
        "confio",
        "confiaria",
        "le diria",
        "diria",
    ),
    *("le cuento", "le contaria", "creo", "pienso", "supongo", "le tengo confianza", "tengo confianza"),
)
_KIN = """
    mom mother mama dad father papa parent sister brother sis bro aunt auntie uncle grandma grandpa family
    friend bestie madre padre hermana hermano tia tio abuela abuelo amiga amigo familia nana
"""
_ALONE = """
    teacher coach lady guy class profe maestra maestro mr mrs ms miss with but pero and im am id ill would
    will can could might or however how to yo con en que is hes shes he she theyre basically just kinda
    literally like como second 2nd big other real figure me es una un mi segunda segundo otra otro para be
    talking going around wrong right bad ya my the our an
"""
"""The words that the patterns below name one by one."""


def _any(words: str | tuple[str, ...]) -> str:
    listed = words.split() if isinstance(words, str) else list(words)
    return f"(?:{'|'.join(sorted(listed, key=lambda word: (-len(word), word)))})"


_TOGETHER = {
    " ".join(phrase.split()): word for word, phrases in _JOINED.items() for phrase in phrases.split("|")
}
_TOGETHER_AT = re.compile(rf"\b{_any(tuple(_TOGETHER))}\b")
_PE = re.compile(
    rf"\bp e(?= {_any('teacher coach lady guy class profe maestra maestro mr mrs ms miss with')}\b|$)"
)
_LEFT_OUT = re.compile(
    "|".join(
        (
            rf"(?:\b(?:but|pero|and) )?(?:\b(?:im|i am|i|ya) )?\b{_any(_UNSURE)}(?: {_any(_BETWEEN)})*"
            rf" {_any(_SPELT)}\b(?: {_any(_SPELLING_ENDS)}\b)*(?: (?:but|pero)\b)?",
            rf"(?:\bor )?\bhow(?:ever)? (?:you|u|its|it is|to) {_any(_SPELT)}\b"
            rf"(?: {_any(_SPELLING_ENDS)}\b)*",
            rf"(?:\bi )?\b{_any(_SPELT)} {_any('it that')} {_any('wrong right bad')}\b",
            rf"^(?:i (?:would|will|can|could|might)|id|ill|i)(?: {_any(_SURELY)})* {_any(_GOING)}\b"
            r"(?: (?:to|with|in|be|talking|going|around))*\b",
            rf"^(?:yo )?{_any(_GOING_ES)}\b(?: (?:a|con|en|que))*\b",
            r"(?:\b(?:hes|shes|he|she|theyre) )?(?:\bis )?"
            r"(?:\b(?:basically|just|kinda|literally|really) )?\blike "
            rf"(?:(?:a|an|my|the|our) )?(?:(?:second|2nd|big|other|real) )?{_any(_KIN)}\b"
            r"(?: figure\b)?(?: (?:to|for) me\b)?",
            rf"(?:\bes )?\bcomo (?:una|un|mi) (?:(?:segunda|segundo|otra|otro) )?{_any(_KIN)}\b"
            r"(?: para mi\b)?",
        )
    )
)
_KIN_WORDS = frozenset(_KIN.split())
_SIGNS = frozenset(
    {*_SPELT.split(), "like", "como", *(going.split()[0] for going in (*_GOING, *_GOING_ES)), "le", "tengo"}
)
_HALVES = frozenset(phrase.split()[0] for phrase in _TOGETHER) | {"p"}
ASIDE_WORDS = frozenset(
    word
    for text in (
        *_UNSURE,
        _BETWEEN,
        _SPELT,
        _SPELLING_ENDS,
        _SURELY,
        *_GOING,
        *_GOING_ES,
        _KIN,
        *_TOGETHER,
        _ALONE,
    )
    for word in text.split()
    if len(word) > 1
)
"""Every word of these phrases."""


def without_asides(tokens: list[str]) -> list[str]:
    """Return the words without asides and with those that belong together made one; some always remain."""
    if not _HALVES.isdisjoint(tokens):
        text = _TOGETHER_AT.sub(lambda found: _TOGETHER[found.group()], " ".join(tokens))
        tokens = _PE.sub("pe", text).split()
    if _SIGNS.isdisjoint(tokens):
        return tokens
    left = _LEFT_OUT.sub("", " ".join(tokens)).split()
    return left or [token for token in tokens if token not in _KIN_WORDS] or tokens
