"""The letters as they are written: who each is for, its lines in English and Spanish, and their gaps.

Home may be the harm, so every line could go to every family or student of a school: none says or implies
what anybody answered, how anybody is, or that somebody was chosen. In Spanish adults are *usted* and students
*tú*. The Spanish is a draft until a native reader has checked it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

LetterFor = Literal["home", "student"]
Language = Literal["en", "es"]

LETTERS: dict[LetterFor, str] = {"home": "Letter home", "student": "Letter to the student"}
LANGUAGES: dict[Language, str] = {"en": "English", "es": "Spanish"}
LANGUAGE_TAGS: dict[Language, str] = {"en": "en-US", "es": "es-US"}

GAPS = {
    "student": "the student’s given and family names, as on the roster",
    "first_name": "how the student is called: the preferred name, but home the roster’s given name",
    "school": "the school’s name",
    "date": "the day, written out",
    "signed": "who signs",
    "reach": "a sentence that says how to reach whoever signs",
}
"""The gaps of a letter, {{ student }} and so on, each with what stands there. There are no others."""

_SPANISH = {
    "spanish",
    "español",
    "espanol",
    "castellano",
    "castilian",
    "spa",
    "es",
    "es-us",
    "es-mx",
    "es-419",
}
_ENGLISH = {"english", "inglés", "ingles", "eng", "en", "en-us"}
_MONTHS = (
    *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
    *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
)

_LINES: dict[tuple[LetterFor, Language], tuple[str, ...]] = {
    ("home", "en"): (
        "To the family of {{ student }}:",
        "At {{ school }} we want every student to have at least one adult to turn to: to ask something, to "
        "share good news, or to say that a day is hard. It can be a teacher, a counselor, a coach, somebody "
        "in the office or the library: anybody who works here.",
        "Families are welcome. If you would like to meet the people who work here, hear what goes on at "
        "school, or tell us what {{ first_name }} enjoys, please come by, call or write. {{ reach }}",
        "This is a general invitation to families of our school. There is nothing you need to do.",
        "With kind regards,",
    ),
    ("home", "es"): (
        "A la familia de {{ student }}:",
        "En {{ school }} queremos que cada estudiante tenga por lo menos una persona adulta a quien acudir: "
        "para preguntar algo, para contar una buena noticia o para decir que el día está difícil. Puede ser "
        "alguien que da clases, que orienta, que entrena, que atiende la oficina o la biblioteca: cualquier "
        "persona que trabaja aquí.",
        "Las puertas de la escuela están abiertas para usted. Si desea conocer a las personas que trabajan "
        "aquí, saber qué pasa en la escuela o contarnos qué le gusta a {{ first_name }}, visítenos, llame o "
        "escriba. {{ reach }}",
        "Esta es una invitación general a las familias de nuestra escuela. Usted no tiene que hacer nada.",
        "Atentamente,",
    ),
    ("student", "en"): (
        "Hello, {{ first_name }}:",
        "At {{ school }} we want every student to have at least one adult to turn to: to ask something, to "
        "share good news, or to say that a day is hard. It can be a teacher, a counselor, a coach, somebody "
        "in the office or the library: anybody who works here.",
        "I would like to say hello. {{ reach }}",
        "This is a general invitation to students of our school. There is nothing you need to do or prepare.",
        "See you at school,",
    ),
    ("student", "es"): (
        "Hola, {{ first_name }}:",
        "En {{ school }} queremos que cada estudiante tenga por lo menos una persona adulta a quien acudir: "
        "para preguntar algo, para contar una buena noticia o para decir que el día está difícil. Puede ser "
        "alguien que da clases, que orienta, que entrena, que atiende la oficina o la biblioteca: cualquier "
        "persona que trabaja aquí.",
        "Me gustaría saludarte. {{ reach }}",
        "Esta es una invitación general a estudiantes de nuestra escuela. No tienes que hacer ni "
        "preparar nada.",
        "Nos vemos en la escuela,",
    ),
}
_REACH: dict[tuple[LetterFor, Language], tuple[str, str]] = {
    ("home", "en"): ("You can reach me here: {reach}.", "The school office will put you through to me."),
    ("home", "es"): (
        "Puede comunicarse conmigo aquí: {reach}.",
        "En la oficina de la escuela le comunicarán conmigo.",
    ),
    ("student", "en"): ("You can find me here: {reach}.", "Ask at the school office where to find me."),
    ("student", "es"): (
        "Me encuentras aquí: {reach}.",
        "En la oficina de la escuela te dicen dónde encontrarme.",
    ),
}


@dataclass(frozen=True)
class LetterText:
    """One letter in one language: its title and its lines in order, gaps as {{ student }}."""

    title: str
    language: Language
    head: tuple[str, ...]
    lines: tuple[str, ...]
    foot: tuple[str, ...]


def letter_text(letter: LetterFor, language: Language) -> LetterText:
    """Return the letter's lines; the head is school and day, the foot who signs and the school."""
    title = {"en": "A letter from our school", "es": "Una carta de nuestra escuela"}[language]
    foot = ("{{ signed }}", "{{ school }}")
    return LetterText(title, language, ("{{ school }}", "{{ date }}"), _LINES[letter, language], foot)


def reach_words(letter: LetterFor, language: Language, reach: str) -> str:
    """Return the sentence that says how to reach whoever signs; where nothing was given, at the office."""
    told, office = _REACH[letter, language]
    given = " ".join(reach.split()).rstrip(".")
    return told.format(reach=given) if given else office


def letter_day(day: date, language: Language) -> str:
    """Return a day as a letter has it: November 24, 2026; 24 de noviembre de 2026."""
    if language == "es":
        return f"{day.day} de {_MONTHS[day.month - 1]} de {day.year}"
    return f"{day:%B} {day.day}, {day.year}"


def letter_language(home_language: str) -> Language | None:
    """Return the language of the letters that a home language on record means, None where there is none yet.

    Nothing on record is English. Codes that mean one language here and another elsewhere are not guessed.
    """
    written = home_language.strip().casefold().replace("_", "-")
    if not written or written in _ENGLISH:
        return "en"
    return "es" if written.split(";")[0].split(",")[0].strip() in _SPANISH else None


def filled(line: str, values: Mapping[str, str]) -> str:
    """Return a line with its gaps filled, as it is shown before a letter is made."""
    for gap in GAPS:
        line = line.replace(f"{{{{ {gap} }}}}", values[gap])
    return line
