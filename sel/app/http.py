"""What the server itself guards: the headers of every answer, and the address it may listen on."""

from collections.abc import MutableMapping
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Receive, Scope, Send

from sel.errors import WrongUsage

LOOPBACK = ("127.0.0.1", "localhost", "::1")
HEADERS = {
    # Vega turns a chart's expressions into functions, and Streamlit's styles are written at run time:
    # those two need 'unsafe-eval' and 'unsafe-inline'. No host but this one is ever named.
    "Content-Security-Policy": "; ".join(
        (
            "default-src 'none'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval' 'wasm-unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "media-src 'self'",
            "worker-src 'self' blob:",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'self'",
            "frame-ancestors 'none'",
        )
    ),
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


class SafeHeaders:
    """ASGI middleware that puts `HEADERS` on every HTTP answer, over whatever was there."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and its answer back with the headers."""

        async def send_with_headers(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        await self._app(scope, receive, send_with_headers if scope["type"] == "http" else send)


def refuse_open_address(address: str | None) -> None:
    """Refuse to serve without sign-in where other computers could reach it.

    Raises WrongUsage unless `address` is this computer's own; None means every address.
    """
    if address not in LOOPBACK:
        raise WrongUsage(
            f"Without sign-in the dashboard answers this computer only, not {address or 'every address'}.",
            "Start it from the project's folder, or add --server.address 127.0.0.1.",
        )
