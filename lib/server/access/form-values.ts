/**
 * The values of a form by field name; repeated fields become lists. In one pass, so that a form with very many fields
 * cannot block the server.
 */
export function valuesOf(form: unknown): Record<string, unknown> {
  // An action can be called with anything; without fields it is answered that they are missing.
  if (!(form instanceof FormData)) return {}
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

/** The values that a form may show again after an error: all except passwords. */
export function withoutSecrets(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((e): e is [string, string] => typeof e[1] === 'string' && !/password/i.test(e[0])),
  )
}
