"""What somebody is told to have said directly before the quotation that spells it out."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.account.printed_again import IN_MARKS, plain_words
from variorum.account.quotations.turns import is_one_turn
from variorum.account.quote_marks import OPENING_MARKS
from variorum.account.sources import Sources
from variorum.annotate.words import find_words
from variorum.compare.coverage.shares import is_known, known_words
from variorum.compare.word_weights import word_weight
from variorum.lang import word_list
from variorum.model import Family, Line, Wording

NOTE = "leads in to it"
MOST_NEW = 0.34
"""So much of the weight of its words may be what the quotation has not."""


def under_quotations(
    lines: Sequence[Line], written: Mapping[str, Line], families: Sequence[Family], sources: Sources
) -> tuple[Line, ...]:
    """The lines of a speaker, each that only leads in to the quotation of another line under that;
    ``written`` has the line of each family.
    """
    kept = {id(line) for line in lines}
    shown = [f for f in families if id(written[f.id]) in kept]
    leads: dict[int, list[Line]] = {}
    for family in shown:
        quotation = _spelled_out_in(family, shown, sources)
        if quotation is not None:
            line = replace(written[family.id], note=NOTE)
            leads.setdefault(id(written[quotation.id]), []).append(line)
            kept.remove(id(written[family.id]))
    return tuple(
        replace(line, lines=(*leads.get(id(line), ()), *line.lines))
        for line in lines
        if id(line) in kept
    )


def _spelled_out_in(family: Family, families: Sequence[Family], sources: Sources) -> Family | None:
    """The family with a quotation that a wording told by itself leads in to."""
    lead = family.wordings[0]
    if len(family.wordings) > 1 or lead.kind == "direct":
        return None
    others = (f for f in families if f is not family)
    return next((f for f in others if any(_leads_to(lead, w, sources) for w in f.wordings)), None)


def _leads_to(lead: Wording, quotation: Wording, sources: Sources) -> bool:
    """Whether nothing but who speaks stands between words and a quotation that says the same."""
    if quotation.kind != "direct" or quotation.text[:1] not in OPENING_MARKS:
        return False
    return is_one_turn(lead, quotation, sources) and _is_spelled_out(lead.text, quotation.text)


def _is_spelled_out(told: str, quoted: str) -> bool:
    """Whether a quotation has all that is quoted of it before, or most of what is told."""
    parts = [plain_words(part) for part in IN_MARKS.findall(told)]
    words = f" {plain_words(quoted)} "
    if parts:
        return all(f" {part} " in words for part in parts)
    known = known_words([quoted])
    new = whole = 0.0
    for word in (w for _, _, w in find_words(told)):
        if word.lower() in word_list("function_words") or not re.search(r"\w", word):
            continue
        whole += word_weight(word)
        new += 0.0 if is_known(word, known) else word_weight(word)
    return whole > 0 and new <= MOST_NEW * whole
