"""How likely readers miss the words before a passage that the account prints by itself."""

from collections import Counter
from collections.abc import Mapping

from variorum.account.context.marks import marks_of, word_stems
from variorum.account.kept import kept_with_sources
from variorum.account.sources import Sources
from variorum.model import Evidence
from variorum.model.regression import Regression, load_regression

LEAST_QUOTED = 0.06
"""The chance from which it is for what somebody says, word by word: that is not told to be read
alone.
"""


def misses_context(passage: Evidence, sources: Sources, *, quoted: bool = False) -> bool:
    """Whether that is likely enough for the words before it to be printed, too."""
    least = LEAST_QUOTED if quoted else _weights().least
    return chance_of_missing(passage, sources) >= least


@kept_with_sources
def chance_of_missing(passage: Evidence, sources: Sources) -> float:
    """The chance, 0 to 1, that readers cannot place a passage of a report's text alone."""
    report = sources.reports[passage.report]
    findings = sources.annotations[report.id]
    elsewhere = _known_elsewhere(report.id, sources)
    return _weights().chance(marks_of(report.text, passage.span, findings, elsewhere))


def _weights() -> Regression:
    """Made by ``training/context.py``; what they rest on is in their card."""
    return load_regression("variorum.account.context", "context_weights.json")


@kept_with_sources
def _known_elsewhere(report: str, sources: Sources) -> frozenset[str]:
    """The stems of a report's words that another has, too; all of them where there is no other:
    nothing tells then what the story is about.
    """
    counts, own = _reports_with(sources), word_stems(sources.reports[report].text)
    alone = len(sources.reports) == 1
    return own if alone else frozenset(one for one in own if counts[one] > 1)


@kept_with_sources
def _reports_with(sources: Sources) -> Mapping[str, int]:
    """How many reports of the story have each stem."""
    return Counter(one for r in sources.reports.values() for one in word_stems(r.text))
