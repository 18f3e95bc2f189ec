"""The quotations: every speaker, every utterance, every wording of it, with its verdict."""

import re
from collections.abc import Sequence

from variorum.account.cues import is_question_put
from variorum.account.differences import describe_pair, describe_speakers, mark_changes
from variorum.account.papers import head_of
from variorum.account.readings import describe_readings
from variorum.account.said_by import describe_teller
from variorum.account.sources import Sources
from variorum.account.speakers import Voice, find_voices, first_place
from variorum.account.standing_alone.leaning import Number, cannot_stand, leans
from variorum.account.turns import join_turns
from variorum.account.unclear import is_unclear
from variorum.account.without_name import has_one_line, told_together
from variorum.account.wording_lines import write_wording
from variorum.annotate.speakers.phrases import is_plural
from variorum.annotate.subjects import has_finite_verb
from variorum.compare.coverage.shares import known_words, share, telling_words
from variorum.model import VERDICTS, Evidence, Family, Line, Mark, Section, Wording, WordingPair

MOST_OF_A_SPEAKER = 12
MOST_INDIRECT = 3
MOST_SPEAKERS = 30
IN_MARKS = re.compile(r"[“\"]([^“”\"]+)[”\"]?")
HASHTAGS = re.compile(r"(?:\s[#@]\w+)+$")
LEAST_AGAIN, LEAST_TORN = 5, 8
LEAST_TELLING, ALL = 2, 0.99
LONG = 40
"""What is told in so many words is clear enough."""
LITTLE_PRINTED, LITTLE_TOLD = 3, 6
"""Fewer words than these are held back."""


def write_quotations(sources: Sources) -> Section:
    """A line for each speaker, under it one for each utterance, under that its wordings; those
    without a name of whom there is one line stand together behind the others.

    Altered utterances stand first, then those with several wordings, then single ones,
    direct before indirect; what is left out to keep this readable is counted, and so is what
    the reports attribute to somebody less surely than an account may tell.
    """
    lines: list[Line] = []
    alone: list[Line] = []
    unclear: list[Line] = []
    held_back = 0
    for voice in find_voices(sources):
        lone = voice.kind == "unnamed" and len(voice.families) == 1
        room = len(alone) < MOST_OF_A_SPEAKER if lone else len(lines) < MOST_SPEAKERS
        line, held = _speaker(voice, sources) if room else (None, len(voice.families))
        held_back += held
        if line:
            kept = alone if has_one_line(voice, line) else lines
            (unclear if voice.kind == "not clear" else kept).append(line)
    lines += [*told_together(alone), *unclear]
    return Section(
        "quotations",
        "Who said what",
        tuple(lines),
        held_back=held_back + sources.unsure,
        unsure=sources.unsure,
    )


def _speaker(voice: Voice, sources: Sources) -> tuple[Line | None, int]:
    families = sorted(voice.families, key=lambda f: _order(f, sources))
    several = [f for f in families if len(f.wordings) > 1 and _has_words(f)]
    alone = [
        f for f in families if len(f.wordings) == 1 and _says_something(f.wordings[0], sources)
    ]
    if voice.kind == "not clear":  # what is told of nobody tells nothing
        alone = [f for f in alone if f.wordings[0].kind == "direct"]
    number = _number_of(voice, sources)
    turns = join_turns(alone, lambda w: cannot_stand(w, number) or leans(w, number), sources)
    alone = [turn.family for turn in turns if not _is_unclear(turn.family, voice, sources)]
    printed = [f for f in alone if f.wordings[0].kind != "indirect"]
    told = [
        f
        for f in alone
        if f.wordings[0].kind == "indirect" and not cannot_stand(f.wordings[0], number)
    ]
    told.sort(key=lambda f: leans(f.wordings[0], number))
    room = max(MOST_OF_A_SPEAKER, len(several))
    longest = sorted(printed, key=lambda f: -len(f.wordings[0].text))[: room - len(several)]
    kept = [f for f in printed if f in longest]  # in the order that they had
    shown = [*several, *kept, *told[:MOST_INDIRECT]][:room]
    if not shown:
        return None, len(families)
    lines = _without_doubles([_family(f, voice.name, sources) for f in shown])
    pieces = {turn.family.id: turn.pieces for turn in turns}
    held = len(families) - sum(pieces.get(f.id, 1) for f in shown)
    evidence = voice.mention or shown[0].wordings[0].evidence[0]
    return (
        Line(
            voice.role,
            (evidence,),
            label=voice.name,
            note=f"{held} more held back" if held else "",
            lines=lines,
        ),
        held,
    )


def _is_unclear(family: Family, voice: Voice, sources: Sources) -> bool:
    """Whether what would be printed tells nothing by itself."""
    (wording,) = family.wordings
    if len(wording.text.split()) > LONG:
        return False
    line = write_wording(wording, voice.name, sources, "", (), alone=True)
    return is_unclear(line.text, wording)


def _number_of(voice: Voice, sources: Sources) -> Number:
    if voice.is_person:
        return "person"
    if any(voice.name in (body.name, *body.also) for body in sources.comparison.organisations):
        return "body"
    noun = head_of(voice.name) if voice.kind == "unnamed" else ""
    return "several" if noun == "police" or is_plural(noun) else "open"


def _without_doubles(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, one that is printed as a part of another left out."""
    kept: list[Line] = []
    for number, line in enumerate(lines):
        if not line.lines and _is_printed_again(line, kept, lines[number + 1 :]):
            continue
        if not line.lines and _is_told_again(line, lines):
            continue
        held = [e for other in (*kept, *lines) if other is not line for e in other.evidence]
        inside = [any(_holds(e, own) for e in held) for own in line.evidence]
        if line.lines or not inside or not all(inside):
            kept.append(line)
    return tuple(kept)


def _is_printed_again(line: Line, before: Sequence[Line], behind: Sequence[Line]) -> bool:
    """Whether its report prints the same words twice, as an embedded post repeats what the text
    has quoted: once is enough.
    """
    words = _plain(HASHTAGS.sub("", line.text))
    report = line.evidence[0].report
    if len(words.split()) < LEAST_AGAIN:
        return False

    def has(other: Line) -> bool:
        told = [other, *other.lines]
        return any(words in _plain(t.text) for t in told if t.evidence[0].report == report)

    return any(map(has, before)) or any(
        has(other) and _plain(other.text) != words for other in behind
    )


def _is_told_again(line: Line, lines: Sequence[Line]) -> bool:
    """Whether another line of the speaker has all that its report tells in it, and more: "that the
    weir was “lost”" beside "“The weir that we built is lost,”".
    """
    words = telling_words(line.text)
    if len(words) < LEAST_TELLING or line.text[:1] in {"“", '"'}:
        return False
    others = [o for other in lines if other is not line for o in (other, *other.lines)]
    return any(
        o.evidence[0].report == line.evidence[0].report
        and len(o.text) > len(line.text)
        and share(words, known_words([o.text])) >= ALL
        for o in others
    )


def _holds(whole: Evidence, part: Evidence) -> bool:
    """Whether a passage holds another and more."""
    return whole.report == part.report and whole.span.contains(part.span) and whole != part


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


def _says_something(wording: Wording, sources: Sources) -> bool:
    """Whether it is more than a word or two in quotation marks, or a few told indirectly, and
    neither a headline nor a question that somebody else put.
    """
    report = sources.reports.get(wording.report)
    title = report.title_span if report else None
    if title is not None and title.contains(wording.spans[0]):
        return False
    if _is_torn(wording.text):
        return False
    least = LITTLE_TOLD if wording.kind == "indirect" else LITTLE_PRINTED
    return len(wording.text.split()) >= least and not is_question_put(wording, sources)


def _is_torn(words: str) -> bool:
    """Whether words are what is left of a quotation that begins before them ("and no one else”"),
    or the subject alone of a clause ("that Bo Day, the mayor").
    """
    quotes = words.count("“") + words.count("”") + words.count('"')
    if quotes == 1 and words[-1:] in {"”", '"'} and len(words.split()) < LEAST_TORN:
        return True
    return words.startswith("that ") and not quotes and not has_finite_verb(words)


def _has_words(family: Family) -> bool:
    """Whether any of the wordings is more than a word or two."""
    return any(len(w.text.split()) >= LITTLE_PRINTED for w in family.wordings)


def _family(family: Family, speaker: str, sources: Sources) -> Line:
    first, *rest = family.wordings
    others = [w for w in rest if not _leads_in(w, family)]
    against_first = {p.b if p.a == 0 else p.a: p for p in family.pairs if 0 in (p.a, p.b)}
    lines = []
    for i, wording in enumerate(rest, start=1):
        if wording not in others:
            continue
        pair = against_first.get(i)
        verdict = _against_first(pair, wording, brief=len(others) == 1) if pair else ""
        note = "; ".join(filter(None, (describe_teller(wording, family, sources), verdict)))
        lines.append(write_wording(wording, speaker, sources, note, _marks(wording, pair, i)))
    worst = max(family.pairs, key=lambda p: _gravity(p), default=None)
    own = worst if worst and 0 in (worst.a, worst.b) else None
    told = (
        describe_speakers(family, sources.label),
        describe_teller(first, family, sources) if others else "",
        _verdict(family, worst, sources),
    )
    note = "; ".join(filter(None, told))
    marks = _marks(first, own, 0)
    return write_wording(first, speaker, sources, note, marks, tuple(lines), alone=not others)


def _leads_in(wording: Wording, family: Family) -> bool:
    """Whether what its own report prints whole leaves nothing to be seen in it: words in marks
    that lead in to the quotation they are taken from.
    """
    parts = [_plain(part) for part in IN_MARKS.findall(wording.text)]
    return any(
        other is not wording
        and other.report == wording.report
        and other.kind == "direct"
        and len(other.text) > sum(map(len, parts))
        and all(part in _plain(other.text) for part in parts)
        for other in (family.wordings if wording.kind != "indirect" and parts else ())
    )


def _plain(text: str) -> str:
    """The words in small letters, one space between them."""
    return " ".join(re.findall(r"\w+", text.lower()))


def _against_first(pair: WordingPair, wording: Wording, *, brief: bool) -> str:
    return describe_pair(pair, swapped=pair.b == 0, brief=brief, kind=wording.kind)


def _gravity(pair: WordingPair) -> tuple[bool, int, int, int]:
    """Indirect speech is expected to change words: it does not outweigh two quotations."""
    return (not pair.indirect, VERDICTS.index(pair.verdict), -min(pair.a, pair.b), -pair.a - pair.b)


def _verdict(family: Family, worst: WordingPair | None, sources: Sources) -> str:
    """The gravest verdict on the family, with the changed words."""
    if worst is None:
        return "indirect" if family.wordings[0].kind == "indirect" else ""
    readings = describe_readings(family, worst, sources)
    kind = family.wordings[0].kind
    told = describe_pair(worst, swapped=worst.b == 0, readings=readings, kind=kind)
    if not readings and 0 not in (worst.a, worst.b):
        compared = (family.wordings[worst.a].report, family.wordings[worst.b].report)
        told += f" ({' / '.join(sources.label(r) for r in compared)})"
    alike = {n for p in family.pairs if p.verdict == "identical" for n in (p.a, p.b)}
    all_alike = worst.verdict != "identical"  # of reports that cut it, it says nothing
    reports = {w.report for n, w in enumerate(family.wordings) if all_alike or n in alike}
    return told if len(reports) <= 2 else f"{told}; in {sources.count(sorted(reports))}"


def _marks(wording: Wording, pair: WordingPair | None, index: int) -> tuple[Mark, ...]:
    if pair is None:
        return ()
    changes = [(c.a if pair.a == index else c.b, c) for c in pair.changes]
    return mark_changes(wording, changes, pair)
