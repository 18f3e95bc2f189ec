"""What reports that rest on others left out, and what they added."""

from collections.abc import Iterator, Mapping, Sequence

from variorum.compare.copies.left_out import compare_with_source
from variorum.compare.copies.origins import Branch, family_tree
from variorum.model import Annotation, Departure, Relation, Report


def find_departures(
    reports: Sequence[Report], annotations: Mapping[str, Annotation], relations: Sequence[Relation]
) -> tuple[Departure, ...]:
    """For each report that rests on another one, what it has not of that and has beside it.

    Each is held against the report that it stands closest to, as in the tree of reports; where
    nobody can say who has it from whom, it is held against none.
    """
    by_id = {report.id: report for report in reports}
    return tuple(
        _departure(by_id[child], by_id[parent], annotations, relation)
        for tree in family_tree(tuple(by_id), relations)
        for child, parent, relation in _steps(tree)
    )


def _steps(branch: Branch) -> Iterator[tuple[str, str, Relation]]:
    """Each report under another one in a tree, with that and how it stands to it."""
    for inner in branch.branches:
        if branch.report and inner.report and inner.relation:
            yield inner.report, branch.report, inner.relation
        yield from _steps(inner)


def _departure(
    report: Report, source: Report, annotations: Mapping[str, Annotation], relation: Relation
) -> Departure:
    found = compare_with_source(report, source, annotations[report.id], annotations[source.id])
    return Departure(report.id, source.id, relation.relation, found.dropped, found.added)
