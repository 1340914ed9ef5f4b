import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Received = { to: string; from: string; text: string }

/** How the server answers: with an SMTP code for recipient or content, or by disconnecting after the content. */
export type Behaviour = { recipient?: number; content?: number; cut?: true }

export type MailServer = { url: string; received: Received[]; behaviour: Behaviour; close(): Promise<void> }

/** A real mail server on this machine that stores what it receives. */
export async function openMailServer(): Promise<MailServer> {
  const state: Pick<MailServer, 'received' | 'behaviour'> = { received: [], behaviour: {} }
  const refusal = (code: number) => Object.assign(new Error('said the test'), { responseCode: code })
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 100,
    onRcptTo: (_address, _session, answer) =>
      answer(state.behaviour.recipient ? refusal(state.behaviour.recipient) : null),
    onData(stream, session, answer) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        if (state.behaviour.content) return answer(refusal(state.behaviour.content))
        const { mailFrom, rcptTo } = session.envelope
        state.received.push({
          to: rcptTo.map(({ address }) => address).join(),
          from: mailFrom ? mailFrom.address : '',
          text: Buffer.concat(parts).toString(),
        })
        if (state.behaviour.cut)
          for (const connection of server.connections)
            (connection as unknown as { _socket: { destroy(): void } })._socket.destroy()
        else answer()
      })
    },
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return Object.assign(state, {
    url: `smtp://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done())
      }),
  })
}

/** An address that does not answer. */
export async function unreachableServer(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return `smtp://127.0.0.1:${port}`
}
