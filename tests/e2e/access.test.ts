import { beforeAll, describe, expect, it } from 'vitest'
import { actionAt, answerOf, ask, call } from './access/call'
import { addressOf, doors } from './access/doors'
import { type Answer, everyone, type Level, type Who } from './access/levels'
import { admit, type Ids, signIn } from './access/people'
import { actions, pages, routes } from './access/table'
import { setUpServer } from './office'

const server = setUpServer()

let cookies: Record<Who, string>
let ids: Ids

beforeAll(async () => {
  ;({ cookies, ids } = await admit(server))
})

const found = doors()
const keysOf = (kind: string) => found.filter((door) => door.kind === kind).map(({ key }) => key)
const doorOf = (key: string) => found.find((door) => door.key === key)!

describe('the access table is complete', () => {
  const tables = { page: pages, route: routes, action: actions }
  it.each(['page', 'route', 'action'] as const)('each %s has a row, and each row belongs to one', (kind) => {
    expect(Object.keys(tables[kind]).sort()).toEqual(keysOf(kind).sort())
  })
})

/** The answers to everyone, one after the other. */
async function answers(knock: (who: Who) => Promise<Response>): Promise<Partial<Level>> {
  const given: Partial<Record<Who, Answer>> = {}
  for (const who of everyone) given[who] = await answerOf(await knock(who))
  return given
}

describe('pages', () => {
  it.each(Object.entries(pages))('answer only users with access: %s', async (key, level) => {
    expect(await answers((who) => ask(server.url + addressOf(doorOf(key).file, ids), cookies[who]))).toEqual(level)
  })

  it('show nothing of a trip to users without access', async () => {
    for (const key of Object.keys(pages).filter((file) => file.includes('[trip]'))) {
      for (const who of ['nobody', 'disabled', 'traveller', 'editor elsewhere'] as const) {
        const text = await (await ask(server.url + addressOf(doorOf(key).file, ids), cookies[who])).text()
        expect(text).not.toContain('Queensland')
      }
    }
  })
})

describe('route handlers', () => {
  it.each(Object.entries(routes))('answer only users with access: %s', async (key, row) => {
    const { file, name } = doorOf(key)
    const { level, query = '', body, endsSession } = 'level' in row ? row : { level: row }
    expect(
      await answers(async (who) =>
        ask(
          server.url + addressOf(file, ids) + query,
          endsSession && who !== 'disabled' ? await signIn(server.url, who) : cookies[who],
          {
            method: name,
            ...(body && { body: JSON.stringify(body(ids)), headers: { 'content-type': 'application/json' } }),
          },
        ),
      ),
    ).toEqual(level)
  })
})

describe('server actions', () => {
  const actionOf = (key: string) => {
    const action = actionAt(doorOf(key).file, doorOf(key).name, ids)
    if (!action) throw new Error(`no page offers ${key}: it is dead code`)
    return action
  }

  it.each(Object.entries(actions))(
    'answer only users with access: %s',
    async (key, { level, input, endsSession, undoneBy }) => {
      const given = await answers(async (who) => {
        const cookie = endsSession && who !== 'disabled' ? await signIn(server.url, who) : cookies[who]
        const response = await call(server.url, actionOf(key), input(ids), cookie)
        if (undoneBy && level[who] === 'let in')
          await call(server.url, actionOf(undoneBy), actions[undoneBy]!.input(ids), cookies.administrator)
        return response
      })
      expect(given).toEqual(level)
    },
  )

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
