"""The head of a sentence before words of somebody, and what in it is to be told with them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from variorum.account.standing_alone.bare import bare_sentence
from variorum.annotate.datelines import behind_dateline
from variorum.annotate.words import find_words
from variorum.lang import word_list
from variorum.model import Annotation, Attribution, Span
from variorum.model.places import attributions_at

LEAST = 3
"""So many words with content in front of who speaks tell what is spoken of."""
OF_A_THING = re.compile(r"(?:that\s)?(?:it|they)\b")
"""Opens what is said, and may be who says it or what that did something to."""
ASKED = re.compile(
    r"\b(?:[Aa]sked|[Pp]ressed|[Qq]uestioned)\s(?:about|whether|if|how|why|what|when|on)\b"
    r"[^“\"]*$"
)
TOPIC = re.compile(
    r"(?:(?:Writing|Speaking|Talking|Tweeting|Commenting)\s(?:about|of)|Commenting\son|As\sfor|Regarding"
    r"|(?:Responding|Reacting|Referring|Replying)\sto|In\s(?:response|reaction|reference|reply)\sto"
    r"|(?:Announcing|Criticizing|Defending|Describing|Discussing|Explaining)\s)\b[^“\"]*$"
)
"""At the head of a sentence: what the words that follow are about."""
QUESTION = re.compile(r"\?\s*$")
ASKED_BEHIND = re.compile(r"\?[”\"]\s(?:[\w.’'-]+\s){1,4}asked\W*$")
"""A question whose own speaker asks it, and goes on to answer it."""
NEAR = 60
"""Characters at most of who answers, and of the end of what was asked."""
OCCASION = re.compile(
    r"\W*(?:In|At|On|During|Speaking|Appearing|Talking)\s[^,]*?\b(?:interviews?|statement|speech|"
    r"letter|tweets?|post|e-?mail|memo|conference|briefing|call|video|reporters|address|Twitter|"
    r"Facebook|floor|show|program|remarks|message)\b[^,]*,"
)
"""Where somebody speaks: that is not what is spoken of."""
JOINED = re.compile(r"\b(?:and|but|then|while)\s(?:\w+ly\s|also\s)?$")
QUOTES = "“\"‘'"


def sentence_at(place: int, sentences: Sequence[Span]) -> Span | None:
    """The sentence that holds a place."""
    at = bisect_right(sentences, place, key=lambda s: s.begin) - 1
    return sentences[at] if at >= 0 and place < sentences[at].end else None


def lead_before(text: str, sentence: Span, begin: int) -> Span | None:
    """What of a sentence stands before a place in it, without a dateline; None for nothing."""
    lead = Span(behind_dateline(text, sentence.begin, begin), begin).trimmed(text)
    return lead if lead.end > lead.begin and "\n\n" not in lead.of(text) else None


def tells(text: str, lead: Span, begin: int, findings: Annotation) -> bool:
    """Whether the head of a sentence tells more than who says what follows."""
    end, sources = lead.end, list[Span]()
    for spoken in said_at(begin, findings):
        cue = spoken.cue[0] if spoken.cue else None
        clause = cue is not None and (
            _has_no_subject(text, cue) or JOINED.search(text[lead.begin : cue.begin])
        )
        around = spoken.cue if clause else (*spoken.source, *spoken.cue)
        end = min([end, *(s.begin for s in around if lead.contains(s))])
        sources += spoken.source
    occasion = OCCASION.match(text, lead.begin, end)
    begins = occasion.end() if occasion else lead.begin
    content = [
        word
        for word in find_words(text, begins, end)
        if word.text.lower() not in word_list("function_words")
        and not any(s.begin <= word.begin < s.end for s in sources)
    ]
    return len(content) >= LEAST


def answers(text: str, begin: int, findings: Annotation) -> bool:
    """Whether what stands at a place answers a question that is told just before, or is about what
    the head of its sentence tells.
    """
    sentence = sentence_at(begin, findings.sentences)
    if sentence is None:
        return False
    lead = text[sentence.begin : begin]
    if ASKED.search(lead) or TOPIC.match(lead.lstrip(QUOTES)):
        return True
    question = QUESTION.search(text[max(0, sentence.begin - NEAR) : sentence.begin])
    return (question is not None and len(lead) < NEAR) or (
        text[begin] in QUOTES and not lead and _is_asked_before(text, sentence, findings)
    )


def _is_asked_before(text: str, sentence: Span, findings: Annotation) -> bool:
    """Whether in the sentence before one, headings aside, a speaker asks something."""
    at = bisect_left(findings.sentences, sentence.begin, key=lambda s: s.begin)
    for earlier in reversed(findings.sentences[max(0, at - 3) : at]):
        bare = bare_sentence(text, earlier, findings.furniture)
        if bare is not None and text[bare.end - 1] in '.?!”"':
            return ASKED_BEHIND.search(text, max(0, bare.end - NEAR), bare.end) is not None
    return False


def goes_on(text: str, begin: int, findings: Annotation) -> bool:
    """Whether words at a place are told by what their speaker does or is led to in the same
    sentence: "backed off, arguing that …", "that led the guild | to demand that …", "defended the
    deal, saying | it …".
    """
    sentence = sentence_at(begin, findings.sentences)
    lead = lead_before(text, sentence, begin) if sentence else None
    for spoken in said_at(begin, findings) if lead else ():
        cue = spoken.cue[0] if spoken.cue else None
        if cue is None or not _has_no_subject(text, cue):
            continue
        if cue.begin != begin and not (cue.end < begin and OF_A_THING.match(text, begin)):
            continue
        with_own = _opens_with_participle(text, cue)  # "with the mayor saying that …"
        if with_own and any(source.end + 1 == cue.begin for source in spoken.source):
            continue
        return (
            lead is not None
            and not _is_said(lead, spoken, findings)
            and tells(text, lead, begin, findings)
        )
    return False


def _is_said(lead: Span, spoken: Attribution, findings: Annotation) -> bool:
    """Whether a speaker is told to have said something in the head of a sentence, too: that has a
    line of its own.
    """
    return any(
        other.speaker.called == spoken.speaker.called and lead.overlaps(content)
        for other in attributions_at(findings, lead)
        for content in other.content
    )


def said_at(place: int, findings: Annotation) -> Iterator[Attribution]:
    """The attributions whose content or cue stands at a place."""
    for attribution in attributions_at(findings, Span(place, place + 1)):
        spans = (*attribution.content, *attribution.cue)
        if any(s.begin <= place < s.end for s in spans):
            yield attribution


def _has_no_subject(text: str, cue: Span) -> bool:
    """Whether a cue is a participle or an infinitive."""
    return _opens_with_participle(text, cue) or text.startswith("to ", cue.begin)


def _opens_with_participle(text: str, cue: Span) -> bool:
    return cue.of(text).split()[0].endswith("ing")
