"""The privacy notice names the model's provider as soon as settings lead to it."""

import re
from html import unescape

import pytest

from consent.data_rights.processing_record import processing_record
from consent.recipients import recipients, transfers
from conversations.gateway.model_list import DEFAULT_MODEL
from tests.factories import make_user

NOBODY = "The service does not pass on what you write to any other organisation."


@pytest.fixture(autouse=True)
def unset(settings):
    settings.ASSISTANT_ENGINE, settings.ASSISTANT_PROVIDER, settings.ANTHROPIC_API_KEY = "auto", "anthropic", ""
    settings.DATA_RECIPIENTS, settings.DATA_TRANSFERS, settings.ASSISTANT_SAFEGUARD = [], [], ""


@pytest.fixture
def notice(client, db):
    return lambda: " ".join(unescape(re.sub(r"<[^>]+>", " ", client.get("/privacy/").content.decode())).split())


class TestRecipients:
    def test_nobody_without_a_way_to_a_model(self, notice):
        assert recipients() == ()
        assert NOBODY in notice()

    def test_the_provider_its_model_and_its_place_appear_by_themselves(self, settings, notice):
        settings.ANTHROPIC_API_KEY, settings.ASSISTANT_SAFEGUARD = "key", "International Data Transfer Addendum"
        seen = notice()
        assert NOBODY not in seen
        assert f"Anthropic: runs the AI model {DEFAULT_MODEL}, which words our answers. Its computers are in: anywhere in the world" in seen
        assert "anywhere in the world, Anthropic. What protects your information there: International Data Transfer Addendum" in seen
        assert "See what was sent to the AI in each of your conversations" in seen

    def test_bedrock_in_london_is_no_transfer(self, settings, notice):
        settings.ASSISTANT_PROVIDER = "bedrock"
        seen = notice()
        assert "Amazon Web Services (Bedrock): runs the AI model" in seen
        assert "Its computers are in: London, United Kingdom" in seen
        assert "outside the United Kingdom" not in seen
        assert transfers() == ()

    def test_an_unstated_safeguard_is_not_made_up(self, settings):
        settings.ANTHROPIC_API_KEY = "key"
        assert str(transfers()[0]).endswith("ask us, and we tell you")

    def test_nobody_while_the_guide_alone_answers(self, settings):
        settings.ANTHROPIC_API_KEY, settings.ASSISTANT_ENGINE = "key", "guided"
        assert recipients() == ()

    def test_what_settings_name_comes_first(self, settings):
        settings.ANTHROPIC_API_KEY, settings.DATA_RECIPIENTS, settings.DATA_TRANSFERS = (
            "key",
            ["Example Post: sends emails"],
            ["Here: that"],
        )
        assert recipients()[0].who == "Example Post: sends emails"
        assert transfers()[0] == "Here: that"
        row = processing_record()[0]
        assert row.recipients.startswith("Example Post: sends emails\nAnthropic")
        assert row.transfers.startswith("Here: that\nanywhere in the world, Anthropic")

    def test_your_data_leads_to_what_was_sent_too(self, client, db):
        client.force_login(make_user())
        page = client.get("/your-data/").content.decode()
        assert "See what was sent to the AI in each of your conversations" in page
        assert 'href="/conversations/"' in page
