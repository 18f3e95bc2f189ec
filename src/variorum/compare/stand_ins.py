"""Ids that say nothing: comparing sees these, so that no result can hang on a file's name."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import msgspec

from variorum.model import Annotation, Comparison, Report, Story

STAND_IN = re.compile(r"⟦\d+⟧")
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

    def named(value: Any, field: str = "") -> Any:
        if isinstance(value, dict):
            return {key: named(inner, key) for key, inner in value.items()}
        if isinstance(value, list | tuple):
            return [named(inner, field) for inner in value]
        if isinstance(value, str) and field in NAMING:
            return STAND_IN.sub(lambda match: names.get(match.group(), match.group()), value)
        return value

    plain = named(msgspec.to_builtins(comparison))
    return replace(msgspec.convert(plain, Comparison), story=story)
