"""What was found of a passage is kept with the sources of its story, and with no others."""

from variorum.account.kept import kept_with_sources
from variorum.account.sources import Sources, gather_sources
from variorum.model import Comparison, Evidence, Report, Story


def sources_of(text: str) -> Sources:
    reports = {"post": Report(id="post", source="post", text=text)}
    return gather_sources(Comparison(story=Story("quay", ("post",))), reports, {})


def test_a_passage_is_read_once_for_a_story() -> None:
    read: list[tuple[str, bool]] = []

    @kept_with_sources
    def length(evidence: Evidence, sources: Sources, *, twice: bool = False) -> int:
        read.append((sources.reports[evidence.report].text, twice))
        return (1 + twice) * len(sources.reports[evidence.report].text)

    passage = Evidence("post", 0, 8, "The quay")
    first, second = sources_of("The quay is shut."), sources_of("The quay is open again.")
    assert [length(passage, first), length(passage, first), length(passage, second)] == [17, 17, 23]
    assert length(passage, first, twice=True) == 34
    assert [twice for _, twice in read] == [False, False, True]
