// Looks every two seconds how far a copy is, and draws the page again once it is made. Without this the page refreshes itself.
const place = document.getElementById("progress");
const timer = setInterval(async () => {
  const answer = await fetch(location.href, { credentials: "same-origin" }).catch(() => null);
  if (!answer || !answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("progress");
  if (!fresh) {
    clearInterval(timer);
    location.reload();
  } else if (fresh.textContent !== place.textContent) {
    place.replaceChildren(...fresh.childNodes);
  }
}, 2000);
