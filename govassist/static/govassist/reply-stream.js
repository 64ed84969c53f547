// Reads one reply's events, and goes on from the last one seen when the connection drops.

const QUIET_AFTER = 6000
const RETRY_AFTER = 3000
const KINDS = ['progress', 'notice', 'sentence', 'finished', 'gone']
const ENDS = ['finished', 'gone']

/** Calls `heard[kind]` with each event's data; `heard.quiet` when nothing came for a while, `heard.lost` when the line is down. */
export function follow(address, heard) {
  let source = null
  let seen = ''
  let timer = null

  function expectMore() {
    clearTimeout(timer)
    timer = setTimeout(heard.quiet, QUIET_AFTER)
  }

  function take(kind, event) {
    seen = event.lastEventId || seen
    if (ENDS.includes(kind)) {
      clearTimeout(timer)
      source.close()
    } else {
      expectMore()
    }
    heard[kind]?.(JSON.parse(event.data))
  }

  function open() {
    source = new EventSource(seen ? `${address}?after=${seen}` : address)
    for (const kind of KINDS) source.addEventListener(kind, (event) => take(kind, event))
    source.addEventListener('error', () => {
      heard.lost()
      // The browser connects again by itself, except when it was answered with an error.
      if (source.readyState === EventSource.CLOSED) setTimeout(open, RETRY_AFTER)
    })
  }

  expectMore()
  open()
}
