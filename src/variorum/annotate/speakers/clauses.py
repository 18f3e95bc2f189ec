"""Sources that the grammar around a quotation gives where none is told, or a wrong one."""

import re
from collections.abc import Iterator, Sequence

from variorum.annotate.speakers.antecedents import sentence_before
from variorum.annotate.speakers.people import KnownPeople
from variorum.annotate.speakers.phrases import all_titles, names_inside
from variorum.annotate.subjects import has_finite_verb, main_subject, subject_phrase
from variorum.lang import word_list
from variorum.model import Name, Span

PARTICIPLE = re.compile(r"(?!according)[a-z]+ing\b")
PASSIVE = re.compile(r"(?:(?:is|are|was|were|be|been|being|had been|has been|have been)\b)")
QUOTED = re.compile(r"\b(?:quoted|heard|overheard|recorded|cited)\b|\b[a-z]+ing\b")
COORDINATED = re.compile(r"\b(?:and|but|then)\s(?:also\s|then\s|later\s)?$")
MARK_BEHIND = re.compile(
    r"(?:(?<=[,?!][”\"’'»])|(?<=[”\"’'»],)|(?<=[,?!])[”\"’'»]|[,?!][”\"’'»]|[”\"’'»],)[ ]"
)
WORDS_BEFORE_MARK = re.compile(r"([\w]+)(?:,|:|\sthat)?\s[“\"‘«]?$")
ASKED_BY = re.compile(r"\b[Aa]sked by ([^,“”\"\n]{2,60}),\s[“\"]?$")
PRONOUN_AND_VERB = re.compile(r"(he|she|they)\s(\w+)", re.IGNORECASE)
VERB_FIRST = re.compile(r"(\w+)\s")
LAST_WORD = re.compile(r"(?:([a-z]+)|(?<![,.!?])[”\"])[ ](?:[Tt]he[ ]|[A-Z]\w+\.[ ])?$")
CONJUNCTIONS = frozenset(
    ["that", "when", "while", "as", "after", "before", "since", "because", "and", "but", "or", "if",
     "though", "although", "once", "until", "where", "how", "whether"]
)  # fmt: skip
EXPLETIVES = frozenset(["it", "there", "this", "that"])
NOMINATIVES = word_list("subject_pronouns") | {"who"}
COMPARED = re.compile(
    r"\b(?:like|unlike|than|as|after|before|following|since|despite|amid|to|about|of)\s"
    r"(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?$"
)
UNNAMED_AND_VERB = re.compile(
    r"((?:an?|one|another)\s[^,.;:“”\"\n]{2,80}?)\s(said|says|told|added|wrote|explained|replied)\b"
)
PAPER_AND_VERB = re.compile(
    r"((?:the|an?|his|her|its|their)\s[^,.;“”\"\n]{2,90}?)\s(?:reads?|says?|said|states?|stated)[,.]"
)
SUBJECT_PRONOUN = re.compile(r"\b(he|she|it|they|I|we)(?:['’](?:m|re|ve|s|d|ll))?\s?$")
OWNS = re.compile(r"(?:['’]s?|(?<=['’])s)\s+\w|\s+\w")
WITH = re.compile(r"\b(?:with|without|despite|amid|following)\s(?:[Tt]he\s)?$")
BY_AGENT = re.compile(r",\s(?:\w+ly\s|\w+\s)?[a-z]+(?:ed|en|wn)\sby\s(?:the\s)?$")
"""Behind a thing, who did it: "the plan, first advanced by | aides"."""
ASIDE_OPENS = re.compile(r"(?:[—–,-]|\()\s?(?:[\w\s’'-]{0,24},\s)?(?:while|when|as|once|then)\s$")
DASH = re.compile(r"\s(?:[—–]|--?)\s|—")
INDEFINITE = re.compile(r"an?\s")
ASIDE_ENDS = re.compile(r"\s?(?:[—–)]|--|,)")
SAYS_OF = re.compile(
    r"\s(?:(?:said|says|say)\s(?:that\s)?|(\w+)\sthat\s)"
    r"(?=(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[A-Z]\w+\.?)\s)"
)
SAID_AND_COMMA = re.compile(r"\b([a-z]+)(?:\s(?:on\s)?[A-Z]\w+day)?,\s(?:[Tt]he\s)?$")
OWN_VERB = re.compile(r"\s(?:has\s|had\s)?(?:\w+ly\s)?(?!sp[eo][ak]|talk)([a-z]+)\b")
"""Not "spoke", which tells no more than that somebody did."""
HAD = re.compile(r"\shad\s(?=[a-z])")
QUOTES = re.compile(r"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))\b")
QUOTED_AS = re.compile(
    r"\s(?!by\s)([^“”\"\n;:]{2,120}?),?\sas\s(?:having\s)?(?:saying|telling|stating|writing|said|told)\b"
)
BESIDE_VERB = re.compile(r"\s|,\s(?:who|which)\s[^,]{2,80},\s")
ENDED = re.compile(r"\n|^[.!?)”\"]")
"""Behind a verb of saying that ends its sentence."""
REACH, TOUCH = 90, 40


def clause_subject(text: str, cue: Span, names: Sequence[Name]) -> Span | None:
    """The subject of a cue that is given none: of a participle ("Ray left, saying"), of the
    second of two verbs ("Ray left and said"), or of a verb that it stands directly before.
    """
    begin = sentence_before(text, cue.begin)
    joined = COORDINATED.search(text, begin, cue.begin)
    lead = Span(begin, joined.start() if joined else cue.begin)
    subject = main_subject(text, lead, names_inside(names, lead))
    if subject is None or subject.end > cue.begin or subject.of(text).lower() in EXPLETIVES:
        return None
    passive = PASSIVE.match(text, *cue) and not QUOTED.search(text, *cue)
    directly = not passive and not text[subject.end : cue.begin].strip()
    return subject if directly or joined or PARTICIPLE.match(text, *cue) else None


def subject_before(text: str, position: int, names: Sequence[Name]) -> Span | None:
    """The subject of the sentence before the one of a position; None where it has none."""
    end = sentence_before(text, position)
    stop = end
    while stop and text[stop - 1].isspace():
        stop -= 1
    lead = Span(sentence_before(text, stop - 1), stop) if stop else Span(0, 0)
    return main_subject(text, lead, names_inside(names, lead)) if lead.begin < lead.end else None


def inner_source(text: str, cue: Span, content: Sequence[Span], people: KnownPeople) -> Span | None:
    """The nearer of two sources behind quoted words: "aides said Ray told them" is Ray's."""
    if content[-1].end > cue.begin:
        return None
    for place, _ in people.inside(Span(cue.end, cue.end + REACH)):
        verb = re.match(r"\s(?:had\s)?(\w+)", text[place.end : place.end + 24])
        titles = text[cue.end : place.begin].removeprefix(" that ")
        told = verb is not None and verb.group(1) in word_list("speech_verbs")
        return place if told and not ENDED.search(titles) and all_titles(titles) else None
    return None


def is_object(text: str, source: Span, cue: Span) -> bool:
    """Whether the source of a participle is hardly its subject, as it stands behind it, or behind
    a verb or a preposition: "Ray called on Day to go, adding".
    """
    words = source.of(text).lower()
    if not PARTICIPLE.match(text, *cue) or words in NOMINATIVES:
        return False
    if source.begin > cue.begin:
        return True
    lead = max(0, source.begin - 60)
    if WITH.search(text, lead, source.begin) or BY_AGENT.search(text, lead, source.begin):
        return False  # "with some aides saying", "a plan, drawn up by aides, saying"
    before = LAST_WORD.search(text, max(0, source.begin - 30), source.begin)
    if before is None:
        return False
    return before.group(1) not in CONJUNCTIONS | word_list("speech_verbs")


def is_compared(text: str, source: Span, cue: Span) -> bool:
    """Whether the source of a cue before it only owns what stands behind a preposition: "The
    party issued a reply after Ray's speech", "comments like Ray's show".
    """
    owner = text[source.end - 1] in "'’" or text[source.begin : source.end].endswith(("'s", "’s"))
    owns = OWNS.match(text, source.end) and (owner or text[source.end] in "'’")
    compared = COMPARED.search(text, max(0, source.begin - 20), source.begin)
    if not owns or compared is None:
        return False
    return cue.begin < source.begin or compared.group().startswith("like")


def passed_on(text: str, source: Span) -> bool:
    """Whether a verb of saying and a comma stand before a source: "Ray said, [the Herald]"."""
    before = SAID_AND_COMMA.search(text, max(0, source.begin - 40), source.begin)
    return before is not None and before.group(1) in word_list("speech_verbs")


def told_inside(text: str, piece: Span, people: KnownPeople) -> Iterator[Span]:
    """Who tells what a piece says, where it opens with them and their verb: "Mayor Ray called the
    plan late", passed on by a paper.
    """
    verbs = word_list("speech_verbs") | word_list("judging_cues")
    for place, _ in people.inside(piece)[:1]:
        verb = OWN_VERB.match(text, place.end, piece.end)
        if verb and verb.group(1) in verbs and all_titles(text[piece.begin : place.begin]):
            yield place


def is_aside(text: str, source: Span, cue: Span) -> bool:
    """Whether a source only says what the subject was at the time: "Ray — then, while [a student] —
    argued".
    """
    opens = ASIDE_OPENS.search(text, max(0, source.begin - 50), source.begin)
    closes = ASIDE_ENDS.match(text, source.end)
    described = INDEFINITE.match(text, *source)
    return bool(source < cue and described and opens and closes) or _in_dashes(text, source, cue)


def _in_dashes(text: str, source: Span, cue: Span) -> bool:
    """Whether a source with a verb ends an aside: "Ray – of whom [Day told them] – said"."""
    if source.end > cue.begin or not DASH.fullmatch(text, source.end, cue.begin):
        return False
    lead = text[sentence_before(text, source.begin) : source.begin]
    return bool(DASH.search(lead.rstrip())) and has_finite_verb(source.of(text))


def said_to_say(text: str, source: Span, cue: Span) -> Span | None:
    """Who says it in what a source tells of somebody: "Ray said [the suspect], who was shut in, |
    told them". None where the cue is the source's own.
    """
    told = SAYS_OF.match(text, source.end, cue.begin)
    if told is None or (told.group(1) and told.group(1) not in word_list("speech_verbs")):
        return None
    subject = subject_phrase(text, Span(told.end(), cue.begin))
    if subject is None:
        return None
    subject = Span(subject.begin, subject.begin + len(subject.of(text).rstrip(",")))
    joined = text[subject.begin : cue.begin].rstrip().endswith((" and", " but", " or", " then"))
    if joined:  # "Ray said Day [had come] and | had said"
        return subject if HAD.match(text, subject.end) and HAD.match(text, cue.begin - 1) else None
    return subject if BESIDE_VERB.fullmatch(text, subject.end, cue.begin) else None


def quoted_as(text: str, cue: Span, content: Sequence[Span]) -> Span | None:
    """Whom a paper quotes: "the Herald quoted [Ann Ray, a boatman,] as saying"."""
    quotes = QUOTES.search(text, *cue)
    if quotes is None or PASSIVE.match(text, *cue):
        return None
    found = QUOTED_AS.match(text, quotes.end())
    return Span(*found.span(1)) if found and found.end() <= content[0].begin + 1 else None


def paper_behind(text: str, quote: Span) -> Span | None:
    """The document that stands with its verb behind quoted words: ``," the letter reads,``."""
    mark = MARK_BEHIND.match(text, quote.end)
    found = PAPER_AND_VERB.match(text, mark.end() if mark else quote.end)
    return Span(*found.span(1)) if found else None


def own_pronoun(text: str, source: Span | None, cue: Span | None) -> Span | None:
    """The pronoun that is the subject of a cue for which a name before it was taken: "It binds
    [the mayor], | it | added", "[The Herald] has it, and | I |’m telling you".
    """
    if source is None or cue is None or source.end > cue.begin:
        return None
    found = SUBJECT_PRONOUN.search(text, max(0, cue.begin - 12), cue.begin)
    if found is None or found.start(1) < source.end:
        return None
    beside = re.fullmatch(r"[,”\"’']*\s", text[source.end : found.start(1)])
    first_person = found.group(1) in ("I", "we")
    return Span(*found.span(1)) if beside or first_person else None


def touches(cue: Span, source: Span) -> bool:
    """Whether a cue stands next to a source."""
    return cue.begin <= source.end + TOUCH and source.begin <= cue.end + TOUCH


def beside_quotation(text: str, content: Sequence[Span], people: KnownPeople) -> Span | None:
    """The source that stands with a verb of speech directly beside quoted words: ``," Ray wrote``,
    ``," said Ray``, ``Ray said: "``.
    """
    verbs = word_list("speech_verbs")
    end, begin = content[-1].end, content[0].begin
    asked = ASKED_BY.search(text, max(0, begin - REACH), begin)
    if asked:
        return Span(asked.start(1), asked.end(1))
    mark = MARK_BEHIND.match(text, end)
    after = mark.end() if mark else len(text)
    pronoun = PRONOUN_AND_VERB.match(text, after)
    if pronoun and pronoun.group(2) in verbs:
        return Span(pronoun.start(1), pronoun.end(1))
    described = UNNAMED_AND_VERB.match(text, after)
    if described and described.group(2) in verbs:
        return Span(*described.span(1))
    for place, _ in people.inside(Span(after, after + REACH)):
        verb = re.match(r"\s(\w+)", text[place.end : place.end + 20])
        if all_titles(text[after : place.begin]) and verb and verb.group(1) in verbs:
            return place
        opening = VERB_FIRST.match(text, after)
        told = opening is not None and opening.group(1) in verbs
        if told and opening is not None and all_titles(text[opening.end() : place.begin]):
            return place
        break
    said = WORDS_BEFORE_MARK.search(text, max(0, begin - REACH), begin)
    if said and said.group(1) in verbs:
        inside = people.inside(Span(max(0, begin - REACH), said.start()))
        if inside and inside[-1][0].end == said.start() - 1:
            return inside[-1][0]
    return None
