"""Who said what: cues, quotations and reported speech put together by rule."""

from variorum.annotate.attributions.find import find_attributions

__all__ = ["find_attributions"]
