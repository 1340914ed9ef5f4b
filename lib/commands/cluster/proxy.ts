import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

// A reverse proxy as an office has one: it asks each process whether it is ready, and takes turns among those that are.

export type Proxy = { server: Server; setBackends(ports: readonly number[]): void; close(): void }

export async function startProxy(port: number): Promise<Proxy> {
  let backends: readonly number[] = []
  const ready = new Set<number>()
  let turn = 0
  const check = setInterval(() => {
    for (const backend of backends) {
      const asked = request(
        { port: backend, host: '127.0.0.1', path: '/api/health/ready', timeout: 1_000 },
        (answer) => {
          answer.resume()
          if (answer.statusCode === 200) ready.add(backend)
          else ready.delete(backend)
        },
      )
      asked.on('timeout', () => asked.destroy())
      asked.on('error', () => ready.delete(backend))
      asked.end()
    }
  }, 300)

  const next = (tried: ReadonlySet<number>) => {
    const all = backends.filter((backend) => !tried.has(backend))
    const usable = all.filter((backend) => ready.has(backend))
    const from = usable.length > 0 ? usable : all
    turn += 1
    return from[turn % from.length]
  }
  const pass = (incoming: IncomingMessage, body: Buffer, outgoing: ServerResponse, tried = new Set<number>()): void => {
    const backend = next(tried)
    if (backend === undefined) {
      outgoing.writeHead(502).end()
      return
    }
    const { method, url, headers } = incoming
    const onward = request({ port: backend, host: '127.0.0.1', method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
      answer.on('error', () => outgoing.destroy())
    })
    onward.on('error', (error: NodeJS.ErrnoException) => {
      ready.delete(backend)
      // Nothing was sent: another process may answer.
      if (error.code === 'ECONNREFUSED') pass(incoming, body, outgoing, tried.add(backend))
      else if (outgoing.headersSent) outgoing.destroy()
      else outgoing.writeHead(502).end()
    })
    outgoing.on('close', () => onward.destroy())
    onward.end(body)
  }
  const server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = []
    incoming.on('data', (part: Buffer) => parts.push(part))
    incoming.on('end', () => pass(incoming, Buffer.concat(parts), outgoing))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    server,
    setBackends: (ports) => (backends = ports),
    close() {
      clearInterval(check)
      server.closeAllConnections()
      server.close()
    },
  }
}
