"""Of which body or place somebody holds a role that names it by a noun, as a report tells it
before: "the city's fire chief", "president of the association".
"""

import re
from collections.abc import Sequence
from functools import cache

from variorum.account.sources import Sources
from variorum.annotate.speakers.pronouns import is_quoted
from variorum.lang import word_list, word_pairs
from variorum.model import Annotation, Evidence, Name, Span

WHOSE = re.compile(r"(?:the\s)?(?P<noun>[a-z]+)['’]s\s", re.IGNORECASE)
"""At the begin of a role: "city's | fire chief"."""
OF_WHAT = re.compile(r"\b(?:of|for|at)\sthe\s(?P<noun>[a-z]+)$")
"""At its end: "president | of the association"."""
WITH_CAPITAL = re.compile(r"(?P<noun>[A-Z][a-z]+)\s(?!of\b)")
"""At the begin of a role without its name: "Department | engineer"."""
PLACES = frozenset({"city", "town", "village", "county", "island"})
FIRST_WORD = re.compile(r"\b([A-Z][a-z]+)\s$")
ARTICLE = re.compile(r"^[Tt]he\s")
REACH = 1500
"""So many characters back a report has told the whole name at most."""


def of_the_body(role: Evidence, sources: Sources) -> str:
    """The body or place in words that go on from the role: "of Avon", and behind one that ends with
    the noun its name; "" where it is not clear which that is.
    """
    findings = sources.annotations.get(role.report)
    if findings is None:
        return ""
    text = sources.reports[role.report].text
    behind = OF_WHAT.search(role.text)
    found = behind or WHOSE.match(role.text)
    found = found or WITH_CAPITAL.match(role.text)
    if found is None:
        return ""
    noun = found["noun"]
    if noun.lower() not in _nouns() | PLACES or (noun.istitle() and noun.lower() in PLACES):
        return ""
    name = _named(noun.lower(), role, findings, text, alone=noun.islower())
    if not name:
        return ""
    return f"the {name}" if behind else f"of {name}"


def _named(noun: str, role: Evidence, findings: Annotation, text: str, *, alone: bool) -> str:
    """The last name before the role with the noun in it, else, where a noun ``alone`` may stand for
    any, the only name of its sentence in front of it, or of the one before.
    """
    kind = "place" if noun in PLACES else "organisation"
    names = [n for n in findings.names if n.type == kind and n.end <= role.begin]
    near = [n for n in names if n.begin > role.begin - REACH]
    for name in reversed(near):
        if noun in _words(text, name).split():
            return _whole(text, name, findings.sentences)
    if kind == "place":
        names = [n for n in names if _words(text, n) not in word_pairs("nations")]
    return _only_name(names, findings.sentences, role, text) if alone else ""


def _words(text: str, name: Name) -> str:
    return text[name.begin : name.end].lower()


def _whole(text: str, name: Name, sentences: Sequence[Span]) -> str:
    """The name without an article, and with a word in front of it that has a capital, too, and not
    only since it opens the sentence: "Owner | Avon Ferries said".
    """
    before = FIRST_WORD.search(text, max(0, name.begin - 30), name.begin)
    no_part = word_list("function_words") | word_list("titles")
    cut = before is not None and before[1].lower() not in no_part
    cut = cut and before is not None and all(s.begin != before.start(1) for s in sentences)
    return ARTICLE.sub("", text[before.start(1) if before and cut else name.begin : name.end])


def _only_name(names: Sequence[Name], sentences: Sequence[Span], role: Evidence, text: str) -> str:
    at = next((n for n, s in enumerate(sentences) if s.begin <= role.begin < s.end), None)
    if at is None:
        return ""
    for sentence in (sentences[at], *sentences[max(0, at - 1) : at]):
        near = [n for n in names if sentence.begin <= n.begin < sentence.end]
        here = {_whole(text, n, sentences) for n in near if not is_quoted(text, n.begin)}
        here = {name for name in here if name.lower() not in word_list("title_modifiers")}
        if here:
            return here.pop() if len(here) == 1 else ""
    return ""


@cache
def _nouns() -> frozenset[str]:
    return word_list("organisation_nouns") | word_list("branch_nouns")
