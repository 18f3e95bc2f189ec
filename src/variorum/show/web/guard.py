"""What every request must pass, and what every answer carries."""

import hmac
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from ipaddress import ip_address
from secrets import token_urlsafe
from typing import Final
from urllib.parse import parse_qs, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY: Final = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "frame-src 'self'; form-action 'self'; frame-ancestors 'self'; base-uri 'none'"
)
HEADERS: Final = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
BODY_LIMIT: Final = 64_000_000
"""Bytes of one request; a file has its own, smaller limit."""
COOKIE: Final = "variorum-token"
LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """Who may ask: ``hosts`` are the names that the app answers to; ``token`` must be shown
    where it is set. ``form_token`` stands in every form and in no page of another site.
    """

    hosts: frozenset[str] = LOOPBACK
    token: str | None = None
    form_token: str = field(default_factory=lambda: token_urlsafe(24))

    def answers_to(self, host: str) -> bool:
        """Whether a Host header names this app, so that no other name leads here.

        Behind a token any address in numbers does, since a name is what rebinding needs.
        """
        name = _host_name(host)
        if name in self.hosts:
            return True
        return self.token is not None and _is_address(name)

    def admits(self, shown: str) -> bool:
        """Whether this is the token."""
        return self.token is None or hmac.compare_digest(shown.encode(), self.token.encode())

    def trusts_form(self, shown: str, headers: Headers) -> bool:
        """Whether a form was sent from a page of this app."""
        origin, site = headers.get("origin"), headers.get("sec-fetch-site")
        if site not in {None, "same-origin"}:
            return False
        if origin is not None and origin.partition("://")[2] != headers.get("host"):
            return False
        return hmac.compare_digest(shown.encode(), self.form_token.encode())


class GuardMiddleware:
    """Puts the guard before the app and its headers on every answer."""

    def __init__(self, app: ASGIApp, guard: Guard) -> None:
        self._app = app
        self._guard = guard

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or hand on with a bounded body."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                headers.setdefault("cache-control", "no-store")
            await send(message)

        refusal = self._refusal(scope)
        if refusal is not None:
            await refusal(scope, receive, with_headers)
            return
        left = BODY_LIMIT

        async def bounded() -> Message:
            nonlocal left
            message = await receive()
            left -= len(message.get("body", b""))
            return {"type": "http.disconnect"} if left < 0 else message

        await self._app(scope, bounded, with_headers)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if not self._guard.answers_to(headers.get("host", "")):
            return PlainTextResponse("This name does not lead here.\n", 421)
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > BODY_LIMIT:
            return PlainTextResponse("That is too much at once.\n", 413)
        return self._ask_for_token(scope, headers)

    def _ask_for_token(self, scope: Scope, headers: Headers) -> Response | None:
        """None where the token was shown; a token in the address becomes a cookie."""
        if self._guard.token is None:
            return None
        kind, _, value = headers.get("authorization", "").partition(" ")
        if kind.lower() == "bearer" and self._guard.admits(value.strip()):
            return None
        if self._guard.admits(_cookie(headers)):
            return None
        query = parse_qs(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        shown = query.pop("token", [""])[0]
        if not shown or not self._guard.admits(shown):
            message = "Open the address with ?token=… as it was given to you.\n"
            return PlainTextResponse(message, 401)
        rest = urlencode(query, doseq=True)
        path = "/" + scope["path"].lstrip("/\\")
        answer = RedirectResponse(path + (f"?{rest}" if rest else ""), 303)
        answer.set_cookie(COOKIE, shown, httponly=True, samesite="strict")
        return answer


def _cookie(headers: Headers) -> str:
    jar: SimpleCookie = SimpleCookie()
    try:
        jar.load(headers.get("cookie", ""))
    except CookieError:
        return ""
    return jar[COOKIE].value if COOKIE in jar else ""


def _host_name(host: str) -> str:
    """The name in a Host header, without port and brackets, in lower case."""
    if host.startswith("["):
        return host[1:].partition("]")[0].lower()
    return host.rpartition(":")[0].lower() if ":" in host else host.lower()


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
