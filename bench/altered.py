"""Quotations altered by script, beside quotations reworded or cut by script.

The texts come from reports at run time, with a seed that is fixed; none is kept.
"""

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from variorum.annotate.quotations import find_quoted
from variorum.annotate.sentences import find_paragraphs
from variorum.model import Annotation, Report

SEED = 4
EACH_ALTERED, EACH_KEPT = 40, 50
FEWEST_WORDS, MOST_WORDS = 9, 60


class Given(NamedTuple):
    """A quotation, the names to put for others, and the source of chance."""

    text: str
    names: Sequence[str]
    rng: random.Random


Change = Callable[[Given], str | None]

NUMBER = re.compile(r"\b\d[\d,.]*\d\b|\b\d\b")
NUMBER_WORDS = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"),
    *("twenty", "thirty", "forty", "fifty", "hundred", "thousand", "million", "billion"),
)
AUXILIARY = re.compile(r"\b(is|are|was|were|will|would|can|could|should|must|has|have|do|does)\b")
NEGATED = re.compile(r"\b(is|are|was|were|will|would|can|could|should|must|do|does|did) not\b")
CONTRACTED = re.compile(r"\b(do|does|did|is|are|was|were|would|could|should)n['’]t\b")
MODALS = (
    (r"\bwill\b", ("may", "might", "could", "would try to", "should")),
    (r"\bmay\b", ("will", "must")),
    (r"\bmight\b", ("will", "must")),
    (r"\bcould\b", ("will", "should")),
    (r"\bcan\b", ("must", "may", "might")),
    (r"\bshould\b", ("may", "could", "must")),
    (r"\bmust\b", ("may", "could", "should")),
    (r"\bwant to\b", ("will", "are going to")),
    (r"\bneed to\b", ("may", "could", "will")),
    (r"\bhave to\b", ("may", "could")),
    (r"\bgoing to\b", ("willing to", "trying to", "hoping to")),
    (r"\bwould\b", ("will", "may", "must")),
)
SWAPS = (
    (("I ", " you"), ("You ", " me")),
    (("we ", " them"), ("they ", " us")),
    (("We ", " them"), ("They ", " us")),
    (("he ", " her"), ("she ", " him")),
    (("they ", " us"), ("we ", " them")),
)
ROLE_WORDS = {
    "against": ("for", "by"),
    "from": ("to",),
    "to": ("from",),
    "for": ("against",),
    "by": ("against",),
    "with": ("against",),
}
ROLE_PLACE = re.compile(r"\b(against|by)\b|(?<=\w) (?:from)\b(?= the)|(?<=\w) (?:with)\b(?= the)")
CONTRACTIONS = (
    *(("it is", "it's"), ("we are", "we're"), ("they are", "they're"), ("I am", "I'm")),
    *(("do not", "don't"), ("does not", "doesn't"), ("did not", "didn't"), ("is not", "isn't")),
    *(("cannot", "can't"), ("will not", "won't"), ("we have", "we've"), ("I have", "I've")),
    *(("that is", "that's"), ("I will", "I'll"), ("we will", "we'll"), ("are not", "aren't")),
    *(("was not", "wasn't"), ("would not", "wouldn't"), ("there is", "there's")),
)
FUNCTION_WORDS = (
    *(("because", "since"), ("but", "yet"), ("also", "too"), ("who", "that"), ("until", "till")),
    *(("although", "though"), ("while", "whilst"), ("toward", "towards"), ("all of", "all")),
    *(("so that", "so"), ("every", "each"), ("among", "amongst"), ("upon", "on"), ("this", "that")),
    *(("such as", "like"), ("a lot of", "many"), ("these", "those"), ("which", "that")),
    *(("in order to", "to"), ("however", "but"), ("about", "on"), ("the", "this")),
    ("and", "as well as"),
)  # fmt: skip


def alterations(
    reports: Sequence[Report], annotations: Mapping[str, Annotation]
) -> Iterator[tuple[str, str, str]]:
    """Kind, quotation, and what the script made of it; the kinds in turn."""
    rng = random.Random(SEED)
    quotations = sorted({q for report in reports for q in _quotations(report)})
    rng.shuffle(quotations)
    names = sorted(
        {
            report.text[n.begin : n.end]
            for report in reports
            for n in annotations[report.id].names
            if n.type != "other" and " " not in report.text[n.begin : n.end]
        }
    )
    for kind, change, wanted in CHANGES:
        made = 0
        for quotation in quotations:
            after = change(Given(quotation, names, rng))
            if after is not None and after != quotation:
                yield kind, quotation, after
                made += 1
                if made == wanted:
                    break


def _quotations(report: Report) -> Iterator[str]:
    for quoted in find_quoted(report.text, find_paragraphs(report.text)):
        for span in quoted.spans:
            text = span.of(report.text).strip("“”\"'‘’ ,")
            if FEWEST_WORDS <= len(text.split()) <= MOST_WORDS and "\n" not in text:
                yield text


def _number(given: Given) -> str | None:
    text = given.text
    if found := NUMBER.search(text):
        digits = found.group()
        changed = digits
        while changed == digits:
            at = given.rng.choice([i for i, c in enumerate(digits) if c.isdigit()])
            changed = digits[:at] + given.rng.choice("123456789") + digits[at + 1 :]
        return text[: found.start()] + changed + text[found.end() :]
    for word in NUMBER_WORDS:
        if found := re.search(rf"\b{word}\b", text):
            other = given.rng.choice([w for w in NUMBER_WORDS if w != word])
            return text[: found.start()] + other + text[found.end() :]
    return None


def _name(given: Given) -> str | None:
    text = given.text
    for found in re.finditer(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b", text):
        if found.group() in given.names:
            other = given.rng.choice([n for n in given.names if n[0].isupper() and n[1:].islower()])
            if other.lower()[:4] != found.group().lower()[:4]:
                return text[: found.start()] + other + text[found.end() :]
    return None


def _negation(given: Given) -> str | None:
    text = given.text
    for pattern in (NEGATED, CONTRACTED):
        if found := pattern.search(text):
            return text[: found.start()] + found.group(1) + text[found.end() :]
    if found := AUXILIARY.search(text, 1):
        after = text[found.end() :]
        if re.match(r"\s+(not|n't|never|no)\b", after) or not re.match(r" \w", after):
            return None
        return text[: found.end()] + given.rng.choice((" not", " never")) + after
    return None


def _modality(given: Given) -> str | None:
    text = given.text
    for pattern, others in given.rng.sample(MODALS, len(MODALS)):
        if found := re.search(pattern, text):
            return text[: found.start()] + given.rng.choice(others) + text[found.end() :]
    return None


def _role(given: Given) -> str | None:
    """Doer and sufferer exchanged, by their names or pronouns, or another word of role."""
    text = given.text
    held = [m for m in re.finditer(r"\b[A-Z][a-z]{3,}\b", text) if m.group() in given.names]
    if len(held) > 1 and held[0].group() != held[-1].group():
        a, b = held[0], held[-1]
        middle = text[a.end() : b.start()]
        return text[: a.start()] + b.group() + middle + a.group() + text[b.end() :]
    for (x, y), (u, v) in SWAPS:
        first = re.search(rf"(?<!\w){re.escape(x)}", text)
        second = re.search(rf"{re.escape(y)}\b", text[first.end() :]) if first else None
        if first and second:
            at = first.end() + second.start()
            return text[: first.start()] + u + text[first.end() : at] + v + text[at + len(y) :]
    if found := ROLE_PLACE.search(text, 1):
        word = found.group().strip()
        other = given.rng.choice(ROLE_WORDS[word])
        return text[: found.start()] + found.group().replace(word, other) + text[found.end() :]
    return None


def _contraction(given: Given) -> str | None:
    text = given.text
    plain = text.replace("’", "'")
    for long, short in given.rng.sample(CONTRACTIONS, len(CONTRACTIONS)):
        for one, other in ((long, short), (short, long)):
            if found := re.search(rf"\b{one}\b", plain, re.IGNORECASE):
                return plain[: found.start()] + other + plain[found.end() :]
    return None


def _function_word(given: Given) -> str | None:
    text = given.text
    for one, other in given.rng.sample(FUNCTION_WORDS, len(FUNCTION_WORDS)):
        if found := re.search(rf"(?<=\w ){one}(?= \w)", text):
            return text[: found.start()] + other + text[found.end() :]
    return None


def _order(given: Given) -> str | None:
    """Two sentences, or what stands before and behind a comma or "and", exchanged."""
    text = given.text
    sentences = re.split(r"(?<=[.!?]) ", text)
    if len(sentences) == 2:
        return f"{sentences[1].rstrip('.')}. {sentences[0]}"
    if found := re.match(r"((?:In|On|At|After|Before|If|When|As) [^,]{5,40}), ([^,]+)$", text):
        return f"{found[2].rstrip('.')} {found[1][0].lower()}{found[1][1:]}"
    return None


def _cut(given: Given) -> str | None:
    text = given.text
    words = text.split()
    keep = given.rng.randint(max(5, len(words) // 3), len(words) - 2)
    begin = given.rng.choice((0, len(words) - keep))
    return " ".join(words[begin : begin + keep])


CHANGES: tuple[tuple[str, Change, int], ...] = (
    ("number", _number, EACH_ALTERED),
    ("name", _name, EACH_ALTERED),
    ("negation", _negation, EACH_ALTERED),
    ("modality", _modality, EACH_ALTERED),
    ("role", _role, EACH_ALTERED),
    ("contraction", _contraction, EACH_KEPT),
    ("function word exchanged", _function_word, EACH_KEPT),
    ("order", _order, EACH_KEPT),
    ("part left out at an end", _cut, EACH_KEPT),
)
