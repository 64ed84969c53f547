"""One browser and one running product for all journeys; each person in them is a new one."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from services_catalogue.seed import read_seed
from tests.journeys.browser import chromium
from tests.journeys.site import Site, serving_site
from tests.messages_api import MessagesApi, Script
from tests.scripted_models.careful import CarefulModel


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="package")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with serving_site(tmp_path_factory.mktemp("site")) as found:
        yield found


@pytest.fixture(scope="package")
def model() -> Iterator[MessagesApi]:
    """A careful model, at the pace of a real one."""
    careful = CarefulModel(read_seed())
    with MessagesApi(Script(by=lambda request: careful.answer(request).paced(first_token=0.2, tokens_per_second=250))) as api:
        yield api
        assert not api.errors


@pytest.fixture(scope="package")
def claude_site(tmp_path_factory: pytest.TempPathFactory, model: MessagesApi) -> Iterator[Site]:
    with serving_site(tmp_path_factory.mktemp("claude"), engine="claude", model=model.base_url) as found:
        yield found


@pytest.fixture(params=["guided", "claude"])
def any_site(request: pytest.FixtureRequest) -> Site:
    """The site with each engine in turn."""
    found: Site = request.getfixturevalue("site" if request.param == "guided" else "claude_site")
    return found


@pytest.fixture(scope="package")
def prompted_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with serving_site(tmp_path_factory.mktemp("prompted"), engine="tests.journeys.prompted_engine.PromptedEngine") as found:
        yield found
