"""What one report alone has of what the sections above tell: lines that point there."""

import re
from collections.abc import Collection, Iterable, Sequence
from functools import cache

from variorum.account.first_words import first_words
from variorum.account.only.lone import Lone
from variorum.account.only.notes import only_here
from variorum.account.quote_marks import balanced
from variorum.account.sources import TOLD_ABOVE, TOLD_ABOVE_NOTE, Sources
from variorum.account.standing_alone import bare_sentence
from variorum.account.tellers import speaker_of
from variorum.annotate.figures.tokens import value_table
from variorum.annotate.subjects import INTRODUCTION, has_finite_verb
from variorum.lang import word_list
from variorum.model import Evidence, Line
from variorum.model.places import attributions_at, spans_at

LEAST_WORDS, MOST_WORDS = 5, 5
"""So many words has a statement, and so many at most a name or a figure."""
MOST_SENTENCES = 3
"""Of names and figures so many sentences at most are told."""
NAMED = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)+|.*\d (?!per ?cent)[a-z].*")
PRONOUNS = frozenset(["he", "she"])
LETTER = re.compile(r"\w")
FIRST_WORD = re.compile(r"\W*([\w’']+)")
QUOTATION = re.compile(r"“[^”]*”\W*|\"[^\"]*\"\W*")


def write_told_above(doubles: Iterable[Sequence[Lone]], sources: Sources) -> list[Line]:
    """What each report alone has of what stands above: a line a report, with each statement by
    its first words. Names, figures and parts of sentences say little by themselves: how many a
    report has is said behind its statements, and of one without any the sentences of its names and
    figures are told.
    """
    lines = []
    for lones in doubles:
        places = {(p, not x.only) for x in lones for p in x.only or (x.evidence,)}
        whole = {p for p, is_whole in places if is_whole or _is_statement(p, sources)}
        others = {p for p, _ in places} - whole
        named = set(filter(_is_named, others)) or set(filter(_is_phrase, others))
        if whole:
            told = sorted(whole, key=sources.place)
            behind = sorted(others, key=sources.place)
            words = (_named(passage, sources) for passage in told)
            lines.append(_line(words, (*told, *behind), _counted(len(others)), sources))
        elif named:
            pieces = sorted(named, key=sources.place)
            told = _sentences_of(pieces, sources)
            if told:
                words = (_named(sentence, sources, whole=True) for sentence in told)
                rest = sorted(others - named, key=sources.place)
                note = f"{only_here(pieces, sources)}; {_counted(len(rest), TOLD_ABOVE)}"
                lines.append(_line(words, (*told, *pieces, *rest), note, sources))
    return lines


def _line(words: Iterable[str], cited: Sequence[Evidence], note: str, sources: Sources) -> Line:
    return Line("; ".join(words), tuple(cited), sources.label(cited[0].report), note)


def _sentences_of(pieces: Collection[Evidence], sources: Sources) -> list[Evidence]:
    """The sentences in which names and figures stand, in their order."""
    found: dict[Evidence, None] = {}
    for piece in pieces:
        report, findings = sources.reports[piece.report], sources.annotations[piece.report]
        for sentence in spans_at(findings.sentences, piece.span):
            bare = bare_sentence(report.text, sentence, findings.furniture)
            if bare is not None and bare.contains(piece.span):
                found[report.cite(*bare)] = None
    return list(found)[:MOST_SENTENCES]


def _named(passage: Evidence, sources: Sources, *, whole: bool = False) -> str:
    """The first words of a passage, or the ``whole``, with the name behind a "he" that has the word
    in it, and behind a quotation that stands without who speaks.
    """
    words = first_words([passage], whole=whole)
    text, findings = sources.reports[passage.report].text, sources.annotations[passage.report]
    for said in attributions_at(findings, passage.span):
        for source in said.source if said.speaker.name else ():
            pronoun = source.of(text)
            if pronoun.lower() in PRONOUNS and passage.span.contains(source):
                verb = re.split(r"\W", text[source.end + 1 :], maxsplit=1)[0]
                return words.replace(
                    f"{pronoun} {verb}", f"{pronoun} [{said.speaker.name}] {verb}", 1
                )
    speaker = speaker_of(passage, sources) if QUOTATION.fullmatch(passage.text) else ""
    return f"{words} [{speaker}]" if speaker else words


def _is_named(part: Evidence) -> bool:
    """Whether a part is a name or a figure that says of what it is: "46 boats", "Jonas Feld", but
    not "14 people" or "100 years".
    """
    words = part.text.lower().split()
    says_little = words[-1] in _units() | word_list("irregular_plurals")
    named = NAMED.fullmatch(part.text) is not None
    return 1 < len(words) <= MOST_WORDS and named and not says_little


@cache
def _units() -> frozenset[str]:
    return frozenset(value_table("units_time")) | frozenset(value_table("number_scales"))


def _is_phrase(part: Evidence) -> bool:
    """Whether a part opens with a noun and goes on: "grey monks to be sent to the valley"."""
    first = FIRST_WORD.match(part.text)
    if first is None or len(part.text.split()) < LEAST_WORDS:
        return False
    word = first.group(1).lower()
    leads = word in word_list("function_words") or word.endswith(("ly", "ing", "ed"))
    return not leads and not INTRODUCTION.match(part.text)


def _counted(parts: int, note: str = TOLD_ABOVE_NOTE) -> str:
    if not parts:
        return note
    one = "1 more name, figure or part of a sentence"
    more = one if parts == 1 else f"{parts} more names, figures and parts of sentences"
    return f"{note}, like {more}"


def _is_statement(passage: Evidence, sources: Sources) -> bool:
    """Whether a part of a sentence can be understood: it has its subject and its verb, as one at
    the head of its sentence has that opens with neither "while" nor "he" and tears no quotation.
    """
    first = FIRST_WORD.match(passage.text)
    if first is None or len(passage.text.split()) < LEAST_WORDS:
        return False
    text = sources.reports[passage.report].text
    sentences = sources.annotations[passage.report].sentences
    heads = (s.begin for s in sentences if s.begin <= passage.begin < s.end)
    at_head = any(LETTER.search(text, head, passage.begin) is None for head in heads)
    leans = first.group(1).lower() in word_list("dangling_openers")
    opens = INTRODUCTION.match(passage.text.lstrip("“\"‘'"))
    torn = balanced(passage.text) != passage.text
    return at_head and not leans and not opens and not torn and has_finite_verb(passage.text)
