"""The sentences that no other report has, or of which none has a part."""

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from variorum.account.clear import show_clear
from variorum.account.general import is_general
from variorum.account.no_answers import tells_no_answer
from variorum.account.only.behind_context import show_behind_context
from variorum.account.sources import Sources
from variorum.compare.coverage.elsewhere import numbers_outside_dates
from variorum.compare.coverage.shares import known_words, share, telling_words
from variorum.compare.numbers_in import numbers_in
from variorum.model import Annotation, Evidence, Span, StatementGroup

ALL = 0.95
"""How much of a sentence another has, for the first to be told again."""
NEAR = 60
CITED_BEFORE = re.compile(
    r"\b(?:reports|notes|writes)\s(?:[A-Z][\w’']*\s|the\s|its\s|our\s){0,5}"
    r"(?:correspondent|reporter|columnist)\s$"
)
CITED_BEHIND = re.compile(r"\s(?:notes|noted|reports|reported|writes|wrote)\b")


class Lone(NamedTuple):
    """A sentence that no other origin has, or the passages of it that none has; one that ``leans``
    is read behind its context alone. ``also`` are the reports of the same origin that have it word
    for word.
    """

    text: str
    evidence: Evidence
    only: tuple[Evidence, ...] = ()
    leans: bool = False
    also: tuple[str, ...] = ()


def find_lone(sources: Sources, *, left_out: frozenset[str] = frozenset()) -> list[Lone]:
    """The sentences that one report alone has, or of which it alone has a figure, name or
    clause, the most telling first. What a report has with those that rest on it is told of
    the one that stands first among them; nothing of reports that are ``left_out``.
    """
    found: list[Lone] = []
    shared = _told_elsewhere(sources)
    for statement in sources.comparison.statements:
        for lone in _lone_sentences(statement, sources):
            report = lone.evidence.report
            if report in left_out or _is_mostly(lone.evidence, shared[report]):
                continue
            also = _also_in(lone.evidence, sources)
            only = tuple(e for e in lone.only if not _has_part(e, also, sources))
            if only or not lone.only:
                found.append(lone._replace(only=only, also=also))
    return found


def _also_in(sentence: Evidence, sources: Sources) -> tuple[str, ...]:
    """The reports of one origin with that of a sentence that have it word for word."""
    origin = sources.origins[sentence.report]
    others = (r for r in sources.reports if r != sentence.report and sources.origins[r] == origin)
    words = " ".join(sentence.text.split())
    return tuple(r for r in others if words in " ".join(sources.reports[r].text.split()))


def _has_part(passage: Evidence, copies: Container[str], sources: Sources) -> bool:
    """Whether a report of the same origin that is no copy of the sentence has a name, figure or
    clause of it, too: the number in whatever words, or all of its words side by side.
    """
    origin = sources.origins[passage.report]
    near = sources.texts.nearest(passage, least=ALL)
    numbers = {value for _, value in numbers_in(passage.text)}
    figures = _measures(sources.annotations[passage.report], passage.span)
    for name, report in sources.reports.items():
        if name == passage.report or name in copies or sources.origins[name] != origin:
            continue
        findings = sources.annotations[name]
        told = numbers_outside_dates(report.text, findings)
        if name in near or not numbers.isdisjoint(told):
            return True
        if not figures.isdisjoint(_measures(findings)):
            return True
    return False


def _measures(findings: Annotation, within: Span | None = None) -> frozenset[tuple[str, str]]:
    """The values with their units: "an hour and ten minutes" are "70 minutes"."""
    return frozenset(
        (figure.value, figure.unit)
        for figure in findings.figures
        if within is None or within.contains(Span(figure.begin, figure.end))
    )


def name_once(found: Sequence[Lone], sources: Sources) -> list[Lone]:
    """The sentences of a report, each name told where it stands first, in those that do not lean
    before the others: that somebody whom only this report names speaks again is no news, its own
    outlet is none, nor is who reports a thing.
    """
    report = sources.reports[found[0].evidence.report]
    text, outlet = report.text, report.outlet or ""
    named = set(outlet.lower().split())
    kept: dict[int, Lone] = {}

    def order(number: int) -> tuple[object, ...]:
        lone = found[number]
        return lone.leans, sources.place(lone.evidence)

    for number in sorted(range(len(found)), key=order):
        lone = found[number]
        news = tuple(e for e in lone.only if _last_word(e) not in named and not _reports(e, text))
        named.update(map(_last_word, news))
        if news or not lone.only:
            kept[number] = lone._replace(only=news)
    return _within_another([kept[number] for number in sorted(kept)])


def _lone_sentences(statement: StatementGroup, sources: Sources) -> Iterator[Lone]:
    """The sentences of a statement that tell what no other origin does; of reports that rest
    on one another, in the first that is known.
    """
    seen: set[str] = set()
    known = [t for t in statement.tellings if t.report in sources.reports]
    for telling in sorted(known, key=lambda t: _stands(t.report, sources)):
        if sources.origins[telling.report] in seen:
            continue
        for evidence in telling.evidence[:1] if statement.alone else telling.evidence:
            inside = tuple(e for e in statement.only if _stands_in(e, evidence))
            if not (inside or statement.alone):
                continue
            lone = _lone(evidence, () if statement.alone else inside, sources)
            if lone is not None and (lone.only or statement.alone):
                seen.add(sources.origins[telling.report])
                yield lone


def _lone(evidence: Evidence, only: Sequence[Evidence], sources: Sources) -> Lone | None:
    """A sentence that can be shown by itself, with the one before or behind its context, or is a
    quotation whose speaker can be told; with those of its passages that ``only`` it has.
    """
    clear = show_clear(evidence, sources, with_before=True)
    shown = clear or show_behind_context(evidence, sources)
    if shown is None or tells_no_answer(shown.text) or is_general(shown.evidence, sources):
        return None
    inside = tuple(e for e in only if shown.evidence.span.contains(e.span))
    return Lone(shown.text, shown.evidence, inside, leans=clear is None)


def _stands_in(passage: Evidence, sentence: Evidence) -> bool:
    return passage.report == sentence.report and sentence.span.contains(passage.span)


def _stands(report: str, sources: Sources) -> tuple[bool, int]:
    """Reports that repeat or retell another come last."""
    return report in sources.copied | sources.reworded, sources.rank(report)


def _told_elsewhere(sources: Sources) -> dict[str, list[Evidence]]:
    """By report, the wordings of which the account shows another report's beside them."""
    shared: dict[str, list[Evidence]] = defaultdict(list)
    for family in sources.comparison.families:
        if len({w.report for w in family.wordings}) > 1:
            for wording in family.wordings:
                shared[wording.report].extend(e for e in wording.evidence if e.part == "text")
    return shared


def _is_mostly(statement: Evidence, wordings: list[Evidence]) -> bool:
    """Whether a third of a statement or more is such a wording: the rest says who spoke."""
    inside = (min(statement.end, w.end) - max(statement.begin, w.begin) for w in wordings)
    return 3 * sum(max(0, length) for length in inside) >= statement.end - statement.begin


def _within_another(found: Sequence[Lone]) -> list[Lone]:
    """The sentences without those that stand in front of one that leans on them: what is only
    there is told with that; and without those that a page sets apart and the text has, too.
    """
    whole: list[Lone] = []
    for lone in found:
        if any(_holds(x, lone) or _has_all(x, lone) for x in found if lone.leans or not x.leans):
            continue
        inner = [e for other in found if _holds(lone, other) for e in other.only]
        only = sorted((*inner, *lone.only), key=lambda e: e.begin)
        whole.append(lone._replace(only=tuple(only) if lone.only else ()))
    return whole


def _holds(one: Lone, other: Lone) -> bool:
    outer, inner = one.evidence.span, other.evidence.span
    return outer != inner and outer.contains(inner)


def _has_all(one: Lone, other: Lone) -> bool:
    """Whether a longer sentence has next to all words of another, in its order or not."""
    if len(one.text) <= len(other.text):
        return False
    return share(telling_words(other.text), known_words([one.text])) >= ALL


def _reports(name: Evidence, text: str) -> bool:
    """Whether a name only says who tells it: "reports the Post's correspondent Ann Ray"."""
    if CITED_BEFORE.search(text, max(0, name.begin - NEAR), name.begin):
        return True
    as_before = text[: name.begin].endswith((" as ", "As "))
    return as_before and CITED_BEHIND.match(text, name.end) is not None


def _last_word(passage: Evidence) -> str:
    """What a name goes by; a figure goes by all its words."""
    words = passage.text.lower()
    return words if any(c.isdigit() for c in words) else words.split()[-1]
