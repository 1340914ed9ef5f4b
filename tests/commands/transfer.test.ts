import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Client } from 'pg'
import { afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { closeDb, install } from '@/db/client'
import { openSqlite } from '@/db/connect.sqlite'
import { migrate } from '@/db/migrate'
import { seedSampleOffice } from '@/db/sample-office'
import { contentsOf, differences } from '@/db/transfer/copy'
import { postgresStore } from '@/db/transfer/postgres-store'
import { readShapes } from '@/db/transfer/shape'
import { sqliteStore } from '@/db/transfer/sqlite-store'
import { runBackup } from '@/lib/commands/transfer/run-backup'
import { runMove } from '@/lib/commands/transfer/run-move'
import { runRestore } from '@/lib/commands/transfer/run-restore'
import { scratch } from '../db/migration-folder'
import { collected } from './output'

type Command = (args: string[], output: ReturnType<typeof collected>['output'], now?: Date) => Promise<number>

/** Runs a command in a data directory. */
async function call(command: Command, dataDir: string, args: string[], now?: Date) {
  vi.stubEnv('DATA_DIR', dataDir)
  // Its secret may be in another file, or lost.
  vi.stubEnv('AUTH_SECRET', '')
  const { output, written } = collected()
  const code = await command(args, output, now)
  return { code, ...written() }
}

let office = ''
const shapes = readShapes()

beforeAll(async () => {
  office = scratch()
  install(openSqlite(join(office, 'attache.db')))
  await migrate()
  await seedSampleOffice(new Date('2026-11-02T08:00:00Z'))
  await closeDb()
})

afterEach(() => vi.unstubAllEnvs())

/** A copy of the sample office's data directory. */
async function ownOffice(): Promise<string> {
  const own = scratch()
  await cp(office, own, { recursive: true })
  return own
}

async function contentOf(file: string) {
  const store = sqliteStore(file, { onlyRead: true })
  try {
    return await contentsOf(store, shapes)
  } finally {
    await store.close()
  }
}

const rowsIn = (file: string, table: string) => {
  const client = new Sqlite(file, { readonly: true })
  try {
    return client.prepare<[], number>(`select count(*) from ${table}`).pluck().get()
  } finally {
    client.close()
  }
}

function keyFile(letter = 'k'): string {
  const file = join(scratch(), 'key')
  writeFileSync(file, `${letter}0123456789abcdefghijklmnopqrstuvwxyz\n`)
  return file
}

const backups = (dir: string) => readdirSync(join(dir, 'backups'))

describe('a backup', () => {
  it('is made while a server writes, readable by its owner only, and restored completely elsewhere', async () => {
    const dir = await ownOffice()
    const server = new Sqlite(join(dir, 'attache.db'))
    onTestFinished(() => void server.close())
    server.exec(`begin immediate; update users set name = 'not committed'`)
    const made = await call(runBackup, dir, [])
    expect(made).toMatchObject({ code: 0, stderr: '' })
    server.exec('rollback')
    const [name = ''] = backups(dir)
    const file = join(dir, 'backups', name)
    expect([statSync(file).mode & 0o777, statSync(join(dir, 'backups')).mode & 0o777]).toEqual([0o600, 0o700])

    const elsewhere = join(scratch(), 'new')
    expect(await call(runRestore, elsewhere, [file])).toMatchObject({ code: 0, stderr: '' })
    expect(await contentOf(join(elsewhere, 'attache.db'))).toEqual(await contentOf(join(office, 'attache.db')))
    expect(statSync(join(elsewhere, 'attache.db')).mode & 0o777).toBe(0o600)
    expect(readdirSync(elsewhere)).toEqual(['attache.db'])
  })

  it('is encrypted with a key file, and any change of it is noticed', async () => {
    const dir = await ownOffice()
    const key = keyFile()
    expect((await call(runBackup, dir, ['--encrypt', key])).code).toBe(0)
    const [name = ''] = backups(dir)
    const file = join(dir, 'backups', name)
    expect(name).toMatch(/\.enc$/)
    expect(await call(runRestore, dir, [file, '--check', '--key', key])).toMatchObject({ code: 0, stderr: '' })

    const refusal = async (args: string[]) => (await call(runRestore, dir, [...args, '--check'])).stderr
    expect(await refusal([file])).toBe('The backup is encrypted. Name the key file with --key.\n')
    expect(await refusal([file, '--key', keyFile('x')])).toMatch(/^The backup is damaged/)
    const bytes = readFileSync(file)
    const altered = (change: (copy: Buffer) => Buffer) => {
      const path = join(scratch(), name)
      writeFileSync(path, change(Buffer.from(bytes)))
      return path
    }
    const flipped = altered((copy) => {
      copy[1000]! ^= 1
      return copy
    })
    // The first chunk removed, the end cut off in a chunk and between two.
    const without = altered((copy) => Buffer.concat([copy.subarray(0, 32), copy.subarray(32 + 65_552)]))
    const short = altered((copy) => copy.subarray(0, copy.length - 100))
    const cut = altered((copy) => copy.subarray(0, 32 + 65_552))
    for (const odd of [flipped, without, short, cut])
      expect(await refusal([odd, '--key', key])).toMatch(/^The backup is damaged/)
  })

  it('needs a key that is worth the name', async () => {
    const weak = join(scratch(), 'key')
    writeFileSync(weak, 'secret')
    const refused = await call(runBackup, await ownOffice(), ['--encrypt', weak])
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('needs at least 32 random characters')])
  })

  it('replaces older ones as asked', async () => {
    const dir = await ownOffice()
    for (const day of ['01', '02', '03'])
      await call(runBackup, dir, ['--keep', '2d'], new Date(`2026-11-${day}T02:00:00Z`))
    expect(backups(dir)).toEqual(['attache-20261102T020000Z.tar.gz', 'attache-20261103T020000Z.tar.gz'])
    expect((await call(runBackup, dir, ['--keep', 'all'])).stderr).toBe(
      '--keep needs numbers of days, weeks and months, such as 7d,4w,12m.\n',
    )
  })

  it('says what is missing', async () => {
    expect((await call(runBackup, scratch(), [])).stderr).toMatch(/^There is no database in /)
  })
})

describe('a restoration', () => {
  it('keeps the old database next to the new one', async () => {
    const dir = await ownOffice()
    await call(runBackup, dir, [])
    const [name = ''] = backups(dir)
    const client = new Sqlite(join(dir, 'attache.db'))
    client.exec(`delete from messages; delete from changes`)
    client.close()
    const at = new Date('2026-11-04T02:00:00Z')
    expect(await call(runRestore, dir, [join(dir, 'backups', name)], at)).toMatchObject({ code: 0, stderr: '' })
    expect(await contentOf(join(dir, 'attache.db'))).toEqual(await contentOf(join(office, 'attache.db')))
    expect(rowsIn(join(dir, 'before-restore-20261104T020000Z', 'attache.db'), 'changes')).toBe(0)
  })

  it('is refused while a server is running, and changes nothing', async () => {
    const dir = await ownOffice()
    await call(runBackup, dir, [])
    const server = new Sqlite(join(dir, 'attache.db'))
    onTestFinished(() => void server.close())
    server.exec('select * from users')
    const refused = await call(runRestore, dir, [join(dir, 'backups', backups(dir)[0]!)])
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('The server is running')])
    expect(readdirSync(dir).filter((name) => /restor/.test(name))).toEqual([])
  })

  it('refuses what is no backup', async () => {
    const dir = await ownOffice()
    const file = join(scratch(), 'attache.tar.gz')
    writeFileSync(file, 'no archive')
    expect((await call(runRestore, dir, [file])).stderr).toBe('This is not a backup of Attaché, or it is damaged.\n')
    expect((await call(runRestore, dir, [`${file}x`])).stderr).toBe(`There is no file ${file}x.\n`)
    expect(await contentOf(join(dir, 'attache.db'))).toEqual(await contentOf(join(office, 'attache.db')))
  })

  it('as a drill, compares every table and changes nothing', async () => {
    const dir = await ownOffice()
    await call(runBackup, dir, [])
    const empty = scratch()
    const drill = await call(runRestore, empty, [join(dir, 'backups', backups(dir)[0]!), '--check', '--json'])
    const { rows } = JSON.parse(drill.stdout) as { rows: Record<string, number> }
    expect(rows.trips).toBe(rowsIn(join(office, 'attache.db'), 'trips'))
    expect(Object.keys(rows).sort()).toEqual(shapes.map(({ name }) => name).sort())
    expect(readdirSync(empty)).toEqual([])
  })
})

const server = process.env.TEST_POSTGRES_URL

/** The address of a new, empty database on the server. */
async function ownDatabase(): Promise<string> {
  const name = `attache_move_${process.pid}_${Math.random().toString(36).slice(2)}`
  const ask = async (text: string) => {
    const client = new Client({ connectionString: server })
    await client.connect()
    await client.query(text)
    await client.end()
  }
  await ask(`create database ${name}`)
  onTestFinished(() => ask(`drop database ${name} with (force)`))
  const own = new URL(server ?? '')
  own.pathname = `/${name}`
  return own.href
}

describe.runIf(server)('a move', () => {
  const contentOnServer = async (url: string) => {
    const store = await postgresStore(url, { mayBeInUse: true })
    try {
      return await contentsOf(store, shapes)
    } finally {
      await store.close()
    }
  }

  it('takes everything to PostgreSQL and back, verified table by table', async () => {
    const [dir, url] = [await ownOffice(), await ownDatabase()]
    const there = await call(runMove, dir, ['--to', url])
    expect([there.code, there.stderr]).toEqual([0, ''])
    expect(there.stdout).toContain('changes: ')
    expect(there.stdout).not.toContain('DIFFER')
    const before = await contentOf(join(office, 'attache.db'))
    expect(differences(before, await contentOnServer(url))).toEqual([])

    vi.stubEnv('DATABASE_URL', url)
    const file = join(scratch(), 'back', 'attache.db')
    expect(await call(runMove, scratch(), ['--to', file])).toMatchObject({ code: 0, stderr: '' })
    expect(await contentOf(file)).toEqual(before)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('continues after an interruption', async () => {
    const [dir, url] = [await ownOffice(), await ownDatabase()]
    await call(runMove, dir, ['--to', url])
    const client = new Client({ connectionString: url })
    await client.connect()
    // As if it had been killed in the last table with rows, and before the verification.
    await client.query(`delete from report_blocks where id > (select min(id collate "C") from report_blocks)`)
    await client.query(`insert into schema_migrations (tag, hash, applied_at) values ('unfinished', '', '')`)
    await client.end()
    const again = await call(runMove, dir, ['--to', url])
    expect([again.code, again.stderr]).toEqual([0, ''])
    expect(again.stdout).toMatch(/^report_blocks: \d+ copied\n(?!.* copied)/)
    expect(differences(await contentOf(join(office, 'attache.db')), await contentOnServer(url))).toEqual([])
  })

  it('refuses a target with data, and a source that a server uses', async () => {
    const [dir, url] = [await ownOffice(), await ownDatabase()]
    await call(runMove, dir, ['--to', url])
    const again = await call(runMove, dir, ['--to', url])
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('The target is not empty')])
    const running = new Sqlite(join(dir, 'attache.db'))
    onTestFinished(() => void running.close())
    running.exec('select * from users')
    const refused = await call(runMove, dir, ['--to', await ownDatabase()])
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('The server is running')])
  })

  it('names what changed in the old database after an interruption', async () => {
    const [dir, url] = [await ownOffice(), await ownDatabase()]
    await call(runMove, dir, ['--to', url])
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query(`insert into schema_migrations (tag, hash, applied_at) values ('unfinished', '', '')`)
    await client.end()
    const source = new Sqlite(join(dir, 'attache.db'))
    source.exec(`update users set name = 'Renamed meanwhile'`)
    source.close()
    const again = await call(runMove, dir, ['--to', url])
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('These tables differ: users.')])
  })

  it('is backed up from PostgreSQL, and restored into a file and into an empty database only', async () => {
    const [dir, url] = [await ownOffice(), await ownDatabase()]
    await call(runMove, dir, ['--to', url])
    vi.stubEnv('DATABASE_URL', url)
    const made = scratch()
    expect(await call(runBackup, made, [])).toMatchObject({ code: 0, stderr: '' })
    const file = join(made, 'backups', backups(made)[0]!)
    const refused = await call(runRestore, made, [file])
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('The target is not empty')])
    vi.stubEnv('DATABASE_URL', await ownDatabase())
    expect(await call(runRestore, made, [file])).toMatchObject({ code: 0, stderr: '' })
    const before = await contentOf(join(office, 'attache.db'))
    expect(differences(before, await contentOnServer(process.env.DATABASE_URL ?? ''))).toEqual([])
    vi.stubEnv('DATABASE_URL', '')
    const elsewhere = scratch()
    await call(runRestore, elsewhere, [file])
    expect(existsSync(join(elsewhere, 'attache.db'))).toBe(true)
    expect(await contentOf(join(elsewhere, 'attache.db'))).toEqual(before)
  })
})
