import fc from 'fast-check'
import type { Field, Fields } from '@/lib/domain/fields/field'
import { type FilePart, filePath } from '@/lib/domain/fields/file-part'
import type { FieldKind, RefTarget } from '@/lib/domain/fields/kind'

// Random values of declared fields, as in a record and as in a trip file: a new field is tested as soon as it
// is declared.

/** The values to choose from, if a kind does not define them completely. */
export type Samples = {
  /** Text without a language. */
  words: fc.Arbitrary<string>
  /** A localized text. */
  text: fc.Arbitrary<unknown>
  personName: fc.Arbitrary<unknown>
  day: fc.Arbitrary<string>
  moment: fc.Arbitrary<string>
  timeZone: fc.Arbitrary<string>
  /** The reference to the person of a personal detail. */
  personKey: 'personId' | 'person'
  ids: { [T in RefTarget]: fc.Arbitrary<string> }
}

/** The values that a field of this kind can have. A list has at least `minLength` entries. */
export function valueOfKind(kind: FieldKind, samples: Samples, minLength = 0): fc.Arbitrary<unknown> {
  const list = (of: fc.Arbitrary<unknown>) => fc.array(of, { minLength, maxLength: 3 })
  switch (kind.type) {
    case 'text':
    case 'phone':
      return samples.words
    case 'email':
      return fc.constant('someone@example.edu')
    case 'webAddress':
      return fc.constant('https://example.edu')
    case 'texts':
      return samples.text
    case 'textsList':
      return list(samples.text)
    case 'day':
      return samples.day
    case 'moment':
      return samples.moment
    case 'timeZone':
      return samples.timeZone
    case 'country':
      return fc.constantFrom('KR', 'TW')
    case 'languageTag':
      return fc.constantFrom('en', 'ko')
    case 'languageTags':
      return list(fc.constantFrom('en', 'ko'))
    case 'ref':
      return samples.ids[kind.to]
    case 'refs':
      return list(samples.ids[kind.to])
    case 'personalDetails':
      return fc
        .uniqueArray(samples.ids.person, { minLength: 1, maxLength: 2 })
        .chain((ids) => fc.tuple(...ids.map((id) => detailOf(samples.personKey, id, samples.words))))
    case 'number':
      return kind.whole
        ? fc.integer({ min: kind.min, max: Math.min(kind.max, 100) })
        : fc.constantFrom(kind.min, -1.25, 37.5)
    case 'enum':
      return fc.constantFrom(...kind.values)
    case 'personName':
      return samples.personName
  }
}

function detailOf(key: Samples['personKey'], id: string, words: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  return fc
    .record({ room: words, seat: words, reference: words }, { requiredKeys: ['room'] })
    .map((parts) => ({ [key]: id, ...parts }))
}

/** The values of all fields, as in a record. */
export function valuesOfFields(fields: Fields, samples: Samples): Record<string, fc.Arbitrary<unknown>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { kind, presence }]) => {
      const value = valueOfKind(kind, samples)
      return [name, presence === 'optional' ? fc.option(value, { nil: null }) : value]
    }),
  )
}

/** A part of a trip file, as the app writes it: it omits what is not known and, for some fields, the default. */
export function filePartOf<F extends Fields>(fields: F, samples: Samples): fc.Arbitrary<FilePart<F>> {
  const written = Object.entries(fields).filter(([name, field]) => filePath(name, field) !== null)
  const model = written.map(([name, field]) => [name, valueInFile(field, samples)] as const)
  const requiredKeys = written.filter(([, field]) => isAlwaysWritten(field)).map(([name]) => name)
  return fc.record(Object.fromEntries(model), { requiredKeys }).map((values) => {
    const part: Record<string, unknown> = {}
    for (const [name, field] of written) {
      const [first, second] = filePath(name, field) ?? []
      if (first === undefined || !Object.hasOwn(values, name)) continue
      const group = part[first]
      part[first] = second === undefined ? values[name] : { ...(isObject(group) && group), [second]: values[name] }
    }
    return part as FilePart<F>
  })
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isAlwaysWritten({ presence, inFile }: Field): boolean {
  return presence === 'required' || inFile === 'always' || (presence === 'filled' && inFile === 'optional')
}

function valueInFile(
  { kind, inFile, default: ofNew, fileDefault: byDefault = ofNew }: Field,
  samples: Samples,
): fc.Arbitrary<unknown> {
  const leavesOutDefault = inFile === 'unlessDefault'
  return valueOfKind(kind, samples, leavesOutDefault ? 1 : 0).filter(
    (value) => !leavesOutDefault || value !== byDefault,
  )
}
