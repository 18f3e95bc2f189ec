"""A case of three reports that quote the same meeting."""

from pathlib import Path

import pytest

from variorum.pipeline import bring_up_to_date, read_into
from variorum.store.sqlite import SqliteCase

POST = (
    "Ferry toll goes up in Marrow Bay\n\n"
    "The council of Marrow Bay raised the ferry toll on Monday. “We have waited nine years for "
    "this toll and we shall wait no longer,” said Ida Moor, the harbour master.\n\n"
    "Councillor Edna Vale voted against it. “The islands will pay for the pier of the town,” "
    "said Edna Vale.\n"
)
LANTERN = (
    "Marrow Bay raises its toll\n\n"
    "The ferry toll in Marrow Bay goes up after a vote of the council on Monday. “We have waited "
    "nine years for this toll and we shall wait no longer,” Ida Moor told the council.\n\n"
    "Theodora Vale, a councillor, said that islanders were being made to pay what the townsfolk "
    "owe.\n"
)
WIRE = (
    "Council of Marrow Bay votes for a dearer ferry\n\n"
    "“We have waited nine years for this toll and shall not wait longer,” Ida Moor, who runs the "
    "harbour of Marrow Bay, told the council before it raised the ferry toll on Monday.\n"
)


@pytest.fixture
def ferry(tmp_path: Path) -> SqliteCase:
    case = SqliteCase.in_memory()
    for name, text in (("post", POST), ("lantern", LANTERN), ("wire", WIRE)):
        path = tmp_path / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        read_into(case, [path])
    bring_up_to_date(case)
    return case
