"""Papers that speak: whose report, suit, letter or statement it is."""

import re
from collections.abc import Mapping, Sequence, Set

from variorum.account.sources import Sources
from variorum.annotate.speakers.phrases import all_titles
from variorum.annotate.subjects import DETERMINERS, subject_phrase
from variorum.lang import word_list
from variorum.model import Family, Person, Report, Span

ARTICLE = re.compile(r"^(?:the|an?)\s", re.IGNORECASE)
PAPERS = r"(?:report|article|story|editorial|account|investigation)"
REPORT_IN = re.compile(
    rf"(?:the|an?)\s(?:[\w-]+\s){{0,2}}{PAPERS}\s(?:in|by|from|of)\s(?:the\s)?(.+)", re.IGNORECASE
)
REPORT_OF = re.compile(rf"(?:the|an?)\s(.+?)\s{PAPERS}", re.IGNORECASE)
SUITS = frozenset({"lawsuit", "suit"})
COURT_PAPERS = SUITS | {"complaint"}
OTHER_SUITS = re.compile(
    r"\b(?:another|separate|second|earlier|previous)\s(?:law)?suit\b|"
    r"\b(?:two|three|several|other|many|these|those)\s(?:law)?suits\b", re.IGNORECASE,
)  # fmt: skip
HEAD = re.compile(
    r"(.+?)(?=\s(?:of|from|by|in|against|for|that|which|filed|to|with)\s|,|$)", re.DOTALL
)
WRITTEN = re.compile(
    r"the\s(?:(joint)\s)?(letter|statement|memo|petition|e-mail|email|op-ed|report|study|review|"
    r"audit)", re.IGNORECASE,
)  # fmt: skip
RELEASED = r"\b(?:released|issued|sent|wrote|signed|published|put\sout)\s(?:an?|their|the)\s"
FAR = 4000
LEAST, LONGEST = 3, 14


def suit_of_the_story(reports: Mapping[str, Report]) -> bool:
    """Whether the reports of a story tell of no more than one suit."""
    texts = (report.text for report in reports.values())
    return not any("suit" in text.casefold() and OTHER_SUITS.search(text) for text in texts)


def is_court_paper(name: str) -> bool:
    """Whether a speaker is a suit or a complaint: "the lawsuit from two towns"."""
    return head_of(name) in COURT_PAPERS and ARTICLE.match(name) is not None


def head_of(name: str) -> str:
    """The noun of a speaker told without a name, in small letters."""
    front = HEAD.match(name)
    words = front.group().split() if front else []
    return words[-1].lower().strip("“”\"'’") if words else ""


def paper_of(name: str, bodies: Set[str], sources: Sources) -> str:
    """The paper or body whose report a speaker is: "a new report in the Herald", and "the Herald
    article" where the Herald speaks elsewhere; else empty.
    """
    inside, of = REPORT_IN.fullmatch(name), REPORT_OF.fullmatch(name)
    if inside and any(inside.group(1) == o.name for o in sources.comparison.organisations):
        return inside.group(1)
    return of.group(1) if of and of.group(1) in bodies else ""


def whose(name: str, family: Family, people: Sequence[Person], sources: Sources) -> str:
    """The heading for words of a letter or statement: with whose it is, where its report says so
    before; the name as it is elsewhere.
    """
    wording = family.wordings[0]
    report = sources.reports.get(wording.report)
    found = WRITTEN.fullmatch(name)
    if report is None or found is None:
        return name
    noun, joint = found.group(2), found.group(1)
    reach = Span(max(0, wording.spans[0].begin - FAR), wording.spans[0].end)
    return (
        _by_its_phrase(report.text, reach, noun)
        or _by_who_released_it(report, reach, f"{joint} {noun}" if joint else noun, people)
        or name
    )


def _by_its_phrase(text: str, reach: Span, noun: str) -> str:
    """By what it is called in full: "a joint letter from the heads of six boards"."""
    told = re.compile(
        rf"\b(?:[Aa]n?|[Tt]he)\s((?:[\w-]+\s){{0,2}}{noun}\s(?:from|by|signed\sby)\s"
        r"(?:(?:\b[A-Z]\.)+|[^,.;:“”\"()\n])+)"
    )
    found = [" ".join(_to_its_verb(m.group(1)).split()) for m in told.finditer(text, *reach)]
    found = [words for words in found if len(words.split()) <= LONGEST]
    return f"the {found[-1]}" if found else ""


def _to_its_verb(words: str) -> str:
    """What a paper is called, without what it then says: "a report by Avon's auditor | makes clear
    that".
    """
    whole = f"A {words}"
    phrase = subject_phrase(whole, Span(0, len(whole)))
    told = (phrase.of(whole) if phrase is not None else whole).split()[1:]
    for n, word in enumerate(told):
        is_verb = word[-1:] == "s" and word[:-1] in word_list("plain_verbs")
        if n > LEAST and is_verb and told[n - 1].lower() not in DETERMINERS:
            return " ".join(told[:n])
    return " ".join(told)


def _by_who_released_it(report: Report, reach: Span, words: str, people: Sequence[Person]) -> str:
    """By one person, or two side by side: "Ann Ray and Bo Day released a joint statement"."""
    told = list(re.finditer(rf"{RELEASED}{words}\b", report.text[reach.begin : reach.end]))
    if not told:
        return ""
    verb = reach.begin + told[-1].start()
    text = report.text
    before = sorted(
        (m.evidence.span, p.name)
        for p in people
        for m in p.mentions
        if m.kind == "name" and m.evidence.report == report.id and m.evidence.part == "text"
        if verb - 200 < m.evidence.end <= verb
    )
    if not before or _behind_brackets(text[before[-1][0].end : verb]):
        return ""
    names = [before[-1][1]]
    if words.startswith("joint"):
        if len(before) < 2:
            return ""
        between = re.sub(r"\([^)]*\)", "", text[before[-2][0].end : before[-1][0].begin])
        opening = re.match(r"\s*,?\s*and\s", between)
        if opening is None or not all_titles(between[opening.end() :].strip()):
            return ""
        names.insert(0, before[-2][1])
    return f"the {words} of {' and '.join(names)}"


def _behind_brackets(words: str) -> str:
    """What stands between a name and its verb, but for a party in brackets."""
    return re.sub(r"\([^)]*\)", "", words).strip(" ,")
