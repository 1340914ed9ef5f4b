// Sends the answer that its parent tells it to every request, from plain Node and nothing else, until its parent is gone.
import { createServer } from 'node:http'

process.once('message', ({ headers, body }) => {
  const bytes = Buffer.from(body, 'base64')
  const server = createServer((_, response) => response.writeHead(200, headers).end(bytes)).listen(0, '127.0.0.1', () =>
    process.send(server.address().port),
  )
})
process.once('disconnect', () => process.exit())
