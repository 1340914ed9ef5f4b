import { blob, customType, integer, real, text as sqliteText } from 'drizzle-orm/sqlite-core'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { folded, oneOfThe } from './checked'

// The column kinds on SQLite, named by purpose. db/columns.pg.ts has the same names, and both give the
// same JavaScript values; every column is NULL unless it says `.notNull()`.

export { index, primaryKey, sqliteTable as table, uniqueIndex } from 'drizzle-orm/sqlite-core'

export type Column = AnySQLiteColumn
export type OnDelete = 'cascade' | 'restrict' | 'set null'

/** A primary key: text made by the app. */
export const id = (name = 'id') => sqliteText(name).primaryKey()

/** A foreign key to an `id`. */
export const ref = (name: string, to: () => Column, onDelete: OnDelete) => sqliteText(name).references(to, { onDelete })

export const text = (name: string) => sqliteText(name)

/** A calendar day as text, `YYYY-MM-DD` or less precise where the domain allows it. */
export const day = (name: string) => sqliteText(name)

/** A wall time `YYYY-MM-DDTHH:mm` as text; its time zone has its own column. */
export const moment = (name: string) => sqliteText(name)

/** A whole number up to 2 147 483 647. */
export const whole = (name: string) => integer(name)

/** A number with a fraction, double precision. */
export const real64 = (name: string) => real(name)

/** 0 or 1 in the file, a boolean in JavaScript. */
export const flag = (name: string) => integer(name, { mode: 'boolean' })

/** A `Date`; in the file, milliseconds since 1970. */
export const instant = (name: string) => integer(name, { mode: 'timestamp_ms' })

/** An object or array, never a bare string or number. The order of keys is kept. */
export const json = <T extends object>(name: string) => sqliteText(name, { mode: 'json' }).$type<T>()

/** Bytes, a `Buffer` in JavaScript. Select them explicitly: lists must not load them. */
export const bytes = (name: string) => blob(name, { mode: 'buffer' })

/** Text from a closed list. Checked here and not by SQL, where extending the list would rebuild the table. */
export const oneOf = <const L extends readonly string[]>(name: string, list: L) =>
  customType<{ data: L[number]; driverData: string }>({ dataType: () => 'text', toDriver: oneOfThe(list, name) })(name)

/** An e-mail address, lower-cased when written and in conditions. */
export const email = (name: string) =>
  customType<{ data: string; driverData: string }>({ dataType: () => 'text', toDriver: folded })(name)
