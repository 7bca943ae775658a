"""What in a written text reads like harm, or turns a name around, and so goes to people before anything else.

A wide net in English and Spanish: it would rather send ten harmless texts to the safety contacts than
miss one. It is lists of phrases and words, not a judgement: it knows neither irony nor context, and other
languages not at all. **No hit never means all clear.**

    english.py, english_violence.py, spanish.py   the phrases
    indirect.py      the phrases that only hint at it
    families.py, families_english.py, families_spanish.py, together.py   words that harm together
    grave.py         words of which one is enough, and names that sound like them
    story.py         a child's own story where a name was asked for
    ordinary.py      the words of an ordinary answer, by which a story is told from it
    idioms.py        what only sounds like harm
    turned_down.py   an adult turned down or accused
    phrases.py       how a phrase is written down and looked for
    spelling.py      texting, misspelling and disguise
    net.py           a text's flag
    who_sees.py      to whom a hit goes, and who may be named in it
"""

from sel.core.safety.net import harm_set_apart, safety_flags
from sel.core.safety.who_sees import NOBODY_NAMED, Named, goes_to, named_in

__all__ = ["NOBODY_NAMED", "Named", "goes_to", "harm_set_apart", "named_in", "safety_flags"]
