"""What to call a story: the headline that says most of what the reports share."""

from variorum.account.concepts import find_concepts, read_statements, weigh_concepts
from variorum.account.sources import Sources
from variorum.model import Report

USUAL_WORDS = 8


def choose_title(sources: Sources) -> str:
    """The headline of the most central report, of one that rewords no other if possible."""
    if not sources.reports:
        return ""
    weights = weigh_concepts(read_statements(sources), sources)

    def score(report: Report) -> tuple[bool, bool, float]:
        words, _, concepts = find_concepts(report.headline)
        mass = sum(weights.get(c, 0.0) for c in sorted(concepts))
        return (
            report.title is not None and bool(report.title.strip()),
            report.id not in sources.reworded,
            mass / max(words, USUAL_WORDS) ** 0.5,
        )

    return max(sources.reports.values(), key=score).headline
