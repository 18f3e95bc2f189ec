"""One report in, its findings with their places out."""

from variorum.model import Annotation, Report, Span

LANGUAGES = frozenset({"en"})
"""The languages that are annotated."""


def annotate(report: Report) -> Annotation:
    """All findings in one report, each with its place in the text.

    A report in another language comes back with ``annotated=False`` and nothing else.
    """
    from variorum.annotate.attributions import find_attributions
    from variorum.annotate.figures import find_figures
    from variorum.annotate.names import find_names
    from variorum.annotate.sentences import find_sentences
    from variorum.annotate.sentences.long import cut_long_sentences
    from variorum.annotate.times import find_times
    from variorum.clean import find_furniture

    if report.language not in LANGUAGES:
        return Annotation(report=report.id, annotated=False)
    text = report.text
    furniture = find_furniture(report)
    sentences = cut_long_sentences(text, find_sentences(text))
    names = find_names(text, sentences)
    times = find_times(text, sentences, written=report.published)
    return Annotation(
        report=report.id,
        sentences=sentences,
        names=names,
        attributions=find_attributions(text, sentences, names, furniture),
        times=times,
        figures=find_figures(
            text, sentences, leave_out=[Span(t.begin, t.end) for t in times if t.type != "DURATION"]
        ),
        furniture=furniture,
    )
