"""What later reports tell of a position: done, called off, not enough progress."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from variorum.annotate.words import find_words
from variorum.compare.positions.outcomes import Act, outcome_of, read_acts
from variorum.compare.positions.tellings import Told
from variorum.lang import word_list
from variorum.model import Annotation, Evidence, Report, Span, When

REACH = 3
"""How many sentences behind a telling may tell how it goes."""
MOST = 3
LEAST_WORDS = 2


def follow_course(
    group: Sequence[Told],
    reports: Sequence[Report],
    annotations: Mapping[str, Annotation],
    when: Mapping[str, When],
) -> tuple[tuple[Evidence, ...], str]:
    """Sentences that say what became of a position, from reports surely later than its first,
    and what that is: "done", "called off" or "" for how it goes.

    They tell the act as done by who was to do it, or as called off by them or by who announced
    it; or they stand within three sentences behind a telling, name its holder and hold at least
    two words that tell of a course ("not enough progress").
    """
    first = when.get(group[0].telling.report, When())
    later = [r for r in reports if when.get(r.id, When()).is_after(first)]
    if not later or not group[0].name:
        return (), ""
    told = list(_outcomes(read_acts(group), later, annotations))
    if told:
        kinds = {kind for kind, _ in told}
        return tuple(dict.fromkeys(e for _, e in told))[:MOST], kinds.pop() if len(
            kinds
        ) == 1 else ""
    texts = {report.id: report for report in later}
    found: dict[Evidence, None] = {}
    for one in group:
        report = texts.get(one.telling.report)
        for sentence in _behind(one, annotations[report.id].sentences) if report else ():
            if report and _tells_course(sentence.of(report.text), one.name):
                found[report.cite(*sentence)] = None
    return tuple(found)[:MOST], ""


def _outcomes(
    acts: Sequence[Act], later: Sequence[Report], annotations: Mapping[str, Annotation]
) -> Iterator[tuple[str, Evidence]]:
    for report in later:
        for sentence in annotations[report.id].sentences:
            words = sentence.of(report.text)
            kind = next((k for act in acts if (k := outcome_of(act, words))), "")
            if kind:
                yield kind, report.cite(*sentence)
                break


def _behind(told: Told, sentences: Sequence[Span]) -> Sequence[Span]:
    number = bisect_left(sentences, told.telling.evidence.end, key=lambda s: s.begin)
    return sentences[number : number + REACH]


def _tells_course(sentence: str, holder: str) -> bool:
    words = [w.text.lower() for w in find_words(sentence)]
    names = holder.split()
    named = bool(names) and names[-1].lower() in {w.removesuffix("'s") for w in words}
    return named and len(word_list("course_words").intersection(words)) >= LEAST_WORDS
