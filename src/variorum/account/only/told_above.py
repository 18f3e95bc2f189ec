"""What one report alone has of what the sections above tell: lines that point there."""

import re
from collections.abc import Iterable, Sequence

from variorum.account.first_words import first_words
from variorum.account.only.lone import Lone
from variorum.account.sources import Sources
from variorum.annotate.subjects import INTRODUCTION, has_finite_verb
from variorum.lang import word_list
from variorum.model import Evidence, Line

ABOVE = "only here, told above"
LEAST_WORDS = 5
LETTER = re.compile(r"\w")
FIRST_WORD = re.compile(r"\W*([\w’']+)")


def write_told_above(doubles: Iterable[Sequence[Lone]], sources: Sources) -> list[Line]:
    """What each report alone has of what stands above: a line a report, with each statement by
    its first words. Names, figures and parts of sentences say nothing by themselves: one line
    behind the others counts those of all reports.
    """
    lines, parts = [], set[Evidence]()
    for lones in doubles:
        statements = set[Evidence]()
        for lone in lones:
            for place in lone.only or (lone.evidence,):
                whole = not lone.only or _is_statement(place, sources)
                (statements if whole else parts).add(place)
        if statements:
            told = sorted(statements, key=sources.place)
            lines.append(Line(first_words(told), tuple(told), sources.label(told[0].report), ABOVE))
    if parts:
        one = "1 name, figure or part of a sentence"
        label = one if len(parts) == 1 else f"{len(parts)} names, figures and parts of sentences"
        lines.append(Line("", tuple(sorted(parts, key=sources.place)), label, ABOVE))
    return lines


def _is_statement(passage: Evidence, sources: Sources) -> bool:
    """Whether a part of a sentence can be understood: it has its subject and its verb, as one at
    the head of its sentence has that opens with neither "while" nor "he".
    """
    first = FIRST_WORD.match(passage.text)
    if first is None or len(passage.text.split()) < LEAST_WORDS:
        return False
    text = sources.reports[passage.report].text
    sentences = sources.annotations[passage.report].sentences
    heads = (s.begin for s in sentences if s.begin <= passage.begin < s.end)
    at_head = any(LETTER.search(text, head, passage.begin) is None for head in heads)
    leans = first.group(1).lower() in word_list("dangling_openers")
    opens = INTRODUCTION.match(passage.text.lstrip("“\"‘'"))
    return at_head and not leans and not opens and has_finite_verb(passage.text)
