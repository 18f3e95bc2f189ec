"""What a sentence says of its subject: its main claim, and whether others have any of it."""

import re
from collections.abc import Iterable
from functools import lru_cache

from variorum.annotate.subjects import is_finite_verb
from variorum.annotate.words import words_in
from variorum.compare.coverage.shares import (
    is_known,
    known_words,
    share,
    telling_words,
    word_forms,
)
from variorum.lang import word_list, word_pairs

INTRODUCTION = re.compile(
    r"(?:^|(?<=[“\"]))(?:According to|After|Although|Amid|As(?! (?:few|many|much) )|At|Because|"
    r"Before|By|Despite|Even|Following|If|In|On|Since|Speaking|Though|When|While|With)\s[^,]*,\s"
)
APPOSITION = re.compile(r"(?<=[a-z]), (?:an?|the|who|whose|which)\b[^,“”\"]+,")
WHO_SAID = re.compile(
    r",[”\"]? (?:[^,]{0,80} )?(?:said|says|announced|told)(?: [^\s,“”\"]+){0,4}$|"
    r",? according to [^,]*$"
)
CONJUNCTION = re.compile(r"[\s,](?:after|although|because|before|since|though|until|when|while)\s")
BESIDE = re.compile(CONJUNCTION.pattern + r"|[\s,](?:where|which|who|whose)\s")
QUOTED = re.compile(r"[“\"]([^“”\"]{12,})[”\"]")
MARKS = ".,;:’'\"“”()[]"
SHORTEST = 20
"""Characters of the shortest claim: one that is shorter goes on behind the word."""
SHORT = 2
"""A word of so few characters is half of a number or of an abbreviation."""


def tells_of_claim(passage: str, text: str) -> bool:
    """Whether a passage has any of what a sentence says of its subject, beside names and
    numbers: "The five clerks had worked for Ray" is not told by "Ray paid five clerks". True of a
    sentence of which no claim is found.
    """
    words = _claim_words(text)
    known = known_words([passage])
    return not words or any(is_known(word, known) for word in words)


def has_word_of_claim(passage: str, text: str) -> bool:
    """The same, where a word that only may mean the same does not count: "the market was relieved"
    is not "it would save a lot".
    """
    words = _claim_words(text)
    forms = {form for word in words_in(passage) for form in word_forms(word)} if words else set()
    return not words or any(not forms.isdisjoint(word_forms(word)) for word in words)


def claim_share(passages: Iterable[str], text: str) -> float:
    """How much of what a sentence says of its subject passages have; all where nothing is found."""
    return share(_claim_words(text), known_words(passages))


@lru_cache(maxsize=20_000)
def _claim_words(text: str) -> tuple[str, ...]:
    """The plain words of the main claim, and of what is quoted anywhere, but those that only
    say that something was said.
    """
    lists = ("plain_cues", "speech_verbs", "auxiliary_verbs", "number_words")
    said = frozenset[str]().union(*map(word_list, lists))
    words = telling_words(" ".join([_claim(text), *QUOTED.findall(text)]))
    plain = (w for w in words if w.islower() and len(w) > SHORT and w not in said)
    return tuple(word for word in plain if not _is_light(word))


def _is_light(word: str) -> bool:
    """Whether a word is a form of a verb that tells little by itself: "came" to light."""
    bare = word_pairs("irregular_verbs").get(word, word.removesuffix("s"))
    return bare in word_list("light_verbs")


def _claim(text: str) -> str:
    """What stands from the verb of the main clause up to the next clause beside it; from the
    beginning where no verb is found.
    """
    main = WHO_SAID.sub("", APPOSITION.sub(" ", INTRODUCTION.sub("", text)))
    begin = _predicate(main)
    beside = BESIDE.search(main, begin + SHORTEST)
    return main[begin : beside.start()] if beside else main[begin:]


def _predicate(text: str) -> int:
    """Where the verb of a sentence's main clause begins: behind that of a relative clause at its
    subject; 0 where there is none.
    """
    found = list(re.finditer(r"\S+", text))
    words = [word.group().strip(MARKS) for word in found]
    beside = CONJUNCTION.search(text)
    inside = [word for word in found if beside is None or word.end() <= beside.start()]
    verbs = [i for i in range(1, len(inside)) if is_finite_verb(words, i)]
    first = [i for i in verbs if i - 1 not in verbs]
    if not first:
        return 0
    relative = not (word_list("relatives") | {"that"}).isdisjoint(words[: first[0]])
    return found[first[1 if relative and len(first) > 1 else 0]].start()
