/** What a device's browser says of itself; `null` where it says nothing. */
export type Device = { browser: string | null; system: string | null }
