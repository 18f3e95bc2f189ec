"""What two wordings differ in: told in words, and marked in the text of a wording."""

import re
from collections.abc import Callable

from variorum.annotate.subjects import has_finite_verb
from variorum.model import (
    AttributionKind,
    Change,
    ChangeKind,
    Family,
    Mark,
    MarkKind,
    Span,
    Wording,
    WordingPair,
)

ADVERB = re.compile(r"[a-z]{3}ly\b")
MOST_NAMED = 3
LONGEST_NAMED = 60
MOST_TOLD = 3
NOT_TOLD: frozenset[ChangeKind] = frozenset({"function word", "disclosed"})


def describe_pair(
    pair: WordingPair,
    *,
    swapped: bool = False,
    brief: bool = False,
    readings: str = "",
    kind: AttributionKind | None = None,
) -> str:
    """The verdict in words with the changed words: ``altered: number — “40” / “170”``.

    ``swapped`` names the words of the pair's second wording first; ``brief`` leaves the
    words out. ``readings`` says who prints what at the gravest change, in its place.
    ``kind`` is that of the wording shown: only what stands outside marks is called indirect.
    """
    told = {"direct": "", "mixed": ", partly indirect"}.get(kind or "", ", indirect")
    verdict = f"{pair.verdict}{told}" if pair.indirect else pair.verdict
    changed = [c for c in pair.changes if c.alters]
    changed = changed or [c for c in pair.changes if c.kind not in NOT_TOLD]
    changed = changed or [c for c in pair.changes if c.kind == "function word"]
    if pair.indirect and pair.verdict == "reworded":
        changed = [c for c in changed if _is_one_for_another(c)]
    if brief or pair.verdict not in ("reworded", "altered") or not changed:
        return verdict
    kinds = ", ".join(dict.fromkeys(c.kind for c in changed if c.kind != "function word"))
    changes = [readings] if readings else []
    for change in changed[len(changes) : MOST_NAMED]:
        words = (change.b_text, change.a_text) if swapped else (change.a_text, change.b_text)
        changes.append(" / ".join(quote_words(w) for w in words))
    more = f" and {len(changed) - MOST_NAMED} more" if len(changed) > MOST_NAMED else ""
    reason = f"{verdict}: {kinds}" if kinds and pair.verdict == "altered" else verdict
    return f"{reason} — {', '.join(changes)}{more}"


def _is_one_for_another(change: Change) -> bool:
    """Whether a few words stand for a few of their sort, as they may where one report only tells:
    more of them, or words left out, is what telling makes of a quotation, and an adverb, a number
    or a clause where the other has none only stands in the same place.
    """
    counts = [len(words.split()) for words in (change.a_text, change.b_text)]
    if min(counts) == 0 or max(counts) > MOST_TOLD:
        return False
    first, second = (_sort_of(words) for words in (change.a_text, change.b_text))
    return first == second


def _sort_of(words: str) -> tuple[bool, bool, bool]:
    """Whether words have an adverb, a number, a verb with its subject."""
    return (
        ADVERB.search(words) is not None,
        any(letter.isdigit() for letter in words),
        " " in words and has_finite_verb(words),
    )


def describe_speakers(family: Family, label: Callable[[str], str]) -> str:
    """Who gives the utterance to whom, where reports surely name different speakers; else "".

    ``label`` gives what to call a report.
    """
    given = [
        f"{a.speaker} ({', '.join(label(r) for r in a.reports[:MOST_NAMED])}"
        f"{' …' if len(a.reports) > MOST_NAMED else ''})"
        for a in family.ascriptions
    ]
    return f"given to different speakers: {' / '.join(given)}" if given else ""


def quote_words(words: str) -> str:
    """Words of a wording in quotation marks, shortened; "nothing" where there are none."""
    shown = " ".join(words.split())
    if not shown:
        return "nothing"
    if len(shown) > LONGEST_NAMED:
        shown = shown[:LONGEST_NAMED].rsplit(" ", 1)[0] + " …"
    return f"“{shown}”"


def mark_changes(wording: Wording, number: int, pair: WordingPair | None) -> tuple[Mark, ...]:
    """Marks on the text of a wording for what changed between it, the one of that number, and the
    other of a pair, if any.

    A wording's text may be put together from several spans, with other characters between
    them. A change outside the wording, or of no characters, gives no mark.
    """
    if pair is None:
        return ()
    changes = [(c.a if pair.a == number else c.b, c) for c in pair.changes]
    pieces = locate_spans(wording)
    marks = []
    for span, change in changes:
        for piece, offset in pieces:
            begin, end = max(span.begin, piece.begin), min(span.end, piece.end)
            if begin < end:
                shift = offset - piece.begin
                marks.append(Mark(begin + shift, end + shift, _mark_kind(change, pair)))
    return tuple(sorted(set(marks), key=lambda m: (m.begin, m.end, m.kind)))


def locate_spans(wording: Wording) -> list[tuple[Span, int]]:
    """Where each span's words begin in the wording's text, as far as they stand there."""
    words = {e.span: e.text for e in wording.evidence}
    found: list[tuple[Span, int]] = []
    cursor = 0
    for span in wording.spans:
        text = words.get(span)
        if text is None and len(wording.spans) == 1 and len(wording.text) == span.end - span.begin:
            text = wording.text
        offset = wording.text.find(text, cursor) if text else -1
        if text and offset >= 0:
            found.append((span, offset))
            cursor = offset + len(text)
    return found


def _mark_kind(change: Change, pair: WordingPair) -> MarkKind:
    if change.kind == "disclosed":
        return "disclosed"
    if change.alters:
        return "altered"
    return "cut" if pair.verdict == "cut" else "reworded"
