"""Where the report goes on behind what somebody said: an answer to it, what came of it, what they
left unsaid.
"""

import re

from variorum.annotate.attributions.room import Room
from variorum.annotate.model.quotation_evidence import near
from variorum.annotate.subjects import has_finite_verb
from variorum.lang import any_word
from variorum.model import Span

ANSWER = re.compile(
    r",\sto\s(?:which|whom)\s(?:[\w.’'-]+\s){1,5}?"
    r"(?:respond|repl[iy]|answer|quipp|retort|said\b|says\b|shot\sback|tweet)\w*|"
    r",\sand\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?\s(?:agreed|disagreed|replied|responded)\b"
)
UNSAID = re.compile(
    r",?\sbut\s(?:(?:he|she|they|it)\s)?(?:(?:made|gave|offered|provided|cited|presented)\s"
    r"(?:no|few|little)\b|(?:did\snot|didn['’]t|would\snot|wouldn['’]t|declined\sto|refused\sto)\s"
    r"(?:comment|elaborate|disclose|explain|give|identify|name|offer|provide|say|specify)\b|"
    r"stopped\sshort\sof\b)"
)
SAYS_MORE = re.compile(
    r",?\sbut\s(?:also\s|then\s|later\s)?(?:acknowledged|added|admitted|argued|cautioned|conceded|"
    r"downplayed|insisted|noted|said|stressed|warned)\s"
)
"""Another verb of saying without a subject: "said that it was late, | but conceded that"."""
ON = re.compile(
    rf",?\s(?:and\s(?:was|were|has|had|did)|but\s(?:{any_word('past_verbs')}|[a-z]{{3,}}ed))\s"
)
"""Behind words without a verb of their own: a second verb of the one who said them."""
INFINITIVE = re.compile(r"\bto\s[a-z]+\b")
RELATIVE = re.compile(r"\b(?:that|which|who|whom|whose|what|how|why|where|when|if|while|as)\b")


def without_sequel(room: Room, piece: Span, cue: Span | None) -> Span:
    """A piece that stands behind its cue, without what the report goes on to tell: "asked how she
    was|, to which Ray responded", "condemned the delay|, but faced criticism".
    """
    if cue is None or cue.begin > piece.begin:
        return piece
    text = room.text
    for pattern in (ANSWER, UNSAID, SAYS_MORE):
        sequel = pattern.search(text, *piece)
        if sequel is not None and not _is_marked(room, sequel):
            return Span(piece.begin, sequel.start())
    for sequel in ON.finditer(text, *piece):
        words = INFINITIVE.sub("", text[piece.begin : sequel.start()])
        if has_finite_verb(words) or RELATIVE.search(words):
            break
        if not _is_marked(room, sequel):
            return Span(piece.begin, sequel.start())
    return piece


def _is_marked(room: Room, found: re.Match[str]) -> bool:
    return bool(near(room.marked, Span(found.start() + 1, found.start() + 2)))
