"""One report in, its findings with their places out."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from variorum.model import Annotation, Report, Span

if TYPE_CHECKING:
    from variorum.annotate.model.reader import Model
    from variorum.clean.by_hand import FurnitureMark

LANGUAGES = frozenset({"en"})
"""The languages that are annotated."""
SURROGATE = re.compile("[\ud800-\udfff]")
"""Half of a character, which stands for nothing; read as the sign for one that is lost."""


def annotate(
    report: Report, *, model: "Model | None" = None, by_hand: "Sequence[FurnitureMark]" = ()
) -> Annotation:
    """All findings in one report, each with its place in the text.

    ``model`` is the annotator to read with; the shipped one, loaded at the first call, where
    none is given; ``by_hand`` is what a person marked as furniture or as none. A report in
    another language comes back with ``annotated=False`` and nothing else. Raises
    :class:`~variorum.annotate.model.reader.ModelFileError` where the model cannot be loaded.
    """
    from variorum.annotate.attributions import find_attributions
    from variorum.annotate.broken_words import with_whole_words
    from variorum.annotate.figures import find_figures
    from variorum.annotate.hours import find_hours
    from variorum.annotate.model.furniture import furniture_lines
    from variorum.annotate.model.reader import load_model, read_report
    from variorum.annotate.model.threads import on_one_thread
    from variorum.annotate.names import find_names
    from variorum.annotate.positions import find_positions
    from variorum.annotate.sentences import find_sentences
    from variorum.annotate.sentences.long import cut_long_sentences
    from variorum.annotate.times import find_times
    from variorum.clean import find_furniture
    from variorum.clean.by_hand import as_marked
    from variorum.clean.furniture import merge_spans
    from variorum.clean.related import without_related
    from variorum.lang.broken_words import mend

    if report.language not in LANGUAGES:
        return Annotation(report=report.id, annotated=False)
    text = mend(without_related(SURROGATE.sub("\ufffd", report.text)))
    model = load_model() if model is None else model
    scores = read_report(text, model)
    by_model = [s for s in furniture_lines(text, scores) if not _is_title(report, s)]
    furniture = as_marked(merge_spans(report.text, [*find_furniture(report), *by_model]), by_hand)
    sentences = cut_long_sentences(text, find_sentences(text))
    names = find_names(text, scores, sentences)
    times = find_times(text, sentences, written=report.published)
    dates = [Span(t.begin, t.end) for t in times if t.type != "DURATION"]
    with on_one_thread():
        attributions = find_attributions(
            text, scores, model, sentences=sentences, names=names, furniture=furniture,
            title=mend(report.title or "") if report.title_span is None else "",
        )  # fmt: skip
    found = Annotation(
        report=report.id,
        sentences=sentences,
        names=names,
        attributions=attributions,
        times=times,
        figures=find_figures(text, sentences, leave_out=[*find_hours(text), *dates]),
        positions=find_positions(text, sentences, names, attributions, times),
        furniture=furniture,
    )
    return with_whole_words(found, report.text)


def _is_title(report: Report, line: Span) -> bool:
    return report.title_span is not None and report.title_span.overlaps(line)
