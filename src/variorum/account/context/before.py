"""The words of a report before others that make plain what those point to."""

import re
from collections.abc import Sequence

from variorum.account.context.choice import (
    OPENING,
    chances_of_telling,
    choice_weights,
    leans_on_one_before,
    marks_of_earlier,
)
from variorum.account.context.earlier import earlier_sentences
from variorum.account.context.leads import lead_before, sentence_at, tells
from variorum.account.context.tellers import is_said_by_another
from variorum.account.leaning import find_leaning_in
from variorum.account.quote_marks import begin_in_quotation
from variorum.model import Annotation, Span

LONGEST = 320
"""Characters of a sentence that is cut."""
WHOLE_SENTENCE = 560
"""Characters of one that is told whole."""
WHOLE = 420
"""Characters of several."""
CLAUSE_ENDS = re.compile(r"[,;:—–](?=\s)|\s(?=[—–-]\s)|(?<=[a-z]{3}[.!?])\s")


def words_before(
    text: str,
    passage: Span,
    findings: Annotation,
    *,
    torn: bool = False,
    of_speaker: bool = False,
) -> Span | None:
    """What stands before a passage and says what is spoken of there: the head of its sentence where
    that tells more than who speaks, or the words are ``torn`` from it; else a sentence before it;
    only that where it is asked who has the word. Where that is not asked, nothing but another
    speaker's words is never given: they would be taken for those of the passage's.
    """
    found = _words_before(text, passage, findings, torn=torn, of_speaker=of_speaker)
    if found and not of_speaker and is_said_by_another(found, passage.begin, findings):
        return None
    return found


def _words_before(
    text: str, passage: Span, findings: Annotation, *, torn: bool, of_speaker: bool
) -> Span | None:
    sentence = sentence_at(passage.begin, findings.sentences)
    if sentence is None:
        return None
    lead = lead_before(text, sentence, passage.begin)
    earlier = earlier_sentences(text, sentence, findings)
    if lead and not of_speaker and (torn or tells(text, lead, passage.begin, findings)):
        return _with_what_it_leans_on(text, _last_of(text, lead), earlier, findings)
    if not earlier:
        return None
    likeliest = _likeliest(text, passage, earlier, findings)
    if not of_speaker and is_said_by_another(likeliest, passage.begin, findings):
        likeliest = _with_whose_it_is(text, passage, likeliest, earlier, findings)
    return _first_of(text, likeliest)


def _with_whose_it_is(
    text: str, passage: Span, said: Span, earlier: list[Span], findings: Annotation
) -> Span:
    """What another said with the sentence before it that may tell who; where that is long, what
    else tells most likely what a passage is about.
    """
    others = [s for s in earlier if not is_said_by_another(s, passage.begin, findings)]
    whole = next((Span(s.begin, said.end) for s in others if s.begin < said.begin), said)
    if said.begin > whole.begin and whole.end - whole.begin <= WHOLE:
        return whole
    return _likeliest(text, passage, others, findings) if others else said


def _likeliest(text: str, passage: Span, earlier: list[Span], findings: Annotation) -> Span:
    """The sentence that tells most likely what a passage is about, with those before it that it
    leans on or whose quotation it ends, or with one beside it that may tell that, too.
    """
    marks = [marks_of_earlier(text, passage, earlier, n, findings) for n in range(len(earlier))]
    chances = chances_of_telling(marks)
    at = chances.index(max(chances))
    leans = leans_on_one_before(marks[at])
    asks = leans or begin_in_quotation(earlier[at].of(text))
    beside = [n for n in (at - 1, at + 1) if 0 <= n < len(earlier)]
    for other in sorted(beside, key=lambda n: (not (leans and n > at), -chances[n])):
        both = Span(earlier[max(at, other)].begin, earlier[min(at, other)].end)
        needed = other > at and asks and not begin_in_quotation(both.of(text))
        if (needed or chances[other] >= choice_weights().least) and both.end - both.begin <= WHOLE:
            return _with_what_it_leans_on(text, both, earlier[max(at, other) + 1 :], findings)
    return _with_what_it_leans_on(text, earlier[at], earlier[at + 1 :], findings)


def _with_what_it_leans_on(
    text: str, found: Span, earlier: Sequence[Span], findings: Annotation
) -> Span:
    """Words with the sentences right before them up to where a quotation begins that they end, and
    with one more where they lean, for whom a "he" means at their head alone; as they are where that
    is long.
    """
    begins = [found.begin, *(one.begin for one in earlier)]
    wider = [Span(begin, found.end) for begin in begins if found.end - begin <= WHOLE]
    whole = [span for span in wider if not begin_in_quotation(span.of(text))]
    leaning = find_leaning_in(text, whole[0], findings) if whole[1:] else None
    if leaning and (leaning.place < OPENING or leaning.asks_for != "somebody"):
        return whole[1]
    return whole[0] if whole else found


def _last_of(text: str, lead: Span) -> Span:
    """The last clauses of what stands before in a sentence."""
    if lead.end - lead.begin <= LONGEST:
        return lead
    first = lead.end - LONGEST
    cut = CLAUSE_ENDS.search(text, first, lead.end - LONGEST // 3)
    return Span(cut.end() if cut else text.find(" ", first), lead.end).trimmed(text)


def _first_of(text: str, span: Span) -> Span:
    """The first clauses of a very long sentence."""
    if span.end - span.begin <= WHOLE_SENTENCE:
        return span
    last = span.begin + LONGEST
    cuts = [m.start() for m in CLAUSE_ENDS.finditer(text, span.begin + LONGEST // 2, last)]
    end = cuts[-1] if cuts else text.rfind(" ", span.begin, last)
    return Span(span.begin, end).trimmed(text)
