"""Static files are collected when they changed, and not otherwise."""

from pathlib import Path

from govassist import static_files


class TestCollectIfChanged:
    def test_collects_once_and_again_after_a_change(self, settings, tmp_path):
        source = tmp_path / "source"
        source.mkdir()
        (source / "page.css").write_text("a {}")
        settings.STATIC_ROOT = tmp_path / "collected"
        settings.STATICFILES_DIRS = [source]
        settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
        assert static_files.collect_if_changed()
        assert Path(settings.STATIC_ROOT, "page.css").exists()
        assert not static_files.collect_if_changed()
        (source / "page.css").write_text("a { color: red }")
        assert static_files.collect_if_changed()
        assert "red" in Path(settings.STATIC_ROOT, "page.css").read_text()
