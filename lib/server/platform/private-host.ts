import ipaddr from 'ipaddr.js'

const privateNames = /(^|\.)(localhost|local|internal|lan|home\.arpa)$/
const privateRanges = new Set(['loopback', 'private', 'linkLocal', 'uniqueLocal'])

/** True for a host (as `URL.hostname` writes it) that is reachable only from this machine or its local network. */
export function isPrivateHost(hostname: string): boolean {
  const range = rangeOf(hostname)
  if (range !== null) return privateRanges.has(range)
  return privateNames.test(hostname) || !hostname.includes('.')
}

/** True for an IP address that any machine on the Internet may have, so none of this machine's or its network's. */
export function isPublicAddress(address: string): boolean {
  return rangeOf(address) === 'unicast'
}

/** True for a host that is reachable only from this machine. */
export function isLoopbackHost(hostname: string): boolean {
  return rangeOf(hostname) === 'loopback' || /(^|\.)localhost$/.test(hostname)
}

/** The special range of an IP address, `unicast` for a public one; `null` for a name. */
function rangeOf(hostname: string): string | null {
  const address = hostname.replace(/^\[(.*)\]$/, '$1')
  return ipaddr.isValid(address) ? ipaddr.process(address).range() : null
}
