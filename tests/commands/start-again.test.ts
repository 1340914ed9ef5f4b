import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ask, folder, write } from './node'

const lock = (packages: object) => JSON.stringify({ packages: { '': {}, ...packages } })
const a = { 'node_modules/a': { version: '1.0.0' } }
const forMac = { 'node_modules/mac': { version: '1.0.0', optional: true } }

describe('packages are installed', () => {
  const why = (root: string) => ask('packages.mjs', `m.whyInstall(${JSON.stringify(root)})`)

  it('if there are none', async () => {
    await expect(why(await folder({ 'package-lock.json': lock(a) }))).resolves.toBe('there are none yet')
  })

  it('if an installation was interrupted', async () => {
    const root = await folder({ 'package-lock.json': lock(a), 'node_modules/a/package.json': '{}' })
    await expect(why(root)).resolves.toBe('the last installation was not finished')
  })

  it('if the lock file has changed', async () => {
    const root = await folder({
      'package-lock.json': lock({ 'node_modules/a': { version: '1.0.1' } }),
      'node_modules/.package-lock.json': lock(a),
    })
    await expect(why(root)).resolves.toBe('the lock has changed')
    await write(root, { 'package-lock.json': lock({ ...a, 'node_modules/b': { version: '1.0.0' } }) })
    await expect(why(root)).resolves.toBe('the lock has changed')
  })

  it('but not if only packages for another system are missing', async () => {
    const root = await folder({
      'package-lock.json': lock({ ...a, ...forMac }),
      'node_modules/.package-lock.json': lock(a),
    })
    await expect(why(root)).resolves.toBeNull()
  })

  it('and one sentence reports a database driver that this Node cannot load, even if npm built it', async () => {
    const driver = { 'node_modules/better-sqlite3': { version: '1.0.0' } }
    const root = await folder({
      'package.json': '{"dependencies":{"better-sqlite3":"1.0.0"}}',
      'package-lock.json': lock(driver),
      'node_modules/.package-lock.json': lock(driver),
      'node_modules/better-sqlite3/package.json': '{"name":"better-sqlite3","version":"1.0.0"}',
      'node_modules/better-sqlite3/index.js': 'throw new Error("made for another Node")',
    })
    await expect(ask('packages.mjs', `m.installPackages(${JSON.stringify(root)})`)).rejects.toThrow('cannot load it')
  })
})

describe('the program is built', () => {
  const files = {
    'app/page.tsx': 'one',
    'package-lock.json': '{}',
    'README.md': 'read',
    'docs/a.md': 'read',
    '.next/BUILD_ID': 'b1',
  }
  const why = (root: string, env = {}) =>
    ask('build.mjs', `m.whyBuild(${JSON.stringify(root)}, ${JSON.stringify(env)})`)
  const built = async (root: string, env = {}) => {
    const from = await ask('sources.mjs', `m.fingerprint(${JSON.stringify(root)}, ${JSON.stringify(env)})`)
    await write(root, { '.next/cache/attache-build.json': JSON.stringify({ finished: true, from, id: 'b1' }) })
  }

  it('if there is no build', async () => {
    await expect(why(await folder(files))).resolves.toBe('there is no build yet')
  })

  it('if a build was interrupted', async () => {
    const root = await folder({ ...files, '.next/cache/attache-build.json': '{"finished":false}' })
    await expect(why(root)).resolves.toBe('the last build was not finished')
  })

  it.each([
    ['a source', { 'app/page.tsx': 'two' }],
    ['a new source', { 'lib/domain/time/day.ts': '' }],
    ['a setting of the build', { 'next.config.ts': '' }],
    ['the lock', { 'package-lock.json': '{"packages":{}}' }],
    ['the build itself, made manually', { '.next/BUILD_ID': 'b2' }],
  ])('if %s has changed', async (_, change) => {
    const root = await folder(files)
    await built(root)
    await expect(why(root)).resolves.toBeNull()
    await write(root, change)
    await expect(why(root)).resolves.toBe('the sources have changed')
  })

  it.each([
    ['documents', { 'docs/a.md': 'more', 'README.md': 'more' }],
    ['tests', { 'tests/domain/time/day.test.ts': '' }],
    ['data in any directory', { 'store/attache.db': 'x', 'store/attache.db-wal': 'y' }],
    ['fonts copied by a build', { 'public/fonts/a.woff2': 'x' }],
    ['settings', { '.env': 'PORT=3001' }],
  ])('but not if only %s have changed', async (_, change) => {
    const root = await folder(files)
    await built(root)
    await write(root, change)
    await expect(why(root)).resolves.toBeNull()
  })

  it('if TLS is used for the first time, which the pages’ headers depend on', async () => {
    const root = await folder(files)
    await built(root, { PUBLIC_URL: 'http://localhost:3000' })
    await expect(why(root, { PUBLIC_URL: 'https://visits.example.edu' })).resolves.toBe('the sources have changed')
  })
})

it('a .env never overrides the real environment', async () => {
  const root = await folder({ '.env': 'PORT=4001\nSMTP_URL=smtp://localhost' })
  const read = `(m.loadEnvironment(${JSON.stringify(root)}), [process.env.PORT, process.env.SMTP_URL])`
  await expect(ask('environment.mjs', read, { PORT: '4002' })).resolves.toEqual(['4002', 'smtp://localhost'])
  await expect(ask('environment.mjs', `m.loadEnvironment(${JSON.stringify(join(root, 'none'))})`)).resolves.toBeNull()
})
