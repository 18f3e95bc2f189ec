"""JSON Schemas (draft 2020-12) of what is written, made from the types of the rows."""

from typing import Any

import msgspec

from variorum.export.annotation_lines import AnnotationLine
from variorum.export.listed_rows import FoundPassageRow, FoundWordingRow, ListedStoryRow
from variorum.export.row_types import ROW_TYPES
from variorum.model import Account

DIALECT = "https://json-schema.org/draft/2020-12/schema"

SCHEMA_TYPES: dict[str, tuple[Any, ...]] = {
    **{what: (row,) for what, row in ROW_TYPES.items()},
    "annotate": (AnnotationLine,),
    "find": (FoundWordingRow, FoundPassageRow),
    "show": (Account,),
    "show-list": (ListedStoryRow,),
}
"""What a schema can be had of: each export, a line of `annotate`, a row of `find`, `show --json`
of one story and of a case of several. Where there are two, a row is of one of them.
"""

ONE_SPEAKER = [{"required": [key]} for key in ("name", "unnamed", "unresolved")]


def schema_of(what: str, *, whole_list: bool = False) -> dict[str, Any]:
    """The schema of one row, or with ``whole_list`` of the list that ``--json`` writes.

    A later version may add fields, so a schema allows others beside those it knows; those
    it knows are always there. Raises ``KeyError`` where nothing of that name is written.
    """
    shapes, definitions = msgspec.json.schema_components(SCHEMA_TYPES[what])
    shape = shapes[0] if len(shapes) == 1 else {"anyOf": list(shapes)}
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
