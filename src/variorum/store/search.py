"""The part of a case that finds passages by their words."""

from collections.abc import Iterator

from variorum.lang.broken_words import mend
from variorum.model import Hit, Report, Span
from variorum.store.outlines import sentences_of
from variorum.store.part import Part
from variorum.store.passages import lines_of, passages, search_terms
from variorum.store.rows import COLUMNS, report_of

Terms = tuple[tuple[str, ...], ...]


class Search(Part):
    """Full text of the reports as they stand."""

    def search(self, words: str, *, limit: int = 50) -> list[Hit]:
        """Passages that hold all the words, the best reports first; "…" holds a phrase."""
        terms = search_terms(words)
        hits: list[Hit] = []
        if not terms:
            return hits
        query = (
            f"SELECT {COLUMNS}, (SELECT story FROM story_reports AS s WHERE s.report = r.report) "
            "FROM current_reports AS r WHERE number = ?"
        )
        for number in self._db.matching(terms, limit):
            row = self._db.one(query, number)
            if row is not None:
                hits.extend(self._hits(report_of(row[:-1]), row[-1], terms))
            if len(hits) >= limit:
                break
        return hits[:limit]

    def _hits(self, report: Report, story: str | None, terms: Terms) -> Iterator[Hit]:
        if report.title and report.title_span is None:
            for span in passages(mend(report.title), (Span(0, len(report.title)),), terms):
                yield Hit(report.cite(*span, "title"), story)
        row = self._db.one("SELECT data FROM annotations WHERE report = ?", report.id)
        sentences = (sentences_of(row[0]) if row else ()) or lines_of(report.text)
        for span in passages(mend(report.text), sentences, terms):
            yield Hit(report.cite(*span), story)
