from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from hashlib import sha256
from itertools import count
from pathlib import Path

import pytest

from variorum.annotate.sentences import find_sentences
from variorum.model import Annotation, Reading, Report
from variorum.store import open_case
from variorum.store.case import SqlCase

Keep = Callable[..., str | None]


@pytest.fixture(params=["sqlite", "postgres"])
def new_address(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], str]:
    """Addresses of cases that are not there yet, in each store that there is."""
    if request.param == "postgres":
        return request.getfixturevalue("postgres")
    numbers = count(1)
    return lambda: str(tmp_path / f"case{next(numbers)}.db")


@pytest.fixture
def new_case(new_address: Callable[[], str]) -> Iterator[Callable[[], SqlCase]]:
    """Empty cases, closed when the test is over."""
    with ExitStack() as opened:
        yield lambda: opened.enter_context(open_case(new_address(), create=True))


@pytest.fixture
def case(new_case: Callable[[], SqlCase]) -> SqlCase:
    return new_case()


@pytest.fixture
def keep() -> Keep:
    """Puts a report into a case: its id, or None where it was there."""

    def put(
        case: SqlCase,
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
