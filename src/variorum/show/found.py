"""The wordings of some words and the passages that hold them, as lines that a person reads."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.account.quotations.differences import describe_pair, mark_changes
from variorum.compare.wordings import HeldFamily, HeldWording, find_wordings
from variorum.model import Case, Hit, Line, Report, Section, WordingPair, walk_stories

ANOTHER_PART = "another part of it"


def found_wordings(case: Case, words: str) -> Section:
    """Every wording of the utterances that some words are or are part of, each under its speaker
    with the verdict on it against the words.
    """
    lines = tuple(
        _utterance(found, case)
        for story in walk_stories(case)
        for found in find_wordings(words, case.comparison(story.id).families, case.report)
    )
    return Section("quotations", "Wordings", lines)


def found_passages(case: Case, hits: Sequence[Hit]) -> Section:
    """The passages, each with its report."""
    lines = (
        Line(hit.evidence.text, (hit.evidence,), case.report(hit.evidence.report).label)
        for hit in hits
    )
    return Section("coverage", "Passages with all of these words", tuple(lines))


def reports_of(case: Case, sections: Sequence[Section]) -> dict[str, Report]:
    """The reports that the lines rest on, by id."""
    names = {e.report for s in sections for top in s.lines for x in top.walk() for e in x.evidence}
    return {name: case.report(name) for name in sorted(names)}


def _utterance(found: HeldFamily, case: Case) -> Line:
    speaker = found.family.speaker or "speaker not clear"
    return Line("", (), speaker, lines=tuple(_wordings(found.wordings, case)))


def _wordings(held: Sequence[HeldWording], case: Case) -> Iterator[Line]:
    """A line a wording; first those that have something of the words."""
    for wording, judgement in sorted(held, key=lambda one: one.judgement is None):
        line = Line(wording.text, wording.evidence, case.report(wording.report).label, ANOTHER_PART)
        if judgement:
            indirect = wording.kind != "direct"
            pair = WordingPair(0, 1, judgement.verdict, indirect, judgement.changes)
            line = replace(line, note=describe_pair(pair), marks=mark_changes(wording, 1, pair))
        yield line
