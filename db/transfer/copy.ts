import { createHash } from 'node:crypto'
import { readMigrations, unfinishedTag } from '../migrations'
import { migrationsOf, type Shape } from './shape'
import { batchOf, type Row, type Store, TransferError } from './store'

/** What a table holds: its number of rows, and a digest of them all in the order of its key. */
export type Content = { table: string; rows: number; digest: string }

/** @throws TransferError if a database does not have exactly the tables of this version of the program */
export async function requireCurrent(store: Store, which: string): Promise<void> {
  const has = await store.migrations()
  const wanted = readMigrations(migrationsOf('sqlite')).map(({ tag }) => tag)
  if (has === null || has.join() !== wanted.join())
    throw new TransferError(`${which} was not made by this version of the program. Start it once with npm start.`)
}

/**
 * Makes a database ready to take rows: creates the tables, or continues where an interrupted move ended.
 * @throws TransferError if it holds anything else
 */
export async function prepareTarget(store: Store, shapes: readonly Shape[]): Promise<void> {
  const has = await store.migrations()
  if (has?.includes(unfinishedTag)) return
  const isNew = has === null || (has.length > 0 && (await isWithoutRows(store, shapes)))
  if (!isNew)
    throw new TransferError('The target is not empty. Name a new database: nothing that exists is overwritten.')
  await store.migrate()
  await store.setUnfinished(true)
}

async function isWithoutRows(store: Store, shapes: readonly Shape[]): Promise<boolean> {
  try {
    return await store.isEmpty(shapes)
  } catch {
    // A table is missing, so these are the tables of another version, or of another program.
    return false
  }
}

/** Copies every row that the target does not have yet, table by table in the order of keys. */
export async function copyRows(
  from: Store,
  to: Store,
  shapes: readonly Shape[],
  report: (table: string, rows: number) => void = () => undefined,
): Promise<void> {
  for (const shape of shapes) {
    let last = await to.lastKey(shape)
    let copied = 0
    for (;;) {
      const rows = await from.read(shape, last, batchOf(shape))
      if (rows.length === 0) break
      await to.insert(shape, rows)
      copied += rows.length
      last = rows.at(-1) ?? null
    }
    report(shape.name, copied)
  }
}

/** The content of every table, for a comparison between engines. */
export async function contentsOf(store: Store, shapes: readonly Shape[]): Promise<Content[]> {
  const contents: Content[] = []
  for (const shape of shapes) contents.push(await contentOf(store, shape))
  return contents
}

async function contentOf(store: Store, shape: Shape): Promise<Content> {
  const hash = createHash('sha256')
  let [rows, last]: [number, Row | null] = [0, null]
  for (;;) {
    const batch: Row[] = await store.read(shape, last, batchOf(shape))
    for (const row of batch) hash.update(digestible(row))
    rows += batch.length
    last = batch.at(-1) ?? null
    if (batch.length === 0) return { table: shape.name, rows, digest: hash.digest('hex') }
  }
}

function digestible(row: Row): string {
  return JSON.stringify(
    row.map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value)),
  )
}

/** The tables whose content differs. */
export function differences(a: readonly Content[], b: readonly Content[]): string[] {
  return a
    .filter(
      ({ table, rows, digest }) =>
        !b.some((other) => other.table === table && other.rows === rows && other.digest === digest),
    )
    .map(({ table }) => table)
}
