import type { Shape } from './shape'

/** A value as SQLite stores it: flags are 0 and 1, instants milliseconds, JSON is text. */
export type Value = string | number | Uint8Array | null
export type Row = Value[]

/** The tables of a database of either engine, row by row. */
export type Store = {
  /** The applied migrations; `null` if there are no tables at all. */
  migrations(): Promise<string[] | null>
  /** True if no table has a row. */
  isEmpty(shapes: readonly Shape[]): Promise<boolean>
  count(shape: Shape): Promise<number>
  /** The rows after a row in the order of the key, or the first ones. */
  read(shape: Shape, after: Row | null, limit: number): Promise<Row[]>
  /** The last row in the order of the key, which alone is filled in. */
  lastKey(shape: Shape): Promise<Row | null>
  /** Adds rows in one transaction. */
  insert(shape: Shape, rows: readonly Row[]): Promise<void>
  /** Creates the tables. */
  migrate(): Promise<void>
  /** Marks the database as half filled, so that no server starts with it, or removes the mark. */
  setUnfinished(isUnfinished: boolean): Promise<void>
  /** Nothing can be written by others until `close`, and everything read is of one moment. */
  hold(): Promise<void>
  close(): Promise<void>
}

/** Something about a database that its administrator can change. The message says what. */
export class TransferError extends Error {
  override name = 'TransferError'
}

/** Fewer rows at once where they can be long. */
export const batchOf = (shape: Shape) => (shape.hasBytes ? 20 : 500)

/** The columns of a shape in the order of its key, from a row in the order of its columns. */
export function keyOf(shape: Shape, row: Row): Row {
  return shape.key.map((name) => row[shape.columns.indexOf(name)] ?? null)
}
