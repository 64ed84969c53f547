import json

import pytest

from consent.desk.records import FILLERS, FOLDER, NAMES, read_document, retention_rows
from consent.stores import load_registry

FIELDS = [
    (name, field)
    for name in NAMES
    for section in json.loads((FOLDER / f"{name}.json").read_text("utf-8"))["sections"]
    for field in section["fields"]
]


def line(name, title):
    return next(line for part in read_document(name).parts for line in part.lines if line.name == title)


class TestDocuments:
    def test_are_every_file_of_the_folder(self):
        assert {path.stem for path in FOLDER.iterdir()} == set(NAMES)

    @pytest.mark.parametrize(("name", "field"), FIELDS)
    def test_have_words_or_a_filler_or_wait_for_the_controller(self, name, field):
        assert bool(field.get("value")) + ("fill" in field) + (bool(field.get("controller")) and not field.get("value")) == 1
        assert field.get("fill", "data") in FILLERS

    @pytest.mark.parametrize("name", NAMES)
    def test_show_no_empty_field(self, name):
        for part in read_document(name).parts:
            for one in part.lines:
                assert one.is_open or all(one.values), one.name
                assert one.is_open != bool(one.values), one.name

    def test_name_every_store_that_is_declared(self):
        for name, title in (("atrs", "Data it works with"), ("dpia", "Data")):
            text = " ".join(line(name, title).values)
            assert [store.model for store in load_registry().stores if str(store.label) not in text] == []

    def test_follow_the_settings(self, settings):
        settings.CONTROLLER_NAME, settings.ASSISTANT_MODEL, settings.SECURITY_MEASURES = "Department of Otters", "otter-1", ("A lock",)
        assert "Department of Otters" in line("atrs", "Organisation").values
        assert "otter-1" in line("atrs", "Model, provider and region").values[0]
        assert line("atrs", "Access and storage").values == ("A lock",)

    def test_count_what_waits_for_the_controller(self):
        waiting = [field for name, field in FIELDS if name == "dpia" and field.get("controller") and not field.get("value")]
        assert read_document("dpia").open_count == len(waiting) > 0


class TestRetention:
    def test_has_a_row_for_every_store_and_place(self):
        registry = load_registry()
        assert len(list(retention_rows())) == len(registry.stores) + len(registry.places)
