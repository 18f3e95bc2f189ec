"""Whom words beside a source tell: what "who" goes back to, and appositions cut off from it."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from variorum.annotate.speakers.people import KnownPeople, KnownPerson
from variorum.annotate.speakers.phrases import all_titles, apposed, is_plural, names_inside
from variorum.annotate.subjects import has_finite_verb
from variorum.lang import any_word, word_list
from variorum.model import Name, Span

RELATIVE = re.compile(rf"{any_word('relatives')}\b|that$", re.IGNORECASE)
NOMINAL = re.compile(r"(?:the|an?|its|his|her|their|our|one)\s", re.IGNORECASE)
ACCORDING_TO = re.compile(r"(?:ccording to|in the words of)\s+$")
CLOSED = re.compile(r"$|[,.;:)”\"—–?!]|\s(?:of|from|in|at)\s[A-Z]|\s\(")
SENTENCE_BREAK = re.compile(
    r"(?:(?<=[a-z]{3})|(?<=['’]s)|(?<=\d))[.!?][”\"’')]*\s+(?=[A-Z“\"])|[\n\r]+|[;:]\s"
)
"""Not behind initials and short abbreviations of titles and states."""
PARTY_OR_PLACE = re.compile(r"(?:[DRI]-\w|\(?[DRI]\b|Democrat\b|Republican\b|[A-Z][\w.]+$)")
APPOSITION = re.compile(r"(?:an?|the|his|her|its|their|one|another|who)\s|[a-z]+\b|\d+$")
NOUN_PHRASE = re.compile(
    r"(?i:\b(?:the|an?|his|her|its|their|some|many|several|other|those|one|two|three|all|most|few)\s)"
    r"(?:[\w’'.-]+\s){0,4}[\w’'.-]+$|"
    r"(?:(?<=\band\s)|(?<=\bor\s))[a-z]+(?<!ed)(?<!ing)(?<!ly)\s[a-z]+s$|(?:[A-Z][\w’'.-]*\s)*[\w’'-]+$"
)
SEVERAL_OF = re.compile(
    rf"\b(?:(?!{any_word('prepositions')}\b)[\w’'-]+\s){{0,2}}[a-z]+s\s"
    r"(?:of|to|for|from|at|with|like|in)\s(?:the\s)?(?=[\w.’' -]*$)"
)
EVERYBODY = frozenset(["everyone", "everybody", "anyone", "anybody", "those", "people", "someone"])
THOUGH = re.compile(r"(?:But\s|And\s|Yet\s)?(?:(?:Even\s)?[Tt]hough|Although|While)\s")
FROM_WHOM = frozenset({"by", "from", "among"})
IS_ONE_OF = re.compile(
    r"\b(?:is|was|became|remains|remained)\s(?:an?|one)\s[^,.;:“”\"]{2,60}\s(?:of|for|to)\s"
    r"(?:[A-Z]\w+\.?\s){0,2}$"
)
"""Before a name: "who" may go back to the one or to the other ("is a friend of Ray, who")."""
NEWCOMER = re.compile(
    r"(?:There (?:is|was)\s)?((?:[Aa]n?|[Aa]nother|[Oo]ne)\s(?:[\w-]+\s){0,3}?)([a-z]+)\b"
    r"(?=\s(?:who|that|in|at|on|with|from|was|is|[a-z]+ed)\b|,)"
)
OF_PLACE = re.compile(r"\s(?:of|from|in|at)\s[\w\s.’'-]{2,50}$")
ONE_NOUN = r"\b((?:the|an?|this|its|their|his|her)\s(?:[\w-]+\s){0,2}?([\w-]+))"
NOUN_AND_TOPIC = re.compile(rf"{ONE_NOUN}\s(?:on|about)\s(?:[\w’'-]+\s){{0,7}}[\w’'-]+$")
NOUN_OF_SEVERAL = re.compile(rf"{ONE_NOUN}\sof\s((?:(?!of\b)[\w’'-]+\s){{0,4}}[\w’'-]+)$")
WHICH_VERB = re.compile(r"which\s(?:also\s|have\s)?([a-z]+)\b")
PLURAL_VERBS = frozenset(
    {"argue", "say", "claim", "contend", "insist", "warn", "believe", "maintain"}
)
REACH_BEFORE, REACH_BEHIND = 240, 90


class Antecedent(NamedTuple):
    """What a relative pronoun goes back to: a person, or a stretch that is read as a source."""

    person: KnownPerson | None
    phrase: Span | None


def antecedent(text: str, relative: int, people: KnownPeople, names: Sequence[Name]) -> Antecedent:
    """What a relative pronoun at a position goes back to.

    The name that stands directly before it, a party, a place or an apposition between them
    passed over; else the noun phrase that stands there.
    """
    clause = Span(sentence_before(text, relative), relative).trimmed(text)
    end = clause.end
    while end > clause.begin and text[end - 1] in ", —–-":
        end -= 1
    group = SEVERAL_OF.search(text, clause.begin, end)
    if group and end == clause.end and _is_one_name(text, group.end(), end, people, names):
        return Antecedent(None, Span(group.start(), end))
    meant = _not_the_nearest(text, Span(clause.begin, end), relative)
    if meant is not None:
        return Antecedent(None, meant)
    thing = text[relative : relative + 5].lower() == "which"
    inside = people.inside(Span(clause.begin, end))
    for place, person in reversed(inside):
        if thing and place.end < end:
            break  # "Ray defended the story, which"
        if _leads_to(text[place.end : end]):
            either = IS_ONE_OF.search(text, clause.begin, place.begin)
            return Antecedent(None, None) if either else Antecedent(person, None)
        break
    for name in names_inside(names, Span(clause.begin, end)):
        if name.type == "organisation" and name.end == end:
            return Antecedent(None, Span(name.begin, name.end))
    return Antecedent(None, _noun_phrase(text, Span(clause.begin, end)))


def _not_the_nearest(text: str, clause: Span, relative: int) -> Span | None:
    """What a noun with its "of" or "on" at the end of a clause makes "which" go back to: a writing
    and not what it is about ("a chapter on the fall of the weir, which says"), several where the
    verb is theirs ("an aim of the towns, which say").
    """
    verb = WHICH_VERB.match(text, relative)
    if verb is None:
        return None
    about = NOUN_AND_TOPIC.search(text, *clause)
    if about is not None and about.group(2).lower() in _writings():
        return Span(about.start(1), clause.end)
    found = NOUN_OF_SEVERAL.search(text, *clause)
    if found is None or verb.group(1) not in PLURAL_VERBS or is_plural(found.group(2)):
        return None
    return Span(*found.span(3)) if is_plural(found.group(3).split()[-1]) else None


@cache
def _writings() -> frozenset[str]:
    return word_list("own_words") | {"section", "chapter", "passage", "report", "study", "paper"}


def _noun_phrase(text: str, clause: Span) -> Span | None:
    """The noun phrase at the end of a clause, without a verb and its subject before it ("the vote
    enraged | liberals") or what it belongs to ("an insult to | everyone").
    """
    phrase = NOUN_PHRASE.search(text, *clause)
    if phrase is None:
        return None
    words = list(re.finditer(r"\S+", text[phrase.start() : phrase.end()]))
    if words[-1].group() in word_list("weekdays", "months"):
        return None  # "a letter sent on Monday, which"
    if words[-1].group().lower() in EVERYBODY or _are_those_told_of([w.group() for w in words]):
        return Span(phrase.start() + words[-1].start(), phrase.end())
    behind = [i for i in range(1, len(words)) if has_finite_verb(_pair(words, i))]
    behind += [i for i in range(1, len(words)) if _opens_clause(words, i)]
    behind.sort()
    first = behind[-1] + 1 if behind and behind[-1] + 1 < len(words) else 0
    return Span(phrase.start() + words[first].start(), phrase.end())


def _opens_clause(words: Sequence[re.Match[str]], i: int) -> bool:
    """Whether a word, or the participle behind it, opens a clause: "the quay | while holding"."""
    opens = word_list("subordinators")
    before = words[i - 1].group()
    return words[i].group() in opens or (before in opens and words[i].group().endswith("ing"))


def _are_those_told_of(words: Sequence[str]) -> bool:
    """Whether several people end a phrase that is of something of theirs: "a plea by | owners"."""
    lists = ("person_nouns", "unnamed_people", "titles", "occupations")
    known = frozenset[str]().union(*map(word_list, lists))

    def is_person(word: str) -> bool:
        lower = word.lower()
        return lower in known or lower.removesuffix("s") in known

    at = [n for n, word in enumerate(words) if word in FROM_WHOM]
    several = is_plural(words[-1]) and is_person(words[-1])
    return several and at == [len(words) - 2] and not any(map(is_person, words[:-1]))


def _pair(words: Sequence[re.Match[str]], i: int) -> str:
    """A word behind the one before it, which is given in capitals so that it is no verb."""
    return f"{words[i - 1].group().upper()} {words[i].group()}"


def sentence_before(text: str, position: int) -> int:
    """Where the sentence of a position begins, or as far back as is looked."""
    window = max(0, position - REACH_BEFORE)
    breaks = [m.end() for m in SENTENCE_BREAK.finditer(text, window, position + 1)]
    return min(breaks[-1], position) if breaks else window


def _is_one_name(
    text: str, begin: int, end: int, people: KnownPeople, names: Sequence[Name]
) -> bool:
    """Whether nothing but a name, with its titles, stands in a stretch."""
    inside = [place for place, _ in people.inside(Span(begin, end))]
    inside += [Span(n.begin, n.end) for n in names_inside(names, Span(begin, end))]
    last = next((place for place in inside if place.end == end), None)
    return last is not None and all_titles(text[begin : last.begin])


def _leads_to(between: str) -> bool:
    """Whether the words between a name and "who" only say more of the name."""
    between = re.sub(r"\([^)]*\)", "", between).rstrip()
    if not between or OF_PLACE.fullmatch(between):
        return True
    lead, *parts = [part.strip() for part in between.split(",")]
    if lead and not OF_PLACE.fullmatch(" " + lead):
        return False
    return all(not p or PARTY_OR_PLACE.match(p) or APPOSITION.match(p) for p in parts)


def newcomer(text: str, begin: int, pronoun: int, people: KnownPeople) -> Span | None:
    """Who without a name comes into a sentence as its subject before a pronoun of it, and nobody
    named behind: "There was [a fourth suspect] in the yard, where he". ``begin`` is where the
    sentence begins.
    """
    found = NEWCOMER.match(text, begin, pronoun)
    known = word_list("unnamed_people", "person_nouns", "occupations")
    if found is None or found.group(2) not in known:
        return None
    subject = Span(found.start(1), found.end(2))
    return None if people.inside(Span(subject.end, pronoun)) else subject


def introduced_behind(text: str, pronoun: Span, people: KnownPeople) -> KnownPerson | None:
    """Whom a sentence brings in behind a clause that opens it: "Though | she | said it was late,
    Mayor Ann Ray stayed", where the report has not named her before.
    """
    if not THOUGH.fullmatch(text, sentence_before(text, pronoun.begin), pronoun.begin):
        return None
    end = SENTENCE_BREAK.search(text, pronoun.end)
    for place, person in people.inside(Span(pronoun.end, end.start() if end else len(text))):
        comma = text.rfind(", ", pronoun.end, place.begin)
        if comma > 0 and all_titles(text[comma + 2 : place.begin]):
            return person if person.places[0] == place and " " in person.name else None
    return None


def cut_off(text: str, source: Span, people: KnownPeople) -> KnownPerson | None:
    """The person in an apposition that stands beside a source without being part of it:
    "said the councilman, [Representative Ann Ray]" and "[Ann Ray], the councilwoman, said".
    """
    sentence_end = SENTENCE_BREAK.search(text, source.end, source.end + REACH_BEHIND)
    limit = sentence_end.start() if sentence_end else source.end + REACH_BEHIND
    if not NOMINAL.match(text, *source):
        return None
    if not ACCORDING_TO.search(text, max(0, source.begin - 16), source.begin):
        after = apposed(text, source.end, min(limit, len(text)), people)
        if after is not None and CLOSED.match(text, after[0].end):
            return after[1]
    closed = text[source.end : source.end + 1] == ","
    before = re.search(r",\s+$", text[max(0, source.begin - 4) : source.begin])
    if not (closed and before):
        return None
    comma = source.begin - len(before.group())
    begin = sentence_before(text, comma)
    inside = people.inside(Span(begin, comma))
    if not inside or inside[-1][0].end != comma:
        return None
    place, person = inside[-1]
    return person if all_titles(text[begin : place.begin].strip(' “”",')) else None
