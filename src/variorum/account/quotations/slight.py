"""Whether an utterance is more than a word or two."""

from variorum.account.quotations.cues import is_question_put
from variorum.account.sources import Sources
from variorum.annotate.subjects import has_finite_verb
from variorum.model import Family, Report, Wording

LEAST_TORN, LONGEST_HEADING = 8, 8
LITTLE_PRINTED, LITTLE_TOLD = 3, 6
"""Fewer words than these are held back."""


def says_something(wording: Wording, sources: Sources) -> bool:
    """Whether it is more than a word or two in quotation marks, or a few told indirectly, and
    neither a headline nor a question that somebody else put.
    """
    report = sources.reports.get(wording.report)
    title = report.title_span if report else None
    if title is not None and title.contains(wording.spans[0]):
        return False
    if report is not None and _is_cross_heading(wording, report):
        return False
    if _is_torn(wording.text):
        return False
    least = LITTLE_TOLD if wording.kind == "indirect" else LITTLE_PRINTED
    return len(wording.text.split()) >= least and not is_question_put(wording, sources)


def _is_cross_heading(wording: Wording, report: Report) -> bool:
    """Whether a few words in marks are a line by themselves that its report has again."""
    bare = wording.text.strip("“”\"‘’'")
    if (
        len(bare.split()) > LONGEST_HEADING
        or len(wording.spans) > 1
        or bare[-1:] in {".", ",", "!", "?"}
    ):
        return False
    begin, end = wording.spans[0]
    before, behind = report.text[:begin].rstrip(" "), report.text[end:].lstrip(" ")
    alone = before[-1:] in {"", "\n"} and behind[:1] in {"", "\n"}
    return alone and report.text.casefold().count(bare.casefold()) > 1


def _is_torn(words: str) -> bool:
    """Whether words are what is left of a quotation that begins before them ("and no one else”"),
    or the subject alone of a clause ("that Bo Day, the mayor").
    """
    quotes = words.count("“") + words.count("”") + words.count('"')
    if quotes == 1 and words[-1:] in {"”", '"'} and len(words.split()) < LEAST_TORN:
        return True
    return words.startswith("that ") and not quotes and not has_finite_verb(words)


def has_words(family: Family) -> bool:
    """Whether any of the wordings is more than a word or two."""
    return any(len(w.text.split()) >= LITTLE_PRINTED for w in family.wordings)
