"""What reports tell in words of their own: a sentence of each, to be read side by side."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from variorum.account.clear import show_clear, why_not_clear
from variorum.account.coverage.claims import claim_share, has_word_of_claim
from variorum.account.coverage.core import (
    has_its_words,
    share_beside,
    tells_in_its_words,
    tells_its_claim,
)
from variorum.account.coverage.otherwise import DONE, TO_COME, how_otherwise, is_otherwise
from variorum.account.coverage.same_sayings import is_quoted_alone, is_short_quotation
from variorum.account.disputed import are_of_other_hours
from variorum.account.sources import Sources
from variorum.account.standing_alone import (
    LEANS,
    UNNAMED,
    bare_sentence,
    find_referents,
    put_in_referents,
)
from variorum.account.tellers import who_told
from variorum.annotate.main_clauses import without_appositions
from variorum.compare.coverage.likeness import load_weights
from variorum.compare.coverage.shares import known_words
from variorum.model import Evidence, Line, StatementGroup, Wording

OWN_WORDS = "below perhaps the same, or a part of it, in other words"
"""Said behind a sentence that others tell so, as far as can be seen."""
READABLE = frozenset({None, LEANS, *UNNAMED, "too long", "too short"})
"""Why a sentence that stands under another one may not be clear by itself."""
BESIDE = 0.1
"""So much of what one of two sentences tells beside who somebody is the other must have."""
MUCH_BESIDE = 0.4
"""The same where one is somebody's words and the other the reporter's."""
MOST_OF_IT = 0.5
"""A passage of which so much is one wording tells that."""


def told_in_own_words(statement: StatementGroup, sources: Sources, shown: Set[str]) -> Line | None:
    """A sentence of a statement that is clear by itself and not ``shown`` yet, with those of other
    origins under it that tell the same, or a part of it, in few of its words; under which others
    only tell it otherwise where there is no other.
    """
    best: tuple[tuple[bool, bool, int, bool], Line] | None = None
    for evidence in _by_chance(statement, sources):
        sentence = show_clear(evidence, sources)
        if sentence is None or sentence.text in shown or is_short_quotation(evidence, sources):
            continue
        lines = tuple(find_own_words(evidence, {evidence.report}, statement, sources))
        under = [e for line in lines if not is_otherwise(line) for e in line.evidence]
        own = evidence.report not in sources.reworded
        rank = bool(under), own, len(under), tells_its_claim(evidence, under)
        if lines and (best is None or rank > best[0]):
            note = who_told([sentence.evidence], sources)
            best = rank, Line(sentence.text, (sentence.evidence,), note=note, lines=lines)
    return best[1] if best else None


def put_under(
    first: Evidence, cited: Sequence[Evidence], sources: Sources
) -> tuple[list[Line], list[Evidence]]:
    """Those of the passages that tell a sentence in other words than its own, as lines, of each
    report the one with most of its claim; and those that stand for it in its own words, as titles
    do. What can neither be read under it nor has its words is not said to tell it.
    """
    lines, alike = [], []
    for report in dict.fromkeys(e.report for e in cited):
        passages = [e for e in cited if e.report == report]
        in_text = [e for e in passages if e.part == "text"]
        if not in_text or tells_in_its_words(first, passages):
            alike += passages
            continue
        in_text.sort(key=lambda e: -claim_share([e.text], first.text))
        under = next((line for e in in_text if (line := _line(e, sources)) is not None), None)
        lines += [under] if under else []
    return lines, alike


def find_own_words(
    first: Evidence, told: Set[str], statement: StatementGroup, sources: Sources
) -> Iterator[Line]:
    """The sentences of reports not ``told`` yet that tell what the first one does, or some of what
    it says of its subject; those that tell it otherwise, in its words or others, with a word on
    that. What one only foretells and the other tells as done may be two things, and of another hour
    there may be another number: these do not stand there.
    """
    origins = {sources.origins[report] for report in told}
    middle, *others = statement.tellings
    sure = [t.evidence[0] for t in others if _is_sure(t.chance)]
    if _is_one(first, middle.evidence[0]) or middle.report in told:
        paired = sure
    else:
        paired = [middle.evidence[0]] if any(_is_one(first, e) for e in sure) else []
    for evidence in (*paired, *_told_otherwise(first, statement, sources)):
        origin = sources.origins.get(evidence.report)
        if origin is None or origin in origins or not _may_tell(first, evidence, sources):
            continue
        how = how_otherwise(first, evidence, sources)
        line = _line(evidence, sources)
        apart = how in (TO_COME, DONE) or (how and are_of_other_hours(first, evidence, sources))
        if line is None or apart:
            continue
        origins.add(origin)
        if how:
            line = replace(line, note="; ".join(filter(None, (line.note, how))))
        yield line


def _told_otherwise(
    first: Evidence, statement: StatementGroup, sources: Sources
) -> Iterator[Evidence]:
    """The sentences of a statement that have the words of one and do not tell what it does."""
    for telling in statement.tellings:
        if telling.report in sources.reports and telling.report != first.report:
            for evidence in telling.evidence:
                if how_otherwise(first, evidence, sources) and has_its_words(
                    first, evidence, sources
                ):
                    yield evidence


def _is_one(shown: Evidence, evidence: Evidence) -> bool:
    """Whether a passage is what is shown of another one."""
    return shown.report == evidence.report and shown.span.overlaps(evidence.span)


def _by_chance(statement: StatementGroup, sources: Sources) -> list[Evidence]:
    """The sentence that stands for a statement, and those sure to tell it, the surest first;
    reworded reports' last.
    """
    middle, *others = statement.tellings
    sure = sorted((t for t in others if _is_sure(t.chance)), key=lambda t: -t.chance)
    cited = [t.evidence[0] for t in (middle, *sure) if t.report in sources.reports]
    return sorted(cited, key=lambda e: e.report in sources.reworded)


def _is_sure(chance: float) -> bool:
    return chance >= load_weights("own_words").least


def _may_tell(first: Evidence, other: Evidence, sources: Sources) -> bool:
    """Whether another sentence has any of the claim of the first, and more in common with it than
    who somebody is, much more where one is a quotation and the other tells nothing that was said,
    and they do not stand beside each other already as wordings.
    """
    pairs = ((first.text, other.text), (other.text, first.text))
    known = [known_words([without_appositions(b)]) for _, b in pairs]
    shares = [share_beside(a, k, sources.of_people) for (a, _), k in zip(pairs, known, strict=True)]
    return (
        max(shares) >= BESIDE
        and has_word_of_claim(other.text, first.text)
        and not _quoted_together(first, other, sources)
        and (max(shares) >= MUCH_BESIDE or not is_quoted_alone(first, other, sources))
    )


def _line(evidence: Evidence, sources: Sources) -> Line | None:
    """A sentence as it stands under another one, where it can be read there."""
    report, findings = sources.reports[evidence.report], sources.annotations[evidence.report]
    span = bare_sentence(report.text, evidence.span, findings.furniture)
    if span is None or is_short_quotation(evidence, sources):
        return None
    passage = report.cite(*span)
    if show_clear(evidence, sources) is None and why_not_clear(passage, sources) not in READABLE:
        return None
    referents = find_referents(report.text, span, findings)
    text = put_in_referents(report.text, span, referents, findings.furniture)
    note = who_told([passage], sources)
    return Line(text, (passage,), label=sources.label(evidence.report), note=note)


def _quoted_together(a: Evidence, b: Evidence, sources: Sources) -> bool:
    """Whether two passages are wordings of one utterance: these stand beside each other already."""
    return any(
        any(_is_mostly(a, w) for w in family.wordings)
        and any(_is_mostly(b, w) for w in family.wordings)
        for family in sources.told_twice.get(a.report, ())
    )


def _is_mostly(passage: Evidence, wording: Wording) -> bool:
    inside = sum(
        max(0, min(passage.end, e.end) - max(passage.begin, e.begin))
        for e in wording.evidence
        if (e.report, e.part) == (passage.report, passage.part)
    )
    return inside >= MOST_OF_IT * (passage.end - passage.begin)
