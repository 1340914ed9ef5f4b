import { Refused } from './access'
import { logError } from './log'

type Params = Record<string, string>

/**
 * A route handler whose refusals become 401, 403 and 404, whose unknown errors are logged and never shown,
 * and whose answers no cache keeps. The handler itself asks for its access.
 */
export function route<P extends Params>(handle: (request: Request, params: P) => Promise<Response>) {
  return async (request: Request, context: { params: Promise<P> }): Promise<Response> => {
    const response = await handle(request, await context.params).catch(toResponse)
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store')
    return response
  }
}

const statuses = { 'not signed in': 401, forbidden: 403, 'not found': 404 } as const

function toResponse(error: unknown): Response {
  if (error instanceof Refused) return Response.json({ error: error.refusal }, { status: statuses[error.refusal] })
  logError('route', error)
  return Response.json({ error: 'unexpected' }, { status: 500 })
}

/**
 * The JSON of a request's body; `null` where it is none, or longer than `most` bytes. Nothing else stops a body: a
 * handler reads one only of whoever is signed in, and never more of it than it can use.
 */
export async function readJson(request: Request, most: number): Promise<unknown> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request.body ?? []) {
    length += part.byteLength
    // Leaving the loop cancels the rest.
    if (length > most) return null
    parts.push(part)
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch {
    return null
  }
}
