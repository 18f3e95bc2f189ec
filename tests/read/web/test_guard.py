import socket

import pytest

from variorum.read.web.guard import Guard, PrivateAddress, is_public


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.9", "192.168.1.1", "169.254.169.254", "0.0.0.0"),
        *("100.64.0.1", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1%eth0", "fd00::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "ff02::1"),
    ],
)
def test_no_private_address_counts_as_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_addresses_of_the_net_do(address: str) -> None:
    assert is_public(address)


def resolver(*addresses: str):
    """Gives the addresses one call after another, as a host that rebinds its name does."""
    left = list(addresses)

    def resolve(host: str, port: int):
        family = socket.AF_INET
        return [(family, socket.SOCK_STREAM, 0, "", (left.pop(0), port))]

    return resolve


@pytest.fixture
def listener():
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_a_name_that_means_this_machine_is_refused(listener: int) -> None:
    guard = Guard(resolve=resolver("127.0.0.1"))
    with pytest.raises(PrivateAddress, match=r"news\.example \(127\.0\.0\.1\)"):
        guard.connect("news.example", listener)


def test_one_private_address_among_others_is_enough(listener: int) -> None:
    def resolve(host: str, port: int):
        return [
            (socket.AF_INET, socket.SOCK_STREAM, 0, "", (address, port))
            for address in ("203.0.114.7", "127.0.0.1")
        ]

    with pytest.raises(PrivateAddress):
        Guard(resolve=resolve).connect("news.example", listener)


def test_a_name_is_resolved_once_and_the_socket_goes_where_was_checked(listener: int) -> None:
    """A second answer, to another address, would be DNS rebinding."""
    guard = Guard({"news.example"}, resolve=resolver("127.0.0.1"))
    with guard.connect("news.example", listener) as opened:
        assert opened.getpeername() == ("127.0.0.1", listener)


@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "127.1", "localhost", "[::1]"])
def test_other_ways_to_write_this_machine(host: str, listener: int) -> None:
    with pytest.raises((PrivateAddress, socket.gaierror)):
        Guard().connect(host, listener)


def test_a_host_is_allowed_alone_or_with_its_port(listener: int) -> None:
    Guard({"127.0.0.1"}).connect("127.0.0.1", listener).close()
    Guard({f"127.0.0.1:{listener}"}).connect("127.0.0.1", listener).close()
    with pytest.raises(PrivateAddress):
        Guard({"127.0.0.1:1"}).connect("127.0.0.1", listener)
