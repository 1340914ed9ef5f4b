import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import type { Office } from './server'

/**
 * What a phone's connection can be like. `good`; `dead`: nothing listens; `hangs`: taken up and never answered; `portal`: a
 * hotel answers everything with its own page; `portal redirect`: or leads everything there; `deaf`: the office hears, and its
 * answer is lost.
 */
export type Weather = 'good' | 'dead' | 'hangs' | 'portal' | 'portal redirect' | 'deaf'

/** The line between a phone and the office: an address of its own, and weather that a test makes. */
export type Line = {
  /** `http://localhost:<port>` */
  url: string
  weather: (kind: Weather) => Promise<void>
  /** Changes what the office sends from now on, as a new version of the app would. */
  rewrite: (how: ((path: string, body: string) => string) | null) => void
  /** Every answer from now on is held back until the function that this gives is called. */
  hold: () => () => void
  close: () => Promise<void>
}

export async function openLine(office: Pick<Office, 'url'>): Promise<Line> {
  let kind: Weather = 'good'
  let change: ((path: string, body: string) => string) | null = null
  let held: Promise<void> | null = null
  const sockets = new Set<Socket>()
  const target = new URL(office.url)

  const answer = (req: IncomingMessage, res: ServerResponse) => {
    if (kind === 'hangs') return
    if (kind === 'portal')
      return void res
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!doctype html><title>Hotel</title><h1>Welcome to the hotel network</h1>')
    if (kind === 'portal redirect') return void res.writeHead(302, { location: 'http://localhost:9/login' }).end()
    const path = req.url ?? '/'
    const passed = request(
      { host: '127.0.0.1', port: target.port, path, method: req.method, headers: asked(req.headers) },
      (from) => {
        void pass(from, res, path)
      },
    )
    passed.on('error', () => res.destroy())
    req.pipe(passed)
  }
  // What has changed has another tag, which the office does not know.
  const asked = ({ 'if-none-match': tag, ...headers }: IncomingMessage['headers']) => ({
    ...headers,
    'accept-encoding': 'identity',
    ...(tag && !change && { 'if-none-match': tag }),
  })
  const pass = async (from: IncomingMessage, res: ServerResponse, path: string) => {
    const parts: Buffer[] = []
    for await (const part of from) parts.push(part as Buffer)
    await held
    if (kind === 'deaf') return void res.destroy()
    const isText = /html|javascript/.test(from.headers['content-type'] ?? '')
    const whole = Buffer.concat(parts)
    const body =
      change && isText
        ? Buffer.from(change(path, whole.toString('utf8')).replace('data-stand="', 'data-stand="n'))
        : whole
    const { 'content-length': _length, 'transfer-encoding': _encoding, ...headers } = from.headers
    res
      .writeHead(from.statusCode!, {
        ...headers,
        ...(change &&
          isText &&
          headers['x-pocket-stand'] && {
            'x-pocket-stand': `n${String(headers['x-pocket-stand'])}`,
            etag: '"of another version"',
          }),
      })
      .end(body)
  }

  const listen = async (port: number): Promise<Server> => {
    const server = createServer(answer).listen(port, '127.0.0.1')
    server.on('connection', (socket) => {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
    })
    await once(server, 'listening')
    return server
  }
  let server: Server | null = await listen(0)
  const { port } = server.address() as AddressInfo
  const hangUp = async () => {
    const ending = server && once(server, 'close')
    server?.close()
    for (const socket of sockets) socket.destroy()
    await ending
    server = null
  }

  return {
    url: `http://localhost:${port}`,
    async weather(next) {
      kind = next
      if (next === 'dead') await hangUp()
      else {
        // What was kept alive belongs to the weather before.
        for (const socket of sockets) socket.destroy()
        server ??= await listen(port)
      }
    },
    rewrite(how) {
      change = how
    },
    hold() {
      let release = () => {}
      held = new Promise((done) => {
        release = done
      })
      return () => {
        held = null
        release()
      }
    },
    close: hangUp,
  }
}
