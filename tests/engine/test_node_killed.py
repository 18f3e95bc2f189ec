"""A machine of the cluster goes away while it works: nothing is lost, nothing doubled."""

from typing import Any

from variorum.engine import Done, choose_engine

ADDS_FOR_A_WHILE = "sum(range({0} + 3_000_000)) - sum(range(3_000_000)), __import__('os').getpid()"


def test_nothing_is_lost_and_nothing_doubled(cluster: Any) -> None:
    engine = choose_engine("ray", jobs=2)
    tasks = [ADDS_FOR_A_WHILE.format(number) for number in range(40)]
    found = engine.work(eval, tasks)
    done = [next(found) for _ in range(6)]
    cluster.remove_node(cluster.second, allow_graceful=False)
    done += found
    assert [d.task for d in done] == tasks
    assert all(isinstance(d, Done) for d in done)
    sums = [d.result[0] for d in done if isinstance(d, Done)]
    assert sums == [sum(range(3_000_000, 3_000_000 + n)) for n in range(40)]
