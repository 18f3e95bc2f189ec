"""Reports annotated and their utterances made ready, for the tests of this room."""

from collections.abc import Callable

import pytest

from variorum.annotate import annotate
from variorum.compare.people import find_people
from variorum.compare.wordings.prepared import Compared, prepare
from variorum.compare.wordings.utterances import find_utterances
from variorum.model import Report

Ready = Callable[..., list[Compared]]
Holding = Callable[[list[Compared], str], Compared]


@pytest.fixture
def ready() -> Ready:
    """Gives the utterances of some texts, whose reports are named r0, r1 …, made ready."""

    def prepared(*texts: str) -> list[Compared]:
        reports = [Report(id=f"r{i}", source=f"r{i}", text=t) for i, t in enumerate(texts)]
        annotations = {r.id: annotate(r) for r in reports}
        return prepare(find_utterances(reports, annotations, find_people(reports, annotations)))

    return prepared


@pytest.fixture
def holding() -> Holding:
    """Gives the utterance whose print holds some words."""

    def found(compared: list[Compared], words: str) -> Compared:
        return next(c for c in compared if words in " ".join(t.text for t in c.utterance.tokens))

    return found
