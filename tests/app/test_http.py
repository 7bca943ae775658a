"""The server's own guards: safe headers on every answer, and no listening where others could reach it."""

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from sel.app.http import HEADERS, SafeHeaders, refuse_open_address
from sel.app.parts.words import plain
from sel.errors import WrongUsage


def answered(headers: list[tuple[bytes, bytes]]) -> dict[str, str]:
    """Return the headers of one answer that the middleware passed on."""
    messages = []

    async def page(scope, receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": headers})

    async def keep(message):
        messages.append(message)

    with ThreadPoolExecutor(1) as apart:  # a browser's fixture may have left a running loop in this thread
        apart.submit(asyncio.run, SafeHeaders(page)({"type": "http"}, None, keep)).result()
    return {name.decode(): value.decode() for name, value in messages[0]["headers"]}


def test_every_answer_carries_the_headers_in_place_of_weaker_ones():
    found = answered([(b"x-frame-options", b"ALLOWALL"), (b"content-type", b"text/html")])
    assert found == {"content-type": "text/html"} | {name.lower(): value for name, value in HEADERS.items()}


def test_the_policy_names_no_host_but_this_one():
    assert re.findall(r"https?:|\*", HEADERS["Content-Security-Policy"]) == []


@pytest.mark.parametrize("address", ["127.0.0.1", "localhost", "::1"])
def test_this_computers_own_addresses_are_served(address: str):
    assert refuse_open_address(address) is None


@pytest.mark.parametrize(
    "address",
    [
        pytest.param(None, id="every address"),
        pytest.param("0.0.0.0", id="every IPv4 address"),
        pytest.param("", id="an empty address"),
        pytest.param("192.168.1.20", id="the school's network"),
        pytest.param("127.0.0.1.example.org", id="a name that begins like this computer"),
    ],
)
def test_an_address_others_can_reach_is_refused(address: str | None):
    with pytest.raises(WrongUsage, match="this computer only"):
        refuse_open_address(address)


UNSEEN = "\u2060"
"""What keeps an address from becoming a link, and a word an icon."""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ana Ruiz", "Ana Ruiz"),
        (
            "![x](https://example.org/x.png)",
            r"\!\[x\]\(https\://" + UNSEEN + r"example\.org/x\.png\)",
        ),
        ("ana@oak.example", r"ana\@" + UNSEEN + r"oak\.example"),
        ("a\n# b", r"a \# b"),
        ("$x$ :material/home:", r"\$x\$ \:" + UNSEEN + r"material/home\:"),
    ],
)
def test_what_people_wrote_is_shown_letter_by_letter(text: str, shown: str):
    assert plain(text) == shown
