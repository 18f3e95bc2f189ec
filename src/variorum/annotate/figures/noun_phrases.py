"""The noun that a number counts, found without a parser.

A plural noun is told by its ending, and a noun phrase ends where a word of grammar, a
verb form or a mark stands: enough behind a number, where English puts adjectives and
nouns only.
"""

from collections.abc import Sequence

from variorum.annotate.figures.tokens import Token, adjacent
from variorum.lang import word_list

LONGEST = 6
LONGEST_CODE = 3
NO_PLURAL = ("ss", "us", "is", "'s")
LEADING = ("other", "more", "fewer", "such", "different", "additional", "separate")
VERB_ENDINGS = ("ed", "ing", "ly")


def is_plural(token: Token) -> bool:
    """Whether a word looks like a plural noun."""
    word = token.lower.rpartition("-")[2]
    if word in word_list("irregular_plurals") or _is_plural_acronym(token.text):
        return True
    return (
        len(word) > 2
        and word.endswith("s")
        and not word.endswith(NO_PLURAL)
        and word not in word_list("function_words")
        and word not in word_list("verb_forms")
    )


def _is_plural_acronym(text: str) -> bool:
    """Whether a word is an acronym with the ending of a plural: "GIs", "SUVs"."""
    return len(text) > 2 and text.endswith("s") and text[:-1].isupper()


def _is_people(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adjective stands for a people, no noun behind it: "450 Japanese were"."""
    alone = at + 1 >= len(tokens) or ends_phrase(tokens[at + 1])
    return alone and tokens[at].lower in word_list("nations_as_plurals")


def _end_of_code(tokens: Sequence[Token], at: int) -> int:
    """Where a name with a number or a measure of one thing ends, the token itself else: "AK-47",
    "F 16", "Covid-19", and the "500ml" of "two 500ml bottles".
    """
    if tokens[at].kind == "number":
        behind = at + 2 if adjacent(tokens, at) and tokens[at + 1].text == "-" else at + 1
        measures = adjacent(tokens, behind - 1) and tokens[behind].kind == "word"
        return behind + 1 if measures and not is_plural(tokens[behind]) else at
    if adjacent(tokens, at) and tokens[at + 1].text == "-" and adjacent(tokens, at + 1):
        return at + 3 if tokens[at + 2].kind == "number" else at
    if not (tokens[at].text.isupper() and len(tokens[at].text) <= LONGEST_CODE):
        return at
    behind = at + 2 if at + 1 < len(tokens) and tokens[at + 1].text == "-" else at + 1
    return behind + 1 if behind < len(tokens) and tokens[behind].kind == "number" else at


def _behind_ampersand(tokens: Sequence[Token], at: int) -> int:
    """Where a name goes on behind an "&" at the next token, the token itself else: "Ray & Sons"."""
    inside = at + 2 < len(tokens) and tokens[at + 1].text == "&"
    return at + 2 if inside and _is_name(tokens[at]) and _is_name(tokens[at + 2]) else at


def ends_phrase(token: Token) -> bool:
    """Whether no noun phrase goes on over this token."""
    return (
        token.kind != "word"
        or token.lower in word_list("function_words")
        or token.lower in word_list("verb_forms")
    )


def plural_phrase(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The noun phrase with a plural head that begins at a token, as token indices.

    None where no plural noun stands within reach.
    """
    if at < len(tokens) and tokens[at].lower == "others":
        return at, at + 1
    if at < len(tokens) and tokens[at].lower in LEADING:
        at += 1
    k, end = at, min(len(tokens), at + LONGEST)
    while k < end:
        behind = max(_end_of_code(tokens, k), _behind_ampersand(tokens, k))
        if behind > k:
            k = behind
            continue
        if ends_phrase(tokens[k]):
            joins = tokens[k].lower in ("and", "or") and k > at
            if not (joins and k + 1 < end and not ends_phrase(tokens[k + 1])):
                return None
        elif is_plural(tokens[k]) or _is_people(tokens, k):
            return at, _last_head(tokens, k, end) + 1
        k += 1
    return None


def single_phrase(tokens: Sequence[Token], at: int, *, one: bool = False) -> tuple[int, int] | None:
    """The noun phrase that begins at a token, its head in the singular or a mass noun.

    ``one`` says that the number one stands before it, so that no plural can be its head:
    in "one country invades" a word in -s is a verb.
    """
    k, end = at, min(len(tokens), at + LONGEST)
    while k < end and not ends_phrase(tokens[k]):
        if k > at and _looks_verbal(tokens[k]):
            break
        goes_on = _noun_behind_names(tokens, k, end)
        if _is_name(tokens[k]) and is_plural(tokens[k]) and _tells(tokens, k + 1):
            k += 1
            break
        if _is_name(tokens[k]) and goes_on:
            k = goes_on
            continue
        if k > at and _is_name(tokens[k]) and not _is_name(tokens[k - 1]):
            break
        if is_plural(tokens[k]) and tokens[k].lower not in word_list("attributive_plurals"):
            k = k if one else _last_head(tokens, k, end) + 1
            break
        k += 1
    verbal = k == at + 1 and one and _looks_verbal(tokens[at])
    return (at, k) if k > at and not verbal else None


def _tells(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands behind a plural is a verb: "Americans support", "Democrats feel"."""
    return at < len(tokens) and tokens[at].text in word_list("plain_verbs") | {"feel", "wear"}


def _noun_behind_names(tokens: Sequence[Token], at: int, end: int) -> int:
    """Where a common noun in the singular follows a run of capitals: "House aide", 0 if not."""
    while at < end and tokens[at].kind == "word" and _is_name(tokens[at]):
        at += 1
    if at >= end or ends_phrase(tokens[at]) or is_plural(tokens[at]):
        return 0
    return 0 if _looks_verbal(tokens[at]) else at


def _looks_verbal(token: Token) -> bool:
    return token.lower.endswith(VERB_ENDINGS) and token.lower not in word_list("ing_nouns")


def _is_name(token: Token) -> bool:
    return token.text[0].isupper()


def _last_head(tokens: Sequence[Token], head: int, end: int) -> int:
    """Goes on from a plural to the noun before which it stands: "sports teams"."""
    following = head + 1
    if following >= end or ends_phrase(tokens[following]):
        return head
    if tokens[head].lower in word_list("attributive_plurals"):
        limit = end
    elif _is_name(tokens[head]):
        limit = following
        while limit < end and tokens[limit].kind == "word" and _is_name(tokens[limit]):
            limit += 1
        limit = min(end, limit + 1)
    else:
        return head
    last = head
    for k in range(following, limit):
        if ends_phrase(tokens[k]):
            break
        if is_plural(tokens[k]):
            last = k
            if not _is_name(tokens[k]):
                break
    return last
