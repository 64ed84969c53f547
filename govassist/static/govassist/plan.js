// Ticks steps of a plan without reloading. Everything here also works without it: the same boxes are sent with a button.

let latest = 0

async function send(box) {
  const body = new FormData()
  body.append('csrfmiddlewaretoken', box.form.elements.csrfmiddlewaretoken.value)
  body.append(box.checked ? 'done' : 'was', box.value)
  const response = await fetch(box.form.action, { method: 'POST', headers: { Accept: 'application/json' }, body })
  return response.json()
}

function show({ count, error }) {
  document.querySelectorAll('[data-plan-count]').forEach((place) => { place.textContent = count })
  document.querySelectorAll('[data-plan-said]').forEach((place) => { place.textContent = count })
  document.querySelectorAll('[data-plan-problem]').forEach((place) => { place.textContent = error })
}

// What the plain form would send must say what the page now shows.
function keepInStep(box) {
  const form = box.form
  form.querySelector(`[name=was][value="${box.value}"]`)?.remove()
  document.querySelector(`[name=was][value="${box.value}"][form="${form.id}"]`)?.remove()
  if (!box.checked) return
  const was = document.createElement('input')
  Object.assign(was, { type: 'hidden', name: 'was', value: box.value })
  form.append(was)
}

document.addEventListener('change', async (event) => {
  const box = event.target
  if (!box.matches('[data-tick]')) return
  const mine = ++latest
  try {
    const answer = await send(box)
    if (!answer.error) keepInStep(box)
    if (mine === latest) show(answer)
  } catch {
    // The network, the sign-in or the server is away: the browser's own way of sending shows what happened.
    box.form.submit()
  }
})

/** Beside a conversation the plan stands open where there is room for it. */
export function openBeside(panel) {
  if (panel && matchMedia('(min-width: 64em)').matches) panel.open = true
}

document.querySelector('[data-print]')?.addEventListener('click', () => print())
openBeside(document.querySelector('[data-plan-panel]'))
