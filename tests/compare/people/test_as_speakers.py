"""Speakers whom the other reports of a story name in full."""

from variorum.annotate import annotate
from variorum.compare import compare_story
from variorum.model import Report, Story


def test_the_father_speaks_where_his_report_names_only_the_daughter_in_full() -> None:
    texts = (
        "President Bruno Ostrov spoke at the palace. Mr. Ostrov waved to the guests.",
        "President Ostrov’s daughter, Malina Ostrov, yawned. “You may pet the bird if you want "
        "to,” Mr. Ostrov said.",
    )
    reports = [Report(id=str(n), source=str(n), text=t) for n, t in enumerate(texts)]
    found = compare_story(Story("s", ("0", "1")), reports, {r.id: annotate(r) for r in reports})
    speakers = {f.speaker for f in found.families if "pet the bird" in f.wordings[0].text}
    assert speakers == {"Bruno Ostrov"}
