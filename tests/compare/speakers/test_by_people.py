"""Speakers whom the other reports of a story name in full."""

from datetime import date

import pytest

from variorum.annotate import annotate
from variorum.compare import compare_story
from variorum.compare.speakers import with_people_as_speakers
from variorum.model import (
    Annotation,
    Attribution,
    Mention,
    MentionKind,
    Person,
    Report,
    Span,
    Speaker,
    Story,
)


def test_the_father_speaks_where_his_report_names_only_the_daughter_in_full() -> None:
    texts = (
        "President Bruno Ostrov spoke at the palace. Mr. Ostrov waved to the guests.",
        "President Ostrov’s daughter, Malina Ostrov, yawned. “You may pet the bird if you want "
        "to,” Mr. Ostrov said.",
    )
    reports = [Report(id=str(n), source=str(n), text=t) for n, t in enumerate(texts)]
    found = compare_story(Story("s", ("0", "1")), reports, {r.id: annotate(r) for r in reports})
    speakers = {f.speaker for f in found.families if "pet the bird" in f.wordings[0].text}
    assert speakers == {"Bruno Ostrov"}


def test_whom_the_grammar_names_stays_where_the_source_names_another() -> None:
    text = "Ann Ray asked the board to hear Mr. Day, adding, “It is late.”"
    report = Report(id="0", source="0", text=text)
    source = Span(text.index("Mr. Day"), text.index(", adding"))
    quoted = Span(text.index("“"), len(text))
    speaker = Speaker(name="Ann Ray", score=0.7)
    findings = Annotation(
        report="0", attributions=(Attribution((source,), (), (quoted,), "direct", speaker),)
    )
    day = report.cite(source.end - len("Day"), source.end)
    people = (
        Person("p1", "Ann Ray", (), (), (Mention(report.cite(0, len("Ann Ray")), "Ann Ray"),)),
        Person("p2", "Bo Day", ("Day",), (), (Mention(day, "Day"),)),
    )
    found = with_people_as_speakers({"0": findings}, people)
    assert found["0"].attributions[0].speaker.name == "Ann Ray"


@pytest.mark.parametrize(
    ("source", "kind"),
    [("The warden", "description"), ("the US warden-elect", "description"), ("Ray", "name")],
)
def test_whom_the_whole_source_means_in_the_story_speaks(source: str, kind: MentionKind) -> None:
    text = f"“It is late,” {source} said. Ann Ray left."
    report = Report(id="0", source="0", text=text)
    begin = text.index(source)
    told = Span(begin, begin + len(source))
    quoted = Span(0, text.index(source) - 1)
    speaker = Speaker(unnamed=source, score=0.6)
    findings = Annotation(
        report="0", attributions=(Attribution((told,), (), (quoted,), "direct", speaker),)
    )
    mention = Mention(report.cite(*told), source, kind)
    people = (Person("p1", "Ann Ray", (), (), (mention,)),)
    found = with_people_as_speakers({"0": findings}, people)
    assert found["0"].attributions[0].speaker.name == "Ann Ray"
    both = (*people, Person("p2", "Bo Day", (), (), (mention,)))
    found = with_people_as_speakers({"0": findings}, both)
    assert found["0"].attributions[0].speaker == speaker


def test_who_said_it_in_what_another_tells_stays_the_speaker() -> None:
    text = "Ann Ray said the boatman, who was cold, told her, “It is late.”"
    report = Report(id="0", source="0", text=text)
    told, quoted = Span(0, len("Ann Ray")), Span(text.index("“"), len(text))
    speaker = Speaker(unnamed="the boatman", score=0.7)
    findings = Annotation(
        report="0", attributions=(Attribution((told,), (), (quoted,), "direct", speaker),)
    )
    people = (Person("p1", "Ann Ray", (), (), (Mention(report.cite(*told), "Ann Ray"),)),)
    found = with_people_as_speakers({"0": findings}, people)
    assert found["0"].attributions[0].speaker == speaker


def test_a_title_and_the_name_behind_it_are_whom_they_name() -> None:
    text = "“It is late,” river board speaker Ann Ray said."
    report = Report(id="0", source="0", text=text)
    begin, name = text.index("river"), text.index("Ann")
    told, quoted = Span(begin, text.index(" said")), Span(0, begin - 1)
    speaker = Speaker(unnamed="river board speaker Ann Ray", score=0.6)
    findings = Annotation(
        report="0", attributions=(Attribution((told,), (), (quoted,), "direct", speaker),)
    )
    mentions = (
        Mention(report.cite(begin, name - 1), "river board speaker", "role"),
        Mention(report.cite(name, told.end), "Ann Ray"),
    )
    people = (Person("p1", "Ann Ray", (), (), mentions),)
    found = with_people_as_speakers({"0": findings}, people)
    assert found["0"].attributions[0].speaker.name == "Ann Ray"


WEIR = "The weir at Avon was closed on Monday after divers found a crack, "


@pytest.mark.parametrize(
    ("other", "day", "known"),
    [
        ("Ann Ray, the county’s former locks chief, said that she had written a letter.", 21, True),
        ("Ann Ray, the county’s locks chief, said that she had written a letter.", 21, True),
        ("Ann Ray, the county’s former locks chief, said that she had left.", 1, False),
        ("Ann Ray, the county’s parks chief, said that she had written a letter.", 21, False),
    ],
)
def test_the_chief_of_something_is_whom_another_report_gives_the_office(
    other: str, day: int, *, known: bool
) -> None:
    told = [(f"{WEIR}the county’s locks chief said.", 10), (f"{WEIR}police said. {other}", day)]
    reports = [
        Report(id=str(n), source=str(n), text=t, published=date(2024, 6, d))
        for n, (t, d) in enumerate(told)
    ]
    found = compare_story(Story("s", ("0", "1")), reports, {r.id: annotate(r) for r in reports})
    of = {w.speaker for f in found.families for w in f.wordings if w.report == "0"}
    assert of == {"Ann Ray" if known else "the county’s locks chief"}


@pytest.mark.parametrize(("pronoun", "meant"), [("she", "Ann Ray"), ("he", "Bo Ray")])
def test_she_behind_a_surname_with_an_office_is_whom_the_story_gives_it(
    pronoun: str, meant: str
) -> None:
    texts = (
        "Inspector Ann Ray of the river board said that the weir would be closed. “We will close "
        "it on Thursday,” she said. The union would strike on Friday, Bo Ray said.",
        "Bo Ray, the union secretary, said that the union would strike on Friday.\n\nInspector Ray "
        f"said 10 men were on the weir. “The water is rising,” {pronoun} said.",
    )
    reports = [Report(id=str(n), source=str(n), text=t) for n, t in enumerate(texts)]
    found = compare_story(Story("s", ("0", "1")), reports, {r.id: annotate(r) for r in reports})
    speakers = {f.speaker for f in found.families if "water is rising" in f.wordings[0].text}
    assert speakers == {meant}


@pytest.mark.parametrize(
    ("source", "named"),
    [
        ("Deputy Head of Upper Locks Ann Ray", True),
        ("a letter from Upper Locks Chief Ann Ray", False),
        ("the Dorn office of Ann Ray", False),
        ("neighbours and Ann Ray", False),
    ],
)
def test_words_that_end_in_a_title_and_a_full_name_are_who_is_named(
    source: str, *, named: bool
) -> None:
    text = f"“It is late,” {source} said."
    report = Report(id="0", source="0", text=text)
    told, quoted = Span(text.index(source), text.index(" said")), Span(0, text.index(source) - 1)
    speaker = Speaker(unnamed=source, score=0.9)
    findings = Annotation(
        report="0", attributions=(Attribution((told,), (), (quoted,), "direct", speaker),)
    )
    mention = Mention(report.cite(text.index("Ann"), told.end), "Ann Ray")
    people = (Person("p1", "Ann Ray", (), (), (mention,)),)
    found = with_people_as_speakers({"0": findings}, people, [report])
    assert found["0"].attributions[0].speaker.name == ("Ann Ray" if named else None)
