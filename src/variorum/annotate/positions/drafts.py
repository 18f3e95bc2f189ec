"""A position as spans of one sentence, before it is known whom a pronoun stands for."""

from dataclasses import dataclass

from variorum.annotate.positions.clauses import action_end, trimmed
from variorum.annotate.positions.conditions import (
    after_clause,
    find_condition,
    leading_condition,
    limiting_clause,
)
from variorum.annotate.positions.deadlines import before_occasion, find_deadline, leading_deadline
from variorum.annotate.positions.finite import is_finite
from variorum.annotate.positions.lexicon import Modality, plain_of
from variorum.annotate.positions.tokens import Sentence, is_adverb
from variorum.annotate.positions.words import (
    AUXILIARIES,
    COMPLEMENTIZERS,
    MODALS,
    PREPOSITIONS,
    RELATIVES,
    Range,
)
from variorum.lang import word_list
from variorum.model import Span
from variorum.model.modalities import RULES

HELD = frozenset(["opposes", "forbids", "allows"])
EMPTY = frozenset(["it", "that", "this", "so", "them", "to", "by", "do"])


@dataclass(frozen=True, slots=True)
class Draft:
    """The slots of one position as spans of the text.

    ``cue`` is the word that tells the modality; ``finite`` whether that word is the verb of
    a clause of its own, so that it may stand inside another position's action; ``score``
    says how sure it is, 0 to 1.
    """

    modality: Modality
    cue: Span
    action: Span
    who: Span | None = None
    condition: Span | None = None
    by_when: Span | None = None
    to_whom: Span | None = None
    finite: bool = True
    score: float = 1.0

    @property
    def span(self) -> Span:
        """From the first to the last character of any slot."""
        slots = (self.who, self.action, self.condition, self.by_when, self.to_whom, self.cue)
        there = [slot for slot in slots if slot is not None]
        return Span(min(s.begin for s in there), max(s.end for s in there))


def draft(
    s: Sentence,
    modality: Modality,
    cue: int,
    action: int,
    *,
    who: Range | None = None,
    to_whom: Range | None = None,
    until: int | None = None,
    finite: bool = True,
    score: float = 1.0,
    to_verb: bool = False,
    whole_clause: int | None = None,
) -> Draft | None:
    """A draft whose action begins at a token; its end, condition and deadline are looked for.

    ``whole_clause`` is the token where the action's clause begins, for a demand in the
    passive ("the fair should be called off"), whose action is that whole clause. None where
    no action is left.
    """
    if modality == "considers" and s.lower(action) in {"consider", "considering"}:
        action += 1
    related = who is not None and (s.lower(who[1]) in RELATIVES or _is_reduced(s, who))
    end = until if until is not None else action_end(s, action, to_verb=to_verb or related)
    condition, end = find_condition(s, action, end)
    if condition is None and modality in RULES:
        condition, end = after_clause(s, action, end)
    if condition is None and modality == "will not":
        condition = limiting_clause(s, end)
    opening = whole_clause if whole_clause is not None else who[0] if who else cue
    condition = condition or leading_condition(s, opening)
    end = before_occasion(s, action, end, opening=opening, asked=to_whom is not None)
    by_when = find_deadline(s, cue if s.lower(cue) in MODALS else action, action, end)
    if by_when and modality in HELD and s.lower(by_when[0]) not in {"by", "before", "until"}:
        by_when = None  # "opposed the measure in 2010"
    if condition and s.lower(condition[0]) == "until":
        condition, by_when = (None, condition) if by_when is None else (condition, by_when)
    by_when = by_when or leading_deadline(s, opening)
    begin = whole_clause if whole_clause is not None else action
    kept = trimmed(s, begin, end)
    if by_when and by_when[1] >= end - 1 and by_when[0] > begin:
        kept = trimmed(s, begin, by_when[0])
    if kept is None or (kept[1] - kept[0] == 1 and s.lower(kept[0]) in {"be", "do"}):
        return None
    action_span = s.span_of(*kept)
    if action_span is None:
        return None
    if kept[1] - kept[0] <= 3 and all(s.lower(k) in EMPTY for k in range(kept[0] + 1, kept[1])):
        act = plain_of(s.lower(kept[0])) or s.lower(kept[0])
        alone = kept[1] - kept[0] == 1 and act in word_list("acts_without_object")
        score = score if alone else score / 2  # "do it", "take that"; but "resign"
    return Draft(
        modality,
        Span(s.tokens[cue].begin, s.tokens[cue].end),
        action_span,
        _span(s, who),
        _span(s, condition),
        _span(s, by_when),
        _span(s, to_whom),
        finite,
        score,
    )


def _is_reduced(s: Sentence, who: Range) -> bool:
    """Whether a clause modifies the noun before it: "the fair she vowed to hold"."""
    before = s.lower(who[0] - 1)
    noun = before.isalpha() and not is_finite(s, who[0] - 1) and not is_adverb(before)
    closed = before in COMPLEMENTIZERS | PREPOSITIONS | AUXILIARIES | {"and", "or", "says", "say"}
    return noun and not closed and who[1] - who[0] == 1 and not s.is_capital(who[0] - 1)


def _span(s: Sentence, tokens: Range | None) -> Span | None:
    return s.span_of(*tokens) if tokens else None


def without_nested(drafts: list[Draft]) -> list[Draft]:
    """The drafts in order, without those inside the action of another that only carry it on:
    "asked them to consider leaving" is one position.
    """
    ordered = sorted(drafts, key=lambda d: (d.cue.begin, d.action.begin, d.modality))
    kept: list[Draft] = []
    for found in ordered:
        around = [k for k in kept if k.action.contains(found.cue)]
        same = [k for k in kept if k.action == found.action]
        if same or any(not found.finite or not _own_clause(k, found) for k in around):
            continue
        kept.append(found)
    return kept


def _own_clause(outer: Draft, inner: Draft) -> bool:
    """Whether the inner one has another subject, which stands inside the outer action."""
    return inner.who is not None and outer.action.contains(inner.who) and inner.finite
