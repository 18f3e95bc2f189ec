"""How reports stand to each other: copy, excerpt, rewrite, partly derived, independent."""

from variorum.compare.copies.left_out import compare_with_source
from variorum.compare.copies.origins import family_tree, origins
from variorum.compare.copies.relations import of_all_pairs, relate_alike, relate_reports
from variorum.compare.copies.reworded import reworded_reports

__all__ = [
    "compare_with_source",
    "family_tree",
    "of_all_pairs",
    "origins",
    "relate_alike",
    "relate_reports",
    "reworded_reports",
]
