"""Copy the parts of an unpacked govuk-frontend package that this product may use.

Only sites on GOV.UK may show the crown, the crest or GDS Transport, so the font files, the images
and the rules that load them are left out, and text is set in Arial. Source map comments name files
that are not copied, which the manifest storage refuses, so they go too.
"""

import json
import re
import shutil
import sys
from pathlib import Path


def without_brand(css: str) -> str:
    """The style sheet without GDS Transport, the crest or anything else fetched from `/assets/`."""
    css = re.sub(r"@font-face\{[^}]*\}", "", css).replace("GDS Transport,arial", "arial")
    css = re.sub(r"(?:-webkit-mask-image|mask-image|background-image):url\(/assets/images/govuk-crest\.svg\);?", "", css)
    css = re.sub(r"/\*# sourceMappingURL=[^*]*\*/", "", css)
    for left in ("GDS Transport", "/assets/", "sourceMappingURL"):
        if left in css:
            sys.exit(f"{left!r} is still in the style sheet: this version needs a new rule in {__file__}")
    return css


def copy(package: Path, root: Path) -> None:
    """Write the style sheet, the script, the version and the fixtures into the tree."""
    dist, static = package / "dist" / "govuk", root / "govassist" / "static" / "govuk"
    static.mkdir(parents=True, exist_ok=True)
    (static / "govuk-frontend.min.css").write_text(without_brand((dist / "govuk-frontend.min.css").read_text()))
    script = re.sub(r"//# sourceMappingURL=.*", "", (dist / "govuk-frontend.min.js").read_text())
    (static / "govuk-frontend.min.js").write_text(script)
    (static / "VERSION").write_text(json.loads((package / "package.json").read_text())["version"] + "\n")
    fixtures = root / "tests" / "govassist" / "fixtures" / "govuk"
    shutil.rmtree(fixtures, ignore_errors=True)
    fixtures.mkdir(parents=True)
    # One set of fixtures for each partial we have.
    for partial in sorted((root / "govassist" / "templates" / "govuk").glob("*.html")):
        shutil.copy(dist / "components" / partial.stem / "fixtures.json", fixtures / f"{partial.stem}.json")


if __name__ == "__main__":
    copy(Path(sys.argv[1]), Path(sys.argv[2]))
