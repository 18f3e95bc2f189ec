"""What one report alone has of what the sections above tell: lines that point there."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from variorum.account.first_words import first_words
from variorum.account.only.lone import Lone
from variorum.account.sources import TOLD_ABOVE_NOTE, Sources
from variorum.annotate.figures.tokens import value_table
from variorum.annotate.subjects import INTRODUCTION, has_finite_verb
from variorum.lang import word_list
from variorum.model import Evidence, Line
from variorum.model.places import attributions_at

LEAST_WORDS, MOST_WORDS = 5, 5
"""So many words has a statement, and so many at most a name or a figure."""
NAMED = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)+|.*\d (?!per ?cent)[a-z].*")
PRONOUNS = frozenset(["he", "she"])
LETTER = re.compile(r"\w")
FIRST_WORD = re.compile(r"\W*([\w’']+)")


def write_told_above(doubles: Iterable[Sequence[Lone]], sources: Sources) -> list[Line]:
    """What each report alone has of what stands above: a line a report, with each statement by
    its first words. Names, figures and parts of sentences say little by themselves: how many a
    report has is said behind its statements, and one without any is told by its names and figures.
    """
    lines = []
    for lones in doubles:
        places = {(p, not x.only) for x in lones for p in x.only or (x.evidence,)}
        whole = {p for p, is_whole in places if is_whole or _is_statement(p, sources)}
        others = {p for p, _ in places} - whole
        named = whole or set(filter(_is_named, others)) or set(filter(_is_phrase, others))
        if named:
            told = sorted(named, key=sources.place)
            evidence = (*told, *sorted(others - named, key=sources.place))
            label = sources.label(told[0].report)
            words = "; ".join(_named(passage, sources) for passage in told)
            lines.append(Line(words, evidence, label, _note(len(others - named))))
    return lines


def _named(passage: Evidence, sources: Sources) -> str:
    """The first words of a passage, the name behind a "he" that has the word in it."""
    words = first_words([passage])
    text, findings = sources.reports[passage.report].text, sources.annotations[passage.report]
    for said in attributions_at(findings, passage.span):
        for source in said.source if said.speaker.name else ():
            pronoun = source.of(text)
            if pronoun.lower() in PRONOUNS and passage.span.contains(source):
                verb = re.split(r"\W", text[source.end + 1 :], maxsplit=1)[0]
                return words.replace(
                    f"{pronoun} {verb}", f"{pronoun} [{said.speaker.name}] {verb}", 1
                )
    return words


def _is_named(part: Evidence) -> bool:
    """Whether a part is a name or a figure that says of what it is: "46 boats", "Jonas Feld", but
    not "14 people" or "100 years".
    """
    words = part.text.lower().split()
    says_little = words[-1] in _units() | word_list("irregular_plurals")
    named = NAMED.fullmatch(part.text) is not None
    return 1 < len(words) <= MOST_WORDS and named and not says_little


@cache
def _units() -> frozenset[str]:
    return frozenset(value_table("units_time")) | frozenset(value_table("number_scales"))


def _is_phrase(part: Evidence) -> bool:
    """Whether a part opens with a noun and goes on: "grey monks to be sent to the valley"."""
    first = FIRST_WORD.match(part.text)
    if first is None or len(part.text.split()) < LEAST_WORDS:
        return False
    word = first.group(1).lower()
    leads = word in word_list("function_words") or word.endswith(("ly", "ing", "ed"))
    return not leads and not INTRODUCTION.match(part.text)


def _note(parts: int) -> str:
    if not parts:
        return TOLD_ABOVE_NOTE
    one = "1 more name, figure or part of a sentence"
    more = one if parts == 1 else f"{parts} more names, figures and parts of sentences"
    return f"{TOLD_ABOVE_NOTE}, like {more}"


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
