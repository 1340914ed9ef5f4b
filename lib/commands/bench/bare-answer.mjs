// A plain Node server that answers every request with the response given by its parent, and ends with it.
import { createServer } from 'node:http'

process.once('message', ({ headers, body }) => {
  const bytes = Buffer.from(body, 'base64')
  const server = createServer((_, response) => response.writeHead(200, headers).end(bytes)).listen(0, '127.0.0.1', () =>
    process.send(server.address().port),
  )
})
process.once('disconnect', () => process.exit())
