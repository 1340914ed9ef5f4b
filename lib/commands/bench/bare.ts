import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'

// Headers of the connection, not of the response; every server writes its own.
const ofConnection = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date'])

/**
 * A bare Node server in a child process that repeats the current response of `url`, headers and bytes. It ends with
 * this process or with `close`. @throws if the response is not 200
 */
export async function serveBare(
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ url: string; close: () => void }> {
  const [answer] = (await once(get(url, { headers }), 'response')) as [IncomingMessage]
  const parts: Buffer[] = []
  for await (const part of answer) parts.push(part as Buffer)
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}`)
  const same = Object.entries(answer.headers).filter(([name]) => !ofConnection.has(name))
  const child: ChildProcess = fork(new URL('bare-answer.mjs', import.meta.url), {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.send({ headers: Object.fromEntries(same), body: Buffer.concat(parts).toString('base64') })
  const [port] = (await once(child, 'message')) as [number]
  return { url: `http://127.0.0.1:${port}/`, close: () => child.disconnect() }
}
