"""Whether somebody of a report is a he or a she: by titles and pronouns."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from variorum.annotate.speakers.name_forms import COURTESY, HE, SHE
from variorum.lang import word_pairs
from variorum.model import Span

CLAUSE = re.compile(r"[^.!?\n“”\"]{0,120}")
PRONOUN = re.compile(r"\b(?:he|him|his|himself|she|her|hers|herself)\b", re.IGNORECASE)
LEAST, MOST_OTHERS = 2, 0.25
"""So many pronouns behind a name tell, where no more than this share of them speaks against it."""


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
        return titles.most_common(1)[0][0]
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
