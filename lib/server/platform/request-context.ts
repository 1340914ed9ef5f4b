import { AsyncLocalStorage } from 'node:async_hooks'
import { processWide } from './process-wide'
import { requestIdFrom } from './request-id.mjs'

/** What all log lines of one request share. */
export type RequestContext = {
  readonly requestId: string
  /** The pattern of a route, such as `/api/trips/[trip]/edits`. Never the URL, which may contain a secret. */
  readonly route?: string
  readonly method?: string
  /** The exported name of a server action. */
  readonly action?: string
  /** The network address of the client. Only for the audit log, never for log lines. */
  readonly address?: string | undefined
  /** On the clock of `performance.now()`. */
  readonly startedAt: number
  /** Set once the session is read; `null` for a visitor. */
  userId: string | null
}

const storage = () => processWide('request-context', () => new AsyncLocalStorage<RequestContext>())

/** The method of a request and its `x-request-id` header. */
export type RequestOrigin = { method: string; requestId: string | null; address?: string }

/** Runs the handler of a route so that what it logs names this request. */
export function inRoute<T>(route: string, { method, requestId: header, address }: RequestOrigin, work: () => T): T {
  const requestId = requestIdFrom(header)
  return storage().run({ requestId, route, method, address, startedAt: performance.now(), userId: null }, work)
}

/** Runs a server action so that what it logs names it. `requestId` is the request's `x-request-id`. */
export function inAction<T>(
  action: string,
  { requestId: header, address }: Omit<RequestOrigin, 'method'>,
  work: () => T,
): T {
  const requestId = requestIdFrom(header)
  return storage().run({ requestId, action, address, startedAt: performance.now(), userId: null }, work)
}

/** The context of the request that is being answered; `undefined` outside of one. */
export function requestContext(): RequestContext | undefined {
  return storage().getStore()
}

/** Records the user of the current request. */
export function noteRequestUser(userId: string): void {
  const context = requestContext()
  if (context) context.userId = userId
}
