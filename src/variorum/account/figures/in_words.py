"""A figure as it is printed: the sentence that gives it, whole."""

import re

from variorum.account.clear import Shown, show_clear, why_not_clear
from variorum.account.leaning import find_leaning_in
from variorum.account.quote_marks import balanced
from variorum.account.sources import Sources
from variorum.account.standing_alone import (
    LEANS,
    bare_sentence,
    find_referents,
    put_in_referents,
)
from variorum.clean.related import blanked
from variorum.model import CountedFigure, Evidence, Span
from variorum.model.places import spans_at

UNREADABLE = (
    *(LEANS, "too short", "begins inside a sentence", "a headline", "no full stop"),
    *("an address or a credit", "no verb"),
)
"""What keeps a sentence from telling what its number is of. That a mayor is not named does not,
and the marks of a quotation that is cut are put back.
"""
HEAD = 30
"""Characters in which "the fund" is what a sentence is about."""
LIST_MARK = re.compile(r"^[-–—•*·] ?(?=\w)")
OF_A_TIME = re.compile(
    r"(?:Earlier|Later|Last|This|Next) (?:this |last |that |on )?[a-z]+(?:day)?, "
)
"""What opens so leans on the sentence before for its day alone."""


def in_words(figure: CountedFigure, sources: Sources) -> str:
    """The sentence of a figure, or the title that has it; of what no report here has, the figure
    as printed, with what it counts where that stands further off.
    """
    own = " ".join(figure.evidence.text.split())
    report = sources.reports.get(figure.report)
    if figure.evidence.part == "title" and report is not None:
        return " ".join((report.title or "").split())
    if words := shown_words(figure.evidence, sources):
        return words
    return own if names_counted(figure) or not figure.counted else f"{own} ({figure.counted})"


def names_counted(figure: CountedFigure) -> bool:
    """Whether the figure as printed says what it counts; "300-member" lacks its noun."""
    own = figure.evidence.text.lower()
    counted = figure.counted.lower()
    return bool(counted) and counted in own and not own.endswith(f"-{counted}")


def is_clear(figure: CountedFigure, sources: Sources) -> bool:
    """Whether the sentence of a figure can be read without those before it."""
    sentence = sentence_of(figure.evidence, sources)
    if sentence is None:
        return False
    return show_clear(sources.reports[figure.report].cite(*sentence), sources) is not None


def is_readable(figure: CountedFigure, sources: Sources) -> bool:
    """Whether what is printed for a figure tells of what it is, be it with the sentence before."""
    sentence = sentence_of(figure.evidence, sources)
    if sentence is None or _clear(figure.report, sentence, sources):
        return True
    passage = sources.reports[figure.report].cite(*sentence)
    return why_not_clear(passage, sources) not in UNREADABLE


def _clear(report: str, sentence: Span, sources: Sources) -> Shown | None:
    """The sentence where it is clear; with the one before it where it is not without, or takes up
    a noun of it at its head: "The fund said".
    """
    passage = sources.reports[report].cite(*sentence)
    alone = show_clear(passage, sources)
    if alone and not _takes_up(alone, sources):
        return alone
    return show_clear(passage, sources, with_before=True)


def _takes_up(shown: Shown, sources: Sources) -> bool:
    """Whether the head of a sentence takes up what those before it have brought in."""
    report, findings = shown.evidence.report, sources.annotations[shown.evidence.report]
    text, span = sources.reports[report].text, shown.evidence.span
    leaning = find_leaning_in(text, span, findings, shown=shown.text)
    return leaning is not None and leaning.asks_for == "the noun" and leaning.place < HEAD


def sentence_of(evidence: Evidence, sources: Sources) -> Span | None:
    """The sentence of the report's text in which a figure stands, without dateline."""
    if evidence.report not in sources.reports or evidence.part == "title":
        return None
    findings, own = sources.annotations[evidence.report], evidence.span
    sentence = next((s for s in spans_at(findings.sentences, own) if s.contains(own)), own)
    text = sources.reports[evidence.report].text
    bare = bare_sentence(text, sentence, findings.furniture)
    return bare if bare and bare.contains(own) else sentence


def shown_words(evidence: Evidence, sources: Sources) -> str:
    """The sentence of a figure as it is printed, with names behind its pronouns."""
    sentence = sentence_of(evidence, sources)
    if sentence is None:
        return ""
    clear = _clear(evidence.report, sentence, sources)
    own = sentence.of(sources.reports[evidence.report].text)
    if clear and clear.evidence.begin < sentence.begin and not OF_A_TIME.match(own):
        return clear.text
    findings = sources.annotations[evidence.report]
    text = blanked(
        sources.reports[evidence.report].text,
        [f for f in findings.furniture if sentence.begin < f.begin and f.end < sentence.end],
    )
    referents = find_referents(text, sentence, findings)
    words = put_in_referents(text, sentence, referents, findings.furniture)
    return balanced(LIST_MARK.sub("", " ".join(words.split())))
