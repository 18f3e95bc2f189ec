"""Who is meant by "he" all along, where another report names the one who said some of it."""

from variorum.annotate import annotate
from variorum.compare import compare_reports
from variorum.model import Report

FIRST = "Nobody took the lantern from the old ferry house that night, and it hangs there still"


def speakers(*texts: str) -> dict[str, str]:
    """The speaker of each family by the first words of its base."""
    reports = [Report(id=str(n), source=str(n), text=text) for n, text in enumerate(texts)]
    comparison = compare_reports(reports, {r.id: annotate(r) for r in reports})
    return {" ".join(f.wordings[0].text.split()[:2]): f.speaker for f in comparison.families}


def test_he_is_whom_another_report_names() -> None:
    named = f"“{FIRST},” Robert Marsh wrote on Monday."
    going_on = f"“{FIRST},” he wrote in one post. In another, he added, “We counted the boats.”"
    assert speakers(named, going_on)["“We counted"] == "Robert Marsh"


def test_he_is_nobody_known_behind_another_who_is_named() -> None:
    named = f"“{FIRST},” Robert Marsh wrote on Monday."
    other = f"“{FIRST},” he wrote in one post. Carl Orr left. “We counted the boats,” he said."
    assert speakers(named, other)["“We counted"] != "Robert Marsh"


LAMP = "He did not see the buoy, and we will prove that the lamp was out that night"


def test_the_lawyer_who_speaks_on_is_whom_another_report_names() -> None:
    named = f"Otto Brandt was questioned. His lawyer, Nora Feld, was there. “{LAMP},” Feld said."
    going_on = (
        f"The captain was questioned. “{LAMP},” the lawyer said. The lawyer said that three "
        "sailors would testify."
    )
    found = speakers(named, going_on)
    assert found["“He did"] == "Nora Feld"
    assert "The lawyer" not in found.values()
