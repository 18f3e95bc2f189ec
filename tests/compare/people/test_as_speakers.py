"""Speakers whom the other reports of a story name in full."""

from variorum.annotate import annotate
from variorum.compare import compare_story
from variorum.compare.people.as_speakers import with_people_as_speakers
from variorum.model import Annotation, Attribution, Mention, Person, Report, Span, Speaker, Story


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
