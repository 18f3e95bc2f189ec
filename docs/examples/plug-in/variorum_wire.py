"""A reader and an exporter for Variorum, from outside it.

A .wire file holds stories with a line "%%" between them, each with fields at its head:

    headline: Ferry aground off Tern Island
    agency: Harbour Wire
    date: 2031-05-05

    The ferry Aurelia ran aground on Monday, Anna Brill said.
"""

from collections.abc import Iterator


def read(data: bytes) -> Iterator[dict[str, str]]:
    """The reports of a file, each with the fields of a line of .jsonl; only text must be there."""
    names = {"headline": "title", "agency": "outlet", "date": "date", "link": "url"}
    for story in data.decode("utf-8").split("\n%%\n"):
        head, _, text = story.partition("\n\n")
        fields = dict(line.split(": ", 1) for line in head.splitlines())
        yield {names[name]: value for name, value in fields.items()} | {"text": text}


def write(case, what: str) -> Iterator[str]:
    """A list of speakers with how often each is quoted, in pieces of text (or of bytes).

    ``case`` gives stories(), report(id), annotation(id), comparison(story) and account(story).
    """
    if what != "attributions":
        raise ValueError(f"speakers are counted in attributions, not in {what}")
    for story in case.stories():
        yield f"{case.account(story.id).title}\n"
        counts: dict[str, int] = {}
        for report in story.reports:
            for attribution in case.annotation(report).attributions:
                if attribution.speaker.name:
                    name = attribution.speaker.name
                    counts[name] = counts.get(name, 0) + 1
        for name in sorted(counts):
            yield f"  {counts[name]} {name}\n"
