"""One small encoder that reads a report once: who said what, names, furniture.

The parts: ``pieces`` cuts a text into word pieces, ``windows`` lays overlapping windows over
them, ``reader`` runs the model, ``decoder`` turns the scores of pieces into spans, ``links``
joins them, ``attributions`` puts all of it together with the evidence of quotation marks.
"""
