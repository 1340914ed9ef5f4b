import type { Kind } from './kind'

// Each field of a trip and of the directories is declared once, as plain data that a browser may load. Types, default
// values, validators, import, export, copies and each reader's view are derived from the declarations.

/**
 * Who may read a field, the most open level first. Each level includes those before it.
 * - `public`: anyone, on pages that need no account. (An article is not the record: planners review what it says.)
 * - `host`: a host who opens the page that asks them about their own name; they have no account.
 * - `traveller`: users who may see the trip, as of its latest release.
 * - `planner`: users who may edit the trip. What planners publish may be written from these fields.
 * - `staff`: users who may see staff notes. Nothing that leaves the planners' screens is made from these fields.
 */
export const visibilities = ['public', 'host', 'traveller', 'planner', 'staff'] as const
export type Visibility = (typeof visibilities)[number]

/**
 * A field that not all travellers may read: only attendees of the item, only of people they may have to call, only the
 * entry of the list that is about themselves, or only our own people and not the guests of an incoming trip.
 */
export type Restriction = 'attendees' | 'contacts' | 'own' | 'our people'

/** A document in which a text of the record is printed in the reader's language. */
export const outlets = ['article', 'handbook', 'phone'] as const
export type Outlet = (typeof outlets)[number]

/** One field that holds a `T`. */
export type Field<T = unknown> = {
  readonly kind: Kind<T>
  /** `required`: a new record must give it. `optional`: `null` is "not known". `filled`: it has another default. */
  readonly presence: 'required' | 'optional' | 'filled'
  /** The value in a new record; `undefined` if the field is required. */
  readonly default: T | undefined
  readonly visibility: Visibility
  readonly onlyFor: Restriction | null
  /** True if a member's phone may store it, to be read without a connection. */
  readonly onPhone: boolean
  /** What a copy of a trip does: `keep` the value (days move along) or `reset` it to the default. */
  readonly onCopy: 'keep' | 'reset'
  /** Its place in its part of the trip file, as `place.name`; `undefined`: its own name; `null`: no property there. */
  readonly fileName: string | null | undefined
  /** `always`: required in files. `optional`: may be missing. `unlessDefault`: and exports omit the default. */
  readonly inFile: 'always' | 'optional' | 'unlessDefault'
  /** What a file without the field means, where that is not the default of a new record. */
  readonly fileDefault?: unknown
  /** Where a text is printed and therefore has to be translated. An address, for example, stays as it is. */
  readonly printedIn: readonly Outlet[]
}

export type Fields = Readonly<Record<string, Field>>

/** The values that a record with these fields holds. */
export type ValuesOf<F extends Fields> = { -readonly [N in keyof F]: F[N] extends Field<infer T> ? T : never }

/** The options of a field. The default visibility is the most restrictive one. */
export type FieldOptions = {
  visibility?: Visibility
  onlyFor?: Restriction
  onPhone?: boolean
  onCopy?: Field['onCopy']
  fileName?: string | null
  inFile?: Field['inFile']
  fileDefault?: unknown
  printedIn?: Field['printedIn']
}

/** A field whose presence and options the types know too: see `DefaultsOf`, and `FilePart` in file-part.ts. */
type Declared<T, P extends Field['presence'], O> = Field<T> & { readonly presence: P } & Readonly<O>

/** A field that a new record must give. */
export function required<T, const O extends FieldOptions = object>(
  kind: Kind<T>,
  options?: O,
): Declared<T, 'required', O> {
  return declared({ kind, presence: 'required', default: undefined, inFile: 'always' }, options)
}

/** A field that may be `null`, for "not known". */
export function optional<T, const O extends FieldOptions = object>(
  kind: Kind<T>,
  options?: O,
): Declared<T | null, 'optional', O> {
  return declared({ kind, presence: 'optional', default: null, inFile: 'optional' }, options)
}

/** A field that is never `null`, because it has a default. */
export function filled<T, const O extends FieldOptions = object>(
  kind: Kind<T>,
  byDefault: NoInfer<T>,
  options?: O,
): Declared<T, 'filled', O> {
  return declared({ kind, presence: 'filled', default: byDefault, inFile: 'unlessDefault' }, options)
}

/** The default values of fields that are not required. */
export type DefaultsOf<F extends Fields> = {
  [N in keyof F as F[N]['presence'] extends 'required' ? never : N]: ValuesOf<F>[N]
}

export function defaultsOf<F extends Fields>(fields: F): DefaultsOf<F> {
  const given = Object.entries(fields).filter(([, field]) => field.presence !== 'required')
  return Object.fromEntries(given.map(([name, field]) => [name, field.default])) as DefaultsOf<F>
}

/** The values of a record's fields, without other properties such as its id. */
export function pickFields<F extends Fields>(fields: F, record: ValuesOf<F>): ValuesOf<F> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => Object.hasOwn(fields, name))) as ValuesOf<F>
}

/** The names of the fields that an audience may read without restriction. */
export function visibleFields<F extends Fields>(fields: F, audience: Visibility): (keyof F & string)[] {
  return namesOf(fields).filter((name) => isVisible(fields[name], audience) && !isRestricted(fields[name], audience))
}

/** The names of the fields that only some of an audience may read, with the restriction. */
export function restrictedFields<F extends Fields>(
  fields: F,
  audience: Visibility,
): { name: keyof F & string; onlyFor: Restriction }[] {
  return namesOf(fields).flatMap((name) => {
    const field = fields[name]
    return isVisible(field, audience) && isRestricted(field, audience) && field?.onlyFor
      ? [{ name, onlyFor: field.onlyFor }]
      : []
  })
}

/** The names of a record's fields, in the order of their declaration. */
export function namesOf<F extends Fields>(fields: F): (keyof F & string)[] {
  return Object.keys(fields)
}

function isVisible(field: Field | undefined, audience: Visibility): boolean {
  return field !== undefined && visibilities.indexOf(field.visibility) <= visibilities.indexOf(audience)
}

// Restrictions apply only to audiences below planners.
function isRestricted(field: Field | undefined, audience: Visibility): boolean {
  return field?.onlyFor !== null && visibilities.indexOf(audience) < visibilities.indexOf('planner')
}

const nowhere: readonly Outlet[] = []

type Basics<T, P> = { kind: Kind<T>; presence: P; default: T | undefined; inFile: Field['inFile'] }

function declared<T, P extends Field['presence'], O>(basics: Basics<T, P>, options?: O): Declared<T, P, O> {
  const narrowest = {
    visibility: 'staff',
    onlyFor: null,
    onPhone: false,
    onCopy: 'keep',
    fileName: undefined,
    printedIn: nowhere,
  } as const
  return { ...narrowest, ...basics, ...options } as Declared<T, P, O>
}
