"""Where a content begins and ends: every rule that moves either, in the order of their work."""

from collections.abc import Iterable, Sequence

from variorum.annotate.attributions.contents import beginnings as begin
from variorum.annotate.attributions.contents import beside, endings, marks
from variorum.annotate.attributions.contents.clause_ends import to_clause_end
from variorum.annotate.attributions.contents.main_verbs import before_main_verb
from variorum.annotate.attributions.contents.sequels import with_predicate, without_sequel
from variorum.annotate.attributions.contents.subordinate import with_main_clause
from variorum.annotate.attributions.room import Room
from variorum.model import Span


def whole_content(
    room: Room, pieces: Sequence[Span], cue: Span | None, source: Span | None
) -> tuple[Span, ...]:
    """The pieces of a content as they should stand in print, none where nothing was said."""
    told = beside.without_asides(room, [marks.behind_torn(room, p) for p in pieces], cue)
    told = [_behind_the_reports_words(room, p, cue) for p in told]
    told = list(beside.without_participle(room, told, source))
    told = list(beside.without_deed(room, told, cue, source))
    told = list(beside.without_place(room, told, source))
    told = list(beside.without_relative(room, told, cue, source))
    told = [begin.with_head(room, p, cue) for p in told]
    told = [endings.before_dash(room, p, cue, source) for p in told]
    told = [endings.without_other_half(room, p, source) for p in told]
    told = [endings.without_remark(room, endings.without_concession(room, p)) for p in told]
    told = beside.without_gap(room, told, cue, source)
    told = with_predicate(room, beside.without_tail(room, told, cue, source), cue, source)
    told = with_main_clause(room, told, cue, source)
    told = [endings.before_another(room, without_sequel(room, p, cue)) for p in told]
    told = beside.without_narration(room, told, cue)
    told = [part for p in told for part in marks.parted(room, marks.without_title(room, p), cue)]
    told = [begin.with_subject(room, p) for p in told]
    told = list(_to_their_ends(room, told, cue))
    whole = beside.without_repeated(room, beside.without_crumbs(room, told))
    whole = tuple(before_main_verb(room, p, cue, source) for p in whole)
    return tuple(begin.in_its_sentence(room, p, cue) for p in whole)


def _behind_the_reports_words(room: Room, piece: Span, cue: Span | None) -> Span:
    """A piece without what the report says before it: of itself, and when it was said."""
    piece = begin.behind_adverb(room, piece)
    piece = begin.behind_weekday(room, piece, cue)
    return begin.behind_frame(room, begin.behind_ground(room, piece), cue)


def _to_their_ends(room: Room, pieces: Iterable[Span], cue: Span | None) -> Iterable[Span]:
    """Pieces to the ends of their clauses and quotations, those of which no word is left out."""
    for piece in pieces:
        whole = endings.without_loose_end(room, to_clause_end(room, piece, cue))
        if whole is not None:
            yield marks.with_closing_mark(room, marks.with_opening_mark(room, whole))
