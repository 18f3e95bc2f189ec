"""Reports whose broken words are whole while they are compared, and passages as printed."""

from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from variorum.lang.broken_words import LINE_END, mend, whole_words
from variorum.model import Change, Evidence, Family, Report, Span, Wording, WordingPair

Found = TypeVar("Found")
Placing = Callable[[str, Span], Span]


def with_whole_words(report: Report) -> Report:
    """The report with every word that a line's end breaks made whole; all places stay."""
    text, title = mend(report.text), mend(report.title) if report.title else report.title
    if text is report.text and title is report.title:
        return report
    return replace(report, text=text, title=title)


def cited_from(found: Found, reports: Iterable[Report], *, printed: Iterable[Report]) -> Found:
    """What was found, each passage with all of the broken words that it touches and the words that
    ``reports`` have there. ``printed`` are the same reports as they were read.
    """
    by_id = {report.id: report for report in printed}
    if all(with_whole_words(report) is report for report in by_id.values()):
        return found
    return cast("Found", _Citing({r.id: r for r in reports}, by_id).anew(found))


class _Citing:
    """Passages cited from some reports, their places told by the reports as they were read."""

    def __init__(self, reports: dict[str, Report], printed: dict[str, Report]) -> None:
        self._reports = reports
        self._printed = printed

    def anew(self, found: Any) -> Any:
        if isinstance(found, Evidence):
            return self._passage(found)
        if isinstance(found, Wording):
            return self._wording(found)
        if isinstance(found, Family):
            return self._family(found)
        if isinstance(found, str):
            return " ".join(found.split()) if LINE_END in found else found
        if type(found) is tuple:
            return tuple(self.anew(one) for one in found)
        if not is_dataclass(found) or isinstance(found, type):
            return found
        known = {field.name: getattr(found, field.name) for field in fields(found)}
        changed = {name: new for name, old in known.items() if (new := self.anew(old)) is not old}
        return replace(found, **changed) if changed else found

    def _passage(self, passage: Evidence) -> Evidence:
        if passage.report not in self._printed:
            return passage
        read = self._printed[passage.report].read(passage.part)
        place = whole_words(read, passage.span)
        return self._reports[passage.report].cite(*place, passage.part)

    def _spans(self, report: str, spans: Iterable[Span]) -> tuple[Span, ...]:
        text = self._printed[report].text
        return tuple(whole_words(text, span) for span in spans)

    def _wording(self, wording: Wording) -> Wording:
        if wording.report not in self._printed:
            return wording
        spans = self._spans(wording.report, wording.spans)
        text = self._reports[wording.report].text
        return replace(
            wording,
            spans=spans,
            text=" ".join(span.of(text) for span in spans),
            evidence=self.anew(wording.evidence),
            shared=self._spans(wording.report, wording.shared),
        )

    def _family(self, family: Family) -> Family:
        reports = [wording.report for wording in family.wordings]
        pairs = tuple(self._pair(pair, reports[pair.a], reports[pair.b]) for pair in family.pairs)
        return replace(family, wordings=self.anew(family.wordings), pairs=pairs)

    def _pair(self, pair: WordingPair, a: str, b: str) -> WordingPair:
        if a not in self._printed or b not in self._printed:
            return pair
        changes = tuple(self._change(change, a, b) for change in pair.changes)
        return replace(pair, changes=changes)

    def _change(self, change: Change, a: str, b: str) -> Change:
        (in_a,), (in_b,) = self._spans(a, [change.a]), self._spans(b, [change.b])
        return replace(change, a=in_a, b=in_b)
