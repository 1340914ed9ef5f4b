import Bowser from 'bowser'
import ipaddr from 'ipaddr.js'
import type { Device } from '../../domain/access/device'

const longest = 40

/** What a `User-Agent` header says of the device. */
export function deviceOf(userAgent: string | null): Device {
  // The parser rejects empty text; a longer one than any browser sends is not worth reading.
  if (!userAgent || userAgent.length > 1000) return { browser: null, system: null }
  const { browser, os } = Bowser.parse(userAgent)
  return { browser: browser.name?.slice(0, longest) || null, system: os.name?.slice(0, longest) || null }
}

/** The network of an address, which names no single machine: 192.0.2.0/24, 2001:db8:1::/48; `null` if it is none. */
export function shortAddress(address: string): string | null {
  if (!ipaddr.isValid(address)) return null
  const parsed = ipaddr.process(address)
  if (parsed instanceof ipaddr.IPv6)
    return `${new ipaddr.IPv6([...parsed.parts.slice(0, 3), 0, 0, 0, 0, 0]).toString()}/48`
  return `${parsed.octets.slice(0, 3).join('.')}.0/24`
}
