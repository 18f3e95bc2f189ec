"""What is told and is no utterance, or next to nothing of one, in invented reports."""

from collections.abc import Callable

from variorum.account import write_account
from variorum.annotate import annotate
from variorum.compare import compare_reports
from variorum.model import Report


def test_a_line_without_a_stop_is_a_headline_and_nobody_s_words(
    printed: Callable[..., list[str]],
) -> None:
    words = "the weir has “destroyed” the lower town"
    text = f"It rains in Avon.\n\nRoth: {words}\n\nRoth said the gate of Avon was open to all."
    told = "the gate of Avon was open to all"
    assert printed(text, (words, "mixed"), (told, "indirect")) == [f"Roth said {told}."]


def test_a_point_of_a_list_is_none(printed: Callable[..., list[str]]) -> None:
    words = "six of the old boats were lost in the flood"
    text = f"Roth made these points:\n\nShe said {words}\n\nIt rains."
    assert printed(text, (words, "indirect")) == [f"She said {words}"]


def test_what_ends_in_who_is_told_something_is_held_back(
    printed: Callable[..., list[str]],
) -> None:
    words = "of a talk with a boatman of Avon who often told him"
    told = "the gate of Avon was open to all"
    text = f"Roth spoke {words}: “Wait.” Roth said {told}."
    assert printed(text, (words, "indirect"), (told, "indirect")) == [f"Roth said {told}."]


def test_what_something_told_of_elsewhere_is_called_is_held_back(
    printed: Callable[..., list[str]],
) -> None:
    told = "the gate of Avon was open to all"
    text = f"It stood in letters that Roth dismissed as “idle talk.” Roth said {told}."
    assert printed(text, ("as “idle talk.”", "mixed"), (told, "indirect")) == [f"Roth said {told}."]


def test_a_sentence_that_tells_of_a_demand_says_nothing_itself() -> None:
    told = "Mayor Ana Roth said that the gate of Avon would stay open until the spring."
    about = "Roth’s earlier demand that the weir be rebuilt at once had come as a surprise to many."
    report = Report(id="r", source="r", text=f"{told}\n\n{about}")
    annotations = {"r": annotate(report)}
    assert len(annotations["r"].attributions) == 2
    comparison = compare_reports([report], annotations)
    account = write_account(comparison, {"r": report}, annotations)
    (roth,) = account.section("quotations").lines
    assert [line.text for line in roth.lines] == [told]
