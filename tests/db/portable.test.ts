import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

// Drizzle's builders have these methods on SQLite only, and the schema is typed for SQLite.
const sqliteOnly = /\.(get|all|run)\(\)/

it('uses no query builder methods that PostgreSQL lacks', () => {
  const files = ['db', 'lib/server', 'lib/commands'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  )
  const found = files.filter((file) => {
    const text = readFileSync(file, 'utf8')
    return /from '[^']*\/schema'/.test(text) && text.split('\n').some((line) => sqliteOnly.test(line))
  })
  expect(found).toEqual([])
})
