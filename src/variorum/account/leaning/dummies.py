"""Pronouns that go back to nothing, or to what follows them."""

import re

from variorum.annotate.subjects import INTRODUCTION, has_finite_verb

OF_NOTHING = re.compile(
    r"it(?:['’]s|\s(?:(?:is|was|has been|had been|seems|seemed|appears|appeared|remains|became|"
    r"becomes)|(?:['’]ll|will|would|may|might|could|should|can)(?:\s\w+){0,3}?\sbe))"
    r"(?:\s(?:not|also|really|just|always|now|still|only))*\s(?!(?:about|by|from|of|under|with)\s)"
    r"(?!on\s(?:[a-z]+\s){1,2}(?:[A-Z]\w+day|before|for|like|since|until)\b)"
    r"(?:an?\s|the\s)?(?:(?!\d)[\w’'-]+\s){0,4}?"
    r"(?:to|that|for|if|when|whether|how|why|what|which|who|where|like|since|until|because|before)\b"
    r"|it(?:['’]s|\s(?:is|was))\s(?:about\s)?(?:time|clear|true|likely|possible|important|okay|"
    r"fine|late|early)\b"
    r"|it(?:['’]s|\s(?:is|was|has been|would be))\s[“\"‘']?one\sof\sthe\s(?:[\w’'-]+\s){1,7}?"
    r"(?:to|that)\s"
    r"|it(?:['’]s|\s(?:is|was))\s\w+\s(?:I|we|you|he|she|they)\b"
    r"|it\s(?:takes?|took|turn(?:s|ed) out|depend(?:s|ed)|comes?\s(?:down\s)?to|rain|snow|"
    r"(?:doesn['’]t\s)?(?:pays?|hurts?|matters?|make\ssense)|makes\ssense)",
    re.IGNORECASE,
)
"""An "it" that stands for nothing: "it is time to"."""
OF_THE_THING = re.compile(
    r"it(?:['’]s|\s(?:is|was|has\sbeen|had\sbeen))\s(?:not\s|also\s|just\s|now\s|still\s|\w+ly\s)*"
    r"(?:about|going|supposed|intended|designed|meant|aimed|set|due|bound|used|trying|able|unable|"
    r"ready|willing|unwilling|unlikely|scheduled|slated|poised|required|allowed|forced)\sto\s"
    r"(?!be\s\w+\s(?:to|for|that)\b)"
    r"|it\s(?:can|could|may|might|will|would|should)\s(?:not\s|also\s|\w+ly\s)*be\s(?:able|allowed|applied|built|"
    r"forced|required|sold|used)\b"
    r"|it(?:\s(?:is|was|has\sbeen|had\sbeen))\san?\s(?:(?!day|week|year|time|moment)[\w’'-]+\s){2,4}?"
    r"for\s(?![^.;:?!]*\sto\b)"
    r"|it\s(?:is|was)\san?\s(?:[\w’'-]+\s){1,3}?that\s(?:is|was|has|had|will|would|may|might|can|could|"
    r"[a-z]+s\s(?:an?|the|his|her|its|their))\s",
    re.IGNORECASE,
)
"""But one that stands for what does it: "it is going to", "it has been a poor friend for him", "it
is a step that leaves the guild".
"""
MADE = re.compile(r"\b(?:mak(?:e|es|ing)|made|finds?|finding|found|keeps?|kept)\s$", re.IGNORECASE)
"""Before an "it" that stands for what follows: "makes it hard to"."""
OPENS = re.compile(rf"\W*(?:(?:But|And|Yet)\s)?{INTRODUCTION.pattern}")
"""What opens so goes before the subject, to which its pronouns may go forward."""
APPOSITION = re.compile(
    r"\W*(?:(?:But|And|Yet)\s)?(?:His|Her|Their|Its)\s(?:[\w’'-]+\s){0,4}[\w’'-]+,\s"
    r"(?:[A-Z][\w.’'-]*\s?){1,4},\s(?:who\b|[a-z]+(?:ed|s)\b|[a-z]+\b(?!ing))"
)
"""What opens so tells who somebody's is: "Her colleague, Ann Ray, sat by"."""
TO_THEM = re.compile(
    r"\W*(?:(?:But|And|Yet)\s)?(?:Among|Behind|Beside|Between|For|Like|To|Unlike|With)\s(?:him|her|it|them),"
)
"""A sentence that opens so has told of them before: "To them, the vote was lost"."""
NEAR = 10
"""So many words at most before a pronoun of an introduction."""


def stands_for_nothing(text: str, place: int) -> bool:
    """Whether the "it" at a place does."""
    before = text[max(0, place - 12) : place]
    found = OF_NOTHING.match(text, place)
    return bool((found and not OF_THE_THING.match(text, place)) or MADE.search(before))


def goes_forward(text: str, place: int) -> bool:
    """Whether a pronoun stands in front of what it stands for: "In his speech, Ray"."""
    if TO_THEM.match(text):
        return False
    comma = text.find(",", place)
    no_clause = comma > 0 and not has_finite_verb(text[:comma])
    if no_clause and APPOSITION.match(text):
        return False
    opens = no_clause or OPENS.match(text) is not None
    opens = opens and len(text[:place].split()) <= NEAR and "," not in text[:place]
    behind = re.match(r",\s[\"“]?(?:[A-Z][a-z.]|the\s|an?\s)", text[comma:]) if comma > 0 else None
    return opens and behind is not None and not re.match(r",\s(?:I|He|She|It|They)\b", text[comma:])
