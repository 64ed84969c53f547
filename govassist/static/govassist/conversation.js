// Sends messages without reloading and shows replies as they are written.
// Everything here also works without it: the same forms post, and the page refreshes while a reply is written.

const root = document.querySelector('[data-conversation]')
const find = (name) => root.querySelector(`[data-${name}]`)
const announcer = find('announcer')
const stopForm = find('stop-form')
let stream = null

function fragment(html) {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.content
}

// A separate live region says each sentence once; the visible reply is not live, so nothing is read twice.
function announce(text) {
  const line = document.createElement('p')
  line.textContent = text
  announcer.append(line)
}

function showBlock(turn, data) {
  const blocks = turn.querySelector('[data-blocks]')
  const old = blocks.querySelector(`[data-block="${data.block}"]`)
  if (old) old.replaceWith(fragment(data.html))
  else blocks.append(fragment(data.html))
  announce(data.text)
}

function showProgress(turn, text) {
  const line = turn.querySelector('[data-progress]')
  if (line) line.textContent = text
}

function isWorking(working, stopUrl) {
  stopForm.hidden = !working
  if (stopUrl) stopForm.action = stopUrl
  root.toggleAttribute('data-working', working)
}

async function finish(turn, fragmentUrl) {
  const response = await fetch(fragmentUrl, { headers: { 'X-Requested-With': 'fetch' } })
  isWorking(false)
  if (!response.ok) return location.reload()
  const finished = fragment(await response.text())
  const question = finished.querySelector('[data-question]')
  turn.replaceWith(finished.querySelector('.app-turn'))
  find('question-place').replaceChildren(...(question ? [question] : []))
  if (question) {
    const { initAll } = await import(document.querySelector('script[data-govuk]').dataset.govuk)
    initAll({ scope: question })
    announce(question.querySelector('legend, label').textContent.trim())
  }
}

function follow({ turn: id, events, stop, fragment: fragmentUrl }) {
  const turn = document.getElementById(`turn-${id}`)
  isWorking(true, stop)
  stream = new EventSource(events)
  stream.addEventListener('sentence', (event) => showBlock(turn, JSON.parse(event.data)))
  stream.addEventListener('progress', (event) => showProgress(turn, JSON.parse(event.data).text))
  stream.addEventListener('notice', (event) => announce(JSON.parse(event.data).text))
  stream.addEventListener('gone', () => { stream.close(); location.reload() })
  stream.addEventListener('finished', () => { stream.close(); finish(turn, fragmentUrl) })
}

function showError(form, message) {
  const box = form.querySelector('.govuk-form-group')
  const field = form.querySelector('textarea, input:not([type=hidden])')
  clearError(form)
  const error = fragment('<p class="govuk-error-message" data-error role="alert"></p>').firstElementChild
  error.id = `${field.id}-error`
  error.textContent = message
  box.classList.add('govuk-form-group--error')
  const before = box.querySelector('textarea, .govuk-input__wrapper, .govuk-input, .govuk-radios, .govuk-checkboxes, .govuk-date-input')
  before.before(error)
  field.focus()
}

function clearError(form) {
  form.querySelector('[data-error]')?.remove()
  form.querySelector('.govuk-form-group--error')?.classList.remove('govuk-form-group--error')
}

async function send(form, submitter) {
  const response = await fetch(form.action, {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new FormData(form, submitter)
  })
  const answer = await response.json()
  if (answer.sign_in) return location.assign(answer.sign_in)
  if (!response.ok) return showError(form, answer.error || answer.answer_error)
  clearError(form)
  accepted(form, answer)
}

function accepted(form, answer) {
  announcer.replaceChildren()
  find('turns').append(fragment(answer.html))
  find('question-place').replaceChildren()
  const compose = find('compose')
  compose.action = answer.send
  compose.elements.form_key.value = answer.form_key
  compose.querySelector('[name=temporary]')?.remove()
  if (form === compose) compose.elements.text.value = ''
  history.replaceState(null, '', answer.page)
  document.getElementById(`turn-${answer.turn}`).scrollIntoView({ block: 'start' })
  follow(answer)
}

root.addEventListener('submit', async (event) => {
  const form = event.target
  if (form.matches('[data-stop-form]')) {
    event.preventDefault()
    await fetch(form.action, { method: 'POST', headers: { Accept: 'application/json' }, body: new FormData(form) })
    return
  }
  if (!form.matches('[data-compose], [data-question]')) return
  event.preventDefault()
  try {
    await send(form, event.submitter)
  } catch {
    // The network or the server is away: the browser's own way of sending shows what happened.
    form.submit()
  }
})

if (root.dataset.events) follow(root.dataset)
