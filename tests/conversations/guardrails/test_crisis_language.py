"""A message in Welsh says where help should be looked for; a Welsh place name or greeting does not."""

import pytest

from conversations.guardrails.crisis import find_crisis, is_welsh
from conversations.guardrails.folding import canonical

DANGER = {
    "suicide": "dwi ddim eisiau byw rhagor",
    "domestic-abuse": "mae fy ngŵr yn fy nharo bob nos",
    "homeless": "does gen i unlle i gysgu heno",
    "destitution": "dwi heb fwyta ers dau ddiwrnod",
    "exploitation": "mae'r bos yn cadw fy mhasbort a dydw i ddim yn cael fy nhalu",
    "scam": "maen nhw eisiau i mi dalu cyn dechrau'r swydd",
    "discrimination": "ges i fy niswyddo achos dwi'n feichiog",
}


class TestIsWelsh:
    @pytest.mark.parametrize("text", DANGER.values())
    def test_knows_welsh(self, text: str) -> None:
        assert is_welsh(canonical(text))

    @pytest.mark.parametrize(
        "text",
        [
            "no food in the house, Caernarfon",
            "diolch, but I have nowhere to sleep in Swansea",
            "Mae is my daughter and Bob hits her",
            "mi no want live",
        ],
    )
    def test_english_from_wales_is_english(self, text: str) -> None:
        assert not is_welsh(canonical(text))


class TestFindCrisisInWelsh:
    @pytest.mark.parametrize(("category", "text"), DANGER.items())
    def test_hears_danger_and_which(self, category: str, text: str) -> None:
        found = find_crisis(text)
        assert found is not None
        assert found.category == category

    @pytest.mark.parametrize(
        "text",
        [
            "swydd mewn elusen atal hunanladdiad",
            "dwi'n marw eisiau dechrau gweithio",
            "cwrs cam-drin domestig i weithwyr",
            "dwi'n gwirio fy ffôn am swyddi",
        ],
    )
    def test_hears_no_danger_in_work(self, text: str) -> None:
        assert find_crisis(text) is None
