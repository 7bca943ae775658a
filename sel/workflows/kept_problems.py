"""Problems as the history keeps them: of answers, nothing that a row of the file says.

While a file is checked its problems quote what they are about. Once it is stored they stay for years, where
nobody's words, id or address belong; nor those of students who opted out, whose rows were never stored.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from sel.errors import Problem

_FIRST = re.compile(r"\s*\(first: .*\)", re.DOTALL)
_EXAMPLE = re.compile(r",? for example:? .*", re.DOTALL)
_QUOTED = re.compile(r"“(.*)”", re.DOTALL)
_OF_WORDS = frozenset({"encoding_cp1252", "mojibake"})
"""Problems of the whole file that quote its words."""


def without_quotes(problems: Sequence[Problem], headers: Collection[str], *, rows: bool) -> list[Problem]:
    """Return the problems of answers without what they quote; `headers` of the file may be quoted.

    Without `rows` the numbers of the rows go too: nobody may learn which answers were an anonymous row's.
    """
    return [_plain(problem if rows else replace(problem, rows=()), headers) for problem in problems]


def _plain(problem: Problem, headers: Collection[str]) -> Problem:
    if not problem.count and problem.code not in _OF_WORDS:
        return problem
    message = _EXAMPLE.sub(".", _FIRST.sub("", problem.message))
    quoted = re.findall(r"“([^”]*)”", message)
    if not set(quoted) <= set(headers):
        message = _QUOTED.sub("“…”", message)
    return replace(problem, message=message)
