/** What a device's browser says of itself; `null` where it says nothing. */
export type Device = { browser: string | null; system: string | null }

/** A device in a few words that are the same in all languages, such as "Safari · iOS"; `null` if nothing is known. */
export function deviceName(device: Device | null): string | null {
  const known = [device?.browser, device?.system].filter((part) => part !== null && part !== undefined)
  return known.length > 0 ? known.join(' · ') : null
}
