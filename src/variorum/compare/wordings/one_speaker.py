"""Whose a family is, by what all its wordings say of their speaker."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from variorum.compare.wordings.utterances import GUESSED, Utterance

BY_HAND = 1.0
"""So surely only a person gives words to somebody."""
PRINTED = 0.75
"""From here on a report prints the speaker's name or office at the words."""


def one_speaker(group: Sequence[Utterance]) -> str:
    """The speaker of a family: a name that a report prints outweighs one read from a pronoun, and
    somebody whom a report describes ("an official") one that another only lets be guessed. Each
    report counts once for a name. What a person said outweighs all.
    """
    if said := _surest(u for u in group if u.speaker and u.sureness >= BY_HAND):
        return said
    group = _with_names(group)
    named = [u for u in group if u.speaker and u.speaker_id != "unnamed"]
    described = [u for u in group if u.speaker and u.speaker_id == "unnamed"]
    printed = [u for u in named if u.sureness >= PRINTED]
    likely = [u for u in named if u.sureness > GUESSED]
    if found := _surest(printed or likely):
        return found
    surer = [u for u in described if all(u.sureness > other.sureness for other in named)]
    if surer or not named:
        return next((u.speaker for u in surer or described), "")
    return _surest(named)


def _with_names(group: Sequence[Utterance]) -> list[Utterance]:
    """The utterances, those given to a description that ends in a name which another report gives
    with that name, which is printed there: "the operator, Weir Ferries".
    """
    names = {u.speaker for u in group if u.speaker and u.speaker_id != "unnamed"}

    def named(u: Utterance) -> Utterance:
        name = next((n for n in sorted(names) if u.speaker.endswith(f", {n}")), None)
        if name is None or u.speaker_id != "unnamed":
            return u
        return replace(u, speaker=name, speaker_id="", sureness=max(u.sureness, PRINTED))

    return [named(u) for u in group]


def _surest(utterances: Iterable[Utterance]) -> str:
    """The name that is surest in most reports; of names alike the last in the alphabet."""
    by_report: dict[tuple[str, str], float] = {}
    for u in utterances:
        asked = (u.speaker, u.report)
        by_report[asked] = max(by_report.get(asked, 0.0), u.sureness)
    sureness: defaultdict[str, float] = defaultdict(float)
    for (name, _), sure in by_report.items():
        sureness[name] += sure
    return max(sureness, key=lambda name: (sureness[name], name), default="")
