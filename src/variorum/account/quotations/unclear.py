"""What is printed of somebody's words and tells nothing by itself."""

import re

from variorum.model import Wording

POINTS_AT_SOMEBODY = re.compile(r"[“\"‘]+(?:He|She|His|Her)(?:['’]\w+)?\b(?! \[)")
PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im)\b(?! \[)")
CALLED = re.compile(r"(?:\w+ly\s)?[a-z]+(?:ed|ing|s)\s(?:of\s|at\s|to\s|on\s)?(?:him|her)\b(?! \[)")
ANSWER = re.compile(r"[“\"]?(?:Yes|No|Yeah|Nope)\b")
NAME = re.compile(r"\s[“\"‘']?[A-Z][a-z]")
THE_SAME = re.compile(r"\b(?:do|does|did|doing|done)\s(?:so|that|the\ssame)$")
SUCH = re.compile(
    r"\b(?:(?:such\s(?:an?\s)?|that\s(?:kind|sort)\sof\s)(?!as\b)(?P<noun>[a-z]+)$"
    r"|(?:that\s)?[Ss]uch\san?\s(?P<first>[a-z]+))"
)
COUNTED = re.compile(
    r"(?:that\s)?(?:\d[\d,]*|[Bb]oth|[Aa]nother|[Oo]thers|[Nn]either)\s"
    r"(?:is|are|was|were|had|have|has|will|would|could|may)\b"
)
SHORT, SHORTER, SHORTEST = 14, 8, 4
STEM = 6


def is_unclear(words: str, wording: Wording) -> bool:
    """Whether the words printed for a wording are about somebody or something that nobody knows who
    has not read what stands before them: "he is his own man", "would do the same", an answer
    without its question.
    """
    bare, count = words.rstrip(".,”\"’' "), len(words.split())
    if wording.kind == "indirect":
        return bool(THE_SAME.search(bare) or COUNTED.match(words)) or _is_such(bare)
    if count <= SHORTEST and ANSWER.match(words):
        return True
    if count <= SHORT and POINTS_AT_SOMEBODY.match(words):
        return True
    if NAME.search(words) or count > SHORT:
        return False
    if count <= SHORTER and wording.kind == "direct" and PRONOUN.search(words):
        return True
    return CALLED.match(words) is not None


def _is_such(words: str) -> bool:
    """Whether they open or end with "such a plan", of which they told nothing before."""
    found = SUCH.search(words)
    if found is None or (found["first"] and found.start() > 0):
        return False
    noun = found["noun"] or found["first"]
    return not any(w[:STEM] == noun[:STEM] for w in re.findall(r"[a-z]+", words[: found.start()]))
