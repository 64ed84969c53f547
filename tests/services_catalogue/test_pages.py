"""The public pages of the catalogue."""

from dataclasses import replace

import pytest
from django.template import engines

from accounts.models import User
from services_catalogue.queries import published_catalogue
from services_catalogue.revisions import announce
from services_catalogue.types import NATIONS, Amount, SourceLink
from services_catalogue.words import TOPIC_NAMES, amount_in_words, nations_in_words, topic_name


@pytest.fixture(autouse=True)
def catalogue(loaded_catalogue, db):
    return published_catalogue()


def page(client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def escaped(text: str) -> str:
    return engines["django"].from_string("{{ text }}").render({"text": text})


def all_pages(client, address: str) -> str:
    """A list page with the pages that follow it."""
    html, number = page(client, address), 1
    while 'rel="next"' in html.rsplit("<main", 1)[1]:
        number += 1
        html += page(client, f"{address}{'&' if '?' in address else '?'}page={number}")
    return html


def addresses(services) -> list[str]:
    return [f'href="/services/{service.id}/"' for service in services]


class TestOneService:
    def test_every_published_service_has_a_page_with_its_whole_text(self, client, catalogue):
        for service in catalogue.services.values():
            html = page(client, f"/services/{service.id}/")
            lines = [service.name, service.summary, service.provider, service.url]
            if service.is_open:
                for part in ("what_you_get", "eligibility", "exclusions", "how_to_apply", "documents_needed", "time_limits"):
                    lines += getattr(service, part)
            for line in lines:
                assert escaped(line) in html, (service.id, line)
            assert f"Last checked on {service.checked.day} " in html, service.id
            for source in service.sources:
                assert escaped(source.url) in html, (service.id, source.url)

    def test_amounts_show_only_when_checked_with_year_and_source(self, client, catalogue):
        shown = hidden = 0
        for service in catalogue.services.values():
            html = page(client, f"/services/{service.id}/")
            for amount in service.amounts:
                there = f">{escaped(amount.what)}</dt>" in html
                assert there == amount.is_public, (service.id, amount.what)
                shown, hidden = shown + amount.is_public, hidden + (not amount.is_public)
                if amount.is_public:
                    assert escaped(amount_in_words(amount)) in html
                    assert f"{amount.tax_year}, from" in html
                    assert escaped(amount.source.url) in html
        assert shown > 20
        assert hidden > 5

    @pytest.mark.parametrize(("confidence", "is_shown"), [("high", True), ("medium", True), ("low", False)])
    def test_low_confidence_phones_are_not_shown(self, client, catalogue, monkeypatch, confidence, is_shown):
        service = catalogue.services["universal-credit"]
        changed = replace(service, phone=replace(service.phone, number="0800 555 0199", confidence=confidence))
        only_it = replace(catalogue, services={service.id: changed})
        monkeypatch.setattr("services_catalogue.views.services.published_catalogue", lambda: only_it)
        html = page(client, "/services/universal-credit/")
        assert ('href="tel:08005550199">0800 555 0199</a>' in html) == is_shown
        assert ("Relay UK" in html) == is_shown

    def test_a_closed_service_says_so_and_offers_no_way_to_apply(self, client, catalogue):
        closed = [service for service in catalogue.services.values() if not service.is_open]
        assert closed
        for service in closed:
            html = page(client, f"/services/{service.id}/")
            assert "This has closed" in html
            assert "How to apply" not in html
            assert "Ask about this" not in html
            for other in service.replaced_by:
                assert f'href="/services/{other}/"' in html

    def test_an_open_service_leads_to_a_conversation_about_it(self, client):
        assert 'href="/conversations/new/?about=universal-credit"' in page(client, "/services/universal-credit/")


class TestBrowsing:
    def test_every_topic_and_nation_lists_its_services_and_no_others(self, client, catalogue):
        services = catalogue.services.values()
        for topic in {service.topic for service in services}:
            html = all_pages(client, f"/services/topic/{topic}/")
            for service in services:
                assert (f'href="/services/{service.id}/"' in html) == (service.topic == topic), (topic, service.id)
        for nation in NATIONS:
            html = all_pages(client, f"/services/nation/{nation}/")
            for service in services:
                assert (f'href="/services/{service.id}/"' in html) == (nation in service.nations), (nation, service.id)

    def test_topic_and_nation_combine_either_way(self, client, catalogue):
        wanted = [s for s in catalogue.services.values() if s.topic == "finding-work" and "scotland" in s.nations]
        for address in (
            "/services/topic/finding-work/?nation=scotland",
            "/services/nation/scotland/?topic=finding-work",
            "/services/?topic=finding-work&nation=scotland",
        ):
            html = page(client, address)
            assert html.count('href="/services/') >= len(wanted)
            assert all(one in html for one in addresses(wanted))
            assert f"{len(wanted)} services in Scotland" in html

    def test_every_topic_in_the_catalogue_has_a_name(self, catalogue):
        assert {service.topic for service in catalogue.services.values()} <= set(TOPIC_NAMES)
        assert topic_name("brand-new") == "Brand new"

    def test_a_wrong_place_in_the_address_is_not_found_and_in_a_query_is_ignored(self, client):
        assert client.get("/services/nation/france/").status_code == 404
        assert "Topics" in page(client, "/services/?nation=france&topic=%3Cscript%3E")


class TestLongLists:
    @pytest.fixture(autouse=True)
    def short_pages(self, monkeypatch):
        monkeypatch.setattr("services_catalogue.views.paging.MOST", 7)

    def test_come_in_parts_that_miss_and_repeat_nothing(self, client, catalogue):
        wanted = [service for service in catalogue.services.values() if "wales" in service.nations]
        html = all_pages(client, "/services/nation/wales/")
        assert [html.count(one) for one in addresses(wanted)] == [1] * len(wanted)

    def test_say_how_many_there_are_and_lead_on_with_the_filters_kept(self, client, catalogue):
        wanted = [s for s in catalogue.services.values() if s.topic == "benefits-and-money" and "wales" in s.nations]
        html = page(client, "/services/topic/benefits-and-money/?nation=wales&page=2")
        assert f"{len(wanted)} services in Wales" in html
        assert 'href="?nation=wales&amp;page=1"' in html
        assert 'href="?nation=wales&amp;page=3"' in html
        assert 'aria-current="page"' in html

    @pytest.mark.parametrize(("asked", "shown"), [("0", 1), ("x", 1), ("-1", 1), ("9" * 50, 1), ("999", "last"), ("\u0663", 1)])
    def test_a_page_that_is_none_gives_the_nearest(self, client, asked, shown):
        part = client.get("/services/nation/wales/", {"page": asked}).context["part"]
        assert part.number == (part.last if shown == "last" else shown)
        assert part.last > 5

    def test_the_overview_lists_topics_alone(self, client):
        assert client.get("/services/").context["part"].groups == []


class TestSearch:
    def test_finds_what_is_asked_for(self, client):
        assert 'href="/services/redundancy-pay/"' in page(client, "/services/search/?q=redundancy+pay")

    def test_keeps_the_words_and_escapes_them(self, client):
        html = page(client, "/services/search/?q=%22%3E%3Cscript%3Ex")
        assert "<script>x" not in html
        assert 'value="&quot;&gt;&lt;script&gt;x"' in html

    @pytest.mark.parametrize("query", ["", "   ", "%00", "x" * 5000, "%F0%9F%92%A9 %E2%80%AE", "what's new? OR NOT *"])
    def test_no_query_breaks_it(self, client, query):
        assert "Search services" in page(client, f"/services/search/?q={query}")

    def test_says_when_nothing_fits(self, client):
        assert "We found nothing for that" in page(client, "/services/search/?q=zzqqxxyyww")


class TestHelpNow:
    def test_shows_public_contacts_and_no_others(self, client, catalogue):
        html = page(client, "/help-now/")
        for contact in catalogue.contacts.values():
            if not contact.is_public:
                assert escaped(contact.name) not in html, contact.id
        assert "116 123" in html
        assert 'href="tel:999"' in html

    def test_shows_the_lines_of_a_nation(self, client):
        wales, ireland = page(client, "/help-now/?nation=wales"), page(client, "/help-now/?nation=northern-ireland")
        assert "Live Fear Free" in wales
        assert "Lifeline" not in wales
        assert "Lifeline" in ireland
        assert "Live Fear Free" in page(client, "/help-now/?nation=atlantis")

    def test_a_line_for_children_is_not_offered_first_to_adults(self, client):
        html = page(client, "/help-now/")
        assert html.index("Samaritans") < html.index("A child is at risk") < html.index("Childline")


class TestKeepingPages:
    def test_an_unchanged_page_is_not_sent_twice(self, client):
        first = client.get("/services/universal-credit/")
        again = client.get("/services/universal-credit/", headers={"if-none-match": first["ETag"]})
        assert (again.status_code, again.content) == (304, b"")

    def test_a_changed_catalogue_is_sent_at_once(self, client):
        first = client.get("/services/universal-credit/")
        announce()
        assert client.get("/services/universal-credit/", headers={"if-none-match": first["ETag"]}).status_code == 200

    def test_a_page_with_somebodys_name_on_it_is_not_kept(self, client):
        client.force_login(User.objects.create_user("a@example.org"))
        response = client.get("/services/universal-credit/")
        assert "ETag" not in response
        assert "private" in response["Cache-Control"]
        assert "Sign out" in response.content.decode()


class TestWords:
    @pytest.mark.parametrize(
        ("value", "period", "words"),
        [
            ("424.90", "month", "£424.90 a month"),
            ("16000", "", "£16,000"),
            ("500 to 25000", "one-off", "£500 to £25,000, paid once"),
            ("0.55", "per £1", "55p for each £1"),
            ("85%", "", "85%"),
            ("39160", "lifetime", "£39,160 in total"),
            ("12.71", "hour", "£12.71 an hour"),
        ],
    )
    def test_money_reads_as_money(self, value, period, words):
        assert amount_in_words(Amount("x", value, period, "2026-27", SourceLink("t", "u"), True)) == words

    def test_nations_read_as_a_list(self):
        assert nations_in_words(NATIONS) == "all of the UK"
        assert nations_in_words(("wales",)) == "Wales"
        assert nations_in_words(("scotland", "england", "wales")) == "England, Wales and Scotland"
