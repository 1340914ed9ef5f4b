import type { Answer } from './levels'
import { addressOf, builtActions } from './doors'

// Sends requests as a browser does, but without one: what counts is the server's answer.

/** The input of an action: one value, the fields of a form for `useActionState`, or those of a plain form. */
export type Input = { value: unknown } | { form: Record<string, string | File> } | { bareForm: Record<string, string> }

/** Requests an address without following redirects. */
export function ask(url: string, cookie: string, init: RequestInit = {}): Promise<Response> {
  return fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, ...(cookie && { cookie }) } })
}

/** The address and id by which a browser calls an action; `null` if no page contains it. */
export function actionAt(
  file: string,
  name: string,
  ids: Readonly<Record<string, string>>,
): { path: string; id: string } | null {
  for (const [id, { filename, exportedName, workers }] of Object.entries(builtActions())) {
    if (filename !== `app/${file}` || exportedName !== name) continue
    return { id, path: addressOf(Object.keys(workers)[0]!.replace(/^app\//, ''), ids) }
  }
  return null
}

/** Calls an action with its id, as React would. */
export function call(
  origin: string,
  { path, id }: { path: string; id: string },
  input: Input,
  cookie: string,
): Promise<Response> {
  const headers: Record<string, string> = { 'next-action': id, accept: 'text/x-component', origin }
  if ('value' in input) {
    headers['content-type'] = 'text/plain;charset=UTF-8'
    return ask(origin + path, cookie, { method: 'POST', headers, body: JSON.stringify([input.value]) })
  }
  const body = new FormData()
  const fields = 'form' in input ? input.form : input.bareForm
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value)
  body.append('0', JSON.stringify('form' in input ? [null, '$K1'] : ['$K1']))
  return ask(origin + path, cookie, { method: 'POST', headers, body })
}

/** The kind of an answer. @throws if it is none of the four, above all if it is a server error */
export async function answerOf(response: Response): Promise<Answer> {
  const to = response.headers.get('x-action-redirect')?.split(';')[0] ?? response.headers.get('location')
  if (to) return new URL(to, 'http://office').pathname === '/sign-in' ? 'sign-in' : 'let in'
  if (response.status === 401) return 'sign-in'
  if (response.status === 403) return 'forbidden'
  if (response.status === 404) return 'not found'
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    // The body would never end.
    await response.body?.cancel()
    return 'let in'
  }
  const text = await response.text()
  const code = /"ok":false,"code":"([^"]+)"/.exec(text)?.[1]
  if (code === 'not signed in') return 'sign-in'
  if (code === 'forbidden' || code === 'not found') return code
  if (response.status >= 500 || code === 'unexpected' || code === 'invalid')
    throw new Error(`${response.status} ${code ?? ''} ${text.slice(0, 500)}`)
  return 'let in'
}
