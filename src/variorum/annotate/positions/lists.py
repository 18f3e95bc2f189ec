"""Lists of proposals: an opening sentence that ends in a colon and the items below it."""

import re
from collections.abc import Iterator, Sequence

from variorum.annotate.positions.actors import kind_of
from variorum.annotate.positions.drafts import Draft
from variorum.annotate.positions.lexicon import Modality, carriers
from variorum.annotate.positions.subjects import find_subject
from variorum.annotate.positions.tokens import Sentence
from variorum.annotate.positions.words import Range
from variorum.lang import word_pairs
from variorum.model import Span

BULLET = re.compile(r"(?:[-–—•*·▪●◦]|\(?\d{1,2}[.)])\s+")
MOST_ITEMS = 40
WISHES = frozenset(["like", "want", "wants", "wanted", "urge", "urged", "asked",
    "demanded"])  # fmt: skip


def list_positions(
    text: str, opening: Sentence, following: Sequence[Span]
) -> Iterator[tuple[Draft, Span]]:
    """The items of a list as positions, each with its span, for a sentence that opens one.

    ``following`` are the sentences behind the opening one. Each bulleted line is one item,
    whose action is its first sentence. Nothing where the opening names no kind of list or
    nobody whose list it is.
    """
    if not opening.tokens or opening.lower(len(opening.tokens) - 1) != ":":
        return
    kind = _kind(opening)
    if kind is None:
        return
    cue, modality = kind
    owner, to_whom = _owner(opening, cue)
    if owner is None:
        return
    for item in following[:MOST_ITEMS]:
        bullet = BULLET.match(text, item.begin, item.end)
        if bullet is None:
            if not _same_line(text, item):
                return
            continue
        action = Span(bullet.end(), item.end).trimmed(text)
        if action.of(text).endswith((".", ";", ",")):
            action = Span(action.begin, action.end - 1)
        if action.begin < action.end:
            found = Draft(modality, action, action, opening.span_of(*owner), to_whom=to_whom)
            yield found, item


def _same_line(text: str, sentence: Span) -> bool:
    """Whether a sentence goes on a bulleted line: it does not begin one of its own."""
    line = text.rfind("\n", 0, sentence.begin) + 1
    return BULLET.match(text, line) is not None and line < sentence.begin


def _kind(s: Sentence) -> tuple[int, Modality] | None:
    """The noun that says what is listed, with its modality."""
    kinds = word_pairs("list_nouns")
    for i in range(len(s.tokens) - 1, -1, -1):
        if s.lower(i) in kinds:
            modality: Modality = "wants" if kinds[s.lower(i)] == "wants" else "will"
            return i, modality
    return None


def _owner(s: Sentence, cue: int) -> tuple[Range | None, Span | None]:
    """Whose list it is, and whom its wishes are addressed to."""
    owner: Range | None = None
    to_whom: Span | None = None
    for i in range(len(s.tokens)):
        if s.lower(i) in WISHES and i > cue:
            end = next((k for k in range(i, len(s.tokens)) if s.lower(k) == "to"), None)
            if end is not None and i + 1 < end:
                to_whom = s.span_of(i + 1, end - (s.lower(end - 1) == ","))
    for i in range(cue, -1, -1):
        verb = s.lower(i)
        told = verb in carriers() or verb.endswith("ed") or verb in {"made", "gave", "set", "put"}
        if not told or s.is_capital(i):
            continue
        found = find_subject(s, i)
        if found is not None and kind_of(s, found) == "actor":
            owner = found
            break
    return owner, to_whom
