"""The thing on which an action ends, where only the words before it tell which it is."""

import pytest

from variorum.account.context.objects import find_open_object
from variorum.annotate.sentences import find_sentences
from variorum.model import Annotation


def asked(text: str, words: str) -> tuple[str, str] | None:
    """What is asked for and where the words begin, of an action in the last sentence."""
    sentences = tuple(find_sentences(text))
    findings = Annotation(report="r", sentences=sentences)
    found = find_open_object(words, text, sentences[-1], findings)
    return (found[1].asks_for, text[found[0] :][:12]) if found else None


def test_a_noun_that_the_sentence_before_brings_in_is_asked_for() -> None:
    text = "The guild builds a new lock system. Roth said the port would pay for the system."
    assert asked(text, "pay for the system") == ("the noun", "Roth said th")


def test_a_noun_that_the_head_of_the_sentence_brings_in_asks_for_that() -> None:
    text = (
        "It rained. Because of a levy on South Korea, Roth vowed to leave a pact with the country."
    )
    assert asked(text, "leave a pact with the country") == ("the head", "leave a pact")
    text = "It rained. As for a plan of the guild, Roth vowed to drop the plan."
    assert asked(text, "drop the plan") == ("the head", "drop the pla")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The guild met. Roth said the port would pay for the system.", "pay for the system"),
        ("A mayor spoke. Roth said she would meet the mayor.", "meet the mayor"),
        ("A system broke. Roth said she would pay for the system of locks.",
         "pay for the system of locks"),
        ("Korea rose. Roth said she would stay in the country.", "stay in the country"),
    ],
    ids=["nowhere brought in", "an office", "told which", "a country in another sentence"],
)  # fmt: skip
def test_what_is_known_asks_for_nothing(text: str, words: str) -> None:
    assert asked(text, words) is None
