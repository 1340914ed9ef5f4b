/**
 * What a form sends, by field; a field named several times is a list. In one pass: whoever sends a form of a hundred
 * thousand fields, signed in or not, must not hold up everybody else.
 */
export function valuesOf(form: FormData): Record<string, unknown> {
  const all = new Map<string, FormDataEntryValue[]>()
  for (const [key, value] of form) {
    // Next's own.
    if (key.startsWith('$')) continue
    const values = all.get(key)
    if (values) values.push(value)
    else all.set(key, [value])
  }
  return Object.fromEntries([...all].map(([key, given]) => [key, given.length > 1 ? given : given[0]]))
}

/** Those that may be shown again beside what was wrong with them: never a password. */
export function withoutSecrets(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((e): e is [string, string] => typeof e[1] === 'string' && !/password/i.test(e[0])),
  )
}
