"""What another report tells of the time of a line stands under it, with the name of its report."""

from dataclasses import replace
from datetime import date

from variorum.account import write_account
from variorum.annotate.sentences import find_sentences
from variorum.model import Annotation, Event, Line, Report, When

DAY = When.on(date(2025, 3, 6))
SHUT = "Mayor Lena Ostrov shut the old harbour bridge in Tollan on Thursday over cracks."
AGAIN = "The mayor of Tollan, Lena Ostrov, said on Thursday no lorry may use the harbour bridge."
ANOTHER = "Two ferries of the northern line collided off the cape on Thursday in thick fog."
AHEAD = "The keeper Bo Rand will lock the gates and lower the flag at noon on Thursday."


def timeline(bridge, *told: tuple[str, str, str]) -> tuple[Line, ...]:
    """The timeline of one day: report, outlet and words of each event, the heaviest first."""
    comparison, reports, annotations = bridge
    events = []
    for place, (name, outlet, words) in enumerate(told):
        report = Report(id=name, source=f"{name}.txt", text=words, outlet=outlet)
        reports = reports | {name: report}
        sentences = find_sentences(words)
        annotations = annotations | {name: Annotation(report=name, sentences=sentences)}
        events.append(Event(DAY, words, (report.cite(0, len(words)),), weight=9.0 - place))
    ids = tuple(dict.fromkeys((*comparison.story.reports, *(name for name, _, _ in told))))
    story = replace(comparison.story, reports=ids)
    compared = replace(comparison, story=story, events=tuple(events))
    return write_account(compared, reports, annotations).section("timeline").lines


def test_one_event_in_the_words_of_two_reports_is_one_line_with_the_other_under_it(bridge) -> None:
    (line,) = timeline(bridge, ("a", "Morning Post", SHUT), ("b", "Evening Echo", AGAIN))
    assert line.text == SHUT
    (under,) = line.lines
    assert (under.text, under.label) == (AGAIN, "of that day in Evening Echo")
    assert "Evening Echo" not in under.note


def test_what_is_told_of_something_else_stands_by_itself(bridge) -> None:
    lines = timeline(bridge, ("a", "Morning Post", SHUT), ("b", "Evening Echo", ANOTHER))
    assert [line.text for line in lines] == [SHUT, ANOTHER]


def test_what_one_report_tells_apart_stays_apart(bridge) -> None:
    comparison, reports, annotations = bridge
    report = Report(id="a", source="a.txt", text=f"{SHUT}\n\n{AGAIN}")
    passages = [report.cite(report.text.index(words), report.text.index(words) + len(words))
                for words in (SHUT, AGAIN)]  # fmt: skip
    events = tuple(Event(DAY, passage.text, (passage,)) for passage in passages)
    story = replace(comparison.story, reports=(*comparison.story.reports, "a"))
    found = Annotation(report="a", sentences=find_sentences(report.text))
    account = write_account(
        replace(comparison, story=story, events=events),
        reports | {"a": report},
        annotations | {"a": found},
    )
    assert len(account.section("timeline").lines) == 2


def test_what_is_only_foretold_beside_what_is_done_is_told_so(bridge) -> None:
    comparison, reports, annotations = bridge
    for name, words in (("a", SHUT), ("b", AHEAD)):
        reports = reports | {name: Report(id=name, source=f"{name}.txt", text=words)}
        found = Annotation(report=name, sentences=find_sentences(words))
        annotations = annotations | {name: found}
    first, other = (reports[name].cite(0, len(reports[name].text)) for name in "ab")
    event = Event(DAY, SHUT, (first,), also=(other,))
    story = replace(comparison.story, reports=(*comparison.story.reports, "a", "b"))
    compared = replace(comparison, story=story, events=(event,))
    (line,) = write_account(compared, reports, annotations).section("timeline").lines
    (under,) = line.lines
    assert (under.text, under.note) == (AHEAD, "told there as still to come")
