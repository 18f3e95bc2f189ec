"""What is asked for and answered without a template: data, files, numbers of pages."""

from importlib.resources import files
from typing import Any

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

STATIC = {
    "page.css": ("variorum.show", "templates", "text/css"),
    "web.css": ("variorum.show.web", "static", "text/css"),
    "web.js": ("variorum.show.web", "static", "text/javascript"),
}


def with_ending(name: str) -> tuple[str, bool]:
    """The name, and whether data is asked for."""
    bare = name.removesuffix(".json")
    return bare, bare != name


def page_number(request: Request) -> int:
    """The page that is asked for; 1 where that is no number."""
    asked = request.query_params.get("page", "1")
    return int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 8 else 1


def as_json(value: Any, status: int = 200) -> Response:
    """Any value as JSON."""
    return Response(msgspec.json.encode(value), status, media_type="application/json")


def static(request: Request) -> Response:
    """The style sheets and the script."""
    name = request.path_params["name"]
    if name not in STATIC:
        raise HTTPException(404, "There is no such file.")
    package, folder, kind = STATIC[name]
    text = (files(package) / folder / name).read_text(encoding="utf-8")
    return Response(text, media_type=kind, headers={"cache-control": "max-age=3600"})
