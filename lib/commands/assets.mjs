// Writes files to public/ that pages load unchanged: the two type families, from their packages, the stylesheets of
// pages outside of Next.js's bundle, and the script and the service worker of the member's page.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
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

/** Copies the fonts and the styles of public pages below `<root>/public`. Throws if a font package is not installed. */
export function copyAssets(root) {
  const target = join(root, 'public', 'fonts')
  mkdirSync(target, { recursive: true })
  for (const file of fontFiles) {
    const family = /^source-(?:sans-3|serif-4)/.exec(file)[0]
    copyFileSync(join(root, 'node_modules', '@fontsource-variable', family, 'files', file), join(target, file))
  }
  for (const [file, ...sources] of publicStyles) writeStyles(root, file, sources)
  for (const [file, source] of publicScripts) bundle(root, file, source)
}

/** The styles of pages that need no script: the file below public/, and its sources. */
const publicStyles = [
  ['newsroom.css', 'components/newsroom/newsroom.css', 'components/newsroom/article.css'],
  ['check.css', 'components/name-check/host-page/check.css'],
  ['phone.css', 'components/phone/phone.css', 'components/phone/views.css', 'components/phone/wide.css'],
  ['handbook.css', 'components/handbook/handbook.css'],
]

/** The script inside the member's page, and the worker that keeps a copy of it. */
export const publicScripts = [
  ['phone.js', 'components/phone/client/main.ts'],
  ['worker.js', 'components/phone/worker/worker.ts'],
]

// These pages are served without the bundler, so each stylesheet begins with the shared tokens.
function writeStyles(root, file, own) {
  const sources = ['app/globals.css', ...own].map((path) => readFileSync(join(root, path), 'utf8'))
  writeFileSync(join(root, 'public', file), sources.join('\n'))
}

function bundle(root, file, source) {
  writeFileSync(join(root, 'public', file), scriptFrom(root, source))
}

/** The script of the member's page or its service worker as one file. */
export function scriptFrom(root, source) {
  // Loaded when it is needed: this file is read before packages are installed.
  const { outputFiles } = createRequire(import.meta.url)('esbuild').buildSync({
    entryPoints: [join(root, source)],
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    alias: { '@': root },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
    legalComments: 'none',
  })
  return outputFiles[0].text
}

if (isEntry(import.meta.url)) copyAssets(process.cwd())
