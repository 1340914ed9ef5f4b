import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'

/**
 * The states of a phone's connection. `online`; `refused`: nothing listens; `silent`: requests are accepted and never
 * answered; `portal`: a hotel answers everything with its own page; `portal redirect`: or redirects everything to it;
 * `answers lost`: requests reach the server, its answers do not come back.
 */
export type NetworkState = 'online' | 'refused' | 'silent' | 'portal' | 'portal redirect' | 'answers lost'

/** A proxy between a phone and the server, with a separate address, whose state a test sets. */
export type Network = {
  /** `http://localhost:<port>` */
  url: string
  set: (state: NetworkState) => Promise<void>
  /** Changes the text that the server sends from now on, like a new version of the app. */
  rewrite: (change: Rewrite) => void
  /** Delays every answer from now on until the function that it returns is called. */
  delayAnswers: () => () => void
  /** Online again, without changes and delays. */
  reset: () => Promise<void>
  close: () => Promise<void>
}

type Rewrite = (path: string, body: string) => string

export async function openNetwork(serverUrl: string): Promise<Network> {
  let state: NetworkState = 'online'
  let rewrite: Rewrite | null = null
  let delay: Promise<void> | null = null
  const sockets = new Set<Socket>()
  const target = new URL(serverUrl)

  const handle = (req: IncomingMessage, res: ServerResponse) => {
    if (state === 'silent') return
    if (state === 'portal')
      return void res
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!doctype html><title>Hotel</title><h1>Welcome to the hotel network</h1>')
    if (state === 'portal redirect') return void res.writeHead(302, { location: 'http://localhost:9/login' }).end()
    const path = req.url ?? '/'
    const headers = forwardedHeaders(req.headers, rewrite !== null)
    const forwarded = request({ host: '127.0.0.1', port: target.port, path, method: req.method, headers }, (answer) => {
      void sendBack(answer, res, path)
    })
    forwarded.on('error', () => res.destroy())
    req.pipe(forwarded)
  }
  const sendBack = async (answer: IncomingMessage, res: ServerResponse, path: string) => {
    const parts: Buffer[] = []
    for await (const part of answer) parts.push(part as Buffer)
    await delay
    if (state === 'answers lost') return void res.destroy()
    const body = Buffer.concat(parts)
    const isText = /html|javascript/.test(answer.headers['content-type'] ?? '')
    const { 'content-length': _length, 'transfer-encoding': _encoding, ...headers } = answer.headers
    if (!rewrite || !isText) return void res.writeHead(answer.statusCode ?? 502, headers).end(body)
    const text = rewrite(path, body.toString('utf8')).replace('data-version="', 'data-version="n')
    res.writeHead(answer.statusCode ?? 502, { ...headers, ...asNewVersion(headers) }).end(text)
  }

  const listen = async (port: number): Promise<Server> => {
    const server = createServer(handle).listen(port, '127.0.0.1')
    server.on('connection', (socket) => {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
    })
    await once(server, 'listening')
    return server
  }
  let server: Server | null = await listen(0)
  const { port } = server.address() as AddressInfo
  const stopListening = async () => {
    const closed = server && once(server, 'close')
    server?.close()
    for (const socket of sockets) socket.destroy()
    await closed
    server = null
  }

  const set = async (next: NetworkState) => {
    state = next
    if (next === 'refused') return stopListening()
    // Connections that were kept alive belong to the previous state.
    for (const socket of sockets) socket.destroy()
    server ??= await listen(port)
  }
  let release = () => {}
  return {
    url: `http://localhost:${port}`,
    set,
    rewrite(change) {
      rewrite = change
    },
    delayAnswers() {
      delay = new Promise((resolve) => {
        release = () => {
          delay = null
          resolve()
        }
      })
      return () => release()
    },
    async reset() {
      release()
      rewrite = null
      await set('online')
    },
    close: stopListening,
  }
}

// A modified page has another ETag, which the server does not know.
function forwardedHeaders(headers: IncomingMessage['headers'], isRewritten: boolean): IncomingMessage['headers'] {
  const { 'if-none-match': etag, ...others } = headers
  return { ...others, 'accept-encoding': 'identity', ...(etag && !isRewritten && { 'if-none-match': etag }) }
}

function asNewVersion(headers: IncomingMessage['headers']): Record<string, string> {
  const version = headers['x-pocket-stand']
  return version ? { 'x-pocket-stand': `n${String(version)}`, etag: '"of another version"' } : {}
}
