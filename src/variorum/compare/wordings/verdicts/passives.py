"""Whether one of two wordings tells in the passive what the other tells in the active: "we cannot
replace them", "they cannot be replaced".
"""

from collections.abc import Iterator, Sequence

from variorum.compare.wordings.words import Token, base_forms
from variorum.lang import word_list, word_pairs


def is_turned_passive(a: Sequence[Token], b: Sequence[Token]) -> bool:
    """Whether it does, so that another pronoun opens it: who did it goes unsaid, and to whom it
    was done does not change.
    """
    return _is_of(a, b) or _is_of(b, a)


def _is_of(passive: Sequence[Token], active: Sequence[Token]) -> bool:
    verbs = {form for at, _ in _passives(passive) for form in _forms(passive[at])}
    aside = {at for at, _ in _passives(active)}
    for at, token in enumerate(active[:-1]):
        if at in aside or verbs.isdisjoint(_forms(token)):
            continue
        behind = _person(active[at + 1])
        if behind and any(_person(passive[first]) == behind for _, first in _passives(passive)):
            return True
    return False


def _passives(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The verbs behind a form of "be", each with the pronoun that is nearest before it."""
    for at in range(1, len(tokens)):
        is_past = tokens[at].key.endswith("ed") or tokens[at].key in word_pairs("irregular_verbs")
        if is_past and tokens[at - 1].key in word_list("forms_of_be"):
            before = (n for n in range(at - 1, -1, -1) if _person(tokens[n]))
            first = next(before, None)
            if first is not None:
                yield at, first


def _forms(token: Token) -> set[str]:
    return {token.key, *base_forms(token.key)}


def _person(token: Token) -> str | None:
    return word_pairs("pronoun_persons").get(token.key)
