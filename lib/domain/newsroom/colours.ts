// The institution's colour in its newsroom: one value on light paper and one on dark paper.

/** Colours as `#rrggbb`. */
export type Colours = { readonly light: string; readonly dark: string }
export type Theme = keyof Colours

/** The colour of the page behind the text, as in app/globals.css. */
export const paper: Colours = { light: '#fbfaf6', dark: '#14161a' }
/** The colours of a newsroom without its own. */
export const defaultColours: Colours = { light: '#b3341b', dark: '#f0805f' }

/** The lowest contrast with the paper, as WCAG 2.2 AA requires of text. */
export const leastContrast = 4.5

/** A typed colour as `#rrggbb`: with or without `#`, also of three digits; `null` if it is none. */
export function readColour(typed: string): string | null {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/.exec(typed.normalize('NFKC').trim().toLowerCase())?.[1]
  if (!digits) return null
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`
}

/** The contrast of two colours by WCAG: from 1, the same, to 21, black on white. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((one, other) => one - other)
  return (light + 0.05) / (dark + 0.05)
}

/** True if text of this colour can be read on the paper of a theme. */
export function isLegible(colour: string, theme: Theme): boolean {
  return contrast(colour, paper[theme]) >= leastContrast
}

/** The nearest legible shade: darker on light paper, lighter on dark paper. The colour itself if it is legible. */
export function legible(colour: string, theme: Theme): string {
  const end = theme === 'light' ? 0 : 255
  for (let step = 0; step <= 100; step++) {
    const shade = hex(channels(colour).map((value) => Math.round(value + ((end - value) * step) / 100)))
    if (isLegible(shade, theme)) return shade
  }
  return theme === 'light' ? '#000000' : '#ffffff'
}

/** Both colours, given those that were entered: a missing one is a legible shade of the other. */
export function completeColours({ light, dark }: { light: string | null; dark: string | null }): Colours {
  if (light === null && dark === null) return defaultColours
  return { light: light ?? legible(dark ?? '', 'light'), dark: dark ?? legible(light ?? '', 'dark') }
}

/** White or the dark ink, whichever reads better on a colour. */
export function inkOn(colour: string): string {
  return contrast('#ffffff', colour) >= contrast(paper.dark, colour) ? '#ffffff' : paper.dark
}

// Linear light, as WCAG defines it.
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) || 0)
}

function hex(values: readonly number[]): string {
  return `#${values.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
