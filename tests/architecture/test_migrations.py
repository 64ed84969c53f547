from django.apps import apps
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.questioner import NonInteractiveMigrationQuestioner
from django.db.migrations.state import ModelState, ProjectState

from consent.models import ConsentRecord


def missing(now: ProjectState) -> dict[str, list[str]]:
    loader = MigrationLoader(None)
    questioner = NonInteractiveMigrationQuestioner(specified_apps=set(), dry_run=True)
    changes = MigrationAutodetector(loader.project_state(), now, questioner).changes(graph=loader.graph)
    return {app: [operation.describe() for migration in found for operation in migration.operations] for app, found in changes.items()}


class TestMigrations:
    def test_none_is_missing(self):
        assert missing(ProjectState.from_apps(apps)) == {}

    def test_a_missing_one_is_found(self):
        now = ProjectState.from_apps(apps)
        changed = ModelState.from_model(ConsentRecord)
        del changed.fields["wording"]
        now.models["consent", "consentrecord"] = changed
        assert missing(now)["consent"] == ["Remove field wording from consentrecord"]

    def test_have_one_end_in_every_app(self):
        assert MigrationLoader(None).detect_conflicts() == {}
