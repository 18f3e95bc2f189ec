"""What a person changes by hand: noted with its time, applied on comparing, undone at will."""

from variorum.corrections.kept import by_hand, furniture_marks
from variorum.corrections.people import join_people, split_person
from variorum.corrections.reports import (
    FIELDS,
    join_stories,
    no_copy,
    remove_report,
    set_field,
    set_furniture,
    split_story,
    undo,
)
from variorum.corrections.told import told
from variorum.corrections.wordings import join_families, set_speaker, split_family

__all__ = [
    "FIELDS",
    "by_hand",
    "furniture_marks",
    "join_families",
    "join_people",
    "join_stories",
    "no_copy",
    "remove_report",
    "set_field",
    "set_furniture",
    "set_speaker",
    "split_family",
    "split_person",
    "split_story",
    "told",
    "undo",
]
