"""Whether somebody of a report is a he or a she: by titles and pronouns."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from variorum.annotate.speakers.name_forms import COURTESY, HE, SHE
from variorum.annotate.speakers.offices import callings
from variorum.lang import any_word, word_pairs
from variorum.model import Span

CLAUSE = re.compile(r"[^.!?\n“”\"]{0,120}")
PRONOUN = re.compile(r"\b(?:he|him|his|himself|she|her|hers|herself)\b", re.IGNORECASE)
LEAST, MOST_OTHERS = 2, 0.25
"""So many pronouns behind a name tell, where no more than this share of them speaks against it."""

SAYS = rf"(?:also\s|later\s|then\s)?{any_word('speech_verbs')}\b"
SPEAKS = re.compile(
    rf"(?:,\s(?P<office>[^,.;:\n“”\"]{{3,80}}),)?\s{SAYS}"
    r"(?:\s(?:reporters|on\s[A-Z][a-z]+day))*(?:\sthat)?(?:\s(?P<pronoun>he|she)\b)?"
)
"""A name that is the subject of a verb of saying, and who is the subject of what is said: "Ray,
the warden, said that she".
"""
SPEAKS_AGAIN = re.compile(rf"[,.?!][\"”’]?\s(he|she)\s{SAYS}", re.IGNORECASE)

BEHIND_WORDS = re.compile(rf"[”\"]\s{any_word('speech_verbs')}\s(?:[^\s“”\"]+\s){{0,6}}$")
"""How the words end in front of who has spoken them: "“It rains,” said the mayor, | Ann Ray"."""
WIDEST_FRONT = 80


def is_behind_words(text: str, place: Span) -> bool:
    """Whether a name stands behind a quotation as the one who speaks it."""
    return BEHIND_WORDS.search(text, max(0, place.begin - WIDEST_FRONT), place.begin) is not None


def gender_beside(text: str, place: Span, others: Sequence[Span]) -> str | None:
    """The gender of who speaks at a place, by the pronouns that go back to a speaker there: behind
    the verb of saying and, up to the next one named, where the paragraph gives more words to
    "him" or "her". One alone may be somebody else ("Ray said she was unfit"), unless the name
    has an office beside it, as somebody has who comes in there; two that differ tell nothing.
    """
    speaks = SPEAKS.match(text, place.end)
    if speaks is None:
        return None
    ends = text.find("\n", speaks.end())
    next_named = bisect_left(others, speaks.end(), key=lambda other: other.begin)
    if next_named < len(others) and (others[next_named].begin < ends or ends < 0):
        ends = others[next_named].begin
    again = SPEAKS_AGAIN.findall(text, speaks.end(), ends if ends >= 0 else len(text))
    genders = word_pairs("gendered_pronouns")
    told = [genders[p.lower()] for p in (speaks["pronoun"], *again) if p]
    in_office = not callings().isdisjoint((speaks["office"] or "").lower().split())
    sure = len(set(told)) == 1 and len(told) + in_office >= LEAST
    return told[0] if sure else None


def gender_of_speaker(text: str, place: Span, others: Sequence[Span]) -> str | None:
    """The gender of the only one named in the rest of a paragraph, whose words it goes on with:
    "Ann Ray was there. “I am late,” she said."
    """
    ends = text.find("\n", place.end)
    ends = ends if ends >= 0 else len(text)
    if any(place.end <= other.begin < ends for other in others):
        return None
    told = {pronoun.lower() for pronoun in SPEAKS_AGAIN.findall(text, place.end, ends)}
    return word_pairs("gendered_pronouns")[told.pop()] if len(told) == 1 else None


def told_gender(text: str, places: Sequence[Span], others: Iterable[Span]) -> str | None:
    """The gender of who stands at some places, by courtesy titles, else by the pronouns behind;
    None where the report does not tell.

    ``others`` are the places of all people: pronouns behind one of them are theirs.
    """
    titles = Counter(
        HE if found.group(1) == "Mr" else SHE
        for place in places
        if (found := COURTESY.search(text, max(0, place.begin - 8), place.begin))
    )
    if titles:
        alike = len(titles) > 1 and len(set(titles.values())) == 1  # "Mr. Ray" and "Ms. Ray"
        return None if alike else titles.most_common(1)[0][0]
    return _by_pronouns(text, places, others)


def _by_pronouns(text: str, places: Sequence[Span], others: Iterable[Span]) -> str | None:
    begins = sorted(other.begin for other in others)
    counts: Counter[str] = Counter()
    for place in places:
        clause = CLAUSE.match(text, place.end)
        end = clause.end() if clause else place.end
        end = min((b for b in begins if place.end <= b < end), default=end)
        genders = word_pairs("gendered_pronouns")
        counts.update(genders[p.lower()] for p in PRONOUN.findall(text, place.end, end))
    if not counts:
        return None
    gender, most = counts.most_common(1)[0]
    sure = most >= LEAST and counts.total() - most <= MOST_OTHERS * counts.total()
    return gender if sure else None
