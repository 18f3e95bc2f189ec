from collections.abc import Callable, Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from variorum.annotate.sentences import find_sentences
from variorum.model import Annotation, Reading, Report
from variorum.store.sqlite import SqliteCase

Keep = Callable[..., str | None]


@pytest.fixture
def case(tmp_path: Path) -> Iterator[SqliteCase]:
    with SqliteCase.open(tmp_path / "case.db", create=True) as opened:
        yield opened


@pytest.fixture
def keep() -> Keep:
    """Puts a report into a case: its id, or None where it was there."""

    def put(
        case: SqliteCase,
        text: str,
        *,
        name: str = "harbour",
        source: str = "harbour.txt",
        title: str | None = None,
        outlet: str | None = None,
        published: date | None = None,
        raw: bytes | None = None,
    ) -> str | None:
        report = Report(
            id=name, source=source, text=text, title=title, outlet=outlet, published=published
        )
        digest = sha256(text.encode()).hexdigest()
        annotation = Annotation(report=name, sentences=find_sentences(text))
        return case.add(Reading(report=report, source_digest=digest, raw=raw), annotation)

    return put
