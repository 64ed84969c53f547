"""What operators look at: figures of each turn, and a switch whose presses outlive the account of whoever pressed."""

from django.db import migrations, models


def name_by_pseudonym(apps, schema_editor):
    people = dict(apps.get_model("accounts", "User").objects.values_list("pk", "pseudonym"))
    for press in apps.get_model("conversations", "EngineSwitch").objects.all():
        press.presser = people[press.pressed_by_id]
        press.save(update_fields=["presser"])


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_introduced_at"),
        ("conversations", "0002_claude"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="turn",
            options={"ordering": ["number"], "permissions": (("read_words", "Can read what was said, after saying why"),)},
        ),
        migrations.AddField(
            model_name="turn",
            name="fallback",
            field=models.CharField(blank=True, help_text="Why the standard guide answered in the place of the AI model", max_length=40),
        ),
        migrations.AddField(
            model_name="turn",
            name="withheld",
            field=models.PositiveSmallIntegerField(default=0, help_text="Sentences the gate held back"),
        ),
        migrations.AddField(
            model_name="turn",
            name="first_ms",
            field=models.PositiveIntegerField(help_text="From the message to the first words of the reply", null=True),
        ),
        migrations.AddField(
            model_name="turn",
            name="took_ms",
            field=models.PositiveIntegerField(help_text="From the message to the end of the reply", null=True),
        ),
        migrations.AddIndex(
            model_name="turn",
            index=models.Index(fields=["-created_at", "-id"], name="turns_latest_first"),
        ),
        migrations.AddIndex(
            model_name="turnevent",
            index=models.Index(condition=models.Q(("kind", "fault")), fields=["created_at"], name="faults_by_time"),
        ),
        migrations.AlterModelOptions(
            name="engineswitch",
            options={"ordering": ["-pressed_at", "-pk"], "verbose_name": "AI switch", "verbose_name_plural": "AI switch"},
        ),
        migrations.AlterModelOptions(
            name="modelspend",
            options={"ordering": ["-day", "slot"], "verbose_name": "quality and cost", "verbose_name_plural": "Quality and cost"},
        ),
        migrations.AddField(model_name="engineswitch", name="presser", field=models.UUIDField(null=True)),
        migrations.RunPython(name_by_pseudonym, migrations.RunPython.noop),
        migrations.RemoveField(model_name="engineswitch", name="pressed_by"),
        migrations.RenameField(model_name="engineswitch", old_name="presser", new_name="pressed_by"),
        migrations.AlterField(
            model_name="engineswitch",
            name="pressed_by",
            field=models.UUIDField(help_text="The pseudonym of the member of staff"),
        ),
    ]
