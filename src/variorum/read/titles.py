"""Whether the first line of a plain text is its title."""

import re

from variorum.model import Span
from variorum.read.mail_heads import mail_subject
from variorum.read.paper_lines import find_paper_lines
from variorum.read.stamps import find_stamps, head_lines

LIST_ITEM = re.compile(r"(?:[-–—*•·‣>]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s")
DATELINE = re.compile(
    r"[A-Z][A-Z'’.\- ]{2,}(?:,\s+[A-Z][\w.]+(?:\s[A-Z][\w.]+)?)?,?"
    r"(?:\s+[A-Z][a-z]{2,8}\.?\s\d{1,2})?\s*(?:\([^()]{2,30}\)|[—–]|--|-\s)"
)
BYLINE = re.compile(r"(?:by|words by|story by)\s+[A-Z]", re.IGNORECASE)
NO_TITLE = re.compile(
    r"https?://|www\.|\S+@\S+\.\S|(?:advertisement|share|sponsored|listen to|story highlights)\b"
    r"|\d+ \w+ ago$",
    re.IGNORECASE,
)
SENTENCES_INSIDE = re.compile(r"[a-z]{3}\.['\"”’]?\s+[“\"‘']?[A-Z]")
NAMES_ALONE = re.compile(
    r"[A-Z][\w.'’-]+ [A-Z][\w.'’-]+|"
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,2}"
    r"(?:(?:, and|,| and) [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,2})+"
)
CAPTION = re.compile(
    r"\([^()]*(?:/|photo|getty|reuters|courtesy)[^()]*\)\W*$"
    r"|\b(?:AP Photo|Getty Images|Image copyright|Image caption|Media caption|File photo)\b",
    re.IGNORECASE,
)
FULL_STOP = re.compile(r"(?<![A-Z])[.…]['\"”’)\]]*$|[,;:—–-]['\"”’)\]]*$|[.!?,]['\"”’]+$")
ABBREVIATION_LAST = re.compile(r"(?:\b[A-Z]\.){2,}$|\b(?:Inc|Jr|Sr|Co|No|Dept)\.$")
RUNS_ON = re.compile(
    r"\b(?:a|an|the|of|to|in|on|at|by|for|with|from|that|and|or|but|as|is|was|were|has|had|"
    r"will|would|his|her|their|its|who|which)$",
    re.IGNORECASE,
)
OPENING_MARKS = "\"'“‘«#$£€("
HEADING_MARK = re.compile(r"#{1,3}\s+")
MOST_CHARACTERS = 220
MOST_WORDS = 32


def find_title(text: str) -> Span | None:
    """The first line where it is a title, without the "#" of Markdown; None where it is not.

    A title has no full stop, is not long, stands apart from the body or before a longer
    paragraph, and is neither a list item, a dateline, a byline, a caption nor the first line of
    running prose. A date stamp before it is passed over. That of an e-mail is its subject.
    """
    if subject := mail_subject(text):
        return subject
    lines = head_lines(text)
    stamps = list(find_stamps(text))
    dated = [*(stamp.span for stamp in stamps if stamp.alone), *find_paper_lines(text)]
    while lines and any(span.overlaps(lines[0]) for span in dated):
        lines = lines[1:]
    if len(lines) < 2:
        return None
    line, following = lines[0], lines[1]
    stamp = next((s for s in stamps if s.span.begin == line.begin), None)
    if stamp is not None:
        line = _after_stamp(text, line, stamp.span.end)
    if mark := HEADING_MARK.match(text, line.begin, line.end):
        return Span(mark.end(), line.end).trimmed(text)
    words = line.of(text)
    if not _reads_as_title(words):
        return None
    gap = text[line.end : following.begin]
    apart = gap.count("\n") >= 2 or gap.count("\r") >= 2
    return line if _stands_before_body(text, words, lines[1:], apart=apart) else None


def _after_stamp(text: str, line: Span, begin: int) -> Span:
    while begin < line.end and not (text[begin].isalnum() or text[begin] in OPENING_MARKS):
        begin += 1
    return Span(begin, line.end)


def _reads_as_title(words: str) -> bool:
    count = len(words.split())
    if not 2 <= count <= MOST_WORDS or len(words) > MOST_CHARACTERS:
        return False
    if any(form.match(words) for form in (LIST_ITEM, DATELINE, BYLINE, NO_TITLE)):
        return False
    if CAPTION.search(words) or (NAMES_ALONE.fullmatch(words) and not words.isupper()):
        return False
    if FULL_STOP.search(words) and not ABBREVIATION_LAST.search(words):
        # a headline may end in a quotation: “We will stay”
        return words[-1] in "\"”’'" and words[-2] not in ".!?,;:—" and count <= 20
    return not SENTENCES_INSIDE.search(words) and not words[0].islower()


def _stands_before_body(text: str, words: str, lines: list[Span], *, apart: bool) -> bool:
    longest = max(line.end - line.begin for line in lines)
    first = lines[0]
    if apart:
        return longest > len(words) or text[first.end - 1] in '.!?”"' or longest > 60
    if RUNS_ON.search(words) or text[first.begin].islower():
        return False
    return longest >= max(80, 1.3 * len(words))
