// Keeps the page of a draft's rules in step with its form. Without this, every button does the same by loading the page again.

const WAIT = 400;
const form = document.querySelector("[data-rule-editor]");
const desk = document.getElementById("rule-desk");
let latest = 0;
let timer = 0;

function goOn(held) {
  const named = document.getElementById("rule-focus").value;
  const part = named && document.getElementById(named);
  const first = part && (part.querySelector("select, input:not([type=hidden]), button:not([disabled])") || part);
  const target = first || (named && document.getElementById(`${named}.fact`)) || document.getElementById(held);
  if (target) target.focus();
}

function show(html, button, held) {
  if (!button && document.activeElement.matches("input[type=text], textarea")) {
    // Somebody is typing: their field stays as it is, and only what the rules do is shown anew.
    const fresh = new DOMParser().parseFromString(html, "text/html");
    desk.querySelector(".rule-effects").replaceWith(fresh.querySelector(".rule-effects"));
    return;
  }
  const open = [...desk.querySelectorAll("details[open]")].map((one) => one.id);
  desk.innerHTML = html;
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  if (button || held) goOn(held);
}

async function refresh(button) {
  window.clearTimeout(timer);
  const turn = ++latest;
  const body = new URLSearchParams(new FormData(form));
  body.set("do", button ? button.value : "look");
  const held = document.activeElement.id;
  try {
    const answer = await fetch(form.action || window.location.href, { method: "POST", body, headers: { "X-Part": "rules" } });
    if (!answer.ok) throw new Error(String(answer.status));
    const html = await answer.text();
    if (turn !== latest) return; // something newer is under way
    show(html, button, held);
  } catch {
    document.getElementById("rule-verdict").textContent = form.dataset.failed;
  }
}

form.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (!button || button.value === "save") return;
  event.preventDefault();
  refresh(button);
});

form.addEventListener("change", (event) => {
  if (event.target.matches("select, input[type=checkbox]")) refresh(null);
});

form.addEventListener("input", (event) => {
  latest += 1; // an answer that is on its way would put back what stood here before
  window.clearTimeout(timer);
  if (event.target.matches("input[type=text], textarea")) timer = window.setTimeout(refresh, WAIT * 2, null);
});
