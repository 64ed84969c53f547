import pytest

from consent.notices import NOTICES, notice_for
from consent.purposes import PURPOSES

# Evidence of what people agreed to. A changed hash under the same version means the words changed
# without a new version: raise the version in consent/notices.py, then write the new hash here.
PINNED = {
    ("consent.memory", 1): "280c6f5f1470481d770701ba4d28c64a56c910c2ff820054aefe0c4dce68fab5",
    ("consent.memory_sensitive", 1): "1b5a9d0efa4d3cf879e01f108115bc9493a54c61d6f33cc0dc48fd4a5d2c9cf7",
    ("consent.share", 1): "b7800527f245c3eb01844e17692f9c63e5f3ab70b82e91df1f152dc4a42608bb",
    ("consent.evaluation", 1): "e244100681b8f08993cb07cc92fb0c65f7e254b757796101430ed26e1e6673bb",
    ("consent.contact", 1): "74d69f1a31c707511327d4bf50501acc4dc3f67cd6f65d4753d210699d4ae8f8",
    ("consent.analytics", 1): "0bd456723e7f6232c233fbcfa4cc04e3b1d6c5b1b5c84b99ee6de9b54306cae8",
}


class TestNotices:
    @pytest.mark.parametrize("purpose", NOTICES)
    def test_words_change_only_with_the_version(self, purpose):
        notice = notice_for(purpose, "en-gb")
        assert PINNED[notice.id, notice.version] == notice.hash

    def test_every_choice_has_one_question(self):
        assert set(NOTICES) == {purpose.key for purpose in PURPOSES.values() if purpose.is_choice}
        assert all(notice_for(purpose, "en-gb").wording.count("?") == 1 for purpose in NOTICES)

    def test_the_record_holds_everything_that_is_shown(self):
        notice = notice_for("memory", "en-gb")
        assert notice.wording.split("\n") == [notice.title, notice.question, *notice.details, notice.yes, notice.no]

    def test_the_hash_covers_language_and_version(self):
        assert notice_for("memory", "en-gb").hash != notice_for("memory", "cy").hash

    @pytest.mark.parametrize("purpose", [key for key in NOTICES if PURPOSES[key].is_consent])
    def test_a_yes_to_a_consent_says_how_old_one_is(self, purpose):
        assert "16 or over" in notice_for(purpose, "en-gb").yes

    def test_nobody_is_asked_about_what_is_no_choice(self):
        with pytest.raises(KeyError):
            notice_for("answer", "en-gb")
