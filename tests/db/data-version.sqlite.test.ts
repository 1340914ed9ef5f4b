import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { clientOf, openSqlite } from '@/db/connect.sqlite'
import type { Handle } from '@/db/handle'

let folder = ''
let mine: Handle
let other: Handle

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attache-data-version-'))
  const file = join(folder, 'a.db')
  mine = openSqlite(file)
  clientOf(mine).exec(
    `create table parents (id integer primary key);
     create table notes (text, parent references parents(id) on delete cascade)`,
  )
  other = openSqlite(file)
})
afterEach(async () => {
  await Promise.all([mine.close(), other.close()])
  rmSync(folder, { recursive: true, force: true })
})

it('is unchanged while nothing is written, and changes after each write of this or another process', () => {
  const versions = [mine.dataVersion()]
  clientOf(mine).prepare('select * from notes').all()
  expect(mine.dataVersion()).toBe(versions[0])
  for (const [who, sql] of [
    [mine, 'insert into parents values (1)'],
    [other, "insert into notes values ('a', 1)"],
    [other, "update notes set text = 'b'"],
    [mine, 'delete from parents'],
    [other, "insert into notes values ('c', null)"],
    [mine, 'delete from notes'],
  ] as const) {
    clientOf(who).exec(sql)
    expect(versions).not.toContain(mine.dataVersion())
    versions.push(mine.dataVersion())
    expect(mine.dataVersion()).toBe(versions.at(-1))
  }
})
