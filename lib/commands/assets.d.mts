export const fontFiles: readonly string[]
export const publicScripts: readonly (readonly [file: string, source: string])[]
export function copyAssets(root: string): void
export function scriptFrom(root: string, source: string): string
