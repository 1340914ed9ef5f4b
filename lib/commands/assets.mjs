// Puts into public/ what pages load as it is: the two type families, from their packages, and the newsroom's stylesheet.
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

/** Puts the font files into `<root>/public/fonts` and the newsroom's styles beside. Throws where a font package is not installed. */
export function copyAssets(root) {
  const target = join(root, 'public', 'fonts')
  mkdirSync(target, { recursive: true })
  for (const file of fontFiles) {
    const family = /^source-(?:sans-3|serif-4)/.exec(file)[0]
    copyFileSync(join(root, 'node_modules', '@fontsource-variable', family, 'files', file), join(target, file))
  }
  writeNewsroomStyles(root)
}

// Articles are served without the bundler. The tokens stand in one place, so theirs go before the newsroom's own.
function writeNewsroomStyles(root) {
  const sources = ['app/globals.css', 'components/news/newsroom.css'].map((file) => readFileSync(join(root, file), 'utf8'))
  writeFileSync(join(root, 'public', 'newsroom.css'), sources.join('\n'))
}

if (isEntry(import.meta.url)) copyAssets(process.cwd())
