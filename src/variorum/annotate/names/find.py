"""The names that the model reads, each form of one type throughout a text."""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from variorum.annotate.model.names import names_of
from variorum.annotate.model.reader import TokenScores
from variorum.annotate.names.again import with_repetitions
from variorum.annotate.names.nicknamed import with_nicknames
from variorum.annotate.names.torn import with_whole
from variorum.clean.lines import share_of_capitals
from variorum.lang import word_list
from variorum.model import Name, NameType, Span

POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
WORD = re.compile(r"[^\s-]+")
SUFFIXES = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
SUFFIX_BEHIND = re.compile(r",? (?:Jr|Sr)\b\.?|,? (?:II|III|IV)\b")
OF_WHERE = re.compile(r"(?<=[\w.’'-]) of (?=[A-Z])")
"""Behind a person's name, and no part of it: "Ann Ray of Avon"."""
WORD_BEFORE = re.compile(r"([\w-]+)\.? $")
EDGE = ' \t\n\r\u00a0,;:—–-“”"«»„()[]‘'
SYMBOLS = frozenset({"So", "Sk", "Cf"})
"""Emoji, with what colours and joins them."""
ACRONYM = re.compile(r"(?:[A-Z]\.){3,}|[A-Z]{4,}")
"""Three letters may be a president's initials."""
CAPITALS_SHARE = 0.7


def find_names(text: str, scores: TokenScores, sentences: Sequence[Span]) -> tuple[Name, ...]:
    """The names of a text in order, without titles, with their types.

    A form has the type that it has most often; a surname alone that of the person who bears
    it. What stands in a line of capitals is left out, unless all of the text is in capitals.
    """
    shouted = share_of_capitals(text) > CAPITALS_SHARE
    whole = with_whole(text, with_nicknames(text, names_of(scores)))
    read = [name for name in _bare(text, whole)
            if shouted or not _in_capitals(text, name, sentences)]  # fmt: skip
    types = _types(text, read)
    typed = [Name(n.begin, n.end, types[text[n.begin : n.end]]) for n in read]
    every = with_repetitions(text, typed)
    return tuple(n for n in every if shouted or not _in_capitals(text, n, sentences))


def _bare(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """The names without titles in front, possessives behind and marks at either end, people's
    with what tells them from their fathers ("II").
    """
    titles = word_list("titles")
    for name in names:
        begin, end = name.begin, name.end
        end -= len(text[begin:end]) - len(POSSESSIVE.sub("", text[begin:end]))
        while begin < end and _is_edge(text[begin]):
            begin += 1
        while end > begin and _is_edge(text[end - 1]):
            end -= 1
        words = list(WORD.finditer(text, begin, end))
        while name.type == "person" and words and _is_small(words[-1].group()):
            words.pop()
            end = words[-1].end() if words else begin
        if name.type == "person":
            at = 0
            while at < len(words) - 1 and (
                words[at].group().lower() in titles
                or words[at].group().lower().strip(".") in titles
            ):
                at += 1
            begin = words[at].start() if words else begin
            behind = SUFFIX_BEHIND.match(text, end)
            end = behind.end() if behind else end
            end = _before_where(text, Span(begin, end))
        no_name = name.type == "person" and text[begin:end].lower() in word_list("function_words")
        if begin < end and not no_name:
            yield Name(begin, end, name.type)


def _is_edge(character: str) -> bool:
    """Whether a character at either end is no part of a name: a mark, an emoji."""
    return character in EDGE or unicodedata.category(character) in SYMBOLS


def _is_small(word: str) -> bool:
    """Whether no name of a person ends in a word: "of", "off"."""
    return word.islower() and word in word_list("function_words")


def _before_where(text: str, name: Span) -> int:
    """Where a person's name ends of which the text says where they are from, behind two words or
    more: "Ann Ray | of Avon", but "Joan of Arc" and "the Duke of Avon".
    """
    where = OF_WHERE.search(text, *name)
    if where is None:
        return name.end
    words = text[name.begin : where.start()].split()
    plain = {word.lower().strip(".") for word in words}
    whole = len(words) > 1 and plain.isdisjoint(word_list("titles", "function_words"))
    return where.start() if whole else name.end


def _types(text: str, names: Sequence[Name]) -> dict[str, NameType]:
    """The type of each form."""
    counted: dict[str, Counter[NameType]] = {}
    for name in names:
        counted.setdefault(text[name.begin : name.end], Counter())[name.type] += 1
    types = {form: max(kinds, key=lambda k: kinds[k]) for form, kinds in counted.items()}
    _doubt_people(text, types)
    if share_of_capitals(text) <= CAPITALS_SHARE:
        acronyms = [f for f, kind in types.items() if kind == "person" and ACRONYM.fullmatch(f)]
        types |= dict.fromkeys(acronyms, "organisation")
    surnames = {_surname(form) for form, kind in types.items() if kind == "person" and " " in form}
    return {
        form: "person" if form in surnames and " " not in form else kind
        for form, kind in types.items()
    }


def _doubt_people(text: str, types: dict[str, NameType]) -> None:
    """Take back "person" where the last word also stands in small letters ("Vale Water", "water")
    and neither a first name nor a title opens the form or stands before it.
    """
    small = {word for word in text.split() if word.islower()}
    known = word_list("male_names", "female_names", "titles")
    for form, kind in types.items():
        words = form.split()
        common = words[-1][0].isupper() and words[-1].lower() in small
        doubtful = kind == "person" and len(words) > 1 and common
        if doubtful and words[0].lower() not in known and not _has_title(text, form):
            types[form] = "organisation"


def _has_title(text: str, form: str) -> bool:
    """Whether a title stands before a name somewhere: "Water Administrator | Dale Long"."""
    for found in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
        before = WORD_BEFORE.search(text, max(0, found.start() - 30), found.start())
        if before and before.group(1).lower() in word_list("titles"):
            return True
    return False


def _surname(form: str) -> str:
    words = [w for w in form.split() if w not in SUFFIXES]
    return words[-1] if words else form


def _in_capitals(text: str, name: Name, sentences: Sequence[Span]) -> bool:
    at = bisect_right(sentences, name.begin, key=lambda s: s.begin) - 1
    return at >= 0 and share_of_capitals(sentences[at].of(text)) > CAPITALS_SHARE
