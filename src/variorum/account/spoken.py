"""In which reports a person speaks."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from variorum.annotate.speakers.several import names_in
from variorum.lang import word_list
from variorum.model import Family, Person

SpokenIn = Mapping[str, frozenset[str]]
"""The reports that give somebody words, by the name that the story knows them under."""


def find_spoken(
    families: Iterable[Family], sure: Iterable[Family], people: Iterable[Person]
) -> SpokenIn:
    """The reports in which each speaker of a story has words, under whatever name.

    Of the ``families`` those whose speaker is ``sure`` count with all their wordings: one that
    rests on an unsure finding is held up by the others, and one of which a report names no
    speaker is that speaker's where the report names the person somewhere.
    """
    forms = {
        (m.evidence.report, m.form): p.name for p in people for m in p.mentions if m.kind == "name"
    }
    named = {(report, name) for (report, _), name in forms.items()}
    held = {family.id: family for family in sure}
    spoken: defaultdict[str, set[str]] = defaultdict(set)
    for family in families:
        if family.id not in held:
            continue
        surely = {w.report for w in held[family.id].wordings}
        speaker = held[family.id].speaker
        for wording in family.wordings:
            report = wording.report
            several = " and " in wording.speaker
            theirs = {
                forms.get((report, one))
                or (several and _behind_an_office(one, report, forms))
                or one
                for one in _each(wording.speaker)
            }
            if not wording.speaker and (report, speaker) in named:
                theirs = {speaker}
            for name in theirs:
                if report in surely or name == speaker:
                    spoken[name].add(report)
    return {name: frozenset(reports) for name, reports in spoken.items() if name}


def _behind_an_office(one: str, report: str, forms: Mapping[tuple[str, str], str]) -> str | None:
    """The person whom one of several who speak together is behind an office or a "both": "both
    Mayor Ann Ray"; not "an aide to Ann Ray".
    """
    words = one.split()
    for start in range(1, len(words)):
        if words[start - 1].lower() in word_list("prepositions"):
            return None
        if (report, end := " ".join(words[start:])) in forms:
            return forms[report, end]
    return None


def _each(speaker: str) -> Iterator[str]:
    """A speaker, and each of several who speak together."""
    return chain((speaker,), names_in(speaker) if " and " in speaker else ())
