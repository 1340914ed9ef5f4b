// The web server in production instead of `next start` (a custom server of Next.js). It first tries the handlers
// registered in instrumentation.ts (app/before-next.ts) and passes all other requests to Next.js.
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import next from 'next'
import { requestIdFrom } from '../server/platform/request-id.mjs'

const { hostname, port } = parseArgs({
  options: { hostname: { type: 'string', default: '0.0.0.0' }, port: { type: 'string', default: '3000' } },
}).values

// As in `next start`. Without it Next.js would call itself by https if a proxy reports that the request used https.
const own =
  hostname === '0.0.0.0'
    ? 'localhost'
    : hostname === '::'
      ? '[::1]'
      : hostname.includes(':')
        ? `[${hostname}]`
        : hostname
process.env.__NEXT_PRIVATE_ORIGIN = `http://${own}:${port}`

// Quiet: Next.js would print whole errors, with the values in their messages. instrumentation.ts logs them instead.
const dir = fileURLToPath(new URL('../..', import.meta.url))
const app = next({ dir, hostname, port: Number(port), quiet: true })
const byNext = app.getRequestHandler()
// Looked up at each request, because Next.js decides when to call the program's `register`.
const beforeNext = Symbol.for('attache.before-next')

function answer(request, response) {
  // The id that all log lines of this request carry. A client's own is replaced unless its form is safe.
  const id = requestIdFrom(request.headers['x-request-id'])
  request.headers['x-request-id'] = id
  response.setHeader('x-request-id', id)
  const pass = () => void byNext(request, response).catch((error) => fail(error, response))
  if (!globalThis[beforeNext]?.(request, response, pass)) pass()
}

// Listens at once; requests that arrive before Next.js is ready wait.
let ready = false
const prepared = app.prepare().then(() => (ready = true), end)
const server = createServer(
  (request, response) => void (ready ? answer(request, response) : prepared.then(() => answer(request, response))),
)
server.once('error', end)
server.listen(Number(port), hostname)

function end(error) {
  console.error(error)
  process.exit(1)
}

// The address may contain a secret, so it is not logged.
function fail(error, response) {
  console.error(error)
  if (!response.headersSent) response.statusCode = 500
  response.end('Internal Server Error')
}

/** Milliseconds that running requests may take on, less than `npm start` waits; event streams never end. */
const grace = 3_000

// Accepts no more requests, and completes the running ones and what Next.js does after them.
let isStopping = false
for (const [signal, code] of [
  ['SIGTERM', 143],
  ['SIGINT', 130],
]) {
  process.on(signal, () => {
    if (isStopping) return
    isStopping = true
    server.close(() => void app.close().finally(() => process.exit(code)))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), grace).unref()
  })
}
