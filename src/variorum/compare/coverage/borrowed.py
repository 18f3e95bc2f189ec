"""How many origins stand behind one statement: who has its sentence from whom."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from variorum.model import Evidence, Relation, Span


class Borrowed(NamedTuple):
    """Passages that stand in two reports of which one rests on the other in part."""

    passages: tuple[tuple[Evidence, Evidence], ...]

    def count_origins(
        self, sentences: Sequence[tuple[str, Span]], origin: Mapping[str, str]
    ) -> int:
        """How many origins the sentences, each with its report, have between them.

        A report that is an origin by and large is none of a sentence that it took over.
        """
        same = {report: origin[report] for report, _ in sentences}
        for a, b in self.passages:
            if a.report in same and b.report in same and _both(a, b, sentences):
                kept, gone = sorted((same[a.report], same[b.report]))
                same = {report: kept if of == gone else of for report, of in same.items()}
        return len(set(same.values()))


def read_borrowed(relations: Iterable[Relation]) -> Borrowed:
    """The passages that partly derived reports share with others."""
    return Borrowed(
        tuple(
            pair
            for relation in relations
            if relation.relation == "partly derived"
            for pair in zip(relation.evidence[::2], relation.evidence[1::2], strict=True)
        )
    )


def _both(a: Evidence, b: Evidence, sentences: Sequence[tuple[str, Span]]) -> bool:
    return all(
        any(report == passage.report and span.overlaps(passage.span) for report, span in sentences)
        for passage in (a, b)
    )
