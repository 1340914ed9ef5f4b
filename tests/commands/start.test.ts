import { once } from 'node:events'
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ask, folder, node } from './node'

const start = (env: Record<string, string>) => node(['lib/commands/start.mjs'], env)

describe('npm start reports in one sentence', () => {
  it('that the port is taken', async () => {
    const other = createServer().listen(0)
    await once(other, 'listening')
    onTestFinished(() => void other.close())
    const { port } = other.address() as { port: number }
    const { code, err } = await start({ DATA_DIR: await folder(), PORT: String(port) })
    expect(code).toBe(1)
    expect(err.trim()).toBe(`Port ${port} is in use. Stop the program that uses it, or set PORT to another number.`)
  })

  it('that the data directory cannot be written', async () => {
    const dir = join(await folder({ file: '' }), 'file')
    const { code, err } = await start({ DATA_DIR: dir, PORT: '39871' })
    expect(code).toBe(1)
    expect(err.trim()).toBe(
      `The data directory ${dir} cannot be written (EEXIST). ` +
        'Let this user write there, or set DATA_DIR to another folder.',
    )
  })

  it('that the secret is invalid', async () => {
    const { code, err } = await start({ DATA_DIR: await folder(), PORT: '39872', AUTH_SECRET: 'too short' })
    expect(code).toBe(1)
    expect(err).toMatch(/^\nSet AUTH_SECRET to at least 32 random characters/)
    expect(err).not.toContain('too short')
  })

  it('that the database is damaged', async () => {
    const { code, err } = await start({
      DATA_DIR: await folder({ 'attache.db': 'no database at all. '.repeat(300) }),
      PORT: '39873',
    })
    expect(code).toBe(1)
    expect(err.trim()).toMatch(
      new RegExp(
        '^The database attache\\.db in the data directory is damaged or is not an SQLite database\\.' +
          '.*start with an empty one\\.$',
      ),
    )
  })

  it('that Node is too old', async () => {
    await expect(ask('node-version.mjs', 'm.checkNode("18.20.4")')).rejects.toThrow(
      'Node 18.20.4 is too old. Install Node 24 or 22',
    )
    await expect(ask('node-version.mjs', 'm.checkNode("20.8.1")')).rejects.toThrow('Node 20.8.1 is too old')
  })
})

it('warns of a Node version without security fixes, and of no other', async () => {
  await expect(ask('node-version.mjs', '["20.9.0", "22.12.0", "24.0.0"].map((v) => m.checkNode(v))')).resolves.toEqual([
    'Node 20.9.0 no longer gets security fixes. Install Node 24 or 22 when you can.',
    null,
    null,
  ])
})

describe('the network address by which sign-ins are counted', () => {
  const echoedAddresses = async (file: string) => {
    const server = `
      const answer = ({ headers }, to) => to.end(headers['x-forwarded-for'] ?? '')
      http.createServer(answer).listen(0, '127.0.0.1', async function () {
        const to = 'http://127.0.0.1:' + this.address().port
        for (const headers of [{ 'x-forwarded-for': '203.0.113.9' }, {}])
          console.log(await (await fetch(to, { headers })).text())
        process.exit()
      })`
    return (
      await node(['--import', `./lib/commands/${file}`, '-e', `const http = require('node:http'); ${server}`])
    ).out
      .trim()
      .split('\n')
  }

  it('cannot be chosen by the client', async () => {
    expect(await echoedAddresses('socket-address.mjs')).toEqual(['127.0.0.1', '127.0.0.1'])
    // The result without the protection.
    expect((await echoedAddresses('orphan.mjs'))[0]).toBe('203.0.113.9')
  })

  it('is read from the proxy’s header if a proxy terminates TLS', async () => {
    const files = (url: string) => ask('serve.mjs', `m.preloaded(${url})`)
    expect(await files('')).toContain('socket-address.mjs')
    expect(await files('"http://192.168.1.20:3000"')).toContain('socket-address.mjs')
    expect(await files('"https://visits.example.edu"')).not.toContain('socket-address.mjs')
  })
})

describe('the secret', () => {
  it('is created once, readable only by this user', async () => {
    const dir = join(await folder(), 'new', 'data')
    const make = () => ask('data-dir.mjs', `m.prepareDataDir(${JSON.stringify(dir)}, { withSecret: true })`)
    await make()
    const first = await readFile(join(dir, 'auth-secret'), 'utf8')
    await make()
    expect(first.trim().length).toBeGreaterThanOrEqual(32)
    await expect(readFile(join(dir, 'auth-secret'), 'utf8')).resolves.toBe(first)
    expect((await stat(join(dir, 'auth-secret'))).mode & 0o777).toBe(0o600)
    expect((await stat(dir)).mode & 0o777).toBe(0o700)
  })

  it('is not created if the environment has one', async () => {
    const dir = await folder()
    await ask('data-dir.mjs', `m.prepareDataDir(${JSON.stringify(dir)}, { withSecret: false })`)
    await expect(readFile(join(dir, 'auth-secret'))).rejects.toThrow('ENOENT')
  })
})

describe('the key of the server actions', () => {
  const keyIn = (dir: string) => ask('data-dir.mjs', `m.actionKey(${JSON.stringify(dir)})`)

  it('is created once, readable only by this user, with a length that Next.js accepts', async () => {
    const dir = join(await folder(), 'new', 'data')
    const key = await keyIn(dir)
    await expect(keyIn(dir)).resolves.toBe(key)
    expect(Buffer.from(String(key), 'base64')).toHaveLength(32)
    expect((await stat(join(dir, 'action-key'))).mode & 0o777).toBe(0o600)
    expect((await stat(dir)).mode & 0o777).toBe(0o700)
  })

  it('is left to Next.js if the directory cannot be written', async () => {
    await expect(keyIn(join(await folder({ file: '' }), 'file'))).resolves.toBeNull()
  })
})

describe('the first start', () => {
  const prepare = async (env: Record<string, string>) => {
    const { out, err } = await node(['--import', 'tsx', 'lib/commands/prepare.ts'], {
      AUTH_SECRET: 'abcdefghijklmnopqrstuvwxyz012345',
      ...env,
    })
    if (err) throw new Error(err)
    return JSON.parse(out.trim().split('\n').at(-1)!) as { empty: boolean; accounts: { role: string }[] }
  }

  it('loads the sample office, and a second start does not change it', async () => {
    const env = { DATA_DIR: await folder() }
    for (const _ of ['first', 'second']) {
      const { empty, accounts } = await prepare(env)
      expect(empty).toBe(false)
      expect(accounts.map(({ role }) => role)).toEqual(['administrator', 'staff', 'editor', 'member'])
    }
  })

  it('starts over if loading the sample office was interrupted and no user can sign in', async () => {
    const env = { DATA_DIR: await folder() }
    await prepare(env)
    const db = new Sqlite(join(env.DATA_DIR, 'attache.db'))
    db.exec('pragma foreign_keys = on; delete from users; delete from trips where id <> (select min(id) from trips)')
    db.close()
    await expect(prepare(env)).resolves.toMatchObject({ empty: false })
    const again = new Sqlite(join(env.DATA_DIR, 'attache.db'))
    expect(again.prepare('select count(*) n from trips').get()).toEqual({ n: 3 })
    again.close()
  })

  it('leaves an installation empty if requested, and so do later starts', async () => {
    const env = { DATA_DIR: await folder() }
    await expect(prepare({ ...env, SAMPLE_OFFICE: 'no' })).resolves.toMatchObject({ empty: true, accounts: [] })
    await expect(prepare(env)).resolves.toMatchObject({ empty: true, accounts: [] })
    await expect(prepare({ ...env, SAMPLE_OFFICE: 'yes' })).resolves.toMatchObject({ empty: false })
  })

  it.each(['https://visits.example.edu', 'http://192.168.1.20:3000', 'http://office.lan'])(
    'does not load accounts with public passwords if others can reach %s, unless requested',
    async (PUBLIC_URL) => {
      await expect(prepare({ DATA_DIR: await folder(), PUBLIC_URL })).resolves.toMatchObject({ empty: true })
    },
  )

  it('does not open an existing sample office to other machines unless requested', async () => {
    const env = { DATA_DIR: await folder() }
    await prepare(env)
    const outside = { ...env, PUBLIC_URL: 'https://visits.example.edu' }
    await expect(prepare(outside)).rejects.toThrow(
      'everyone knows the passwords of admin@sample.example, staff@sample.example',
    )
    await expect(prepare({ ...outside, SAMPLE_OFFICE: 'yes' })).resolves.toMatchObject({ empty: false })
    const db = new Sqlite(join(env.DATA_DIR, 'attache.db'))
    db.exec('update users set disabled_at = 1')
    db.close()
    await expect(prepare(outside)).resolves.toMatchObject({ empty: false })
  }, 60_000)
})
