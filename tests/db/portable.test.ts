import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

// Drizzle's builders have these on SQLite only, and the schema is typed as SQLite's.
const sqliteOnly = /\.(get|all|run)\(\)/

it('asks no query builder for what PostgreSQL lacks', () => {
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
