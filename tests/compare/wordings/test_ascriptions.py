from variorum.annotate.sentences import find_sentences
from variorum.compare.people import find_people
from variorum.compare.wordings import find_families
from variorum.model import Annotation, Attribution, Family, Name, Report, Span, Speaker

WORDS = "The harbour wall will be rebuilt before the winter storms reach the old town"


def report(
    name: str, speaker: str, words: str = WORDS, *, score: float = 0.95
) -> tuple[Report, Annotation]:
    text = f"“{words},” {speaker} told the council. The meeting went on.\n"
    begin = text.index(speaker)
    source = Span(begin, begin + len(speaker))
    content = Span(0, len(words) + 3)
    cue = Span(source.end + 1, source.end + 5)
    given = Speaker(name=speaker, score=score)
    attribution = Attribution((source,), (cue,), (content,), "direct", given)
    return Report(id=name, source=name, text=text), Annotation(
        report=name,
        sentences=find_sentences(text),
        names=(Name(*source, "person"),),
        attributions=(attribution,),
    )


def families(*made: tuple[Report, Annotation]) -> list[Family]:
    reports = [r for r, _ in made]
    annotations = {r.id: a for r, a in made}
    found = find_families(reports, annotations, find_people(reports, annotations), ())
    return [f for f in found if len(f.wordings) > 1]


def test_one_utterance_given_to_two_speakers_is_a_conflict_with_both() -> None:
    (family,) = families(
        report("a", "Anna Kellner"), report("b", "Robert Marsh"), report("c", "Anna Kellner")
    )
    assert [(a.speaker, a.reports) for a in family.ascriptions] == [
        ("Anna Kellner", ("a", "c")),
        ("Robert Marsh", ("b",)),
    ]
    assert len(family.wordings) == 3


def test_speakers_that_agree_are_no_conflict() -> None:
    (family,) = families(report("a", "Anna Kellner"), report("b", "Anna Kellner"))
    assert family.ascriptions == ()


def test_an_unsure_speaker_contradicts_nobody() -> None:
    (family,) = families(report("a", "Anna Kellner"), report("b", "Robert Marsh", score=0.5))
    assert family.ascriptions == ()
    assert family.speaker == "Anna Kellner"


def test_a_set_phrase_that_two_people_use_is_no_family() -> None:
    a = report("a", "Anna Kellner", "No one is above the law")
    b = report("b", "Robert Marsh", "No one is above the law")
    assert families(a, b) == []


def test_what_one_passes_on_as_another_s_and_a_third_is_given_has_two_speakers() -> None:
    passed = report("a", "Anna Kellner", "He told me the weir keeps no ledger")
    (family,) = families(passed, report("b", "Robert Marsh", "The weir keeps no ledger"))
    assert [a.speaker for a in family.ascriptions] == ["Anna Kellner", "Robert Marsh"]
    refrain = report("a", "Anna Kellner", "Now and then the weir keeps no ledger")
    assert not families(refrain, report("b", "Robert Marsh", "The weir keeps no ledger"))
