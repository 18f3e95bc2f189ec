"""What: how far an action reaches."""

from variorum.annotate.positions.finite import is_finite
from variorum.annotate.positions.lexicon import is_plain_verb
from variorum.annotate.positions.tokens import QUOTES, Sentence, is_adverb
from variorum.annotate.positions.words import (
    AUXILIARIES,
    COMPLEMENTIZERS,
    DASHES,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    Range,
)
from variorum.lang import word_list

ENDS = frozenset(["which", "who", "though", "although", "while", "whereas", "because", "since",
    "but", "adding", "saying", "despite", "according", "even", "as", "so", "where", "calling",
    "arguing", "citing", "accusing", "noting", "and", "or", "he", "she", "they", "i", "we", "it",
    "after", "a", "an", "the"])  # fmt: skip
ENDS_WITHOUT_COMMA = frozenset(["because", "although", "though", "while", "whereas",
    "despite"])  # fmt: skip
LONGEST_ACTION = 60
"""Tokens of an action; what is longer goes on about something else."""

SUBJECTS = word_list("subject_pronouns")
POINTING = frozenset(["this", "these", "those", "both", "one"])


def action_end(s: Sentence, begin: int, *, to_verb: bool = False) -> int:
    """The token behind the last of the action that begins at ``begin``.

    ``to_verb`` ends it at the next finite verb, for an action that is part of a subject:
    "her vow to leave | surprised many", "those who oppose the plan | met".
    """
    inside = begin in s.quoted or begin + 1 in s.quoted
    depth = 0
    last = min(len(s.tokens), begin + LONGEST_ACTION)
    for k in range(begin, last):
        word = s.lower(k)
        if word == "(":
            depth += 1
        elif word == ")" and depth > 0:
            depth -= 1
            continue
        verb = (is_finite(s, k) and not _is_led_in(s, k)) or _is_third_person(s, k)
        if to_verb and k > begin and verb and not _has_subject(s, begin, k):
            return k
        if k > begin and _stops(s, k, begin, inside=inside) and depth <= 0:
            return k
    return last


def _is_led_in(s: Sentence, k: int) -> bool:
    """Whether a verb is an infinitive or a gerund: "to leave", "from hastily leaving"."""
    before = k - 1
    while is_adverb(s.lower(before)):
        before -= 1
    gerund = s.lower(k).endswith("ing") and s.lower(before) in PREPOSITIONS
    return s.lower(k - 1) == "to" or gerund


def _is_third_person(s: Sentence, k: int) -> bool:
    """Whether a word is most likely a verb in the third person: "goes well beyond"."""
    word, follows = s.lower(k), s.lower(k + 1)
    stems = (word[:-1], word[:-2]) if word.endswith("es") else (word[:-1],)
    verb = word.endswith("s") and any(is_plain_verb(stem) for stem in stems)
    return verb and (is_adverb(follows) or follows in DETERMINERS or follows == "that")


def _has_subject(s: Sentence, begin: int, k: int) -> bool:
    """Whether a verb inside an action has a clause of its own there."""
    return s.lower(k - 1) in PRONOUNS or any(s.lower(i) in COMPLEMENTIZERS for i in range(begin, k))


def _stops(s: Sentence, k: int, begin: int, *, inside: bool) -> bool:
    word, follows = s.lower(k), s.lower(k + 1)
    if word in {";", "?", "!", ":"} or word in DASHES or (word == ")" and k > begin):
        return word != ";" or follows not in DETERMINERS | {"and"}
    if word in ENDS_WITHOUT_COMMA:
        return True
    measured = s.lower(k - 1) in {"early", "soon", "late", "far", "long", "much", "many", "well"}
    if (
        word == "as"
        and not measured
        and (follows in PRONOUNS | DETERMINERS and follows not in {"those", "many"})
    ):
        return True
    if word in {"and", "or"} and is_finite(s, k + 1) and follows not in {"'s"}:
        return True
    if word == "even" and follows in {"though", "if", "as", "when"}:
        return True
    if word == "and" and follows == "then" and is_finite(s, k + 2):
        return True
    if word == "," and (follows == "there" or _opens_clause(s, k + 1)):
        return True
    if word == "and" and follows in PREPOSITIONS and _has_clause(s, k + 2):
        return True
    opens = k + 2 if word == "and" and follows == "then" else k + 1  # "and then Ray should"
    if word == "and" and s.is_capital(opens) and _has_will(s, opens):
        return True
    if word == "and" and _opens_clause(s, k + 1) and not _has_subject(s, begin, k):
        return True
    if word in {"and", "or"} and follows in PRONOUNS and s.lower(k + 2) not in {",", "."}:
        return True
    if inside and k not in s.quoted and k - 1 in s.quoted:
        closes = s.lower(k - 2) if s.lower(k - 1) in QUOTES else s.lower(k - 1)
        if closes in {",", ".", "!", "?"} or not word.isalpha() or k in s.cues:
            return True
    if word == "but" or (word == "and" and follows == "that" and s.lower(k + 2) in DETERMINERS):
        return True
    if word != ",":
        return k in s.cues and s.lower(k - 1) in {",", "”", '"'}
    if k + 1 in s.cues or follows in QUOTES or follows == "":
        return True
    if follows in PREPOSITIONS and s.lower(k + 2) in {"which", "whom"}:
        return True
    if s.is_capital(k + 1) and not _names_list(s, k):
        last = k + 1
        while s.is_capital(last) or s.lower(last) == ".":
            last += 1
        if s.lower(last) == "'s" or s.tokens[last - 1].text.endswith(("’", "'")):
            last += 2 if s.lower(last) == "'s" else 1  # "Brandt's support had turned"
        if is_finite(s, last):
            return True
    if is_adverb(follows):
        follows = s.lower(k + 2)
    if follows.endswith("ing") and len(follows) > 5 and follows != "including":
        return not s.lower(begin).endswith("ing")
    return (follows in ENDS | AUXILIARIES or is_finite(s, k + 1)) and not _is_list(s, k)


def _opens_clause(s: Sentence, begin: int) -> bool:
    """Whether a short noun phrase with a modal verb follows: ", the council will go on"."""
    verb = next((k for k in range(begin + 2, begin + 4) if s.lower(k) in MODALS), None)
    return s.lower(begin) in {"the", "his", "her", "its", "their"} and verb is not None


def _has_clause(s: Sentence, begin: int) -> bool:
    """Whether a pronoun with its verb stands shortly behind: "and with it she has"."""
    return any(s.lower(k) in SUBJECTS and is_finite(s, k + 1) for k in range(begin, begin + 4))


def _has_will(s: Sentence, name: int) -> bool:
    """Whether a name is the subject of a modal verb: "and The Heron will move"."""
    last = name
    while s.is_capital(last):
        last += 1
    return s.lower(last) in MODALS


def _names_list(s: Sentence, comma: int) -> bool:
    return any(s.lower(i) in {"and", "or"} for i in range(comma + 1, comma + 6))


def _is_list(s: Sentence, comma: int) -> bool:
    """Whether a comma before "and" or an article only parts the members of a list."""
    word = s.lower(comma + 1)
    if word in {"a", "an", "the"}:
        later = [s.lower(i) for i in range(comma + 1, min(comma + 14, len(s.tokens)))]
        return "and" in later or "or" in later
    if word not in {"and", "or"}:
        return False
    after = s.lower(comma + 2)
    clause = any(
        s.lower(i) in AUXILIARIES | word_list("past_verbs") | {"said"} and s.lower(i) != "'s"
        for i in range(comma + 3, comma + 8)
    )
    if after.endswith("ed") or is_finite(s, comma + 2) or is_finite(s, comma + 3):
        return False
    if any(_is_third_person(s, i) for i in range(comma + 3, comma + 9)):
        return False
    opens = s.is_capital(comma + 2) or after in DETERMINERS
    return after not in PRONOUNS | {"that", "said"} and not (opens and clause)


def trimmed(s: Sentence, begin: int, end: int) -> Range | None:
    """Without marks and conjunctions at the ends; None where nothing is left."""
    loose = QUOTES | frozenset(",;:.!?—–-(") | {"and", "or", "but"}
    opened = next((k for k in range(end - 1, begin, -1) if s.lower(k) in {"(", ")"}), begin)
    if s.lower(opened) == "(":
        end = opened  # what is not closed within is left out
    while begin < end and s.lower(begin) in loose:
        begin += 1
    while end > begin and s.lower(end - 1) in loose:
        end -= 1
    return (begin, end) if begin < end else None


def first_verb(s: Sentence, k: int) -> int:
    """Past adverbs and quotation marks to the word that carries an action."""
    while is_adverb(s.lower(k)) or s.lower(k) in QUOTES:
        k += 1
    return k


def opens_noun_phrase(s: Sentence, k: int) -> bool:
    """Whether the token at ``k`` can begin what is wanted, opposed or forbidden."""
    word = s.lower(k)
    if not word or word in PREPOSITIONS | COMPLEMENTIZERS | AUXILIARIES | {"and", "or"}:
        return False
    if word in PRONOUNS and (word not in POINTING or not s.lower(k + 1).isalpha()):
        return False
    return word[0].isalnum() or word in QUOTES | {"$", "€", "£"}


def phrase_at(s: Sentence, k: int, phrases: tuple[tuple[str, ...], ...]) -> int:
    """How many tokens of one of the phrases stand at ``k``; 0 where none does."""
    word = s.lower(k)
    for phrase in phrases:
        if phrase[0] != word:
            continue
        if all(s.lower(k + i) == word for i, word in enumerate(phrase)):
            return len(phrase)
    return 0
