"""A figure as it is printed: the sentence that gives it."""

from variorum.account.clear import show_clear
from variorum.account.excerpts import printed, sentence_around
from variorum.account.sources import Sources
from variorum.account.standing_alone import bare_sentence, find_referents, put_in_referents
from variorum.model import CountedFigure, Evidence, Span


def in_words(figure: CountedFigure, sources: Sources) -> str:
    """The sentence of a figure; of one in a title, the figure as printed, with what it counts
    where that stands further off.
    """
    own = " ".join(figure.evidence.text.split())
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


def sentence_of(evidence: Evidence, sources: Sources) -> Span | None:
    """The sentence of the report's text in which a figure stands, without dateline."""
    if evidence.report not in sources.reports or evidence.part == "title":
        return None
    findings = sources.annotations[evidence.report]
    sentence = next((s for s in findings.sentences if s.contains(evidence.span)), evidence.span)
    text = sources.reports[evidence.report].text
    bare = bare_sentence(text, sentence, findings.furniture)
    return bare if bare and bare.contains(evidence.span) else sentence


def shown_words(evidence: Evidence, sources: Sources, *, inside: Span | None = None) -> str:
    """The sentence of a figure as it is printed, with names behind its pronouns, and ellipses
    where it is cut; ``inside`` is what must stand in it, the figure itself where not given.
    """
    sentence = sentence_of(evidence, sources)
    if sentence is None:
        return ""
    text = sources.reports[evidence.report].text
    shown = sentence_around(text, sentence, inside or evidence.span)
    if shown == sentence:
        findings = sources.annotations[evidence.report]
        referents = find_referents(text, sentence, findings)
        text = put_in_referents(text, sentence, referents, findings.furniture)
        sentence = shown = Span(0, len(text))
    return printed(text, sentence, shown)
