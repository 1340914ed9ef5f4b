import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { contentsOf, copyRows, differences, prepareTarget, requireCurrent } from '../../../db/transfer/copy'
import { readShapes, type Shape } from '../../../db/transfer/shape'
import type { Store } from '../../../db/transfer/store'
import { databaseSentence } from '../database-sentence'
import type { Output } from '../output'
import { databaseFile, isPostgres, openStore, settings } from './source'

const usage = `npm run move -- --to ADDRESS

Copies everything from the configured database (DATABASE_URL, or SQLite in DATA_DIR) to another one, and compares every
table afterwards. The old database is not changed.

  --to ADDRESS  postgres://user:password@host/database, or the path of a SQLite file such as data/attache.db.
                It must be empty. An interrupted move continues if it is started again.

Stop the server first. Afterwards set DATABASE_URL to the new address (or remove it for SQLite), and start.
`

/** Moves the data of an installation to another database. @returns the exit code */
export async function runMove(args: string[], output: Output): Promise<number> {
  try {
    const { values } = parseArgs({ args, options: { to: { type: 'string' }, help: { type: 'boolean' } } })
    if (values.help) {
      output.print(usage)
      return 0
    }
    if (!values.to) return refuse(output, usage)
    const { databaseUrl, dataDir } = settings()
    const from = databaseUrl ?? databaseFile({ dataDir })
    const to = isPostgres(values.to) ? values.to : resolve(values.to)
    if (from === to) return refuse(output, 'The data is in this database already.\n')
    if (databaseUrl === null && !existsSync(from)) return refuse(output, `There is no database at ${from}.\n`)
    return await move(from, to, output)
  } catch (error) {
    return refuse(output, `${databaseSentence(error)}\n`)
  }
}

function refuse(output: Output, sentence: string): number {
  output.error(sentence)
  return 1
}

async function move(from: string, to: string, output: Output): Promise<number> {
  const source = await openStore(from)
  try {
    await requireCurrent(source, 'The database')
    await source.hold()
    if (!isPostgres(to)) prepareFile(to)
    const target = await openStore(to)
    try {
      return await moveRows(source, target, output)
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

// Readable by its owner only, like the database in the data directory.
function prepareFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  closeSync(openSync(file, 'a', 0o600))
  chmodSync(file, 0o600)
}

async function moveRows(source: Store, target: Store, output: Output): Promise<number> {
  const shapes = readShapes()
  await prepareTarget(target, shapes)
  await copyRows(source, target, shapes, (table, rows) => {
    if (rows > 0) output.print(`${table}: ${rows} copied\n`)
  })
  const wrong = await compare(source, target, shapes, output)
  if (wrong.length > 0)
    return refuse(
      output,
      `These tables differ: ${wrong.join(', ')}. The old database was changed after an interrupted move. ` +
        'Empty the new database and start again.\n',
    )
  await target.setUnfinished(false)
  output.print('Everything was moved. Set DATABASE_URL to the new database (remove it for SQLite), and start.\n')
  return 0
}

async function compare(source: Store, target: Store, shapes: readonly Shape[], output: Output): Promise<string[]> {
  const [before, after] = [await contentsOf(source, shapes), await contentsOf(target, shapes)]
  const wrong = differences(before, after)
  for (const { table, rows } of before)
    if (rows > 0) output.print(`${table}: ${rows} rows ${wrong.includes(table) ? 'DIFFER' : 'verified'}\n`)
  return wrong
}
