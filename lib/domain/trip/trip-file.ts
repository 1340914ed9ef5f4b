import type { z } from 'zod'
import { cleanInput } from '../text/clean-text'
import { declaredFields, type DeclaredFields } from './entity-fields'
import { type FileProblem, referenceProblems } from './trip-file-references'
import { type TripFile, tripFileSchema, tripFileSchemaOf } from './trip-file-schema'

export { tripFileSchema, tripFileSchemaOf } from './trip-file-schema'
export type { FileAgreement, FileInstitution, FilePerson, FileVisit, TripFile } from './trip-file-schema'
export type { FileProblem }

export type FileReading = { ok: true; file: TripFile } | { ok: false; problems: FileProblem[] }

/** Reads a trip file from its bytes or the text of its JSON. It is accepted as a whole or not at all. */
export function readTripFile(source: string | Uint8Array): FileReading {
  const json = typeof source === 'string' ? source : textOf(source)
  if (json === null) return { ok: false, problems: [{ path: '', message: 'not text in UTF-8' }] }
  let data: unknown
  try {
    data = JSON.parse(json.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { ok: false, problems: [{ path: '', message: `not JSON: ${(error as Error).message}` }] }
  }
  return checkTripFile(data)
}

// Strict: otherwise bytes of another encoding would turn into replacement characters in names.
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Cleans and validates a value parsed from JSON, including references. */
export function checkTripFile(given: unknown, fields: DeclaredFields = declaredFields): FileReading {
  const data = cleanInput(given)
  const schema = fields === declaredFields ? tripFileSchema : tripFileSchemaOf(fields)
  const parsed = schema.safeParse(data, { error: sayWhatWasExpected })
  if (!parsed.success) {
    const wrong = parsed.error.issues.flatMap(toProblems)
    const paths = new Set(wrong.map(({ path }) => path))
    return {
      ok: false,
      problems: [...wrong, ...referenceProblemsOfAny(data, fields).filter((p) => !paths.has(p.path))],
    }
  }
  const problems = referenceProblems(parsed.data, fields)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, file: parsed.data }
}

const typeWords: Record<string, string> = {
  string: 'words',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

// For problems that the schema has no message for.
function sayWhatWasExpected({
  code,
  expected,
  values,
  input,
}: {
  code?: string
  expected?: unknown
  values?: unknown
  input?: unknown
}): string | undefined {
  if (input === undefined) return 'is missing'
  if (code === 'invalid_type') return `expected ${typeWords[String(expected)] ?? String(expected)}`
  if (code === 'invalid_value' && Array.isArray(values))
    return `expected ${values.map((value) => JSON.stringify(value)).join(' or ')}`
  return undefined
}

// The file has other problems, so its shape is not certain: all problems are reported together where that is possible.
function referenceProblemsOfAny(data: unknown, fields: DeclaredFields): FileProblem[] {
  try {
    return referenceProblems(data as TripFile, fields)
  } catch {
    return []
  }
}

function toProblems(issue: z.core.$ZodIssue): FileProblem[] {
  const path = pathOf(issue.path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: path ? `${path}.${key}` : key,
      message: 'is not a field of the trip file',
    }))
  }
  return [{ path, message: issue.message }]
}

/** `['visits', 2, 'hosts']` as `visits[2].hosts`. */
export function pathOf(parts: readonly PropertyKey[]): string {
  return parts.reduce<string>((path, part) => {
    if (typeof part === 'number') return `${path}[${part}]`
    return path ? `${path}.${String(part)}` : String(part)
  }, '')
}
