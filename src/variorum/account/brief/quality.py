"""How good a sentence is for a brief: what is background, advice or talk is worth less."""

import re

from variorum.account.concepts import Statement
from variorum.account.general import names_nothing, tells_of_a_deed
from variorum.account.kept import kept_with_sources
from variorum.account.no_answers import tells_no_answer
from variorum.account.quote_marks import outside_quotations
from variorum.account.sources import Sources
from variorum.annotate.words import words_in
from variorum.model import Evidence
from variorum.model.places import attributions_at

LONG = 45
SHORT = 14
OPENING = 3
"""What stands further down is mostly background."""
ADDING = frozenset({"also", "too", "added", "however", "meanwhile", "then", "again", "therefore"})
ADVICE = re.compile(r"\b(?:must|should|ought to|would be wrong)\b")
"""What somebody must do is mostly the opinion of one report."""
ASKED = re.compile(r"\b(?:whether|if|how|said|says|that)\b")
FORETOLD = re.compile(r"\b(?:expected|scheduled|due|poised|set) to\b")
"""What was foretold: a report of the same days mostly tells that it came."""
CHATTY = re.compile(
    r"[“\"]?(?:OK|Okay|Heck|Hell|Well|Sure|Yes|Yeah|Look|Simply put|Frankly|Granted)[ ,]"
)
"""How a column talks to its readers."""
YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)s?\b")
YEARS_AGO = 2
"""So many years before its report, what is told is background."""
SINCE = re.compile(r"\bsince\b")
"""What has been so since a year is so today."""


def how_good(statement: Statement, passage: Evidence, sources: Sources) -> float:
    """What a sentence is worth beside the weight of what it tells: about 1, less for what does not
    belong in a brief.
    """
    words = passage.text
    quality = 1.3 if statement.place == 0 else 1.15 if statement.place < 3 else 1.0
    if statement.words > LONG:
        quality *= LONG / statement.words
    if statement.words < SHORT:
        quality *= statement.words / SHORT
    if any(word.lower() in ADDING for word in words_in(words)[1:]):
        quality *= 0.7
    if words.startswith("The ") and not any(word[0].isupper() for word in words_in(words)[1:]):
        quality *= 0.7
    elif names_nothing(passage, sources):
        quality *= 0.5
    if "“" in words or '"' in words:
        quality *= 0.9
    outlet = sources.reports[statement.report].outlet
    if outlet and outlet in words:
        # a report that speaks of itself
        quality *= 0.2 if words.startswith((outlet, f"The {outlet}")) else 0.6
    if FORETOLD.search(words) or _advises(outside_quotations(words)):
        quality *= 0.5
    if tells_no_answer(words):
        quality *= 0.4
    if statement.place >= OPENING and not _is_news(passage, sources):
        quality *= 0.4
    if statement.place >= OPENING and _is_of_years_ago(passage, sources):
        quality *= 0.5
    if CHATTY.match(words):
        quality *= 0.4
    if statement.report in sources.reworded:
        quality *= 0.4
    elif statement.report in sources.copied:
        quality *= 0.9
    return quality


def _is_news(passage: Evidence, sources: Sources) -> bool:
    """Whether a sentence tells what was done or said: who somebody is and what there is to be seen
    is the background of a story.
    """
    return tells_of_a_deed(passage.text) or _is_said(passage, sources)


def _is_said(passage: Evidence, sources: Sources) -> bool:
    found = attributions_at(sources.annotations[passage.report], passage.span)
    return any(a.span.overlaps(passage.span) for a in found)


def _is_of_years_ago(passage: Evidence, sources: Sources) -> bool:
    """Whether the latest year that a sentence names is long gone when it is told."""
    told = sources.when(passage.report).earliest
    years = [int(year) for year in YEAR.findall(passage.text)]
    if told is None or not years or max(years) > told.year - YEARS_AGO:
        return False
    if SINCE.search(passage.text) or _is_said(passage, sources):
        return False
    return str(max(years)) not in _opening_words(sources)


@kept_with_sources
def _opening_words(sources: Sources) -> str:
    """What opens the reports: a year that stands there is the story's own."""
    return "\n".join(
        sentence.of(report.text)
        for report in sources.reports.values()
        for sentence in sources.annotations[report.id].sentences[:OPENING]
    )


def _advises(words: str) -> bool:
    """Whether words say what somebody must do, and not what is asked or said of it."""
    advice = ADVICE.search(words)
    return advice is not None and not ASKED.search(words, 0, advice.start())
