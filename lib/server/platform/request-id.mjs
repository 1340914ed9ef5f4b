// Plain JavaScript, because the production server (lib/commands/server.mjs) runs without a build step.
import { randomUUID } from 'node:crypto'

// The forms that proxies send: a UUID, or 16 to 64 hexadecimal digits. No name, address or token can look like that.
const form = /^[\da-f](?:-?[\da-f]){15,63}$/i

/** The id of a request: the one its `x-request-id` header names where it has a safe form, else a new one. */
export function requestIdFrom(header) {
  return typeof header === 'string' && form.test(header) ? header : randomUUID()
}
