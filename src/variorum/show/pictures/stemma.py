"""The stemma of the reports: who has it from whom, as a tree that grows downwards."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.account.reports.stemma import LOST
from variorum.compare.copies.origins import Branch, family_tree, origins
from variorum.model import Comparison, Relation

STEP = 22
ROW = 26
MOST = 80
HOW = {
    "copy": "copy",
    "excerpt": "excerpt",
    "rewrite": "reworded",
    "partly derived": "part of it",
}


@dataclass(frozen=True, slots=True)
class Node:
    """A report in its row; ``branch`` is the path from the report above, empty at the top."""

    x: int
    y: int
    name: str
    how: str
    address: str
    branch: str
    whole: bool


@dataclass(frozen=True, slots=True)
class Stemma:
    """The tree; ``left_out`` counts the reports that there was no room for."""

    nodes: tuple[Node, ...]
    origins: int
    reports: int
    height: int
    left_out: int


def picture_stemma(
    comparison: Comparison, names: Mapping[str, str], addresses: Mapping[str, str]
) -> Stemma | None:
    """The tree of a story's reports; None where nothing rests on anything.

    ``names`` and ``addresses`` go by report. Reports that others rest on come first.
    """
    reports = comparison.story.reports
    trees = family_tree(reports, comparison.relations)
    if all(not tree.branches for tree in trees):
        return None
    trees = tuple(sorted(trees, key=lambda tree: not tree.branches))
    nodes = list(_nodes(trees, names, addresses))
    shown = nodes[:MOST]
    return Stemma(
        nodes=tuple(shown),
        origins=len(set(origins(reports, comparison.relations).values())),
        reports=len(reports),
        height=ROW * len(shown) + 6,
        left_out=len(nodes) - len(shown),
    )


def _nodes(
    trees: Sequence[Branch], names: Mapping[str, str], addresses: Mapping[str, str]
) -> Iterator[Node]:
    waiting: list[tuple[Branch, int, tuple[int, int] | None]] = [
        (tree, 0, None) for tree in reversed(trees)
    ]
    row = 0
    while waiting:
        branch, depth, above = waiting.pop()
        x, y = 8 + STEP * min(depth, 8), 14 + ROW * row
        row += 1
        relation = branch.relation
        yield Node(
            x=x,
            y=y,
            name=LOST if branch.report is None else names[branch.report],
            how=_how(relation) if relation else "",
            address="" if branch.report is None else addresses[branch.report],
            branch=f"M{above[0]} {above[1] + 5}V{y}H{x - 6}" if above else "",
            whole=relation is None or relation.relation in {"copy", "rewrite"},
        )
        waiting += [(under, depth + 1, (x, y)) for under in reversed(branch.branches)]


def _how(relation: Relation) -> str:
    """How a report rests on the one above, and how much of it, where that is its own share."""
    how = HOW[relation.relation]
    return how if relation.direction == "unknown" else f"{how}, {round(100 * relation.share)} %"
