"""The pieces of a content as they should stand in print."""

import re
from collections.abc import Sequence

from variorum.annotate.attributions.clause_ends import to_clause_end
from variorum.annotate.attributions.kinds import count_words
from variorum.annotate.attributions.marks import (
    parted,
    with_closing_mark,
    with_opening_mark,
    without_title,
)
from variorum.annotate.attributions.room import Room
from variorum.annotate.attributions.sequels import without_sequel
from variorum.annotate.model.quotation_evidence import near
from variorum.annotate.subjects import has_finite_verb
from variorum.lang import word_list
from variorum.model import Span

LOOSE_END = re.compile(
    r"(?:^|[\s,;:—–-]+)(?:and|or|but|that|than|as|after|following|because|because of|due to|the|"
    r"a|an|in|on|at|to|for|of|from|by|with|while|when|where|which|who|if|although|though|amid|despite|since|"
    r"before|during|including|included|over|about|against|under|into|saying|even|already|what|"
    r"(?:when|while|though|although), in (?:fact|reality)|"
    r"(?:as|because|if|when|while|which|that) (?:it|he|she|they|we)|"
    r"(?:which|who|that) (?:appear|seem)(?:s|ed)?)$|"
    r",[”\"]?\s[a-z]+ing$|\s(?:[—–]|--)\s?[a-z]+ly$",
    re.IGNORECASE,
)
NEXT_SUBJECT = re.compile(
    r",?\s(?:after|before|until|when)\s(?!\w+ing\b)(?:(?:an?|the)\s)?(?:[\w’'-]+\s?){1,4}$"
)
NEXT_CLAUSE = re.compile(
    r",\s(?:as|while|when|after|before|until|since|because|although|though)\s(?!\w+ing\b)"
    r"(?P<subject>(?:[\w’'-]+\s?){1,4})$"
)
"""Of which only the subject was taken: "they were at work|, as hundreds" came."""
WORD_FOLLOWS = re.compile(r"\s[a-z0-9]")
WORD = re.compile(r"\w+")
LONGEST_SUBJECT = 60
SHORTLY = re.compile(
    r",?(?:\s(?:just|only))?"
    r"\s(?:just|shortly|soon|immediately|right|hours|minutes|days|weeks|months|years)"
    r"(?=\s(?:after|before)\s)"
)
"""Measures what stands behind it: "that they would leave | just | after the vote"."""
REMARK = re.compile(
    r"(?:,|\s[—–-]{1,2})\s(?:apparently\s[a-z]+ing|(?:an?\s(?:apparent\s)?reference)|"
    r"renewing|becoming|raising|prompting|sparking|fueling|reigniting|reviving|marking|capping|"
    r"scrawling|casting|setting\s(?:up|off)|drawing)\b"
)
"""Where the report goes on in its own words behind what somebody said."""
SAID_BEHIND = re.compile(
    r"[,?!][”\"](\s(?:[A-Z][\w.’-]+(?:\s[A-Z][\w.’-]+){0,2}|he|she)\s(?:said|says|wrote|tweeted)"
    r"(?:\s(?:in|on)\s[\w\s]{1,20}|\s\w+day)?)$"
)
"""Behind a quotation that a paper passes on: ``,” Ray said in 2014``."""
NEGATION = re.compile(r"\s+(not|never)\s+")
VERB_OPENS = re.compile(r"[“\"](?:is|are|was|were|has|have|had|will|would|should|must|can|could)\s")
SUBJECT = re.compile(
    r"(?:^\s*|[,;:]\s|\s(?:that|but|and)\s)((?!(?:and|but|or|who|which|that|what|then)\b)"
    r"(?:[\w’'-]+\s){1,5})$"
)
SENTENCE_GOES_ON = re.compile(r"[,;:]?\s+[\w“\"‘'$(]")
CRUMB_WORDS = 2
LONGEST_MEASURE, NEXT_WORD = 22, 8


def put_right(room: Room, pieces: Sequence[Span], cue: Span | None) -> tuple[Span, ...]:
    """The pieces of a content as they should stand in print."""
    own = [_before_another(room, without_sequel(room, p, cue)) for p in pieces]
    sayings = [without_title(room, p) for p in _without_narration(room, own, cue)]
    apart = [part for piece in sayings for part in parted(room, piece, cue)]
    negated = (_with_negation(room, _with_subject(room, piece), cue) for piece in apart)
    whole = (_without_loose_end(room, to_clause_end(room, p, cue)) for p in negated)
    closed = [with_closing_mark(room, with_opening_mark(room, p)) for p in whole if p is not None]
    return _without_crumbs(room, closed)


def _before_another(room: Room, piece: Span) -> Span:
    """Without the one at its end who says what follows: "denying that it was late, and | Bo Day
    denying that …", "that it was late | before aides | said".
    """
    for source in near(room.taken, piece):
        said = Span(source.end + 1, source.end + 2)
        behind = source.end == piece.end and piece.begin < source.begin
        if behind and any(t.begin == said.begin for t in near(room.taken, said)):
            return Span(piece.begin, source.begin).trimmed(room.text)
    verb = Span(piece.end + 1, piece.end + 2)
    subject = NEXT_SUBJECT.search(
        room.text, max(piece.begin, piece.end - LONGEST_SUBJECT), piece.end
    )
    word = WORD.match(room.text, verb.begin)
    says = word is not None and word.group() in word_list("speech_verbs")
    if subject and says and any(t.begin == verb.begin for t in near(room.taken, verb)):
        return Span(piece.begin, subject.start())
    return piece


def _with_subject(room: Room, piece: Span) -> Span:
    """With the subject of a verb that a quotation opens with: ``Rather, | the plan “is dead”``."""
    sentence = room.sentences_in(piece)[:1]
    quoted = any(m.begin == piece.begin for m in near(room.marked, piece))
    if not quoted or not sentence or not VERB_OPENS.match(room.text, *piece):
        return piece
    ends = [s.end for s in (*near(room.taken, sentence[0]), *near(room.marked, sentence[0]))]
    begin = max([sentence[0].begin, *(end for end in ends if end <= piece.begin)])
    subject = SUBJECT.search(room.text[begin : piece.begin])
    return Span(begin + subject.start(1), piece.end) if subject else piece


def _with_negation(room: Room, piece: Span, cue: Span | None) -> Span:
    """With the "not" that stands between a cue and it: "asked | not to be named"."""
    if cue is None or cue.end > piece.begin:
        return piece
    negation = NEGATION.fullmatch(room.text, cue.end, piece.begin)
    return Span(negation.start(1), piece.end) if negation else piece


def _without_narration(room: Room, pieces: Sequence[Span], cue: Span | None) -> list[Span]:
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


def _without_loose_end(room: Room, piece: Span) -> Span | None:
    """Without a last "because of" or ", after" where the sentence goes on behind it."""
    text, end = room.text, piece.end
    if said := SAID_BEHIND.search(text, piece.begin, end):
        return Span(piece.begin, said.start(1))
    remark = REMARK.search(text, piece.begin, end)
    if remark and not near(room.marked, Span(remark.start(), remark.end())):
        end = remark.start()
    if SENTENCE_GOES_ON.match(text, end):
        while loose := LOOSE_END.search(text, piece.begin, end):
            end = loose.start()
    clause = NEXT_CLAUSE.search(text, max(piece.begin, end - LONGEST_SUBJECT), end)
    if clause and WORD_FOLLOWS.match(text, end) and not has_finite_verb(clause["subject"]):
        end = clause.start()
    if shortly := SHORTLY.search(text, max(piece.begin, end - LONGEST_MEASURE), end + NEXT_WORD):
        end = shortly.start() if shortly.end() == end else end
    kept = Span(piece.begin, end).trimmed(text)
    return kept if re.search(r"\w", kept.of(text)) else None


def _without_crumbs(room: Room, pieces: Sequence[Span]) -> tuple[Span, ...]:
    """Without a word or two outside marks ("that claim") beside a quotation."""
    marked = [any(m.overlaps(p) for m in near(room.marked, p)) for p in pieces]
    if not any(marked):
        return tuple(pieces)
    return tuple(
        p for p, is_marked in zip(pieces, marked, strict=True)
        if is_marked or count_words(p.of(room.text)) > CRUMB_WORDS
    )  # fmt: skip


def in_its_sentence(room: Room, piece: Span, cue: Span | None) -> Span:
    """What is told without marks before who says it, without the sentences before its last one:
    "The weir is old. Boats wait for days, | said Ann Ray" gives her the second.
    """
    sentences = room.sentences_in(piece)
    if (
        cue is None
        or len(sentences) < 2
        or any(m.overlaps(piece) for m in near(room.marked, piece))
    ):
        return piece
    return Span(sentences[-1].begin, piece.end) if sentences[-1].contains(cue) else piece
