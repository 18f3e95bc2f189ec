"""Who did what with a number: the verb over it, the noun it measures, what stands behind it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from variorum.annotate.figures.tokens import Token, until_clause_ends
from variorum.compare.statements import stem
from variorum.compare.wordings.words import base_forms
from variorum.lang import word_list, word_pairs
from variorum.model import Figure

REACH = 9
BEHIND = 7
LEAD = 4
LINKS = frozenset(["of", "to", "at", "for", "in", "from", "was", "is", "are", "were", "by", "on"])
COMPLEMENTS = frozenset(["of", "in", "for", "to", "from", "with", "without", "on", "by", "against"])
EMPTY = "be have do get make take give go come include show see say tell report add use note"
LIGHT = frozenset(f"{EMPTY} begin start announce let".split())
"""Verbs that tell too little of what is done with a number."""
AUXILIARY = frozenset(["be", "been", "being"])


@dataclass(frozen=True, slots=True)
class Frame:
    """The verbs over a number, in their plain forms; whether it is somebody's punishment ("jailed
    for six years", "a six-year sentence"); the noun of which it tells the size
    ("a tax rate of 34 percent"); the words of what stands behind ("without power").
    """

    verbs: frozenset[str]
    punishes: bool
    measured: frozenset[str]
    behind: frozenset[str]


def read_frame(tokens: Sequence[Token], figure: Figure) -> Frame:
    """The frame of a figure in the tokens of its sentence."""
    first = next((k for k, t in enumerate(tokens) if t.end > figure.begin), len(tokens))
    last = next((k for k, t in enumerate(tokens) if t.begin >= figure.end), len(tokens))
    before = until_clause_ends(list(reversed(tokens[max(0, first - REACH) : first])))
    after = until_clause_ends(tokens[last : last + BEHIND])
    return Frame(
        frozenset([*_verb(before), *_verb(after[:4])]),
        any(
            t.lower in word_list("sentencing_words")
            for t in (*before[:LEAD], *tokens[first:last], *after[:LEAD])
        ),
        frozenset(_measured(before)),
        frozenset(_behind(after)),
    )


def _verb(tokens: Sequence[Token]) -> Iterable[str]:
    """The first verb that tells something, in its plain form."""
    for token in tokens:
        if form := _plain_form(token.lower):
            return [form]
    return []


@cache
def _plain_form(word: str) -> str:
    """The plain form of a verb that tells something; "" for other words."""
    if word in word_list("auxiliary_verbs") or word in AUXILIARY:
        return ""
    form = word_pairs("irregular_verbs").get(word)
    if form is None:
        forms = [f for f in (word, *base_forms(word)) if f in word_list("plain_verbs")]
        form = forms[0] if forms else word if word in word_list("past_verbs") else ""
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
