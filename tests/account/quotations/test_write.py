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
