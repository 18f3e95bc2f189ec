"""Who has it from whom: the family tree of the reports, and those that reword quotations."""

from collections.abc import Mapping

from variorum.account.shortened import shortened
from variorum.account.sources import Sources
from variorum.account.titles import headline
from variorum.compare.copies.origins import Branch, family_tree, origins, rests_wholly
from variorum.compare.copies.reworded import Reworded, reworded_reports
from variorum.model import Evidence, Line, Wording

ABOVE = {
    "copy": "copy of the text above",
    "excerpt": "has a long stretch of the text above",
    "rewrite": "rewords the text above",
    "partly derived": "has a part from the text above",
}
LOST = "A text that they share; who had it first is not told"
MOST_PAIRS = 6


def write_stemma(sources: Sources) -> tuple[Line, ...]:
    """One line with the tree under it, as deep as the reports rest on one another; none where
    every report stands by itself.
    """
    reports = tuple(sources.reports)
    relations = sources.comparison.relations
    trees = [tree for tree in family_tree(reports, relations) if tree.branches]
    if not trees:
        return ()
    count = len(set(origins(reports, relations).values()))
    text = f"{len(reports)} reports of {count} origin{'s' if count > 1 else ''}"
    if in_part := sum(map(_in_part, trees)):
        text += f", {in_part} of which share{'s' if in_part == 1 else ''} a part with another"
    evidence = tuple(_headline(sources, report)[1] for report in reports)
    lines = tuple(_line(tree, sources) for tree in trees)
    return (Line(text, evidence, label="Who has it from whom", lines=lines),)


def _in_part(branch: Branch) -> int:
    """How many reports of a tree rest on the one above for a part, and count for themselves."""
    linked = [b.relation for b in branch.branches if b.relation and not rests_wholly(b.relation)]
    own = len(linked) - (branch.report is None and len(linked) == len(branch.branches))
    return own + sum(map(_in_part, branch.branches))


def _line(branch: Branch, sources: Sources) -> Line:
    under = tuple(_line(below, sources) for below in branch.branches)
    if branch.report is None:
        evidence = tuple(e for line in under for e in line.evidence[:1])
        return Line("", evidence, label=LOST, lines=under)
    text, title = _headline(sources, branch.report)
    label = sources.label(branch.report)
    if branch.relation is None:
        return Line(shortened(text), (title,), label=label, lines=under)
    note = ABOVE[branch.relation.relation]
    if branch.relation.direction != "unknown":  # else the share may be the other one's
        note += f"; {round(100 * branch.relation.share)} % of it rests there"
    own = [e for e in branch.relation.evidence if e.report == branch.report]
    other = [e for e in branch.relation.evidence if e.report != branch.report]
    evidence = (*own[:1], *other[:1]) or (title,)
    return Line(shortened(text), evidence, label=label, note=note, lines=under)


def _headline(sources: Sources, report: str) -> tuple[str, Evidence]:
    return headline(sources.reports[report], sources.annotations[report])


def find_reworded(sources: Sources) -> Mapping[str, Reworded]:
    """The reports that quote nobody in the words that the others print, by id; without those
    known to reword a report that is there.
    """
    told = {
        report
        for relation in sources.comparison.relations
        if relation.relation == "rewrite"
        for report in (relation.a, relation.b)
        if relation.direction == ("a_from_b" if report == relation.a else "b_from_a")
    }
    found = reworded_reports(sources.comparison.families)
    return {r.report: r for r in found if r.report in sources.reports and r.report not in told}


def reworded_note(reworded: Reworded) -> str:
    """What to say of such a report, in few words."""
    return (
        f"reworded: {len(reworded.pairs)} of the {reworded.shared} quotations it shares "
        "differ from every other report's"
    )


def write_reworded(reworded: Reworded, sources: Sources) -> tuple[Line, ...]:
    """The wordings that differ, each with that of another report as evidence."""
    return tuple(
        Line(
            shortened(own.text),
            (*_evidence(own), *_evidence(other)),
            label=f"{verdict}, against {sources.label(other.report)}",
        )
        for own, other, verdict in reworded.pairs[:MOST_PAIRS]
    )


def _evidence(wording: Wording) -> tuple[Evidence, ...]:
    return tuple(e for e in wording.evidence if e.report == wording.report)
