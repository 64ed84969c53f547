// Sends messages without reloading and shows replies as they are written.
// Everything here also works without it: the same forms post, and the page refreshes while a reply is written.
import { openBeside } from './plan.js'
import { follow } from './reply-stream.js'

const root = document.querySelector('[data-conversation]')
const find = (name) => root.querySelector(`[data-${name}]`)
const announcer = find('announcer')
const compose = find('compose')
const stopForm = find('stop-form')
const words = find('words').dataset
const FOCUSABLE = 'a[href], button, input, textarea, summary'
let isSending = false

function fragment(html) {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.content
}

async function startComponents(scope) {
  const { initAll } = await import(document.querySelector('script[data-govuk]').dataset.govuk)
  initAll({ scope })
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
  if (line && line.textContent !== text) line.textContent = text
}

function setWorking(working, stopUrl) {
  // The button goes away: whoever has just pressed it goes on at the message box.
  if (!working && stopForm.contains(document.activeElement)) compose.elements.text.focus({ preventScroll: true })
  stopForm.hidden = !working
  if (stopUrl) stopForm.action = stopUrl
  root.toggleAttribute('data-working', working)
}

function showQuestion(parts) {
  find('question-place').replaceChildren(...parts)
  compose.querySelector('.govuk-button').classList.toggle('govuk-button--secondary', parts.length > 0)
}

// What had the focus has it again in the finished turn.
function replaceTurn(turn, finished) {
  const active = document.activeElement
  const place = turn.contains(active) ? [...turn.querySelectorAll(FOCUSABLE)].indexOf(active) : null
  turn.replaceWith(finished)
  if (place !== null) (finished.querySelectorAll(FOCUSABLE)[place] || finished).focus({ preventScroll: true })
}

// The plan as the finished turn left it, as open as it was.
function showPlan(panel) {
  const place = find('plan-place')
  const old = place.querySelector('[data-plan-panel]')
  const focused = place.contains(document.activeElement) ? document.activeElement.id : ''
  if (panel && old) panel.open = old.open
  else openBeside(panel)
  place.replaceChildren(...(panel ? [panel] : []))
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
}

async function finish(turn, fragmentUrl) {
  const response = await fetch(fragmentUrl, { headers: { 'X-Requested-With': 'fetch' } })
  if (!response.ok || response.redirected) return location.reload()
  setWorking(false)
  const finished = fragment(await response.text())
  const question = finished.querySelector('[data-question]')
  const exit = finished.querySelector('.govuk-exit-this-page')
  showQuestion(question ? [question, finished.querySelector('[data-or]')] : [])
  if (exit && !find('exit-place').children.length) {
    find('exit-place').append(exit)
    startComponents(find('exit-place'))
  }
  showPlan(finished.querySelector('[data-plan-panel]'))
  const stopped = finished.querySelector('[data-stopped]')
  if (stopped) announce(stopped.textContent)
  replaceTurn(turn, finished.querySelector('.app-turn'))
  if (question) {
    startComponents(question)
    announce(`${words.asking} ${question.querySelector('legend, label').textContent.trim()}`)
  }
}

function followReply({ turn: id, events, stop, fragment: fragmentUrl }) {
  const turn = document.getElementById(`turn-${id}`)
  setWorking(true, stop)
  follow(events, {
    sentence: (data) => showBlock(turn, data),
    progress: (data) => showProgress(turn, data.text),
    notice: (data) => announce(data.text),
    gone: () => location.reload(),
    finished: () => finish(turn, fragmentUrl),
    quiet: () => showProgress(turn, words.slow),
    lost: () => showProgress(turn, words.lost)
  })
}

function showError(form, message) {
  clearErrors()
  const box = form.querySelector('.govuk-form-group')
  const field = form.querySelector('textarea, input:not([type=hidden])')
  const error = fragment('<p class="govuk-error-message" role="alert"><span class="govuk-visually-hidden"></span> </p>').firstElementChild
  error.id = `${form.id || 'text'}-problem`
  error.firstElementChild.textContent = words.error
  error.append(message)
  box.classList.add('govuk-form-group--error')
  box.querySelector('textarea, .govuk-input__wrapper, .govuk-input, .govuk-radios, .govuk-checkboxes, .govuk-date-input').before(error)
  const described = field.closest('fieldset') || field
  described.setAttribute('aria-describedby', `${described.getAttribute('aria-describedby') || ''} ${error.id}`.trim())
  field.focus()
}

function clearErrors() {
  document.querySelector('.govuk-error-summary')?.remove()
  root.querySelectorAll('[data-compose], [data-question]').forEach(clearError)
}

function clearError(form) {
  form.querySelectorAll('.govuk-error-message:not(.govuk-character-count__message)').forEach((error) => {
    form.querySelectorAll(`[aria-describedby~="${error.id}"]`).forEach((described) => {
      const ids = described.getAttribute('aria-describedby').split(' ').filter((id) => id !== error.id)
      described.setAttribute('aria-describedby', ids.join(' '))
    })
    error.remove()
  })
  form.querySelector('.govuk-form-group--error')?.classList.remove('govuk-form-group--error')
  form.querySelector('textarea')?.classList.remove('govuk-textarea--error')
}

async function send(form, submitter) {
  const response = await fetch(form.action, {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new FormData(form, submitter)
  })
  const answer = await response.json()
  if (answer.sign_in) return location.assign(answer.sign_in)
  if (response.status === 410) return form.submit() // a temporary chat that has ended: the page says so and keeps the text
  if (!response.ok) return showError(form, answer.error || answer.answer_error)
  accepted(form, answer)
}

function accepted(form, answer) {
  clearErrors()
  find('beginning')?.remove()
  announcer.replaceChildren()
  compose.action = answer.send
  compose.elements.form_key.value = answer.form_key
  compose.querySelector('[name=temporary]')?.remove()
  if (form === compose) compose.elements.text.value = ''
  nameThePage(answer)
  find('turns').append(fragment(answer.html))
  showQuestion([])
  const turn = document.getElementById(`turn-${answer.turn}`)
  turn.focus({ preventScroll: true })
  turn.scrollIntoView({ block: 'start' })
  followReply(answer)
}

function nameThePage({ page, heading, links }) {
  if (location.pathname === page) return
  document.title = document.title.replace(/^.*(?= – [^–]*$)/, () => heading)
  find('heading').textContent = heading
  find('links').replaceChildren(fragment(links))
  history.replaceState(null, '', page)
}

async function stop() {
  root.querySelectorAll('[data-progress]').forEach((line) => { line.textContent = words.stopping })
  await fetch(stopForm.action, { method: 'POST', headers: { Accept: 'application/json' }, body: new FormData(stopForm) })
}

root.addEventListener('submit', async (event) => {
  const form = event.target
  if (form !== stopForm && !form.matches('[data-compose], [data-question]')) return
  event.preventDefault()
  if (isSending) return
  isSending = true
  try {
    await (form === stopForm ? stop() : send(form, event.submitter))
  } catch {
    // The network or the server is away: the browser's own way of sending shows what happened.
    form.submit()
  } finally {
    isSending = false
  }
})

if (root.dataset.events) followReply(root.dataset)
