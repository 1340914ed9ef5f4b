import { describe, expect, it } from 'vitest'
import { captureConsole } from '@/lib/server/platform/console-log'
import { errorFacts, LoggableError } from '@/lib/server/platform/error-facts'
import * as log from '@/lib/server/platform/log'
import { inAction, inRoute, noteRequestUser } from '@/lib/server/platform/request-context'
import { requestIdFrom } from '@/lib/server/platform/request-id.mjs'
import { captureLog } from './captured-log'

const captured = captureLog()
const id = '0f0e0d0c-0b0a-4909-8807-060504030201'
const requestId = '11112222333344445555666677778888'

describe('each log event', () => {
  const cases: [() => void, Record<string, unknown>][] = [
    [() => log.logSignedIn(id), { level: 'info', event: 'sign-in', outcome: 'success', userId: id }],
    [
      () => log.logSignInFailed('wrong-password', id),
      { level: 'warn', event: 'sign-in', outcome: 'failure', reason: 'wrong-password', userId: id },
    ],
    [
      () => log.logSignInFailed('unknown-account', null),
      { level: 'warn', event: 'sign-in', outcome: 'failure', reason: 'unknown-account' },
    ],
    [() => log.logSignedOut(id), { level: 'info', event: 'sign-out', userId: id }],
    [
      () => log.logAccountChange('disabled', id),
      { level: 'info', event: 'account', change: 'disabled', accountId: id },
    ],
    [() => log.logRelease(id, 3, 12), { level: 'info', event: 'release', tripId: id, number: 3, messages: 12 }],
    [() => log.logReminder(id, 3, 2), { level: 'info', event: 'release-reminder', tripId: id, number: 3, messages: 2 }],
    [
      () => log.logPublication('published', id, 'zh-Hant', 2),
      { level: 'info', event: 'publication', change: 'published', tripId: id, language: 'zh-Hant', revision: 2 },
    ],
    [() => log.logDeletion('trip', id), { level: 'info', event: 'deletion', entity: 'trip', entityId: id }],
    [() => log.logRestoration('trip', id), { level: 'info', event: 'restoration', entity: 'trip', entityId: id }],
    [
      () => log.logMail(id, 'sent', 1, null),
      { level: 'info', event: 'mail', messageId: id, outcome: 'sent', attempt: 1 },
    ],
    [
      () => log.logMail(id, 'not known', 2, 'ESOCKET'),
      { level: 'warn', event: 'mail', messageId: id, outcome: 'not-known', attempt: 2, code: 'ESOCKET' },
    ],
  ]

  it.each(cases)('is one line of JSON: %s', (write, expected) => {
    write()
    expect(captured.text().endsWith('\n')).toBe(true)
    expect(captured.events()).toEqual([expected])
    expect(captured.lines()[0]!.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  })

  it('accepts only ids, languages and codes', () => {
    log.logSignedIn('lin@example.edu')
    log.logDeletion('person', 'Mei-ling Lin')
    log.logMail('Dear Lin', 'refused', 1, '550 no such user lin@example.edu')
    log.logPublication('published', 'A visit to Seoul', 'Mei ling', 1)
    expect(captured.text()).not.toMatch(/lin|dear|seoul/i)
    expect(captured.text().match(/not an id/g)).toHaveLength(4)
  })

  it('accepts the ids of the sample office', () => {
    log.logSignedIn('sample-0042')
    expect(captured.lines()).toMatchObject([{ userId: 'sample-0042' }])
  })
})

describe('the request of a log line', () => {
  it('is named in each of its lines, with id, route, user and duration', async () => {
    await inRoute('/api/trips/[trip]/edits', { method: 'POST', requestId }, async () => {
      log.logDeletion('trip', id)
      await Promise.resolve()
      noteRequestUser(id)
      log.logError('route', new Error('x'))
    })
    const of = { requestId, method: 'POST', route: '/api/trips/[trip]/edits', durationMs: expect.any(Number) as number }
    expect(captured.lines()).toMatchObject([of, { ...of, userId: id }])
    expect(captured.lines()[0]).not.toHaveProperty('userId')
  })

  it('is named by its action, if there is one', () => {
    inAction('signInAction', { requestId }, () => log.logError('action', new Error('x')))
    expect(captured.lines()).toMatchObject([{ requestId, action: 'signInAction', source: 'action' }])
    expect(captured.lines()[0]).not.toHaveProperty('route')
  })

  it('is omitted if there is none', () => {
    log.logDeletion('trip', id)
    expect(Object.keys(captured.lines()[0]!)).toEqual(['time', 'level', 'event', 'entity', 'entityId'])
  })

  it.each([requestId, id, id.toUpperCase()])('keeps a valid incoming id: %s', (given) => {
    expect(requestIdFrom(given)).toBe(given)
  })

  it.each([null, undefined, '', 'Lin Mei-ling', '12345678', 'a'.repeat(65), `${requestId}\n`, 'deadbeef-lin', ['a']])(
    'replaces an invalid id: %j',
    (given) => {
      expect(requestIdFrom(given)).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
    },
  )
})

const marker = 'Zq7Marker'

/** What `run` throws. */
function thrown(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
  return null
}

describe('a logged error', () => {
  it('has its kind, code and location, outermost first', () => {
    const full = Object.assign(new Error(`no room for ${marker}`), { code: 'SQLITE_FULL' })
    log.logError('route', new TypeError(`cannot save ${marker}`, { cause: full }))
    expect(captured.events()).toEqual([
      {
        level: 'error',
        event: 'error',
        source: 'route',
        error: {
          name: 'TypeError',
          stack: expect.arrayContaining([expect.stringContaining('tests/server/platform/log.test.ts:')]) as string[],
          cause: { name: 'Error', code: 'SQLITE_FULL', stack: expect.any(Array) as string[] },
        },
      },
    ])
    expect(captured.text()).not.toContain(marker)
    expect(captured.text()).not.toContain(process.cwd())
  })

  it('omits the values of a failed query, and keeps the names of the schema', () => {
    const cause = Object.assign(new Error(`Key (email)=(${marker}) already exists`), {
      code: '23505',
      detail: `Key (email)=(${marker}) already exists`,
      table: 'users',
      constraint: 'users_email_unique',
    })
    const failed = Object.assign(new Error(`Failed query: insert\nparams: ${marker}`, { cause }), {
      query: `insert into "users" ("email", "name") values ($1, '${marker}')`,
      params: [marker],
    })
    expect(errorFacts(new Error('could not save', { cause: failed }))).toMatchObject({
      cause: {
        query: 'insert into "users" ("email", "name") values ($1, ?)',
        cause: { code: '23505', table: 'users', constraint: 'users_email_unique' },
      },
    })
    log.logError('action', failed)
    expect(captured.text()).not.toContain(marker)
  })

  it.each<[string, unknown]>([
    ['JSON', thrown(() => JSON.parse(`${marker} is no JSON`))],
    ['a time zone', thrown(() => new Intl.DateTimeFormat('en', { timeZone: `${marker}/City` }))],
    ['a language', thrown(() => new Intl.Locale(`${marker}__`))],
    ['an address', thrown(() => new URL(`http://${marker} /`))],
    ['a regular expression', thrown(() => new RegExp(`(${marker}`))],
    ['a message that looks like a stack', new Error(`${marker}\n    at ${marker} (${marker}.ts:1:1)`)],
    ['a name', Object.assign(new Error('x'), { name: `${marker} Lin`, code: `no ${marker}` })],
    ['a column', Object.assign(new Error('x'), { table: `${marker} of`, column: `${marker}-1` })],
    ['a string', `${marker} was thrown`],
    ['an object', { message: marker }],
    ['several', new AggregateError([new Error(marker)], marker)],
  ])('never contains a value: %s', (_, error) => {
    log.logError('other', error)
    expect(captured.lines()).toHaveLength(1)
    expect(captured.text()).not.toContain(marker)
  })

  it('keeps a message that is a constant of our code, or an engine’s message about code', () => {
    expect(errorFacts(new LoggableError('the database did not answer in time')).message).toBe(
      'the database did not answer in time',
    )
    const nothing = JSON.parse('{}') as { trip: { id: string } }
    expect(errorFacts(thrown(() => nothing.trip.id)).message).toBe("Cannot read properties of undefined (reading 'id')")
  })

  it('does not accept a concatenated message', () => {
    const name: string = marker
    // @ts-expect-error the message has to be a literal
    expect(new LoggableError(`no ${name}`)).toBeInstanceOf(Error)
  })

  it('stops at circular causes', () => {
    const error = new Error('x')
    error.cause = error
    log.logError('other', error)
    expect(captured.lines()).toHaveLength(1)
  })
})

describe('an error caught by Next.js', () => {
  it('is logged with the page’s path without route groups', () => {
    const route = '/(office)/trips/[trip]/itinerary'
    log.logNextError(new Error(marker), { kind: 'render', route, method: 'GET', requestId })
    log.logNextError(new Error(marker), { kind: 'render', route: '/(office)', method: 'GET', requestId })
    expect(captured.lines()).toMatchObject([
      { event: 'error', source: 'page', route: '/trips/[trip]/itinerary', method: 'GET', requestId },
      { route: '/' },
    ])
    expect(captured.text()).not.toContain(marker)
  })
})

describe('the console', () => {
  it('is logged as a line with the calling location, without the text', () => {
    const { error, warn } = console
    try {
      captureConsole()
      const capturing = { ...console }
      capturing.error(`uncaughtException: ${marker}`, new TypeError(marker))
      capturing.warn(marker)
    } finally {
      Object.assign(console, { error, warn })
    }
    expect(captured.lines()).toMatchObject([
      { level: 'error', event: 'console', error: { name: 'TypeError' }, at: expect.any(Array) as string[] },
      { level: 'warn', event: 'console' },
    ])
    expect(JSON.stringify(captured.lines()[1]!.at)).toContain('log.test.ts')
    expect(captured.text()).not.toContain(marker)
  })
})
