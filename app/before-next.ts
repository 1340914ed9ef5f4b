import type { IncomingMessage, ServerResponse } from 'node:http'
import { checksBody } from '@/lib/server/access/body-limit'
import { refusesRequest } from '@/lib/server/access/request-check'
import { answersCalendar } from './calendar/before-next'

/**
 * Answers a request before Next.js does, or calls `pass` later. `false`: it is left to Next.js, and nothing was done.
 */
type BeforeNext = (request: IncomingMessage, response: ServerResponse, pass: () => void) => boolean

/** Registers what this process answers before Next.js: `lib/commands/server.mjs` looks it up here. */
export function answerBeforeNext(): void {
  const beforeNext: BeforeNext = (request, response, pass) =>
    answersCalendar(request, response) ||
    checksBody(request, response, () => {
      if (!refusesRequest(request, response)) pass()
    }) ||
    refusesRequest(request, response)
  Object.assign(globalThis, { [Symbol.for('attache.before-next')]: beforeNext })
}
