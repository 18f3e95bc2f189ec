"""What later reports tell of a position: kept, dropped, not enough progress."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from variorum.annotate.words import find_words
from variorum.compare.positions.tellings import Told
from variorum.lang import word_list
from variorum.model import Annotation, Evidence, Report, Span, When

REACH = 3
"""How many sentences behind a telling may tell what became of it."""
MOST = 3
LEAST_WORDS = 2


def follow_course(
    group: Sequence[Told],
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    when: Mapping[str, When],
) -> tuple[Evidence, ...]:
    """Sentences that say what became of a position, from reports later than its first.

    They stand within three sentences behind a telling of it, name its holder and hold at
    least two words that tell of a course ("not enough progress", "has yet to").
    """
    if len({t.telling.report for t in group}) < 2 or not group[0].name:
        return ()
    first = when.get(group[0].telling.report, When())
    texts = {report.id: report for report in reports}
    found: dict[Evidence, None] = {}
    for told in group:
        report = texts[told.telling.report]
        if not _is_later(when.get(report.id, When()), first):
            continue
        for sentence in _behind(told, annotations[report.id].sentences):
            if _tells_course(sentence.of(report.text), told.name):
                found[report.cite(*sentence)] = None
    return tuple(found)[:MOST]


def _is_later(when: When, first: When) -> bool:
    """Whether a report surely came after another."""
    if when.earliest is None or first.latest is None:
        return False
    return when.earliest > first.latest


def _behind(told: Told, sentences: Sequence[Span]) -> Sequence[Span]:
    number = bisect_left(sentences, told.telling.evidence.end, key=lambda s: s.begin)
    return sentences[number : number + REACH]


def _tells_course(sentence: str, holder: str) -> bool:
    words = [w.text.lower() for w in find_words(sentence)]
    names = holder.split()
    named = bool(names) and names[-1].lower() in {w.removesuffix("'s") for w in words}
    telling = word_list("course_words") | word_list("negators")
    told = sum(1 for w in words if w in telling or w.endswith(("n't", "n’t")))
    return named and told >= LEAST_WORDS and any(w in word_list("course_words") for w in words)
