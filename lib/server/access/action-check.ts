import type { IncomingMessage, ServerResponse } from 'node:http'
import pLimit from 'p-limit'
import { logError } from '../platform/log'
import { processWide } from '../platform/process-wide'
import { securityHeaders } from '../platform/security-headers'
import { knownActions } from './known-actions'
import { isForPage } from './request-check'
import { hasSessionCookie } from './session'

// A POST to a page is a server action or nothing. Next.js renders the page for what is no action, which takes a hundred
// times as long as a refusal, and answers 500 to a body that it cannot decode. So the form is checked before, and of
// actions without a session only a few run at a time: the others wait, and health checks and readers do not.

/** The limit of the bodies of server actions in next.config.ts, in bytes. */
const longestActionBytes = 200 * 1024

const mostUnsignedAtOnce = 2
const mostUnsignedWaiting = 500
const longestTurnMs = 3_000

/** The id of a server action, as Next.js writes it: a digest and one byte about its arguments. */
const actionId = /^[\da-f]{42}$/

/** By the status of a refusal. 409: an action of another build, as Next.js answers it. */
const errors: Record<number, string> = {
  400: 'invalid',
  405: 'method not allowed',
  409: 'unknown action',
  411: 'length required',
  413: 'too large',
  503: 'busy',
}

/**
 * Answers a POST to a page that cannot be a server action of this build, or whose body cannot be decoded. Otherwise
 * `pass` is called, with the body still to be read.
 * @returns `false` if the request is for no page
 */
export function checksAction(
  request: IncomingMessage,
  response: ServerResponse,
  pass: () => void,
  known: ReadonlySet<string> | null = knownActions(),
): boolean {
  if (request.method !== 'POST' || !isForPage(request.url ?? '')) return false
  const status = statusByHead(request, known)
  if (status === null)
    void checkBody(request, response, known, pass).catch((error: unknown) => {
      logError('other', error)
      response.destroy()
    })
  else refuse(response, status)
  return true
}

/** The status of a refusal that follows from the headers alone. */
function statusByHead({ headers }: IncomingMessage, known: ReadonlySet<string> | null): number | null {
  const id = headers['next-action']
  if (id === undefined && !isMultipart(headers)) return 405
  if (id !== undefined && !actionId.test(String(id))) return 400
  if (id !== undefined && !isKnown(String(id), known)) return 409
  // Browsers send it with every action; without it, the end of the body would have to be waited for.
  if (headers['transfer-encoding'] !== undefined || headers['content-length'] === undefined) return 411
  return Number(headers['content-length']) > longestActionBytes ? 413 : null
}

const isKnown = (id: string, known: ReadonlySet<string> | null) => known === null || known.has(id)

function isMultipart(headers: IncomingMessage['headers']): boolean {
  return /^multipart\/form-data/i.test(headers['content-type'] ?? '')
}

async function checkBody(
  request: IncomingMessage,
  response: ServerResponse,
  known: ReadonlySet<string> | null,
  pass: () => void,
): Promise<void> {
  const body = await readBody(request)
  if (body === null) return void response.destroy()
  const status = await statusByBody(request, body, known)
  if (status !== null) return refuse(response, status)
  if (await hasSessionCookie(request.headers.cookie)) return pass()
  const limit = processWide('unsigned actions', () => pLimit(mostUnsignedAtOnce))
  if (limit.pendingCount >= mostUnsignedWaiting) return refuse(response, 503)
  await limit(() => {
    if (response.destroyed) return
    pass()
    return ended(response)
  })
}

/** Until a response has been sent; who reads slowly keeps others waiting for a few seconds only. */
function ended(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(resolve, longestTurnMs)
    response.once('close', () => {
      clearTimeout(patience)
      resolve()
    })
  })
}

/** Reads the body and puts it back, for Next.js to read again. `null`: the connection broke before its end. */
function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const length = Number(request.headers['content-length'])
  if (length === 0) return Promise.resolve(Buffer.alloc(0))
  return new Promise((resolve) => {
    const finish = (body: Buffer | null) => {
      request.off('readable', read).off('close', breakOff)
      resolve(body)
    }
    const read = () => {
      const body = request.read(length) as Buffer | null
      if (body === null) return
      request.unshift(body)
      finish(body)
    }
    const breakOff = () => finish(null)
    request.on('readable', read).on('close', breakOff)
  })
}

/** The status of a refusal of a body that is not in the form in which React sends the arguments of an action. */
async function statusByBody(
  { headers }: IncomingMessage,
  body: Buffer,
  known: ReadonlySet<string> | null,
): Promise<number | null> {
  try {
    if (!isMultipart(headers)) return Array.isArray(JSON.parse(body.toString('utf8'))) ? null : 400
    const type = headers['content-type'] ?? ''
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
    if (headers['next-action'] === undefined) return statusOfForm(form, known)
    const root = form.get('0')
    return typeof root === 'string' && Array.isArray(JSON.parse(root)) ? null : 400
  } catch {
    return 400
  }
}

/** A form that was sent without scripts names its action by its fields. */
function statusOfForm(form: FormData, known: ReadonlySet<string> | null): number | null {
  const ids = [...form].flatMap(([name, value]) => {
    if (name.startsWith('$ACTION_ID_')) return [name.slice('$ACTION_ID_'.length)]
    const bound = /^\$ACTION_\d+:0$/.test(name) && /^\{"id":"([^"]*)"/.exec(typeof value === 'string' ? value : '')
    return bound ? [bound[1] ?? ''] : []
  })
  if (ids.length === 0 || !ids.every((id) => actionId.test(id))) return 400
  return ids.every((id) => isKnown(id, known)) ? null : 409
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, {
    ...securityHeaders,
    'cache-control': 'no-store',
    'content-type': 'application/json',
    ...(status === 405 && { allow: 'GET, HEAD' }),
    ...(status === 503 && { 'retry-after': '5' }),
    // React's router shows that the page is of another build and has to be loaded again.
    ...(status === 409 && { 'x-nextjs-action-not-found': '1' }),
    // The body of a refused request may not have been read.
    connection: 'close',
  })
  response.end(JSON.stringify({ error: errors[status] }))
}
