export function unprintable(text: string): string[]
export function printable(text: string): string
export function styleFor(text: string, lang: string): string | null
export const replacement: string
export const typefaces: readonly { name: string; style: string; files: string[] }[]
