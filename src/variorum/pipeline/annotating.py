"""The findings in reports, here or in workers."""

from collections import deque
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from variorum.annotate import annotate
from variorum.engine import Done, Engine
from variorum.model import Annotation, Reading, Refusal, Report

if TYPE_CHECKING:
    from variorum.annotate.model.reader import Model


def findings_or_refusal(report: Report, model: "Model | None" = None) -> Annotation | Refusal:
    """The findings in a report; a refusal where finding them fails."""
    try:
        return annotate(report, model=model)
    except (ArithmeticError, LookupError, TypeError, ValueError, RecursionError) as error:
        reason = f"could not be annotated ({type(error).__name__}: {error})"
        advice = "This is a fault in Variorum; please report it with the file."
        return Refusal(source=report.source, reason=reason, advice=advice)


def findings_of_worker(report: Report) -> Annotation | Refusal:
    """As ``findings_or_refusal``, in a worker among others, which reads with one thread."""
    from variorum.annotate.model.reader import load_model

    return findings_or_refusal(report, load_model(threads=1))


def find_in_each(
    reports: Iterable[Report], engine: Engine | None
) -> Iterator[Annotation | Refusal]:
    """The findings in each report, in order; with an engine a few reports are taken ahead."""
    if engine is None:
        yield from map(findings_or_refusal, reports)
        return
    for outcome in engine.work(findings_of_worker, reports):
        if isinstance(outcome, Done):
            yield outcome.result
        else:
            reason = f"could not be annotated: {outcome.reason}"
            advice = "This is a fault in Variorum, or the machine has too little memory."
            name = f"{outcome.task.source} ({outcome.task.id})"
            yield Refusal(source=name, reason=reason, advice=advice)


def with_findings(
    items: Iterable[Reading | Refusal], engine: Engine | None
) -> Iterator[tuple[Reading | Refusal, Annotation | Refusal]]:
    """What was read, in order, each reading with the findings in its report."""
    taken: deque[Reading | Refusal] = deque()

    def reports() -> Iterator[Report]:
        for item in items:
            taken.append(item)
            if isinstance(item, Reading):
                yield item.report

    for found in find_in_each(reports(), engine):
        while isinstance(refusal := taken.popleft(), Refusal):
            yield refusal, refusal
        yield refusal, found
    yield from ((item, item) for item in taken if isinstance(item, Refusal))
