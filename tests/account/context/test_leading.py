"""A line whose context is another line of its section stands under that, or right behind it."""

from dataclasses import replace

from variorum.account.context.leading import behind_their_context, under_their_context
from variorum.account.sources import gather_sources
from variorum.annotate.sentences import find_sentences
from variorum.model import Annotation, Comparison, Line, Report, Story

FIRST = "The brewery sold 640 barrels in May."
SECOND = "The guild bought 27 of them."
THIRD = "Nine were stolen from it."
REPORT = Report(id="r", source="", text=f"{FIRST} {SECOND} {THIRD}")
SOURCES = gather_sources(Comparison(story=Story("s", ("r",))), {"r": REPORT}, {})


def line_of(words: str, number: str, context: str = "") -> Line:
    begin, before = REPORT.text.index(number), REPORT.text.find(context) if context else -1
    told = REPORT.cite(before, before + len(context)) if context else None
    return Line(words, (REPORT.cite(begin, begin + len(number)),), context=told)


def test_what_leans_on_what_leans_stands_under_the_first_in_the_order_of_the_report() -> None:
    lines = [
        line_of(THIRD, "Nine", SECOND),
        line_of(SECOND, "27", FIRST),
        line_of(FIRST, "640"),
    ]
    [line] = under_their_context(lines, SOURCES)
    assert [(x.text, x.context) for x in line.walk()] == [
        (FIRST, None),
        (SECOND, None),
        (THIRD, None),
    ]


def test_context_that_no_line_prints_stays() -> None:
    lines = (line_of(THIRD, "Nine", SECOND), line_of(FIRST, "640"))
    assert under_their_context(lines, SOURCES) == lines


def test_what_several_tell_is_no_lead() -> None:
    first = line_of(FIRST, "640")
    lines = (replace(first, lines=(line_of(THIRD, "Nine"),)), line_of(SECOND, "27", FIRST))
    assert under_their_context(lines, SOURCES) == lines


def test_what_somebody_says_stands_right_behind_the_line_that_leads_in_to_it() -> None:
    lines = [line_of(THIRD, THIRD, SECOND), line_of(FIRST, FIRST), line_of(SECOND, SECOND)]
    told = behind_their_context(lines, SOURCES)
    assert [(x.text, x.context) for x in told] == [(FIRST, None), (SECOND, None), (THIRD, None)]


def test_words_printed_without_who_says_them_lead_in_to_those_that_go_on() -> None:
    said = line_of(SECOND.removesuffix(" of them."), SECOND.removesuffix(" them."))
    third = line_of(THIRD, THIRD, SECOND)
    assert behind_their_context([third, said], SOURCES) == (said, replace(third, context=None))


def test_of_context_that_a_line_has_but_for_its_last_sentence_that_is_told() -> None:
    last = "It was sold."
    text = f"{FIRST[:-1]}, and the guild of the upper lake bought most of them. {last} {THIRD}"
    report = Report(id="r", source="", text=text)
    found = Annotation(report="r", sentences=tuple(find_sentences(text)))
    sources = gather_sources(Comparison(story=Story("s", ("r",))), {"r": report}, {"r": found})
    first, second, third = (report.cite(*sentence) for sentence in found.sentences)
    lead = Line(first.text, (first,))
    both = Line(third.text, (third,), context=report.cite(first.begin, second.end))
    assert [line.context for line in behind_their_context([lead, both], sources)] == [None, second]
