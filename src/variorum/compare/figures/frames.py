"""Who did what with a number: the verb over it, the noun it measures, what stands behind it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from variorum.annotate.figures.tokens import Token
from variorum.compare.statements import stem
from variorum.compare.wordings.words import base_forms, related
from variorum.lang import word_list, word_pairs
from variorum.model import Figure

REACH = 9
BEHIND = 7
VERBS = 2
"""So many verbs before a number may go with it: "can afford to lose 21"."""
STOPS = frozenset(';:()—“”"')
LINKS = frozenset(
    "of to at for in from was is are were be been by on worth as high low".split()
)
COMPLEMENTS = frozenset(
    "of in for to from with without on by against before after".split()
)
EMPTY = "be have do get make take give go come include show see say tell report add use note"
LIGHT = frozenset(f"{EMPTY} begin start announce let".split())
"""Verbs that tell too little of what is done with a number."""
VERBAL = frozenset("to not also i we you they who".split())
AUXILIARY = frozenset(["be", "been", "being", "not"])


@dataclass(frozen=True, slots=True)
class Frame:
    """The verbs over a number, in their plain forms; the noun of which it tells the size
    ("a tax rate of 34 percent"); the words of what stands behind ("without power").
    """

    verbs: frozenset[str]
    measured: frozenset[str]
    behind: frozenset[str]


def same_deed(a: Frame, b: Frame) -> bool:
    """Whether the same is done with two numbers, one of which may tell it by a noun: "lost 3
    million", "a loss of 4 million"; "offered", "an offer of".
    """
    pairs = (
        (x, y)
        for one, other in ((a.verbs, b.verbs), (a.verbs, b.measured), (a.measured, b.verbs))
        for x in one
        for y in other
    )
    return any(related(x, y) for x, y in pairs)


def read_frame(tokens: Sequence[Token], figure: Figure) -> Frame:
    """The frame of a figure in the tokens of its sentence."""
    first = next((k for k, t in enumerate(tokens) if t.end > figure.begin), len(tokens))
    last = next((k for k, t in enumerate(tokens) if t.begin >= figure.end), len(tokens))
    before = _until_stop(list(reversed(tokens[max(0, first - REACH) : first])))
    after = _until_stop(tokens[last : last + BEHIND])
    return Frame(
        frozenset([*_verbs(before[::-1], tokens[first:last])[-VERBS:], *_verbs(after[:4])[:1]]),
        frozenset([*_measured(_before_range(before)), *_bought(after, figure)]),
        frozenset(_behind(after)),
    )


def _before_range(before: Sequence[Token]) -> Sequence[Token]:
    """What stands before both ends of a range: "the rate ranged from 5 percent in May to …"."""
    if before and before[0].lower == "to":
        start = next((k for k, t in enumerate(before) if t.lower == "from"), None)
        if start is not None:
            return before[start:]
    return before


def _bought(after: Sequence[Token], figure: Figure) -> Iterable[str]:
    """The noun before which an amount stands: "a $2 million fine", "a 12-year sentence"."""
    if not figure.unit or not after or after[0].kind != "word":
        return
    word = after[0].lower
    if word in word_list("function_words") or _plain_form(word) != word and _plain_form(word):
        return
    yield stem(word)


def _until_stop(tokens: Sequence[Token]) -> list[Token]:
    stop = next((k for k, t in enumerate(tokens) if t.text in STOPS), len(tokens))
    return list(tokens[:stop])


def _verbs(tokens: Sequence[Token], following: Sequence[Token] = ()) -> Sequence[str]:
    """The verbs that tell something, in their plain forms, of tokens that others follow."""
    around = [None, *tokens, *following[:1], None]
    return [
        form
        for k, token in enumerate(tokens)
        if (form := _plain_form(token.lower))
        and (form != token.lower or _may_be_verb(around[k], around[k + 2]))
    ]


def _may_be_verb(before: Token | None, behind: Token | None) -> bool:
    """Whether a word that may be a noun as well ("trade", "offer") is a verb: behind "to" or
    "will", or before what no noun stands before but in another part of the sentence.
    """
    if before is not None and before.lower in word_list("auxiliary_verbs") | VERBAL:
        return True
    return behind is not None and (
        behind.kind == "number" or behind.lower in word_list("function_words")
    )


@cache
def _plain_form(word: str) -> str:
    """The plain form of a verb that tells something; "" for other words."""
    if word in word_list("auxiliary_verbs") or word in AUXILIARY:
        return ""
    form = word_pairs("irregular_verbs").get(word)
    if form is None:
        forms = [f for f in (word, *base_forms(word)) if f in word_list("plain_verbs")]
        regular = word if word.endswith("ed") and len(word) > 4 else ""
        form = forms[0] if forms else word if word in word_list("past_verbs") else stem(regular)
    return "" if form in LIGHT or word in word_list("speech_verbs") else form


def _measured(before: Sequence[Token]) -> Iterable[str]:
    """The noun whose size is told, with its modifiers: "tax rate of", "turnout was"."""
    at = 0
    while at < len(before) and (
        before[at].lower in word_list("function_words") or before[at].kind != "word"
    ):
        at += 1
    linked = any(t.lower in LINKS for t in before[:at])
    if not linked:
        return
    for token in before[at : at + 4]:
        if token.kind != "word" or token.lower in word_list("function_words"):
            return
        yield stem(token.text)


def _behind(after: Sequence[Token]) -> Iterable[str]:
    """The content words behind a preposition that follows the figure."""
    start = next((k for k, t in enumerate(after) if t.lower in COMPLEMENTS), None)
    if start is None:
        return
    for token in after[start + 1 :]:
        if token.text in ",.":
            return
        if token.kind == "word" and token.lower not in word_list("function_words"):
            yield stem(token.text)
