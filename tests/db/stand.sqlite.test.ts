import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { clientOf, openSqlite } from '@/db/connect.sqlite'
import type { Handle } from '@/db/handle'

let folder = ''
let mine: Handle
let theirs: Handle

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attache-stand-'))
  const file = join(folder, 'a.db')
  mine = openSqlite(file)
  clientOf(mine).exec(
    `create table parents (id integer primary key);
     create table notes (text, parent references parents(id) on delete cascade)`,
  )
  theirs = openSqlite(file)
})
afterEach(async () => {
  await Promise.all([mine.close(), theirs.close()])
  rmSync(folder, { recursive: true, force: true })
})

it('is the same as long as nothing was written, and another after any write of this process or another', () => {
  const stands = [mine.stand()]
  clientOf(mine).prepare('select * from notes').all()
  expect(mine.stand()).toBe(stands[0])
  for (const [who, sql] of [
    [mine, 'insert into parents values (1)'],
    [theirs, "insert into notes values ('a', 1)"],
    [theirs, "update notes set text = 'b'"],
    [mine, 'delete from parents'],
    [theirs, "insert into notes values ('c', null)"],
    [mine, 'delete from notes'],
  ] as const) {
    clientOf(who).exec(sql)
    expect(stands).not.toContain(mine.stand())
    stands.push(mine.stand())
    expect(mine.stand()).toBe(stands.at(-1))
  }
})
