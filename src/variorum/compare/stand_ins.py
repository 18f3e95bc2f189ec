"""Ids that say nothing: comparing sees these, so that no result can hang on a file's name."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date
from functools import cache
from operator import attrgetter
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

    def named(value: Any) -> Any:
        kind: type = type(value)
        if kind is str:
            if value in names:
                return names[value]
            if OPENS not in value:
                return value
            return STAND_IN.sub(lambda match: names.get(match.group(), match.group()), value)
        if kind is tuple:
            return tuple(map(named, value)) if value else value
        if value is None:
            return None
        read, holding_ids = _fields_of(kind)
        inner = [*read(value)]
        for number in holding_ids:
            inner[number] = named(inner[number])
        return kind(*inner)

    found = {name: named(getattr(comparison, name)) for name in _naming(Comparison)}
    return replace(comparison, **found | {"story": story})


@cache
def _fields_of(kind: type) -> tuple[Callable[[Any], Sequence[Any]], Sequence[int]]:
    """What reads the fields of a type, in order, and the numbers of those in which ids stand."""
    names, naming = [f.name for f in fields(kind)], _naming(kind)
    read = attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, *names),)
    return read, [number for number, name in enumerate(names) if name in naming]


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
