"""The words of a report before others that make plain what those point to."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from variorum.account.standing_alone.bare import bare_sentence
from variorum.account.standing_alone.form import has_verb
from variorum.annotate.words import words_in
from variorum.lang import word_list
from variorum.model import Annotation, Attribution, Span

LONGEST = 220
LEAST_WORDS = 6
"""A sentence of fewer words is told with the one before it."""
LEAST_IN_LEAD = 3
"""So many words with content in front of who speaks tell what is spoken of."""
LEANS = re.compile(r"\W*(?:He|She|They|His|Her|Their|This|That|These|Those)\b")
ASKED = re.compile(
    r"\b(?:[Aa]sked|[Pp]ressed|[Qq]uestioned)\s(?:about|whether|if|how|why|what|when|on)\b"
    r"[^“\"]*$"
)
QUESTION = re.compile(r"\?\s*$")
NEAR = 60
"""Characters at most of who answers, and of the end of what was asked."""
FAR = 6
"""Sentences at most that are looked through."""
CLAUSE_ENDS = re.compile(r"[,;:—–](?=\s)|\s(?=[—–-]\s)|(?<=[a-z]{3}[.!?])\s")
OCCASION = re.compile(
    r"\W*(?:In|At|On|During|Speaking|Appearing|Talking)\s[^,]*?\b(?:interviews?|statement|speech|"
    r"letter|tweets?|post|e-?mail|memo|conference|briefing|call|video|reporters|address|Twitter|"
    r"Facebook|floor|show|program|remarks|message)\b[^,]*,"
)
"""Where somebody speaks: that is not what is spoken of."""
JOINED = re.compile(r"\b(?:and|but|then|while)\s(?:\w+ly\s|also\s)?$")
BACK = 3
"""Sentences before one in which a noun is looked for."""


def words_before(
    text: str, begin: int, findings: Annotation, *, noun: str = "", torn: bool = False
) -> Span | None:
    """What stands before a place and says what is spoken of there: the head of its sentence where
    that tells more than who speaks, or the words are ``torn`` from it; else the sentence before,
    for a ``noun`` the nearest that has it.
    """
    sentence = _sentence_at(begin, findings.sentences)
    if sentence is None:
        return None
    lead = Span(sentence.begin, begin).trimmed(text)
    whole = lead.end > lead.begin and "\n\n" not in lead.of(text)
    if whole and (torn or _tells(text, lead, begin, findings)):
        return _last_of(text, lead)
    return _sentence_before(text, sentence, findings, noun)


def answers(text: str, begin: int, findings: Annotation) -> bool:
    """Whether what stands at a place answers a question that is told just before."""
    sentence = _sentence_at(begin, findings.sentences)
    if sentence is None:
        return False
    lead = text[sentence.begin : begin]
    question = QUESTION.search(text[max(0, sentence.begin - NEAR) : sentence.begin])
    return ASKED.search(lead) is not None or (question is not None and len(lead) < NEAR)


def _sentence_at(place: int, sentences: Sequence[Span]) -> Span | None:
    at = bisect_right(sentences, place, key=lambda s: s.begin) - 1
    return sentences[at] if at >= 0 and place < sentences[at].end else None


def _tells(text: str, lead: Span, begin: int, findings: Annotation) -> bool:
    """Whether the head of a sentence tells more than who says what follows."""
    end = lead.end
    for spoken in _said_at(begin, findings.attributions):
        cue = spoken.cue[0] if spoken.cue else None
        clause = cue is not None and (
            cue.of(text).split()[0].endswith("ing") or JOINED.search(text[lead.begin : cue.begin])
        )
        around = spoken.cue if clause else (*spoken.source, *spoken.cue)
        end = min([end, *(s.begin for s in around if lead.contains(s))])
    head = OCCASION.sub("", text[lead.begin : end])
    content = [w for w in words_in(head) if w.lower() not in word_list("function_words")]
    return len(content) >= LEAST_IN_LEAD


def _said_at(place: int, attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    """The attributions whose content or cue stands at a place."""
    for attribution in attributions:
        spans = (*attribution.content, *attribution.cue)
        if any(s.begin <= place < s.end for s in spans):
            yield attribution


def _last_of(text: str, lead: Span) -> Span:
    """The last clauses of what stands before in a sentence."""
    if lead.end - lead.begin <= LONGEST:
        return lead
    first = lead.end - LONGEST
    cut = CLAUSE_ENDS.search(text, first, lead.end - LONGEST // 3)
    return Span(cut.end() if cut else text.find(" ", first), lead.end).trimmed(text)


def _sentence_before(text: str, sentence: Span, findings: Annotation, noun: str) -> Span | None:
    """The sentence before one, and what is before that where it has few words or leans itself."""
    found: Span | None = None
    at = bisect_left(findings.sentences, sentence.begin, key=lambda s: s.begin)
    for earlier in reversed(findings.sentences[max(0, at - FAR) : at]):
        bare = bare_sentence(text, earlier, findings.furniture)
        if bare is None or not _is_told(text, earlier, bare, findings.furniture):
            continue
        if found and found.end - bare.begin > LONGEST:
            break
        found = Span(bare.begin, found.end if found else bare.end)
        told = found.of(text)
        if len(words_in(told)) >= LEAST_WORDS and not LEANS.match(told):
            break
    if found and noun and noun not in found.of(text).lower():
        nearer = _sentence_with(text, sentence, findings, noun)
        found = nearer or found
    return _first_of(text, found) if found else None


def _sentence_with(text: str, sentence: Span, findings: Annotation, noun: str) -> Span | None:
    """The nearest of the sentences before one that has a noun."""
    at = bisect_left(findings.sentences, sentence.begin, key=lambda s: s.begin)
    for earlier in reversed(findings.sentences[max(0, at - BACK) : at]):
        bare = bare_sentence(text, earlier, findings.furniture)
        has_it = re.search(rf"\b{re.escape(noun)}\b", earlier.of(text), re.IGNORECASE)
        if bare and has_it and _is_told(text, earlier, bare, findings.furniture):
            return bare
    return None


def _is_told(text: str, sentence: Span, bare: Span, furniture: Sequence[Span]) -> bool:
    """Whether a sentence has words and is neither furniture nor a heading."""
    if any(f.overlaps(bare) for f in furniture):
        return False
    told = words_in(bare.of(text))
    if not told or (len(told) < LEAST_WORDS and not has_verb(told)):
        return False
    words = sentence.of(text).strip()
    opens = text[: sentence.begin].rstrip(" ")[-1:] in {"", "\n"}
    closes = text[sentence.end :].lstrip(" ")[:1] in {"", "\n"}
    return not (opens and closes) or re.search(r"[.!?…:][\"'”’)\]]*$", words) is not None


def _first_of(text: str, span: Span) -> Span:
    """The first clauses of a long sentence."""
    if span.end - span.begin <= LONGEST:
        return span
    last = span.begin + LONGEST
    cuts = [m.start() for m in CLAUSE_ENDS.finditer(text, span.begin + LONGEST // 2, last)]
    end = cuts[-1] if cuts else text.rfind(" ", span.begin, last)
    return Span(span.begin, end).trimmed(text)
