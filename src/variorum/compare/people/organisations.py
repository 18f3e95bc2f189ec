"""Organisations across the reports of a story: full names, shorter ones, and initials."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from variorum.lang import word_list
from variorum.model import Annotation, Mention, Organisation, Report, Span

ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
WORD = re.compile(r"[^\W_]+(?:[&’'-][^\W_]+)*")
INITIALS = re.compile(r"(?:[A-Z]\.?){2,6}s?")
BRACKETS = re.compile(r"\s\((?:the\s)?((?:[A-Z]\.?){2,6})\)")
WORD_BEFORE = re.compile(r"\b[A-Z][\w-]+\s$")
DEPARTMENT = re.compile(r"((?:[A-Z]\w+ )*[A-Z]\w+) (Department|Ministry)")
SMALL = frozenset({"of", "for", "and", "the", "in", "on", "to", "&", "a", "at"})


def find_organisations(
    reports: Sequence[Report], annotations: Mapping[str, Annotation]
) -> tuple[Organisation, ...]:
    """The organisations named in the reports, those in most reports first.

    A shorter name joins the one longer name of the story that begins or ends with it ("the
    Post"), initials the one that they are the initials of, or that a report puts them in
    brackets behind. What fits several stays by itself.
    """
    places = _places(reports, annotations)
    owner = _owners(places, _explained(places))
    together: defaultdict[str, list[str]] = defaultdict(list)
    for form in sorted(places):
        together[_top(form, owner)].append(form)
    found = [_organisation(forms, places) for forms in together.values()]
    found.sort(key=_importance)
    return tuple(
        Organisation(f"o{i}", o.name, o.also, o.mentions) for i, o in enumerate(found, start=1)
    )


Places = dict[str, list[tuple[Report, Span]]]


def _places(reports: Sequence[Report], annotations: Mapping[str, Annotation]) -> Places:
    """Where each form stands; the article in front is no part of it. Forms that most reports
    take for something else are left out.
    """
    places: defaultdict[str, list[tuple[Report, Span]]] = defaultdict(list)
    kinds: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for report in reports:
        for name in annotations[report.id].names:
            words = report.text[name.begin : name.end]
            bare = ARTICLE.sub("", words)
            begin = name.end - len(bare)
            if name.type == "organisation":
                begin = _whole_begin(report.text, begin, name.end)
                bare = report.text[begin : name.end]
            kinds[bare][name.type] += 1
            if name.type == "organisation" and bare[:1].isupper():
                places[bare].append((report, Span(begin, name.end)))
    return {
        form: found
        for form, found in places.items()
        if 2 * kinds[form]["organisation"] > kinds[form].total()
    }


def _whole_begin(text: str, begin: int, end: int) -> int:
    """Where a name begins that lost its first word, as the initials behind it in brackets tell:
    "the Lower | Avon Weir Guild (LAWG)".
    """
    brackets = BRACKETS.match(text, end)
    before = WORD_BEFORE.search(text, 0, begin) if brackets else None
    if brackets is None or before is None:
        return begin
    letters = _letters(brackets.group(1))
    torn = letters not in _initials(text[begin:end])
    return before.start() if torn and letters in _initials(text[before.start() : end]) else begin


def _explained(places: Places) -> dict[str, str]:
    """Initials that a report puts in brackets behind a full name: "Port Authority (PA)"."""
    told: defaultdict[str, set[str]] = defaultdict(set)
    for form, found in places.items():
        for report, span in found:
            brackets = BRACKETS.match(report.text, span.end)
            if brackets and not INITIALS.fullmatch(form):
                told[_letters(brackets.group(1))].add(form)
    return {letters: min(forms) for letters, forms in told.items() if len(forms) == 1}


def _owners(places: Places, explained: Mapping[str, str]) -> dict[str, str]:
    """The longer name that each shorter one stands for."""
    by_initials: defaultdict[str, set[str]] = defaultdict(set)
    by_end: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for form in places:
        words = _words(form)
        if len(words) > 1 and not INITIALS.fullmatch(form):
            for letters in _initials(form):
                by_initials[letters].add(form)
            for cut in range(1, len(words)):
                if words[cut - 1] not in SMALL:
                    by_end[words[cut:]].add(form)
                if cut > 1:
                    by_end[words[:cut]].add(form)
    owners = {}
    for form in places:
        if INITIALS.fullmatch(form):
            letters = _letters(form)
            longer = {explained[letters]} if letters in explained else by_initials[letters]
        else:
            longer = by_end[_words(form)] if _may_be_short(form) else set()
        longer = {o for o in longer if INITIALS.fullmatch(form) or _goes_along(form, o, places)}
        longest = {o for o in longer - {form} if not any(o != p and o in p for p in longer)}
        if len(longest) == 1:
            owners[form] = longest.pop()
        elif (other := _otherwise(form)) in places and other != form:
            owners[form] = other
    return owners


def _otherwise(form: str) -> str:
    """The other way to write a name: "ABC" of "A.B.C.", "Department of Rivers" of "Rivers
    Department".
    """
    if INITIALS.fullmatch(form):
        return _letters(form)
    body = DEPARTMENT.fullmatch(form)
    return f"{body.group(2)} of {body.group(1)}" if body else form


def _goes_along(short: str, long: str, places: Places) -> bool:
    """Whether at least half of the reports that have the short form have the long one, too."""
    having = {report.id for report, _ in places[short]}
    return 2 * len(having & {report.id for report, _ in places[long]}) >= len(having)


def _may_be_short(form: str) -> bool:
    """Whether a name can be the short form of a longer one: not a word for a kind of body,
    of which a story may have several, nor a party's or a chamber's plain name.
    """
    words = _words(form)
    kinds = word_list("organisation_nouns", "title_modifiers")
    return len(words) > 1 or words[0] not in kinds


def _words(form: str) -> tuple[str, ...]:
    return tuple(re.sub(r"['’]s$", "", w.lower()) for w in WORD.findall(form)) or (form,)


def _letters(initials: str) -> str:
    return initials.replace(".", "").rstrip("s")


def _initials(form: str) -> set[str]:
    """The initials of a name, with and without those of its small words."""
    words = [w for part in WORD.findall(form) for w in part.split("-")]
    large = "".join(w[0] for w in words if w.lower() not in SMALL).upper()
    every = "".join(w[0] for w in words).upper()
    last_off = large[:-1] if len(large) > 3 else large
    return {large, every, last_off} if len(large) > 1 else set()


def _top(form: str, owner: Mapping[str, str]) -> str:
    seen = {form}
    while form in owner and owner[form] not in seen:
        form = owner[form]
        seen.add(form)
    return form


def _organisation(forms: Sequence[str], places: Places) -> Organisation:
    name = max(forms, key=lambda f: (len(_words(f)), len(places[f]), len(f), f))
    also = sorted((f for f in forms if f != name), key=lambda f: (-len(places[f]), f))
    mentions = [
        Mention(report.cite(*span), form) for form in forms for report, span in places[form]
    ]
    mentions.sort(key=lambda m: (m.evidence.report, m.evidence.begin))
    return Organisation("", name, tuple(also), tuple(mentions))


def _importance(organisation: Organisation) -> tuple[int, int, str]:
    reports = {m.evidence.report for m in organisation.mentions}
    return -len(reports), -len(organisation.mentions), organisation.name
