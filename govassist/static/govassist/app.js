// Starts the GOV.UK components. The address of their script is in the page, because it carries the version's hash.
const { initAll } = await import(document.querySelector("script[data-govuk]").dataset.govuk);
initAll();
