"""Paragraphs and sentences."""

from variorum.annotate.sentences.find import find_paragraphs, find_sentences
from variorum.annotate.sentences.long import cut_long_sentences

__all__ = ["cut_long_sentences", "find_paragraphs", "find_sentences"]
