"""How much of two utterances words the same, whatever stands around it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from variorum.compare.word_weights import word_weight
from variorum.compare.wordings.matches import FUNCTION_WEIGHT, Places, Unit, find_matches
from variorum.compare.wordings.words import Token
from variorum.lang import word_list, word_pairs

LEAST_CONTENT_WEIGHT = 1.2
SKIPPED = 0.18
"""What a word that is skipped costs, in parts of its weight."""
OFTEN, STEEPNESS = 2.0, 0.7
"""A word in more utterances of a report than this loses weight, by this power."""
LONGEST_TITLE = 9
"""The most words of a title."""
LEAST_OF_TITLE = 0.4
"""So many of its words carry content: "And is it Anna Kellner after that?" is none."""
BEFORE = 2
"""So many words before what two have in common may deny it."""
LONGEST = 120
"""Utterances longer than this many words are compared by their first words only."""


class Likeness(NamedTuple):
    """What the best common stretch of two utterances holds.

    ``weight`` is the weight of its shared words, ``content`` the number of content words
    among them, ``words`` that of all, ``plain`` the weight of content words that are no names,
    ``run`` the longest unbroken run of shared words; ``share_a`` and ``share_b`` are the shared
    weight in parts of the whole utterance's; ``denied`` says that one of the two denies what it
    has in common with the other.
    """

    weight: float
    content: int
    words: int
    run: int
    share_a: float
    share_b: float
    plain: float = 0.0
    denied: bool = False

    @property
    def share(self) -> float:
        """The share of the utterance that has the lesser weight."""
        return max(self.share_a, self.share_b)


NOTHING = Likeness(0.0, 0, 0, 0, 0.0, 0.0)


def topic_shares(reports: Iterable[tuple[str, Sequence[Unit]]]) -> dict[str, float]:
    """What is left of the weight of a word that its reports use again and again: 0 to 1.

    ``reports`` holds the report and the words of each utterance. A word of the story's topic
    stands in many utterances of a report and tells little of any one of them. The mean is
    over the reports that have the word, so that it does not hang on how many there are.
    """
    uses: Counter[str] = Counter()
    holders: defaultdict[str, set[str]] = defaultdict(set)
    for report, units in reports:
        for form in {u.form for u in units if u.content}:
            uses[form] += 1
            holders[form].add(report)
    means = {form: uses[form] / len(holders[form]) for form in uses}
    return {form: (OFTEN / m) ** STEEPNESS for form, m in means.items() if m > OFTEN}


def weighted(units: Sequence[Unit], shares: Mapping[str, float]) -> tuple[Unit, ...]:
    """The words with as much of their weight as ``topic_shares`` leaves them."""
    return tuple(
        [
            u._replace(weight=max(FUNCTION_WEIGHT, u.weight * shares[u.form]))
            if u.content and u.form in shares
            else u
            for u in units
        ]
    )


def is_title(units: Sequence[Unit]) -> bool:
    """Whether words that stand in marks are a title, a programme's name or a slogan: all that
    carry content have a capital. Two people who use it share no utterance.
    """
    content = [u for u in units if u.content]
    many = max(2, LEAST_OF_TITLE * len(units))
    return len(content) >= many and len(units) <= LONGEST_TITLE and all(u.name for u in content)


def units_of(tokens: Sequence[Token]) -> tuple[Unit, ...]:
    """The words of an utterance made ready to be compared."""
    return tuple([_unit(t[3], t[4], t[5], t[2][0].isupper()) for t in tokens[:LONGEST]])


@lru_cache(maxsize=100_000)
def _unit(key: str, root: str, content: bool, capital: bool) -> Unit:
    if not content:
        return Unit(word_pairs("reported_forms").get(key, key), False, FUNCTION_WEIGHT)
    return Unit(_base(root), True, max(LEAST_CONTENT_WEIGHT, word_weight(root)), capital, root)


def _base(root: str) -> str:
    """The word without the ending of a verb: what reported speech changes with the tense."""
    for ending in ("ing", "ed", "e"):
        if root.endswith(ending) and len(root) > len(ending) + 3:
            return root[: -len(ending)]
    return root


def likeness(a: Sequence[Unit], b: Sequence[Unit], places: Places | None = None) -> Likeness:
    """The best local alignment of two utterances (Smith and Waterman 1981), words by weight.

    Pronouns count as one another and so do the tenses of a verb, as reported speech changes
    them; a synonym counts for less. Order matters, what stands before and behind does not.
    ``places`` are those of the words of ``b``, where they are known.
    """
    if not a or not b:
        return NOTHING
    skips = [0.0, *(SKIPPED * u.weight for u in b)]
    matches = find_matches(a, places or Places.of(b))
    nothing = [0.0] * len(skips)
    rows: list[list[float]] = [nothing]
    best, at = 0.0, (0, 0)
    for i, left in enumerate(a, start=1):
        above, here, down, same = (
            rows[-1],
            [0.0] * len(skips),
            SKIPPED * left.weight,
            matches[i - 1],
        )
        if not same and (above is nothing or not any(above)):
            rows.append(nothing)
            continue
        score = 0.0
        for j in range(1, len(skips)):
            score -= skips[j]
            if (over := above[j] - down) > score:
                score = over
            if j in same and (with_this := above[j - 1] + same[j]) > score:
                score = with_this
            if score < 0.0:
                score = 0.0
            here[j] = score
            if score > best:
                best, at = score, (i, j)
        rows.append(here)
    return _traced(a, b, rows, matches, at)


def _traced(
    a: Sequence[Unit],
    b: Sequence[Unit],
    rows: list[list[float]],
    matches: list[dict[int, float]],
    at: tuple[int, int],
) -> Likeness:
    i, j = at
    weight, content, words, plain, run, longest = 0.0, 0, 0, 0.0, 0, 0
    ends = i, j
    while i and j and rows[i][j] > 0:
        here, left, right = rows[i][j], a[i - 1], b[j - 1]
        same = matches[i - 1].get(j, 0.0)
        if same and here == rows[i - 1][j - 1] + same:
            weight += same
            content += left.content
            plain += same if left.content and not (left.name or right.name) else 0.0
            words += 1
            run = run + 1 if left.form == right.form else 0
            longest = max(longest, run)
            i, j = i - 1, j - 1
            continue
        run = 0
        if here == rows[i - 1][j] - SKIPPED * left.weight:
            i -= 1
        else:
            j -= 1
    whole = sum(u.weight for u in a), sum(u.weight for u in b)
    denied = _denials(a[max(0, i - BEFORE) : ends[0]]) != _denials(b[max(0, j - BEFORE) : ends[1]])
    shares = weight / whole[0], weight / whole[1]
    return Likeness(weight, content, words, longest, *shares, plain, denied)


def _denials(units: Sequence[Unit]) -> int:
    """How often words deny something, a double denial being none."""
    return sum(u.form in word_list("negators") for u in units) % 2
