"""The family tree of a story's reports (a stemma), and how many origins they have."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.model import Relation

CLOSEST: tuple[str, ...] = ("copy", "excerpt", "rewrite", "partly derived")
"""The ways to rest on another report, the closest first."""
WHOLLY = frozenset(CLOSEST[:3])
MOSTLY = 2 / 3
"""Who only has a part from elsewhere is an origin too, unless so much of it rests there."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A report with those that rest on it.

    ``report`` is None for a text that several reports must have had and that is not among
    them (the hyparchetype of textual criticism; Maas, "Textkritik", 1927). ``relation`` says
    how the report stands to the one above, None at the top.
    """

    report: str | None
    relation: Relation | None = None
    branches: tuple["Branch", ...] = ()

    def reports(self) -> Iterable[str]:
        """The reports of the branch, from the top."""
        if self.report is not None:
            yield self.report
        for branch in self.branches:
            yield from branch.reports()


def family_tree(reports: Sequence[str], relations: Iterable[Relation]) -> tuple[Branch, ...]:
    """The trees of the reports, given by id, in their order; most reports are a tree alone.

    Each report hangs on the one that it stands closest to among those it rests on. Reports
    that share text while nobody can say who has it from whom hang on one that is not there.
    """
    place = {report: i for i, report in enumerate(reports)}
    known = [r for r in relations if r.relation in CLOSEST and {r.a, r.b} <= place.keys()]
    known.sort(key=lambda r: (CLOSEST.index(r.relation), -r.share, place[r.a], place[r.b]))
    above: dict[str, Relation] = {}
    for relation in known:
        child, parent = _ends(relation)
        if child and parent and child not in above and child not in _upward(parent, above):
            above[child] = relation
    top = {report: _top(report, above) for report in reports}
    joined = _join_tops(known, top, place)
    below: dict[str, list[str]] = {}
    for child, relation in above.items():
        below.setdefault(_ends(relation)[1], []).append(child)

    def branch(report: str, relation: Relation | None) -> Branch:
        under = sorted(below.get(report, ()), key=place.__getitem__)
        return Branch(report, relation, tuple(branch(child, above[child]) for child in under))

    trees = []
    for first, (tops, links) in joined.items():
        if len(tops) == 1:
            trees.append((place[first], branch(first, None)))
        else:
            under = tuple(branch(report, links[report]) for report in tops)
            trees.append((place[first], Branch(None, None, under)))
    return tuple(tree for _, tree in sorted(trees, key=lambda tree: tree[0]))


def origins(reports: Iterable[str], relations: Iterable[Relation]) -> dict[str, str]:
    """For each report the first of those that rest on the same text as a whole.

    The number of different values is the number of independent origins behind the reports.
    """
    ordered = tuple(dict.fromkeys(reports))
    origin = {report: report for report in ordered}
    place = {report: i for i, report in enumerate(ordered)}

    def first(report: str) -> str:
        while origin[report] != report:
            report = origin[report]
        return report

    for relation in relations:
        if rests_wholly(relation) and relation.a in origin and relation.b in origin:
            kept, gone = sorted((first(relation.a), first(relation.b)), key=place.__getitem__)
            origin[gone] = kept
    return {report: first(report) for report in ordered}


def rests_wholly(relation: Relation) -> bool:
    """Whether the report that rests on the other has nothing of its own to count it for."""
    much = relation.relation == "partly derived" and relation.share >= MOSTLY
    return much or relation.relation in WHOLLY


def _ends(relation: Relation) -> tuple[str, str]:
    """The derived report and its source; empty where the direction is unknown."""
    if relation.direction == "unknown":
        return "", ""
    pair = relation.a, relation.b
    return pair if relation.direction == "a_from_b" else pair[::-1]


def _upward(report: str, above: dict[str, Relation]) -> list[str]:
    path = [report]
    while path[-1] in above:
        path.append(_ends(above[path[-1]])[1])
    return path


def _top(report: str, above: dict[str, Relation]) -> str:
    return _upward(report, above)[-1]


def _join_tops(
    known: Sequence[Relation], top: dict[str, str], place: dict[str, int]
) -> dict[str, tuple[list[str], dict[str, Relation]]]:
    """The tops of trees that share text without a direction, by the first of them, each with
    the relation that shows it.
    """
    groups = {report: [report] for report in top.values()}
    belongs = {report: report for report in groups}
    links: dict[str, dict[str, Relation]] = {report: {} for report in groups}
    for relation in known:
        a, b = top[relation.a], top[relation.b]
        if relation.direction != "unknown" or belongs[a] == belongs[b]:
            continue
        kept, gone = sorted((belongs[a], belongs[b]), key=place.__getitem__)
        for report in groups.pop(gone):
            groups[kept].append(report)
            belongs[report] = kept
        links[kept] |= links.pop(gone)
        links[kept].setdefault(a, relation)
        links[kept].setdefault(b, relation)
    return {
        first: (sorted(tops, key=place.__getitem__), links[first]) for first, tops in groups.items()
    }
