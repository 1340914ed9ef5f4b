// The institution's logo in its newsroom.

/** A logo by its id, with its size in pixels. */
export type Logo = { readonly id: string; readonly width: number; readonly height: number }

/** The largest file that is accepted, in bytes. */
export const largestLogo = 5 * 1024 * 1024
/** The room of a stored logo in pixels: three times its room on the page. Smaller ones are not enlarged. */
export const logoRoom = { width: 720, height: 144 } as const

/** Why a file is rejected as a logo. SVG can contain scripts and links, and is rejected with a sentence of its own. */
export const logoRefusals = ['empty', 'too large', 'kind', 'svg', 'damaged', 'too many pixels', 'busy'] as const
export type LogoRefusal = (typeof logoRefusals)[number]
