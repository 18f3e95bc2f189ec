"""Who said what: the model's reading within its borders, speakers, statements and attitudes."""

from variorum.annotate.attributions.find import find_attributions

__all__ = ["find_attributions"]
