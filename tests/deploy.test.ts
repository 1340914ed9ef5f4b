import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

// What the examples name has to exist: there is no container here that could run them.

const folder = join(process.cwd(), 'deploy')
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
const everything = files.map((file) => readFileSync(file, 'utf8')).join('\n')

it('names only files of the project', () => {
  const named = [...everything.matchAll(/\b(?:lib|deploy|docs)\/[\w./-]+\.(?:mjs|ts|yaml|md)\b/g)].map(([path]) => path)
  expect(named).toContain('lib/commands/start.mjs')
  expect(named.filter((path) => !existsSync(join(process.cwd(), path)))).toEqual([])
})

it('sets only settings that there are', () => {
  const known = new Set(readFileSync('.env.example', 'utf8').match(/^[A-Z_]+(?==)/gm))
  const ofOthers = /^(?:NODE_ENV|NEXT_TELEMETRY_DISABLED|HOST|DATABASE_PASSWORD|POSTGRES_\w+|ALL|PATH|CMD)$/
  const set = [...everything.matchAll(/\b([A-Z][A-Z\d]*_[A-Z_]+)\s*[:=]/g)].map(([, name = '']) => name)
  expect(set).toContain('DATABASE_URL')
  expect([...new Set(set)].filter((name) => !known.has(name) && !ofOthers.test(name))).toEqual([])
})

it('uses the commands and options of the program', () => {
  const start = readFileSync('lib/commands/start.mjs', 'utf8')
  for (const [, option = ''] of everything.matchAll(/start\.mjs(?:"|,)?,? "?(--[a-z]+)/g))
    expect(start).toContain(option)
  const routes = [...everything.matchAll(/\/(api\/[\w/-]*\w)\b/g)].map(([, path = '']) => path)
  for (const path of routes.filter((path) => !path.startsWith('api/trips')))
    expect(existsSync(join('app', path, 'route.ts')), path).toBe(true)
})
