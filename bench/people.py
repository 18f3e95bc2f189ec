"""Who is who across the reports of an event, against the persons of NewsWCL50.

    python bench/people.py DATA [--errors]

DATA is the folder that holds data/people/newswcl50.jsonl.gz: five events, each told by five
outlets. Events 0 and 2 were tuned on, 4, 6 and 8 are reported; ``--errors`` lists groups of the
tuning events only.

Counted are all mentions in chains that end in _ACTOR, where NewsWCL50 marks them: names,
surnames, titles beside names, and also nominal mentions ("the president", "leader of Japan")
and epithets; pronouns are not marked. The program reads the texts anew, finds people, and is
asked for the person behind each marked place; where it names none, the mention stands alone, as
it does for surname matching, which joins mentions of an event whose last word is the same. B3
(Bagga and Baldwin 1998) is counted within an event and averaged over all mentions of a half.
``names`` are the mentions with a word of the chain's commonest name (of two letters or more) in
them. The texts come as tokens; they are put together again as they were printed.
"""

import argparse
import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kept_annotations import annotate
from variorum.compare.people import find_people
from variorum.model import Annotation, Report, Span

TUNE, MEASURE = ("0", "2"), ("4", "6", "8")
NO_SPACE_BEFORE = frozenset([",", ".", ";", ":", "?", "!", ")", "”", "’", "%", "-"])
NO_SPACE_BEHIND = frozenset(["(", "“", "‘", "$", "-", "\n"])
CLITIC = re.compile(r"['’](?:s|m|d|re|ve|ll)?|n['’]t", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Gold:
    """A marked place in a report, and the chain it belongs to."""

    report: str
    span: Span
    words: str
    chain: str


@dataclass(frozen=True, slots=True)
class Event:
    """The reports of one event with the marked places of persons."""

    reports: tuple[Report, ...]
    gold: tuple[Gold, ...]


Grouping = Callable[[Event, Mapping[str, Annotation]], Sequence[Hashable]]
"""For each marked place of an event, what stands for the person there."""


def read_events(data: Path, chosen: Sequence[str]) -> tuple[Event, ...]:
    """The chosen events."""
    reports: defaultdict[str, list[Report]] = defaultdict(list)
    gold: defaultdict[str, list[Gold]] = defaultdict(list)
    path = data / "data" / "people" / "newswcl50.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            event = record["event"]
            if event not in chosen:
                continue
            text, places = put_together(record["tokens"], record["sents"])
            reports[event].append(Report(id=record["id"], source=record["id"], text=text))
            for first, last, chain in record["mentions"]:
                if chain.endswith("_ACTOR"):
                    span = Span(places[first].begin, places[last - 1].end)
                    gold[event].append(Gold(record["id"], span, span.of(text), chain))
    return tuple(Event(tuple(reports[e]), tuple(gold[e])) for e in chosen)


def put_together(tokens: Sequence[str], sentences: Sequence[int]) -> tuple[str, list[Span]]:
    """The text that tokens were cut from, as far as it can be told, and each token's place."""
    text, places, opened = "", [], False
    for i, token in enumerate(tokens):
        words = "\n" if token == "\\n" else token
        new = i > 0 and sentences[i] != sentences[i - 1]
        closing = words == '"' and opened
        tight = (
            not text
            or words in NO_SPACE_BEFORE
            or closing
            or CLITIC.fullmatch(words) is not None
            or text[-1:] in NO_SPACE_BEHIND
            or (text[-1:] == '"' and opened)
        )
        if (new and not text.endswith("\n")) or not tight:
            text += " "
        if words == '"':
            opened = not opened
        if words == "\n":
            opened = False
        places.append(Span(len(text), len(text) + len(words)))
        text += words
    return text, places


def by_program(event: Event, annotations: Mapping[str, Annotation]) -> list[Hashable]:
    """The program's people."""
    people = find_people(event.reports, annotations)
    at: defaultdict[str, list[tuple[Span, str]]] = defaultdict(list)
    for person in people:
        for mention in person.mentions:
            at[mention.evidence.report].append((mention.evidence.span, person.id))
    return [_person_at(gold, at[gold.report]) for gold in event.gold]


def _person_at(gold: Gold, places: Sequence[tuple[Span, str]]) -> Hashable:
    """The person whose place has most in common with a marked one (shared characters over all
    of both); the place itself where there is none.
    """
    common: dict[str, float] = {}
    for span, person in places:
        shared = min(span.end, gold.span.end) - max(span.begin, gold.span.begin)
        if shared > 0:
            both = max(span.end, gold.span.end) - min(span.begin, gold.span.begin)
            common[person] = max(common.get(person, 0.0), shared / both)
    best = max(common, key=lambda person: (common[person], person), default=None)
    return best or (gold.report, gold.span)


def by_surname(event: Event, _: Mapping[str, Annotation]) -> list[Hashable]:
    """The last word, as a simple program has it."""
    return [gold.words.split()[-1].lower() for gold in event.gold]


def b_cubed(gold: Sequence[Hashable], found: Sequence[Hashable]) -> list[tuple[float, float]]:
    """Precision and recall of each mention."""
    together = Counter(zip(gold, found, strict=True))
    golds, founds = Counter(gold), Counter(found)
    return [
        (together[g, f] / founds[f], together[g, f] / golds[g])
        for g, f in zip(gold, found, strict=True)
    ]


def has_name(event: Event) -> list[bool]:
    """Whether each mention has a word of its chain's commonest name in it."""
    words: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for gold in event.gold:
        words[gold.chain].update(w for w in re.findall(r"\w\w+", gold.words) if w[0].isupper())
    titles = {"Mr", "Mrs", "Ms", "President", "Prime", "Minister", "North", "South", "Korean"}
    names = {
        chain: {w for w, n in counted.items() if w not in titles and n > 1}
        for chain, counted in words.items()
    }
    return [bool(set(re.findall(r"\w\w+", g.words)) & names[g.chain]) for g in event.gold]


def scores(
    data: Path, chosen: Sequence[str], group: Grouping, *, only_names: bool = False
) -> tuple[float, float, int]:
    """B3 precision and recall over the chosen events, and how many mentions were counted."""
    rows: list[tuple[float, float]] = []
    for event in read_events(data, chosen):
        annotations = {r.id: annotate(r) for r in event.reports}
        found = group(event, annotations)
        pairs = b_cubed([g.chain for g in event.gold], found)
        kept = has_name(event) if only_names else [True] * len(pairs)
        rows += [pair for pair, keep in zip(pairs, kept, strict=True) if keep]
    count = max(1, len(rows))
    return sum(p for p, _ in rows) / count, sum(r for _, r in rows) / count, len(rows)


def measure(data: Path) -> dict[str, float]:
    """B3 of the program on both halves, of surname matching on the reported one."""
    figures: dict[str, float] = {}
    for half, chosen in (("tune", TUNE), ("report", MEASURE)):
        precision, recall, _ = scores(data, chosen, by_program)
        figures |= {f"{half} precision": precision, f"{half} recall": recall}
    precision, recall, _ = scores(data, MEASURE, by_surname)
    return figures | {"report surnames precision": precision, "report surnames recall": recall}


def main() -> None:
    """Prints the table and, on demand, the groups of the tuning events."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--errors", action="store_true", help="list how the tuning chains fall")
    options = parser.parse_args()
    for half, chosen in (("tune", TUNE), ("report", MEASURE)):
        for name, group in (("program", by_program), ("surnames", by_surname)):
            for kept in (False, True):
                p, r, n = scores(options.data, chosen, group, only_names=kept)
                label = f"{half} {name}{', names' if kept else ''}"
                print(f"{label:28} precision {p:.3f} recall {r:.3f} of {n}")
    if options.errors:
        for event in read_events(options.data, TUNE):
            found = by_program(event, {r.id: annotate(r) for r in event.reports})
            fallen: Counter[tuple[str, str, str]] = Counter()
            for gold, person in zip(event.gold, found, strict=True):
                fallen[gold.chain, person if isinstance(person, str) else "", gold.words] += 1
            for (chain, person, words), count in sorted(fallen.items()):
                print(f"{chain} {person or 'nobody'}: {words} {count}")


if __name__ == "__main__":
    main()
