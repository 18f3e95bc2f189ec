"""The quotations: every speaker, every utterance, every wording of it, with its verdict."""

from collections.abc import Iterable
from dataclasses import replace

from variorum.account.printed_again import plain_words, without_printed_again
from variorum.account.quotations.leads import under_quotations
from variorum.account.quotations.printed import Print, print_under
from variorum.account.quotations.slight import has_words, is_theme, says_something
from variorum.account.quotations.told_already import not_told_yet
from variorum.account.quotations.turns import QUOTES, join_turns
from variorum.account.quotations.unclear import is_unclear
from variorum.account.quotations.utterance_lines import write_utterances
from variorum.account.quotations.without_name import has_one_line, told_together
from variorum.account.sources import Sources
from variorum.account.speakers.headings import with_article
from variorum.account.speakers.numbers import number_of
from variorum.account.speakers.voices import Voice, find_voices, first_place
from variorum.model import VERDICTS, Family, Line, Section

MOST_OF_A_SPEAKER = 20
MOST_INDIRECT = 10
MOST_OF_A_TALK = 4
"""Of an interview printed whole, so many of the answers that are paragraphs."""
MOST_SPEAKERS = 30
LONG = 40
"""What is told in so many words is clear enough."""


def write_quotations(sources: Sources) -> Section:
    """A line for each speaker, under it one for each utterance, under that its wordings; those
    without a name of whom there is one line, or for whom no heading is left, stand together behind
    the others.

    Altered utterances stand first, then those with several wordings, then single ones,
    direct before indirect; what is left out to keep this readable is counted, and so is what
    the reports attribute to somebody less surely than an account may tell.
    """
    lines: list[Line] = []
    alone: list[Line] = []
    unclear: list[Line] = []
    held_back = 0
    for voice in _without_second(find_voices(sources)):
        full = len(lines) >= MOST_SPEAKERS
        lone = voice.kind == "unnamed" and (full or len(voice.families) == 1)
        room = len(alone) < MOST_OF_A_SPEAKER if lone else not full
        line, held = _speaker(voice, sources) if room else (None, len(voice.families))
        held_back += held
        if line:
            kept = alone if (lone and full) or has_one_line(voice, line) else lines
            (unclear if voice.kind == "not clear" else kept).append(line)
    under = [replace(who, lines=line.lines) for who in alone for line in who.lines]
    alone = not_told_yet(alone, [*lines, *under])
    unclear = not_told_yet(unclear, [*lines, *alone])
    lines += [*told_together(alone), *unclear]
    return Section(
        "quotations",
        "Who said what",
        tuple(lines),
        held_back=held_back + sources.unsure,
        unsure=sources.unsure,
    )


def _without_second(voices: Iterable[Voice]) -> list[Voice]:
    """The speakers without one whose only words another has word for word in the same report: a
    post, and what it says that somebody says.
    """
    told: set[tuple[str, str]] = set()
    kept: list[Voice] = []
    for voice in voices:
        wordings = [w for family in voice.families for w in family.wordings]
        own = {(w.report, plain_words(w.text)) for w in wordings}
        if len(own) > 1 or not own <= told:
            kept.append(voice)
        told |= own
    return kept


def _speaker(voice: Voice, sources: Sources) -> tuple[Line | None, int]:
    families = sorted(voice.families, key=lambda f: _order(f, sources))
    several = [f for f in families if len(f.wordings) > 1 and has_words(f)]
    alone = [f for f in families if len(f.wordings) == 1 and says_something(f.wordings[0], sources)]
    if voice.kind == "not clear":  # what is told of nobody tells nothing
        alone = [f for f in alone if f.wordings[0].kind == "direct"]
        alone = [f for f in alone if not is_theme(f.wordings[0], sources)]
    number = number_of(voice.name, sources, has_name=voice.kind != "unnamed")
    printed_as = print_under(voice.name, sources, number)
    turns = join_turns(alone, lambda w: printed_as(w).leans, sources)
    alone = [turn.family for turn in turns if not _is_unclear(turn.family, printed_as)]
    printed = [f for f in alone if f.wordings[0].kind != "indirect"]
    told = [f for f in alone if f.wordings[0].kind == "indirect"]
    told.sort(key=lambda f: printed_as(f.wordings[0]).leans)
    room = max(MOST_OF_A_SPEAKER, len(several))
    longest = sorted(printed, key=lambda f: -len(f.wordings[0].text))
    answers = [f for f in longest if _is_answer(f)][MOST_OF_A_TALK:]
    longest = [f for f in longest if f not in answers][: room - len(several)]
    kept = [f for f in printed if f in longest]  # in the order that they had
    shown = [*several, *kept, *told[:MOST_INDIRECT]][:room]
    if not shown:
        return None, len(families)
    written = write_utterances(shown, printed_as, sources)
    lines = without_printed_again(list(written.values()))
    lines = under_quotations(lines, written, shown, sources)
    pieces = {turn.family.id: turn.pieces for turn in turns}
    held = len(families) - sum(pieces.get(f.id, 1) for f in shown)
    evidence = voice.mention or shown[0].wordings[0].evidence[0]
    notes = [f"which of {voice.namesakes} is not clear"] if voice.namesakes > 1 else []
    notes += [f"{held} more held back"] if held else []
    return (
        Line(
            voice.role,
            (evidence,),
            label=with_article(voice.name, sources) if voice.mention is None else voice.name,
            note="; ".join(notes),
            lines=lines,
        ),
        held,
    )


def _is_unclear(family: Family, printed_as: Print) -> bool:
    """Whether what would be printed tells nothing by itself."""
    (wording,) = family.wordings
    if len(wording.text.split()) > LONG:
        return False
    return is_unclear(printed_as(wording).text, wording.kind)


def _is_answer(family: Family) -> bool:
    """Whether it is a long one without marks, as a talk that is printed whole has them."""
    (wording,) = family.wordings
    unmarked = wording.kind == "direct" and wording.text[:1] not in QUOTES
    return unmarked and len(wording.text.split()) > LONG


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
