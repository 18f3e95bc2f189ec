"""Words that point back: "this", "that plan", "such talks", "there", "another attempt"."""

import re

from variorum.account.leaning.reading import BE, Reading, is_grammar, is_verb
from variorum.annotate.speakers.phrases import is_plural
from variorum.lang import word_list

POINTERS = frozenset(["this", "that", "these", "those", "such"])
HERE_AND_NOW = frozenset(
    ["administration", "afternoon", "article", "century", "city", "country", "day", "days",
     "decade", "election", "evening", "fall", "government", "hour", "house", "kind", "mayor",
     "minute", "moment", "month", "months", "morning", "nation", "night", "place", "point",
     "president", "report", "season", "sort", "spring", "stage", "state", "story", "summer", "term",
     "time", "times", "town", "way", "week", "weekend", "winter", "world", "year", "years"]
)  # fmt: skip
"""Behind "this" of what everybody knows who hears it."""
ACTS = re.compile(
    r"\s(?:(?!news|series)[a-z]+[^aius]s\b"
    r"|[a-z]+ed\s(?:an?|the|in|on|to|from|with|for|by|her|his|him|it|its|them|their)\b)"
)
"""Behind a "this" or "that" at the head no noun but a verb: "that means", "this included a"."""
JOINED = re.compile(r"\W*(?:And|But|So|Still|Yet)\s")
"""Before a "that" which no verb of saying stands before: "But that came after"."""
BEHIND_A_COMMA = re.compile(r"^[^,“\"]{3,60},\s$")
"""Before a "that" that is no relative: "According to Ray, that means"."""
DOES = re.compile(r"\b(?:do|does|did|doing|done)\s$")
CLAUSES = frozenset(["although", "and", "because", "but", "if", "since", "though", "when", "while"])
LED_TO = frozenset(["back", "been", "down", "from", "get", "go", "goes", "got", "in", "live",
    "over", "people", "stay", "stayed", "up", "was", "went", "were"])  # fmt: skip
"""Before a "there" that is a place."""
NOT_ONE_MORE = frozenset(["any", "each", "every", "no", "one", "some"])
"""Before an "other" that is not one more than those told of."""
OPENS = re.compile(
    r"(?:^|[.!?…“\"‘(—:;,]\s*|\b(?:and|but|so|[Yy]et|if|because|think|know|than|of)\s)$"
)
ENDS = re.compile(r"[.,;:!?”]|\s*$|\"(?:\W|$)")
CONTRACTED = re.compile(r"['’]s$")
OTHER_THAN = re.compile(r"\s(?:than|day|side|hand|end|way|words|people['’]s)\b")
NO_NOUNS = frozenset(["being", "coming", "having", "including", "involving"])
NEAR = 12
"""Words from the head on in which "this step" takes up what was told before."""


def points_back(reading: Reading, i: int) -> bool:
    """Whether a "this" or a "that plan" goes back further than to what the words have told."""
    small, behind = reading.small(i), reading.behind(i)
    if small == "those" and behind == "who":
        reading.told.people = reading.told.several = True
        return False
    if behind == "reason":
        return small == "that"
    if small == "such" and behind in {"a", "an"}:
        return _is_such_a_plan(reading, i + 2)
    if small == "that" and DOES.search(reading.text[: reading.words[i].begin]):
        return not reading.text.startswith(" [", reading.words[i].end)
    if _acts(reading, i):
        return True
    if _is_pronoun(reading, i):
        word = reading.words[i]
        edge = i == 0 or not behind or OPENS.search(reading.text[: word.begin])
        ended = behind or ENDS.match(reading.text, word.end)
        return (small != "that" or bool(edge and ended)) and not reading.told.things
    if behind in word_list("function_words") or reading.is_known(i + 1):
        return False
    if behind in HERE_AND_NOW and small != "that":
        return False
    if reading.words[i + 1].text[0].isupper() and is_grammar(reading.behind(i + 1) or "the"):
        return False  # "this Congress"
    if _may_have_told(reading, i) and (i > NEAR or reading.is_quoted(i)):
        return False
    if small == "that":
        return _is_that_thing(reading, i)
    if small == "this":
        return (
            not behind.endswith("ed") and behind not in NO_NOUNS and not _is_told_behind(reading, i)
        )
    return not behind.endswith(("ed", "ing"))


def _may_have_told(reading: Reading, i: int) -> bool:
    """Whether the words have told of a thing that "this step" may go back to, or of several for
    "these steps"; an "idea" is seldom the one thing named before it.
    """
    told = reading.told
    if reading.small(i) in {"these", "those"}:
        return told.several and told.things
    return told.things and (told.count > 1 or reading.behind(i) not in word_list("shell_nouns"))


def _is_told_behind(reading: Reading, i: int) -> bool:
    """Whether what stands behind "this meeting" tells which it is: "with the mayor"."""
    return reading.behind(i + 1) in {"between", "from", "with"}


def _is_pronoun(reading: Reading, i: int) -> bool:
    """Whether it has no noun behind it."""
    behind = reading.behind(i)
    grammar = reading.small(i) == "this" and behind in word_list("function_words")
    contracted = CONTRACTED.search(reading.words[i].text) is not None
    acts = is_verb(behind) and reading.before(i) not in word_list("prepositions")
    return not behind or grammar or contracted or behind in BE or acts


def _acts(reading: Reading, i: int) -> bool:
    """Whether a "this" or "that" at the head of a sentence, or behind its first words, is what
    does something.
    """
    word, small = reading.words[i], reading.small(i)
    before = reading.text[: word.begin]
    opens = (i == 0 and word.text[0].isupper()) or BEHIND_A_COMMA.match(before)
    if small not in {"this", "that"}:
        return False
    if JOINED.fullmatch(before) and is_verb(reading.behind(i)):
        return True
    return bool(opens and ACTS.match(reading.text, word.end))


def _is_such_a_plan(reading: Reading, i: int) -> bool:
    """Whether the word at a place, behind "such a", takes up what was told, and ends its phrase."""
    if i >= len(reading.words) or reading.is_known(i):
        return False
    behind = reading.behind(i)
    if reading.before(i - 2) == "that":  # the subject of its clause
        return is_verb(behind)
    return reading.small(i) in word_list("shell_nouns") and (not behind or is_verb(behind))


def _is_that_thing(reading: Reading, i: int) -> bool:
    """Whether "that" stands before its noun: "That plan", "of that plan", "and that plan made"."""
    before, behind = reading.before(i), reading.behind(i)
    opens = reading.words[i].text == "That" and not reading.told.things
    if opens and (reading.words[i + 1].text[0].islower() or _is_of_a_name(reading, i + 1)):
        return True
    shells = word_list("shell_nouns")
    later = [reading.small(n) for n in range(i + 1, min(i + 3, len(reading.words)))]
    takes_up = (
        behind in shells and not is_plural(behind) and before not in word_list("speech_verbs")
    )
    if before in word_list("prepositions") or takes_up:
        return True
    if before.endswith("ing") and any(noun in shells for noun in later):
        return True
    clause = before in CLAUSES and not is_plural(behind)
    return clause and is_verb(later[-1])


def _is_of_a_name(reading: Reading, i: int) -> bool:
    """Whether a word with a capital stands before a noun: "That Scottish plan"."""
    behind = reading.behind(i)
    verb = is_grammar(behind) or is_verb(behind) or behind.endswith(("ed", "s"))
    return bool(behind) and reading.words[i + 1].text[0].islower() and not verb


def is_unnamed_place(reading: Reading, i: int) -> bool:
    """Whether a "there" is a place that the words have not named."""
    named = {reading.printed.names.get(w.text) for w in reading.words[:i]}
    if reading.told.things or "place" in named or reading.behind(i) in BE:
        return False
    ends = ENDS.match(reading.text, reading.words[i].end) is not None
    if i == 0:
        return reading.text.startswith(",", reading.words[i].end)
    before = reading.before(i)
    did = before.endswith("ed") and before not in word_list("speech_verbs")
    moved = before in LED_TO or did
    return moved or (not reading.behind(i) and ends)


def is_one_more(reading: Reading, i: int) -> bool:
    """Whether "other" or "another" is one more than any that the words have told of."""
    told = reading.told
    if told.things or told.people or told.several or told.bodies or not reading.behind(i):
        return False
    than = OTHER_THAN.match(reading.text, reading.words[i].end)
    return reading.before(i) not in NOT_ONE_MORE and not than
