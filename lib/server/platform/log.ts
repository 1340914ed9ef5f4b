// One line of JSON an event, on standard output and standard error, for whatever collects them.

type Fields = Record<string, string | number | boolean | null | undefined>

const secretField = /secret|password|token|cookie|authorization|credential/i

/** Records that something happened. Fields named like a secret and passwords inside addresses are struck out. */
export function logInfo(event: string, fields: Fields = {}): void {
  write('info', event, fields)
}

/** Records an error nobody foresaw. Never shown to users; never holds the values of a failed query. */
export function logError(event: string, error: unknown, fields: Fields = {}): void {
  write('error', event, { ...fields, error: errorText(error) })
}

function write(level: 'info' | 'error', event: string, fields: Fields): void {
  const clean = Object.entries(fields).map(([name, value]) => [name, cleaned(name, value)])
  const line = `${JSON.stringify({ time: new Date().toISOString(), level, event, ...Object.fromEntries(clean) })}\n`
  if (level === 'error') process.stderr.write(line)
  else process.stdout.write(line)
}

function cleaned(name: string, value: Fields[string]): Fields[string] {
  if (secretField.test(name)) return '[struck out]'
  return typeof value === 'string' ? value.replace(/(\w:\/\/[^\s:/@]*):[^\s@]*@/g, '$1:[struck out]@') : value
}

// Drizzle puts every parameter into the message and the stack: names, passports, password hashes. Keep the cause.
function errorText(error: unknown): string {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : 'unknown error'
  if ('query' in error && 'params' in error)
    return `failed query: ${String(error.query)}\ncaused by: ${errorText(error.cause)}`
  const cause = error.cause === undefined ? '' : `\ncaused by: ${errorText(error.cause)}`
  return `${error.stack ?? `${error.name}: ${error.message}`}${cause}`
}
