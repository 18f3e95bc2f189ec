import os
from collections.abc import Iterator
from typing import Any

import pytest

from variorum.engine import Engine, choose_engine

os.environ["RAY_USAGE_STATS_ENABLED"] = "0"


@pytest.fixture(scope="session")
def cluster() -> Iterator[Any]:
    """A Ray cluster of two machines of one processor each, both this one."""
    utils = pytest.importorskip("ray.cluster_utils")
    import ray

    small = {"num_cpus": 1, "object_store_memory": 100_000_000, "include_dashboard": False}
    found = utils.Cluster(initialize_head=True, head_node_args=small)
    try:
        found.second = found.add_node(num_cpus=1, object_store_memory=100_000_000)
        ray.init(found.address, log_to_driver=False)
        yield found
    finally:
        ray.shutdown()
        found.shutdown()


@pytest.fixture(params=["local", "ray"])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    if request.param == "ray":
        request.getfixturevalue("cluster")
    made = choose_engine(request.param, jobs=2)
    yield made
    made.close()
