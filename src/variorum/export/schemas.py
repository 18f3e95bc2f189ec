"""JSON Schemas (draft 2020-12) of what is written, made from the types of the rows."""

from typing import Any

import msgspec

from variorum.export.annotation_lines import AnnotationLine
from variorum.export.row_types import ROW_TYPES
from variorum.model import Account

DIALECT = "https://json-schema.org/draft/2020-12/schema"

SCHEMA_TYPES: dict[str, Any] = {**ROW_TYPES, "annotate": AnnotationLine, "show": Account}
"""What a schema can be had of: each export, a line of `annotate`, and `show --json`."""

ONE_SPEAKER = [{"required": [key]} for key in ("name", "unnamed", "unresolved")]


def schema_of(what: str, *, whole_list: bool = False) -> dict[str, Any]:
    """The schema of one row, or with ``whole_list`` of the list that ``--json`` writes.

    A later version may add fields, so a schema allows others beside those it knows; those
    it knows are always there. Raises ``KeyError`` where nothing of that name is written.
    """
    found = msgspec.json.schema(SCHEMA_TYPES[what])
    shape = {"$ref": found["$ref"]}
    definitions = found["$defs"]
    if "SpeakerLine" in definitions:
        definitions["SpeakerLine"]["oneOf"] = ONE_SPEAKER
    for definition in definitions.values():
        if "description" in definition:
            definition["description"] = " ".join(definition["description"].split())
    return {
        "$schema": DIALECT,
        "$id": f"urn:variorum:schema:{what}{':list' if whole_list else ''}",
        "title": f"variorum {what}",
        **({"type": "array", "items": shape} if whole_list else shape),
        "$defs": definitions,
    }
