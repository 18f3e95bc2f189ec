"""The sentence in which something stands, as it is printed: what a number is the number of.

A sentence is shown whole. A long one may lose the clause of time or contrast that it opens with
and the relative clause that it ends with; cut anywhere else it would not say of what it tells.
"""

import re

from variorum.annotate.subjects import has_finite_verb
from variorum.model import Span

WORD = re.compile(r"\S+")
LIST_MARK = re.compile(r"^[-–—•*·] ?(?=\w)")
SHORT = 26
"""A sentence of so few words is printed whole."""
LEADING = re.compile(
    r"(?:While|Although|Though|Even though|Because|After|As)\s(?P<clause>[^,;:—–()“”\"]*),\s+"
)
LISTED = re.compile(r"(?:[\w’'.-]+\s){1,4}(?:and|or)(?:\s[\w’'-]+){1,3},")
"""The rest of a list, part of which stands in the clause before: "in Brask, Orr and Lund, the"."""
TRAILING = re.compile(
    r",\s+(?:which|who|whose|whom|where|while|although|though|because|as)\s[^,;:—–()“”\"]*$"
)
LEANING = re.compile(
    r"(?:he|she|it|they|his|her|its|their|this|that|these|those|many|some|most|others|both)\b",
    re.IGNORECASE,
)


def sentence_around(text: str, sentence: Span, inside: Span) -> Span:
    """The stretch of a sentence that is printed for a part of it."""
    if len(WORD.findall(text, *sentence)) <= SHORT:
        return sentence
    begin = _begin(text, sentence, inside)
    return Span(begin, _end(text, Span(begin, sentence.end), inside))


def _begin(text: str, sentence: Span, inside: Span) -> int:
    """Behind a leading clause, unless what it names is taken up by a pronoun."""
    leading = LEADING.match(text, *sentence)
    if leading is None or leading.end() > inside.begin or LEANING.match(text, leading.end()):
        return sentence.begin
    if LISTED.match(text, leading.end(), sentence.end):
        return sentence.begin
    return leading.end() if has_finite_verb(leading["clause"]) else sentence.begin


def _end(text: str, sentence: Span, inside: Span) -> int:
    """Before a trailing clause, where a whole one stands before it."""
    trailing = TRAILING.search(text[: sentence.end], inside.end)
    if trailing is None or not has_finite_verb(text[sentence.begin : trailing.start()]):
        return sentence.end
    return trailing.start()


def printed(text: str, sentence: Span, shown: Span) -> str:
    """The words of a stretch, with ellipses where the sentence goes on."""
    words = LIST_MARK.sub("", " ".join(text[shown.begin : shown.end].split()))
    head = "… " if text[sentence.begin : shown.begin].strip() else ""
    tail = " …" if text[shown.end : sentence.end].strip(' .,;:!?”"’)\n') else ""
    return f"{head}{words.rstrip(',;:') if tail else words}{tail}"
