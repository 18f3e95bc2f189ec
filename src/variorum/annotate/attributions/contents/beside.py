"""Pieces of a content that are no words of its speaker: they only stand beside a quotation or who
says it.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from variorum.annotate.attributions.kinds import count_words
from variorum.annotate.attributions.room import Room
from variorum.annotate.attributions.titles import WORD
from variorum.annotate.model.quotation_evidence import near
from variorum.annotate.subjects import has_finite_verb
from variorum.lang import any_word, word_list
from variorum.model import Span

TAIL = re.compile(r"(?!according|adding|saying|noting|arguing)[a-z]+ing\b")
BEFORE_TAIL = re.compile(rf"(?:\s+(?:on\s+)?{any_word('weekdays')})?\s*(?:,|[—–]|--?)\s*")
PARTICIPLE = re.compile(r"[A-Z][a-z]+ing\b")
SPEAKING = re.compile(r",?\s[a-z]+ing(?:\s\w+)?")
PLACE = re.compile(r"(?:From|At|In|On|For|To|By|With|After|Before|Among|Across)(?:\s[\w’'-]+){1,6}")
WHOLE_QUOTED = re.compile(r"[“\"][A-Z]")
GAP = re.compile(r"\s(?P<words>[a-z][\w’'-]*(?:\s[\w’'-]+){0,2}),\s")
CLAUSE = re.compile(rf"{any_word('clause_openers')}\b")
RELATIVE = re.compile(r"(?:that|which|who)\s(?:[a-z]+ly\s)?([a-z]+)\b")
NOUN_BEFORE = re.compile(r"\s(?!.*,\s[a-z]+ing\s$)[^\n.;:“”\"]*\w\s")
ANOTHER_THAT = re.compile(r"\sand\s(that\s)")
TITLE_WORDS = 8
CRUMB_WORDS, LEAST_REPEATED = 2, 4


def without_asides(room: Room, pieces: Sequence[Span], cue: Span | None) -> list[Span]:
    """Without what is no word of the speaker beside a quotation: to whom it was said (``“Where
    to?” Ray asked | the crowd at the “gate”``), and the title of a programme or paper.
    """
    text = room.text
    quoted = [p for p in pieces if any(m.contains(p) for m in near(room.marked, p))]
    kept = []
    for piece in pieces:
        others = [q for q in quoted if q != piece]
        to_whom = (
            cue is not None
            and any(q.end <= cue.begin for q in others)
            and text[cue.end : piece.begin] == " "
            and text[piece.begin].islower()
            and not CLAUSE.match(text, piece.begin)
        )
        title = piece in quoted and others and _is_title(text, piece)
        if not to_whom and not title:
            kept.append(piece)
    return kept


def _is_title(text: str, quote: Span) -> bool:
    """Whether a quotation that no comma or colon leads to is a title: on “The Morning Show”."""
    before = text[max(0, quote.begin - 3) : quote.begin].rstrip()
    words = WORD.findall(quote.of(text))
    small = word_list("small_words")
    capitals = all(w[0].isupper() or w.lower() in small for w in words)
    return capitals and 1 < len(words) <= TITLE_WORDS and before[-1:] not in set(",:.!?;—–") | {""}


def without_participle(room: Room, pieces: Sequence[Span], source: Span | None) -> Iterable[Span]:
    """Without what the source did as it spoke: | Rebuffing the mayor, | the guild said that …"""
    for piece in pieces:
        before = (
            source is not None
            and len(pieces) > 1
            and PARTICIPLE.match(room.text, piece.begin, piece.end)
            and room.text[piece.end : source.begin].strip() == ","
            and not near(room.marked, piece)
        )
        if not before:
            yield piece


def without_deed(
    room: Room, pieces: Sequence[Span], cue: Span | None, source: Span | None
) -> Iterable[Span]:
    """Without what the source did before it spoke: "Ray closed | the weir that he built, claiming |
    it was too old".
    """
    for piece in pieces:
        before = (
            cue is not None
            and source is not None
            and source.end <= piece.begin
            and piece.end <= cue.begin
            and pieces[-1].begin >= cue.end
            and SPEAKING.fullmatch(room.text, piece.end, cue.end)
            and not any(m.contains(piece) for m in near(room.marked, piece))
        )
        if not before:
            yield piece


def without_place(room: Room, pieces: Sequence[Span], source: Span | None) -> Iterable[Span]:
    """Without where the report puts whole sentences in marks: | From the left, | Ray says, “It …”.

    What is told indirectly may begin so: "In Avon, Ray says, it rains".
    """
    for piece, following in zip(pieces, [*pieces[1:], None], strict=False):
        frame = (
            source is not None
            and following is not None
            and piece.end < source.begin < following.begin
            and PLACE.fullmatch(room.text, *piece)
            and WHOLE_QUOTED.match(room.text, *following)
            and not near(room.marked, piece)
        )
        if not frame:
            yield piece


def without_tail(
    room: Room, pieces: Sequence[Span], cue: Span | None, source: Span | None
) -> list[Span]:
    """Without what the report makes of the words: "The weir will open, aides said, | setting up a
    dispute". Where that was all, the clause before the aides is what they said.
    """
    if cue is None or source is None:
        return list(pieces)
    first, last = min(cue.begin, source.begin), max(cue.end, source.end)
    kept = [
        p for p in pieces
        if not (TAIL.match(room.text, p.begin) and BEFORE_TAIL.fullmatch(room.text, last, p.begin))
    ]  # fmt: skip
    if kept or not pieces:
        return kept
    sentence = room.sentences_in(cue)[:1]
    clause = Span(sentence[0].begin, first).trimmed(room.text) if sentence else Span(0, 0)
    before = room.text[clause.begin : clause.end]
    return [Span(clause.begin, clause.end - 1)] if before.endswith(",") else list(pieces)


def without_gap(
    room: Room, pieces: Sequence[Span], cue: Span | None, source: Span | None
) -> list[Span]:
    """With the last words before who says it, where the content goes on behind: "If boats are |
    barred, Ray said, | they must wait".
    """
    says = [s for s in (cue, source) if s is not None]
    kept = list(pieces)
    for number, (piece, following) in enumerate(pairwise(pieces)):
        first = min((s.begin for s in says if s.begin >= piece.end), default=0)
        if not piece.end < first < following.begin or near(room.marked, piece):
            continue
        gap = GAP.fullmatch(room.text, piece.end, first)
        if gap and word_list("speech_verbs").isdisjoint(gap["words"].split()):
            kept[number] = Span(piece.begin, gap.end("words"))
    return kept


def without_relative(
    room: Room, pieces: Sequence[Span], cue: Span | None, source: Span | None
) -> Iterable[Span]:
    """Without what the report tells of a thing behind who spoke: "“It holds,” Ray said after the
    flood in May | that killed four". A clause that it is joined to stays ("and that it rained").
    """
    text = room.text
    last = max((s.end for s in (cue, source) if s is not None), default=0)
    for piece in pieces:
        relative = RELATIVE.match(text, *piece)
        verb = relative and has_finite_verb(f"THEY {relative[1]}")
        spoken = cue is not None and any(p.end <= cue.begin for p in pieces)
        noun = piece.begin > last and NOUN_BEFORE.fullmatch(text, last, piece.begin)
        if not (verb and spoken and noun):
            yield piece
        elif joined := ANOTHER_THAT.search(text, *piece):
            yield Span(joined.start(1), piece.end)


def without_narration(room: Room, pieces: Sequence[Span], cue: Span | None) -> list[Span]:
    """Without whole sentences outside marks where others stand in marks, the cue's own aside."""
    parts = [
        (Span(max(piece.begin, s.begin), min(piece.end, s.end)), s)
        for piece in pieces
        for s in room.sentences_in(piece)
    ]
    marked = [any(m.overlaps(part) for m in near(room.marked, part)) for part, _ in parts]
    if all(marked) or not any(marked):
        return list(pieces)
    kept: list[Span] = []
    for (part, sentence), is_marked in zip(parts, marked, strict=True):
        own = cue is not None and sentence.overlaps(cue)
        if not is_marked and not own:
            continue
        if (
            kept
            and not room.text[kept[-1].end : part.begin].strip()
            and (room.paragraph_at(kept[-1].begin) == room.paragraph_at(part.begin))
        ):
            kept[-1] = Span(kept[-1].begin, part.end)
        else:
            kept.append(part)
    return kept


def without_crumbs(room: Room, pieces: Sequence[Span]) -> tuple[Span, ...]:
    """Without a word or two outside marks ("that claim") beside a quotation."""
    marked = [any(m.overlaps(p) for m in near(room.marked, p)) for p in pieces]
    if not any(marked):
        return tuple(pieces)
    return tuple(
        p for p, is_marked in zip(pieces, marked, strict=True)
        if is_marked or count_words(p.of(room.text)) > CRUMB_WORDS
    )  # fmt: skip


def without_repeated(room: Room, pieces: Sequence[Span]) -> tuple[Span, ...]:
    """Without what a page prints a second time, large, between two paragraphs."""
    kept: list[Span] = []
    for piece in pieces:
        words = WORD.findall(piece.of(room.text))
        long = len(words) >= LEAST_REPEATED
        if not long or all(words != WORD.findall(p.of(room.text)) for p in kept):
            kept.append(piece)
    return tuple(kept)
