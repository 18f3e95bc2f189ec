"""A name found once in a report is found wherever the report says it again."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from variorum.lang import any_of, any_word, word_list
from variorum.model import Name, NameType, Span

TITLE_AND_NAME = re.compile(
    r"\b(?:President|Senator|Sen\.|Representative|Rep\.|Congressman|Congresswoman|Gov\.|Governor|"
    r"Mayor|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Chancellor|Prime Minister|Judge|Justice|Sheriff|Sir)[ ]"
    r"(?P<name>[A-Z][\w’'-]+(?:[ ](?:[A-Z]\.[ ]?)*[A-Z][\w’'-]+){0,2})"
)
POSSESSIVE = re.compile(r"['’]s?$")
WEEKDAY_BEHIND = re.compile(rf"\s{any_word('weekdays')}$")
ACRONYM_BEHIND = re.compile(r"\s\((?:the\s)?([A-Z][A-Z&.-]{1,8})\)")
CAPITAL_BEHIND = re.compile(r"(?:[ ](?:&[ ])?|-)[A-Z]")
WORD_BEFORE = re.compile(r"([\w.’'-]+)[ -]$")
OPENS = re.compile(r"(?:\n|[.!?:][”\"’')]*[ ]|[“\"‘])$")
"""What stands before the begin of a sentence."""
PARTY_AND_STATE = re.compile(r"[DRI]-[A-Z][\w.]*")
SHORTEST = 4
"""A word of fewer letters may be another word, where it is no acronym; a person's may have one
letter less.
"""


def with_repetitions(text: str, names: Sequence[Name]) -> list[Name]:
    """The names in order, with those of their forms that stand elsewhere unmarked, people behind
    a title, and the acronym behind an organisation ("the Avon Water Board (AWB)").

    A form is looked for in just these letters, and not as a part of a longer name.
    """
    kept = [n for n in names if not PARTY_AND_STATE.fullmatch(text, n.begin, n.end)]
    kept = _merged(kept, _titled(text))
    kept = _merged(kept, _acronyms(text, kept))
    return _merged(kept, _repeated(text, kept))


def _merged(names: Sequence[Name], more: Iterable[Name]) -> list[Name]:
    """The names and those of ``more`` that touch none, in order."""
    merged = sorted(names, key=lambda n: n.begin)
    for name in more:
        at = bisect_left(merged, name.begin, key=lambda n: n.begin)
        free = at == 0 or merged[at - 1].end <= name.begin
        if free and (at == len(merged) or name.end <= merged[at].begin):
            merged.insert(at, name)
    return merged


def _titled(text: str) -> Iterator[Name]:
    known = word_list("titles", "title_modifiers")
    for found in TITLE_AND_NAME.finditer(text):
        words = WEEKDAY_BEHIND.sub("", POSSESSIVE.sub("", found.group("name")))
        if known.isdisjoint(w.lower().strip(".") for w in words.split()):
            begin = found.start("name")
            yield Name(begin, begin + len(words), "person")


def _acronyms(text: str, names: Sequence[Name]) -> Iterator[Name]:
    for name in names:
        behind = ACRONYM_BEHIND.match(text, name.end)
        if name.type != "organisation" or behind is None:
            continue
        initials = [w[0] for w in re.findall(r"[^\W\d_]+", text[name.begin : name.end])]
        letters = [c for c in behind.group(1) if c.isalpha()]
        if letters[0] in initials and sum(c in initials for c in letters) * 2 > len(letters):
            yield Name(*behind.span(1), "organisation")


def _repeated(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """Longer forms first, so that a full name is not taken for the surname in it."""
    types = _forms(text, names)
    if not types:
        return
    pattern = re.compile(rf"(?<![\w-]){any_of(types)}(?!\w)")
    for found in pattern.finditer(text):
        if _stands_alone(text, Span(*found.span())):
            yield Name(found.start(), found.end(), types[found.group()])


def _forms(text: str, names: Sequence[Name]) -> dict[str, NameType]:
    """The forms to look for, with the type of each; the last words of full names of people, too.

    Single words that the text also has in small letters are left out.
    """
    small = {word for word in re.findall(r"[^\W\d_]+", text) if word.islower()}
    types: dict[str, NameType] = {}
    for name in names:
        form = text[name.begin : name.end]
        forms = [form]
        if name.type == "person" and " " in form:
            forms.append(form.split()[-1])
        for words in forms:
            shortest = SHORTEST - 1 if name.type == "person" else SHORTEST
            usual = len(words) >= shortest or (len(words) > 1 and words.isupper())
            if usual and words[0].isupper() and words.lower() not in small and "\n" not in words:
                types.setdefault(words, name.type)
    return types


def _stands_alone(text: str, place: Span) -> bool:
    """Whether no capitalised word beside it makes a longer name of it: "Ray" in "Ray Street".

    A title before it, or the begin of a sentence, makes none.
    """
    if CAPITAL_BEHIND.match(text, place.end):
        return False
    before = WORD_BEFORE.search(text, max(0, place.begin - 30), place.begin)
    if before is None or not before.group(1)[0].isupper():
        return True
    word = before.group(1).lower().strip(".")
    front = text[max(0, before.start() - 6) : before.start()]
    opens = not front or OPENS.search(front)
    return word in word_list("titles") or bool(opens and word in word_list("function_words"))
