"""Whose words stand at a place, in invented words."""

from variorum.account.context.tellers import is_said_by_another, teller_of
from variorum.annotate.sentences import find_sentences
from variorum.model import Annotation, Attribution, Span, Speaker


def findings_of(text: str, *told: tuple[str, str, str, str]) -> Annotation:
    """A report with attributions: speaker, source, cue, content."""

    def span(words: str) -> tuple[Span, ...]:
        begin = text.index(words)
        return (Span(begin, begin + len(words)),)

    return Annotation(
        report="r",
        sentences=tuple(find_sentences(text)),
        attributions=tuple(
            Attribution(span(source), span(cue), span(content), "mixed", Speaker(name=name))
            for name, source, cue, content in told
        ),
    )


def test_who_is_named_behind_words_is_not_their_pronoun() -> None:
    text = "He should sell the pier, Roth said. Roth said he should sell the mill."
    told = findings_of(text, ("Ana Roth", "Roth", "said", "He should sell the pier"))
    assert teller_of("person", 0, text, told) == "other"
    behind = text.rindex("Roth said")
    later = Attribution(
        (Span(behind, behind + 4),),
        (Span(behind + 5, behind + 9),),
        (Span(behind + 10, len(text)),),
        "indirect",
        Speaker(name="Ana Roth"),
    )
    told = Annotation(report="r", sentences=told.sentences, attributions=(later,))
    assert teller_of("person", behind + 10, text, told) == "person"


def test_according_to_whom_it_is_told_is_not_its_pronoun() -> None:
    text = "According to Lowmoor Media, it sold 40 lamps."
    told = findings_of(text, ("Lowmoor Media", "Lowmoor Media", "According to", "it sold 40 lamps"))
    assert teller_of("body", text.index("it sold"), text, told) == "other"


def test_a_quotation_of_another_before_a_cue_is_anothers() -> None:
    text = "“We kept our word,” Orr said. Roth told the board “it was right”."
    told = findings_of(
        text,
        ("Peter Orr", "Orr", "said", "“We kept our word,”"),
        ("Ana Roth", "Roth", "told the board", "“it was right”"),
    )
    quoted = Span(0, len("“We kept our word,”"))
    assert is_said_by_another(quoted, text.index("told the board"), told)
    assert not is_said_by_another(Span(0, text.index(" Roth")), text.index("told the board"), told)
