"""One line of an account with what can be said against it: the passages it rests on, whose
words they are, which utterance and which person they were put to.
"""

from dataclasses import replace
from typing import Any

from variorum.annotate.words import words_in
from variorum.model import Case, Comparison, Evidence, Family, Person, Report, Story, Wording
from variorum.show.account_view import view_section
from variorum.show.links import Numbered, report_names
from variorum.show.printable import one_line
from variorum.show.web.addresses import line_address, report_address, spell_passage
from variorum.show.web.story_pages import FRAME, OpenedStory, open_story

MOST_PASSAGES = 12
MOST_OFFERED = 300
"""So many utterances and people are offered to join with."""
EXCERPT = 90
MOSTLY = 0.5
"""So many of a passage's words does a wording have that has what the passage says."""


def line_page(case: Case, story: Story, number: str) -> dict[str, Any] | None:
    """A line and the forms that correct it; None where the story has no such line."""
    opened = open_story(case, story)
    found = _line(opened, number)
    if found is None:
        return None
    place, line = found
    section = opened.account.sections[place]
    alone = Numbered(line.number, line.line, ())
    comparison = case.comparison(story.id)
    reports = {name: report for name, (_, report) in opened.index.reports.items()}
    cited = [e for e in dict.fromkeys(line.line.evidence) if e.report in reports]
    return {
        "story": story.id,
        "number": line.number,
        "title": one_line(opened.account.title),
        "back": line_address(story.id, section.name, line),
        "lines": view_section(section, [alone], replace(opened.index, correct_at=None))["lines"],
        "passages": [_passage(e, comparison, reports) for e in cited[:MOST_PASSAGES]],
        "more": max(0, len(cited) - MOST_PASSAGES),
        "frame": FRAME,
    }


def _line(opened: OpenedStory, number: str) -> tuple[int, Numbered] | None:
    return next(
        (
            (place, inner)
            for place, lines in enumerate(opened.numbered)
            for line in lines
            for inner in line.walk()
            if inner.number == number
        ),
        None,
    )


def _passage(
    evidence: Evidence, comparison: Comparison, reports: dict[str, Report]
) -> dict[str, Any]:
    """What was made of a passage, and what else could be."""
    report = reports[evidence.report]
    in_text = evidence.part == "text"
    family = _family_at(evidence, comparison) if in_text else None
    person = _person_at(evidence, comparison) if in_text and family is None else None
    return {
        "report": report.id,
        "name": report_names([report])[report.id],
        "address": report_address(report.id),
        "words": excerpt(evidence.text),
        "place": spell_passage(evidence) if in_text else None,
        "utterance": _utterance(family, evidence, comparison) if family else None,
        "person": _person(person, comparison) if person else None,
    }


def _family_at(evidence: Evidence, comparison: Comparison) -> Family | None:
    return next(
        (
            family
            for family in comparison.families
            for wording in family.wordings
            if wording.report == evidence.report
            and any(evidence.span.overlaps(span) for span in wording.spans)
        ),
        None,
    )


def _person_at(evidence: Evidence, comparison: Comparison) -> Person | None:
    return next(
        (
            person
            for person in comparison.people
            for mention in person.mentions
            if mention.evidence.report == evidence.report
            and mention.evidence.span.overlaps(evidence.span)
        ),
        None,
    )


def _has_words(wording: Wording, evidence: Evidence) -> bool:
    """Whether a wording has what a passage says, and not only other sentences of the utterance."""
    said = {word.lower() for word in words_in(evidence.text)}
    shared = said & {word.lower() for word in words_in(wording.text)}
    return len(shared) >= len(said) * MOSTLY


def _utterance(family: Family, evidence: Evidence, comparison: Comparison) -> dict[str, Any]:
    others = [w for w in family.wordings if evidence not in w.evidence]
    return {
        "speaker": one_line(family.speaker),
        "others": len(others) and max(1, sum(_has_words(w, evidence) for w in others)),
        "offered": [
            {
                "place": spell_passage(other.wordings[0].evidence[0]),
                "words": excerpt(
                    f"{other.speaker}: {other.wordings[0].text}"
                    if other.speaker
                    else other.wordings[0].text
                ),
            }
            for other in comparison.families
            if other.id != family.id
        ][:MOST_OFFERED],
    }


def _person(person: Person, comparison: Comparison) -> dict[str, Any]:
    return {
        "name": one_line(person.name),
        "names": _names(person),
        "offered": [_names(other)[0] for other in comparison.people if other.id != person.id][
            :MOST_OFFERED
        ],
    }


def _names(person: Person) -> list[dict[str, str]]:
    """The names of a person, each with a place where it stands; the fullest first."""
    mentions = [m for m in person.mentions if m.kind == "name"] or list(person.mentions)
    by_form = {m.form: m for m in reversed(mentions)}
    forms = sorted(by_form, key=lambda form: (form != person.name, form))
    return [
        {"place": spell_passage(by_form[form].evidence), "name": one_line(form)} for form in forms
    ]


def excerpt(text: str) -> str:
    """The first words of a text, on one line."""
    words = " ".join(one_line(text).split())
    return words if len(words) <= EXCERPT else words[:EXCERPT].rsplit(" ", 1)[0] + " …"
