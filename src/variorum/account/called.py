"""The names by which a story knows the people whom its reports name."""

from collections.abc import Mapping

from variorum.account.kept import kept_with_sources
from variorum.account.sources import Sources


def names_in_story(report: str, sources: Sources) -> Mapping[int, str]:
    """Whom the names of a report mean, as the story knows them, by where they begin."""
    return _by_report(sources).get(report, {})


@kept_with_sources
def _by_report(sources: Sources) -> Mapping[str, Mapping[int, str]]:
    found: dict[str, dict[int, str]] = {}
    for person in sources.comparison.people:
        for mention in person.mentions:
            evidence = mention.evidence
            if mention.kind == "name" and evidence.part == "text":
                found.setdefault(evidence.report, {})[evidence.begin] = person.name
    return found
