from collections.abc import Callable

from variorum.annotate.sentences import find_paragraphs, find_sentences
from variorum.compare.wordings.prepared import Compared
from variorum.compare.wordings.surroundings import Neighbourhood

Ready = Callable[..., list[Compared]]
Holding = Callable[[list[Compared], str], Compared]
TEXT = (
    "The storm season is near.\n\n"
    "Mayor Anna Kellner told reporters on Thursday that the flood gate will be mended.\n\n"
    "The dykes date from the last century. “Who is going to pay for it?” asked Robert Marsh.\n"
)


def test_the_speaker_the_frame_and_the_medium_are_told_apart(
    ready: Ready, holding: Holding
) -> None:
    around = holding(ready(TEXT), "flood gate").utterance.around
    assert "kellner" in around.source
    assert "thursday" in around.frame
    assert "kellner" not in around.frame
    assert around.media == {"press"}


def test_context_is_what_goes_before_and_behind_but_not_the_sentence_itself(
    ready: Ready, holding: Holding
) -> None:
    around = holding(ready(TEXT), "flood gate").utterance.around
    assert {"storm", "dyke"} <= around.context
    assert "gate" not in around.context


def test_a_question_is_known_by_its_mark_and_by_who_asks(ready: Ready, holding: Holding) -> None:
    marked = holding(ready(TEXT), "pay for it").utterance
    asked = holding(
        ready("Robert Marsh asked whether the town would ever pay for the new gate.\n"), "ever pay"
    ).utterance
    told = holding(ready(TEXT), "flood gate").utterance
    assert (marked.around.asks, asked.around.asks, told.around.asks) == (True, True, False)


def test_the_words_of_a_sentence_are_in_its_context_only_where_another_has_them() -> None:
    text = "The ferry sank. The harbour closed. The ferry burned."
    sentences = find_sentences(text)
    neighbourhood = Neighbourhood(text, sentences, find_paragraphs(text))
    around = neighbourhood.around(sentences[0], neighbourhood.tokens(sentences[0]), None)
    forms = {t.text: t.root for s in sentences for t in neighbourhood.tokens(s) if t.content}
    assert around.context == {forms[word] for word in ("ferry", "harbour", "closed", "burned")}
    assert forms["sank"] not in around.context
