"""What engines give is put beside what was read, refusals between, and losses are named."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from variorum.engine import Done, Lost
from variorum.model import Annotation, Reading, Refusal, Report
from variorum.pipeline import with_findings


class Losing:
    """An engine whose workers die on what is called so."""

    def work(self, on: Callable[[Any], Any], tasks: Iterable[Any]) -> Iterator[Done | Lost]:
        for task in tasks:
            if task.id == "poison":
                yield Lost(task, "2 workers died on it")
            else:
                yield Done(task, Annotation(report=task.id))

    def close(self) -> None:
        pass


def reading(name: str) -> Reading:
    report = Report(id=name, source=f"{name}.txt", text="The ferry ran aground.")
    return Reading(report=report, source_digest=name)


def test_each_reading_has_its_findings_and_each_refusal_its_place() -> None:
    no, never = Refusal(source="no.pdf", reason="no text"), Refusal(source="z", reason="empty")
    items = [no, reading("a"), no, no, reading("poison"), reading("b"), never]
    found = list(with_findings(items, Losing()))
    assert [item for item, _ in found] == items
    told = [f.report if isinstance(f, Annotation) else f.source for _, f in found]
    assert told == ["no.pdf", "a", "no.pdf", "no.pdf", "poison.txt (poison)", "b", "z"]
    lost = found[4][1]
    assert isinstance(lost, Refusal)
    assert "2 workers died on it" in lost.reason
