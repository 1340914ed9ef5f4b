// Puts into public/ what pages load as it is: the two type families, from their packages, and the stylesheets of
// the newsroom and of name checks.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isEntry } from './entry.mjs'

/** Source Sans sets the tool, Source Serif the documents; only documents use italics. */
export const fontFiles = [
  'source-sans-3-latin-wght-normal.woff2',
  'source-sans-3-latin-ext-wght-normal.woff2',
  'source-serif-4-latin-wght-normal.woff2',
  'source-serif-4-latin-ext-wght-normal.woff2',
  'source-serif-4-latin-wght-italic.woff2',
  'source-serif-4-latin-ext-wght-italic.woff2',
]

/** Puts the font files into `<root>/public/fonts` and the styles of public pages beside. Throws where a font package is not installed. */
export function copyAssets(root) {
  const target = join(root, 'public', 'fonts')
  mkdirSync(target, { recursive: true })
  for (const file of fontFiles) {
    const family = /^source-(?:sans-3|serif-4)/.exec(file)[0]
    copyFileSync(join(root, 'node_modules', '@fontsource-variable', family, 'files', file), join(target, file))
  }
  for (const [file, source] of publicStyles) writeStyles(root, file, source)
}

/** The styles of pages that need no script: the file below public/, and where it stands. */
const publicStyles = [['newsroom.css', 'components/news/newsroom.css'], ['check.css', 'components/check/check.css']]

// These pages are served without the bundler. The tokens stand in one place, so theirs go before each page's own.
function writeStyles(root, file, source) {
  const sources = ['app/globals.css', source].map((path) => readFileSync(join(root, path), 'utf8'))
  writeFileSync(join(root, 'public', file), sources.join('\n'))
}

if (isEntry(import.meta.url)) copyAssets(process.cwd())
