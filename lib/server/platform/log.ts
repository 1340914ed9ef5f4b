import { inspect } from 'node:util'
import { errorFacts } from './error-facts'
import { requestContext, type RequestContext } from './request-context'
import { requestIdFrom } from './request-id.mjs'

// Each event is one line of JSON, for any log collector. The functions below are the complete list of events, described
// in docs/operations.md. A field is an id, a number or a value of a closed list, so that no name, address, token or
// text of a user can be logged.

type Level = 'info' | 'warn' | 'error'
type Fields = Record<string, string | number | object | null | undefined>

/** A user signed in or out. */
export function logSignedIn(userId: string): void {
  write('info', 'sign-in', { outcome: 'success', userId: id(userId) })
}

/** A sign-in was refused. `userId` is `null` if there is no such account. */
export function logSignInFailed(
  reason:
    | 'unknown-account'
    | 'wrong-password'
    | 'wrong-code'
    | 'wrong-passkey'
    | 'disabled-account'
    | 'too-many-attempts'
    | 'password-not-allowed'
    | 'unverified-email'
    | 'other-identity'
    | 'not-allowed'
    | 'provider-failed',
  userId: string | null,
): void {
  write('warn', 'sign-in', { outcome: 'failure', reason, userId: id(userId) })
}

export function logSignedOut(userId: string): void {
  write('info', 'sign-out', { userId: id(userId) })
}

export type AccountChange =
  | 'deleted'
  | 'created'
  | 'role-changed'
  | 'disabled'
  | 'enabled'
  | 'password-reset'
  | 'password-changed'
  | 'second-factor-added'
  | 'second-factor-removed'
  | 'second-factor-reset'

/** An account was created or changed, by an administrator or, for a password, by its owner. */
export function logAccountChange(change: AccountChange, accountId: string): void {
  write('info', 'account', { change, accountId: id(accountId) })
}

/** A version of an itinerary was released. `messages`: how many e-mails were queued. */
export function logRelease(tripId: string, number: number, messages: number): void {
  write('info', 'release', { tripId: id(tripId), number, messages })
}

/** Members got their personal link to a trip. `messages`: how many e-mails were queued. */
export function logInvitation(tripId: string, members: number, messages: number): void {
  write('info', 'invitation', { tripId: id(tripId), members, messages })
}

/** Readers who have not seen a release were reminded of it. */
export function logReminder(tripId: string, number: number, messages: number): void {
  write('info', 'release-reminder', { tripId: id(tripId), number, messages })
}

/** A report was published, withdrawn, or put back after a withdrawal. */
export function logPublication(
  change: 'published' | 'withdrawn' | 'restored',
  tripId: string,
  language: string,
  revision: number,
): void {
  write('info', 'publication', { change, tripId: id(tripId), language: tag(language), revision })
}

export type DeletableEntity = 'trip' | 'person' | 'institution'

export function logDeletion(entity: DeletableEntity, entityId: string): void {
  write('info', 'deletion', { entity, entityId: id(entityId) })
}

/** A deleted trip was restored. */
export function logRestoration(entity: 'trip', entityId: string): void {
  write('info', 'restoration', { entity, entityId: id(entityId) })
}

/**
 * One attempt to send a message. `code` is its SMTP status, or the code of the connection's error.
 */
export function logMail(
  messageId: string,
  outcome: 'sent' | 'failed' | 'refused' | 'not known',
  attempt: number,
  code: number | string | null,
): void {
  const safeCode = typeof code === 'string' && !/^[A-Z\d_]{2,40}$/.test(code) ? null : code
  const fields = { messageId: id(messageId), outcome: outcome.replace(' ', '-'), attempt, code: safeCode }
  write(outcome === 'sent' ? 'info' : 'warn', 'mail', fields)
}

/** The part of the program that an unexpected error stopped. */
export type ErrorSource =
  | 'route'
  | 'action'
  | 'page'
  | 'mail'
  | 'reminders'
  | 'report'
  | 'files'
  | 'handbook'
  | 'health'
  | 'live-updates'
  | 'push'
  | 'sign-in'
  | 'other'

/** An unexpected error. Its message is left out, unless it is a `LoggableError`. */
export function logError(source: ErrorSource, error: unknown): void {
  write('error', 'error', { source, error: errorFacts(error) })
  printInDevelopment(error)
}

const sourceOf = { render: 'page', route: 'route', action: 'action', proxy: 'other' } as const

type NextRequestInfo = {
  kind: keyof typeof sourceOf
  route: string
  method: string
  /** The `x-request-id` header. */
  requestId: string | string[] | undefined
}

/**
 * An error that Next.js caught, in a page for instance. `route` is the pattern as Next.js spells it, with its groups.
 */
export function logNextError(error: unknown, { kind, route, method, requestId }: NextRequestInfo): void {
  const pattern = route.replaceAll(/\/\([^/]*\)/g, '') || '/'
  const context = { requestId: requestIdFrom(requestId), method, route: pattern }
  write('error', 'error', { source: sourceOf[kind], error: errorFacts(error) }, context)
  printInDevelopment(error)
}

/** A library wrote to the console. Its text may contain anything and is not logged; `at` are the stack frames. */
export function logConsole(level: 'warn' | 'error', error: Error | undefined, at: readonly string[]): void {
  write(level, 'console', { error: error && errorFacts(error), at })
}

function printInDevelopment(error: unknown): void {
  if (process.env.NODE_ENV === 'development') process.stderr.write(`${inspect(error)}\n`)
}

function write(
  level: Level,
  event: string,
  fields: Fields,
  context: Partial<RequestContext> = requestContext() ?? {},
): void {
  const { requestId, method, route, action, userId, startedAt } = context
  const durationMs = startedAt === undefined ? undefined : Math.round(performance.now() - startedAt)
  const line = { time: new Date().toISOString(), level, event, requestId, method, route, action, userId: id(userId) }
  const all = Object.entries({ ...line, durationMs, ...fields }).filter(([, value]) => value != null)
  const text = `${JSON.stringify(Object.fromEntries(all))}\n`
  if (level === 'error') process.stderr.write(text)
  else process.stdout.write(text)
}

// A UUID, or an id of the sample office. Anything else has slipped in.
const idForm = /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|sample-[a-z\d-]{1,20})$/

function id(value: string | null | undefined): string | null | undefined {
  return value == null || idForm.test(value) ? value : 'not an id'
}

// A language tag, such as zh-Hant
function tag(value: string): string {
  return /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,3}$/.test(value) ? value : 'not a language'
}
