"""Whom a report means by "Ray", "the mayor", "she": the speaker behind a source."""

import re
from collections.abc import Sequence
from dataclasses import replace

from variorum.annotate.speakers.again import is_the_last_one
from variorum.annotate.speakers.antecedents import (
    RELATIVE,
    antecedent,
    newcomer,
    sentence_before,
)
from variorum.annotate.speakers.bodies import (
    body_before,
    body_beside,
    body_called,
    kin_before,
    named_body,
)
from variorum.annotate.speakers.clauses import subject_before
from variorum.annotate.speakers.named import Resolved, by_name, named, unnamed
from variorum.annotate.speakers.offices import callings
from variorum.annotate.speakers.own_words import WRITINGS, maker
from variorum.annotate.speakers.owners import (
    named_owner,
    owned_by_pronoun,
    speaker_owned,
    told_beside,
)
from variorum.annotate.speakers.people import (
    PAIRED_ROLES,
    KnownPeople,
    KnownPerson,
)
from variorum.annotate.speakers.phrases import (
    Phrase,
    all_titles,
    is_plural,
    names_inside,
    read_phrase,
)
from variorum.annotate.speakers.roles import (
    best_described,
    best_marked,
    describes,
    introduced,
    role_holder,
)
from variorum.annotate.speakers.several import is_several, some_of
from variorum.annotate.speakers.turns import Turn, foreground, named_in_opening
from variorum.lang import word_list, word_pairs
from variorum.model import Name, Span, Speaker

__all__ = ["NOBODY", "Turn", "resolve"]

NOBODY = Speaker(unresolved="", score=0.0)
GENDERS = word_pairs("gendered_pronouns")
WITHOUT_HOLDER = frozenset(
    ["i", "me", "my", "we", "us", "our", "you", "your", "it", "its", "they", "them", "their",
     "one", "another", "those", "these", "this", "that", "there", "what", "who", "which"]
)  # fmt: skip
THEY = frozenset(["they", "them", "their"])
SOME_OF_WHOM = re.compile(r"(?:all|both|some|many|most|one|two|none|several) of (?:whom|which)\b")
NEAR = 500
OBJECT_BEHIND = re.compile(r"\b([a-z]+s)\s(?:its|his|her|their|the|an?|one)\b")
ANSWER = re.compile(r"\s(?:answer|reply|response)\b")
BROKEN = re.compile(r"\(?[DRI]-[A-Z][\w.]*\)?|[^()]*\)|[A-Z][a-z]+ing\s[a-z]+s")
"""What is left of a source: "R-Ore.)", or was none: "Waving flags"."""
ONE_OF_THEM = re.compile(r"(?:One|Another|The (?:only|first|last|other))\b")
SENTENCE_END = re.compile(r"(?<=[a-z]{2})[.?!](?:\s|$)|\n")
TURNS_OUT = re.compile(r"\b(?:is|was)\s")
ENDS_SENTENCE = re.compile(r"\s(?:also\s)?\w+\.")
OF_AGE = re.compile(r"the \d{1,3}-year-old(?:\s[\w-]+){0,3}", re.IGNORECASE)


def resolve(
    text: str,
    source: Span,
    people: KnownPeople,
    names: Sequence[Name],
    turns: Sequence[Turn],
    *,
    last: Speaker = NOBODY,
) -> Resolved:
    """The speaker that the words of a source stand for; an honest "unnamed" or "unresolved"
    where the report gives nobody.

    ``turns`` are those before the source, in order; ``last`` is who spoke last in this
    paragraph or the one before. The score says how the speaker was found: 0.95 named in
    the source, 0.9 beside it, 0.8 by office, 0.7 by pronoun, 0.5 as the one spoken of.
    """
    within = names_inside(names, source)
    phrase = read_phrase(text, source, people, within)
    words = phrase.span.of(text)
    lower = words.lower().rstrip("'’")
    if BROKEN.fullmatch(words) or (lower == words and _is_verb_alone(words)):
        return Speaker(unresolved=words, score=0.0), None
    if SOME_OF_WHOM.match(lower):
        return Speaker(unresolved=words, score=0.0), None
    if RELATIVE.match(lower):
        return _relative(text, phrase, people, names, turns, last)
    if lower in ("he", "she") and _goes_on_from(text, phrase.span.begin, last):
        return replace(last, score=0.6), None
    if lower in GENDERS:
        return _pronoun(text, phrase.span, people, turns)
    if lower in THEY and (is_several(last) or _is_body(last, people)):
        return replace(last, score=0.5), None
    if lower == "it":
        return _it(text, phrase.span, people, names, last)
    if lower in WITHOUT_HOLDER or not re.search(r"[^\W\d_]", words):
        return Speaker(unresolved=words, score=0.0), None
    if (some := some_of(words, last)) is not None:
        return some, None
    if is_the_last_one(words, last):
        return unnamed(words)
    made_by = maker(text, phrase.span)
    if made_by is not None:
        if made_by.span is None:
            return (
                (replace(last, score=0.5), people.by_name.get(last.name))
                if last.name
                else unnamed(words)
            )
        found = resolve(text, made_by.span, people, names, turns, last=last)
        open_still = not found[0].name and WRITINGS.intersection(lower.split())
        return unnamed(words) if open_still else found
    return (
        by_name(text, phrase, people)
        or (
            _by_body(text, phrase, people, names, last) if _is_named(text, phrase, within) else None
        )
        or _by_office(text, phrase, people, turns)
        or _by_body(text, phrase, people, names, last)
        or _by_owner(text, phrase.span, people, turns)
        or unnamed(words)
    )


def _is_named(text: str, phrase: Phrase, within: Sequence[Name]) -> bool:
    """Whether a name of several words ends the phrase: "the Avon Republican Club", which is no
    Republican.
    """
    ends = {phrase.zone.end, phrase.head.end}
    bodies = (n for n in within if n.type == "organisation" and n.end in ends)
    words = [text[n.begin : n.end].split() for n in bodies]
    return any(len(w) > 1 and w[-1].lower() not in callings() for w in words)


def _by_owner(
    text: str, source: Span, people: KnownPeople, turns: Sequence[Turn]
) -> Resolved | None:
    """Who is told by whose they are, the owner named in full: "her office", "Ray's lawyer"."""
    mark = "’" if "’" in text else "'"
    pronoun = owned_by_pronoun(text, source)
    if pronoun is not None:
        owner = _pronoun(text, pronoun[0], people, turns)[1]
        return (speaker_owned(owner, pronoun[1], mark), None) if owner else None
    owned = named_owner(text, source, people)
    if owned is None:
        return None
    return told_beside(text, source, people) or (speaker_owned(*owned, mark), None)


def _pronoun(text: str, source: Span, people: KnownPeople, turns: Sequence[Turn]) -> Resolved:
    """Who "he" or "she" is: whom the clause in front of it names, who stands in the foreground,
    else the only one named near.
    """
    words, position = source.of(text), source.begin
    gender = GENDERS[words.lower()]
    begin = sentence_before(text, position)
    opening = named_in_opening(text, begin, position, people, gender)
    if opening is not None:
        return named(opening, 0.7)
    stranger = newcomer(text, begin, position, people)
    if stranger is not None:
        return unnamed(stranger.of(text))
    asked = None
    if ANSWER.match(text, source.end):  # "Day asked: “…?” Her reply was"
        asked = next((t.person for t in reversed(turns) if t.speaks), None)
        turns = [t for t in turns if t.person != asked]
    meant = foreground(turns, gender)
    if meant is not None:
        return named(meant, 0.7)
    near = people.inside(Span(max(0, position - NEAR), position))
    fitting = {person for _, person in near if person.gender in {None, gender}} - {asked}
    if len(fitting) == 1:
        return named(fitting.pop(), 0.5)
    return Speaker(unresolved=words, score=0.0), None


def _goes_on_from(text: str, position: int, last: Speaker) -> bool:
    """Whether the sentence before a pronoun opens with somebody without a name, who spoke last:
    "An envoy said it was late. He also said".
    """
    if not last.unnamed or is_several(last) or not _is_somebody(last.unnamed):
        return False
    stop = len(text[: sentence_before(text, position)].rstrip())
    begin = sentence_before(text, stop - 1) if stop else 0
    return text.startswith(last.unnamed, begin)


def _relative(
    text: str,
    phrase: Phrase,
    people: KnownPeople,
    names: Sequence[Name],
    turns: Sequence[Turn],
    last: Speaker,
) -> Resolved:
    """Who "who" is: what it goes back to."""
    found = antecedent(text, phrase.span.begin, people, names)
    if found.person is not None:
        return named(found.person, 0.85)
    if found.phrase is None or RELATIVE.match(found.phrase.of(text)):
        return Speaker(unresolved=phrase.span.of(text), score=0.0), None
    meant = _turns_out(text, found.phrase, people)
    if meant is not None:
        return named(meant, 0.85)
    return resolve(text, found.phrase, people, names, turns, last=last)


def _turns_out(text: str, phrase: Span, people: KnownPeople) -> KnownPerson | None:
    """Whom the end of a sentence names that opens with "one": "One man who said it was Bo Day."."""
    end = SENTENCE_END.search(text, phrase.end)
    if not ONE_OF_THEM.match(text, *phrase) or end is None:
        return None
    inside = people.inside(Span(phrase.end, end.start()))
    if not inside or inside[-1][0].end != end.start():
        return None
    place, person = inside[-1]
    verbs = list(TURNS_OUT.finditer(text, phrase.end, place.begin))
    return person if verbs and all_titles(text[verbs[-1].end() : place.begin]) else None


def _by_office(
    text: str, phrase: Phrase, people: KnownPeople, turns: Sequence[Turn]
) -> Resolved | None:
    """Whom an office, an age or another description of one person stands for."""
    words = phrase.zone.of(text)
    if phrase.group:
        return None
    recent = [turn.person for turn in sorted(turns, key=lambda t: (-t.paragraph, -t.position))]
    if OF_AGE.fullmatch(words) and recent and not introduced(text, phrase.head):
        return named(recent[0], 0.6)
    if words.lower() not in PAIRED_ROLES and introduced(text, phrase.head):
        return None
    holder = role_holder(text, phrase.zone, people, recent)
    if holder is not None:
        return named(holder, 0.8)
    described = describes(phrase.head.of(text))
    meant = best_marked(text, phrase.zone, recent, people) if described else None
    meant = meant or _told_of_just_before(text, phrase, turns)
    if meant is None and described:
        meant = best_described(text, phrase.zone, recent, people)
    return named(meant, 0.5) if meant else None


def _told_of_just_before(text: str, phrase: Phrase, turns: Sequence[Turn]) -> KnownPerson | None:
    """Whom an office that nobody in the report has tells of ("The former Avon governor"): who
    alone stands in the foreground of this paragraph, where the report gives them none.
    """
    words = phrase.head.of(text).split()
    described = len(words) > 2 and words[0].lower() == "the" and words[-1].lower() in callings()
    if not described or is_plural(words[-1]) or introduced(text, phrase.head):
        return None
    begin = text.rfind("\n", 0, phrase.span.begin) + 1
    here = {turn.person for turn in turns if turn.position >= begin}
    if len(here) != 1:
        return None
    person = here.pop()
    return None if person.roles & word_list("titles") else person


def _by_body(
    text: str, phrase: Phrase, people: KnownPeople, names: Sequence[Name], last: Speaker
) -> Resolved | None:
    """The organisation that the source names or describes."""
    if phrase.group:
        return None
    body = named_body(text, phrase.zone, phrase.head, names_inside(names, phrase.zone), names)
    if body is not None:
        return Speaker(name=body, score=0.8), None
    beside = body_beside(text, phrase.span, names)
    if beside is not None:
        return Speaker(name=beside, score=0.8), None
    head = phrase.head.of(text).lower()
    described = head.startswith(("the ", "that ")) and _is_body_noun(head)
    if described and not introduced(text, phrase.head):
        called = body_called(text, phrase.span.begin, head.split()[-1], names)
        if called is not None and len(head.split()) == 2:
            return Speaker(name=called, score=0.6), None
        spoke = last.name if last.name and last.name not in people.by_name else None
        if spoke and " " not in spoke and is_plural(spoke):
            spoke = None  # the Rays are no network
        if spoke is None and kin_before(text, phrase.span.begin):
            return None  # "a House committee asked … The panel"
        before = spoke or body_before(text, phrase.span.begin, names)
        if before is not None:
            return Speaker(name=before, score=0.5 if spoke else 0.4), None
    return None


def _it(
    text: str, source: Span, people: KnownPeople, names: Sequence[Name], last: Speaker
) -> Resolved:
    """What "it" is: the subject of the sentence before, where that is nobody, else the document
    or body that spoke last.
    """
    nothing = Speaker(unresolved=source.of(text), score=0.0), None
    closes = ENDS_SENTENCE.match(text, source.end) is not None  # "…, it added."
    if text[source.begin - 2 : source.begin] == ", " and not closes:
        return nothing  # behind a clause that may tell of another
    subject = None if closes else subject_before(text, source.begin, names)
    if subject is not None and _is_quoted(text, subject.begin):
        subject = None
    if subject is None or subject.of(text).lower() in WITHOUT_HOLDER:
        is_document = last.unnamed and not is_several(last) and not _is_somebody(last.unnamed)
        fits = is_document or _is_body(last, people)
        return (replace(last, score=0.5), None) if fits else nothing
    phrase = read_phrase(text, subject, people, names_inside(names, subject))
    if phrase.group or phrase.heads or _is_somebody(phrase.head.of(text)):
        return nothing
    body = named_body(text, phrase.zone, phrase.head, names_inside(names, phrase.zone), names)
    if body is not None:
        return Speaker(name=body, score=0.5), None
    if text[phrase.span.begin - 1 : phrase.span.begin] in ("'", "’"):  # torn from a possessive
        return nothing
    if _holds_a_verb(phrase.span.of(text)):
        first = next((n for n in names_inside(names, subject) if n.type == "organisation"), None)
        if first is None or text[subject.begin : first.begin].strip().lower() not in ("", "the"):
            return nothing
        return Speaker(name=text[first.begin : first.end], score=0.5), None
    return Speaker(unnamed=phrase.span.of(text), score=0.5), None


def _is_verb_alone(word: str) -> bool:
    """Whether a word can only be a verb that a source was read from: "happen"."""
    known = word_list("unnamed_sources") | word_list("person_nouns") | word_list("own_words")
    return word in word_list("plain_verbs") and word not in known


def _holds_a_verb(phrase: str) -> bool:
    """Whether a noun phrase goes on with a verb and its object: "The board sells all its boats"."""
    return any(word not in word_list("function_words") for word in OBJECT_BEHIND.findall(phrase))


def _is_quoted(text: str, position: int) -> bool:
    """Whether a position stands in quotation marks that its paragraph opens."""
    before = text[text.rfind("\n", 0, position) + 1 : position]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _is_body(speaker: Speaker, people: KnownPeople) -> bool:
    """Whether a speaker is one organisation with a name."""
    return bool(speaker.name and speaker.name not in people.by_name and not is_several(speaker))


def _is_body_noun(head: str) -> bool:
    return head.split()[-1] in word_list("organisation_nouns")


def _is_somebody(unnamed: str) -> bool:
    """Whether a source without a name is a person: "an aide", "the woman who called"."""
    return bool((callings() | word_list("unnamed_people")).intersection(unnamed.lower().split()))
