"""What later reports tell of a position: done, called off, not enough progress."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from variorum.annotate.words import find_words
from variorum.compare.positions.outcomes import Act, outcome_of
from variorum.compare.positions.sentences_of_acts import SentencesOfActs
from variorum.compare.positions.tellings import Told
from variorum.lang import word_list
from variorum.model import Annotation, Evidence, Report, Span, When

REACH = 3
"""How many sentences behind a telling may tell how it goes."""
MOST = 3
LEAST_WORDS = 2


class LaterReports:
    """The reports that are surely later than others, by id."""

    def __init__(self, reports: Sequence[Report], when: Mapping[str, When]) -> None:
        self._reports, self._when = reports, when
        self._later: dict[When, Mapping[str, Report]] = {}

    def than(self, told: Told) -> Mapping[str, Report]:
        """Those later than the report of a telling."""
        first = self._when.get(told.telling.report, When())
        if first not in self._later:
            self._later[first] = {
                r.id: r for r in self._reports if self._when.get(r.id, When()).is_after(first)
            }
        return self._later[first]


def follow_course(
    group: Sequence[Told],
    acts: Sequence[Act],
    sentences: SentencesOfActs,
    later: Mapping[str, Report],
    annotations: Mapping[str, Annotation],
) -> tuple[tuple[Evidence, ...], str]:
    """Sentences that say what became of a position, from reports surely ``later`` than its first,
    and what that is: "done", "called off" or "" for how it goes.

    They tell the act as done by who was to do it, or as called off by them or by who announced
    it; or they stand within three sentences behind a telling, name its holder and hold at least
    two words that tell of a course ("not enough progress").
    """
    if not later or not group[0].name:
        return (), ""
    told = list(_outcomes(acts, sentences, later))
    if told:
        kinds = {kind for kind, _ in told}
        return tuple(dict.fromkeys(e for _, e in told))[:MOST], kinds.pop() if len(
            kinds
        ) == 1 else ""
    found: dict[Evidence, None] = {}
    for one in group:
        report = later.get(one.telling.report)
        for sentence in _behind(one, annotations[report.id].sentences) if report else ():
            if report and _tells_course(sentence.of(report.text), one.name):
                found[report.cite(*sentence)] = None
    return tuple(found)[:MOST], ""


def _outcomes(
    acts: Sequence[Act], sentences: SentencesOfActs, later: Mapping[str, Report]
) -> Iterator[tuple[str, Evidence]]:
    """The first sentence of each later report that tells what became of an act."""
    telling: set[str] = set()
    for report, sentence in sentences.may_tell(acts):
        if report.id in telling or report.id not in later:
            continue
        words = sentence.of(report.text)
        kind = next((k for act in acts if (k := outcome_of(act, words))), "")
        if kind:
            telling.add(report.id)
            yield kind, report.cite(*sentence)


def _behind(told: Told, sentences: Sequence[Span]) -> Sequence[Span]:
    number = bisect_left(sentences, told.telling.evidence.end, key=lambda s: s.begin)
    return sentences[number : number + REACH]


def _tells_course(sentence: str, holder: str) -> bool:
    words = [w.text.lower() for w in find_words(sentence)]
    names = holder.split()
    named = bool(names) and names[-1].lower() in {w.removesuffix("'s") for w in words}
    return named and len(word_list("course_words").intersection(words)) >= LEAST_WORDS
