"""Words that the model gives to a neighbour of the one who said them: those of the clause that
somebody's own words only stand beside.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from variorum.annotate.attributions.found import Found
from variorum.annotate.attributions.room import Room
from variorum.annotate.model.quotation_evidence import near
from variorum.lang import word_list
from variorum.model import Span

TIME_CLAUSE = re.compile(r"\s(?:when|after|before|because|since|until|while|though|although)\s")
"""Between words and who says something in them: "The quarrel grew | when | Ray said that"."""
AS_HE_SAID = re.compile(r"\b[Aa]s\s(?:the\s)?$")
STANDS_FOR_IT = re.compile(
    r"(?:that\s)?(?:he|she|it|they|we|you|(?:the\s)?[\w’'-]+)\s(?:might|would|could|should|may|can|will|had|did|was|were)"
    r"(?:\s(?:be|do|have|do\sso))?(?=,|\.?$|\s—)"
)
"""What is said only stands for the clause around it: "As Day said | he might, | Ray left"."""
CONTRAST = re.compile(r"\s?(?:[—–]|--?|,)\s?but\b")
"""Behind an aside: "Ray did not weep — as Day claimed — | but"."""
TOLD_BY_ANOTHER = re.compile(
    r"(?:,|\b(?:after|when|as|while|because|since|before|though|although|and))\s"
    r"((?:[Tt]he\s)?[A-Z][\w’'&-]*(?:\s[A-Z][\w’'&-]*){0,4})\s(\w+)"
    r"(?:\s(?:on\s|late\s|early\s)?[A-Z]\w+day|\s(?:earlier|last|this)(?:\s[a-z]+){0,2})?\s$"
)
THOUGH_ANOTHER = re.compile(r"(?:though|although|while|but)\s((?:[\w.’'-]+\s){1,4}?)(\w+)\sthat\b")
"""What others hold against it: "it will open, two clerks said, | though aides caution that …"."""
LEAST_OF_ALL = re.compile(r",?\s(?:at least|in part|possibly|probably|perhaps)$")
LAST_CLAUSE = re.compile(r",\s(?=(?:which|who|where)\s)")
THOSE_WHO = re.compile(
    r"((?:an?|one|two|three|some|several|many)\s(?:[\w-]+\s){1,3})who\s(\w+)\s(?=[“\"])"
)
REACH = 120


def to_their_clause(
    text: str, found: Iterable[Found], sentences: Sequence[Span], marked: Sequence[Span]
) -> Iterator[Found]:
    """The attributions, each without the words that belong to the clause around it or to another
    speaker, who gets an attribution; ``marked`` are the stretches in quotation marks, in order.
    """
    room = Room(text, (), sentences, (), marked)
    for one in found:
        if one.cue is None or one.source is None:
            yield one
            continue
        if _stands_for_the_clause(text, one.source, one.cue, one.content):
            continue
        theirs, others = [], []
        for piece in one.content:
            own = _narrowed(text, piece, one.cue)
            other = _of_another(text, own, one) or _of_those_who(text, own)
            other = other or _of_those_against(text, own, one)
            if other is not None:
                others.append(other)
            elif not _is_around(room, own, one.source, one.cue):
                theirs.append(own)
        if theirs:
            yield replace(one, content=tuple(theirs))
        yield from others


def _is_around(room: Room, piece: Span, source: Span, cue: Span) -> bool:
    """Whether a piece is the main clause around words that its own subordinate clause holds."""
    text = room.text
    if piece.end <= source.begin < cue.begin:
        told = TIME_CLAUSE.fullmatch(text, piece.end, source.begin)
        return told is not None and not any(m.overlaps(piece) for m in near(room.marked, piece))
    as_said = AS_HE_SAID.search(text, max(0, source.begin - 8), source.begin)
    return as_said is not None and CONTRAST.match(text, cue.end, piece.begin + 4) is not None


def _stands_for_the_clause(text: str, source: Span, cue: Span, content: Sequence[Span]) -> bool:
    """Whether what is said only points to what the report tells: "as two aides said | he might"."""
    as_said = AS_HE_SAID.search(text, max(0, source.begin - 8), source.begin)
    return as_said is not None and any(
        piece.begin >= cue.end and STANDS_FOR_IT.match(text, *piece) for piece in content
    )


def _of_another(text: str, piece: Span, one: Found) -> Found | None:
    """The attribution to whose subject and verb stand directly before a piece, where these are
    not its own: "according to Ray, the board met after the Herald reported | that …".
    """
    told = TOLD_BY_ANOTHER.search(text, max(0, piece.begin - REACH), piece.begin)
    if told is None or told.group(2).lower() not in word_list("speech_verbs"):
        return None
    source, cue = Span(*told.span(1)), Span(*told.span(2))
    if any(part is not None and part.overlaps(s) for part in (one.source, one.cue)
           for s in (source, cue)):  # fmt: skip
        return None
    return Found(source, cue, (piece,))


def _of_those_who(text: str, piece: Span) -> Found | None:
    """The attribution to several in the words of a report who say something in marks: "went so far
    as to ask | two boatmen who complained “…”".
    """
    those = THOSE_WHO.match(text, *piece)
    if those is None or those.group(2).lower() not in word_list("speech_verbs"):
        return None
    return Found(
        Span(*those.span(1)).trimmed(text), Span(*those.span(2)), (Span(those.end(), piece.end),)
    )


def _of_those_against(text: str, piece: Span, one: Found) -> Found | None:
    """The attribution to others in the clause that a report goes on with behind who said the words
    before it; one who is told of by a pronoun may be the same.
    """
    behind = one.cue is not None and one.content[0].end <= one.cue.begin < piece.begin
    those = THOUGH_ANOTHER.match(text, *piece) if behind else None
    if those is None or those.group(2).lower() not in word_list("statement_cues"):
        return None
    source = Span(*those.span(1)).trimmed(text)
    if source.of(text).lower() in word_list("subject_pronouns"):
        return None
    return Found(source, Span(*those.span(2)), (Span(those.end() - 4, piece.end),))


def _narrowed(text: str, piece: Span, cue: Span) -> Span:
    """A piece that is said by somebody "at least", without the clauses before the last one."""
    least = LEAST_OF_ALL.search(text, *piece)
    if least is None or text[piece.end : cue.begin].strip(" ,"):
        return piece
    clauses = list(LAST_CLAUSE.finditer(text, piece.begin, least.start()))
    return Span(clauses[-1].end() if clauses else piece.begin, least.start())
