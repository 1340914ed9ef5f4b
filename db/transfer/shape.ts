import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { migrateSqlite } from '../migrate.sqlite'

/** A table as both engines have it. `key`: the columns of its primary key. */
export type Shape = { name: string; columns: string[]; key: string[]; hasBytes: boolean }

type Column = { name: string; type: string; pk: number }

/** The migrations of one engine, wherever a build has moved this file. */
export function migrationsOf(engine: 'sqlite' | 'postgres'): string {
  return join(/* turbopackIgnore: true */ process.cwd(), 'db/migrations', engine)
}

/** All tables of this version of the program, each after the tables that it refers to. */
export function readShapes(): Shape[] {
  const client = new Sqlite(':memory:')
  try {
    migrateSqlite(client, null, migrationsOf('sqlite'))
    return sorted(client, tableNames(client)).map((name) => shapeOf(client, name))
  } finally {
    client.close()
  }
}

/** The tables of a SQLite database, without that of its migrations. */
export function tableNames(client: Database): string[] {
  const query = `select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'
    and name <> 'schema_migrations' order by name`
  return client.prepare<[], string>(query).pluck().all()
}

function shapeOf(client: Database, name: string): Shape {
  const columns = client.pragma(`table_info("${name}")`) as Column[]
  const key = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk)
  return {
    name,
    columns: columns.map((column) => column.name),
    key: key.map((column) => column.name),
    hasBytes: columns.some(({ type }) => type.toLowerCase() === 'blob'),
  }
}

function sorted(client: Database, names: string[]): string[] {
  const ready: string[] = []
  const parentsOf = (name: string) =>
    (client.pragma(`foreign_key_list("${name}")`) as { table: string }[]).map(({ table }) => table)
  let left = names.map((name) => ({ name, parents: parentsOf(name) }))
  while (left.length > 0) {
    const next = left.filter(({ parents }) => parents.every((parent) => ready.includes(parent)))
    if (next.length === 0) throw new Error(`Tables refer to each other: ${left.map(({ name }) => name).join(', ')}`)
    ready.push(...next.map(({ name }) => name))
    left = left.filter(({ name }) => !ready.includes(name))
  }
  return ready
}
