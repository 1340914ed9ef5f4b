// Loaded into a server without a proxy. Next.js trusts the network address in a request's header, and a client that can
// choose its address evades the rate limits. So the address of the connection replaces it.
import { Server } from 'node:http'

const { emit } = Server.prototype

Server.prototype.emit = function (event, ...args) {
  if (event === 'request') args[0].headers['x-forwarded-for'] = args[0].socket.remoteAddress ?? 'unknown'
  return emit.call(this, event, ...args)
}
