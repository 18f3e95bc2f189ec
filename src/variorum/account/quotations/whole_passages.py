"""How much of a report is printed for a wording so that it can be read: whole clauses.

The annotator and the comparison take what was said, word by word; without its subject ("are
“entirely normal”") or torn from its other half it tells nothing.
"""

import re
from bisect import bisect_right

from variorum.account.quotations.cues import cue_before
from variorum.account.sources import Sources
from variorum.annotate.subjects import has_finite_verb
from variorum.lang import word_list
from variorum.model import Span, Wording
from variorum.model.places import attributions_at

FIRST_WORDS = re.compile(r"[“\"‘']*([^\W\d_]+(?:['’][a-z]+)?)(?:\s([a-z]+))?")
LISTED = re.compile(r"(?:and|or)\s[“\"]")
"""The second of two quotations of one list: | and “divisive”."""
QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?")
BOUND = re.compile(
    r"\bwhat\s(?:the\s)?[A-Z][^,.;]{1,50}\s$|\bthat\s$|(?:,|\s[—–-]{1,2})\swhich\s(?:he|she|they|(?:(?:an?|the|our)\s)?(?:[\w.’'-]+\s){1,4})$"
)
"""Before the cue: what is said is about what stands before it."""
LONGEST_BEFORE = 240
"""So many characters at most are put before a wording."""


def words_before(wording: Wording, sources: Sources, *, alone: bool) -> Span | None:
    """The stretch before a wording that is printed with it: the cue where a reader needs it, the
    subject of a verb that it opens with, the half that it was torn from where it stands alone.
    """
    cue = cue_before(wording, sources)
    if wording.report not in sources.reports:
        return cue
    first = wording.spans[0].begin
    if cue is not None:
        return (_with_its_object(wording, cue, sources) if alone else None) or cue
    sentence = _sentence(wording.report, first, sources)
    if sentence is None:
        return None
    begin = first
    if _dangles(wording.text):
        begin = sentence.begin
    elif alone and _is_fragment(wording):
        begin = _last_cue(wording, sources, sentence)
    elif (alone or LISTED.match(wording.text) or _is_behind_quoted(wording, sources)) and (
        told := _content(wording.report, first, sources)
    ):
        begin = max(told.begin, sentence.begin)
        if wording.kind != "direct" and _is_second(wording.report, told, sentence, sources):
            begin = sentence.begin
    text = sources.reports[wording.report].text
    before = text[begin:first]
    fits = 0 < first - begin <= LONGEST_BEFORE and "\n" not in before
    return Span(begin, first) if fits and _is_balanced(before) else None


def _with_its_object(wording: Wording, cue: Span, sources: Sources) -> Span | None:
    """The stretch from the head of the sentence, where what was said is about something that
    stands before who says it: "the gate that Ray vowed | would open", "what the paper calls".
    """
    text = sources.reports[wording.report].text
    sentence = _sentence(wording.report, cue.begin, sources)
    if sentence is None or cue.end - sentence.begin > LONGEST_BEFORE + len(cue.of(text)):
        return None
    before = text[sentence.begin : cue.begin]
    bound = _dangles(wording.text) or BOUND.search(before) is not None
    whole = "\n" not in before and _is_balanced(before) and before.strip()
    return Span(sentence.begin, cue.end) if bound and whole else None


def _is_behind_quoted(wording: Wording, sources: Sources) -> bool:
    """Whether words go on with a preposition behind a quotation: “it is shut” | to the boats."""
    text, begin = sources.reports[wording.report].text, wording.spans[0].begin
    first = wording.text.split()[0].lower()
    return text[begin - 2 : begin] in ("” ", '" ') and first in word_list("prepositions")


def _is_fragment(wording: Wording) -> bool:
    """Whether words of which some are quoted have no clause around the quotation."""
    around = QUOTED.sub(" ", wording.text)
    opens = wording.text[:1].islower() and FIRST_WORDS.match(wording.text) is not None
    return wording.kind == "mixed" and opens and not has_finite_verb(around)


def _last_cue(wording: Wording, sources: Sources, sentence: Span) -> int:
    """Where the last words that show who speaks begin before a wording in its sentence."""
    first = wording.spans[0]
    cues = [
        cue.begin
        for a in attributions_at(sources.annotations[wording.report], first)
        if any(c.overlaps(first) for c in a.content)
        for cue in a.cue
        if sentence.begin <= cue.begin < first.begin and not _is_plain(cue, wording, sources)
    ]
    return max(cues, default=first.begin)


def _is_plain(cue: Span, wording: Wording, sources: Sources) -> bool:
    words = re.findall(r"\w+", cue.of(sources.reports[wording.report].text).lower())
    return set(words) <= word_list("plain_cues")


def words_behind(wording: Wording, sources: Sources) -> Span | None:
    """The rest of what somebody is given in the sentence in which a wording ends."""
    last = wording.spans[-1].end
    if wording.report not in sources.reports:
        return None
    sentence = _sentence(wording.report, last - 1, sources)
    told = _content(wording.report, last - 1, sources)
    if sentence is None or told is None:
        return None
    end = min(told.end, sentence.end)
    rest = sources.reports[wording.report].text[last:end]
    return Span(last, end) if re.search(r"\w", rest) and "\n" not in rest else None


def _dangles(words: str) -> bool:
    """Whether words open with a verb, or with a mark, and so have lost their subject."""
    if words[:1] in {",", ";", ":"}:
        return True
    found = FIRST_WORDS.match(words)
    if found is None:
        return False
    verbs = word_list("auxiliary_verbs")
    first, second = found.group(1), found.group(2) or ""
    if first == "something":
        return True
    third_person = first.endswith("s") and first in word_list("speech_verbs")
    return first in verbs or third_person or (first == "that" and second in verbs)


def _sentence(report: str, position: int, sources: Sources) -> Span | None:
    sentences = sources.annotations[report].sentences
    at = bisect_right(sentences, position, key=lambda s: s.begin) - 1
    return sentences[at] if at >= 0 and position < sentences[at].end else None


def _content(report: str, position: int, sources: Sources) -> Span | None:
    """The stretch that holds a position of what its speaker is given, not of what another says who
    quotes the speaker.
    """
    holding = attributions_at(sources.annotations[report], Span(position, position + 1))
    spans = [
        (c.end - c.begin, c, a.speaker.called)
        for a in holding
        for c in a.content
        if c.begin <= position < c.end
    ]
    speaker = min(spans)[2] if spans else ""
    return max((s[:2] for s in spans if s[2] == speaker), default=(0, None))[1]


def _is_second(report: str, told: Span, sentence: Span, sources: Sources) -> bool:
    """Whether a stretch is what is told second in its sentence, its verb left with the first."""
    return any(
        told in a.content and sentence.begin <= a.content[0].begin < told.begin
        for a in attributions_at(sources.annotations[report], told)
    )


def _is_balanced(words: str) -> bool:
    """Whether quotation marks that are opened in words are closed in them."""
    return words.count("“") == words.count("”") and words.count('"') % 2 == 0
