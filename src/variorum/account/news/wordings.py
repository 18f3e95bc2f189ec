"""Quotations that later reports bring, change or confirm."""

from collections.abc import Sequence
from dataclasses import replace

from variorum.account.contrary import is_contrary
from variorum.account.coverage.otherwise import OTHERWISE
from variorum.account.news.order import in_order
from variorum.account.news.split import Split
from variorum.account.quotations.differences import describe_pair, mark_changes
from variorum.account.quotations.printed import print_under
from variorum.account.sources import Sources
from variorum.account.speakers import find_voices
from variorum.compare.coverage.shares import known_words, share, telling_words
from variorum.model import VERDICTS, Family, Line, Section, Wording, WordingPair

CONFIRMS = frozenset({"identical", "cut", "joined"})
MOST_NEW = 30
LITTLE_PRINTED, LITTLE_TOLD = 3, 6
"""Fewer words than these are no news."""
MOST_KNOWN = 0.5
"""Words that are only told confirm those before where so much of them stands there."""
ORDER = ("altered", "reworded", "new", "confirmed")


def write_wordings(split: Split) -> Section:
    """A line for each utterance of which a later report gives a wording.

    Altered and reworded ones stand first with the earlier wording under them, then
    utterances told for the first time, then those that a later report prints as before.
    """
    found: list[tuple[str, Line]] = []
    for voice in find_voices(split.sources):
        for family in voice.families:
            line = _line(family, voice.name, split)
            if line:
                found.append(line)
    found.sort(key=lambda told: told[0] == "new" and _is_told(told[1]))
    title = "Words: new, changed, confirmed"
    return in_order("quotations", title, found, ORDER, most_new=MOST_NEW)


def _line(family: Family, speaker: str, split: Split) -> tuple[str, Line] | None:
    old = [i for i, w in enumerate(family.wordings) if w.report in split.earlier]
    new = [i for i, w in enumerate(family.wordings) if w.report not in split.earlier]
    if not new:
        return None
    if not old:
        first = family.wordings[new[0]]
        if not _says_something(first):
            return None
        note = "new, indirect" if first.kind == "indirect" else "new"
        others = [family.wordings[i] for i in new[1:]]
        return "new", _told(first, others, speaker, note, split.sources)
    return _compared(family, speaker, old, new, split)


def _compared(
    family: Family, speaker: str, old: list[int], new: list[int], split: Split
) -> tuple[str, Line] | None:
    """The later wording that differs most from the earlier one that it is compared with."""
    closest: list[tuple[WordingPair, int, int]] = []
    for later in new:
        pairs = [
            (p, later, p.b if p.a == later else p.a)
            for p in family.pairs
            if (p.a == later and p.b in old) or (p.b == later and p.a in old)
        ]
        if pairs:
            closest.append(min(pairs, key=lambda found: (_distance(found[0]), found[2])))
    if not closest:
        return None
    pair, later, earlier = max(closest, key=lambda found: (_gravity(found[0]), -found[1]))
    wording, before = family.wordings[later], family.wordings[earlier]
    if pair.verdict in CONFIRMS or (pair.indirect and _is_same_told(pair, wording, before)):
        others = [family.wordings[i] for i in new if i != later]
        alike = [i for i in old if not _is_otherwise(family, later, i)]
        note = f"confirmed: also in {split.sources.count(_reports(family, alike))} before"
        return "confirmed", _told(wording, others, speaker, note, split.sources)
    printed_as = print_under(speaker, split.sources)
    shown = printed_as(before)
    marks = mark_changes(shown.words, earlier, pair)
    under = shown.line(split.sources.label(before.report), "before", marks)
    told = describe_pair(pair, swapped=pair.b == later)
    if pair.verdict != "altered" and is_contrary(wording.text, before.text):
        told = f"{told}; {OTHERWISE}"
    shown = printed_as(wording)
    line = shown.line(speaker, told, mark_changes(shown.words, later, pair))
    return pair.verdict, replace(line, lines=(under,))


def _told(
    first: Wording, others: Sequence[Wording], speaker: str, note: str, sources: Sources
) -> Line:
    """The line of a wording and of later ones that need no line of their own."""
    line = print_under(speaker, sources)(first).line(speaker, note)
    evidence = (*line.evidence, *(e for wording in others for e in wording.evidence))
    return replace(line, evidence=evidence)


def _is_told(line: Line) -> bool:
    return line.note.endswith("indirect")


def _reports(family: Family, wordings: list[int]) -> list[str]:
    return sorted({family.wordings[i].report for i in wordings})


def _distance(pair: WordingPair) -> tuple[bool, bool, bool, int]:
    """What a later wording is to be compared with: the same words, else, where any alter the
    sense, those rather than words that only tell, which would hide it.
    """
    told, altered = pair.indirect, pair.verdict == "altered"
    only_told = told and not altered
    return (pair.verdict not in CONFIRMS, only_told, altered and told, VERDICTS.index(pair.verdict))


def _gravity(pair: WordingPair) -> tuple[bool, bool, int]:
    """Indirect speech is expected to change words, though not to alter their sense."""
    return (pair.verdict == "altered", not pair.indirect, VERDICTS.index(pair.verdict))


def _is_same_told(pair: WordingPair, wording: Wording, before: Wording) -> bool:
    """Whether words that are only told say what those before do, deny it where those do, and add
    little.
    """
    if pair.verdict == "altered" or is_contrary(wording.text, before.text):
        return False
    return share(telling_words(wording.text), known_words([before.text])) >= MOST_KNOWN


def _is_otherwise(family: Family, later: int, earlier: int) -> bool:
    """Whether an earlier wording of an utterance says something else than a later one."""
    pairs = [p for p in family.pairs if {p.a, p.b} == {later, earlier}]
    texts = [family.wordings[i].text for i in (later, earlier)]
    return any(p.verdict == "altered" for p in pairs) or is_contrary(*texts)


def _says_something(wording: Wording) -> bool:
    least = LITTLE_TOLD if wording.kind == "indirect" else LITTLE_PRINTED
    return len(wording.text.split()) >= least
