"""Whether words lean on what stands before them in their report: one reading for all sections."""

from variorum.account.leaning.find import Leaning, find_leaning, find_leaning_in
from variorum.account.leaning.reading import Number, Printed, names_in

__all__ = ["Leaning", "Number", "Printed", "find_leaning", "find_leaning_in", "names_in"]
