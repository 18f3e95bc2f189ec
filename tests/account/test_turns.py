"""What somebody says on in one turn, in invented reports."""

from variorum.account import check_account, write_account
from variorum.annotate.sentences import find_sentences
from variorum.model import (
    Annotation,
    Attribution,
    AttributionKind,
    Comparison,
    Family,
    Report,
    Span,
    Speaker,
    Story,
    Wording,
)


def printed(text: str, *told: tuple[str, AttributionKind], cue: str = "said") -> list[str]:
    """The lines of Ana Roth in the account of one report, checked."""
    report = Report(id="r", source="r", text=text)
    families, attributions = [], []
    for number, (words, kind) in enumerate(told):
        begin = text.index(words)
        span = Span(begin, begin + len(words))
        at = text.rfind(cue, 0, begin) if cue in text[:begin] else text.find(cue)
        wording = Wording(
            "r", (span,), words, kind != "indirect", kind, "Ana Roth", (report.cite(*span),)
        )
        families.append(Family(str(number), "Ana Roth", (wording,)))
        attributions.append(
            Attribution((), (Span(at, at + len(cue)),), (span,), kind, Speaker(name="Ana Roth"))
        )
    comparison = Comparison(story=Story("s", ("r",)), families=tuple(families))
    findings = Annotation(
        report="r", sentences=tuple(find_sentences(text)), attributions=tuple(attributions)
    )
    account = write_account(comparison, {"r": report}, {"r": findings})
    assert check_account(account, {"r": report}.__getitem__) == []
    return [x.text for voice in account.section("quotations").lines for x in voice.lines]


def test_what_goes_on_in_a_turn_stands_behind_what_it_goes_on_from() -> None:
    first, second = "the builders of the weir had years to plan it", "“They had every tool,”"
    text = f"Roth said {first}.\n\n{second} she added."
    assert printed(text, (first, "indirect"), (second, "direct")) == [f"{first} … {second}"]


def test_what_is_said_next_in_the_sentence_is_printed_with_what_joins_them() -> None:
    text = "Roth said the weir was “a gift to the town” and said those gates could be built by May."
    told = ("the weir was “a gift to the town”", "those gates could be built by May")
    lines = printed(text, (told[0], "mixed"), (told[1], "indirect"))
    assert lines == [text[len("Roth said ") : -1]]


def test_what_is_clear_or_stands_apart_is_told_by_itself() -> None:
    first, second = (
        "“The weir is a gift to the town,”",
        "“It was paid for by the guild of Avon itself.”",
    )
    text = f"{first} Roth said. {second}"
    assert printed(text, (first, "direct"), (second, "direct")) == [first, second]
    between = "The guild met in May. Nobody was late. It rained on the town."
    behind = "“They had every tool that the builders of Avon needed for it and more,”"
    text = f"{first} Roth said. {between} {behind} Roth said."
    assert printed(text, (first, "direct"), (behind, "direct")) == [first, behind]
