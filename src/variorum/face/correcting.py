"""What a person says of a case by hand, in Python."""

from datetime import date

from variorum.model import Case, Correction, Span


class Correcting:
    """Corrections of an open case. Each is kept with its time, holds for later readings too,
    and can be taken back; the stories are compared anew at once.

    Words are given as the report prints them, or as the ``Span`` where they stand. All raise
    ``KeyError`` where there is no such report, and ``ValueError`` where words or names stand
    nowhere in it or words in several places.
    """

    _case: Case

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """The corrections in force, in the order they were made."""
        return self._case.corrections()

    def remove_report(self, report: str) -> Correction:
        """Take a report out of the case; reading its file again does not bring it back."""
        from variorum import corrections

        return self._compared(corrections.remove_report(self._case, report))

    def set_date(self, report: str, day: date | str | None) -> Correction:
        """Set the day of a report, as a date or as YYYY-MM-DD; None takes it away."""
        return self._set(report, "date", str(day or ""))

    def set_outlet(self, report: str, outlet: str | None) -> Correction:
        """Set the outlet of a report; None takes it away."""
        return self._set(report, "outlet", outlet or "")

    def set_title(self, report: str, title: str | None) -> Correction:
        """Set the title of a report; None takes it away."""
        return self._set(report, "title", title or "")

    def set_furniture(
        self, report: str, words: str | Span, *, is_furniture: bool = True
    ) -> Correction:
        """Mark words as no part of the report, or, with ``is_furniture=False``, as part of it."""
        from variorum import corrections

        return self._compared(
            corrections.set_furniture(self._case, report, words, is_furniture=is_furniture)
        )

    def set_speaker(self, report: str, words: str | Span, name: str) -> Correction:
        """Give words that a report has as said to another speaker."""
        from variorum import corrections

        return self._compared(corrections.set_speaker(self._case, report, words, name))

    def no_copy(self, report: str, other: str) -> Correction:
        """Say that neither of two reports rests on the other."""
        from variorum import corrections

        return self._compared(corrections.no_copy(self._case, report, other))

    def join_stories(self, report: str, other: str) -> Correction:
        """Make one story of the stories of two reports."""
        from variorum import corrections

        return self._compared(corrections.join_stories(self._case, report, other))

    def split_story(self, report: str) -> Correction:
        """Take a report out of its story: it stands alone."""
        from variorum import corrections

        return self._compared(corrections.split_story(self._case, report))

    def join_families(
        self, report: str, words: str | Span, other: str, other_words: str | Span
    ) -> Correction:
        """Say that words of two reports word one utterance: their families become one."""
        from variorum import corrections

        return self._compared(
            corrections.join_families(self._case, report, words, other, other_words)
        )

    def split_family(self, report: str, words: str | Span) -> Correction:
        """Say that words are none of the utterance that they were put to."""
        from variorum import corrections

        return self._compared(corrections.split_family(self._case, report, words))

    def join_people(self, report: str, name: str, other: str, other_name: str) -> Correction:
        """Say that a name in one report means the same person as a name in another."""
        from variorum import corrections

        return self._compared(corrections.join_people(self._case, report, name, other, other_name))

    def split_person(self, report: str, name: str, *, only_here: bool = False) -> Correction:
        """Say that a name means another person than the names it was put to, in all reports of
        the story or in this one alone.
        """
        from variorum import corrections

        return self._compared(
            corrections.split_person(self._case, report, name, only_here=only_here)
        )

    def undo(self, number: int | None = None) -> Correction | None:
        """Take a correction back, the last where none is named by its number; None where there
        is none.
        """
        from variorum import corrections

        back = corrections.undo(self._case, number)
        return self._compared(back) if back is not None else None

    def _set(self, report: str, field: str, value: str) -> Correction:
        from variorum import corrections

        return self._compared(corrections.set_field(self._case, report, field, value))

    def _compared(self, made: Correction) -> Correction:
        from variorum.pipeline import bring_up_to_date

        bring_up_to_date(self._case)
        return made
