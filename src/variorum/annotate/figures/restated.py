"""A quantity told once more, in another unit: "more than 75 miles (121 km)", "12 points, or 1%".

What is said of the first, a bound or that it rose, is said of the second, too.
"""

from collections.abc import Sequence
from dataclasses import replace

from variorum.annotate.figures.phrases import values_of
from variorum.annotate.figures.tokens import Token, value_table
from variorum.lang import word_list
from variorum.model import Figure

BRACKETED = frozenset([("(",), ("/",), (";",)])
JOINTS = BRACKETED | {(",", "or"), ("or",)}
CARRIES = 8
BEHIND_SHARE = frozenset(
    ["", "since", "versus", "respectively", "this", "last", "year-on-year", "month-on-month"]
)
DEGREES = frozenset(["degree", "°C", "°F"])


def joint_between(tokens: Sequence[Token], begin: int, end: int) -> tuple[str, ...]:
    """The tokens that stand between two places of the text, in lower case."""
    return tuple(token.lower for token in tokens if begin <= token.begin and token.end <= end)


def restate(first: Figure, second: Figure, joint: tuple[str, ...]) -> Figure:
    """The second figure, with bound and change of the first where it tells the same again."""
    if joint not in JOINTS:
        return second
    if _is_converted(first.unit, second.unit):
        bound = first.bound if second.bound == "exact" else second.bound
        return replace(second, bound=bound, change=second.change or first.change)
    if first.change and not second.change and _is_share_and_size(first.unit, second.unit):
        return replace(second, change=first.change)
    return second


def repeat(first: Figure, second: Figure, joint: tuple[str, ...]) -> Figure:
    """The second figure, risen or fallen as the first where the verb is not told again: "sales
    rose by 7% to $9m and profits by 9%", "the bank gained 4% and the insurer 2%".
    """
    if first.change is None or second.change is not None or "and" not in joint:
        return second
    own = joint[len(joint) - joint[::-1].index("and") :]
    by = own[-1:] == ("by",)
    of_one_kind = first.unit == second.unit and not (first.counted or second.counted)
    if not (1 < len(own) <= CARRIES and of_one_kind) or any(map(_is_verb, own)):
        return second
    told = by or (own[-1] not in word_list("prepositions") and len(own) == len(joint) - 1)
    return replace(second, change=first.change) if told else second


def carry(first: Figure, second: Figure, joint: tuple[str, ...], behind: str) -> Figure:
    """The second of two shares that "and" joins, risen or fallen as the first: "up 5% this year
    and 12% over five"; ``behind`` is the word behind it, "" for none.
    """
    joined = joint[-1:] == ("and",) and len(joint) <= CARRIES
    shares = first.unit == second.unit == "%" and not (first.counted or second.counted)
    if not (joined and shares and first.change and not second.change):
        return second
    ends = (
        not behind[:1].isalpha()
        or behind in BEHIND_SHARE
        or (behind in word_list("prepositions") and behind != "of")
    )
    verb = any(_is_verb(word) for word in joint)
    return replace(second, change=first.change) if ends and not verb else second


def _is_verb(word: str) -> bool:
    """Whether a word, or a mark that parts clauses, begins another statement."""
    verbs = word_list("verb_forms", "past_verbs", "plain_verbs")
    return word in verbs or word.endswith("ed") or word in (",", ";", ":", "(", ")", "to", "from")


def _is_converted(a: str, b: str) -> bool:
    """Whether two units measure the same: miles and kilometres, dollars and yen."""
    if a == b or not (a and b):
        return False
    money = values_of("currencies")
    if a in money and b in money:
        return True
    return (a in DEGREES and b in DEGREES) or _base(a) == _base(b)


def _base(unit: str) -> str:
    return value_table("unit_factors").get(unit, unit).partition(" ")[0]


def _is_share_and_size(a: str, b: str) -> bool:
    """Whether one tells by how many percent something changed, the other by how much."""
    return (a == "%") != (b == "%") and " per " not in a + b
