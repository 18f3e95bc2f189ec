"""Cues of attribution and the words that name the source beside them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from variorum.annotate.quotations import Quoted
from variorum.annotate.subjects import (
    CLAUSE_OPENER,
    SOURCE_OPENER,
    has_finite_verb,
    last_clause,
    main_subject,
    subject_phrase,
)
from variorum.lang import word_list
from variorum.model import Name, Span

ACCORDING = re.compile(r"\b[Aa]ccording to\b|\b[Ii]n the words of\b")
BOUNDARY = re.compile(r"[,;:—–(){}\[\]“”\"]|\s-\s|\s--\s")
FORCED_STOP = re.compile(
    r"\s+(?:on|in|during|after|at|earlier|late|last|this|as|when|while|before|but|and|who|whose|"
    r"via|from|through|over|wearing|following|whether|against|about|by)\s",
)
PRONOUN = re.compile(r"^(?:he|she|they|it|I|we|who|you|one)$", re.IGNORECASE)
COMMA_AFTER_NAME = re.compile(r"\s?,|\s\([^()]{1,30}\)\s?,|\sof\s[A-Z][\w.]*(?:\s[A-Z][\w.]*)?,")
SUBORDINATES = re.compile(
    r"\b(?:as|after|when|while|since|because|before|though|although)\s(?:[\w.’'-]+\s){0,2}$",
    re.IGNORECASE,
)
TITLED_NAME = re.compile(r",\s[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){1,4}(?=[,.;]|$)")
ASIDE = re.compile(r"\s*\([^()]{1,40}\)\s*$")
GOES_ON = re.compile(r"\s(?:went|goes|go) on to$|\s(?:is|was) quoted as$")
ANONYMOUS = re.compile(
    r"[“”\"\s]*((?:A|An|One|Two|Three|Some|Several|Many)\s(?:[\w’'-]+\s?){1,14}?)(?=,)"
)
NOT_TO_BE_NAMED = re.compile(r"\s(?:not\sto\sbe|to\sremain|for\sanonymity|to\sspeak)\b")
NOBODY = re.compile(r"\b(?:no one|nobody|none|neither)$", re.IGNORECASE)
UNSAID = re.compile(
    r"\b(?:not|never|n['’]t|declined to|refused to|whether|he or she|she or he)(?: \w+)?$|"
    r"(?:n['’]t)(?: \w+)?$"
)
NEXT_WORD = re.compile(r"\s+([\w’']+)")
ANTECEDENT = re.compile(
    r"\b(?:the|a|an|his|her|its|their|some|many|several|other|two|three)\s(?:[\w’'-]+\s?){1,7}$"
)
TAKES_OBJECT = frozenset({"told", "tells", "warned", "urged", "asked", "promised", "threatened"})
OPENERS = frozenset('“"‘«')
LONGEST_SOURCE = 22
APPOSITION_REACH = 60


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue with its source; ``before`` says that the source stands before the cue,
    ``subordinate`` that both stand in a clause that "as", "after" or the like opens.
    """

    span: Span
    source: Span | None
    before: bool
    participle: bool = False
    subordinate: bool = False


def find_cues(
    text: str, sentence: Span, quoted: Sequence[Quoted], names: Sequence[Name]
) -> Iterator[Cue]:
    """The cues of a sentence, outside quotation marks, in order."""
    inside = [span for q in quoted for span in q.spans]
    for match in _cue_pattern().finditer(text, *sentence):
        span = Span(*match.span())
        if any(q.overlaps(span) for q in inside):
            continue
        if ACCORDING.fullmatch(match.group()):
            after = _source_after(text, span, sentence)
            if after:
                yield Cue(span, after, before=False)
            continue
        yield from _verb_cue(text, span, sentence, names)


def _verb_cue(text: str, span: Span, sentence: Span, names: Sequence[Name]) -> Iterator[Cue]:
    word = span.of(text).lower()
    if _is_no_verb(text, span, word):
        return
    if word in word_list("speech_participles"):
        if text[max(0, span.begin - 3) : span.begin].rstrip()[-1:] in {",", "—", "–", "”", '"'}:
            lead = Span(sentence.begin, span.begin)
            yield Cue(span, main_subject(text, lead, names), before=True, participle=True)
        return
    inverted = _inverted_source(text, span, sentence, names)
    if inverted is not None:
        yield Cue(span, inverted, before=False)
        return
    source = _source_before(text, span, sentence, names)
    if source is not None:
        opener = SUBORDINATES.search(text, sentence.begin, source.begin)
        yield Cue(span, source, before=True, subordinate=opener is not None)


@cache
def _cue_pattern() -> re.Pattern[str]:
    verbs = sorted(word_list("speech_verbs") | word_list("speech_participles"))
    return re.compile(
        rf"{ACCORDING.pattern}|(?<![\w’'-])(?:{'|'.join(verbs)})(?![\w-]|['’](?!s\b))"
    )


def _is_no_verb(text: str, cue: Span, word: str) -> bool:
    """Whether the words before show that nothing is said here: a passive, a plural noun, an
    infinitive, a denial ("has not yet said"), "when asked".
    """
    if NOT_TO_BE_NAMED.match(text, cue.end):
        return True
    before = re.findall(r"[\w’']+|[^\w\s]", text[max(0, cue.begin - 40) : cue.begin])[-4:]
    left = before[-1].lower() if before else ""
    if left in word_list("forms_of_be") or UNSAID.search(" ".join(before).lower()):
        return True
    if left in {"when", "if", "once", "while"} and word in TAKES_OBJECT:
        return True
    if left == "to" and not GOES_ON.search(" ".join(before)):
        return True
    while before and before[-1].lower() in word_list("speaker_adverbs"):
        before.pop()
    if word in word_list("verbs_or_nouns"):
        noun = not before or before[-1].endswith(("’s", "'s")) or not before[-1][0].isalpha()
        return noun or not (PRONOUN.match(before[-1]) or before[-1][0].isupper())
    return False


def _inverted_source(text: str, cue: Span, sentence: Span, names: Sequence[Name]) -> Span | None:
    """The source in ``"…," said X`` and ``…, said X.``"""
    if cue.of(text).lower() in TAKES_OBJECT:
        return None
    left = text[sentence.begin : cue.begin].rstrip()
    opens_after_quote = not left and text[: cue.begin].rstrip()[-1:] in {"”", '"', "’", "»"}
    if not opens_after_quote and left[-1:] not in {"”", '"', ",", "’", "»", "—", "?", "!"}:
        return None
    source = _source_after(text, cue, sentence)
    if source is None or not _names_somebody(text, source, names):
        return None
    if has_finite_verb(source.of(text)) or text[source.end : source.end + 2].strip()[:1] in OPENERS:
        return None
    if left.endswith(",") and not has_finite_verb(left):
        return None  # "The president, without details, said his rival …"
    following = NEXT_WORD.match(text, source.end)
    after_quote = left[-1:] in {"”", '"', "’", "»", ""}
    goes_on = following is not None and following.group(1).lower() in word_list("clause_words")
    return None if goes_on and not after_quote else source


def _names_somebody(text: str, source: Span, names: Sequence[Name]) -> bool:
    words = source.of(text).lower().split()
    if any(source.begin <= n.begin and n.end <= source.end for n in names):
        return True
    known = word_list("titles") | word_list("unnamed_sources")
    return bool(PRONOUN.match(source.of(text))) or any(w.strip(".,") in known for w in words)


def _source_after(text: str, cue: Span, sentence: Span) -> Span | None:
    begin = cue.end
    while begin < sentence.end and text[begin] == " ":
        begin += 1
    end = sentence.end
    for stop in BOUNDARY.finditer(text, begin, sentence.end):
        end = stop.start()
        break
    named = TITLED_NAME.match(text, end, sentence.end)
    if named and {w.lower() for w in text[begin:end].split()} & word_list("titles"):
        end = named.end()
    piece = Span(begin, end).trimmed(text)
    if not piece.of(text) or not SOURCE_OPENER.match(piece.of(text)):
        return None
    forced = FORCED_STOP.search(text, piece.begin, piece.end)
    if forced and not _is_unnamed(text[piece.begin : forced.start()]):
        piece = Span(piece.begin, forced.start())
    weekday = re.search(r"\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", piece.of(text))
    if weekday:
        piece = Span(piece.begin, piece.begin + weekday.start())
    piece = _without_stop(text, piece)
    return piece if piece.of(text) and _word_count(piece.of(text)) <= LONGEST_SOURCE else None


def _source_before(text: str, cue: Span, sentence: Span, names: Sequence[Name]) -> Span | None:
    aside = ASIDE.search(text, sentence.begin, cue.begin)
    if aside:  # "Ann Ray (D-Ore.) said"
        cue = Span(aside.start(), cue.end)
    clause = sentence.begin
    for stop in BOUNDARY.finditer(text, sentence.begin, cue.begin):
        clause = stop.end()
    piece = _without_adverbs(text, Span(clause, cue.begin).trimmed(text))
    while opener := CLAUSE_OPENER.match(piece.of(text)):
        if opener.group().lower().strip() in {"if", "whether"}:
            return None
        piece = Span(piece.begin + opener.end(), piece.end).trimmed(text)
    words = piece.of(text).split()
    if not words:
        return _source_with_apposition(text, Span(clause, clause), sentence, names)
    if NOBODY.search(piece.of(text)):
        return None
    if words[0] == "who" and clause > sentence.begin:
        return _antecedent(text, Span(sentence.begin, clause - 1), names)
    if words[-1] in {"that", "which", "who"}:
        return subject_phrase(text, Span(piece.begin, piece.end - len(words[-1])))
    if PRONOUN.match(words[-1]):
        return Span(piece.end - len(words[-1]), piece.end)
    if words[-1] in {"and", "but"}:  # a first predicate whose verb has no telling form
        return subject_phrase(text, piece) if has_finite_verb(piece.of(text)) else None
    if has_finite_verb(piece.of(text)):
        nearest = last_clause(text, piece)
        if nearest is not None and not has_finite_verb(nearest.of(text)):
            return _noun_phrase(text, nearest, names)
        return subject_phrase(text, piece) or _first_pronoun(text, piece)
    return _noun_phrase(text, piece, names)


def _first_pronoun(text: str, piece: Span) -> Span | None:
    found = re.search(r"\b(?:he|she|they)\b", piece.of(text))
    return Span(piece.begin + found.start(), piece.begin + found.end()) if found else None


def _antecedent(text: str, lead: Span, names: Sequence[Name]) -> Span | None:
    """What "who" behind a comma stands for: the name or noun phrase that ends there."""
    lead = lead.trimmed(text)
    named = _name_ending(lead, names)
    if named is not None and named.end == lead.end:
        return named
    phrase = ANTECEDENT.search(text, max(lead.begin, lead.end - 80), lead.end)
    if phrase is None:
        return None
    inner = re.search(r".*\b(?:in|of|by|for|with|to|from|at)\s(?=the\s|a\s|an\s)", phrase.group())
    return Span(phrase.start() + (inner.end() if inner else 0), lead.end)


def _noun_phrase(text: str, piece: Span, names: Sequence[Name]) -> Span | None:
    """The part of a clause that can be the subject of the speech verb at its end."""
    stop = FORCED_STOP.search(text, piece.begin, piece.end)
    if stop and not _is_unnamed(piece.of(text)):
        first = Span(piece.begin, stop.start()).trimmed(text)
        ending = _name_ending(piece, names)
        named = any(first.contains(Span(n.begin, n.end)) for n in names if n.type == "person")
        if ending and ending.begin >= stop.start() and ending.end == piece.end and not named:
            return ending
        piece = first
    preposition = re.match(
        r"(?:in|at|on|during|for|with|after|to)\s", piece.of(text), re.IGNORECASE
    )
    if preposition:
        return _name_ending(piece, names)
    phrase = piece.of(text)
    heads = {w.lower() for w in phrase.split()}
    opens = SOURCE_OPENER.match(phrase) or heads & word_list("unnamed_sources")
    if not opens or _word_count(phrase) > LONGEST_SOURCE:
        return _name_ending(piece, names)
    return piece


def _source_with_apposition(
    text: str, cue: Span, sentence: Span, names: Sequence[Name]
) -> Span | None:
    """The source in ``X, a doctor in Y, said``: the cue follows a comma.

    ``cue`` begins where the words right before the verb and its adverbs begin.
    """
    commas = [m.start() for m in re.finditer(",", text[sentence.begin : cue.begin])]
    if commas and text[: cue.begin].rstrip()[-1:] == ",":
        edges = [sentence.begin, *(sentence.begin + c + 1 for c in commas[:-1])]
        end = sentence.begin + commas[-1]
        for begin in reversed(edges):
            piece = Span(begin, end).trimmed(text)
            piece = Span(piece.begin + len(_leading_mark(piece.of(text))), piece.end).trimmed(text)
            if _opens_with_a_person(text, piece, names):
                return piece
        anonymous = ANONYMOUS.match(text, sentence.begin, cue.begin)
        heads = {w.lower() for w in (anonymous.group(1).split() if anonymous else [])}
        if anonymous and heads & (word_list("unnamed_sources") | word_list("titles")):
            return Span(*anonymous.span(1)).trimmed(text)
    return main_subject(text, Span(sentence.begin, cue.begin), names)


def _opens_with_a_person(text: str, piece: Span, names: Sequence[Name]) -> bool:
    """Whether a person with words behind a comma opens the piece, and no verb follows."""
    for name in names:
        inside = name.begin < piece.end and name.end > piece.begin
        if name.type == "person" and inside and name.begin - piece.begin < APPOSITION_REACH:
            head = Span(piece.begin, name.end).of(text)
            comma = COMMA_AFTER_NAME.match(text, name.end) is not None
            short = _word_count(piece.of(text)) <= LONGEST_SOURCE
            if comma and short and not has_finite_verb(head):
                return True
    return False


def _leading_mark(phrase: str) -> str:
    found = re.match(r"[”\"’»\s]+", phrase)
    return found.group() if found else ""


def _name_ending(piece: Span, names: Sequence[Name]) -> Span | None:
    inside = [n for n in names if piece.begin <= n.begin and n.end <= piece.end]
    people = [n for n in inside if n.type in {"person", "organisation"}]
    return Span(people[-1].begin, people[-1].end) if people else None


def _without_adverbs(text: str, piece: Span) -> Span:
    phrase = GOES_ON.sub("", piece.of(text))
    words = list(re.finditer(r"\S+", phrase))
    while words:
        last = words[-1].group()
        adverb = last.islower() and last.endswith("ly")
        if last.lower() in word_list("speaker_adverbs") or adverb:
            words.pop()
        else:
            break
    return (
        Span(piece.begin, piece.begin + words[-1].end())
        if words
        else Span(piece.begin, piece.begin)
    )


def _without_stop(text: str, piece: Span) -> Span:
    """Without the full stop that ends the sentence; "Jr." keeps its own."""
    if piece.of(text).endswith((".", "!", "?")) and not re.search(
        r"\b(?:Jr|Sr)\.$", piece.of(text)
    ):
        piece = Span(piece.begin, piece.end - 1)
    return piece


def _is_unnamed(phrase: str) -> bool:
    words = {w.lower().strip(".,") for w in phrase.split()}
    return bool(words & word_list("unnamed_sources")) and not re.search(
        r"\b[A-Z]\w+ [A-Z]\w+", phrase
    )


def _word_count(phrase: str) -> int:
    return len(phrase.split())
