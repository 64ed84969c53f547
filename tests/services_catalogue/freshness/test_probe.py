"""How one address is judged, over real HTTP."""

import pytest

from services_catalogue.freshness.probe import probe
from services_catalogue.freshness.web import Web
from services_catalogue.models import LinkState
from tests.services_catalogue.freshness import served as site
from tests.services_catalogue.freshness.served import serving

HOME = "https://www.gov.uk"
LOST = "<title>Page not found - GOV.UK</title><h1>Page not found</h1>"


@pytest.fixture
def served():
    with serving() as found:
        yield found


@pytest.fixture
def look(served):
    def look(address=f"{HOME}/a", seconds=20.0, **known):
        web = Web("test-agent/1", seconds, served.address)
        return probe(address, ask=lambda url, method, headers: web.ask(url, method=method, headers=headers, largest=100_000), **known)

    return look


class TestVerdicts:
    @pytest.mark.parametrize(
        ("act", "state"),
        [
            (site.page(), LinkState.FINE),
            (site.page("%PDF-1.7", Content_Type="application/pdf"), LinkState.FINE),
            (site.endless, LinkState.FINE),
            (site.page("\x1f\x8b not text", Content_Encoding="gzip"), LinkState.FINE),
            (site.page("<h1>Caf\u00e9</h1>".encode("latin-1"), Content_Type="text/html; charset=nonsense"), LinkState.FINE),
            (site.no_head(405, site.page()), LinkState.FINE),
            (site.no_head(404, site.page()), LinkState.FINE),
            (site.no_head(403, site.page()), LinkState.FINE),
            (site.page(LOST), LinkState.SOFT_GONE),
            (site.status(404), LinkState.GONE),
            (site.status(410), LinkState.GONE),
            (site.no_head(405, site.status(404)), LinkState.GONE),
            (site.status(403), LinkState.BLOCKED),
            (site.status(429), LinkState.BLOCKED),
            (site.status(500), LinkState.FAILING),
            (site.status(503), LinkState.FAILING),
            (site.status(400), LinkState.FAILING),
            (site.cut_off, LinkState.FAILING),
            (site.hung_up, LinkState.FAILING),
            (site.nonsense, LinkState.FAILING),
            (site.status(301), LinkState.FAILING),
        ],
    )
    def test_by_what_came_back(self, served, look, act, state):
        served.pages["www.gov.uk/a"] = act
        assert look().state is state

    def test_a_server_that_takes_too_long(self, served, look):
        served.pages["www.gov.uk/a"] = site.silent
        verdict = look(seconds=0.3)
        assert (verdict.state, verdict.detail) == (LinkState.FAILING, "no answer in time")
        assert len(served.asked) == 1


class TestAskingGently:
    def test_a_redirect_a_file_and_what_did_not_change_are_known_from_head(self, served, look):
        served.pages |= {
            "www.gov.uk/a": site.redirect("/b"),
            "www.gov.uk/b": site.page(Content_Type="application/pdf"),
            "www.gov.uk/c": site.tagged('"1"'),
        }
        look()
        assert look(f"{HOME}/c", etag='"1"').status == 304
        assert served.paths("GET") == []

    def test_what_changed_is_read(self, served, look):
        served.pages["www.gov.uk/a"] = site.tagged('"2"', LOST)
        assert look(etag='"1"').state is LinkState.SOFT_GONE

    def test_what_the_next_look_may_spare_is_kept(self, served, look):
        served.pages["www.gov.uk/a"] = site.page(ETag='"9"', Last_Modified="Mon, 02 Nov 2026 09:00:00 GMT")
        verdict = look()
        assert (verdict.etag, verdict.last_modified) == ('"9"', "Mon, 02 Nov 2026 09:00:00 GMT")

    def test_who_asks_for_less_is_not_asked_again(self, served, look):
        served.pages["www.gov.uk/a"] = site.status(429)
        look()
        assert served.asked == [("HEAD", "www.gov.uk/a")]


class TestRedirects:
    @pytest.mark.parametrize(
        ("codes", "state", "leads_to"),
        [
            ([301], LinkState.MOVED, "/1"),
            ([308, 301], LinkState.MOVED, "/2"),
            ([302], LinkState.REDIRECTED, "/1"),
            ([307, 301], LinkState.REDIRECTED, "/2"),
            ([301, 302], LinkState.MOVED, "/1"),
        ],
    )
    def test_for_good_and_for_now(self, served, look, codes, state, leads_to):
        served.pages["www.gov.uk/a"] = site.redirect("/1", codes[0])
        if len(codes) == 2:
            served.pages["www.gov.uk/1"] = site.redirect(f"{HOME}/2#part", codes[1])
        assert (look().state, look().new_address) == (state, HOME + leads_to)

    def test_to_a_page_that_is_gone(self, served, look):
        served.pages |= {"www.gov.uk/a": site.redirect("/b"), "www.gov.uk/b": site.status(404)}
        assert (look().state, look().new_address) == (LinkState.GONE, f"{HOME}/b")

    @pytest.mark.parametrize("to", ["/", "/404", "/error/not-found"])
    def test_to_the_home_page_or_to_one_for_lost_pages(self, served, look, to):
        served.pages["www.gov.uk/a"] = site.redirect(to, 302)
        assert look().state is LinkState.SOFT_GONE

    @pytest.mark.parametrize("to", ["https://evil.example/", "http://169.254.169.254/latest/", "file:///etc/passwd", "//other.example/x"])
    def test_off_the_list_are_reported_and_not_followed(self, served, look, to):
        served.pages["www.gov.uk/a"] = site.redirect(to)
        verdict = look()
        assert verdict.state is LinkState.ELSEWHERE
        assert to.removeprefix("//") in verdict.new_address
        assert served.asked == [("HEAD", "www.gov.uk/a")]

    def test_to_a_port_nobody_may_ask(self, served, look):
        served.pages["www.gov.uk/a"] = site.redirect("https://www.gov.uk:6379/")
        assert look().state is LinkState.ELSEWHERE
        assert len(served.asked) == 1

    def test_that_go_round(self, served, look):
        served.pages |= {"www.gov.uk/a": site.redirect("/b"), "www.gov.uk/b": site.redirect("/a")}
        assert "go round" in look().detail

    def test_that_never_end(self, served, look):
        served.pages |= {"www.gov.uk/a": site.redirect("/0")} | {f"www.gov.uk/{n}": site.redirect(f"/{n + 1}") for n in range(50)}
        assert look().state is LinkState.FAILING
        assert len(served.asked) < 12

    def test_a_site_that_is_not_on_the_list_is_not_asked(self, served, look):
        assert look("https://example.com/").state is LinkState.NOT_ASKED
        assert served.asked == []
