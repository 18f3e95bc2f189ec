"""How words told indirectly were said: "denied that …", "accused the council of …"."""

import re

from variorum.account.sources import Sources
from variorum.annotate.subjects import has_finite_verb
from variorum.lang import any_word, word_list
from variorum.model import Attribution, Span, Wording
from variorum.model.places import attributions_at

LONGEST_BETWEEN = 40
"""Characters that may stand between the cue and what it attributes: "denied on Friday that"."""
NEARLY = 3
"""So many characters apart, the words of a wording are those of an attribution: "that" aside."""
ENDS = re.compile(r"[\n“”\"]|[.!?;:]\s")
TITLE = re.compile(rf"\s{any_word('abbreviations_before_names')}\.(?=\s)", re.IGNORECASE)
"""Its stop ends no sentence: "warned Mr. Ray that"."""
ASKED = re.compile(r"\basked\b", re.IGNORECASE)
CLAUSE_OPENER = re.compile(rf"{any_word('clause_openers')}\b")
CONCEDES = re.compile(r"(?:although|though)\b")
"""Behind the comma of a cue that it limits: "agreed, | though it was late"."""
PASSING = re.compile(r"(?:also|even|still|then)\s(?=\w)")
"""Before the verb of a cue, where it leans on what the report tells before."""
PASSIVE = re.compile(
    r"(?:\b(?:was|were|is|are|been|being|be|when)\s+(?:\w+\s+)?|[.!?,\n”\"]\s*|^)$"
)


def cue_before(wording: Wording, sources: Sources) -> Span | None:
    """The stretch from the cue to the first words told, where a reader needs it.

    What is told indirectly may turn into its contrary without its cue: "denied that …". A
    plain "said" before a clause tells nothing and is left out, and so is a cue that stands
    behind or far off.
    """
    attribution = _attribution(wording, sources)
    if attribution is None or not attribution.cue or _is_whole(wording):
        return None
    text = sources.reports[wording.report].text
    cue, first = attribution.cue, wording.spans[0].begin
    words = {w.lower() for span in cue for w in re.findall(r"\w+", span.of(text))}
    between = text[cue[-1].end : max(first, cue[-1].end)]
    plain = words <= word_list("plain_cues") and has_finite_verb(wording.text)
    plain = plain or "according" in words  # whom it names stands in the heading
    if plain or cue[0].begin >= first or _is_aside(between, wording.text):
        return None
    stretch = text[cue[0].begin : cue[-1].end] + between
    if len(between) > LONGEST_BETWEEN or ENDS.search(TITLE.sub(" ", stretch)):
        return None
    passing = PASSING.match(text, *cue[0])
    return Span(passing.end() if passing else cue[0].begin, first)


def _is_whole(wording: Wording) -> bool:
    """Whether it is a quotation that needs nothing before it: no part of a sentence."""
    letter = re.search(r"[^\W\d_]", wording.text)
    opens = wording.text[:1] in "“\"‘'«"
    return wording.kind == "direct" and opens and letter is not None and letter.group().isupper()


def _is_aside(between: str, words: str) -> bool:
    """Whether a cue stands in a clause of its own: "and, as the paper notes, | the bridge is"."""
    on = CLAUSE_OPENER.match(words) or CONCEDES.match(words)
    return between.startswith(",") and not on


def is_question_put(wording: Wording, sources: Sources) -> bool:
    """Whether somebody else asked it: "Asked if he would run, Mr. Ray said …"."""
    attribution = _attribution(wording, sources)
    if attribution is None or not attribution.cue or wording.kind == "direct":
        return False
    text = sources.reports[wording.report].text
    cue = attribution.cue[0]
    asked = ASKED.search(text, cue.begin, cue.end)
    return asked is not None and bool(PASSIVE.search(text, max(0, cue.begin - 30), asked.start()))


def _attribution(wording: Wording, sources: Sources) -> Attribution | None:
    findings = sources.annotations.get(wording.report)
    if findings is None or wording.report not in sources.reports:
        return None
    begin = wording.spans[0].begin
    around = Span(begin - NEARLY, begin + NEARLY + 1)
    at = attributions_at(findings, around)
    near = (a for a in at if abs(a.span.begin - begin) <= NEARLY)
    return min(near, key=lambda a: abs(a.span.begin - begin), default=None)
