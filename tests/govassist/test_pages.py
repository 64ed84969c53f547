"""The frame of every page: language, landmarks, policy, and words for when something is wrong."""

import re
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.views.defaults import server_error

PUBLIC = ("/", "/about/", "/accessibility/", "/services/", "/help-now/", "/accounts/login/")


@pytest.fixture
def catalogue(loaded_catalogue, db):
    """Pages show the packaged catalogue."""


@pytest.mark.usefixtures("catalogue")
class TestEveryPage:
    @pytest.mark.parametrize("address", PUBLIC)
    def test_has_a_language_a_title_a_skip_link_and_one_heading(self, client, address):
        html = client.get(address).content.decode()
        assert '<html lang="en' in html
        assert re.search(r"<title>[^<]{5,} – govassist</title>", html)
        assert 'href="#main-content" class="govuk-skip-link"' in html
        assert 'id="main-content"' in html
        assert html.count("<h1") == 1

    def test_is_marked_as_the_language_it_is_in(self, client, settings):
        html = client.get("/", headers={"accept-language": "cy"}).content.decode()
        assert f'<html lang="{"cy" if settings.HAS_WELSH else "en-gb"}"' in html

    @pytest.mark.parametrize("address", PUBLIC)
    def test_needs_no_inline_script_or_style(self, client, address):
        response = client.get(address)
        html, policy = response.content.decode(), response["Content-Security-Policy"]
        assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=", html)
        nonce = re.search(r"'nonce-([^']+)'", policy)[1]
        assert html.count(f'nonce="{nonce}"') == html.count("<script") >= 2
        assert "unsafe" not in policy

    @pytest.mark.parametrize("address", PUBLIC)
    def test_never_looks_like_gov_uk(self, client, address):
        html = client.get(address).content.decode()
        assert "govuk-generic-header" in html
        assert not re.search(r"crown|govuk-header__logotype|copyright-logo", html, re.I)

    def test_first_page_says_what_it_is_not_and_where_help_is(self, client):
        html = client.get("/").content.decode()
        for words in ("not a person", "takes no decisions about you", "/help-now/", "/services/", "999"):
            assert words in html, words

    def test_navigation_marks_where_you_are(self, client):
        html = client.get("/services/").content.decode()
        assert re.search(r'href="/services/" aria-current="page"', html)
        assert re.search(r'href="/services/" aria-current="true"', client.get("/services/topic/finding-work/").content.decode())


@pytest.mark.usefixtures("catalogue")
class TestWhenSomethingIsWrong:
    @pytest.mark.parametrize("address", ["/nothing-here", "/services/no-such-service/", "/services/topic/no-such-topic/"])
    def test_a_missing_page_says_so(self, client, address):
        response = client.get(address)
        assert response.status_code == 404
        assert "We cannot find that page" in response.content.decode()

    def test_a_form_without_its_token_is_answered_in_words(self):
        client = Client(enforce_csrf_checks=True)
        response = client.post("/accounts/login/", {"email": "somebody@example.org"})
        assert response.status_code == 403
        assert "Please send that again" in response.content.decode()

    def test_what_was_typed_into_it_is_handed_back_as_text(self):
        client = Client(enforce_csrf_checks=True)
        html = client.post("/conversations/new/send/", {"text": "</textarea><script>I need work"}).content.decode()
        assert "&lt;/textarea&gt;&lt;script&gt;I need work" in html
        assert 'href="/conversations/new/"' in html
        assert "<form" not in html.split("<main")[1].split("</main>")[0]

    def test_an_error_page_needs_no_database_and_no_request(self):
        response = server_error(RequestFactory().get("/"))
        html = response.content.decode()
        assert response.status_code == 500
        assert "something went wrong" in html
        assert "govuk-generic-header" in html

    @pytest.mark.parametrize("name", ["400", "403", "429"])
    def test_other_error_pages_are_complete(self, name):
        html = render_to_string(f"{name}.html")
        assert html.count("<h1") == 1
        assert "/services/" in html


def test_files_can_be_collected_with_hashed_names(settings, tmp_path):
    settings.STATIC_ROOT = str(tmp_path)
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    }
    call_command("collectstatic", "--noinput", stdout=StringIO())
    names = [path.name for path in Path(tmp_path, "govuk").iterdir()]
    assert any(re.fullmatch(r"govuk-frontend\.min\.[0-9a-f]{12}\.css", name) for name in names)
    assert any(name.endswith(".js.gz") for name in names)
