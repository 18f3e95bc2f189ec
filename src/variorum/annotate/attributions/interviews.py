"""An interview printed by letters: "Q: Why? A: Because I was late."."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from variorum.annotate.attributions.labels import spoken
from variorum.lang import any_word
from variorum.model import Name, Span

BOLD = r"(?:\*\*|__)?"
ASKED = re.compile(rf"{BOLD}(Q(?:uestion)?)[:.]{BOLD}\s+(?=\S)")
ANSWERED = re.compile(rf"{BOLD}(A(?:nswer)?)[:.]{BOLD}\s+(?=\S)")
ANSWERED_AT_ONCE = re.compile(rf"\?{BOLD}\s+{BOLD}(A(?:nswer)?)[:.]{BOLD}\s+(?=\S)")
AT_HEAD = re.compile(rf"^\s*{ASKED.pattern}", re.MULTILINE)
CLOSING_BOLD = re.compile(r"(?:\*\*|__)$")
OWN = re.compile(rf"\b{any_word('first_person')}\b", re.IGNORECASE)
LEAST, ASKS_REACH = 2, 24
"""So many are asked, and so many answered; so far before a name it is told who asks."""
TALKS = re.compile(
    r"\b(?:Q\s?(?:&|and)\s?A|interview\w*|sp(?:oke|eaks|oken)|talk(?:s|ed)|sat down|conversation|"
    r"questions\s(?:for|to|with)|answers|discuss(?:es|ed)|explains|asked)\b",
    re.IGNORECASE,
)
"""In a title or lead: somebody is interviewed."""
OF_THEIRS = re.compile(
    r"['’]s?\s|\s(?:asked|asks|interviewed|interviews)\s|"
    r"\s(?:spoke|speaks|talked|talks|sat\sdown)\s(?:to|with)\s"
    r"(?:him|her|them|(?:the|its|an?)\s"
    rf"(?!{any_word('organisation_nouns')}|[a-z]*gram|show|podcast|magazine|station)[a-z-]+)\b"
)
"""Behind the name of who asks or owns: "Ann Ray spoke to the mayor"."""
SAYS_IN_TITLE = re.compile(r":\s[“‘'\"]")
ASKS = re.compile(
    r"(?:['’]s?\s|\b[Bb]y\s|\b(?:[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Hh]ost|[Ww]riter|"
    r"[Jj]ournalist|[Aa]nchor|[Cc]olumnist)\s)$"
)
"""Before the name of who asks: "spoke to the Herald's | Ann Ray"."""


class Interview(NamedTuple):
    """The letters, what is asked, what is answered, in order, and who answers: where the text has
    their name, and how they are named where the title has it alone.
    """

    letters: list[Span]
    asked: list[Span]
    answers: list[Span]
    answerer: Span | None = None
    named: str = ""


class _Part(NamedTuple):
    letter: Span
    words: Span
    answers: bool


def find_interview(
    text: str, paragraphs: Sequence[Span], names: Sequence[Name], named: str = ""
) -> Interview:
    """The interview in a text; what is asked alone where nobody answers of themselves ("I", "we"):
    the answers may be the report's own. An answer may go on for paragraphs, the last may not.

    ``named`` is whom a title beside the text names.
    """
    parts = list(_parts(text, paragraphs))
    asked = [part for part in parts if not part.answers]
    answers = [part for part in parts if part.answers]
    if len(asked) < LEAST:
        return Interview([], [], [])
    lead = [p for p in paragraphs if p.end <= asked[0].letter.begin]
    who = None if named else _who_answers(text, lead, names)
    if not _is_interview(text, asked, answers, known=bool(who or named)):
        return Interview([part.letter for part in asked], [part.words for part in asked], [])
    return Interview(
        [part.letter for part in parts],
        [part.words for part in asked],
        [words for part in answers for words in spoken(text, part.words)],
        who,
        named,
    )


def is_by_letters(text: str) -> bool:
    """Whether questions and answers may be printed by letters."""
    return len(AT_HEAD.findall(text)) >= LEAST


def who_answers(title: str, names: Sequence[Name]) -> str:
    """The only person whom a title names as interviewed; empty of another."""
    who = _who_answers(title, [Span(0, len(title))], names)
    return who.of(title) if who else ""


def _is_interview(
    text: str, asked: Sequence[_Part], answers: Sequence[_Part], *, known: bool
) -> bool:
    """Whether somebody answers of themselves, and none but they: "Do I have to pay?" is asked for
    a reader, and answered by the report.
    """
    if len({part.letter for part in answers}) < LEAST:
        return False
    for_readers = any(OWN.search(text, *part.words) for part in asked)
    own = any(OWN.search(text, *part.words) for part in answers)
    return own and (known or not for_readers)


def _parts(text: str, paragraphs: Sequence[Span]) -> Iterator[_Part]:
    """Questions and answers in order, an answer once for each of its paragraphs."""
    last = max((n for n, p in enumerate(paragraphs) if ANSWERED.match(text, *p)), default=-1)
    letter: Span | None = None
    for number, paragraph in enumerate(paragraphs):
        if question := ASKED.match(text, *paragraph):
            at_once = ANSWERED_AT_ONCE.search(text, *paragraph)
            end = at_once.start() + 1 if at_once else paragraph.end
            yield _Part(Span(*question.span(1)), _plain(text, question.end(), end), answers=False)
            letter = Span(*at_once.span(1)) if at_once else None
            if at_once and letter:
                yield _Part(letter, _plain(text, at_once.end(), paragraph.end), answers=True)
        elif answer := ANSWERED.match(text, *paragraph):
            letter = Span(*answer.span(1))
            yield _Part(letter, _plain(text, answer.end(), paragraph.end), answers=True)
        elif letter is not None and number < last:
            yield _Part(letter, paragraph, answers=True)


def _plain(text: str, begin: int, end: int) -> Span:
    """Words without the signs for bold print at their end."""
    closing = CLOSING_BOLD.search(text, begin, end)
    return Span(begin, closing.start() if closing else end).trimmed(text)


def _who_answers(text: str, lead: Sequence[Span], names: Sequence[Name]) -> Span | None:
    """The only person whom the title names who is not told of as owner or as who asks, else the
    only such person before the first question.
    """
    people = [Span(n.begin, n.end) for n in names if n.type == "person"]
    before = [p for p in people if any(part.contains(p) for part in lead)]
    in_title = [p for p in before if lead[0].contains(p)]
    says = [p for p in in_title if SAYS_IN_TITLE.match(text, p.end)]
    if says or not any(TALKS.search(text, *part) for part in lead):
        return says[0] if says else None
    for named in (in_title, before):
        fitting = [p for p in named if not _asks(text, p)]
        if len({p.of(text).split()[-1] for p in fitting}) == 1:
            return max(fitting, key=lambda p: (len(p.of(text)), -p.begin))
    return None


def _asks(text: str, person: Span) -> bool:
    """Whether a name is that of an owner or of who asks."""
    behind = OF_THEIRS.match(text, person.end)
    return bool(behind or ASKS.search(text, max(0, person.begin - ASKS_REACH), person.begin))
