"""Words that point back by how they begin or end: "Others were", "hours later", "did so"."""

import re
from collections.abc import Sequence

from variorum.annotate.subjects import has_finite_verb
from variorum.annotate.words import Word

OF_WHAT = re.compile(
    r"(?:that\s)?(?:One|Others|Some|Many|Several|Both|Another|Neither|None|Most|All|Few|others|"
    r"both|another|neither)\s(?:(?!hundred)[a-z]+ed|was|were|is|are|has|have|had|will|would|said|"
    r"says|say|told|do|does|did|[a-z]+n['’]t)\b"
    r"|(?:One|Some|Many|Several|Both|Another|Neither|None|Most|All|Few|Two|Three|Among)\s(?:of\s)?"
    r"(?:them|these|those(?=[,:]|\s(?:is|are|was|were|has|have|had)))\b"
    r"|Both\s(?!of\b|[a-z]+\s(?:and|of)\b)[a-z]+(?:s|en|ple)\s"
    r"|In\s(?:both|either|each|any|neither)\scases?\b|By\s(?:this|that),?\s(?:[a-z]+\s)?[A-Z]\w+\s(?:is|was|means|meant)\b"
    r"|(?:At\sthe\stime|(?:[Ss]oon|[Ss]hortly)?\s?[Aa]fterwards?),\s"
    r"|By\s(?:comparison|contrast)\b(?!\s(?:with|to)\b)|In\s(?:comparison|contrast)\b(?!\s(?:with|to)\b)"
    r"|(?:If|When|Once|Unless|Until)\s(?:that|this)\s[a-z]+(?:s|ed)\b"
    r"|(?:One|Another)\s(?:example|exception|explanation|option|possibility|problem|reason|solution)"
    r"\s(?:is|was|could|may|might)\b"
    r"|[A-Z]\w+\s(?:more|others)\s[a-z]+ed\b"
    r"|Such\san?\s(?:[a-z]+\s){1,2}?(?:could|would|will|can|may|might|should|is|was|has|had|means|meant)\b"
    r"|(?:Second|Third|Fourth),\s|(?:that\s)?\d[\d,]*\s(?:is|are|was|were|had|have|has)\b"
    r"|(?:The\s)?(?:first|second|third|latter|former|same)\s[a-z]"
    r"|(?:[\w-]+\s){0,2}(?:[Hh]our|[Mm]oment|[Mm]inute|[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear)s?\s"
    r"(?:(?:later|earlier),?|before,|after,)\s"
    r"|(?:On\s)?[Tt]he\s(?:next|following|previous)\s(?:day|morning|night|week|month|year)\b"
    r"|(?:The\s)?(?:first|last|next|only|second)\stime\s(?:that|this|it)\b"
)
"""Of what or whom it is, or when it was, the words before have told."""
OF_THE_NAMED = re.compile(
    r"(?:The\s)?(?:first|second|third|former)(?P<noun>(?:\s[a-z][\w’'-]*){1,4}),?"
    r"\s(?:[A-Z][\w.’'-]+\s)+[A-Z]"
)
"""But a name behind them tells whom they describe: "The former warden Ann Ray"."""
OF_THEM = re.compile(
    r"\b[Tt]he\s(?:first|second|third|former|latter)(?=[,.;”]|\s(?:is|was|will|would|has|had)\b)"
    r"|\b[Tt]he\s(?:two|three)(?=[,.;”]|\s(?:is|are|was|were|will|would|had|have|[a-z]+ly)\b)"
    r"|\b(?:[Tt]h(?:at|is)\s(?:kind|sort|type)|[Tt]h[eo]se\s(?:kinds|sorts|types))\sof\b"
    r"|\b(?:[Nn]one|[Aa]ny)\sof\s(?:this|that)\b"
    r"|^[^,;:“”\"]{2,60}?\s(?:adopts?|adopted|faces?|faced|follows?|followed|has|have|had|issued|made|makes|takes?|took|"
    r"used?|uses)\s(?:(?:an?\s)?similar\s[a-z]+(?!\s(?:as|to|with)\b)"
    r"|the\ssame\s(?:argument|case|claim|error|mistake|move|offer|point|promise|request)s?\b"
    r"(?!\s(?:as|that)\b))"
)
"""What stands so anywhere."""
DOES_SO = re.compile(
    r"\b(?:(?:do|does|did|doing|done|said|say|says|think|thought)\s(?:so|that|this|the\ssame)|"
    r"as\sa\sresult)\W*$"
)
LIKE_WHAT = re.compile(
    r"\b(?:an?\s)?(?:similar|identical|comparable)\s[a-z]+\W*$|\b(?:similarly|likewise)\W*$",
    re.IGNORECASE,
)
"""Like what it is: "took a similar line"."""
DOING_SO = re.compile(
    r"(?<!\bin\s)(?<!\bby\s)\b[Dd]oing\sso\s(?:is|was|would|will|could|might|may)\b"
    r"|\bfollow(?:s|ed)?\ssuit\b|(?<!\bor)(?<!\band)\sotherwise(?=[.,;:”]|$)"
)
"""What stands so near the head."""
SHORT = 12
"""Of more words than these the line itself may tell what "did so" goes back to."""
TORN = re.compile(
    r"\W*(?:who|whom|whose|which|where|to\sthe|from\sthe|of\sthe|"
    r"(?:described|regarded|characteri[sz]ed|denounced|dismissed|referred\sto)\sas)\b"
)
FEW, FEWER = 6, 4
QUOTES = "“\"‘'"


def place_pointing_back(text: str, words: Sequence[Word]) -> int | None:
    """Where first or last words stand that point to what was told before."""
    opening = text.lstrip(QUOTES)
    if OF_WHAT.match(opening) and not _describes_a_name(opening):
        return 0
    few = len(words) <= SHORT
    found = OF_THEM.search(text) or (few and (DOES_SO.search(text) or LIKE_WHAT.search(text)))
    if not found:
        head = words[SHORT].begin if len(words) > SHORT else len(text)
        found = DOING_SO.search(text, 0, head)
    return found.start() if found else None


def _describes_a_name(text: str) -> bool:
    """Whether the words open with a description and the full name that it is of."""
    found = OF_THE_NAMED.match(text)
    return found is not None and not has_finite_verb(f"it{found['noun']}")


def is_torn(text: str) -> bool:
    """Whether words go on with a clause that begins before them: "who called it"."""
    small = not text.lstrip(QUOTES)[:1].isupper()
    return small and TORN.match(text) is not None


def is_fragment(text: str, words: Sequence[Word]) -> bool:
    """Whether they are few and make no clause."""
    small = text.lstrip(QUOTES)[:1].islower()
    clause = f"who {text}" if small else text  # a verb at the head is the speaker's
    return len(words) <= (FEW if small else FEWER) and not has_finite_verb(clause)
