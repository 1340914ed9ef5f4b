import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const root = process.cwd()

/** Every Markdown file of the project, by path. */
const documents = ['.', '.github', 'docs', 'docs/decisions'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
)

const topFolders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

// Created by `npm start` or by a build, so they are not in the repository.
const generated = /^(?:public\/(?:fonts|.*\.(?:css|js))|data\/|\.next\/)/

const withoutCode = (text: string) => text.replace(/^\s*```[\s\S]*?^\s*```/gm, '')

/** The anchors of a document: its headings as GitHub writes them into addresses. */
function anchorsOf(path: string): Set<string> {
  const headings = readFileSync(join(root, path), 'utf8').matchAll(/^#{1,6} (.*)$/gm)
  return new Set(
    [...headings].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{Letter}\p{Number} -]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )
}

function brokenLinks(path: string): string[] {
  const links = withoutCode(readFileSync(join(root, path), 'utf8')).matchAll(/\]\(([^)\s]+)\)/g)
  return [...links].flatMap(([, target = '']) => {
    if (/^[a-z]+:/.test(target)) return []
    const [file = '', anchor] = target.split('#')
    const to = file === '' ? path : join(dirname(path), file)
    if (!existsSync(join(root, to))) return [`${path} links to ${target}`]
    return anchor === undefined || anchorsOf(to).has(anchor) ? [] : [`${path} links to ${target}: no such heading`]
  })
}

/** Paths in backticks, relative to the project's folder. Those with a placeholder are left out. */
function missingPaths(path: string): string[] {
  const quoted = withoutCode(readFileSync(join(root, path), 'utf8')).matchAll(/`([^`\s]+\/[^`\s]*)`/g)
  return [...quoted].flatMap(([, named = '']) => {
    const isOurs = topFolders.includes(named.split('/')[0] ?? '') && !/[<>*…{}()]/.test(named) && !generated.test(named)
    return isOurs && !existsSync(join(root, named)) ? [`${path} names ${named}`] : []
  })
}

const sourceFolders = [
  '.github',
  ...topFolders.filter((name) => /^(?:app|components|db|lib|scripts|tests)$/.test(name)),
]

/** The files that contain code and configuration. */
const sources = [
  ...readdirSync(root, { withFileTypes: true }),
  ...sourceFolders.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true })),
]
  .filter((entry) => entry.isFile() && /\.(?:[cm]?[jt]sx?|json|css|typ|sql|yml|yaml)$|^Dockerfile$/.test(entry.name))
  .filter(({ name }) => name !== 'package-lock.json')

const fileNames = new Set(sources.map(({ name }) => name))
const words = new Set(
  sources.flatMap(
    ({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8').match(/[A-Za-z_$][\w$]*/g) ?? [],
  ),
)
const scripts = Object.keys(
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts,
)

// Names in worked examples.
const invented = new Set(['vehicle.ts'])

/** Names of code, settings, files and npm scripts in backticks that do not occur in the project. */
function unknownNames(path: string): string[] {
  const quoted = withoutCode(readFileSync(join(root, path), 'utf8')).matchAll(/`([^`]+)`/g)
  return [...quoted].flatMap(([, code = '']) => {
    const script = /^npm run (?:--\S+ )*([\w:-]+)/.exec(code)?.[1]
    if (script !== undefined) return scripts.includes(script) ? [] : [`${path} names ${code}`]
    if (/^[\w-]+\.(?:tsx?|mts|mjs|css)$/.test(code))
      return fileNames.has(code) || invented.has(code) ? [] : [`${path} names ${code}`]
    const name = /^(?:[a-z]+[A-Z]\w*|[A-Z][a-z]+[A-Z]\w*|[A-Z]+(?:_[A-Z]+)+)(?=$|[(<.])/.exec(code)?.[0]
    return name === undefined || words.has(name) ? [] : [`${path} names ${code}`]
  })
}

it('finds the documents', () => {
  expect(documents).toContain('README.md')
  expect(documents.length).toBeGreaterThan(20)
})

it.each(documents)('%s links only to what exists', (path) => {
  expect(brokenLinks(path)).toEqual([])
})

it.each(documents)('%s names only files that exist', (path) => {
  expect(missingPaths(path)).toEqual([])
})

it.each(documents)('%s names only code, settings and scripts that exist', (path) => {
  expect(unknownNames(path)).toEqual([])
})

it.each(documents)('%s has no prose wider than 120 columns', (path) => {
  const isWrapped = (line: string) => !line.startsWith('|') && !/https?:\/\/\S{60}/.test(line)
  const wide = withoutCode(readFileSync(join(root, path), 'utf8'))
    .split('\n')
    .filter((line) => line.length > 120 && isWrapped(line))
  expect(wide).toEqual([])
})
