"""Who stands in the section, and under which heading, in invented reports."""

from variorum.account.quotations import write_quotations
from variorum.account.sources import gather_sources
from variorum.annotate.sentences import find_sentences
from variorum.model import (
    Annotation,
    Attribution,
    Comparison,
    Family,
    Report,
    Span,
    Speaker,
    Story,
    Wording,
    WordingPair,
)

POST = "Glad that this map of the Avon locks bothers to say “it is not that old” after all."


def test_a_post_is_not_told_again_for_what_it_says_that_somebody_says() -> None:
    text = f"{POST} — Roth (@roth) May 3, 2031\n\nThe guild of Avon met in the old hall."
    report = Report(id="r", source="r", text=text)
    whole = Span(0, len(POST))
    source = Span(POST.index("this map"), POST.index(" bothers"))
    attributions = (
        Attribution((), (), (whole,), "direct", Speaker(name="Ana Roth")),
        Attribution((source,), (), (whole,), "direct", Speaker(unnamed=source.of(text))),
    )
    findings = Annotation(
        report="r", sentences=tuple(find_sentences(text)), attributions=attributions
    )
    families = tuple(
        Family(
            f"f{number}",
            attribution.speaker.called,
            (
                Wording(
                    "r",
                    (span := attribution.content[0],),
                    POST,
                    (),
                    attribution.kind,
                    attribution.speaker.called,
                    (report.cite(*span),),
                ),
            ),
        )
        for number, attribution in enumerate(attributions)
    )
    comparison = Comparison(story=Story("s", ("r",)), families=families)
    section = write_quotations(gather_sources(comparison, {"r": report}, {"r": findings}))
    assert [line.label for line in section.lines] == ["Ana Roth"]


def test_a_sentence_that_is_compared_is_not_told_again_of_another_without_a_name() -> None:
    texts = {
        "r": "The staff said the lock would be shut for a week.",
        "s": "It would be shut, a clerk said; but a skipper swore it was rotten to its last beam.",
    }
    said = (
        ("r", "the lock would be shut for a week", "the staff"),
        ("s", "It would be shut", "a clerk"),
        ("s", "it was rotten to its last beam", "a skipper"),
    )
    reports = {name: Report(id=name, source=name, text=text) for name, text in texts.items()}
    annotations = {
        name: Annotation(report=name, sentences=tuple(find_sentences(text)))
        for name, text in texts.items()
    }
    told = []
    for name, words, speaker in said:
        begin = texts[name].index(words)
        place = reports[name].cite(begin, begin + len(words))
        told.append(Wording(name, (place.span,), words, False, "indirect", speaker, (place,)))
    pair = WordingPair(0, 1, "reworded", indirect=True)
    families = (
        Family("f0", "the staff", (told[0], told[1]), (pair,)),
        Family("f1", "a skipper", (told[2],)),
    )
    comparison = Comparison(story=Story("s", tuple(texts)), families=families)
    section = write_quotations(gather_sources(comparison, reports, annotations))
    printed = [line.text for top in section.lines for line in top.walk()]
    assert printed.count(texts["s"]) == 1
