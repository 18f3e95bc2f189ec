"""Ids that say nothing: comparing sees these, so that no result can hang on a file's name."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from functools import cache
from typing import Any, get_args, get_type_hints

from variorum.model import Annotation, Comparison, Report, Story

OPENS = "⟦"
STAND_IN = re.compile(rf"{OPENS}\d+⟧")
NAMING = frozenset({"report", "reports", "source", "a", "b", "basis"})
"""The fields of a comparison that hold ids, or words in which ids may stand."""


def stand_ins(reports: Iterable[Report]) -> dict[str, Report]:
    """The reports under stand-in ids, which go by day and content, by their own ids."""
    ordered = sorted(reports, key=lambda r: (r.published or date.max, r.digest, r.id))
    return {r.id: replace(r, id=f"⟦{number:06}⟧") for number, r in enumerate(ordered)}


def under_stand_ins(
    standing: Mapping[str, Report], annotations: Mapping[str, Annotation]
) -> dict[str, Annotation]:
    """The annotations of the reports under their stand-in ids."""
    return {
        report.id: replace(annotations[name], report=report.id) for name, report in standing.items()
    }


def with_own_ids(
    comparison: Comparison, story: Story, standing: Mapping[str, Report]
) -> Comparison:
    """The comparison with the reports' own ids, and the story that it is of."""
    names = {report.id: name for name, report in standing.items()}

    def named(value: Any, field: str) -> Any:
        if isinstance(value, tuple):
            return tuple([named(inner, field) for inner in value])
        if isinstance(value, str):
            if value in names:
                return names[value]
            if OPENS not in value:
                return value
            return STAND_IN.sub(lambda match: names.get(match.group(), match.group()), value)
        if value is None:
            return None
        kind: type = type(value)
        inner = {
            name: named(getattr(value, name), name) if holds_ids else getattr(value, name)
            for name, holds_ids in _fields_of(kind)
        }
        return kind(**inner)

    under_own_ids: Comparison = named(comparison, "")
    return replace(under_own_ids, story=story)


@cache
def _fields_of(kind: type) -> tuple[tuple[str, bool], ...]:
    """The fields of a type, in order, and whether ids stand in each."""
    return tuple((f.name, f.name in _naming(kind)) for f in fields(kind))


@cache
def _naming(kind: type) -> tuple[str, ...]:
    """The fields of a type in which ids stand, by their types."""
    hints = get_type_hints(kind)
    return tuple(f.name for f in fields(kind) if _holds_ids(hints[f.name], f.name))


def _holds_ids(hint: Any, field: str) -> bool:
    if hint is str:
        return field in NAMING
    if is_dataclass(hint) and isinstance(hint, type):
        return bool(_naming(hint))
    return any(_holds_ids(inner, field) for inner in get_args(hint))
