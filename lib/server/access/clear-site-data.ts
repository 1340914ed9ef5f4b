import type { IncomingMessage, ServerResponse } from 'node:http'
import { cookieName } from './session'

/**
 * Lets browsers delete what they have stored of this installation when a response signs the user out. The member's page
 * deletes its copies itself, in order, so only the cache is left to do after signing out there.
 */
export function clearsSiteDataOnSignOut({ method, url = '' }: IncomingMessage, response: ServerResponse): void {
  if (method !== 'POST') return
  const data = url.startsWith('/pocket/') ? '"cache"' : '"cache", "storage"'
  const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse
  response.writeHead = (...given: unknown[]) => {
    const set = [response.getHeader('set-cookie') ?? []].flat().map(String)
    if (set.some((cookie) => cookie.startsWith(`${cookieName()}=;`))) response.setHeader('Clear-Site-Data', data)
    return writeHead(...given)
  }
}
