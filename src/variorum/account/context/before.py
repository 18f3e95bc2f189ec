"""The words of a report before others that make plain what those point to."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from variorum.account.context.leads import QUESTION, lead_before, sentence_at, tells
from variorum.account.leaning import Leaning, find_leaning_in
from variorum.account.quote_marks import begin_in_quotation
from variorum.account.standing_alone.bare import bare_sentence
from variorum.account.standing_alone.form import has_verb
from variorum.annotate.speakers.name_forms import gender_of
from variorum.annotate.subjects import INTRODUCTION, RELATIVE, has_finite_verb
from variorum.annotate.words import words_in
from variorum.lang import any_word, word_list, word_pairs
from variorum.model import Annotation, Span
from variorum.model.display import WHOLE_BEHIND

LONGEST = 320
"""Characters of a sentence that is cut."""
STRETCH = 400
"""Characters of several sentences, of which all but the first lean on those before."""
WHOLE = 420
"""Characters of a sentence that is told whole."""
LEAST_WORDS = 6
"""A sentence of fewer words is told with the one before it."""
LEAST_ASKED = 3
"""A question may have fewer, and tells what is answered."""
FAR = 6
"""Sentences at most that are looked through."""
WHOLE_LED_IN = 560
"""Characters of one that is told whole where its first clauses only lead in to the main one."""
OPENING = 15
"""Characters at the head of a sentence in which what leans leans on the one before."""
SHORT = 90
"""A sentence of fewer characters is told by the one before it wherever it leans."""
CLAUSE_ENDS = re.compile(r"[,;:—–](?=\s)|\s(?=[—–-]\s)|(?<=[a-z]{3}[.!?])\s")
LEADS_IN = re.compile(
    rf"\s*(?:{INTRODUCTION.pattern}|{RELATIVE.pattern}|{any_word('clause_openers')}\b)",
    re.IGNORECASE,
)
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
    sentence = sentence_at(begin, findings.sentences)
    if sentence is None:
        return None
    lead = lead_before(text, sentence, begin)
    torn = leaning is not None and leaning.asks_for == "the head"
    if lead and not of_speaker and (torn or tells(text, lead, begin, findings)):
        return _last_of(text, lead)
    return _sentence_before(text, sentence, findings, leaning)


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
        if found and found.end - bare.begin > STRETCH:
            break
        found = Span(bare.begin, found.end if found else bare.end)
        if _is_told_alone(text, found, findings):
            whole = whole or found
            if not begin_in_quotation(found.of(text)):
                break
    if found and whole and begin_in_quotation(found.of(text)):
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
    short = span.end - span.begin < SHORT
    return leaning is None or (leaning.place >= OPENING and not short)


def _has(text: str, span: Span, findings: Annotation, leaning: Leaning) -> bool:
    """Whether a stretch has the noun or, for somebody, the name of a person that words ask for,
    whom their pronoun may mean.
    """
    if leaning.asks_for == "the name":
        people = (
            n for n in findings.names if n.type == "person" and span.begin <= n.begin < span.end
        )
        return any(_is_full(text[n.begin : n.end], leaning.noun) for n in people)
    if leaning.noun:
        noun = rf"\b{re.escape(leaning.noun)}"
        has_noun = re.search(noun, span.of(text), re.IGNORECASE) is not None
        return has_noun or _names_one_body(text, span, findings, leaning)
    if leaning.asks_for != "somebody":
        return True
    gender = word_pairs("gendered_pronouns").get(leaning.pronoun)
    people = (n for n in findings.names if n.type == "person" and span.begin <= n.begin < span.end)
    return any(gender_of(text[n.begin : n.end]) in {None, gender} for n in people)


def _names_one_body(text: str, span: Span, findings: Annotation, leaning: Leaning) -> bool:
    """Whether a stretch names the one body that "The company" at the head of words may be."""
    if leaning.place or leaning.noun not in word_list("organisation_nouns"):
        return False
    bodies = (
        n for n in findings.names if n.type == "organisation" and span.begin <= n.begin < span.end
    )
    return len({text[n.begin : n.end] for n in bodies}) == 1


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
    if any(f.overlaps(bare) for f in furniture) or bare.of(text).isupper():
        return False
    told, words = words_in(bare.of(text)), sentence.of(text).strip()
    if not told or (len(told) < LEAST_WORDS and not has_verb(told)):
        return False
    return WHOLE_BEHIND.search(words) is not None and not (words[0] == "(" and words[-1] == ")")


def _first_of(text: str, span: Span) -> Span:
    """The first clauses of a very long sentence."""
    if span.end - span.begin <= WHOLE:
        return span
    last = span.begin + LONGEST
    cuts = [m.start() for m in CLAUSE_ENDS.finditer(text, span.begin + LONGEST // 2, last)]
    end = cuts[-1] if cuts else text.rfind(" ", span.begin, last)
    first = Span(span.begin, end).trimmed(text)
    return span if _only_leads_in(first.of(text)) and len(span.of(text)) <= WHOLE_LED_IN else first


def _only_leads_in(words: str) -> bool:
    """Whether words stop before the main clause of their sentence: "After dismissing it — though
    others had not —".
    """
    if not INTRODUCTION.match(words):
        return False
    return not any(
        has_finite_verb(clause) and not LEADS_IN.match(clause)
        for clause in CLAUSE_ENDS.split(words)[1:]
    )
