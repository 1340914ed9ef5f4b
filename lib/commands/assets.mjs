// Copies the two type families from their packages into public/fonts, so that every page loads them from our own origin.
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Source Sans sets the tool, Source Serif the documents; only documents use italics. */
export const fontFiles = [
  'source-sans-3-latin-wght-normal.woff2',
  'source-sans-3-latin-ext-wght-normal.woff2',
  'source-serif-4-latin-wght-normal.woff2',
  'source-serif-4-latin-ext-wght-normal.woff2',
  'source-serif-4-latin-wght-italic.woff2',
  'source-serif-4-latin-ext-wght-italic.woff2',
]

/** Puts the font files into `<root>/public/fonts`. Throws where a font package is not installed. */
export function copyAssets(root) {
  const target = join(root, 'public', 'fonts')
  mkdirSync(target, { recursive: true })
  for (const file of fontFiles) {
    const family = /^source-(?:sans-3|serif-4)/.exec(file)[0]
    copyFileSync(join(root, 'node_modules', '@fontsource-variable', family, 'files', file), join(target, file))
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) copyAssets(process.cwd())
