import type { $Type, NotNull } from 'drizzle-orm'
import type { Fields, ValuesOf } from '../lib/domain/fields/field'
import type { FieldKind } from '../lib/domain/fields/kind'
import { day, json, moment, oneOf, real64, text, whole } from './columns'

type Builder = ReturnType<typeof text>

/** The column of a field that holds a `T`. It is typed as text: only the type of its values matters. */
type ColumnOf<T> = null extends T ? $Type<Builder, NonNullable<T>> : NotNull<$Type<Builder, T>>

/** The columns of an entity: the table's own ones, and one for each other field. */
export type FieldColumns<F extends Fields, Own> = Own & {
  [N in Exclude<keyof F, keyof Own>]: ColumnOf<ValuesOf<F>[N]>
}

/**
 * The columns of declared fields, in the order of the declaration. `own` holds those that a table writes by itself:
 * references, which need a target, and columns whose name differs from the field's.
 * @throws if a reference to another record has no column in `own`
 */
export function fieldColumns<F extends Fields, Own extends Partial<Record<keyof F, object>>>(
  fields: F,
  own: Own,
): FieldColumns<F, Own> {
  const columns = Object.entries(fields).map(([name, { kind, presence }]): [string, unknown] => {
    if (Object.hasOwn(own, name)) return [name, own[name]]
    const column = columnOf(kind, snakeCase(name))
    return [name, presence === 'optional' ? column : column.notNull()]
  })
  return Object.fromEntries(columns) as FieldColumns<F, Own>
}

function columnOf(kind: FieldKind, name: string) {
  switch (kind.type) {
    case 'text':
    case 'phone':
    case 'email':
    case 'webAddress':
    case 'timeZone':
    case 'country':
    case 'languageTag':
      return text(name)
    case 'day':
      return day(name)
    case 'moment':
      return moment(name)
    case 'texts':
    case 'textsList':
    case 'languageTags':
    case 'personName':
    case 'refs':
    case 'personalDetails':
      return json(name)
    case 'number':
      return kind.whole ? whole(name) : real64(name)
    case 'enum':
      return oneOf(name, kind.values)
    case 'ref':
      throw new Error(`The column ${name} refers to another table: write it by hand in db/tables/`)
  }
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
