"""What a paper prints about its own report: corrections, and notes of its editors."""

from typing import Literal

from variorum.clean.patterns import kind_pattern

Kind = Literal["correction", "note"]
KINDS: tuple[Kind, ...] = ("correction", "note")
LONGEST_HEAD = 60


def kind_of_notice(words: str) -> Kind | None:
    """What kind of notice a stretch of furniture is; None for a link, a credit, a bare heading."""
    words = words.strip().replace("\u00a0", " ")
    head = _first_line(words)
    for kind in KINDS:
        if kind_pattern(kind).fullmatch(words) or (head != words and _is_heading(head, kind)):
            return kind
    return None


def without_head(words: str) -> str:
    """A notice without the words for what it is ("Correction: …"), where more stands there."""
    words = words.strip()
    head = _first_line(words)
    if head == words:
        head = words.partition(": ")[0]
    rest = words[len(head) :].lstrip(": \r\n")
    if not rest or len(head) > LONGEST_HEAD or not kind_of_notice(f"{head.rstrip(':')}: {rest[0]}"):
        return words
    return rest.rstrip("])*_") if head[0] in "[(*_" else rest


def is_heading_of_correction(words: str) -> bool:
    """Whether a line is only the heading of a correction, which stands below it."""
    return _is_heading(words, "correction")


def _is_heading(words: str, kind: Kind) -> bool:
    pattern = kind_pattern(f"{kind}_heading")
    return len(words) <= LONGEST_HEAD and pattern.fullmatch(words) is not None


def _first_line(words: str) -> str:
    return words.partition("\n")[0].rstrip()
