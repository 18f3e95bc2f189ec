"""The labels in front of turns that a report prints: "RAY:", "Ann Ray (of the mill):", one behind
the other in a paragraph or each at the head of its own.
"""

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from variorum.lang import word_list
from variorum.model import Name, Span

CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ’'-]+\.?"
WORD = r"[A-ZÀ-Þ][\w.'’-]*"
BEHIND = r"(?:,[ \t][A-Z ]{2,40})?(?:[ \t]?[(\[][^()\[\]\n]{1,60}[)\]])?:\s+(?=\S)"
IN_CAPITALS = re.compile(
    rf"(?:(?<=\s)|^)(?P<mark>[\"“])?"
    rf"(?P<name>{CAPITALS}(?:[ \t](?:{CAPITALS}|[A-ZÀ-Þ]\.)){{0,5}}){BEHIND}",
    re.MULTILINE,
)
CAPITALS_BEFORE = re.compile(r"[A-ZÀ-Þ]{2}[\"”’]?[ \t]$")
AT_HEAD = re.compile(rf"(?P<mark>[\"“])?(?P<name>{WORD}(?:[ \t]{WORD}){{0,3}}){BEHIND}")
CLOSED = re.compile(r"“[^“”\n]+”|\"[^\"\n]+\"")
"""Words in quotation marks: what stands behind them is not part of them."""
STAGE = re.compile(
    r"[(\[](?:[A-ZÀ-Þ][A-ZÀ-Þ .,'’-]{5,}"
    r"|(?:[Ll]aught|[Aa]pplau|[Cc]rosst|[Ii]naud|[Cc]heer)\w+\.?|…)[)\]]"
)
"""What is heard between the words; short words in capitals are names: "(WHO)"."""
BEHIND_WORDS = re.compile(r"\s*\[[^\[\]]*\d[^\[\]]*\]\s*$|\s(?:https?://|pic\.twitter\.com/)")
"""Where the words are from."""
ALL_CAPITALS = re.compile(r"[^a-zß-ÿ]*")
IN_BRACKETS = re.compile(r"[(\[][^()\[\]]{1,80}[)\]]\.?")
SPEAKERS, TURNS = 2, 2
"""So many speak, each so many times."""
LONGEST_BETWEEN = 4
"""Paragraphs from one turn to the next at most."""
QUESTIONS = frozenset(["question"])
"""What stands for whoever asks."""
WHOLE = re.compile(r"[.?!…—-][\"'”’»)\]]*$")
QUESTION = re.compile(r"\?[\"'”’»)\]]*$")


class Labelled(NamedTuple):
    """A label and the words behind it, to the next one or the end of the paragraph."""

    name: Span
    words: Span
    paragraph: int
    capitals: bool
    quoted: bool

    def key(self, text: str) -> str:
        """Who is meant, by the last word: a name stands in full at its first turn."""
        return self.name.of(text).split()[-1].casefold()


def labelled_turns(text: str, paragraphs: Sequence[Span], names: Sequence[Name]) -> list[Labelled]:
    """The turns in order whose label names a person of the report, or in capitals a calling
    ("THE PRESIDENT:") beside such a one. Several speak by turns: side by side, or each more than
    once; else it may be a list.
    """
    people = {text[n.begin : n.end].split()[-1].casefold() for n in names if n.type == "person"}
    callings = word_list("person_nouns", "unnamed_people", "titles")
    found = [
        turn
        for number, paragraph in enumerate(paragraphs)
        for turn in _of_paragraph(text, number, paragraph, people | callings | QUESTIONS)
        if turn.capitals or turn.key(text) in people
    ]
    capitals = [turn for turn in found if turn.capitals]
    others = [turn for turn in found if not turn.capitals]
    plain = [turn for turn in others if _is_plain(text, turn, others)]
    together = _side_by_side(text, paragraphs, capitals, people)
    return sorted({*together, *_by_turns(text, capitals, people), *_by_turns(text, plain, people)})


def spoken(text: str, words: Span) -> Iterator[Span]:
    """The words of a turn without the directions between them: "(LAUGHTER)"."""
    begin = words.begin
    behind = BEHIND_WORDS.search(text, *words)
    end = behind.start() if behind else words.end
    for direction in [*STAGE.finditer(text, begin, end), None]:
        part = Span(begin, direction.start() if direction else end).trimmed(text)
        if re.search(r"\w", part.of(text)):
            yield part
        begin = direction.end() if direction else end


def _by_turns(text: str, turns: Sequence[Labelled], people: Container[str]) -> Iterator[Labelled]:
    """The turns of those who speak more than once, where several do."""
    times = Counter(turn.key(text) for turn in turns)
    often = {key for key, count in times.items() if count >= TURNS}
    if len(often) >= SPEAKERS and any(key in people for key in often):
        yield from (turn for turn in turns if turn.key(text) in often)


def _side_by_side(
    text: str, paragraphs: Sequence[Span], turns: Sequence[Labelled], people: Container[str]
) -> Iterator[Labelled]:
    """The turns that stand beside one of another speaker, or are announced ("He told her:")."""
    for run in _runs(text, paragraphs, turns):
        keys = {turn.key(text) for turn in run}
        before = paragraphs[run[0].paragraph - 1].of(text) if run[0].paragraph else ""
        if (len(keys) >= SPEAKERS or before.endswith(":")) and any(key in people for key in keys):
            yield from run


def _of_paragraph(
    text: str, number: int, paragraph: Span, known: frozenset[str] | set[str]
) -> Iterator[Labelled]:
    found = [
        m
        for m in IN_CAPITALS.finditer(text, *paragraph)
        if _ends_in(m["name"], known) and not _is_headline(text, m)
    ]
    capitals = bool(found)
    if not found and (head := AT_HEAD.match(text, *paragraph)) and _ends_in(head["name"], known):
        found = [head]
    for at, label in enumerate(found):
        end = found[at + 1].start() if at + 1 < len(found) else paragraph.end
        words = Span(label.end(), end).trimmed(text)
        closed = CLOSED.match(text, *words)
        if closed:
            words = Span(*closed.span())
        elif label["mark"] and words.of(text)[-1:] in {'"', "”"}:
            words = Span(words.begin, words.end - 1)
        if words.begin < words.end and not ALL_CAPITALS.fullmatch(text, *words):
            name = _without_end_of_sentence(text, Span(*label.span("name")))
            yield Labelled(name, words, number, capitals, closed is not None)


def _is_plain(text: str, turn: Labelled, turns: Sequence[Labelled]) -> bool:
    """Whether a label not in capitals is one by its form: not that of a headline, and of a single
    word ("Ray: 46 percent.") only where "Ray:" asks, too.
    """
    if turn.quoted:
        return True
    asks = (QUESTION.search(t.words.of(text)) for t in turns)
    named = " " in turn.name.of(text)
    return WHOLE.search(turn.words.of(text)) is not None and (named or any(asks))


def _ends_in(name: str, known: frozenset[str] | set[str]) -> bool:
    return name.split()[-1].casefold() in known


def _is_headline(text: str, label: re.Match[str]) -> bool:
    """Whether more than a name stands there in capitals: "BOARD MEETS WITH RAY: ..."."""
    words = [word.casefold() for word in label["name"].split()]
    joined = set(words[1:]) & word_list("function_words")
    return (
        bool(joined)
        or CAPITALS_BEFORE.search(text, max(0, label.start() - 4), label.start()) is not None
    )


def _without_end_of_sentence(text: str, name: Span) -> Span:
    """A label without what stands before it in capitals: "in NATO. RAY:"."""
    begin = name.begin
    for word in re.finditer(r"\S+", name.of(text)):
        stops = word.group().endswith(".") and len(word.group()) > len("J.")
        if stops and word.group().rstrip(".").lower() not in word_list("titles"):
            begin = name.begin + word.end()
    return Span(begin, name.end).trimmed(text)


def _runs(text: str, paragraphs: Sequence[Span], turns: Sequence[Labelled]) -> list[list[Labelled]]:
    """Turns that stand in one paragraph or the next, what is a direction alone not counted."""
    runs: list[list[Labelled]] = []
    for turn in turns:
        last = runs[-1][-1].paragraph if runs else -2
        between = paragraphs[last + 1 : turn.paragraph] if runs else ()
        near = turn.paragraph - last <= LONGEST_BETWEEN
        if runs and near and all(IN_BRACKETS.fullmatch(text, *p) for p in between):
            runs[-1].append(turn)
        else:
            runs.append([turn])
    return runs
