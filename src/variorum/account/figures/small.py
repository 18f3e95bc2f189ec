"""Figures that a reader would not miss: "two things", "the two men", "the past 10 years"."""

import re
from decimal import Decimal

from variorum.account.figures.moments import AT_A_TIME, tells_how_often, tells_when, tells_where
from variorum.account.figures.passing import befell, is_in_passing, is_of_what_was_named
from variorum.account.figures.spoken import is_manner_of_speech
from variorum.account.sources import Sources
from variorum.annotate.figures.spelled import small_number
from variorum.annotate.figures.tokens import value_table
from variorum.compare.figures.values import dimension
from variorum.lang import word_list
from variorum.model import CountedFigure, FigureGroup

SMALL, NEAR = 12, 20
KIND = 20
LENGTHS = ("ft", "in", "m")
FEW = 3
COMPOUND = re.compile(r"(?:an? |the )?\w+-([A-Za-z]+)")
OF_A_TEXT = frozenset({"page", "word", "line", "paragraph", "chapter", "character"})
LETTERS = frozenset({"characters", "letters", "words", "lines", "syllables"})
"""In so many of these something is written: "in 140 characters"."""
INTENDED = re.compile(
    r"\b(?:to|could|would|might|may|should|can) (?!(?:be|have)\b)[a-z]+ (?:for )?$"
)
"""What stands before a number of what is only meant or may come: "to send dozens of"."""
IDENTIFIED = re.compile(
    r"(?:\s\w+)?\s+(?:was|were|(?:has|have|had) been)(?:\s\w+ly)?\s(?:identified|named)\b"
)
"""Behind some of those told of it tells who they were: "three of the dead were named"."""
VAGUE = re.compile(r"(?i)(?:dozens|hundreds|thousands|millions|billions)")
UNTOLD = re.compile(r"(?i)(?:close to |nearly |almost )?(?:millions|billions|trillions)\b")
"""So many that nobody counted them: "millions of Americans"."""
LATER = re.compile(r"(?i)\s+(?:later|earlier)\s*[,.:;]")
ZERO_OF = re.compile(r"\b(?:with|has|have|had|having|there (?:is|are|was|were)) $")
"""Before "zero" of a thing it says that there is none: "with zero interest"."""
RANKED = re.compile(r"\btop $")
"""Before a number it tells which, and counts nothing: "the top 20 songs"."""
HOME_TO = re.compile(r"\bhome to $")
AMONG = re.compile(
    r"\b(?:among|between|(?:one|two|three|each|some) of) (?:the|these|those|his|her|their|its) $"
)
OWN_LIST = re.compile(r"(?i)\b(?:here|these|below|following) are $")
OF_TWO = re.compile(r"\b(?:in|on|of|from|to) (?:that|this|the other) $")
"""Before "half" these tell of no share: "on that half of the Hill"."""
ALL_OF_THEM = re.compile(r"(?:^|[.!?\n”\"] ?)All $")
ASKING = re.compile(r"[^.!?\n]*\?")
SPEAKING = re.compile(r"\s+(?:said|say|told|added)\b")
A_FEW = frozenset(["one", "two", "three", "both"])
EXACTLY = ("only", "just", "at least", "all")
POINTING_BACK = (" the ", " these ", " those ", " both ")
NAMED_BEFORE = re.compile(r"(?:^|[.!?,;:\n”\"—] ?)(?:The|However, the|But the|Those|These) $")
"""At the head of a sentence these count those of whom was told: "The four senators"."""


def tells_little(group: FigureGroup, sources: Sources) -> bool:
    """Whether a reader would miss nothing: "one agenda", "two things", "a 16-wheel truck"."""
    return all(
        _is_small_talk(f)
        or tells_when(f, sources)
        or tells_how_often(f, sources)
        or tells_where(f, sources)
        or is_manner_of_speech(f, sources)
        or _points_back(f, sources)
        or _counts_nothing(f, sources)
        or _is_a_few(f, sources)
        or _is_a_kind(f)
        or _is_intended(f, sources)
        or is_in_passing(f, sources)
        or is_of_what_was_named(f, sources)
        for f in group.figures
    )


def is_no_news(group: FigureGroup, sources: Sources) -> bool:
    """Whether a number that several reports give tells nothing of the story all the same: an age,
    how many children somebody has, "dozens of wineries" to which a county is home.
    """
    return all(is_in_passing(f, sources) or _counts_nothing(f, sources) for f in group.figures)


def _points_back(figure: CountedFigure, sources: Sources) -> bool:
    """Whether it counts a few named before ("the two men", "All three left.", "one of the six
    tables"), some who are only named then, what the report lists itself ("Here are five of"), a
    source ("according to two participants"), or how often somebody held an office ("the three-term
    senator").
    """
    if figure.unit or figure.upper is not None or Decimal(figure.value) > SMALL:
        return False
    if figure.counted.split()[:1] == ["term"]:
        return True
    report = sources.reports.get(figure.evidence.report)
    if report is None:
        return False
    printed = report.text[max(0, figure.evidence.begin - NEAR) : figure.evidence.begin]
    before = printed.lower()
    few = Decimal(figure.value) <= FEW and before.endswith(POINTING_BACK)
    few |= bool(ALL_OF_THEM.search(printed) or OWN_LIST.search(printed))
    few |= IDENTIFIED.match(report.text, figure.evidence.end) is not None
    few |= AMONG.search(before) is not None and not befell(figure, sources)
    few |= figure.evidence.text[0].isalpha() and bool(NAMED_BEFORE.search(printed))
    return few or before.endswith("according to ")


def _counts_nothing(figure: CountedFigure, sources: Sources) -> bool:
    """Whether it counts sources ("two of the people said"), no thing at all ("in half", "a
    few out of hundreds", "millions of Americans", "with zero interest"), says which ("the top 20")
    or when ("13 pages later"), or is only asked.
    """
    report = sources.reports.get(figure.evidence.report)
    if report is None:
        return False
    begin, end = figure.evidence.begin, figure.evidence.end
    before, behind = report.text[max(0, begin - NEAR) : begin].lower(), report.text[end:]
    if ASKING.match(behind) or LATER.match(behind) or AT_A_TIME.match(behind):
        return True
    if figure.unit:
        return bool(VAGUE.match(figure.evidence.text)) and _is_far_or_long(figure)
    many = not figure.counted and VAGUE.fullmatch(figure.evidence.text)
    many = many or UNTOLD.match(figure.evidence.text)
    own = figure.evidence.text.lower()
    many = many or (VAGUE.match(figure.evidence.text) and HOME_TO.search(before))
    named = RANKED.search(before) or (own.startswith("zero") and ZERO_OF.search(before))
    halved = own == "half" and before.endswith(" in ")
    halved |= own.startswith("half ") and OF_TWO.search(before) is not None
    return bool(many or named or halved or SPEAKING.match(behind))


def _is_far_or_long(figure: CountedFigure) -> bool:
    """Whether it measures a way or a time, not money."""
    units = set(value_table("units_time").values())
    return figure.unit in units or dimension(figure.unit) == "m"


def _is_small_talk(figure: CountedFigure) -> bool:
    """Whether it counts a single thing, or a few or many of something vague."""
    if figure.unit:
        return False
    noun = figure.counted.lower().rpartition(" ")[2]
    if (figure.value == "1" and figure.upper is None) or noun in LETTERS:
        return True
    rough = figure.upper is not None or Decimal(figure.value) <= SMALL
    return rough and noun in word_list("vague_nouns")


def _is_a_few(figure: CountedFigure, sources: Sources) -> bool:
    """Whether a spelled-out two or three stands for the things told of ("Two heartland states
    filed suit", "one or two members"): neither of people to whom something befell nor made much
    of ("only two").
    """
    if figure.unit or Decimal(figure.upper or 0) > FEW or figure.bound != "exact":
        return False
    report = sources.reports.get(figure.evidence.report)
    if report is None or figure.evidence.text.split()[0].lower() not in A_FEW:
        return False
    if report.text[: figure.evidence.begin].rstrip().lower().endswith(EXACTLY):
        return False
    return not befell(figure, sources)


def _is_a_kind(figure: CountedFigure) -> bool:
    """Whether a small number tells of what kind a thing is ("a two-state solution"), or any how
    long a text is ("a 91-page ruling").
    """
    kind = COMPOUND.match(figure.evidence.text)
    if kind is not None and kind[1].lower() in OF_A_TEXT:
        return True
    if kind is None or figure.unit not in ("", *LENGTHS) or Decimal(figure.value) > KIND:
        return False
    behind = kind[1].lower()
    share = behind in value_table("number_fractions") or behind[:-1] in value_table(
        "number_fractions"
    )
    return not share and small_number(behind) is None


def _is_intended(figure: CountedFigure, sources: Sources) -> bool:
    """Whether somebody is only to have so many: "asked to send dozens of monks"."""
    report = sources.reports.get(figure.evidence.report)
    if report is None or not VAGUE.match(figure.evidence.text):
        return False
    before = report.text[max(0, figure.evidence.begin - NEAR) : figure.evidence.begin]
    return INTENDED.search(before) is not None
