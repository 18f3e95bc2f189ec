"""What is printed of a wording, worked out once: its sentences, and the names of whom they mean."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from variorum.account.called import names_in_story
from variorum.account.leaning import Number, Printed, find_leaning, names_in
from variorum.account.quotations.in_sentences import as_printed, is_by_itself
from variorum.account.quotations.pronouns import name_pronouns
from variorum.account.sources import Sources
from variorum.annotate.speakers.name_forms import gender_of
from variorum.model import Line, Mark, Span, Wording

OPENING = 2
"""Characters at the head of printed words: their mark, and what leans on those before."""
FEW = 12


@dataclass(frozen=True, slots=True)
class PrintedWording:
    """The words that a line has for a wording.

    ``words`` are those that its report prints, with their spans; ``text`` has the names that are
    ``put_in`` behind pronouns, too, each by its place in the words. ``leans`` says whether it
    points to what stands before it: told indirectly, anywhere; printed, at its head to somebody,
    or to something where the words are few.
    """

    words: Wording
    text: str
    put_in: tuple[tuple[int, str], ...]
    leans: bool

    def line(self, label: str, note: str = "", marks: Sequence[Mark] = ()) -> Line:
        """The line, with marks that are on the words."""
        placed = (Mark(self._place(m.begin), self._place(m.end, 1), m.kind) for m in marks)
        return Line(self.text, self.words.evidence, label, note, tuple(placed))

    def _place(self, place: int, behind: int = 0) -> int:
        return place + sum(len(name) for at, name in self.put_in if at + behind <= place)


Print = Callable[[Wording], PrintedWording]


def print_under(speaker: str, sources: Sources, number: Number | None = None) -> Print:
    """What prints the wordings that stand under a speaker, each only once; ``number`` is what the
    speaker is.
    """

    @cache
    def print_wording(wording: Wording) -> PrintedWording:
        words = _with_evidence(as_printed(wording, sources), sources)
        meant = wording if is_by_itself(wording) else words
        names = _names(words, meant.spans, speaker, sources)
        text, put_in = words.text, tuple(sorted(names.items()))
        for place, name in reversed(put_in):
            text = text[:place] + name + text[place:]
        told = wording.kind == "indirect"
        return PrintedWording(words, text, put_in, leans(words, text, told=told))

    def leans(words: Wording, text: str, *, told: bool) -> bool:
        if words.report not in sources.reports:
            return False
        report, findings = sources.reports[words.report], sources.annotations[words.report]
        names = names_in(words.spans, report.text, findings)
        leaning = find_leaning(Printed(text, names, number, gender=gender_of(speaker)))
        if leaning is None or told:
            return leaning is not None
        few = leaning.asks_for != "something" or len(text.split()) <= FEW
        return few and leaning.place <= OPENING

    return print_wording


def _with_evidence(wording: Wording, sources: Sources) -> Wording:
    if wording.evidence or wording.report not in sources.reports:
        return wording
    cited = tuple(sources.reports[wording.report].cite(*span) for span in wording.spans)
    return replace(wording, evidence=cited)


def _names(
    words: Wording, said: Sequence[Span], speaker: str, sources: Sources
) -> Mapping[int, str]:
    """The names in brackets behind the pronouns of what is said in printed words, by their place
    in these.
    """
    cited = words.evidence
    if not cited or any(e.part == "title" or e.report not in sources.reports for e in cited):
        return {}
    report, findings = sources.reports[words.report], sources.annotations[words.report]
    called = names_in_story(report.id, sources)
    names = name_pronouns(report.text, said, findings, speaker=speaker, called=called)
    found, at = {}, 0
    for passage in cited if names else ():
        begin = words.text.find(passage.text, at)
        if begin < 0:
            break
        at = begin + len(passage.text)
        for place, name in names.items():
            if passage.begin < place <= passage.end:
                found[begin + place - passage.begin] = f" [{name}]"
    return found
