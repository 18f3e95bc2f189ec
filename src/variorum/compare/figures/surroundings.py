"""What stands beside a figure: the words close to it, what befell those counted, where."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from variorum.annotate.figures.spelled import small_number
from variorum.annotate.figures.tokens import Token, until_clause_ends, value_table
from variorum.annotate.figures.victims import is_victim
from variorum.compare.figures.frames import Frame, read_frame
from variorum.compare.figures.named_places import own_places, places_in, reference_of
from variorum.compare.statements import stem, tokens_in
from variorum.lang import word_list, word_pairs
from variorum.model import Figure, Span

CLOSE = 7
LEAD = 14
"""How many words before a figure may lead from "toll" to it."""
TOLL, DEAD = "toll", "dead"
BEHIND = 7
REACH_OF_SUM = 10
THEN = frozenset(["before"])
HARMING = frozenset(["shot", "shooting", "stabbed", "stabbing"])
LONGEST_INSERT = 25
"""How many words behind a figure may say what befell those counted: "12 men were later hurt"."""
SUMMING = frozenset(["in", "across", "over", "during"])
BEYOND = frozenset([("short", "of"), ("shy", "of"), ("ahead", "of"), ("over", "budget")])
LEADING_TO = frozenset(["to", "at", "of", "is", "was", "reached", "stands", "stood", "passed"])
"""What stands between a noun that says what befell people, and how many they were."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The stems of the content words within seven words of a figure on either side, and those of
    them that name somebody; what befell those counted ("dead"); whether it counts more of them or
    the others; the places that the sentence names, and the one named right behind; the names from
    which a distance is told ("north of Lowmouth"); whether a witness speaks for himself; whether
    the number was still moving when it was told ("had risen to"), or is told of an hour ("by
    noon"); whether the sentence tells that a number was revised ("originally put at"); whether
    the number is a sum over several events ("in three attacks"); on which sides of a contrast it
    is told ("in the north", "women"); whether of another occasion than the story's ("on a
    previous voyage"); whether it tells by how much one thing is above or below another ("£4m above
    the price"); whether those who foretell such numbers have told it ("analysts had forecast");
    whether more of them were to come ("killed two before he shot a guard").
    """

    close: frozenset[str]
    names: frozenset[str]
    befell: str
    frame: Frame
    additional: bool
    places: frozenset[str]
    own_place: frozenset[str]
    reference: frozenset[str]
    first_person: bool
    running: bool
    at_an_hour: bool
    revised: bool
    summed: bool
    sides: frozenset[str]
    elsewhere: bool
    difference: bool
    foretold: bool
    so_far: bool


def read_surroundings(text: str, figure: Figure, sentence: Span) -> Surroundings:
    """What stands beside a figure in its sentence."""
    tokens, places = _read_sentence(text, sentence)
    first = next((k for k, t in enumerate(tokens) if t.end > figure.begin), len(tokens))
    last = next((k for k, t in enumerate(tokens) if t.begin >= figure.end), len(tokens))
    before = until_clause_ends(list(reversed(tokens[max(0, first - CLOSE) : first])))
    behind = until_clause_ends(tokens[last : last + CLOSE])
    own = tokens[first:last]
    grammar = word_list("function_words")
    close = frozenset(
        stem(t.text) for t in (*before, *behind) if t.kind == "word" and t.lower not in grammar
    )
    than = {k + 1 for k, t in enumerate(own) if t.lower == "than"}  # "more than"
    nearest = [t.lower for t in before[:1]]
    nearest += [t.lower for k, t in enumerate(own, 2) if k not in than]
    leading = until_clause_ends(list(reversed(tokens[max(0, first - LEAD) : first])))
    befell = _toll_before(leading) or _befell(before, own, behind, tokens[last:])
    befell = DEAD if is_victim(own) else befell
    beside = tokens if befell else (*before, *behind)
    sides = word_pairs("contrasts")
    beside_it = own_places(tokens, first, last)
    return Surroundings(
        close,
        _names((*before, *behind), tokens[:1]),
        befell,
        read_frame(tokens, figure),
        not word_list("additional_words").isdisjoint(nearest)
        or (bool(behind) and behind[0].lower in ("more", "others")),
        beside_it or places,
        beside_it,
        reference_of(tokens[last : last + CLOSE]),
        any(t.text in ("I", "we") for t in before),
        is_victim(own) or any(t.lower in word_list("running_counts") for t in beside),
        any(t.lower in word_list("hours_of_counts") for t in beside),
        any(t.lower in word_list("revision_words") for t in tokens),
        _is_sum(tokens[last : last + REACH_OF_SUM]),
        frozenset(sides[t.lower] for t in (*before, *own, *behind) if t.lower in sides),
        not word_list("other_occasions").isdisjoint(t.lower for t in (*before, *behind)),
        bool(figure.unit) and _is_difference([t.lower for t in behind]),
        _is_foretold([t.lower for t in tokens[:first]]),
        bool(befell) and _goes_on([t.lower for t in tokens[last:]]),
    )


def _names(beside: Sequence[Token], opening: Sequence[Token]) -> frozenset[str]:
    """The words that a capital marks as names; not the one that opens the sentence."""
    return frozenset(
        stem(t.text)
        for t in beside
        if t.kind == "word" and t.text[0].isupper() and t not in opening
    )


def on_other_sides(a: Surroundings, b: Surroundings, *, of: str = "") -> bool:
    """Whether one number is told of the north and the other of the south, of men and of women;
    ``of`` names the only contrast that is asked for.
    """
    if not (a.sides and b.sides):
        return False
    groups = {side.partition(":")[0] for side in a.sides} & {
        side.partition(":")[0] for side in b.sides
    }
    asked = groups & {of} if of else groups
    return bool(asked) and a.sides.isdisjoint(b.sides)


def _is_difference(behind: Sequence[str]) -> bool:
    """Whether the words behind an amount say of what it is above or below: "above the price"."""
    if behind[:1] in (["above"], ["below"]) or tuple(behind[:2]) in BEYOND:
        return True
    return behind[1:2] == ["than"] and behind[0] not in ("rather", "other")


def _is_foretold(before: Sequence[str]) -> bool:
    """Whether a number is what forecasters had told: "analysts polled by the bank expected"."""
    who = next((k for k, word in enumerate(before) if word in word_list("forecasters")), None)
    return who is not None and not word_list("forecasting_verbs").isdisjoint(before[who:])


def _goes_on(behind: Sequence[str]) -> bool:
    """Whether the words behind those whom something befell tell that there were more afterwards:
    "before he shot a guard".
    """
    then = next((k for k, word in enumerate(behind) if word in THEN), len(behind))
    return not (value_table("toll_words").keys() | HARMING).isdisjoint(behind[then:])


def _were_taken_to_hospital(behind: Sequence[Token]) -> bool:
    words = [t.lower for t in behind]
    taken = bool({"taken", "rushed", "sent", "transported", "brought", "treated"} & set(words[:4]))
    return taken and any(word.startswith("hospital") for word in words)


@lru_cache(maxsize=64)
def _read_sentence(text: str, sentence: Span) -> tuple[Sequence[Token], frozenset[str]]:
    """The tokens of a sentence and the places it names; figures of one sentence come together."""
    tokens = tokens_in(text, sentence.begin, sentence.end)
    return tokens, places_in(tokens)


def _befell(
    before: Sequence[Token], own: Sequence[Token], behind: Sequence[Token], rest: Sequence[Token]
) -> str:
    """What befell those counted: the verb right before them, else the first word behind, be it
    behind an apposition ("five people, one of them a guard, were killed"), unless it has a
    number of its own ("five and wounded seven").
    """
    tolls = value_table("toll_words")
    if _were_taken_to_hospital(behind):
        return "in hospital"
    words = [*(t.lower for t in before[:1]), *(t.lower for t in own)]
    words += [t.lower for t in _of_its_own(behind)[:BEHIND]]
    if rest and rest[0].text == ",":
        end = next((k for k, t in enumerate(rest[1:LONGEST_INSERT], 1) if t.text == ","), 0)
        words += [t.lower for t in rest[end + 1 : end + 1 + BEHIND]] if end else []
    return next((tolls[word] for word in words if word in tolls), "")


def _toll_before(before: Sequence[Token]) -> str:
    """What a noun before the number says of those counted: "the lives of five officers", "the
    number of deaths has risen to 159". ``before`` runs backwards.
    """
    tolls = value_table("toll_words")
    if not before or before[0].lower not in LEADING_TO:
        return ""
    for token in before[1:]:
        if token.kind == "number" or token.text == ",":
            return ""
        if token.lower in tolls or token.lower == TOLL:
            return tolls.get(token.lower, DEAD)
    return ""


def _of_its_own(behind: Sequence[Token]) -> Sequence[Token]:
    """The words behind a number up to a verb that has another: "five and wounded seven"."""
    tolls = value_table("toll_words")
    for k, token in enumerate(behind[:-2]):
        verb, after = behind[k + 1], behind[k + 2]
        numbered = after.kind == "number" or small_number(after.lower) is not None
        if token.lower in ("and", ",", "or") and verb.lower in tolls and numbered:
            return behind[:k]
    return behind


def _is_sum(behind: Sequence[Token]) -> bool:
    """Whether a number of events follows: "34 killed in three terror attacks"."""
    for k, token in enumerate(behind[:-2]):
        number = behind[k + 1]
        counted = small_number(number.lower) is not None or number.kind == "number"
        if token.lower in SUMMING and counted:
            events = {t.lower for t in behind[k + 2 : k + 4]}
            return not events.isdisjoint(word_list("summed_events"))
    return False
