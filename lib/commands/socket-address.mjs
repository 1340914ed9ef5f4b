// Loaded into a server that no proxy stands before. Next believes the address that a request brings along, and whoever
// may choose their own is never one who has tried too often: the address is the one at the other end of the line.
import { Server } from 'node:http'

const { emit } = Server.prototype

Server.prototype.emit = function (event, ...args) {
  if (event === 'request') args[0].headers['x-forwarded-for'] = args[0].socket.remoteAddress ?? 'unknown'
  return emit.call(this, event, ...args)
}
