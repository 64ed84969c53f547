// Loaded first in the body, so that nothing is drawn twice: styles for pages with scripts apply at once.
document.body.className += " js-enabled" + ("noModule" in HTMLScriptElement.prototype ? " govuk-frontend-supported" : "");
