"""Whether an utterance is more than a word or two."""

import re
from collections.abc import Sequence

from variorum.account.quotations.questions import is_question_put
from variorum.account.sources import Sources
from variorum.annotate.subjects import has_finite_verb
from variorum.lang import any_word, word_list
from variorum.model import Family, Report, Wording
from variorum.model.places import contents_at

LEAST_TORN, LONGEST_HEADING, LONGEST_LINK = 8, 8, 16
LABEL = re.compile(r"as\s[“\"](?:\S+\s){0,3}\S+")
"""What is called so stands elsewhere: "reports that many dismissed | as “lies”"."""
TOLD_WHOM = re.compile(r"\b(?:told|tells|asked|asks)\s(?:him|her|them|me|us)$")
BE = re.compile(rf"\b(?:{any_word('forms_of_be')}|an?|the)\s$")
IS_TOLD_OF = re.compile(
    rf"\s{any_word('forms_of_be')}\s(?:an?|the)\s|\s(?:is|was)\s(?:\w+['’]s|his|her|their)\s"
)
OWNERS = re.compile(r"^[^,]*(?<!\sof)(?:['’]s|s['’])$|^(?:his|her|their|its)$", re.IGNORECASE)
"""Whose saying it is: "Day's | demand", "Her | demand"."""
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
    if report is not None and (_is_cross_heading(wording, report) or _is_link(wording, report)):
        return False
    if _is_torn(wording.text) or LABEL.fullmatch(wording.text) or _is_told_of(wording, sources):
        return False
    least = LITTLE_TOLD if wording.kind == "indirect" else LITTLE_PRINTED
    return len(wording.text.split()) >= least and not is_question_put(wording, sources)


def is_theme(wording: Wording, sources: Sources) -> bool:
    """Whether words in marks only tell what something is, or are themselves told of: the rule has
    been “…”, has an air of “…”, “…” is the answer to it.
    """
    report = sources.reports.get(wording.report)
    if report is None:
        return False
    begin, end = wording.spans[0].begin, wording.spans[-1].end
    before = BE.search(report.text, max(0, begin - 12), begin)
    return before is not None or IS_TOLD_OF.match(report.text, end) is not None


def _is_told_of(wording: Wording, sources: Sources) -> bool:
    """Whether a sentence that opens with somebody's saying tells something of that, and does not
    say it: "Day's demand that the weir open came late".
    """
    report = sources.reports.get(wording.report)
    if report is None or wording.kind == "direct":
        return False
    findings = sources.annotations[report.id]
    return any(
        OWNERS.search(said.source[-1].of(report.text)) is not None
        and said.source[-1].end + 1 == said.cue[0].begin
        and _is_noun(said.cue[0].of(report.text).split())
        and any(sentence.begin == said.source[0].begin for sentence in findings.sentences)
        for said in contents_at(findings, wording.spans)
        if said.source and said.cue
    )


def _is_noun(cue: Sequence[str]) -> bool:
    """Whether a word, with one before it, is no verb: "earlier demand"."""
    verb = not word_list("speech_verbs").isdisjoint(map(str.lower, cue))
    return len(cue) <= 2 and not verb and not cue[-1].endswith((":", "ing"))


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


def _is_link(wording: Wording, report: Report) -> bool:
    """Whether what is told is a headline amid the report: a short line with no stop, in no list."""
    text, (begin, end) = report.text, wording.spans[-1]
    before, _, first = text[:begin].rpartition("\n")
    line = (first + text[begin:end] + text[end:].partition("\n")[0]).strip()
    short = len(line.split(maxsplit=LONGEST_LINK)) <= LONGEST_LINK and line[-1:].isalnum()
    listed = before.rstrip()[-1:].isalnum() or before.rstrip().endswith((":", ";"))
    return wording.kind != "direct" and short and not listed


def _is_torn(words: str) -> bool:
    """Whether words are what is left of a quotation that begins before them ("and no one else”"),
    the subject alone of a clause ("that Bo Day, the mayor"), or end in who is told something.
    """
    quotes = words.count("“") + words.count("”") + words.count('"')
    if quotes == 1 and words[-1:] in {"”", '"'} and len(words.split()) < LEAST_TORN:
        return True
    if not quotes and TOLD_WHOM.search(words):
        return True
    return words.startswith("that ") and not quotes and not has_finite_verb(words)


def has_words(family: Family) -> bool:
    """Whether any of the wordings is more than a word or two."""
    return any(len(w.text.split()) >= LITTLE_PRINTED for w in family.wordings)
