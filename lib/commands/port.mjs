import { createServer } from 'node:net'
import { Refusal } from './refusal.mjs'

/** Refuses a port that is in use or that this user may not open. The configuration validates the number itself. */
export async function checkPort(port, host) {
  const code = await tryListening(port, host)
  if (code === 'EADDRINUSE')
    throw new Refusal(`Port ${port} is in use. Stop the program that uses it, or set PORT to another number.`)
  if (code === 'EACCES') throw new Refusal(`This user may not open port ${port}. Set PORT to a number from 1024 on.`)
  if (code) throw new Refusal(`The address ${host}:${port} cannot be opened (${code}). Check LISTEN_HOST and PORT.`)
}

function tryListening(port, host) {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return Promise.resolve(null)
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code ?? 'unknown'))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)))
  })
}
