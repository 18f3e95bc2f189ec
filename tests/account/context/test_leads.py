"""What stands before words of somebody and is to be told with them, in invented words."""

import pytest

from variorum.account.context.leads import answers, goes_on
from variorum.annotate.sentences import find_sentences
from variorum.model import Annotation, Attribution, Span, Speaker


def findings_of(text: str, *told: tuple[str, str, str]) -> Annotation:
    """A report with attributions: source, cue, content."""

    def span(words: str) -> tuple[Span, ...]:
        begin = text.index(words)
        return (Span(begin, begin + len(words)),)

    return Annotation(
        report="r",
        sentences=tuple(find_sentences(text)),
        attributions=tuple(
            Attribution(span(source), span(cue), span(content), "mixed", Speaker(name="Ana Roth"))
            for source, cue, content in told
        ),
    )


@pytest.mark.parametrize(
    "lead",
    [
        "Asked about the pier,",
        "Writing about the pier,",
        "In response to the brewer,",
        "Commenting on the pier,",
        "Defending the sale,",
    ],
)
def test_the_head_of_a_sentence_may_tell_what_words_are_about(lead: str) -> None:
    text = f"{lead} Roth said the evidence was thin."
    assert answers(text, text.index("the evidence"), findings_of(text))


def test_where_somebody_speaks_is_not_what_words_are_about() -> None:
    text = "Speaking on Monday, Roth said the evidence was thin."
    assert not answers(text, text.index("the evidence"), findings_of(text))


def test_who_asks_may_answer_behind_a_heading() -> None:
    text = (
        "“Who is to keep the lantern?” Roth asked.\n\nHow to help the guild\n\n"
        "“I think we must,” she said."
    )
    assert answers(text, text.index("“I think"), findings_of(text))
    other = text.replace("Roth asked", "said Roth, and left")
    assert not answers(other, other.index("“I think"), findings_of(other))


def test_words_may_go_on_from_what_their_speaker_does() -> None:
    text = "The guild left the old pier for good, arguing that a sale was better than “a long war”."
    cue = "arguing that"
    told = findings_of(text, ("The guild", cue, "a sale was better than “a long war”"))
    assert goes_on(text, text.index(cue), told)


def test_what_it_is_may_be_what_its_speaker_does_something_to() -> None:
    text = "The guild never liked the old pier of Avon, saying it was a danger to boats."
    content = "it was a danger to boats"
    told = findings_of(text, ("The guild", "saying", content))
    assert goes_on(text, text.index(content), told)
    other = text.replace("it was", "Orr was")
    told = findings_of(other, ("The guild", "saying", content.replace("it was", "Orr was")))
    assert not goes_on(other, other.index("Orr was"), told)


def test_words_do_not_go_on_from_what_has_a_line_of_its_own() -> None:
    text = "The guild said the pier was old and wet, adding that a sale was better than “a war”."
    told = findings_of(
        text,
        ("The guild", "said", "the pier was old and wet"),
        ("The guild", "adding that", "a sale was better than “a war”"),
    )
    assert not goes_on(text, text.index("adding that"), told)


def test_a_participle_of_another_does_not_go_on() -> None:
    text = "The board sold the pier to Orr, with the guild claiming a sale was “a crime”."
    told = findings_of(text, ("the guild", "claiming", "a sale was “a crime”"))
    assert not goes_on(text, text.index("claiming"), told)


def test_what_somebody_is_led_to_is_told_with_what_leads_to_it() -> None:
    text = "A long quarrel over the old pier led the guild to demand that “all boats” stay away."
    told = findings_of(text, ("the guild", "to demand that", "“all boats” stay away"))
    assert goes_on(text, text.index("to demand"), told)
