"""The subject of a clause: the noun phrase before its first finite verb."""

import re
from collections.abc import Sequence
from functools import cache

from variorum.annotate.datelines import behind_dateline
from variorum.lang import any_word, word_list
from variorum.model import Name, Span

CLAUSE_OPENER = re.compile(
    r"^(?:and|but|or|so|yet|as|while|when|because|that|if|though|although|meanwhile|however|"
    r"instead|still|then|after|before|since|where|which)\s+",
    re.IGNORECASE,
)
SOURCE_OPENER = re.compile(
    r"^(?:[A-Z]|(?:the|a|an|one|two|some|many|several|another|his|her|their|its|he|she|they|it|"
    r"sources?|officials?|police|authorities|prosecutors|critics|city|state|federal|local)\b)"
)
INTRODUCTION = re.compile(
    r"(?:In|On|At|After|Before|During|Since|While|When|As|If|With|Without|For|From|By|Of|About|"
    r"Like|Unlike|Among|Amid|Through|Under|Until|Whether|Despite|Following|Even|Earlier|Later|Back|Known|Asked|Pressed|"
    r"According to|To|Once|Though|Although|Because|Meanwhile|However|Still|Instead|[A-Z]\w+ing)\b"
)
RELATIVE = re.compile(r"(?:who|which|that|whose|whom|where|when)\b|[a-z]+(?:ing|ed)\b")
SUBORDINATE = re.compile(
    rf"(?<=\s)(?:as|by the time|{any_word('subordinators')})\s"
    r"(?=[A-Zthsw])"
)
STOPS = frozenset(
    ["who", "which", "that", "whose", "whom", "where", "when", "while", "as", "since", "during",
     "after", "before", "until", "amid", "despite", "in", "on", "about", "because", "if",
     "also", "then", "later", "now", "today", "yesterday"]
)  # fmt: skip
DETERMINERS = frozenset(["the", "a", "an", "his", "her", "its", "their", "our", "this", "that"])
PIECE_END = re.compile(r"[,;:()]|\s[—–-]{1,2}\s|—")
LEADING_MARK = re.compile(r"[”\"’»\s]+")
LONGEST = 18


@cache
def finite_verbs() -> frozenset[str]:
    """Verb forms that make a clause, without those that only their ending shows."""
    return word_list("auxiliary_verbs", "past_verbs", "speech_verbs")


def has_finite_verb(phrase: str) -> bool:
    """Whether a word in small letters is a finite verb, by list or by its ending."""
    words = [w.strip(".,;:’'\"“”") for w in phrase.split()]
    return any(is_finite_verb(words, i) for i in range(len(words)))


def is_finite_verb(words: Sequence[str], i: int) -> bool:
    """Whether a word in small letters is a finite verb behind those before it."""
    word = words[i].replace("’", "'")
    if not word.islower():
        return False
    if word in finite_verbs():
        return True
    plain = word.endswith("ed") and len(word) > 4 and word not in word_list("no_past_verbs")
    return plain and i > 0 and words[i - 1].lower() not in DETERMINERS


def subject_phrase(text: str, piece: Span) -> Span | None:
    """The noun phrase at the head of a clause; None where it opens with something else."""
    piece = piece.trimmed(text)
    while opener := CLAUSE_OPENER.match(piece.of(text)):
        piece = Span(piece.begin + opener.end(), piece.end).trimmed(text)
    found = list(re.finditer(r"\S+", piece.of(text)))
    words = [w.group().strip(".,;:’'\"“”") for w in found]
    end = 0
    for i, word in enumerate(words[:LONGEST]):
        if i and (word.lower() in STOPS or is_finite_verb(words, i)):
            break
        end = found[i].end()
    span = Span(piece.begin, piece.begin + end).trimmed(text)
    phrase = span.of(text)
    heads = {w.lower() for w in words}
    known = bool(SOURCE_OPENER.match(phrase)) or bool(heads & word_list("unnamed_sources"))
    return span if phrase and known else None


def last_clause(text: str, piece: Span) -> Span | None:
    """What stands behind the last "as", "after", "when" … of a piece; None where none is."""
    openers = list(SUBORDINATE.finditer(text, *piece))
    return Span(openers[-1].end(), piece.end).trimmed(text) if openers else None


def main_subject(text: str, lead: Span, names: Sequence[Name]) -> Span | None:
    """The subject of the main clause in the words before a verb.

    Introductions ("In a speech in Avon,"), relative clauses and appositions are passed
    over, and so is a place alone between two commas.
    """
    begin = lead.begin
    marks = [m.end() for m in re.finditer(r"[”\"»]", lead.of(text))]
    opens = re.match(r"\W*[“\"«]", lead.of(text)) or not re.search(r"[“\"«]", lead.of(text))
    if marks and opens:  # the words quoted first are no part of the clause
        begin = lead.begin + marks[-1]
    begin = behind_dateline(text, begin, lead.end)
    nearest = last_clause(text, Span(begin, lead.end))
    if nearest is not None:  # "The vote came as Ray left the room, saying"
        comma = text.find(",", *nearest)
        clause = Span(nearest.begin, comma if comma >= 0 else nearest.end)
        subject = subject_phrase(text, clause) if has_finite_verb(clause.of(text)) else None
        if subject is not None and subject.of(text)[:1].isupper():
            return subject
    pieces, at = [], begin
    for stop in PIECE_END.finditer(text, begin, lead.end):
        pieces.append(Span(at, stop.start()))
        at = stop.end()
    pieces.append(Span(at, lead.end))
    for piece in (p.trimmed(text) for p in pieces):
        words = piece.of(text)
        if not words or INTRODUCTION.match(words) or RELATIVE.match(words):
            continue
        if any(n.type == "place" and n.begin <= piece.begin and piece.end <= n.end for n in names):
            continue
        subject = subject_phrase(text, piece)
        if subject is not None:
            return subject
    return None
