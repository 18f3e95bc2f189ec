"""The quotations: every speaker, every utterance, every wording of it, with its verdict."""

from variorum.account.differences import describe_pair, mark_changes
from variorum.account.sources import Sources
from variorum.account.speakers import Voice, find_voices, first_place
from variorum.model import VERDICTS, Evidence, Family, Line, Mark, Section, Wording, WordingPair

MOST_OF_A_SPEAKER = 8
MOST_SPEAKERS = 30
LITTLE = 6


def write_quotations(sources: Sources) -> Section:
    """A line for each speaker, under it one for each utterance, under that its wordings.

    Altered utterances stand first, then those with several wordings, then single ones,
    direct before indirect; what is left out to keep this readable is counted.
    """
    voices = find_voices(sources)
    lines, held_back = [], 0
    for voice in voices[:MOST_SPEAKERS]:
        line, held = _speaker(voice, sources)
        held_back += held
        if line:
            lines.append(line)
    held_back += sum(len(v.families) for v in voices[MOST_SPEAKERS:])
    return Section("quotations", "Who said what", tuple(lines), held_back=held_back)


def _speaker(voice: Voice, sources: Sources) -> tuple[Line | None, int]:
    families = sorted(voice.families, key=lambda f: _order(f, sources))
    several = [f for f in families if len(f.wordings) > 1]
    single = [f for f in families if len(f.wordings) == 1]
    shown = [*several, *(f for f in single if _says_something(f))][
        : max(MOST_OF_A_SPEAKER, len(several))
    ]
    if not shown:
        return None, len(families)
    held = len(families) - len(shown)
    evidence = voice.mention or shown[0].wordings[0].evidence[0]
    return (
        Line(
            voice.role,
            (evidence,),
            label=voice.name,
            note=f"{held} more held back" if held else "",
            lines=tuple(_family(f, sources) for f in shown),
        ),
        held,
    )


def _order(family: Family, sources: Sources) -> tuple[object, ...]:
    reports = {w.report for w in family.wordings}
    verdict = VERDICTS.index(family.verdict) if family.verdict else -1
    altered = any(p.verdict == "altered" and not p.indirect for p in family.pairs)
    return (
        not altered,
        -min(len(family.wordings), 2),
        -len(reports),
        -verdict,
        all(w.kind == "indirect" for w in family.wordings),
        first_place(list(family.wordings), sources),
    )


def _says_something(family: Family) -> bool:
    wording = family.wordings[0]
    return wording.kind != "indirect" or len(wording.text.split()) >= LITTLE


def _family(family: Family, sources: Sources) -> Line:
    first, *others = family.wordings
    against_first = {
        (p.b if p.a == 0 else p.a): p for p in family.pairs if 0 in (p.a, p.b) and p.a != p.b
    }
    lines = []
    for i, wording in enumerate(others, start=1):
        pair = against_first.get(i)
        note = describe_pair(pair, swapped=pair.b == 0) if pair else ""
        lines.append(_wording(wording, sources, note, _marks(wording, pair, i)))
    worst = max(against_first.values(), key=lambda p: VERDICTS.index(p.verdict), default=None)
    return _wording(
        first,
        sources,
        _verdict(family, worst),
        _marks(first, worst, 0),
        tuple(lines),
    )


def _verdict(family: Family, worst: WordingPair | None) -> str:
    if worst is None or family.verdict is None:
        return "" if family.wordings[0].kind != "indirect" else "indirect"
    reports = len({w.report for w in family.wordings})
    if len(family.wordings) == 2:
        return describe_pair(worst, swapped=worst.b == 0)
    return f"{describe_pair(worst, swapped=worst.b == 0)}; in {reports} reports"


def _marks(wording: Wording, pair: WordingPair | None, index: int) -> tuple[Mark, ...]:
    if pair is None:
        return ()
    changes = [(c.a if pair.a == index else c.b, c.kind) for c in pair.changes]
    return mark_changes(wording, changes, pair)


def _wording(
    wording: Wording,
    sources: Sources,
    note: str,
    marks: tuple[Mark, ...],
    lines: tuple[Line, ...] = (),
) -> Line:
    return Line(
        wording.text,
        _evidence(wording, sources),
        label=sources.label(wording.report),
        note=note,
        marks=marks,
        lines=lines,
    )


def _evidence(wording: Wording, sources: Sources) -> tuple[Evidence, ...]:
    if wording.evidence or wording.report not in sources.reports:
        return wording.evidence
    return tuple(sources.reports[wording.report].cite(*span) for span in wording.spans)
