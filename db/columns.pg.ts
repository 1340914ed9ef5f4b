import {
  boolean,
  customType,
  doublePrecision,
  integer,
  json as pgJson,
  text as pgText,
  timestamp,
} from 'drizzle-orm/pg-core'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { folded, oneOfThe } from './checked'

// The column kinds on PostgreSQL; each is explained in db/columns.sqlite.ts.

export { index, pgTable as table, primaryKey, uniqueIndex } from 'drizzle-orm/pg-core'

export type Column = AnyPgColumn
export type OnDelete = 'cascade' | 'restrict' | 'set null'

export const id = (name = 'id') => pgText(name).primaryKey()

export const ref = (name: string, to: () => Column, onDelete: OnDelete) => pgText(name).references(to, { onDelete })

export const text = (name: string) => pgText(name)

// Text, not `date`: a day may have no year, and the driver would return a Date in some time zone.
export const day = (name: string) => pgText(name)

export const moment = (name: string) => pgText(name)

export const whole = (name: string) => integer(name)

export const real64 = (name: string) => doublePrecision(name)

export const flag = (name: string) => boolean(name)

// Three digits: a Date has milliseconds, and microseconds would not compare equal to them.
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

// Not jsonb, which sorts keys: the first language of a text is its fallback.
export const json = <T extends object>(name: string) => pgJson(name).$type<T>()

// The driver returns a Buffer, PGlite a Uint8Array.
export const bytes = (name: string) =>
  customType<{ data: Buffer; driverData: Uint8Array }>({ dataType: () => 'bytea', fromDriver: asBuffer })(name)

function asBuffer(from: Uint8Array): Buffer {
  return Buffer.isBuffer(from) ? from : Buffer.from(from.buffer, from.byteOffset, from.byteLength)
}

export const oneOf = <const L extends readonly string[]>(name: string, list: L) =>
  customType<{ data: L[number]; driverData: string }>({ dataType: () => 'text', toDriver: oneOfThe(list, name) })(name)

export const email = (name: string) =>
  customType<{ data: string; driverData: string }>({ dataType: () => 'text', toDriver: folded })(name)
