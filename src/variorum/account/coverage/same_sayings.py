"""Whether passages give what was said to whom a sentence gives it, and whether that is much."""

from collections.abc import Iterable, Iterator

from variorum.account.sources import Sources
from variorum.annotate.words import find_words, words_in
from variorum.model import Attribution, Evidence
from variorum.model.places import attributions_at

MOST_OF_IT = 0.4
"""A sentence of which somebody said so much tells what he said."""
FEWEST_QUOTED, BESIDE = 8, 1
"""A quotation of fewer words tells little where so few others do not say who spoke."""


def said_in(evidence: Evidence, sources: Sources) -> str:
    """What a sentence tells in the reporter's words that somebody said; empty where that is
    little of it.
    """
    told = " ".join(
        content.of(sources.reports[evidence.report].text)
        for attribution in _of_most(evidence, sources)
        for content in attribution.content
        if attribution.kind == "indirect" and evidence.span.contains(content)
    )
    return told if len(told) >= MOST_OF_IT * len(evidence.text) else ""


def is_short_quotation(evidence: Evidence, sources: Sources) -> bool:
    """Whether a sentence is a few words and who said them: “I agree,” Ray said."""
    words = find_words(evidence.text)
    quoted, told = 0, 0
    spans = [
        (span, a.kind == "direct" and span in a.content)
        for a in _around(evidence, sources)
        for span in (*a.content, *a.source, *a.cue)
    ]
    for begin, _, _ in words:
        around = [said for span, said in spans if span.begin <= evidence.begin + begin < span.end]
        quoted += any(around)
        told += bool(around)
    return 0 < quoted < FEWEST_QUOTED and len(words) - told <= BESIDE


def gives_it_to_another(evidence: Evidence, passages: Iterable[Evidence], sources: Sources) -> bool:
    """Whether a sentence tells what somebody said, and passages neither name him nor give
    him any words.
    """
    speakers = {a.speaker.name.split()[-1] for a in _of_most(evidence, sources) if a.speaker.name}
    if not speakers:
        return False
    known: set[str] = set()
    for passage in passages:
        known.update(words_in(passage.text.replace("’s", "").replace("'s", "")))
        for attribution in _around(passage, sources):
            known.update((attribution.speaker.name or "").split())
    return speakers.isdisjoint(known)


def is_quoted_alone(a: Evidence, b: Evidence, sources: Sources) -> bool:
    """Whether one of two sentences is mostly a quotation, and the other tells nothing that somebody
    said.
    """
    return any(
        any(found.kind == "direct" for found in _of_most(quoted, sources))
        and not any(_around(other, sources))
        for quoted, other in ((a, b), (b, a))
    )


def _of_most(evidence: Evidence, sources: Sources) -> Iterator[Attribution]:
    """Those of which the words are much of a passage."""
    for attribution in _around(evidence, sources):
        inside = (
            min(c.end, evidence.end) - max(c.begin, evidence.begin) for c in attribution.content
        )
        if sum(length for length in inside if length > 0) >= MOST_OF_IT * len(evidence.text):
            yield attribution


def _around(passage: Evidence, sources: Sources) -> Iterator[Attribution]:
    """The attributions of which any words stand in a passage."""
    if passage.part == "text":
        for attribution in attributions_at(sources.annotations[passage.report], passage.span):
            if attribution.statement and any(
                passage.span.overlaps(content) for content in attribution.content
            ):
                yield attribution
