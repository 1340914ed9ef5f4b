import type { IncomingMessage, ServerResponse } from 'node:http'
import { checksAction } from '@/lib/server/access/action-check'
import { clearsSiteDataOnSignOut } from '@/lib/server/access/clear-site-data'
import { checksBody } from '@/lib/server/access/body-limit'
import { refusesRequest } from '@/lib/server/access/request-check'
import { config } from '@/lib/server/platform/config'
import { measureRequest } from '@/lib/server/platform/metrics'
import { answersCalendar } from './calendar/before-next'
import { answersMemberPage } from './pocket/before-next'

/**
 * Answers a request before Next.js does, or calls `pass` later. `false`: it is left to Next.js, and nothing was done.
 */
type BeforeNext = (request: IncomingMessage, response: ServerResponse, pass: () => void) => boolean

function measures(request: IncomingMessage, response: ServerResponse): false {
  measureRequest(request, response)
  return false
}

function clears(request: IncomingMessage, response: ServerResponse): false {
  clearsSiteDataOnSignOut(request, response)
  return false
}

/** Registers what this process answers before Next.js: `lib/commands/server.mjs` looks it up here. */
export function answerBeforeNext(): void {
  const isMeasured = config().metricsPort !== null
  const beforeNext: BeforeNext = (request, response, pass) =>
    clears(request, response) ||
    (isMeasured && measures(request, response)) ||
    answersCalendar(request, response) ||
    answersMemberPage(request, response, pass) ||
    checksBody(request, response, () => {
      if (!refusesOrChecks(request, response, pass)) pass()
    }) ||
    refusesOrChecks(request, response, pass)
  const refusesOrChecks: BeforeNext = (request, response, pass) =>
    refusesRequest(request, response) || checksAction(request, response, pass)
  Object.assign(globalThis, { [Symbol.for('attache.before-next')]: beforeNext })
}
