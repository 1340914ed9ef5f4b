import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type SampleAccount, sampleAccounts } from '../../../db/sample-office'

type Manifest = { node: Record<string, { exportedName?: string }> }

/** Signs a sample account in, as the form does. @returns its `cookie` header */
export async function signInAs(url: string, role: SampleAccount['role']): Promise<string> {
  const { email, password } = sampleAccounts.find((account) => account.role === role)!
  const manifest = JSON.parse(
    readFileSync(join('.next', 'server', 'server-reference-manifest.json'), 'utf8'),
  ) as Manifest
  const [id] = Object.entries(manifest.node).find(([, entry]) => entry.exportedName === 'signInAction') ?? []
  if (!id) throw new Error('The build has no sign-in: run npm run build.')
  const body = new FormData()
  body.append('_1_email', email)
  body.append('_1_password', password)
  body.append('0', JSON.stringify([null, '$K1']))
  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    headers: { 'next-action': id, accept: 'text/x-component', origin: url },
    body,
    redirect: 'manual',
  })
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')
  if (!cookies.some((cookie) => cookie.includes('session-token=')))
    throw new Error(`${role} could not sign in: ${answer.status}`)
  return cookies.join('; ')
}
