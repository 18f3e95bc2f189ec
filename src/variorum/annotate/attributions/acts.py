"""Verbs of saying that tell what somebody does or may do: "agreed to it", "ducked a question"."""

import re
from collections.abc import Sequence

from variorum.annotate.attributions.quoted_words import IN_MARKS, LEAST_QUOTED, words_of
from variorum.annotate.subjects import has_finite_verb
from variorum.model import AttributionKind, Span

SAID_TO = re.compile(
    r"(?:(?:is|are|was|were)\s)?(?:said|believed|thought|alleged|rumou?red|reported)"
)
TO_BE = re.compile(r"to\s(?:be|have)\b")
"""Behind it: "a man said | to have hidden there", of whom others say it."""
AGREED_ON = re.compile(r"\bagree(?:s|d|ing)?\s(?:\w+ly\s)?(?:on|upon|to)\b|^(?:on|upon|to)\b")
RULED = re.compile(r"\bruled?s?\s(?:for|against|in\sfavou?r)\b|^(?:for|against|in\sfavou?r)\b")
DODGED = re.compile(
    r"\b(?:avoid|deflect|dodg|duck|evad|ignor|sidestep)\w*\s(?:an?\s|the\s|all\s)?(?:\w+\s)?questions?\b"
)
SUFFERED = re.compile(
    r"\b(?:is|are|was|were|been|being)\s(?:\w+ly\s)?(?:charged\swith|recommended\sfor|targeted\sfor)$"
)
REASON_TO = re.compile(
    r"\b(?:[Tt]here\s(?:is|was|are|were)|has|have|had)\s(?:\w+\s)?(?:reasons?|cause|grounds)\s"
    r"(?:not\s)?to\b"
)
RIGHT_TO = re.compile(
    r"\b(?:is|are|was|were)\s(?:\w+\s)?(?:correct|entitled|foolish|justified|right|wise|wrong)\sto\s"
)
"""The report judges what somebody says."""
OF_OTHERS = re.compile(
    r"\b(?:defi|heed|ignor|resist|withst)\w+\s(?:\w+\s)?(?:appeals?|calls?|demands?|pleas?|requests?)\b"
)
"""Others call for what somebody "resisted calls to" do."""
CHARGED_WITH = re.compile(r"\bcharg(?:ed?|es|ing)\b")
WITH_WHAT = re.compile(r"((?!that\b)(?:[\w’'.-]+\s){1,7}?)(?:with|of)\s")
NOT_SAID = re.compile(
    r"\b(?:did|does|do|has|have|had)(?:\snot|n['’]t|\snever)\s"
    r"(?:call|describe|explain|mention|refer|remind|say|said|tell|told)\b"
)
DECIDED = re.compile(r"\b(?:made|makes?|making)\s(?:the|an?|this|that|his|her|their)\scall\b")
"""Whoever makes the call decides, and says nothing."""
NOT_TOLD = re.compile(r"(?:instead|short)\sof\s|rather\sthan\s|without\s")
TAKEN_UP = re.compile(
    r"\b(?:aim\sat|bas(?:es?|ed|ing)\s.*\son|latch\w*\son(?:to)?|pounc\w+\son|seiz\w+\son)\s"
    r"(?:an?\s|the\s|this\s)?(?:remarks?|comments?|reports?|claims?|statements?)\b"
)
"""What somebody only makes something of is others' words."""
GOING_TO = re.compile(r"\bgoing\sto\s(?:\w+\sand\s)?\w+\W*$")
"""What nobody has said yet."""
ON_THROUGH = re.compile(r"(?:amid|at|despite|during|in|into|on|through|throughout|until)\b")
"""Behind "continued": it went on so long."""
QUOTES_WHOM = re.compile(r"quot(?:es?|ed|ing)")
OPENS_WORDS = re.compile(r"[“\"‘']|as\s|(?:that|how|why|what)\b")
ASKS = re.compile(
    r"(?:Will|Would|Did|Does|Do|Has|Have|Is|Are|Was|Were|Can|Could|Should)\s[^.!?\n]*$"
)
ACTS_BY_FORM = (DECIDED, GOING_TO, DODGED, SUFFERED, REASON_TO, TAKEN_UP, RIGHT_TO, OF_OTHERS)
REACH = 240
ACTS = re.compile(
    r"\b(?:announcement|choice|decision|departure|move|resignation|silence|vote|win|loss)$"
)
SUGGESTS = frozenset(["suggest", "suggests", "suggested", "implies", "implied", "indicates"])
OF_THOSE = re.compile(
    r"\b[Oo]f\s(?:all\s|the\s)?(?:[a-z]+\s)?(?:adults|people|respondents|those|voters|women|men)\s$"
)


def is_act(
    text: str, source: Span | None, cue: Span, content: Sequence[Span], kind: AttributionKind
) -> bool:
    """Whether a cue tells no words of its source, in marks or not: these are said to have done
    something, are quoted by another, may or are going to say it.
    """
    phrase, told = cue.of(text), content[0].of(text)
    others = source is None or source < cue
    if others and SAID_TO.fullmatch(phrase) and any(TO_BE.match(c.of(text)) for c in content):
        return True
    if source is not None and source.of(text) == "who" and _are_counted(text, source):
        return True
    behind = kind != "direct" and cue < content[0]
    if behind and QUOTES_WHOM.fullmatch(phrase) and not OPENS_WORDS.match(told):
        return True
    if any(pattern.search(phrase) for pattern in ACTS_BY_FORM):
        return True
    if NOT_TOLD.match(phrase):
        return True
    if kind == "indirect" and CHARGED_WITH.search(phrase):
        whom = WITH_WHAT.match(told)
        return phrase.endswith("with") or bool(whom and not has_finite_verb(whom.group(1)))
    if kind != "mixed":
        return False
    if NOT_SAID.search(phrase):
        return True
    words = words_of(phrase)
    quoted = sum(len(words_of(m.group())) for c in content for m in IN_MARKS.finditer(c.of(text)))
    term = quoted < LEAST_QUOTED
    may = bool({"might", "may", "could"}.intersection(words))
    citing = words == ["citing"] and not OPENS_WORDS.match(told)
    thinks = words[-1:] in (["think"], ["thinks"], ["feels"], ["wants"])
    return term and (may or citing or thinks)


def tells_an_act(text: str, source: Span | None, cue: Span, content: Span, word: str) -> bool:
    """Whether a ``word`` of saying tells of an act in the reporter's words: a vote ("agreed on"), a
    judgement ("ruled for"), how long it went on ("continued through the night"), what an act
    lets one think.
    """
    phrase, told = cue.of(text), content.of(text)
    if word.startswith("agree") and not told.startswith("that "):
        return bool(AGREED_ON.search(phrase) or AGREED_ON.match(told))
    if word == "ruled":
        return bool(RULED.search(phrase) or RULED.match(told))
    if word.startswith("continue"):
        return ON_THROUGH.match(told) is not None
    if source is not None and word in SUGGESTS and ACTS.search(source.of(text)):
        return True
    return _is_asked(text, source, content)


def _are_counted(text: str, source: Span) -> bool:
    """Whether a report counts those who say it: "Of voters | who | said so, half were late"."""
    return OF_THOSE.search(text, max(0, source.begin - 40), source.begin) is not None


def _is_asked(text: str, source: Span | None, content: Span) -> bool:
    """Whether the report itself asks it: "Was the board asking | for more?"."""
    if source is None or text[content.end : content.end + 1] != "?":
        return False
    before = text[max(0, source.begin - REACH) : source.begin]
    sentence = re.split(r"[.!?]\s|\n", before)[-1]
    return ASKS.match(sentence) is not None
