"""People across the reports of a story: one person under all the forms of a name."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from variorum.annotate.speakers.people import KnownPerson, know_people, surname
from variorum.lang import word_list, word_pairs
from variorum.model import Annotation, Mention, Person, Report, Span

ROLE_RUN = re.compile(r"(?:[\w.’'-]+\s+){1,6}$")
APPOSITION = re.compile(r",\s+((?:(?:a|an|the)\s+)?[^,.;:“”\"()]{3,80})(?=[,.;])")
CANNOT_OPEN = frozenset({"the", "a", "an", "with", "by", "from", "of", "and", "to", "for", "that"})

Key = tuple[str, str]


def find_people(
    reports: Sequence[Report], annotations: Mapping[str, Annotation]
) -> tuple[Person, ...]:
    """The people named in the reports, those in most reports first.

    Full names that agree in their first and last word are one person. A surname alone in
    a report that gives nothing more joins the one full name in the story that ends in it;
    where several do (namesakes), it stays by itself.
    """
    known = [
        (report, person)
        for report in reports
        for person in know_people(report.text, annotations[report.id].names).people
    ]
    others = _no_people(reports, annotations)
    known = [(report, person) for report, person in known if person.name not in others]
    full = {_key(person.name) for _, person in known if " " in person.name}
    groups: defaultdict[Key, list[tuple[Report, KnownPerson]]] = defaultdict(list)
    for report, person in known:
        groups[_owner(person.name, full)].append((report, person))
    people = [_person(group) for group in groups.values()]
    people.sort(key=lambda p: (-len({m.evidence.report for m in p.mentions}),
                               -len(p.mentions), p.name))  # fmt: skip
    return tuple(
        Person(f"p{i}", p.name, p.also, p.roles, p.mentions) for i, p in enumerate(people, start=1)
    )


def _no_people(reports: Sequence[Report], annotations: Mapping[str, Annotation]) -> set[str]:
    """Forms that most reports take for something else than a person."""
    types: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for report in reports:
        seen = {(report.text[n.begin : n.end], n.type) for n in annotations[report.id].names}
        for form, kind in seen:
            types[form][kind] += 1
    return {form for form, kinds in types.items() if 2 * kinds["person"] <= kinds.total()}


def by_mention(people: Sequence[Person]) -> dict[tuple[str, str], Person]:
    """Each (report id, form of a name) to its person."""
    return {(m.evidence.report, m.form): p for p in people for m in p.mentions}


def _key(name: str) -> Key:
    """First and last word; a familiar first name counts as the full one."""
    first = name.split()[0].lower()
    return word_pairs("nicknames").get(first, first), surname(name).lower()


def _owner(name: str, full: set[Key]) -> Key:
    if " " in name:
        return _key(name)
    last = surname(name).lower()
    owners = sorted(key for key in full if key[1] == last)
    if not owners:
        owners = sorted(key for key in full if key[0] == last)
    return owners[0] if len(owners) == 1 else ("", last)


def _person(group: Sequence[tuple[Report, KnownPerson]]) -> Person:
    forms: Counter[str] = Counter()
    roles: Counter[str] = Counter()
    mentions = []
    for report, person in group:
        for place in person.places:
            form = place.of(report.text)
            forms[form] += 1
            mentions.append(Mention(report.cite(*place), form))
            role = _role(report.text, place)
            if role:
                roles[role] += 1
        if person.name not in {m.form for m in mentions}:
            mentions.append(Mention(report.cite(*person.places[0]), person.name))
    name = max(forms, key=lambda f: (" " in f, forms[f] if " " in f else 0, len(f), f))
    also = tuple(sorted((f for f in forms if f != name), key=lambda f: (-forms[f], f)))
    ranked = sorted(roles, key=lambda r: (-roles[r], len(r), r))
    mentions.sort(key=lambda m: (m.evidence.report, m.evidence.begin))
    return Person("", name, also, tuple(ranked[:3]), tuple(mentions))


def _role(text: str, place: Span) -> str:
    """The role printed beside a name: "city Comptroller" before it, or the words behind a comma."""
    titles = word_list("titles")
    after = APPOSITION.match(text, place.end)
    if after:
        words = after.group(1).split()
        heads = [w.lower().strip(".,’'") for w in words[:5]]
        verbs = {"who", "said", "says", "told", "which", "was", "is", "has"}
        if set(heads) & titles and not set(heads[:2]) & verbs:
            return re.sub(r"^(?:the|a|an)\s+", "", after.group(1), flags=re.IGNORECASE).strip()
    line = text.rfind("\n", max(0, place.begin - 100), place.begin) + 1
    before = ROLE_RUN.search(text[max(line, place.begin - 70) : place.begin])
    run: list[str] = []
    for word in reversed(before.group().split() if before else []):
        plain = word.lower().strip(".")
        if word.endswith(".") and plain not in titles and len(plain.replace(".", "")) > 2:
            break  # the sentence before
        known = plain in titles or plain in word_list("title_modifiers")
        if not known and not (
            run
            and word[0].isupper()
            and plain not in CANNOT_OPEN
            and word not in word_list("sentence_openers")
        ):
            break
        run.insert(0, word)
    run = [w for w in run if w.lower().strip(".") not in {"mr", "mrs", "ms", "miss"}]
    bare = " " not in place.of(text) and run and run[0].islower()
    in_front = text[max(line, place.begin - 70) : place.begin].split()[: -len(run) or None]
    if bare and in_front and in_front[-1].lower() == "the":  # "the president Ray worked for"
        return ""
    last = run[-1].lower().strip(".") if run else ""
    if last.endswith("s") and last[:-1] in titles:  # "Sens. Ray and Orr"
        return ""
    held = {w.lower().strip(".") for w in run} & titles
    return " ".join(run) if held - {"incoming", "former", "acting", "then", "ex"} else ""
