"""Whom a pronoun means in a clause about somebody's words: "Ray's speech, in which he"."""

import re

from variorum.annotate.speakers.antecedents import sentence_before
from variorum.annotate.speakers.people import KnownPeople, KnownPerson
from variorum.annotate.speakers.phrases import POSSESSES, all_titles
from variorum.annotate.subjects import has_finite_verb
from variorum.lang import word_pairs
from variorum.model import Span

IN_WHICH = re.compile(r",?\s(?:in|on|during|at)\swhich\s$")
FROM = re.compile(r"\b(?:from|by)\s((?:[\w.’'-]+\s){0,4})$")
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
