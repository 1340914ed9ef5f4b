import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actionAt, answerOf, ask, call } from './access/call'
import { controls } from './access/controls'
import { addressOf, builtDoors, partsOf } from './access/doors'
import { type Answer, everyone, type Level, type Who } from './access/levels'
import { admit, foreign, type Ids, signIn } from './access/people'
import { countWrites, openStore, type Store } from './access/store'
import { actions, pages, routes } from './access/table'
import { setUpServer } from './office'

// The access matrix: every page, handler and action that the build contains, as every kind of caller. Handlers and
// actions on PostgreSQL too if `TEST_POSTGRES_URL` is set; pages only read, with the same functions.

const postgres = process.env.TEST_POSTGRES_URL
const engines = [{ engine: 'SQLite' }, ...(postgres ? [{ engine: 'PostgreSQL', postgres }] : [])]

describe.each(engines)('on $engine', ({ engine, ...options }) => {
  const server = setUpServer(options)

  let cookies: Record<Who, string>
  let ids: Ids
  let store: Store
  let written: () => Promise<string[]>

  beforeAll(async () => {
    ;({ cookies, ids } = await admit(server))
    store = openStore(server)
    written = await countWrites(store)
  })
  afterAll(() => store.close())

  const tables = { page: pages, route: routes, action: actions }
  it('each entry of the build has a row in the table, and each row an entry', async () => {
    const built = await builtDoors(server.url)
    for (const kind of ['page', 'route', 'action'] as const)
      expect(Object.keys(tables[kind]).sort(), kind).toEqual(built[kind].sort())
  })

  /** The answers to everyone, refused callers first; `betweenThem` runs before those who are let in. */
  async function answers(
    level: Level,
    knock: (who: Who) => Promise<Response>,
    betweenThem?: () => Promise<void>,
  ): Promise<Partial<Level>> {
    const given: Partial<Record<Who, Answer>> = {}
    for (const who of everyone) if (level[who] !== 'let in') given[who] = await answerOf(await knock(who))
    await betweenThem?.()
    for (const who of everyone) if (level[who] === 'let in') given[who] = await answerOf(await knock(who))
    return given
  }

  const refusedWrite = async () => expect(await written(), 'what refused requests have written').toEqual([])

  describe.runIf(engine === 'SQLite')('pages', () => {
    it.each(Object.entries(pages))('answer only users with access: %s', async (key, level) => {
      expect(await answers(level, (who) => ask(server.url + addressOf(key, ids), cookies[who]))).toEqual(level)
    })

    it('show nothing of a trip to users without access', async () => {
      for (const key of Object.keys(pages).filter((file) => file.includes('[trip]'))) {
        for (const who of ['nobody', 'disabled', 'traveller', 'editor elsewhere'] as const) {
          const text = await (await ask(server.url + addressOf(key, ids), cookies[who])).text()
          expect(text).not.toContain('Queensland')
        }
      }
    })
  })

  describe('route handlers', () => {
    it.each(Object.entries(routes))('answer only users with access: %s', async (key, row) => {
      const { file, name } = partsOf(key)
      const { level, query = '', body, endsSession } = 'level' in row ? row : { level: row }
      await written()
      const knock = async (who: Who) =>
        ask(
          server.url + addressOf(file, ids) + query,
          endsSession && who !== 'disabled' ? await signIn(server.url, who) : cookies[who],
          {
            method: name,
            ...(body && { body: JSON.stringify(body(ids)), headers: { 'content-type': 'application/json' } }),
          },
        )
      expect(await answers(level, knock, endsSession ? undefined : refusedWrite)).toEqual(level)
    })

    const ofEntries = /\[trip\]\/.*\[(photo|file|revision)\]/
    it.each(Object.keys(routes).filter((key) => ofEntries.test(key)))(
      'do not answer with an entry of another trip: %s',
      async (key) => {
        const { file, name } = partsOf(key)
        const row = routes[key]!
        const query = 'query' in row ? (row.query ?? '') : ''
        const address = (of: Ids) => server.url + addressOf(file, of) + query
        for (const who of ['editor', 'administrator'] as const) {
          expect(await answerOf(await ask(address(ids), cookies[who], { method: name }))).toBe('let in')
          expect(await answerOf(await ask(address(foreign(ids)), cookies[who], { method: name }))).toBe('not found')
        }
      },
    )
  })

  describe('server actions', () => {
    const actionOf = (key: string) => {
      const { name, file } = partsOf(key)
      const action = actionAt(file, name, ids)
      if (!action) throw new Error(`no page offers ${key}: it is dead code`)
      return action
    }

    it.each(Object.entries(actions))(
      'answer only users with access: %s',
      async (key, { level, input, endsSession, undoneBy }) => {
        await written()
        const given = await answers(
          level,
          async (who) => {
            const cookie = endsSession && who !== 'disabled' ? await signIn(server.url, who) : cookies[who]
            const response = await call(server.url, actionOf(key), input(ids), cookie)
            if (undoneBy && level[who] === 'let in')
              await call(server.url, actionOf(undoneBy), actions[undoneBy]!.input(ids), cookies.administrator)
            return response
          },
          endsSession ? undefined : refusedWrite,
        )
        expect(given).toEqual(level)
        // The positive control: the same call does something for those who may make it.
        const control = controls[partsOf(key).name]
        if (control) expectControl(key, control)
        else expect(await written(), `what ${key} has written`).not.toEqual([])
      },
    )

    function expectControl(key: string, { calls, test }: { calls: string; test: string }) {
      const { name, file } = partsOf(key)
      const called = new RegExp(`\\b${calls}(?:Unchecked)?\\(`)
      expect(readFileSync(`app/${file}`, 'utf8')).toMatch(called)
      expect(readFileSync(test, 'utf8')).toMatch(new RegExp(`${called.source}|\\b${name}\\(`))
    }

    const ofTrips = Object.entries(actions).filter(([, { input }]) => {
      const asked: string[] = []
      input(new Proxy({} as Ids, { get: (_target, name) => String(asked.push(String(name))) }))
      return asked.includes('trip')
    })
    it.each(ofTrips)('change nothing of a trip that an editor does not plan: %s', async (key, { level, input }) => {
      const elsewhere = { ...foreign(ids), trip: ids.elsewhere }
      await written()
      // As the request of an own trip, but with ids of the other: as a whole, and of its entries only.
      const whole = await answerOf(await call(server.url, actionOf(key), input(elsewhere), cookies.editor))
      expect(['forbidden', 'not found']).toContain(whole)
      await refusedWrite()
      if (level.editor === 'let in') {
        const before = await entriesElsewhere()
        await answerOf(await call(server.url, actionOf(key), input(foreign(ids)), cookies.editor))
        expect(await entriesElsewhere()).toEqual(before)
      }
    })

    /** What the other trip has, as far as ids of its entries can be sent. */
    const entriesElsewhere = async () => [
      await store.rows('select id, version from trips where id = ?', ids.elsewhere),
      await store.rows('select id, position, revision from photos where trip_id = ?', ids.elsewhere),
      await store.rows('select id, name, audience, revision from attachments where trip_id = ?', ids.elsewhere),
    ]

    it('refuse requests from another site', async () => {
      const action = actionAt('(office)/users/actions.ts', 'addUserAction', ids)!
      const body = JSON.stringify([{ name: 'Stolen', email: 'stolen@example.edu', officeRole: 'administrator' }])
      const response = await ask(server.url + action.path, cookies.administrator, {
        method: 'POST',
        body,
        headers: {
          'next-action': action.id,
          'content-type': 'text/plain;charset=UTF-8',
          origin: 'https://elsewhere.example',
        },
      })
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(await (await ask(`${server.url}/users`, cookies.administrator)).text()).not.toContain('stolen@')
    })

    it('refuse edits of a trip from another site', async () => {
      const body = JSON.stringify({
        key: crypto.randomUUID(),
        since: 1,
        edit: { do: 'change trip', from: {}, to: { kind: 'stolen' } },
      })
      const response = await ask(`${server.url}/api/trips/${ids.trip}/edits`, cookies.staff, {
        method: 'POST',
        body,
        headers: { 'content-type': 'text/plain', origin: 'https://elsewhere.example' },
      })
      expect(response.status).toBe(403)
      const trip = await (await ask(`${server.url}/api/trips/${ids.trip}`, cookies.staff)).text()
      expect(trip).not.toContain('stolen')
    })
  })

  describe('a session', () => {
    it('is invalid after its owner has signed out', async () => {
      const cookie = await signIn(server.url, 'staff')
      await call(server.url, actionAt('sign-in/actions.ts', 'signOutAction', ids)!, { form: {} }, cookie)
      expect(await answerOf(await ask(`${server.url}/trips`, cookie))).toBe('sign-in')
    })

    it('is invalid if its token was made up', async () => {
      const forged = `next-auth.session-token=${Buffer.from('{"sub":"x","sid":"y"}').toString('base64url')}`
      expect(await answerOf(await ask(`${server.url}/trips`, forged))).toBe('sign-in')
    })
  })
})
