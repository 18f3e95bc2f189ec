"""The people whom reports name, read as the program reads them."""

from collections.abc import Callable

import pytest

from variorum.annotate import annotate
from variorum.compare.people import find_people
from variorum.model import Person, Report


@pytest.fixture
def people() -> Callable[..., dict[str, Person]]:
    """Gives those of reports with these texts, by name."""

    def find(*texts: str) -> dict[str, Person]:
        reports = [Report(id=f"r{i}", source=f"r{i}", text=t) for i, t in enumerate(texts)]
        annotations = {r.id: annotate(r) for r in reports}
        return {p.name: p for p in find_people(reports, annotations)}

    return find
