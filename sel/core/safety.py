"""What in a written text reads like harm, or turns a name around, and so goes to people before anything else.

A first, wide net in English and Spanish: it would rather send ten harmless texts to the safety contacts
than miss one. It is a list of words, not a judgement: it knows neither irony nor context, misspellings
only roughly, and other languages not at all. **No hit never means all clear.**
"""

import re

import pandas as pd

from sel.core.names.parse import folded, negated
from sel.core.names.vocabulary import HARD_TITLES

_HARM = (
    # harm to oneself
    r"\b(?:hurt|hurting|harm|harming|kill|killing|kil|cut|cutting|cuting|burn|burning|hang|shoot|stab|choke"
    r"|starve|hate|end|off) (?:\w+ )?(?:myself|my ?self|me self|my life|it all|my arms?|my wrists?"
    r"|my legs?)\b",
    r"\b(?:suicid\w*|suicde|sucide|self ?harm\w*|kms|kys|unalive\w*|overdos\w*|slit my)\b",
    r"\b(?:want|wanna|wish|going|gonna|rather|ready|try|tried|trying|plan|planning) (?:\w+ ){0,3}"
    r"(?:die|dead|dissapear|disappear|not exist|not be here|end it|be gone)\b",
    r"\b(?:better off|be better) (?:\w+ ){0,2}(?:dead|without me)\b",
    r"\b(?:dont|do not|cant|cannot) (?:\w+ ){0,2}"
    r"(?:live|be alive|be here|go on|take it|do this) ?(?:any ?more)?\b",
    r"\bno (?:reason|point) (?:to|in|of) (?:live|living|life|being alive)\b",
    r"\b(?:nobody|no one|noone) would (?:miss|care)\b|\bwish i (?:was|were|wasnt|werent|had never)\b",
    r"\b(?:im|i am|feel|feeling|estoy|me siento) (?:\w+ ){0,2}"
    r"(?:suicidal|hopeless|worthless|depressed|deprimid[ao]|sin esperanza)\b",
    r"\b(?:matarme|me mato|quitarme la vida|cortarme|me corto|lastimarme|me lastimo|hacerme dano)\b",
    r"\b(?:quiero|quisiera|prefiero|deseo|ganas de) (?:\w+ ){0,2}"
    r"(?:morir\w*|desaparecer|no existir|estar muert\w+)\b",
    r"\bno quiero (?:vivir|seguir|estar aqui)\b|\bya no (?:puedo|aguanto|quiero)\b|\bmejor muert\w+",
    # harm by others, at home or elsewhere
    r"\b(?:hit|hits|hitting|beat|beats|beating|punch\w*|kick\w*|slap\w*|chok\w*|whip\w*|hurt|hurts|hurting"
    r"|touch\w*|grab\w*|rap(?:e|es|ed|ing)|molest\w*|abus\w*|stalk\w*|threaten\w*|lock\w*) "
    r"(?:\w+ )?(?:me|us|my (?:mom|mother|sister|brother|little))\b",
    r"\bfollow(?:s|ed)? me home\b",
    r"\b(?:abused?|abusive|abuser|abuso|abusa\w*|raped?|molest\w+|harass\w*|sexual\w*|nudes?)\b",
    r"\b(?:violad[ao]|violaron|violo|acos(?:o|a|an|ar|ado|ada|aron|ador|ando))\b",
    r"\bme (?:pega\w*|golpea\w*|toca\w*|lastima\w*|amenaza\w*|encierra\w*|maltrata\w*|viola\w*"
    r"|hace\w* dano)\b",
    r"\b(?:not|dont|doesnt|isnt|never|arent|no) (?:\w+ ){0,3}safe\b|\bunsafe\b|\binsegur[ao]\b",
    r"\bno me siento (?:\w+ )?segur[ao]\b|\bno (?:estoy|esta) segur[ao] (?:en|con|aqui|cuando|de (?:el"
    r"|ella))\b",
    r"\b(?:scared|afraid|terrified|fear|frightened)\b.*\b(?:home|house|dad|mom|stepdad|stepmom|him|her|go)\b",
    r"\b(?:miedo|temo|asusta)\b.*\b(?:casa|papa|mama|padrastro|madrastra|el|ella|ir)\b|\bmiedo (?:a|de) ",
    r"\b(?:homeless|no food|nothing to eat|kicked (?:me )?out|ran away|run away|runaway)\b",
    r"\bno place to (?:live|sleep)\b",
    r"\b(?:sin comida|no (?:hay|tengo) comida|me corrieron|no tengo (?:casa|donde)|huir de)\b",
    r"\bescap\w+ de (?:mi )?casa\b",
    # harm to others
    r"\b(?:kill|shoot|stab|hurt|bomb|murder|attack|blow up|burn down|beat up|jump) (?:\w+ ){0,2}"
    r"(?:him|her|them|you|everyone|everybody|people|someone|somebody|kids|students?|teachers?|school"
    r"|this place|up)\b",
    r"\b(?:gun|guns|knife|weapons?|bomb|shooter|shooting|pistola|cuchillo|tiroteo)\b",
    r"\b(?:un|una|el|la|las|los|unas|mi|con|tengo|tiene|traer|traigo|trae|llevar|usar) "
    r"(?:armas?|navajas?|bombas?)\b",
    r"\b(?:matar|matarl[oae]s?|voy a (?:matar|golpear|disparar)|disparar\w*|apunalar\w*|amenaz\w+)\b",
    # a cry for help
    r"^(?:please )?help(?: me)?(?: please)?$|\bplease help\b|\b(?:someone|somebody) (?:please )?help\b",
    r"\b(?:ayudame|ayudenme|ayuda por favor|help me please|save me|need help now)\b",
    r"(?<!cuando )\bnecesito ayuda\b",
)
_HARM_PATTERN = re.compile("|".join(_HARM))
_TITLED_NAME = re.compile(rf"\b(?:{'|'.join(sorted(HARD_TITLES))}) (?!me\b|us\b)\w+")


def safety_flags(texts: pd.Series) -> pd.Series:
    """Return "harm", "negated" or "" for each text, with the index of `texts`; harm outranks.

    harm covers self-harm, suicide, abuse, fear at home, threats, weapons and cries for help; negated an
    adult whom the text turns around or accuses. No hit never means all clear.
    """
    flags = {text: _flag(text) for text in texts.unique()}
    return texts.map(flags).astype(str)


def harm_set_apart(mentions: pd.DataFrame) -> pd.DataFrame:
    """Return the resolved mentions with what reads like harm flagged, and never a tie by itself.

    `mentions` is `names.resolve`'s frame. A mention taken automatically goes back to review, because the
    adult in "… hurts me" may be the one who does; what a person decided stays as decided.
    """
    unique = mentions["text"].drop_duplicates()
    flags = dict(zip(unique, safety_flags(unique), strict=True))
    harm = mentions["text"].map(flags) == "harm"
    auto = harm & (mentions["decision"] == "auto")
    return mentions.assign(
        flag=mentions["flag"].mask(harm, "harm"),
        decision=mentions["decision"].mask(auto, "review"),
        reason=mentions["reason"].mask(auto, "reads like harm: for the safety contacts first, never a tie"),
    )


def _flag(text: str) -> str:
    without_names = _TITLED_NAME.sub(" ", folded(text))  # Ms. Armas is nobody's weapons
    if _HARM_PATTERN.search(without_names):
        return "harm"
    return "negated" if negated(text) else ""
