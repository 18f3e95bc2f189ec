"""The first of printed words that points to what only the words before them have told."""

import re
from typing import Literal, NamedTuple

from variorum.account.leaning import heads, times
from variorum.account.leaning.definite import HEAD, OWNS, is_taken_up, opens_unknown, takes_up
from variorum.account.leaning.fresh import fresh_nouns, known_stems
from variorum.account.leaning.personal import HE, IT, PRONOUNS, THEY, stands_for_something
from variorum.account.leaning.pointers import (
    POINTERS,
    is_one_more,
    is_unnamed_place,
    points_back,
)
from variorum.account.leaning.reading import (
    BE,
    NO_NAMES,
    Printed,
    Reading,
    bare,
    is_grammar,
    is_verb,
    names_in,
)
from variorum.account.leaning.told import ANYBODY, SEVERAL, people_nouns
from variorum.annotate.figures.tokens import value_table
from variorum.annotate.speakers.phrases import is_plural
from variorum.annotate.words import find_words
from variorum.lang import word_list
from variorum.model import Annotation, Span

DETERMINERS = frozenset(
    ["a", "all", "an", "another", "any", "each", "enough", "every", "few", "five", "four", "many",
     "more", "most", "my", "no", "our", "several", "six", "some", "ten", "the", "three", "two",
     "your"]
)  # fmt: skip
ONE = frozenset(["a", "an", "another", "any", "each", "every", "one"])
OTHERS = frozenset(["other", "another"])
MAY_POINT = PRONOUNS | POINTERS | OTHERS | {"there"}
IN_FACT = frozenset(["addition", "contrast", "course", "example", "fact", "general", "instance",
    "least", "order", "particular", "short", "theory", "turn"])  # fmt: skip
"""Behind a preposition what makes an adverb of it: "of course"."""
ADVERBS = frozenset(["besides", "furthermore", "hence", "however", "indeed", "instead", "likewise",
    "meanwhile", "moreover", "nevertheless", "nonetheless", "rather", "thus"])  # fmt: skip
"""They may open a sentence as a name does."""
SUBJECTS = HE | IT | {"who", "that"}
"""Behind them no plural but a verb: "it votes"."""
OPENS = '.!?…:“"'
QUOTES = "“\"‘' "
NAME = 60
"""Characters at the head in which a surname is who the words are about."""
NEAR = max(NAME, HEAD)
YEAR = re.compile(r"\d{4}s?")


AskedFor = Literal["somebody", "several", "something", "others", "the noun", "the name", "the head"]


class Leaning(NamedTuple):
    """A word that leans: its place in the printed words, what it asks for, and the ``noun`` where
    it is one that the words before may have brought in ("the plan"), and the ``pronoun`` of one
    person.
    """

    place: int
    asks_for: AskedFor
    noun: str = ""
    pronoun: str = ""


def find_leaning(printed: Printed) -> Leaning | None:
    """The first word for which nothing before it may stand; None where there is nothing."""
    words = find_words(printed.text)
    place = heads.place_pointing_back(printed.text, words)
    place = times.place_of_a_time(printed.text) if place is None else place
    if place is not None:
        return Leaning(place, "something")
    if heads.is_torn(printed.text):
        return Leaning(0, "the head")
    if not printed.action and heads.is_fragment(printed.text, words):
        return Leaning(0, "something")
    reading, end = Reading(printed, words), 0
    if opens_unknown(reading):
        return Leaning(0, "something")
    for i in range(_behind_last(reading)):
        if i < end or printed.text[words[i].begin - 1 : words[i].begin] == "]":
            continue
        reading.go_on(i)
        small, is_name = reading.small(i), _is_name(reading, i)
        if small in MAY_POINT and _points(reading, i):
            return Leaning(words[i].begin, _asks_for(small), pronoun=small if small in HE else "")
        if is_name:
            if _is_surname_alone(reading, i):
                return Leaning(words[i].begin, "the name", OWNS.sub("", words[i].text))
            _add_name(reading, i)
        if small in DETERMINERS or _owns(reading, i):
            noun = _noun_taken_up(reading, i)
            if noun is not None:
                return Leaning(words[i].begin, "the noun", noun)
            end = _add_phrase(reading, i)
        elif words[i].text[0].islower() or not is_name:
            _add_plain(reading, i)
    return None


def _behind_last(reading: Reading) -> int:
    """The place behind the last word that may lean; a name, or a noun that takes up another, does
    near the head alone.
    """
    taken_up = bool(reading.printed.taken_up or reading.printed.people)
    places = (
        i
        for i in reversed(range(len(reading.words)))
        if reading.small(i) in MAY_POINT or (taken_up and reading.words[i].begin <= NEAR)
    )
    return next(places, -1) + 1


def find_leaning_in(
    text: str, span: Span, findings: Annotation, *, shown: str = ""
) -> Leaning | None:
    """The same of a passage of a text, or of how it is ``shown``, with the nouns that what stands
    before it has brought in.
    """
    nouns = fresh_nouns(text, span.begin, findings)
    names = names_in([span], text, findings)
    return find_leaning(
        Printed(shown or span.of(text), names, taken_up=nouns, known=known_stems(text))
    )


def _points(reading: Reading, i: int) -> bool:
    """Whether the word at a place points to what the words have not told."""
    small = reading.small(i)
    if small in PRONOUNS:
        return not stands_for_something(reading, i)
    if small in POINTERS:
        return points_back(reading, i)
    if small == "there":
        return is_unnamed_place(reading, i)
    return small in OTHERS and is_one_more(reading, i)


def _asks_for(small: str) -> AskedFor:
    if small in HE:
        return "somebody"
    if small in THEY:
        return "several"
    return "others" if small in OTHERS else "something"


def _owns(reading: Reading, i: int) -> bool:
    """Whether what stands behind a word is its own: "Ray's plan", "Rays' plan"."""
    word = reading.words[i]
    if reading.small(i) in word_list("function_words"):
        return False  # "it's"
    return bool(OWNS.search(word.text)) or reading.text[word.end : word.end + 2] in {"' ", "’ "}


def _is_name(reading: Reading, i: int) -> bool:
    """Whether a word is one of a name, or has a capital though no sentence opens with it."""
    word, small = OWNS.sub("", reading.words[i].text), reading.small(i)
    if not word[0].isupper():
        return False
    if word in reading.printed.names or small.capitalize() in reading.printed.names:
        return True
    if small in word_list("male_names", "female_names") and is_verb(reading.behind(i)):
        return True
    before = reading.text[: reading.words[i].begin].rstrip(QUOTES)
    inside = before and before[-1] not in OPENS
    common = small in NO_NAMES or small in word_list("function_words")
    return bool(inside) and len(small) > 1 and not common


def _is_surname_alone(reading: Reading, i: int) -> bool:
    """Whether it is the surname of somebody brought in before, near the head, and no more of the
    name stands in the words.
    """
    word, printed = reading.words[i], reading.printed
    own = OWNS.sub("", word.text)
    if own not in printed.people or word.begin > NAME:
        return False
    whole = rf"(?!Mrs?\.|Ms\.)\b[A-Z][\w.’'-]+\s{re.escape(own)}\b"
    return re.search(whole, printed.text) is None


def _add_name(reading: Reading, i: int) -> None:
    word, names = OWNS.sub("", reading.words[i].text), reading.printed.names
    reading.told.count += not (i and _is_name(reading, i - 1))
    quotes = re.search('[“"]', reading.text[reading.words[i].end :]) is not None
    reading.told.add_name(
        names.get(word) or names.get(bare(word).capitalize()) or _kind(word),
        word,
        joined="and" in {reading.behind(i), reading.before(i)},
        speaking=quotes and reading.behind(i) in word_list("speech_verbs"),
    )


def _kind(word: str) -> str:
    """What a name is that nobody found: a person where it is a first name or an office."""
    first = bare(word) in word_list("male_names", "female_names")
    return "person" if first or bare(word) in people_nouns() else ""


def _noun_taken_up(reading: Reading, i: int) -> str | None:
    """The noun behind a "the" where the words before have brought it in."""
    phrase = reading.phrase(i)
    if not phrase or reading.small(i) != "the" or any(w.text[0].isupper() for w in phrase):
        return None
    first = bare(phrase[0].text)
    owns = OWNS.search(phrase[0].text) is not None
    if (owns and is_taken_up(reading, i, first)) or (
        len(phrase) == 1 and takes_up(reading, i, first)
    ):
        return first
    return None


def _add_phrase(reading: Reading, i: int) -> int:
    """Adds what the noun behind a determiner stands for; the place behind its phrase."""
    phrase = reading.phrase(i)
    if not phrase or any(w.text[0].isupper() for w in phrase):
        return 0
    noun, small = bare(phrase[-1].text), reading.small(i)
    reading.told.count += sum(OWNS.search(word.text) is not None for word in phrase[:-1])
    if small != "no":
        perhaps_somebody = small in ONE or _owns(reading, i)
        if YEAR.fullmatch(phrase[0].text):
            return i + 1 + len(phrase)  # "since the 1990s"
        reading.told.add(noun, perhaps_somebody=perhaps_somebody)
        people = (w for w in phrase[:-1] if bare(w.text) in people_nouns())
        if any(not OWNS.search(word.text) for word in people):
            reading.told.people = True
    return i + 1 + len(phrase)


def _add_plain(reading: Reading, i: int) -> None:
    """Adds what a word stands for that no determiner stands before."""
    small, told = reading.small(i), reading.told
    if small[0].isdigit():
        counts_time = reading.behind(i) in value_table("units_time")
        told.things = told.things or not (YEAR.fullmatch(small) or counts_time)
        return
    if small in SEVERAL or small in ANYBODY:
        told.add(small)
        return
    before, behind = reading.before(i), reading.behind(i)
    acts = is_verb(small) and behind not in BE
    if small in NO_NAMES or is_grammar(reading.words[i].text) or acts:
        return
    if small in IN_FACT and before in word_list("prepositions"):
        return
    if small in ADVERBS:
        return
    opens = reading.words[i].text[0].isupper() and not small.endswith("ly")
    noun = is_plural(small) and before not in SUBJECTS
    if opens or noun or behind in BE or before in word_list("prepositions"):
        told.add(small)
