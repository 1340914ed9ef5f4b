import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative } from 'node:path'

export type Import = { from: string; typeOnly: boolean; names: string }
export type Source = { path: string; text: string; code: string; imports: Import[] }

const folders = ['app', 'components', 'db', 'lib', 'tests']
const kinds = /\.(ts|tsx|mjs|css)$/

/** Every source file below the root, with forward slashes in its path. Migrations and fixtures are not sources. */
export function sourcesIn(root: string): Source[] {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      // The folder of a route can have a name like a file.
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
  )
  return paths
    .filter((path) => kinds.test(path) && !/^(db\/migrations|tests\/fixtures)\//.test(path))
    .map((path) => source(path, readFileSync(join(root, path), 'utf8')))
}

/** All files that people write: the sources, configuration files and documents. */
export function writtenFilesIn(root: string): Source[] {
  const namesIn = (folder: string) =>
    readdirSync(join(root, folder), { recursive: folder !== '.', encoding: 'utf8' }).map((name) =>
      posix.join(folder, name.replaceAll('\\', '/')),
    )
  const paths = ['.', '.github', 'docs'].flatMap(namesIn).filter((path) => /\.(ts|mjs|md)$/.test(path))
  return [
    ...sourcesIn(root),
    // Next.js generates next-env.d.ts.
    ...paths
      .filter((path) => path !== 'next-env.d.ts')
      .map((path) => source(path, readFileSync(join(root, path), 'utf8'))),
  ]
}

/** One source file with its parsed content. */
export function source(path: string, text: string): Source {
  const code = withoutComments(text)
  return { path, text, code, imports: importsOf(code, path) }
}

// A comment begins a line or follows a space, unlike `https://` in a string.
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

const importedNames = String.raw`(?:[\w*$]+\s*,?\s*)?(?:\{[^}]*\}|\*\s+as\s+\w+|\*)?`
const statement = new RegExp(
  String.raw`(?:^|[;\n])\s*(?:import|export)\s+(type\s+)?(${importedNames})\s*from\s*['"]([^'"]+)['"]`,
  'g',
)
const sideEffect = /(?:^|[;\n])\s*import\s*['"]([^'"]+)['"]/g
const dynamic = /\b(?:import|require)\(\s*['"]([^'"]+)['"]/g

function importsOf(code: string, path: string): Import[] {
  const found: Import[] = []
  for (const [, type, names = '', from] of code.matchAll(statement)) {
    found.push({ from: resolved(from!, path), typeOnly: Boolean(type) || onlyTypes(names), names })
  }
  for (const pattern of [sideEffect, dynamic]) {
    for (const [, from] of code.matchAll(pattern))
      found.push({ from: resolved(from!, path), typeOnly: false, names: '' })
  }
  return found
}

function onlyTypes(names: string): boolean {
  const inBraces = /^\{([^}]*)\}$/.exec(names.trim())?.[1]
  return (
    inBraces !== undefined &&
    inBraces
      .split(',')
      .filter((name) => name.trim())
      .every((name) => /^\s*type\s/.test(name))
  )
}

// `@/lib/x` and `../x` become paths from the root; a package keeps its name.
function resolved(from: string, path: string): string {
  if (from.startsWith('@/')) return posix.normalize(from.slice(2))
  return from.startsWith('.') ? posix.join(posix.dirname(path), from) : from
}

/** What a client component loads in the browser: `[path, …, import]` for each import reached at run time. */
export function reachedFrom(start: Source, all: ReadonlyMap<string, Source>): string[][] {
  const seen = new Set<string>()
  const reached: string[][] = []
  const follow = (at: Source, way: string[]) => {
    for (const { from, typeOnly } of at.imports) {
      if (typeOnly || seen.has(from)) continue
      seen.add(from)
      reached.push([...way, from])
      const next = ['', '.ts', '.tsx', '.mjs'].map((ending) => all.get(from + ending)).find(Boolean)
      // The browser only gets the address of a server action.
      if (next && !isServerFile(next)) follow(next, [...way, from])
    }
  }
  follow(start, [start.path])
  return reached
}

export const isServerFile = ({ code }: Source) => /^\s*['"]use server['"]/.test(code)
export const isClientFile = ({ code }: Source) => /^\s*['"]use client['"]/.test(code)
