/** The parts of an error that may be logged: its type and stack frames, but no text that could contain values. */
export type ErrorFacts = {
  name: string
  code?: string | number
  /** Only that of a `LoggableError`, or one that the JavaScript engine wrote about code. */
  message?: string
  /** The failed query, with placeholders in place of all values. */
  query?: string
  table?: string
  column?: string
  constraint?: string
  /** Frames, the innermost first, with paths from the project's folder. */
  stack?: string[]
  cause?: ErrorFacts
}

/** An error whose message is a fixed sentence without any value, so that it may be logged. */
export class LoggableError<const M extends string> extends Error {
  /** A string that is put together at run time does not compile here: `Record` of it has no required key. */
  constructor(message: {} extends Record<M, 1> ? never : M, options?: ErrorOptions) {
    super(message, options)
    this.name = 'LoggableError'
  }
}

const maxFrames = 12
const maxCauses = 5
const maxQueryLength = 600

/**
 * Messages of errors are left out: those of databases, parsers and `Intl` quote what they were given. The kind, the
 * codes and the frames say where to look.
 */
export function errorFacts(error: unknown, causesLeft = maxCauses): ErrorFacts {
  if (!(error instanceof Error)) return { name: typeof error }
  const all = error as Error & Record<string, unknown>
  const { cause } = error
  return withoutEmpty({
    name: identifier(error.name === 'Error' ? error.constructor.name : error.name) ?? 'Error',
    code: codeOf(all.code),
    message: safeMessage(error),
    query: queryOf(all.query),
    table: identifier(all.table),
    column: identifier(all.column),
    constraint: identifier(all.constraint),
    stack: framesOf(error),
    cause: cause === undefined || causesLeft === 0 ? undefined : errorFacts(cause, causesLeft - 1),
  })
}

function withoutEmpty(facts: { [K in keyof ErrorFacts]: ErrorFacts[K] | undefined } & { name: string }): ErrorFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as ErrorFacts
}

// Names of classes, tables, columns and constraints come from the code and the schema.
function identifier(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z_$][\w$.]{0,99}$/.test(value) ? value : undefined
}

// ENOENT, SQLITE_CONSTRAINT_UNIQUE, 23505
function codeOf(code: unknown): string | number | undefined {
  if (typeof code === 'number') return code
  return typeof code === 'string' && /^[A-Z\d_]{2,60}$/.test(code) ? code : undefined
}

// V8's own sentences about code; each name in them is one of the source.
const engineMessages = [
  /^Cannot (?:read|set) properties of (?:undefined|null) \((?:reading|setting) '[A-Za-z_$][\w$]*'\)$/,
  /^[\w$.()]+ is not (?:a function|a constructor|iterable|defined)$/,
  /^Cannot access '[\w$]+' before initialization$/,
  /^Maximum call stack size exceeded$/,
]

// SQLite's sentences about constraints name columns only.
const constraintMessage = /^(?:UNIQUE|NOT NULL|CHECK|FOREIGN KEY) constraint failed(?:: [\w., ]+)?$/

function safeMessage(error: Error): string | undefined {
  if (error instanceof LoggableError) return error.message
  if (error.name === 'SqliteError') return constraintMessage.test(error.message) ? error.message : undefined
  const isEngines = error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError
  return isEngines && engineMessages.some((pattern) => pattern.test(error.message)) ? error.message : undefined
}

// Drizzle binds values, so queries do not contain them. Literals are removed as well, in case a query has one.
function queryOf(query: unknown): string | undefined {
  return typeof query === 'string' ? query.replace(/'(?:[^']|'')*'/g, '?').slice(0, maxQueryLength) : undefined
}

const frame = /^ {4}at (?:(?:async |new )*[\w$.<>[\] #]+ \()?(?:file:\/\/|node:)?[^\s()]*:\d+:\d+\)?$/

/** The frames of an error. Without its message, which is at the top of the stack and may have several lines. */
export function framesOf({ stack = '', message }: Error): string[] | undefined {
  const end = message === '' ? 0 : stack.indexOf(message)
  if (end < 0) return undefined
  const frames = stack
    .slice(end + message.length)
    .replaceAll(`${process.cwd()}/`, '')
    .split('\n')
    .filter((line) => frame.test(line))
    .slice(0, maxFrames)
    .map((line) => line.replace(/^ {4}at /, '').replace('file://', ''))
  return frames.length > 0 ? frames : undefined
}
