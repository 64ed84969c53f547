import socket

import pytest
from pytest_socket import SocketConnectBlockedError


class TestNetwork:
    @pytest.mark.filterwarnings("ignore:A test tried to use socket")
    @pytest.mark.parametrize(("family", "address"), [(socket.AF_INET, ("192.0.2.1", 80)), (socket.AF_INET6, ("2001:db8::1", 80))])
    def test_no_test_reaches_another_machine(self, family, address):
        with socket.socket(family) as outgoing, pytest.raises(SocketConnectBlockedError):
            outgoing.connect(address)

    def test_this_machine_is_reached(self):
        with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as client:
            assert client.getpeername() == server.getsockname()
