import { type Column, getTableColumns, getTableName, type Table } from 'drizzle-orm'
import { db } from '../../../db/client'
import { clientOf } from '../../../db/connect.sqlite'
import { handleOf } from '../../../db/handle'

/**
 * Inserts many rows into many tables, in the order of the tables, in one transaction. There is one statement per table,
 * because one per batch, as with the query builder, takes four times as long. SQLite only. A missing value is NULL.
 */
export function insertInBulk(all: readonly (readonly [Table, readonly object[]])[]): void {
  const client = clientOf(handleOf(db()))
  const write = client.transaction(() => {
    for (const [table, rows] of all) {
      const columns = Object.entries(getTableColumns(table) as Record<string, Column>)
      const names = columns.map(([, { name }]) => `"${name}"`)
      const insert = client.prepare(
        `insert into "${getTableName(table)}" (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
      )
      for (const row of rows)
        insert.run(columns.map(([field, column]) => stored(column, (row as Record<string, unknown>)[field])))
    }
  })
  write.immediate()
}

function stored(column: Column, value: unknown): unknown {
  return value === null || value === undefined ? null : column.mapToDriverValue(value)
}
