"""The JSON-LD of a web page."""

import json
import re
from collections.abc import Iterator
from typing import Any

CDATA = re.compile(r"<!\[CDATA\[|\]\]>")
JSON = re.compile(r"[\[{\"].*[\]}\"]", re.DOTALL)


def linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """The nodes of a page's JSON-LD, those of a graph one by one."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text:
            nodes = [_json(script.text)]
            for _ in range(1000):  # a page may nest as it likes
                if not nodes:
                    break
                node = nodes.pop(0)
                if isinstance(node, list):
                    nodes[:0] = node
                elif isinstance(node, dict):
                    yield node
                    nodes.extend(node[k] for k in ("@graph", "mainEntity") if k in node)


def _json(script: str) -> Any:
    """What a script holds, within the marks of a comment and written as a string of JSON, too."""
    for _ in range(2):
        inside = JSON.search(CDATA.sub("", script))
        try:
            found = json.loads(inside.group() if inside else "", strict=False)
        except (ValueError, RecursionError):
            return None
        if not isinstance(found, str):
            return found
        script = found
    return None
