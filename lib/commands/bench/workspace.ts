import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { floorFiles } from './floor'

/** A temporary directory: `sources` is a copy of the program with the empty page, `dir` also contains the data. */
export type Workspace = { dir: string; sources: string }

/**
 * Copies the working tree, including uncommitted changes, into a new temporary directory, adds the empty page and the
 * empty action, and links the installed packages. It is removed when this process ends.
 */
export function openWorkspace(root: string): Workspace {
  const dir = mkdtempSync(join(tmpdir(), 'attache-bench-'))
  // Done last: programs that write there are stopped before, see process.ts.
  process.once('exit', () => rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }))
  const sources = join(dir, 'sources')
  for (const file of sourcesOf(root)) {
    mkdirSync(dirname(join(sources, file)), { recursive: true })
    copyFileSync(join(root, file), join(sources, file))
  }
  for (const [file, text] of Object.entries(floorFiles)) {
    mkdirSync(dirname(join(sources, file)), { recursive: true })
    writeFileSync(join(sources, file), text)
  }
  // The bundler reads nothing outside of its root, so a symbolic link to the packages does not work.
  lend(join(root, 'node_modules'), join(sources, 'node_modules'))
  return { dir, sources }
}

function sourcesOf(root: string): string[] {
  const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  return list.split('\0').filter((file) => file !== '' && existsSync(join(root, file)))
}

// Hard links take a moment, a copy a minute. Another disk needs a copy.
function lend(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) lend(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else linkOrCopy(source, target)
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target)
  } catch (error) {
    if (!['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    copyFileSync(source, target)
  }
}
