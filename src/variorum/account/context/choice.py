"""Which of the sentences before a passage tells readers best what it is about."""

from collections.abc import Mapping, Sequence
from math import exp

from variorum.account.context.marks import MANY, nouns_taken_up, opens_paragraph, word_stems
from variorum.account.leaning import find_leaning_in
from variorum.account.quote_marks import outside_quotations
from variorum.annotate.words import find_words, words_in
from variorum.model import Annotation, Span
from variorum.model.places import attributions_at, names_from
from variorum.model.regression import Regression, load_regression

OPENING = 15
"""Characters at the head of a sentence in which what leans leans on the one before."""
SHORT = 90
"""Characters of a sentence that tells little, wherever it leans."""
LONG = 60
"""Words above which there is no difference."""
QUOTES = "”\"’' "


def chances_of_telling(marks: Sequence[Mapping[str, float]]) -> list[float]:
    """How likely each of the sentences before a passage is the one, by their ``marks_of_earlier``;
    together they make 1.
    """
    scores = [exp(choice_weights().score(one)) for one in marks]
    return [score / sum(scores) for score in scores]


def choice_weights() -> Regression:
    """Made by ``training/context_choice.py``; what they rest on is in their card."""
    return load_regression("variorum.account.context", "choice_weights.json")


def marks_of_earlier(
    text: str, passage: Span, earlier: Sequence[Span], back: int, findings: Annotation
) -> dict[str, float]:
    """Marks by name of the sentence that is so many further ``back`` than the nearest."""
    sentence = earlier[back]
    words, stems = sentence.of(text), word_stems(sentence.of(text))
    taken_up = nouns_taken_up(find_words(text, *passage))
    leaning = find_leaning_in(text, sentence, findings)
    at_head = leaning is not None and leaning.place < OPENING
    return {
        "not the last": float(back >= 1),
        "two further": float(back >= 2),
        "three further": float(back >= 3),
        "shares words": _share(word_stems(passage.of(text)), stems),
        "has a noun taken up": _share(taken_up, stems),
        "has the whole name": float(_has_whole_name(text, passage, sentence, findings)),
        "names": min(MANY, len(names_from(findings.names, *sentence))) / MANY,
        "length": min(LONG, len(words_in(words))) / LONG,
        "leans at its head": float(at_head),
        "leans later": float(leaning is not None and not at_head),
        "leans and is short": float(leaning is not None and len(words) < SHORT),
        "opens a paragraph": float(opens_paragraph(text, sentence, findings)),
        "asks": float(words.rstrip(QUOTES).endswith("?")),
        "nothing but quoted": float(not outside_quotations(words).strip()),
        "of the same speaker": float(_speaks_too(passage, sentence, findings)),
    }


def leans_on_one_before(marks: Mapping[str, float]) -> bool:
    """Whether a sentence with these marks leans at its head, or anywhere where it is short."""
    return bool(marks["leans at its head"] or marks["leans and is short"])


def _has_whole_name(text: str, passage: Span, sentence: Span, findings: Annotation) -> bool:
    """Whether a sentence has the whole name of somebody who is only a surname in the passage."""

    def people(span: Span) -> list[list[str]]:
        names = (n for n in names_from(findings.names, *span) if n.type == "person")
        return [text[name.begin : name.end].split() for name in names]

    alone = {words[0] for words in people(passage) if len(words) == 1}
    return any(len(words) > 1 and words[-1] in alone for words in people(sentence))


def _speaks_too(passage: Span, sentence: Span, findings: Annotation) -> bool:
    """Whether who has the word where a passage begins is told to say something in a sentence."""
    at_head = attributions_at(findings, Span(passage.begin, passage.begin + 1))
    own = {spoken.speaker.called for spoken in at_head}
    return any(spoken.speaker.called in own for spoken in attributions_at(findings, sentence))


def _share(asked: frozenset[str], stems: frozenset[str]) -> float:
    return len(asked & stems) / len(asked) if asked else 0.0
