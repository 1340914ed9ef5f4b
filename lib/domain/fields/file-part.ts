import { fromTexts, type Text, type Texts, toTexts } from '../text/text'
import type { PersonName } from '../text/person-name'
import type { Field, Fields, ValuesOf } from './field'
import type { FieldKind, RefTarget } from './kind'
import type { PersonalDetail } from './personal-detail'

// A record and its part of a trip file, field by field, in both directions. In a file, plain words are in the file's
// language, what is not known is left out, and a field named `place.name` is in an object `place`.

/** A person's name in a trip file. */
export type FileName = { [P in keyof PersonName]: PersonName[P] extends string | undefined ? string : Text }

/** What belongs to one attendee of an item, in a trip file: `person` is an id within the file. */
export type FilePersonalDetail = { person: string } & Omit<PersonalDetail, 'personId'>

/** A field's value as a trip file has it. */
export type FileValue<T> = T extends string | number
  ? T
  : T extends PersonName
    ? FileName
    : T extends readonly PersonalDetail[]
      ? FilePersonalDetail[]
      : T extends readonly string[]
        ? string[]
        : T extends readonly Texts[]
          ? Text[]
          : T extends Texts
            ? Text
            : never

type PathOf<F extends Fields, N extends keyof F> = undefined extends F[N]['fileName']
  ? N
  : F[N]['fileName'] extends string
    ? F[N]['fileName']
    : never
type AnyPathOf<F extends Fields> = { [N in keyof F]: PathOf<F, N> }[keyof F]
type Plain<P> = P extends `${string}.${string}` ? never : P
type Group<P> = P extends `${infer G}.${string}` ? G : never
type InGroup<P, G extends string> = P extends `${G}.${infer Rest}` ? Rest : never
type MustBe<D extends Field> = D['presence'] extends 'required' ? true : D['inFile'] extends 'always' ? true : false

/** The part of a trip file that a record with these fields is written to. */
export type FilePart<F extends Fields> = {
  [N in keyof F as MustBe<F[N]> extends true ? Plain<PathOf<F, N>> : never]: FileValue<ValuesOf<F>[N]>
} & {
  [N in keyof F as MustBe<F[N]> extends true ? never : Plain<PathOf<F, N>>]?: FileValue<ValuesOf<F>[N]>
} & {
  [G in Group<AnyPathOf<F>>]?: {
    [N in keyof F as InGroup<PathOf<F, N>, G>]?: FileValue<ValuesOf<F>[N]>
  }
}

/** The values in a part of a trip file: all except those that are expressed by the structure of the file. */
export type ValuesInFile<F extends Fields> = {
  [N in keyof F as PathOf<F, N> extends never ? never : N]: ValuesOf<F>[N]
}

/** Where a field is within its part of a trip file: its name, or a group and its name there; `null` if it is not. */
export function filePath(
  name: string,
  { fileName = name }: Field,
): readonly [string] | readonly [string, string] | null {
  if (fileName === null) return null
  const [first = fileName, second] = fileName.split('.')
  return second === undefined ? [first] : [first, second]
}

/** A record's values as its part of a trip file. */
export function toFilePart<F extends Fields>(fields: F, values: object, language: string): FilePart<F> {
  const part: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    const path = filePath(name, field)
    const value = (values as Record<string, unknown>)[name] ?? null
    if (path === null || value === null || (field.inFile === 'unlessDefault' && isDefault(field, value))) continue
    const [first, second] = path
    const written = toFileValue(field.kind, value, language)
    part[first] = second === undefined ? written : { ...(part[first] as object | undefined), [second]: written }
  }
  return part as FilePart<F>
}

/** The context for reading a part: the language of plain strings, and the record that each id of the file refers to. */
export type FileReader = { language: string; idOf: (to: RefTarget, fileId: string) => string }

/** The values of a record from its part of a trip file that was checked. */
export function fromFilePart<F extends Fields>(fields: F, part: FilePart<F>, reader: FileReader): ValuesInFile<F> {
  const values: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    const path = filePath(name, field)
    if (path === null) continue
    const written = valueAt(part, path)
    values[name] =
      written === undefined ? (field.fileDefault ?? field.default) : fromFileValue(field.kind, written, reader)
  }
  return values as ValuesInFile<F>
}

/** The ids that a part of a trip file refers to, each with its path within the part: `signers[2]`. */
export function fileReferences(fields: Fields, part: object): { to: RefTarget; fileId: unknown; path: string }[] {
  return Object.entries(fields).flatMap(([name, { kind, ...field }]) => {
    const path = filePath(name, { kind, ...field })
    if (path === null) return []
    const written = valueAt(part, path)
    if (written === undefined) return []
    const at = path.join('.')
    if (kind.type === 'personalDetails')
      return (written as FilePersonalDetail[]).map(({ person }, i) => ({
        to: 'person' as const,
        fileId: person,
        path: `${at}[${i}].person`,
      }))
    if (kind.type !== 'ref' && kind.type !== 'refs') return []
    return kind.type === 'ref'
      ? [{ to: kind.to, fileId: written, path: at }]
      : (written as unknown[]).map((fileId, i) => ({ to: kind.to, fileId, path: `${at}[${i}]` }))
  })
}

function valueAt(part: object, [first, second]: readonly [string] | readonly [string, string]): unknown {
  const value = (part as Record<string, unknown>)[first]
  return second === undefined ? value : (value as Record<string, unknown> | undefined)?.[second]
}

function isDefault({ default: ofNew, fileDefault: byDefault = ofNew }: Field, value: unknown): boolean {
  const isEmpty = (list: unknown) => Array.isArray(list) && list.length === 0
  return value === byDefault || (isEmpty(value) && isEmpty(byDefault))
}

function toFileValue({ type }: FieldKind, value: unknown, language: string): unknown {
  switch (type) {
    case 'texts':
      return fromTexts(value as Texts, language)
    case 'textsList':
      return (value as readonly Texts[]).map((one) => fromTexts(one, language))
    case 'personName':
      return eachNamePart(value as PersonName, (one: Texts) => fromTexts(one, language))
    case 'personalDetails':
      return (value as readonly PersonalDetail[]).map(({ personId, ...parts }) => ({ person: personId, ...parts }))
    case 'refs':
    case 'languageTags':
      return [...(value as readonly string[])]
    default:
      return value
  }
}

function fromFileValue(kind: FieldKind, written: unknown, { language, idOf }: FileReader): unknown {
  switch (kind.type) {
    case 'texts':
      return toTexts(written as Text, language)
    case 'textsList':
      return (written as readonly Text[]).map((one) => toTexts(one, language))
    case 'personName':
      return eachNamePart(written as FileName, (one: Text) => toTexts(one, language))
    case 'ref':
      return idOf(kind.to, written as string)
    case 'personalDetails':
      return (written as readonly FilePersonalDetail[]).map(({ person, ...parts }) => ({
        personId: idOf('person', person),
        ...parts,
      }))
    case 'refs':
      return (written as readonly string[]).map((fileId) => idOf(kind.to, fileId))
    default:
      return written
  }
}

// The honorific is in no language: "Prof." is a part of the name.
function eachNamePart<A, B>(name: object, convert: (part: A) => B): Record<string, unknown> {
  const parts = Object.entries(name as Record<string, unknown>).filter(([, part]) => part !== undefined)
  return Object.fromEntries(parts.map(([key, part]) => [key, key === 'honorific' ? part : convert(part as A)]))
}
