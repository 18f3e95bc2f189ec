"""How far the words of a position are printed: to the end of the clause that its action stands in.

That is the end of the sentence, unless the quotation closes, a mark parts the clauses, who said it
is named, or another clause or a mere remark begins: "sell the pier by June, | Ray said".
"""

import re
from collections.abc import Sequence

from variorum.annotate.positions.clauses import ENDS
from variorum.annotate.positions.lexicon import is_plain_verb
from variorum.annotate.positions.tokens import is_adverb
from variorum.annotate.subjects import DETERMINERS, has_finite_verb, is_finite_verb
from variorum.lang import word_list

MOST_WORDS = 45
"""Of action and rest; where they are more, the action is printed alone."""
BREAK = re.compile(
    r"(?P<comma>,\s)|(?P<mark>[“”\"]|''|(?<=[,.!?])['’](?=\s|$))|(?P<aside>\s?(?:—|\s[–-]{1,2}\s|\())|[;:)]|[!?…]"
    r"|\.(?=[”\"]|$)|[a-z]{4}\.\s+(?=[A-Z“\"])|\s(?P<joins>and|or|but|so|yet)\s"
)
INSERTED = re.compile(r"\s?(?:—[^—;]{1,80}—|[–-]{1,2}\s[^–;]{1,80}?\s[–-]{1,2})\s*(?=[a-z])")
GOES_ON = re.compile(r"[”\"]\s+(?P<words>[A-Za-z].*)")
"""Behind a quotation that closes inside its clause: “use the vote to challenge” the mayor."""
FRONTED = re.compile(
    r"(?:[“\"]?(?:But|And)\s)?[“\"]?(?:Although|Though|While|Whereas|As|Because|Since|Even|If|When|After|"
    r"Before|Despite|Unless|Once|Until|With|Given)\s[^,;]*$"
)
"""Before an action that a comma parts from its main clause: "While Ray wants to"."""
STATE = re.compile(r"(?:[RDI]-)?[A-Z][a-z]{1,4}\.")
"""Of whom is spoken just before: "Ann Ray, R-Tex."."""
CLOSED = re.compile(r"[’']\W")
WORD = re.compile(r"\w")
COMMA = re.compile(r",\s")
SUBORDINATE = re.compile(
    r"\b(?:as|because|while|when|where|if|though|although|until|unless|once|since)\s"
    r"(?P<subject>(?:the|his|her|its|their)(?:\s[^\s,;]+){1,6})$"
)
RELATIVE = re.compile(r"\b(?:that|which|who)\s(?:\w+ly\s)?(\w+)")
PART = re.compile(r"[^,;:—–()“”\"]*")
LIMITS = frozenset(["and", "or", "except", "if", "including", "unless", "until", "without"])
REMARKS = (ENDS | word_list("prepositions", "relatives")) - (
    DETERMINERS | LIMITS | {"a", "an", "the", "by"}
)
"""What opens a remark behind a comma, and no part of a list and no condition."""
LONGEST_SUBJECT, PARTS_AHEAD = 8, 3


def rest_of_clause(action: str, behind: str, before: str = "") -> str:
    """The words behind an action up to the end of its clause; empty where it ends there, or where
    they would be too many.
    """
    if CLOSED.match(behind) or _opens_with_verb(_words(behind), participles=True):
        return ""  # "her vow to leave | surprised many"
    fronted = FRONTED.match(before)
    rest = behind[: _end(action, behind, fronted=fronted is not None)].rstrip(" ,.")
    fits = len(f"{action}{rest}".split()) <= MOST_WORDS
    return rest if fits and WORD.search(rest) else ""


def _end(action: str, behind: str, *, fronted: bool) -> int:
    """Where the clause ends in the words behind its action."""
    at = 0
    while (found := BREAK.search(behind, at)) is not None:
        at, begin = found.end(), found.start()
        if found["mark"]:
            straight = found["mark"] == '"' and behind[begin - 1 : begin] in {" ", "("}
            if straight or found["mark"] == "“":
                closing = re.compile(r"[”\"]").search(behind, at)
                if closing is None:
                    return begin
                at = closing.end()
                if behind[closing.start() - 1] in ",.!?":
                    return closing.start() - 1
                continue
            following = GOES_ON.match(behind, begin)
            closes = behind[begin - 1 : begin] in {",", ".", "!", "?", "…"}
            if closes or following is None or is_attribution(following["words"]):
                return begin
        elif found["aside"]:
            inserted = INSERTED.match(behind, begin)
            if inserted is None:
                return begin
            at = inserted.end()
        elif found["comma"]:
            if fronted or _parts_at(behind[at:]):
                return begin
            at -= 1  # "sell it, and she will"
        elif found["joins"]:
            if _joins_clause(found["joins"], f"{action}{behind[:begin]}", behind[at:]):
                return begin
            at -= 1
        else:
            return begin if found.group()[0] in ";:)!?…." else at
    return len(behind)


def _parts_at(words: str) -> bool:
    """Whether a remark, another clause or who said it stands behind a comma."""
    part = _words(words)
    if not part:
        return words[:1] in {"“", '"'}
    first = part[0].lower()
    if first in LIMITS:
        return False  # "and" is looked at as what it joins
    led = next((w for w in part if not is_adverb(w.lower())), "")
    participle = led.endswith(("ing", "ed")) and led.islower()
    if first in REMARKS or participle or STATE.match(words) or is_attribution(words):
        return True
    if _is_clause(part) or _has_verb(part) or _opens_with_verb(part, participles=False):
        return True
    ahead = COMMA.split(words)[1 : 1 + PARTS_AHEAD]
    return any(_opens_with_verb(_words(other), participles=False) for other in ahead)


def _joins_clause(joins: str, told: str, words: str) -> bool:
    """Whether a conjunction joins on what is no part of the action."""
    part = _words(words)
    first = part[0].lower() if part else ""
    awaited = SUBORDINATE.search(told)
    if joins in {"and", "or"} and awaited and not has_finite_verb(awaited["subject"]):
        return False  # "as the council | and the crews looked on"
    if joins in {"but", "so", "yet"} or first == "that" or _is_clause(part):
        return joins != "so" or _is_clause(part)
    if first.endswith("ing") and len(first) > 4:
        closed = word_list("prepositions") | {"during", "including", "following"}
        return not any(w.endswith("ing") and w not in closed for w in told.split())
    led = [w for w in part if not is_adverb(w.lower())]
    verb = led[0] if led else ""
    follows = led[1].lower() if len(led) > 1 else ""
    third = verb.endswith("s") and verb.islower() and is_plain_verb(verb[:-1])
    third = third and follows not in word_list("prepositions", "conjunctions") | {"", "and", "or"}
    past = verb.islower() and verb.endswith("ed") and len(verb) > 4
    if not (third or past or _opens_with_verb(part, participles=True)):
        return False
    relative = RELATIVE.findall(told)
    return not any(_are_of_one_form(verb, other) for other in relative)


def _are_of_one_form(a: str, b: str) -> bool:
    """Whether two verbs may be joined: "that lowers prices and is fair"."""
    if b in word_list("auxiliary_verbs") and not a.endswith("s"):
        return True  # "that has closed it and fuelled a row"
    return a.endswith("s") == b.endswith("s") and a.endswith("ed") == b.endswith("ed")


def is_attribution(words: str) -> bool:
    """Whether who says it stands there: "Ostrov said", "according to the port"."""
    part = _words(words)[:LONGEST_SUBJECT]
    spoken = next((i for i, w in enumerate(part) if w in word_list("speech_verbs")), None)
    if part[:2] == ["according", "to"]:
        return True
    closed = word_list("relatives", "prepositions") | {"that", "to"}
    return spoken is not None and closed.isdisjoint(w.lower() for w in part[:1])


def _is_clause(words: Sequence[str]) -> bool:
    """Whether words open with a subject and its verb."""
    first = words[0].lower().replace("’", "'") if words else ""
    if first.split("'")[0] in word_list("subject_pronouns") | {"there"}:
        return len(words) > 1
    named = first in DETERMINERS or words[:1] != [first]
    if not named:
        return False
    closed = word_list("relatives", "conjunctions") | {"that", "to"}
    for i, word in enumerate(words[:LONGEST_SUBJECT]):
        if word.lower() in closed:
            return False
        if i and (is_finite_verb(words, i) or _is_third(words, i)):
            return words[i + 1 : i + 2] != ["by"]
    return False


def _has_verb(words: Sequence[str]) -> bool:
    """Whether a verb stands in words that is none of a relative clause."""
    closed = word_list("relatives", "conjunctions") | {"that"}
    end = next((i for i, word in enumerate(words) if word.lower() in closed), len(words))
    return any(is_finite_verb(words, i) for i in range(1, end))


def _is_third(words: Sequence[str], i: int) -> bool:
    """Whether a word is most likely a verb of the present: "looks poised", "marks the"."""
    word, follows = words[i], words[i + 1] if len(words) > i + 1 else ""
    third = word.islower() and word.endswith("s") and is_plain_verb(word[:-1])
    return third and (follows.lower() in DETERMINERS or follows.endswith(("ed", "ing")))


def _opens_with_verb(words: Sequence[str], *, participles: bool) -> bool:
    """Whether words open with a finite verb: "also said", "goes on to", but not "moored in"."""
    words = [w for w in words if not is_adverb(w.lower())]
    if not words:
        return False
    first, follows = words[0], words[1].lower() if len(words) > 1 else ""
    if _is_verb(first):
        active = first in word_list("auxiliary_verbs", "speech_verbs") and follows != "by"
        return active or follows not in word_list("prepositions")
    third = first.islower() and first.endswith("s") and is_plain_verb(first[:-1])
    if third and (follows in DETERMINERS or (words[1:2] and words[1][0].isupper())):
        return True
    past = first.islower() and first.endswith("ed") and len(first) > 4
    return participles and past and follows not in word_list("prepositions")


def _is_verb(word: str) -> bool:
    return word in word_list("auxiliary_verbs", "past_verbs", "speech_verbs")


def _words(words: str) -> list[str]:
    """The words up to the next mark."""
    found = PART.match(words.lstrip())
    return [w.rstrip(".!?") for w in found.group().split()] if found else []


def without_speaker(action: str) -> str:
    """The action without who said it: "sell the pier|, her deputy shot back"."""
    kept, comma, last = action.rpartition(", ")
    return kept if comma and _is_clause(_words(last)) else action
