"""Whether words that differ say how sure or how free somebody is."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from variorum.compare.wordings.verdicts.alignment import Block
from variorum.compare.wordings.verdicts.sides import Side
from variorum.compare.wordings.words import Token, normalise
from variorum.lang import word_list, word_pairs

FUTURE = frozenset({"will", "would"})
LIKING_WITHIN = 4
"""So many words behind "I should" may hold the "like": "I should very much have liked"."""


def modality_changed(
    a: Side, b: Side, block: Block, regions: tuple[Sequence[Token], Sequence[Token]]
) -> bool:
    """Whether the modal words differ here and on the whole, or "would" stands for "will"."""
    left, right = _read(a, a.words(block.a)), _read(b, b.words(block.b))
    whole = _classes(_read(a, regions[0])), _classes(_read(b, regions[1]))
    if _classes(left) != _classes(right) and whole[0] != whole[1]:
        return True
    verbs = [{t.key for t in side} & FUTURE for side in (left, right)]
    return bool(verbs[0] and verbs[1]) and verbs[0] != verbs[1]


def has_modality(tokens: Iterable[Token]) -> bool:
    """Whether any of the words says how sure or how free somebody is."""
    return any(t.key in FUTURE or t.key in _modality() for t in tokens)


def _read(side: Side, tokens: Sequence[Token]) -> Sequence[Token]:
    """The words as they are meant: "I should like" is "I would like"."""
    if not any(t.key == "should" for t in tokens):
        return tokens
    likes = {t.begin for n, t in enumerate(side.tokens) if t.key == "should" and _likes(side, n)}
    return [t._replace(key="would") if t.begin in likes else t for t in tokens]


def _likes(side: Side, at: int) -> bool:
    """Whether a "should" is that of somebody who says what he likes."""
    if not at or side.tokens[at - 1].key not in word_list("first_person"):
        return False
    behind = side.tokens[at + 1 : at + 1 + LIKING_WITHIN]
    verb = next((t for t in behind if t.key in word_list("verbs_of_liking") or t.content), None)
    return verb is not None and verb.key in word_list("verbs_of_liking")


def _classes(tokens: Iterable[Token]) -> Counter[str]:
    return Counter(_modality()[t.key] for t in tokens if t.key in _modality())


@cache
def _modality() -> dict[str, str]:
    return {normalise(word): kind for word, kind in word_pairs("modality").items()}
