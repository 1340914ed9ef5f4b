import type { IncomingMessage, ServerResponse } from 'node:http'
import { logError } from '../platform/log'
import { securityHeaders } from '../platform/security-headers'
import { isForPage } from './request-check'

// A POST to a page is a server action or nothing. Next.js renders the page for what is no action, which takes a hundred
// times as long as a refusal, and answers 500 to a body that it cannot decode. So the form is checked before.

/** The limit of the bodies of server actions in next.config.ts, in bytes. */
const longestActionBytes = 200 * 1024

/** The id of a server action, as Next.js writes it: a digest and one byte about its arguments. */
const actionId = /^[\da-f]{42}$/

/**
 * Answers a POST to a page that cannot be a server action, or whose body cannot be decoded. Otherwise `pass` is called,
 * with the body still to be read.
 * @returns `false` if the request is for no server action
 */
export function checksAction(request: IncomingMessage, response: ServerResponse, pass: () => void): boolean {
  if (request.method !== 'POST' || !isForPage(request.url ?? '')) return false
  const status = statusByHead(request)
  if (status !== null) {
    refuse(response, status)
    return true
  }
  void readBody(request)
    .then(async (body) => {
      if (body === null) response.destroy()
      else if (await isReadable(request, body)) pass()
      else refuse(response, 400)
    })
    .catch((error: unknown) => {
      logError('other', error)
      response.destroy()
    })
  return true
}

/** The status of a refusal that follows from the headers alone. */
function statusByHead({ headers }: IncomingMessage): number | null {
  const id = headers['next-action']
  if (id === undefined && !isMultipart(headers)) return 405
  if (id !== undefined && !actionId.test(String(id))) return 400
  // Browsers send it with every action; without it, the end of the body would have to be waited for.
  if (headers['transfer-encoding'] !== undefined || headers['content-length'] === undefined) return 411
  return Number(headers['content-length']) > longestActionBytes ? 413 : null
}

function isMultipart(headers: IncomingMessage['headers']): boolean {
  return /^multipart\/form-data/i.test(headers['content-type'] ?? '')
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

/** True if a body has the form in which React sends the arguments of an action. */
async function isReadable({ headers }: IncomingMessage, body: Buffer): Promise<boolean> {
  try {
    if (!isMultipart(headers)) return Array.isArray(JSON.parse(body.toString('utf8')))
    const type = headers['content-type'] ?? ''
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
    if (headers['next-action'] === undefined) return [...form.keys()].some((name) => name.startsWith('$ACTION_'))
    const root = form.get('0')
    return typeof root === 'string' && Array.isArray(JSON.parse(root))
  } catch {
    return false
  }
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, {
    ...securityHeaders,
    'cache-control': 'no-store',
    'content-type': 'application/json',
    ...(status === 405 && { allow: 'GET, HEAD' }),
    // The body of a refused request may not have been read.
    connection: 'close',
  })
  response.end(
    JSON.stringify({ error: status === 413 ? 'too large' : status === 405 ? 'method not allowed' : 'invalid' }),
  )
}
