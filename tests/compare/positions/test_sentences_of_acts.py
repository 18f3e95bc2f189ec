"""Only the sentences that hold the words of an act are asked what became of it."""

from variorum.annotate.sentences import find_sentences
from variorum.compare.positions.outcomes import Act, outcome_of
from variorum.compare.positions.sentences_of_acts import SentencesOfActs
from variorum.model import Annotation, Report

VISIT = Act("Ostrov", "Rusk", "visit", frozenset(["northern", "port"]))
RESIGN = Act("Tollan", "Tollan", "resign", frozenset())
TEXT = (
    "Ostrov visited the northern port on Wednesday. "
    "Tollan met the ferry crews. "
    "Rusk has called off the visit to the northern port. "
    "Ostrov resigned from the board. "
    "The crews called off their strike, Rusk said."
)


def test_the_sentences_that_may_tell_of_an_act_are_found_in_order() -> None:
    report = Report(id="r1", source="r1.txt", text=TEXT)
    annotations = {"r1": Annotation(report="r1", sentences=find_sentences(TEXT))}
    sentences = SentencesOfActs([report], annotations, [VISIT, RESIGN])
    told = [span.of(TEXT) for _, span in sentences.may_tell([VISIT, RESIGN])]
    assert [(outcome_of(VISIT, words), words[:11]) for words in told] == [
        ("done", "Ostrov visi"),
        ("called off", "Rusk has ca"),
    ]
    assert sentences.may_tell([RESIGN]) == []
