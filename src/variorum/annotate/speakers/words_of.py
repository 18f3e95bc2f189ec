"""Whom a pronoun means in a clause about somebody's words: "Ray's speech, in which he", "Day wrote
a letter. In the letter, she".
"""

import re

from variorum.annotate.speakers.antecedents import sentence_before
from variorum.annotate.speakers.own_words import WRITINGS
from variorum.annotate.speakers.people import KnownPeople, KnownPerson
from variorum.annotate.speakers.phrases import POSSESSES, all_titles
from variorum.annotate.subjects import has_finite_verb, main_subject
from variorum.lang import word_list, word_pairs
from variorum.model import Span

IN_WHICH = re.compile(r",?\s(?:in|on|during|at)\swhich\s$")
FROM = re.compile(r"\b(?:from|by)\s((?:[\w.’'-]+\s){0,4})$")
IN_THE_PAPER = re.compile(
    r"\s(?:In|Throughout|Elsewhere in)\s(?:the|this|that)\s(?:\w+\s)?(\w+),\s$"
)
"""How a sentence opens that tells what somebody says in a paper told of before."""
REACH = 70
"""So far before "in which" the name stands at most."""


def whose_words(text: str, pronoun: Span, people: KnownPeople) -> KnownPerson | None:
    """Whose speech, tweet or letter it is in which "he" or "she" says something: who owns it, or
    whom it is from, as the last one named before; None where it is nobody's.
    """
    opening = IN_WHICH.search(text, max(0, pronoun.begin - 20), pronoun.begin)
    if opening is None:
        return None
    end = opening.start()
    begin = max(sentence_before(text, pronoun.begin), end - REACH)
    inside = people.inside(Span(begin, end))
    if not inside or has_finite_verb(text[inside[-1][0].begin : end]):
        return None  # "Ray's speech was like another, in which he"
    place, person = inside[-1]
    source = FROM.search(text, max(0, place.begin - 40), place.begin)
    owns = POSSESSES.match(text, place.end, end) or (source and all_titles(source.group(1)))
    gender = word_pairs("gendered_pronouns").get(pronoun.of(text).lower())
    return person if owns and person.gender in {None, gender} else None


def writer_before(text: str, pronoun: Span) -> Span | None:
    """Who writes the paper in the sentence before, in which "he" or "she" then says something: "[A
    clerk] wrote a long letter. In the letter, | he".
    """
    opening = IN_THE_PAPER.search(text, max(0, pronoun.begin - REACH), pronoun.begin)
    if opening is None or opening.group(1).lower() not in word_list("own_words") | WRITINGS:
        return None
    noun, end = opening.group(1).lower(), len(text[: opening.start()].rstrip())
    before = Span(sentence_before(text, max(0, end - 1)), end)
    wrote = re.compile(
        r"\b(?:wrote|writes|penned|sent|posted|published|released|issued|circulated|shared)\s"
        rf"(?:an?|the|his|her)\s(?:[\w’'-]+\s){{0,4}}{noun}\b"
    ).search(text, *before)
    return main_subject(text, Span(before.begin, wrote.start()), ()) if wrote else None
