"""Whether a sentence can be read without the sentences around it."""

from collections.abc import Mapping

from variorum.account.standing_alone.bare import furniture_inside
from variorum.account.standing_alone.form import bad_form
from variorum.account.standing_alone.marks import bad_marks
from variorum.account.standing_alone.pointing import bad_opening, bad_reference
from variorum.clean.related import blanked
from variorum.model import Annotation, Span

MIN_WORDS = 7
NOBODY: Mapping[int, str] = {}


def why_not_alone(
    text: str,
    sentence: Span,
    paragraph: Span,
    findings: Annotation,
    *,
    opens_report: bool = False,
    may_link: bool = False,
    referents: Mapping[int, str] = NOBODY,
    least_words: int = MIN_WORDS,
) -> str | None:
    """Why the sentence cannot stand alone, in words; None where it can.

    ``paragraph`` is the one that it stands in: a quotation may have been opened there.
    A sentence that opens its report has no sentence before it to lean on; one that ``may_link``
    may open with "but" or "meanwhile", which lean on it lightly. ``referents`` has
    the names that will be told behind pronouns, by place.
    """
    text = blanked(text, furniture_inside(sentence, findings.furniture))
    words = sentence.of(text)
    return (
        bad_form(text, sentence, words, least_words)
        or bad_marks(text, sentence, paragraph)
        or bad_opening(words, may_link)
        or bad_reference(text, sentence, findings, opens_report, referents)
    )
