"""What somebody said, told from what somebody wants, fears or plans.

People who mark attributions mark both ("said | the bridge is safe", "a fear of | floods"). An
account of who said what may show only the first kind as words.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from variorum.annotate.attributions.acts import is_act, tells_an_act
from variorum.annotate.attributions.quoted_words import WORD, is_predicate, quotes, words_of
from variorum.annotate.attributions.reports_own import is_the_reports, is_told_of
from variorum.annotate.attributions.things import is_law_at_work, only_lets_think
from variorum.annotate.speakers.phrases import is_plural
from variorum.annotate.subjects import has_finite_verb
from variorum.lang import any_word, word_list
from variorum.model import AttributionKind, Span

BEHIND_HEAD = re.compile(
    rf",|\s(?:{any_word('prepositions')}|that|which|who|involving|surrounding)\s"
)
ARTICLES = frozenset(["the", "a", "an", "this", "that"])
NOBODY = re.compile(
    r"(?:no\s(?-i:[a-z]+)|nobody|none|neither|few|any(?:one|body))(?:$|[\s,—–-].*)|every(?:one|body)(?:,.*)?",
    re.IGNORECASE | re.DOTALL,
)
"""Sources that are nobody in particular: nothing of anybody is told."""
NEGATED = re.compile(r"n['’]t$")
CLAUSE_OPENERS = word_list("clause_openers") | {"he", "she", "they", "it", "we", "there"}
POINTING = frozenset({"points", "pointed", "pointing"})
MEASURED = re.compile(
    r"\b(?:calculated|based|ranked|sorted|graded|adjusted|assigned|arranged|divided|scaled|priced|"
    r"distributed|allocated|weighted|var(?:y|ies|ied)|differ(?:s|ed)?|act(?:ed|ing)?|"
    r"proceed(?:s|ed|ing)?|play(?:s|ed)?|went|go|goes|going)\s*$"
)
"""Before "according to": it tells of a measure and not of who says so."""
ASKING = re.compile(r"(?:ask|question|wonder|inquir|doubt|debat|disput|rais|challeng|speculat)")
MENTIONING = re.compile(r"(?:refer(?:s|red|ring)?|allud(?:e|es|ed|ing))")
PASSIVELY = re.compile(
    r"(?:is|are|was|were|has been|have been|had been|being)\s(?:\w+ly\s|often\s)?"
    r"(?:described|portrayed|depicted|characterized|characterised|labeled|labelled|called)\b"
)
"""Somebody is told of, by nobody who is named."""
ADDRESSES = frozenset(
    ["answer", "letter", "letters", "memo", "message", "messages", "remarks", "response", "speech"]
)
"""Nouns of a cue before "to" and who hears it: nothing is told of what they say."""
REFLEXIVES = frozenset({"itself", "himself", "herself", "themselves", "ourselves", "myself"})
OF_OTHERS = re.compile(
    r"\b(?:on|over|amid|amidst|to|by|about|against|after|following|despite|face|faces|faced|facing|"
    r"draws?|drew|sparks?|sparked|fuels?|fueled|prompts?|prompted|receive[sd]?|hears?|heard)\s"
    r"(?:\w+\s){0,2}$"
)
FACED = re.compile(r"\b(?:faces?|faced|facing|draws?|drew|received?|sparked|amid)\b")
AS_BAD_AS = re.compile(r"\bas\s[a-z]+\sas\s$")
"""Before a source: "it is as bad as | critics say" compares, and says nothing."""
AS_BEFORE = re.compile(r"\b[Aa]s\s$")
CLAIMS = re.compile(r"(?:alleg|claim|assert|suggest|contend|charg|impl(?:y|ie)|predict|promis)")
DENYING = re.compile(r"(?i)\b(?:no|none|not|never|nobody|nothing|neither|nor|hardly)\b|n[’']t\b")
NO_WORD = re.compile(r"\b(?:no|any|without|little)\s(?:\w+\s){1,2}(?:from|by)\s(?:the\s)?$")


def is_statement(
    text: str,
    source: Span | None,
    cue: Span | None,
    content: Sequence[Span],
    kind: AttributionKind,
) -> bool:
    """Whether the content was said, written or told.

    Words in quotation marks were, but for those that only explain a thing ("the Ray doctrine is
    “…”") or are a term behind another verb ("used the “war” as an excuse"), and so is what stands
    without a cue. Else a word of the cue must be one
    of saying, some only with a clause to be said ("announced that"), and nothing may take it
    back ("did not say", "is expected to announce", "would argue") or give it to others ("faced
    suggestions that").
    """
    if source is not None and _says_nothing(source.of(text)):
        return False
    if source is not None and kind != "direct" and NOBODY.fullmatch(source.of(text)):
        return False
    if source is not None and kind == "indirect" and _is_torn_clause(source.of(text)):
        return False
    thing = kind != "direct" and source is not None and cue is not None
    if thing and source and cue and only_lets_think(source.of(text), cue.of(text)):
        return False
    if kind == "indirect" and source and cue and is_law_at_work(source.of(text), cue.of(text)):
        return False
    if cue is not None and is_told_of(text, source, cue, content[0]):
        return False
    if cue is not None and is_act(text, source, cue, content, kind):
        return False
    if kind != "indirect":
        if is_predicate(text, source, cue, content):
            return False
        return cue is None or quotes(cue.of(text), content, text, kind)
    if source is not None and AS_BAD_AS.search(text, max(0, source.begin - 30), source.begin):
        return False
    if source is not None and NO_WORD.search(text, max(0, source.begin - 40), source.begin):
        return False
    if cue is None:
        return True
    if source is not None and _is_denied(text, source, cue, content):
        return False
    words = words_of(cue.of(text))
    if source is None and PASSIVELY.match(text, *cue):
        return False
    to_hearer = words[-1:] == ["to"] and words[-2:-1] != [] and words[-2] in ADDRESSES
    clause = _is_clause(content[0].of(text)) or (words[-1:] in (["that"], ["to"]) and not to_hearer)
    at = next((i for i in range(len(words) - 1, -1, -1) if _tells(words, i, clause)), None)
    if at is not None and words[at] == "reportedly" and source is not None:
        return False  # the report has heard what they did or felt, and nothing that they said
    if at is None or _is_none(text, cue, words[at], words, content):
        return False
    if is_the_reports(text, source, cue, content[0], words[at]):
        return False
    if tells_an_act(text, source, cue, content[0], words[at]):
        return False
    between = text[source.end : cue.begin] if source is not None and source.end < cue.begin else ""
    nearest = words_of(re.split(r"[,;:(]", between)[-1]) if "\n" not in between else []
    if words[at] in word_list("sayings_of_others") and _of_others(text, source, cue, words[at]):
        return False
    unsaid = word_list("unsaid_cues")
    return not any(w in unsaid or NEGATED.search(w) for w in (*nearest, *words[:at]))


def _tells(words: Sequence[str], at: int, clause: bool) -> bool:
    word = words[at]
    if word in POINTING and words[at + 1 : at + 2] not in (["out"], ["to"]):
        return False
    listed = word in word_list("statement_cues")
    return listed or (clause and word in word_list("statement_cues_with_clause"))


def _says_nothing(source: str) -> bool:
    """Whether a source is a thing that says nothing: "the Ray doctrine", "the scandal around Ray",
    but not those who deal with it ("lawyers fighting the case") or are so many ("a number of").
    """
    head = BEHIND_HEAD.split(source)[0].split()
    if not head or head[-1].lower() not in word_list("speechless_nouns"):
        return False
    lower = [word.lower() for word in head]
    some = lower[0] in ("a", "an") and lower[-1] == "number"
    dealt_with = not ARTICLES.isdisjoint(lower[1:]) or any(
        is_plural(word) and following.endswith("ing") for word, following in pairwise(lower)
    )
    return head[-1].islower() and not some and not dealt_with


def _is_torn_clause(source: str) -> bool:
    """Whether a source opens a clause and is no noun phrase: "That owners | ask is odd"."""
    words = source.split()
    return len(words) == 2 and words[0].lower() == "that" and is_plural(words[1])


def _is_none(
    text: str, cue: Span, word: str, words: Sequence[str], content: Sequence[Span]
) -> bool:
    """Whether a word of saying is used for something else, or leaves open what is said."""
    told = content[0].of(text).lower().split()[:3]
    if told[:1] in (["little"], ["nothing"]) and words[-1:] != ["that"]:
        return True
    if word == "according":
        return bool(MEASURED.search(text, content[-1].begin, cue.begin))
    if told[:1] == ["whether"]:
        return not ASKING.match(word)
    if set(told[:1]) & REFLEXIVES or (word.startswith("agree") and told[:1] == ["to"]):
        return True
    if word.startswith("plead") and {"guilty", "contest"}.intersection((*words, *told)):
        return True
    if MENTIONING.fullmatch(word):
        return word.endswith("ing") or " as " not in content[0].of(text)
    return word == "conclude" and words[words.index(word) - 1 : words.index(word)] == ["to"]


def _is_denied(text: str, source: Span, cue: Span, content: Sequence[Span]) -> bool:
    """Whether the report says itself that what somebody claimed is not so: "none of the boats
    sank, as Ray has claimed".
    """
    behind = content[-1].end <= source.begin
    if not behind or not AS_BEFORE.search(text, max(0, source.begin - 4), source.begin):
        return False
    claims = any(CLAIMS.match(word) for word in words_of(cue.of(text)))
    return claims and any(DENYING.search(piece.of(text)) for piece in content)


def _of_others(text: str, source: Span | None, cue: Span, noun: str) -> bool:
    """Whether what a noun names is heard by the subject and said by others: "faced suggestions",
    "began an inquiry on allegations".
    """
    at = text.lower().find(noun, cue.begin, cue.end)
    begin = source.end if source is not None and source.end <= cue.begin else cue.begin
    before = text[begin:at]
    return bool(OF_OTHERS.search(before) or FACED.search(before))


def _is_clause(words: str) -> bool:
    """Whether words make a clause: by the word that opens it, or by a finite verb in it."""
    opener = WORD.match(words)
    opens = opener is not None and opener.group().lower() in CLAUSE_OPENERS
    return opens or has_finite_verb(words)
