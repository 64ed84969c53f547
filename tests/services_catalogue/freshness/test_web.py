"""One request: bounded, and never to a private network."""

import datetime
import ssl
import threading
from http.server import ThreadingHTTPServer

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from services_catalogue.freshness import web as module
from services_catalogue.freshness.web import NoAnswerError, NotAskedError, Web, is_public
from tests.services_catalogue.freshness import served as site
from tests.services_catalogue.freshness.served import Served, serving

PLENTY = 20.0
URL = "https://www.gov.uk/a"


@pytest.fixture
def served():
    with serving() as found:
        yield found


def web_of(served: Served, seconds: float = PLENTY) -> Web:
    return Web("test-agent/1", seconds, served.address)


class TestAsk:
    def test_says_who_asks_and_which_site_is_meant(self, served):
        answer = web_of(served).ask("https://www.gov.uk/a b?c=d#e", headers={"X-One": "1"}, largest=1000)
        assert (answer.status, answer.body.decode(), answer.is_whole) == (200, site.FINE, True)
        assert served.asked == [("GET", "www.gov.uk/a%20b?c=d")]
        assert (served.headers[0]["User-Agent"], served.headers[0]["X-One"]) == ("test-agent/1", "1")

    def test_reads_no_more_than_it_may(self, served):
        served.pages["www.gov.uk/a"] = site.endless
        answer = web_of(served).ask(URL, largest=5000)
        assert (len(answer.body), answer.is_whole) == (5000, False)

    def test_a_redirect_is_left_to_the_caller(self, served):
        served.pages["www.gov.uk/a"] = site.redirect("http://127.0.0.1/")
        assert web_of(served).ask(URL, largest=10).headers["location"] == "http://127.0.0.1/"
        assert len(served.asked) == 1

    @pytest.mark.parametrize(
        ("act", "words"),
        [(site.cut_off, "cut off"), (site.hung_up, "cut off"), (site.nonsense, "not HTTP")],
        ids=["cut", "hung up", "nonsense"],
    )
    def test_a_broken_answer_is_no_answer(self, served, act, words):
        served.pages["www.gov.uk/a"] = act
        with pytest.raises(NoAnswerError, match=words):
            web_of(served).ask(URL, largest=50_000)

    @pytest.mark.parametrize("act", [site.silent, site.dripping], ids=["silent", "dripping"])
    def test_the_whole_request_has_its_time_and_no_more(self, served, act):
        served.pages["www.gov.uk/a"] = act
        with pytest.raises(NoAnswerError, match="in time"):
            web_of(served, seconds=0.3).ask(URL, largest=10**9)

    def test_nobody_listens(self):
        with serving() as gone:
            pass
        with pytest.raises(NoAnswerError, match="no connection"):
            web_of(gone).ask(URL)


class TestPrivateNetworks:
    PRIVATE = (
        *("127.0.0.1", "127.8.8.8", "10.0.0.1", "172.16.3.4", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1"),
        *("255.255.255.255", "::1", "::", "fe80::1", "fe80::1%eth0", "fd00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1"),
        *("64:ff9b::a00:1", "2002:7f00:1::", "2001:db8::1"),
    )

    @pytest.mark.parametrize("address", PRIVATE)
    def test_are_known(self, address):
        assert not is_public(address)

    @pytest.mark.parametrize("address", ["151.101.0.144", "2a04:4e42::144", "::ffff:151.101.0.144", "64:ff9b::9765:90"])
    def test_public_ones_are_not_among_them(self, address):
        assert is_public(address)

    @pytest.mark.parametrize("found", [["127.0.0.1"], ["151.101.0.144", "10.0.0.1"], []])
    def test_a_name_that_stands_for_one_is_not_asked(self, found, monkeypatch):
        monkeypatch.setattr(module.socket, "create_connection", lambda *_, **__: pytest.fail("connected"))
        with pytest.raises(NotAskedError, match="private"):
            Web("a/1", PLENTY, resolve=lambda host, port: found).ask(URL)

    @pytest.mark.parametrize(
        "url",
        [
            *("file:///etc/passwd", "ftp://www.gov.uk/", "https://", "https://a@www.gov.uk/", "https://www.gov.uk:8443/"),
            *("https://www.gov.uk:x/", "javascript:alert(1)", "http://www.gov.uk:6379/"),
        ],
    )
    def test_only_plain_web_addresses_are_asked(self, url):
        with pytest.raises(NotAskedError):
            Web("a/1", PLENTY, resolve=lambda host, port: ["151.101.0.144"]).ask(url)

    def test_the_connection_goes_to_the_address_that_was_checked(self, monkeypatch):
        places = []

        def connect(place, timeout):
            places.append(place)
            raise OSError

        monkeypatch.setattr(module.socket, "create_connection", connect)
        answers = iter([["151.101.0.144"], ["127.0.0.1"]])
        with pytest.raises(NoAnswerError):
            Web("a/1", PLENTY, resolve=lambda host, port: next(answers)).ask(URL)
        assert places == [("151.101.0.144", 443)]

    def test_a_name_nobody_knows(self):
        def unknown(host, port):
            raise OSError

        with pytest.raises(NoAnswerError, match="name of the site"):
            Web("a/1", PLENTY, resolve=unknown).ask(URL)


class TestEncryption:
    @pytest.fixture
    def secure(self, tmp_path, monkeypatch):
        """A server with a certificate for www.gov.uk that only the returned context trusts."""
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "www.gov.uk")])
        day, now = datetime.timedelta(days=1), datetime.datetime.now(datetime.UTC)
        certificate = (
            x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), now - day, now + day)
            .add_extension(x509.SubjectAlternativeName([x509.DNSName("www.gov.uk")]), critical=False)
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
            .sign(key, hashes.SHA256())
        )
        pem, secret = tmp_path / "cert.pem", tmp_path / "key.pem"
        pem.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
        secret.write_bytes(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
        served = Served("")
        server = ThreadingHTTPServer(("127.0.0.1", 0), site.Handler)
        server.served = served
        server.handle_error = lambda *_: None
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(pem, secret)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        monkeypatch.setattr(module, "PORTS", {"https": server.server_address[1]})
        monkeypatch.setattr(module, "is_public", lambda address: True)
        yield ssl.create_default_context(cafile=str(pem))
        server.shutdown()
        thread.join()
        server.server_close()

    def test_the_certificate_must_be_for_the_name_that_was_asked(self, secure):
        trusting = Web("a/1", PLENTY, resolve=lambda host, port: ["127.0.0.1"], tls=secure)
        assert trusting.ask("https://www.gov.uk/", largest=1000).status == 200
        with pytest.raises(NoAnswerError, match="certificate"):
            trusting.ask("https://www.gov.wales/")
        with pytest.raises(NoAnswerError, match="certificate"):
            Web("a/1", PLENTY, resolve=lambda host, port: ["127.0.0.1"]).ask("https://www.gov.uk/")
