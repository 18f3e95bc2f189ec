"""Contents that end in the middle of something: taken on to the end of the name or the clause."""

import re

from variorum.annotate.attributions.contents.endings import NEXT_CLAUSE
from variorum.annotate.attributions.contents.main_verbs import is_subject
from variorum.annotate.attributions.room import Room
from variorum.annotate.model.quotation_evidence import near
from variorum.annotate.subjects import DETERMINERS, has_finite_verb
from variorum.lang import any_word, word_list
from variorum.model import Span

GOES_ON = re.compile(r"\s(\w[\w’'-]*)")
QUOTED_OUT = re.compile(r"[,.!?][”\"’'\s]+$")
"""A quotation that ends as one does before who said it."""
CLAUSE = re.compile(rf"(?:{any_word('clause_openers')}|he|she|they|it|we|there)\b", re.IGNORECASE)
TIMES = frozenset(["earlier", "early", "last", "late", "later", "next", "today", "yesterday"])
JOINING = word_list("conjunctions", "relatives") | TIMES | {"also", "this"}
PREPOSITIONS = word_list("prepositions") | {
    "above", "ahead", "along", "amid", "beyond", "following", "off", "onto", "out", "throughout",
    "up", "upon",
}  # fmt: skip
LAST_WORD = re.compile(r"\s(?![MTWFS]\w+day\b|today|yesterday|tonight)[^\W\d_][\w’'-]*$")
OBJECT_OF = re.compile(r"(?:n['’]t|\bnot)\s[a-z]+$")
LAST_WORDS = re.compile(r"\s(?:[a-z][\w’'-]*\s?){1,3}$")
CALLED = re.compile(r",\s(?:also\s|better\s)?(?:known|called|dubbed|named|nicknamed|scheduled)$")
OPENS_THAT = re.compile(r"that\s(?:an?|the|this|these|those|[A-Z])")
ANOTHER_CLAUSE = re.compile(r",\s(?:and|as|because|but|if|or|so|though|when|while|yet)\s")
RELATIVES = frozenset({"which", "who", "whose"})
"""Without a comma before them they go on with the words: "the laws | which hold here"."""
RELATIVE_FOLLOWS = re.compile(r"\s(?:which|who|whose)\b")
PAST = word_list("past_verbs")
CLAUSE_STOP = re.compile(r"\s[—–-]{1,2}\s|—|[;:(]")
ASKS_FOR_MORE = re.compile(
    r"\s(?:their|his|its|our|my|your|this|these|those|several|every|at least|more than|near|toward"
    r"|towards|within|between|among|throughout|without)$"
)
MEASURED = re.compile(r"\b(?:as|so)\s[a-z]+$")
MEASURE = re.compile(r"\sas\s\w")
NO_END = re.compile(rf"\s(?:{any_word('auxiliary_verbs')}|many|few|some|more|most)$")
VERB_OR_MORE = re.compile(r"\s([a-z][\w’'-]*)")
ASKED_FOR = re.compile(r"\s[\w’'-]+")
NO_OBJECT = (
    JOINING - {"last", "next", "late", "early"}
    | PREPOSITIONS
    | word_list("auxiliary_verbs", "speech_verbs")
)
LAST_OF_LIST = re.compile(r"[”\"a-z]\s(?:and|or)\s[a-z]+$")
LISTED_VERB = re.compile(r"\sfor(?=\s)")
OBJECT_STOP = re.compile(r",\s|\s[—–-]{1,2}\s|—|[;:(“\"]")
FEWEST_WORDS, LONGEST_REST, LONGEST_TORN = 5, 120, 300


def to_clause_end(room: Room, piece: Span, cue: Span | None) -> Span:
    """The piece, taken on where it ends inside a name, or before words that cannot stand beside
    what was said.
    """
    words = piece.of(room.text)
    if QUOTED_OUT.search(words) or (words[0] in '“"' and words[-1] in '”"'):
        return piece
    name = next((n for n in near(room.names, piece) if n.begin < piece.end < n.end), None)
    whole = Span(piece.begin, name.end) if name is not None else piece
    whole = _with_measure(room, whole)
    whole = _with_object(room, _without_gap(room, whole, cue))
    rest = _with_rest(room, whole, cue, torn=name is not None)
    return (
        _with_rest(room, rest, cue, torn=False)
        if RELATIVE_FOLLOWS.match(room.text, rest.end)
        else rest
    )


def _without_gap(room: Room, piece: Span, cue: Span | None) -> Span:
    """With what a piece cannot be without: its verb, where "that" opens it; what something is
    called; the last member of a list of verbs; the last word of the sentence.
    """
    text, words = room.text, piece.of(room.text)
    sentence = room.sentences_in(piece)[-1:]
    if not sentence or len(words.split()) < FEWEST_WORDS:
        return piece
    behind = near(room.taken, Span(piece.end, max(piece.end, sentence[0].end)))
    stops = [s.begin for s in (cue, *behind) if s and s.begin >= piece.end]
    end = min([sentence[0].end, *stops])
    rest = text[piece.end : end].rstrip(" .!?\n")
    if not rest or len(rest) > LONGEST_REST or near(room.marked, Span(piece.end, end)):
        return piece
    if CALLED.search(words):
        rest = rest.split(",")[0]
    elif not (
        (LAST_WORD.match(rest) and _is_clause(words))
        or (OBJECT_OF.search(words) and LAST_WORDS.match(rest))
        or (
            OPENS_THAT.match(words)
            and not (has_finite_verb(words) or ANOTHER_CLAUSE.match(rest))
            and has_finite_verb(rest)
        )
        or _lists_verbs(words, rest)
    ):
        return piece
    return Span(piece.begin, piece.end + len(rest))


def _with_object(room: Room, piece: Span) -> Span:
    """With what the last word stands with: "at their | last talk in Avon", "and call | for him",
    "it is | over".
    """
    text, sentence = room.text, room.sentences_in(piece)[-1:]
    if not sentence or not _asks_for_more(text, piece):
        return piece
    stops = [s.begin for s in room.taken if s.begin >= piece.end]
    end = min([sentence[0].end, *stops])
    stop = OBJECT_STOP.search(text, piece.end, end)
    rest = text[piece.end : stop.start() if stop else end].rstrip(" ,.;:—–-?!\n")
    fits = len(rest) <= LONGEST_REST and not near(room.marked, Span(piece.end + 1, piece.end + 2))
    return Span(piece.begin, piece.end + len(rest)) if fits else piece


def _with_measure(room: Room, piece: Span) -> Span:
    """With what it is measured by: "not as late | as Ray says it is", "so long | as it rains"."""
    text, sentence = room.text, room.sentences_in(piece)[-1:]
    measured = MEASURED.search(text, *piece) and MEASURE.match(text, piece.end)
    if not measured or not sentence:
        return piece
    stop = OBJECT_STOP.search(text, piece.end, sentence[0].end)
    rest = text[piece.end : stop.start() if stop else sentence[0].end].rstrip(" ,.;:—–-?!\n")
    fits = len(rest) <= LONGEST_REST and not near(
        room.marked, Span(piece.end, piece.end + len(rest))
    )
    return Span(piece.begin, piece.end + len(rest)) if fits else piece


def _asks_for_more(text: str, piece: Span) -> bool:
    """Whether a piece ends in a word that no clause ends with, and what it asks for follows."""
    if ASKS_FOR_MORE.search(text, *piece):
        following = ASKED_FOR.match(text, piece.end)
        return following is not None and following.group().strip() not in NO_OBJECT
    if LAST_OF_LIST.search(text, *piece):
        return LISTED_VERB.match(text, piece.end) is not None
    following = VERB_OR_MORE.match(text, piece.end) if NO_END.search(text, *piece) else None
    return following is not None and following.group(1) not in JOINING - {"than"}


def _lists_verbs(words: str, rest: str) -> bool:
    """Whether a list of what somebody did lacks its last member: "had come, called | and left"."""
    first = words.rsplit(", ", 1)[-1].split()[0]
    following = rest.split()[:2]
    if following[:1] != ["and"] or ", " not in words or " and " in words:
        return False
    return all(w in PAST or (w.islower() and w.endswith("ed")) for w in (first, *following[1:]))


def _with_rest(room: Room, piece: Span, cue: Span | None, *, torn: bool) -> Span:
    """With the rest of the sentence where the next word goes on with the clause."""
    text = room.text
    following = GOES_ON.match(text, piece.end)
    sentence = room.sentences_in(piece)[-1:]
    words = piece.of(text)
    if following is None or not sentence:
        return piece
    word = following.group(1)
    has_object = word[0].isupper() or word in DETERMINERS
    quoted_verb = has_object and words[-1] in '”"'
    if not quoted_verb and (
        not _is_clause(words)
        or _stands_beside(word.lower(), words, torn=torn)
        or (is_subject(room, piece, cue) and word in word_list("auxiliary_verbs"))
    ):
        return piece
    whole = torn or word in RELATIVES
    stops = (cue,) if whole or quoted_verb else room.taken
    end = min([sentence[0].end, *(s.begin for s in stops if s and s.begin >= piece.end)])
    if quoted_verb and (comma := text.find(",", piece.end, end)) >= 0:
        end = comma
    elif not whole and (stop := _stop_of(word).search(text, piece.end, end)):
        end = stop.start()
    rest = text[piece.end : end].rstrip(" ,.;:—–-?!\n")
    quoted = near(room.marked, Span(piece.end + 1, piece.end + len(rest) + 1))
    longest = LONGEST_TORN if whole else LONGEST_REST
    if len(rest) > longest or "\n" in rest or quoted:
        return piece
    return Span(piece.begin, piece.end + len(rest))


def _stop_of(word: str) -> re.Pattern[str]:
    """What ends the rest that a word opens: "a way | of saying no, and left"."""
    return OBJECT_STOP if word == "of" else CLAUSE_STOP


def _stands_beside(word: str, words: str, *, torn: bool) -> bool:
    """Whether a word may begin what stands beside the words said: another clause, or a place
    where they do not end ``torn`` out of a name.
    """
    if word in RELATIVES:
        return False
    if word in JOINING or word.endswith("ing"):
        return True
    if word == "of" and not NEXT_CLAUSE.search(words):
        return False  # "in the middle | of traffic"
    if word in PREPOSITIONS or word in word_list("speech_verbs"):
        return not torn
    return words.startswith("to ") and word in word_list("auxiliary_verbs")


def _is_clause(words: str) -> bool:
    long = len(words.split()) >= FEWEST_WORDS
    return long and (bool(CLAUSE.match(words)) or has_finite_verb(words))
