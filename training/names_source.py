"""Sentences with marked names, from the data that may train."""

import gzip
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

DATA = Path(os.environ.get("VARIORUM_DATA", "../shared")) / "data"
TYPES = {
    "PER": "person", "PERSON": "person", "POLITICIAN": "person",
    "ORG": "organisation", "ORGANIZATION": "organisation", "ORGANISATION": "organisation",
    "POLITICALPARTY": "organisation",
    "CORPORATION": "organisation", "GROUP": "other",
    "LOC": "place", "LOCATION": "place", "FACILITY": "place", "COUNTRY": "place",
    "GPE": "place", "CITY": "place", "STATE_OR_PROVINCE": "place",
    "DATE": "", "MONEY": "", "TIME": "", "PERCENT": "", "NUMBER": "", "DURATION": "",
    "ORDINAL": "", "SET": "",
}  # fmt: skip

Marked = tuple[str, list[tuple[int, int, str]]]
"""A text and its names as (begin, end, type)."""


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a .jsonl.gz file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def type_of(label: str) -> str:
    """Our type for a data set's label; "" for what is no name."""
    return TYPES.get(label.upper(), "other")


def from_tags(tokens: list[str], tags: list[str]) -> Marked:
    """A sentence in BIO tags as a text with spans; tokens joined by spaces as print does."""
    text, spans, begin = "", [], []
    for token in tokens:
        glue = not text or token in {",", ".", ";", ":", "?", "!", ")", "'s", "’s", "%", "n't"}
        glue = glue or text.endswith(("(", "“", "$"))
        text += token if glue else f" {token}"
        begin.append(len(text) - len(token))
    for i, tag in enumerate(tags):
        if tag.startswith("B-") or (
            tag.startswith("I-") and (i == 0 or tags[i - 1][2:] != tag[2:])
        ):
            last = i
            while last + 1 < len(tags) and tags[last + 1] == f"I-{tag[2:]}":
                last += 1
            if kind := type_of(tag[2:]):
                spans.append((begin[i], begin[last] + len(tokens[last]), kind))
    return text, spans
