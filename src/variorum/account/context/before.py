"""The words of a report before others that make plain what those point to."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from variorum.account.leaning import Leaning, find_leaning_in
from variorum.account.quote_marks import balanced
from variorum.account.standing_alone.bare import bare_sentence
from variorum.account.standing_alone.form import has_verb
from variorum.annotate.datelines import behind_dateline
from variorum.annotate.words import words_in
from variorum.lang import word_list
from variorum.model import Annotation, Attribution, Span
from variorum.model.display import WHOLE_BEHIND
from variorum.model.places import attributions_at

LONGEST = 320
"""Characters of a sentence, and of several of which all but the first lean on those before."""
LEAST_WORDS = 6
"""A sentence of fewer words is told with the one before it."""
LEAST_ASKED = 3
"""A question may have fewer, and tells what is answered."""
LEAST_IN_LEAD = 3
"""So many words with content in front of who speaks tell what is spoken of."""
ASKED = re.compile(
    r"\b(?:[Aa]sked|[Pp]ressed|[Qq]uestioned)\s(?:about|whether|if|how|why|what|when|on)\b"
    r"[^“\"]*$"
)
QUESTION = re.compile(r"\?\s*$")
NEAR = 60
"""Characters at most of who answers, and of the end of what was asked."""
FAR = 6
"""Sentences at most that are looked through."""
OPENING = 15
"""Characters at the head of a sentence in which what leans leans on the one before."""
CLAUSE_ENDS = re.compile(r"[,;:—–](?=\s)|\s(?=[—–-]\s)|(?<=[a-z]{3}[.!?])\s")
OCCASION = re.compile(
    r"\W*(?:In|At|On|During|Speaking|Appearing|Talking)\s[^,]*?\b(?:interviews?|statement|speech|"
    r"letter|tweets?|post|e-?mail|memo|conference|briefing|call|video|reporters|address|Twitter|"
    r"Facebook|floor|show|program|remarks|message)\b[^,]*,"
)
"""Where somebody speaks: that is not what is spoken of."""
JOINED = re.compile(r"\b(?:and|but|then|while)\s(?:\w+ly\s|also\s)?$")
BACK, PEOPLE_BACK = 3, 4
"""Sentences before one in which a noun is looked for, and a name."""


def words_before(
    text: str,
    begin: int,
    findings: Annotation,
    leaning: Leaning | None = None,
    *,
    of_speaker: bool = False,
) -> Span | None:
    """What stands before a place and says what is spoken of there: the head of its sentence where
    that tells more than who speaks, or the words are torn from it; else the sentence before, or
    the nearest that has what the words ask for; only that where it is asked who has the word.
    """
    sentence = _sentence_at(begin, findings.sentences)
    if sentence is None:
        return None
    lead = Span(behind_dateline(text, sentence.begin, begin), begin).trimmed(text)
    whole = lead.end > lead.begin and "\n\n" not in lead.of(text)
    torn = leaning is not None and leaning.asks_for == "the head"
    if whole and not of_speaker and (torn or _tells(text, lead, begin, findings)):
        return _last_of(text, lead)
    return _sentence_before(text, sentence, findings, leaning)


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
    for spoken in _said_at(begin, findings):
        cue = spoken.cue[0] if spoken.cue else None
        clause = cue is not None and (
            cue.of(text).split()[0].endswith("ing") or JOINED.search(text[lead.begin : cue.begin])
        )
        around = spoken.cue if clause else (*spoken.source, *spoken.cue)
        end = min([end, *(s.begin for s in around if lead.contains(s))])
    head = OCCASION.sub("", text[lead.begin : end])
    content = [w for w in words_in(head) if w.lower() not in word_list("function_words")]
    return len(content) >= LEAST_IN_LEAD


def _said_at(place: int, findings: Annotation) -> Iterator[Attribution]:
    """The attributions whose content or cue stands at a place."""
    for attribution in attributions_at(findings, Span(place, place + 1)):
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


def _sentence_before(
    text: str, sentence: Span, findings: Annotation, leaning: Leaning | None
) -> Span | None:
    """The sentence before one, and what is before that where it has few words or leans itself; one
    further back where only that has what is asked for.
    """
    found: Span | None = None
    whole: Span | None = None
    at = bisect_left(findings.sentences, sentence.begin, key=lambda s: s.begin)
    for earlier in reversed(findings.sentences[max(0, at - FAR) : at]):
        bare = bare_sentence(text, earlier, findings.furniture)
        if bare is None or not _is_told(text, earlier, bare, findings.furniture):
            continue
        if found and found.end - bare.begin > LONGEST:
            break
        found = Span(bare.begin, found.end if found else bare.end)
        if _is_told_alone(text, found, findings):
            whole = whole or found
            if not _is_torn(found.of(text)):
                break
    if found and whole and _is_torn(found.of(text)):
        found = whole
    if found and leaning and not _has(text, found, findings, leaning):
        other = None if _must_be_there(leaning) else found
        found = _sentence_with(text, sentence, findings, leaning) or other
    return _first_of(text, found) if found else None


def _is_told_alone(text: str, span: Span, findings: Annotation) -> bool:
    """Whether a stretch has words enough and its first do not lean on those before it."""
    least = LEAST_ASKED if QUESTION.search(text, *span) else LEAST_WORDS
    if len(words_in(span.of(text))) < least:
        return False
    leaning = find_leaning_in(text, span, findings)
    return leaning is None or leaning.place >= OPENING


def _is_torn(words: str) -> bool:
    """Whether they end a quotation that begins before them."""
    return not balanced(words).startswith(words)


def _has(text: str, span: Span, findings: Annotation, leaning: Leaning) -> bool:
    """Whether a stretch has the noun or, for somebody, the name of a person that words ask for."""
    if leaning.asks_for == "the name":
        people = (
            n for n in findings.names if n.type == "person" and span.begin <= n.begin < span.end
        )
        return any(_is_full(text[n.begin : n.end], leaning.noun) for n in people)
    if leaning.noun:
        return re.search(rf"\b{re.escape(leaning.noun)}", span.of(text), re.IGNORECASE) is not None
    if leaning.asks_for != "somebody":
        return True
    return any(n.type == "person" and span.begin <= n.begin < span.end for n in findings.names)


def _must_be_there(leaning: Leaning) -> bool:
    """Whether only words with the very noun make plain what leans: "the charity"; "the change" may
    go back to what has no noun.
    """
    return leaning.asks_for == "the noun" and leaning.noun not in word_list("shell_nouns")


def _is_full(name: str, surname: str) -> bool:
    """Whether a name is more than a surname."""
    words = name.split()
    return words[-1] == surname and len(words) > 1


def _sentence_with(
    text: str, sentence: Span, findings: Annotation, leaning: Leaning
) -> Span | None:
    """The nearest of the sentences before one that has what words ask for."""
    at = bisect_left(findings.sentences, sentence.begin, key=lambda s: s.begin)
    back = PEOPLE_BACK if leaning.asks_for == "the name" else BACK
    for earlier in reversed(findings.sentences[max(0, at - back) : at]):
        bare = bare_sentence(text, earlier, findings.furniture)
        told = bare is not None and _is_told(text, earlier, bare, findings.furniture)
        if bare and told and _has(text, bare, findings, leaning):
            return bare
    return None


def _is_told(text: str, sentence: Span, bare: Span, furniture: Sequence[Span]) -> bool:
    """Whether a sentence has words and is neither furniture, a heading nor said by the way in
    brackets.
    """
    if any(f.overlaps(bare) for f in furniture):
        return False
    told, words = words_in(bare.of(text)), sentence.of(text).strip()
    if not told or (len(told) < LEAST_WORDS and not has_verb(told)):
        return False
    return WHOLE_BEHIND.search(words) is not None and not (words[0] == "(" and words[-1] == ")")


def _first_of(text: str, span: Span) -> Span:
    """The first clauses of a long sentence."""
    if span.end - span.begin <= LONGEST:
        return span
    last = span.begin + LONGEST
    cuts = [m.start() for m in CLAUSE_ENDS.finditer(text, span.begin + LONGEST // 2, last)]
    end = cuts[-1] if cuts else text.rfind(" ", span.begin, last)
    return Span(span.begin, end).trimmed(text)
