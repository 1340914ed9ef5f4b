const privateNames = /(^|\.)(localhost|local|internal|lan|home\.arpa)$/
const privateIPv4 = /^(127|10|169\.254|192\.168|172\.(1[6-9]|2\d|3[01]))\./
const privateIPv6 = /^\[(::1|f[cd][0-9a-f]{2}:.*|fe80:.*)\]$/

/** True for a host (as `URL.hostname` writes it) that is reachable only from this machine or its local network. */
export function isPrivateHost(hostname: string): boolean {
  if (privateIPv6.test(hostname) || privateNames.test(hostname)) return true
  if (/^[\d.]+$/.test(hostname)) return privateIPv4.test(hostname)
  return !hostname.startsWith('[') && !hostname.includes('.')
}

/** True for a host that is reachable only from this machine. */
export function isLoopbackHost(hostname: string): boolean {
  return hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname) || /(^|\.)localhost$/.test(hostname)
}
