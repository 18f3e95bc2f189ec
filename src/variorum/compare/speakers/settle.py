"""Who speaks, settled by all that the reports of a story tell."""

from collections.abc import Mapping, Sequence

from variorum.compare.speakers.bodies import with_whole_bodies
from variorum.compare.speakers.by_wordings import with_speakers_of_wordings
from variorum.compare.speakers.in_one_report import named_by_their_words, spoken_on
from variorum.model import Annotation, Family, Organisation, Person, SettledSpeaker


def settle_speakers(
    families: Sequence[Family],
    annotations: Mapping[str, Annotation],
    people: Sequence[Person],
    organisations: Sequence[Organisation],
    *,
    alone: Mapping[str, Annotation],
) -> tuple[list[Family], tuple[SettledSpeaker, ...]]:
    """The families with who speaks, and every speaker that is another than the findings in a report
    ``alone`` tell (see ``with_settled``): all that comes after goes by these.

    ``annotations`` are those of ``with_people_as_speakers``, by which the families were found: what
    these leave open, and what was a guess, is told by another report that has the same words, and
    so is who speaks on behind them. A body has one name.
    """
    families, settled = with_speakers_of_wordings(families, annotations, people)
    settled = spoken_on(annotations, settled)
    families = named_by_their_words(families, annotations, settled)
    families, settled = with_speakers_of_wordings(families, settled, people)
    families, settled = with_whole_bodies(families, settled, people, organisations)
    return families, tuple(
        SettledSpeaker(report, own.content, own.source, after.speaker)
        for report, found in alone.items()
        for own, after in zip(found.attributions, settled[report].attributions, strict=True)
        if own.speaker != after.speaker
    )
