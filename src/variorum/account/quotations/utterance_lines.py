"""The line of an utterance: its words, the gravest verdict, and its other wordings under it."""

from collections.abc import Hashable, Iterable, Mapping, Sequence, Set
from dataclasses import replace

from variorum.account.printed_again import LEAST_AGAIN, plain_words
from variorum.account.quotations.closest import both_quote, closest_pairs
from variorum.account.quotations.differences import describe_pair, describe_speakers, mark_changes
from variorum.account.quotations.earlier import with_its_time
from variorum.account.quotations.printed import Print
from variorum.account.quotations.readings import describe_readings
from variorum.account.quotations.said_by import describe_teller
from variorum.account.quote_marks import IN_MARKS
from variorum.account.sources import IN_PART, Sources
from variorum.compare.coverage.shares import known_words, share, telling_words
from variorum.compare.wordings.bases import outnumbered_wordings
from variorum.model import VERDICTS, AttributionKind, Family, Line, Wording, WordingPair

LEAST_OF_FIRST = 0.5
"""So much of its words the first wording has where no verdict says that the two are one."""


def write_utterances(
    families: Iterable[Family], printed: Print, sources: Sources
) -> Mapping[str, Line]:
    """The lines of what a speaker said, by utterance, with what is ``printed`` of its wordings: a
    sentence that tells two of them stands under the first, but for what is altered in it. What is
    no wording of the first one stands behind it by itself.
    """
    lines: dict[str, Line] = {}
    told: set[Hashable] = set()
    for family in families:
        first, *rest = family.wordings
        told.add(printed(first).words.evidence)
        others = []
        for number, wording in enumerate(rest, start=1):
            if _leads_in(wording, family) or _is_printed_again(wording, family):
                continue
            passage = printed(wording).words.evidence
            if passage not in told or _altered_beside(number, family.pairs):
                others.append(wording)
            told.add(passage)
        beside = [w for w in others if _is_said_beside(w, family)]
        others = [w for w in others if w not in beside]
        lines[family.id] = _write_utterance(family, others, printed, sources)
        for wording in beside:
            number = family.wordings.index(wording)
            note = "indirect" if printed(wording).words.kind == "indirect" else ""
            line = _line(number, note, None, family, printed, sources)
            lines[f"{family.id} {number}"] = line
    return lines


def _is_said_beside(wording: Wording, family: Family) -> bool:
    """Whether nothing says that it is of one with the first wording: no verdict, nor the words."""
    first, number = family.wordings[0], family.wordings.index(wording)
    judged = any(number in (p.a, p.b) for p in family.pairs if 0 in (p.a, p.b))
    if judged or wording.speaker != family.speaker or _altered_beside(number, family.pairs):
        return False
    return share(telling_words(wording.text), known_words([first.text])) < LEAST_OF_FIRST


def _write_utterance(
    family: Family, others: Sequence[Wording], printed: Print, sources: Sources
) -> Line:
    """The line of one utterance, under it those of other wordings."""
    first, *rest = family.wordings
    shown = {0, *(n for n, w in enumerate(family.wordings) if w in others)}
    judged = [p for p in family.pairs if {p.a, p.b} <= shown]
    pairs = closest_pairs(family, judged)
    against_first = {p.b if p.a == 0 else p.a: p for p in pairs if 0 in (p.a, p.b)}
    compared = {n for pair in pairs for n in (pair.a, pair.b)}
    set_aside = {n for pair in judged for n in (pair.a, pair.b)} - compared
    outnumbered = outnumbered_wordings(family.wordings, family.pairs)
    lines = []
    for i, wording in enumerate(rest, start=1):
        if wording not in others:
            continue
        pair = against_first.get(i)
        beside = None if pair else _altered_beside(i, pairs)
        if beside and _is_borne_out(i, beside, outnumbered):
            pair = next((p for p in judged if (p.a, p.b) == (0, i)), None)
        elif beside:
            pair = beside
        if pair is not None and pair is beside:
            verdict = _against_another(pair, i, family, printed, sources)
        else:
            kind = printed(wording).words.kind
            alone = "indirect" if i in set_aside and kind == "indirect" else ""
            verdict = _against_first(pair, kind, brief=len(others) == 1) if pair else alone
        note = "; ".join(filter(None, (describe_teller(wording, family, sources), verdict)))
        lines.append(_line(i, note, pair, family, printed, sources))
    worst = max(against_first.values(), key=lambda pair: _gravity(pair, family), default=None)
    told = (
        describe_speakers(family, sources.label),
        describe_teller(first, family, sources) if others else "",
        _verdict(family, worst, printed(first).words.kind, sources),
    )
    note = "; ".join(filter(None, told))
    return replace(_line(0, note, worst, family, printed, sources), lines=tuple(lines))


def _line(
    number: int,
    note: str,
    pair: WordingPair | None,
    family: Family,
    printed: Print,
    sources: Sources,
) -> Line:
    """The line of a wording, with what changed in it against the other one of a pair."""
    wording = family.wordings[number]
    shown = printed(wording)
    marks = mark_changes(shown.words, number, pair)
    line = shown.line(sources.label(wording.report), note, marks)
    return with_its_time(line, wording, sources)


def _leads_in(wording: Wording, family: Family) -> bool:
    """Whether what its own report prints whole leaves nothing to be seen in it: words in marks
    that lead in to the quotation they are taken from.
    """
    parts = [plain_words(part) for part in IN_MARKS.findall(wording.text)]
    return any(
        other is not wording
        and other.report == wording.report
        and other.kind == "direct"
        and len(other.text) > sum(map(len, parts))
        and all(part in plain_words(other.text) for part in parts)
        for other in (family.wordings if wording.kind != "indirect" and parts else ())
    )


def _is_printed_again(wording: Wording, family: Family) -> bool:
    """Whether its report has the same words in another wording: a post under the quotation from it
    shows nothing more.
    """
    words = plain_words(wording.text)
    for other in family.wordings if len(words.split()) >= LEAST_AGAIN else ():
        if other is wording:
            return False
        if other.report == wording.report and f" {words} " in f" {plain_words(other.text)} ":
            return True
    return False


def _against_first(pair: WordingPair, kind: AttributionKind, *, brief: bool) -> str:
    return describe_pair(pair, swapped=pair.b == 0, brief=brief, kind=kind)


def _altered_beside(number: int, pairs: Sequence[WordingPair]) -> WordingPair | None:
    """The pair of a wording, which shares nothing with the first, and one that it alters, or that
    alters it.
    """
    return next((p for p in pairs if number in (p.a, p.b) and p.verdict == "altered"), None)


def _is_borne_out(number: int, pair: WordingPair, outnumbered: Set[int]) -> bool:
    """Whether more reports agree with a wording than with the other one of a pair."""
    other = pair.b if pair.a == number else pair.a
    return number not in outnumbered and other in outnumbered


def _against_another(
    pair: WordingPair, number: int, family: Family, printed: Print, sources: Sources
) -> str:
    other = family.wordings[pair.b if pair.a == number else pair.a]
    kind = printed(family.wordings[number]).words.kind
    told = describe_pair(pair, swapped=pair.b != number, kind=kind)
    return f"{told} (against {sources.label(other.report)})"


def _gravity(pair: WordingPair, family: Family) -> tuple[bool, int, int, int]:
    """Indirect speech is expected to change words: it does not outweigh two quotations, but for
    one that quotes some words and alters them.
    """
    altered = pair.verdict == "altered" and both_quote(pair, family)
    return (
        altered or not pair.indirect,
        VERDICTS.index(pair.verdict),
        -min(pair.a, pair.b),
        -pair.a - pair.b,
    )


def _verdict(
    family: Family, worst: WordingPair | None, kind: AttributionKind, sources: Sources
) -> str:
    """The gravest verdict on the first wording and another, with the changed words; ``kind`` is
    that of what is printed of the first.
    """
    if worst is None:
        return "indirect" if kind == "indirect" else ""
    readings = describe_readings(family, worst, sources)
    told = describe_pair(worst, swapped=worst.b == 0, readings=readings, kind=kind)
    alike = {
        n for p in family.pairs if p.verdict == "identical" and 0 in (p.a, p.b) for n in (p.a, p.b)
    }
    all_alike = worst.verdict != "identical"  # of reports that cut it, it says nothing
    reports = {w.report for n, w in enumerate(family.wordings) if all_alike or n in alike}
    if len(reports) <= 2:
        return told
    beside = {
        family.wordings[n].report for p in family.pairs if 0 in (p.a, p.b) for n in (p.a, p.b)
    }
    part = "" if reports <= beside else IN_PART
    return f"{told}; in {sources.count(sorted(reports))}{part}"
