"""Reported speech: the clause that a speech verb gives to its source."""

import re
from collections.abc import Sequence

from variorum.annotate.attributions.cues import ACCORDING, Cue
from variorum.annotate.subjects import INTRODUCTION, has_finite_verb
from variorum.lang import word_list
from variorum.model import Span

ADDRESSED = frozenset({"told", "tells", "telling", "asked", "asks", "warned", "urged", "assured"})
THAT = re.compile(r"\bthat\s")
LEAD_IN = re.compile(
    r"(?:\s*,?\s*(?:(?:in|on|at|during|after|via|to|by|from|of|earlier|late|last|this|again)\s"
    r"(?:[^\s,“\"]+\s?){1,6}?(?=,|that\b|:|“|\"|$))|\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?:\s+(?:morning|afternoon|evening|night))?|\s+(?:today|yesterday|later|earlier))"
)
ADDRESSEE = re.compile(
    r"\s+(?:(?:[A-Z][\w’'.&-]*\s?)+|(?:reporters|them|him|her|us|me|it|the\s\w+)\b)"
)
PARTICIPLE_COMMA = re.compile(r",\s+$")
PREDICATE = re.compile(
    r",\s(?:[a-z]+ly\s)?(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|"
    r"does|did|[a-z]{3,}(?:ed|es))\b"
)
NO_CLAUSE = re.compile(r",\s+(?:who|a|an|the|adding|saying|\w+ing)\b")
AND_AGAIN = re.compile(r"\sand\s$")
CLAUSE_SUBJECTS = frozenset({"he", "she", "they", "it", "we", "there"})
NO_CLAUSE_OPENS = frozenset({"for", "against", "with", "about", "itself", "himself", "herself"})
OFFICE_ALONE = re.compile(r"(?:The|A|An|Its)\s[\w\s’'-]{2,60}")
SHORTEST, SHORT, LONG_CLAUSE = 2, 3, 16


def reported_clause(
    text: str, sentence: Span, cue: Cue, others: Sequence[Cue], quotes: Sequence[Span]
) -> list[Span]:
    """The unquoted clause that belongs to a cue, empty where its quotation is all.

    ``others`` are the other cues of the sentence, ``quotes`` the quotations already given
    to this one. A clause may come before the source ("…, she said"), after it, or both.
    """
    inner_end = max(cue.span.end, cue.source.end if cue.source else 0)
    begin_of_cue = min(cue.span.begin, cue.source.begin if cue.source else cue.span.begin)
    here = [q for q in quotes if sentence.begin <= q.begin < sentence.end]
    after = _clause_after(text, sentence, cue, inner_end, others)
    parted = PREDICATE.match(text, inner_end, sentence.end) is not None
    before = None
    if not cue.participle and not cue.subordinate:
        before = _clause_before(text, sentence, begin_of_cue, others, parted=parted)
    if here and not (parted and before):
        return _around_quotes(text, after, here)
    if before is not None:
        rest = text[inner_end : sentence.end].lstrip()
        both = rest.startswith(",") and not NO_CLAUSE.match(rest)
        if after is not None and (parted or (both and len(after.of(text).split()) > SHORT)):
            return [before, after]
        return [before]
    told_before = any(o.span.begin < begin_of_cue for o in others)
    if ACCORDING.fullmatch(cue.span.of(text)) and told_before:
        return []  # "…," he said, according to the text of his speech
    if after is None or not _reports_a_clause(text, cue, after):
        return []
    return [after]


def _reports_a_clause(text: str, cue: Cue, after: Span) -> bool:
    """Whether the verb reports something here rather than standing by itself."""
    words = after.of(text).split()
    if words[0].lower() in NO_CLAUSE_OPENS:
        return False
    if cue.span.of(text).lower() not in word_list("verbs_of_response"):
        return True
    return words[0].lower() in {"that", "how", "why", "whether"} or words[0] in CLAUSE_SUBJECTS


def _around_quotes(text: str, after: Span | None, quotes: Sequence[Span]) -> list[Span]:
    """The clause that holds quoted words: from its first word to its end, or nothing where
    only a lead-in stands before the quotation and nothing behind it.
    """
    if after is None or after.begin >= quotes[0].begin:
        after_end = after.end if after is not None else quotes[-1].end
        tail = text[quotes[-1].end : max(quotes[-1].end, after_end)]
        if (
            after is None
            or len(re.findall(r"\w+", tail)) < SHORTEST
            or tail.lstrip().startswith(",")
        ):
            return []
        return [Span(quotes[0].begin, after.end)]
    lead = text[after.begin : quotes[0].begin]
    if len(re.findall(r"\w+", lead)) == 0 or lead.rstrip().endswith((":", ",")):
        return []
    return [Span(after.begin, max(after.end, quotes[-1].end))]


def _clause_after(
    text: str, sentence: Span, cue: Cue, begin: int, others: Sequence[Cue]
) -> Span | None:
    addressed = cue.span.of(text).lower() in ADDRESSED
    that = THAT.search(text, begin, min(sentence.end, begin + 90)) if addressed else None
    if that:
        begin = that.start()
    else:
        addressee = ADDRESSEE.match(text, begin, sentence.end) if addressed else None
        begin = addressee.end() if addressee else begin
        lead = LEAD_IN.match(text, begin, sentence.end)
        begin = lead.end() if lead else begin
    end = sentence.end
    if cue.subordinate and "," in text[begin:end]:
        end = text.find(",", begin, end)
    if cue.participle and (comma := _closing_comma(text, begin, end)):
        end = comma
    for other in others:
        left = other.span.begin  # a participle shares the subject that stands before both
        parted = PARTICIPLE_COMMA if other.participle else AND_AGAIN
        if left > begin and parted.search(text, begin, left):
            end = min(end, left - len("and ") if not other.participle else left)
    other_matter = re.search(r"\s[—–]\s|\s--\s|,\s(?:while|whereas)\s", text[begin:end])
    if other_matter:
        end = begin + other_matter.start()
    return _shave(text, begin, end)


def _closing_comma(text: str, begin: int, end: int) -> int | None:
    """The comma that ends a participle's clause and goes on with the sentence's own verb."""
    found = re.search(
        r",\s+(?:[a-z]+ed|said|was|is|has|had|met|took|gave|went|made)\b", text[begin:end]
    )
    return begin + found.start() if found else None


def _clause_before(
    text: str, sentence: Span, end: int, others: Sequence[Cue], *, parted: bool
) -> Span | None:
    """What stands before ``, X said``; None where the source opens the sentence.

    ``parted`` says that the verb of the clause stands behind: ``The plan, X said, is dead``.
    """
    lead = text[sentence.begin : end].rstrip()
    if not lead.endswith((",", "—", "–")):
        return None
    if any(sentence.begin <= o.span.begin < end and o.before and not o.participle for o in others):
        return None
    clause = _shave(text, sentence.begin, sentence.begin + len(lead))
    if clause is None or len(clause.of(text).split()) < (1 if parted else 3):
        return None
    count = len(clause.of(text).split())
    office = OFFICE_ALONE.fullmatch(clause.of(text))
    if office and {w.lower() for w in office.group().split()} & word_list("titles"):
        return None
    if INTRODUCTION.match(clause.of(text)) and count < LONG_CLAUSE:
        return None
    if parted or has_finite_verb(clause.of(text)) or count >= LONG_CLAUSE:
        return clause
    return None


def _shave(text: str, begin: int, end: int) -> Span | None:
    """The span without the punctuation and white space at its ends."""
    while begin < end and (text[begin].isspace() or text[begin] in ",:;—–-"):
        begin += 1
    while end > begin and (text[end - 1].isspace() or text[end - 1] in ",:;—–-."):
        end -= 1
    span = Span(begin, end)
    return span if len(re.findall(r"\w+", span.of(text))) >= SHORTEST else None
