"""Whether words in quotation marks are somebody's words, or a term that the report uses."""

import re
from collections.abc import Sequence

from variorum.annotate.words import LETTERS
from variorum.lang import word_list
from variorum.model import AttributionKind, Span

WORD = re.compile(rf"{LETTERS}(?:['’-]{LETTERS})*")
TELLING = ("statement_cues", "statement_cues_with_clause", "judging_cues", "speech_verbs")
MODALS = word_list("modals") | {"ought"}
SAYS_IN_OTHER_WORDS = re.compile(
    r"\b(?:(?:went|goes|going) on|puts? it|(?:fired|fires|shot|shoots|hit|hits) back|took to|"
    r"takes to|weigh(?:s|ed|ing) in|made (?:it )?(?:plain|known)|let (?:it )?be known|"
    r"as saying)\b"
)
IN_MARKS = re.compile(r"[“\"][^“”\"]+[”\"]?")
NICKNAMED = re.compile(
    r"(?:often|sometimes|commonly|popularly|widely|better|so)[ -](?:called|dubbed|known as|termed)"
)
"""Behind what has the name: "the boats, often called “wrecks”"."""
EXAMPLE = re.compile(r"\b(?:like|such as)\s[“\"]")
"""Behind a verb that tells nothing, what stands in marks is of others: "ranked posts like “…”"."""
OF_THEM = re.compile(r"[“\"](?:never|was|is|are|has|have|had|were|did|does|will|would|could|can)\s")
"""Words about their source, whose verb stands in them: "Ray, in the report, “never saw it”"."""
PURPOSE = re.compile(r"(?:is|are|was|were)\s(?:designed|intended|meant|supposed)\b")
"""What a thing is there for is told by nobody."""
AGREES = re.compile(r"(?:has\s|have\s|had\s)?agree(?:s|d)?")
"""What they agree to do is an act, told with a term of it: "agreed | to “bear” the costs"."""
LEAST_QUOTED, LONG_QUOTED = 4, 8
"""Fewer words in marks behind another verb are a term or a title; more, where words of the report
stand with them.
"""


def quotes(cue: str, content: Sequence[Span], text: str, kind: AttributionKind) -> bool:
    """Whether words in marks, or partly so, are their source's: behind a cue of saying or judging,
    or so many that they are no term. What somebody may or should do ("may be tempted by a “grand
    deal”"), and all behind "to" ("lets a firm | to assert a right to “trade”"), is the report's.
    """
    words = words_of(cue)
    tells = any(w in word_list(name) for w in words for name in TELLING)
    if NICKNAMED.fullmatch(cue) or (kind == "mixed" and PURPOSE.match(cue)):
        return False
    quoted = sum(len(words_of(m.group())) for c in content for m in IN_MARKS.finditer(c.of(text)))
    if kind == "mixed" and AGREES.fullmatch(cue) and text.startswith("to ", content[0].begin):
        return quoted >= LONG_QUOTED
    if not words or tells or SAYS_IN_OTHER_WORDS.search(cue):
        return kind == "direct" or not cue.startswith("to ")
    if MODALS.intersection(words) or any(EXAMPLE.search(c.of(text)) for c in content):
        return False
    return quoted >= (LONG_QUOTED if kind == "mixed" else LEAST_QUOTED)


def is_predicate(text: str, source: Span | None, cue: Span | None, content: Sequence[Span]) -> bool:
    """Whether words in marks tell of their source, with their own verb and without one of saying
    before them: "Ray, in the report, “never saw the letter”".
    """
    first, phrase = content[0], cue.of(text) if cue is not None else ""
    if source is None or source.end > first.begin or not OF_THEM.match(text, *first):
        return False
    if text[first.begin - 2 : first.begin - 1] in ":.!?":
        return False
    said = set(words_of(phrase)) - word_list("own_words") - {"report"}
    return not any(said & word_list(name) for name in TELLING)


def words_of(text: str) -> list[str]:
    """The words in small letters."""
    return [w.lower().replace("’", "'") for w in WORD.findall(text)]
