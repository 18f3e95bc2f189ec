"""Who: the subject of a verb, found to its left in the tokens of a sentence."""

from variorum.annotate.datelines import behind_dateline
from variorum.annotate.positions.finite import is_finite
from variorum.annotate.positions.noun_phrases import noun_phrase_ending
from variorum.annotate.positions.tokens import QUOTES, Sentence, is_adverb
from variorum.annotate.positions.words import (
    AUXILIARIES,
    BE,
    COMPLEMENTIZERS,
    DASHES,
    DETERMINERS,
    MARKS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    Range,
)
from variorum.lang import word_list

PLACES = frozenset(["state", "states", "district", "districts", "city", "cities", "country",
    "countries", "party", "parties", "town", "towns", "county", "counties"])  # fmt: skip
"""What a "who" is not said of: "lawmakers from swing states who"."""
ASIDES = (("at", "one", "point"), ("at", "times"), ("in", "turn"), ("for", "now"))


def find_subject(s: Sentence, verb: int) -> Range | None:
    """The noun phrase that a verb has as its subject; None where none stands to its left."""
    j = skip_left(s, verb - 1)
    if j < 0:
        return None
    word = s.lower(j)
    if word in RELATIVES and s.lower(j - 1) not in PREPOSITIONS:
        return _antecedent(s, j)
    if word in PRONOUNS:
        return (j, j + 1)
    participle = s.lower(verb).endswith("ing") and s.lower(verb - 1) not in BE
    if participle and (word == "," or word in DASHES):
        return _speaker_before(s, j) or clause_subject(s, j)
    if word in {",", ")"} or word in DASHES:
        return _before_insertion(s, j) or clause_subject(s, verb)
    if word == "and" and _is_of_outer_clause(s, j, verb):
        begin = _clause_begin(s, j)
        return clause_subject(s, begin - (s.lower(begin - 1) == "that"))
    if word in {"and", "or", "by", "while", "to", "but", "after", "before", "in", "for", "than"}:
        return clause_subject(s, j)
    if is_finite(s, j) or word in COMPLEMENTIZERS:
        return clause_subject(s, j)
    return _behind_then(s, noun_phrase_ending(s, j))


def _behind_then(s: Sentence, phrase: Range | None) -> Range | None:
    """A noun phrase without the end of the clause before it: "the pier and then | Ann Ray"."""
    begin, end = phrase or (0, 0)
    then = [k for k in range(begin + 1, end) if (s.lower(k - 1), s.lower(k)) == ("and", "then")]
    return (then[-1] + 1, end) if then and then[-1] + 1 < end else phrase


def _is_of_outer_clause(s: Sentence, conjunction: int, verb: int) -> bool:
    """Whether a verb joined to a clause is of the one who tells it: "Ray said on Monday that the
    pier would close and urged them to leave".
    """
    past = s.lower(verb).endswith("ed") or s.lower(verb) in word_list("past_verbs")
    begin = _clause_begin(s, conjunction)
    cue = begin - 2
    while cue in s.timed or (s.lower(cue) == "on" and cue + 1 in s.timed):
        cue -= 1
    told = s.lower(begin - 1) == "that" and s.lower(cue) in word_list("speech_verbs")
    told = told or s.lower(begin - 1) in word_list("speech_verbs")
    return past and told and any(s.lower(k) in MODALS for k in range(begin, conjunction))


def _speaker_before(s: Sentence, j: int) -> Range | None:
    """Who speaks just before a participle: ", Ray argued on Monday, asking them to"."""
    for k in range(j - 1, max(-1, j - 8), -1):
        if s.lower(k) in QUOTES | {";", ":"} | DASHES:
            return None
        if s.lower(k) in word_list("speech_verbs") and s.lower(k - 1) not in DETERMINERS:
            return find_subject(s, k)
    return None


def skip_left(s: Sentence, j: int) -> int:
    """Past auxiliaries, adverbs, times ("on Friday") and quotation marks to their left."""
    while j >= 0:
        word = s.lower(j)
        possessive = word == "'s" and s.lower(j + 1) not in BE | {"been", "not"} | MODALS
        if (aside := _aside(s, j)) > 0:
            j -= aside
        elif j in s.timed:
            j -= 1
            while j >= 0 and (j in s.timed or s.lower(j) in {"on", "in", "of", "last", "late"}):
                j -= 1
        elif s.is_capital(j) and j in s.name_types:
            return j  # "Theresa May", "Will Orr"
        elif (word in AUXILIARIES and not (possessive and j - 1 in s.name_types)) or (
            is_adverb(word) or word in QUOTES
        ):
            j -= 1
        else:
            return j
    return j


def _aside(s: Sentence, j: int) -> int:
    """How many tokens of a set phrase between a subject and its verb end at a token."""
    for phrase in ASIDES:
        if all(s.lower(j - i) == word for i, word in enumerate(reversed(phrase))):
            return len(phrase)
    return 0


def _antecedent(s: Sentence, relative: int) -> Range | None:
    j = relative - 1
    if s.lower(j) == ")":
        j = _opening(s, j) - 1
    if s.lower(j) == ",":
        found = noun_phrase_ending(s, j - 1)
        return _over_apposition(s, found) if found else None
    if s.lower(relative) == "that" and is_finite(s, j):
        return None
    found = noun_phrase_ending(s, j)
    if found is None:
        return None
    whole = _over_apposition(s, found)
    begin = whole[0]
    if s.lower(relative) == "who" and s.lower(j) in PLACES and s.lower(begin - 1) in {"from", "in"}:
        people = noun_phrase_ending(s, begin - 2)
        return (people[0], whole[1]) if people else whole
    return nearest_noun(s, whole)


def nearest_noun(s: Sentence, phrase: Range) -> Range:
    """What a relative clause modifies: "talks on a deal that …" is of the deal."""
    begin, end = phrase
    for k in range(end - 2, begin, -1):
        if s.lower(k) in PREPOSITIONS - {"of"} and k not in s.name_types:
            return (k + 1, end)
    return phrase


def _before_insertion(s: Sentence, j: int) -> Range | None:
    """The noun phrase before ", an aide to the mayor," or "(D-Avon)"."""
    if s.lower(j) == ")":
        before = skip_left(s, _opening(s, j) - 1)
        return noun_phrase_ending(s, before) if before >= 0 else None
    mark = s.lower(j)
    k = j - 1
    stops = {mark, ":"} if mark in DASHES else {mark, ";", ":", "“"}
    while k >= 0 and s.lower(k) not in stops:
        k -= 1
    if k <= 0 or s.lower(k) != mark:
        return None
    head = s.lower(k + 1)
    if head in {"and", "or", "but"} or s.lower(k - 1) in QUOTES:
        return None
    found = noun_phrase_ending(s, skip_left(s, k - 1))
    if found is None or _introduces(s, found[0]):
        return None  # "According to the port, she …,"
    return _over_apposition(s, found)


def _over_apposition(s: Sentence, found: Range) -> Range:
    """From an apposition to what it stands for: "Ann Ray, a lawyer" to "Ann Ray"."""
    for _ in range(4):
        begin = found[0]
        before = s.lower(begin - 1) == "," and begin >= 2
        small = not s.tokens[begin].text[0].isupper() or s.lower(begin) in DETERMINERS
        if not before or not small:
            return found
        left = noun_phrase_ending(s, begin - 2)
        if left is None or not s.tokens[left[0]].text[0].isupper():
            return found
        found = left
    return found


def _opening(s: Sentence, close: int) -> int:
    k = close
    while k > 0 and s.lower(k) not in {"(", "["}:
        k -= 1
    return k


def clause_subject(s: Sentence, before: int) -> Range | None:
    """The subject that opens the clause in which a token stands: for joined verbs
    ("opened the hearing and vowed") and participles ("spoke at length, vowing").
    """
    begin = _clause_begin(s, before)
    found = _first_phrase(s, begin, before)
    while found is None and begin > 0:
        before, begin = begin, _clause_begin(s, begin - 1)
        found = _first_phrase(s, begin, before)
    return found


def _clause_begin(s: Sentence, before: int) -> int:
    k = before - 1
    while k > 0:
        word = s.lower(k)
        opens = word in COMPLEMENTIZERS and not (word == "that" and s.lower(k - 1) == ",")
        if word in {";", ":"} or (word in "“" and k in s.quoted):
            return k + 1
        if opens and s.lower(k - 1) not in PREPOSITIONS:
            if word in {"who", "which"}:
                return k
            return k + 1
        if _tells_clause(s, k, before):
            return k + 1
        k -= 1
    return _behind_dateline(s, before)


def _tells_clause(s: Sentence, k: int, before: int) -> bool:
    """Whether a clause without "that" stands behind a verb: "Ray said | the port would close"."""
    if s.lower(k) not in word_list("speech_verbs") or s.lower(k - 1) in DETERMINERS:
        return False
    opens = s.lower(k + 1) in DETERMINERS | PRONOUNS or s.is_capital(k + 1)
    return opens and any(is_finite(s, n) for n in range(k + 2, before))


def _behind_dateline(s: Sentence, before: int) -> int:
    """The token at which a report's first sentence goes on behind its place."""
    behind = behind_dateline(s.text, *s.span)
    return next((k for k in range(before) if s.tokens[k].begin >= behind), 0)


def _first_phrase(s: Sentence, begin: int, end: int) -> Range | None:
    k = begin
    if s.lower(k) in {"who", "which"}:
        return _antecedent(s, k)
    while k < end:
        word = s.lower(k)
        if word in QUOTES | MARKS | {"and", "but", "or", "."} | DASHES or is_adverb(word):
            k += 1
        elif _introduces(s, k):
            comma = next((i for i in range(k, end) if s.lower(i) == ","), None)
            if comma is None:
                return None
            k = comma + 1
        else:
            break
    last = k
    while last < end and s.lower(last) not in MARKS | COMPLEMENTIZERS and not is_finite(s, last):
        last += 1
        if last < end and is_adverb(s.lower(last)):
            break
    last = skip_left(s, last - 1) + 1 if last > k + 1 else last
    if last >= end and begin > 0:
        return None  # no verb follows: "as a friend and"
    return (k, last) if k < last <= end else None


def _introduces(s: Sentence, k: int) -> bool:
    word = s.lower(k)
    if k in s.name_types:
        return False
    if (word, s.lower(k + 1)) in {("along", "with"), ("together", "with"), ("according", "to")}:
        return True
    participle = word.endswith(("ing", "ed")) and len(word) > 4 and s.lower(k + 1) != ","
    return word in PREPOSITIONS | COMPLEMENTIZERS or participle
