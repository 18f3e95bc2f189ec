import numpy as np

from variorum.annotate.model.links import PLACINGS, placings


def test_classes_fit_their_tables_and_tell_before_from_behind() -> None:
    paragraph = np.repeat(np.arange(10), 100)
    ones = [(0, 4), (500, 520), (990, 995)]
    others = [(10, 11), (480, 482), (525, 526), (800, 810)]
    classes = placings(ones, others, paragraph)
    for found, size in zip(classes, PLACINGS, strict=True):
        assert found.shape == (3, 4)
        assert found.min() >= 0
        assert found.max() < size
    distance = classes[0]
    assert distance[1, 1] < PLACINGS[0] // 2 <= distance[1, 2]


def test_the_nearest_on_either_side_has_none_in_between() -> None:
    between = placings([(50, 55)], [(1, 2), (40, 41), (60, 61)], np.zeros(100, np.int64))[2]
    assert between.tolist() == [[1, 0, 4]]
