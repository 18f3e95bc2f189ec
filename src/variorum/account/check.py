"""Whether every line of an account rests on the words that it cites."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from variorum.account.first_words import first_words
from variorum.compare.broken_words import cited_from, with_whole_words
from variorum.lang.broken_words import is_broken
from variorum.model import Account, Evidence, Line, Report

MOST_IN_BRIEF = 7
BRACKETS = re.compile(r"\[[^\]]*\]")
NAMED = re.compile(r" \[[^\]]*\]")
BETWEEN = re.compile(r"[\s…]+|\.\.\.")
LONGEST_REFERENCE = 24


def check_account(account: Account, report: Callable[[str], Report]) -> list[str]:
    """What is wrong with an account, a sentence for each failure; empty where it holds.

    Reads every piece of evidence again in its report, and looks that every line has
    evidence, that sentences of the brief, wordings, positions, roles and statements are the
    words of their evidence, and that marks lie inside their text. ``report`` gives a report by id
    and raises ``KeyError`` for an unknown one.
    """
    failures: list[str] = []
    for name, line, depth in _places(account):
        faults = [
            *_evidence_faults(line, report),
            *_context_faults(line),
            *_text_faults(line, name, depth, report),
        ]
        failures.extend(f"{name}, “{_shown(line)}”: {fault}" for fault in faults)
    brief = account.section("brief").lines
    if len(brief) > MOST_IN_BRIEF:
        failures.append(f"brief: {len(brief)} sentences, more than {MOST_IN_BRIEF}")
    return failures


def _places(account: Account) -> Iterator[tuple[str, Line, int]]:
    stack = [(s.name, line, 0) for s in account.sections for line in s.lines][::-1]
    while stack:
        name, line, depth = stack.pop()
        yield name, line, depth
        stack.extend((name, under, depth + 1) for under in reversed(line.lines))


def _evidence_faults(line: Line, report: Callable[[str], Report]) -> Iterator[str]:
    if not line.evidence:
        yield "no evidence"
    for evidence in (*line.evidence, *([line.context] if line.context else [])):
        try:
            read = report(evidence.report).read(evidence.part)
        except KeyError:
            yield f"no report {evidence.report}"
            continue
        place = f"{evidence.report} {evidence.part} [{evidence.begin}, {evidence.end})"
        if not 0 <= evidence.begin <= evidence.end <= len(read):
            yield f"{place} lies outside the {len(read)} characters there"
        elif read[evidence.begin : evidence.end] != evidence.text:
            yield f"{place} reads “{_short(read[evidence.begin : evidence.end])}”"


def _context_faults(line: Line) -> Iterator[str]:
    """A context ends before the passage or, where this is a whole sentence of which the line has
    the end, opens it.
    """
    if line.context is None or not line.evidence:
        return
    context, first = line.context, line.evidence[0]
    same = (context.report, context.part) == (first.report, first.part)
    opens = context.begin == first.begin and context.end < first.end
    if not (same and (context.end <= first.begin or opens)):
        yield "the context does not stand before its words"


def _text_faults(
    line: Line, section: str, depth: int, report: Callable[[str], Report]
) -> Iterator[str]:
    line = _with_whole_words(line, report)
    if any(not 0 <= m.begin < m.end <= len(line.text) for m in line.marks):
        yield "a mark lies outside the text"
    if not line.evidence:
        return
    if section in ("brief", "coverage") and not _same_words(line.text, line.evidence[:1]):
        yield "the text is not what its evidence says"
    if (section == "only" and line.text) and not (
        _same_words(line.text, line.evidence[:1]) or _opens_with(line.text, line.evidence)
    ):
        yield "the text is not what its evidence says"
    if section == "people" and line.text and not _same_words(line.text, line.evidence[:1]):
        yield "the role is not in the words of its evidence"
    if section == "positions" and not _in_pieces(line.text, line.evidence[0]):
        yield "the position is not in the words of its evidence"
    if section == "quotations" and depth > 0 and not _same_words(line.text, line.evidence):
        yield "the wording is not what its evidence says"


def _with_whole_words(line: Line, report: Callable[[str], Report]) -> Line:
    """The line with the words of its evidence that a line's end breaks as the account has them."""
    if not any(is_broken(evidence.text) for evidence in line.evidence):
        return line
    try:
        printed = [report(evidence.report) for evidence in line.evidence]
    except KeyError:
        return line
    whole = map(with_whole_words, printed)
    evidence = cited_from(line.evidence, whole, printed=printed)
    return replace(line, evidence=evidence)


def _opens_with(text: str, evidence: Sequence[Evidence]) -> bool:
    """Whether the text is the first words of the first passages, or these whole, names in brackets
    aside; the others are only counted.
    """
    bare = NAMED.sub("", text)
    return any(
        bare == NAMED.sub("", first_words(evidence[:n], whole=whole))
        for n in range(1, len(evidence) + 1)
        for whole in (False, True)
    )


def _in_pieces(text: str, evidence: Evidence) -> bool:
    """Whether the evidence holds every piece of a text that ellipses part, in order."""
    cited, at = BETWEEN.sub("", evidence.text), 0
    for piece in text.split(" …"):
        words = BETWEEN.sub("", piece.strip('“”"'))
        at = cited.find(words, at)
        if at < 0:
            return False
        at += len(words)
    return True


def _same_words(text: str, evidence: tuple[Evidence, ...]) -> bool:
    """Whether the text is the evidence's words, white space and ellipses aside.

    A referent in brackets, where they are not the report's own, may stand after or in place of a
    few characters, and an ellipsis in place of what a page has put into a sentence.
    """
    if " …" in text and evidence and _in_pieces(BRACKETS.sub(" … ", text), evidence[0]):
        return True
    cited = BETWEEN.sub("", "".join(e.text for e in evidence))
    if BETWEEN.sub("", text) == cited:
        return True
    every = list(BRACKETS.finditer(text))
    added = [m for m in every if BETWEEN.sub("", m.group()) not in cited]
    return any(_stand_in(_around(text, brackets), cited) for brackets in (added, every))


def _around(text: str, brackets: Sequence[re.Match[str]]) -> list[str]:
    """What of a text stands around some brackets."""
    pieces, begin = [], 0
    for found in brackets:
        pieces.append(text[begin : found.start()])
        begin = found.end()
    return [BETWEEN.sub("", piece) for piece in (*pieces, text[begin:])]


def _stand_in(pieces: Sequence[str], cited: str) -> bool:
    """Whether pieces follow each other in what is cited, with no more between than a reference."""
    at = 0
    for i, piece in enumerate(pieces):
        reach = at + (LONGEST_REFERENCE if i else 0) + len(piece)
        found = cited.find(piece, at, reach)
        if found < 0:
            return False
        at = found + len(piece)
    return len(pieces) > 1 and len(cited) - at <= (0 if pieces[-1] else LONGEST_REFERENCE)


def _shown(line: Line) -> str:
    return _short(line.text or line.label)


def _short(words: str) -> str:
    shown = " ".join(words.split())
    return shown if len(shown) <= 60 else shown[:60] + " …"
