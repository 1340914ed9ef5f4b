import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// Everything else at the top level counts as source: a needless build costs a minute, a missed one serves old pages.
const apart = new Set(['node_modules', 'data', 'docs', 'tests', 'design', 'next-env.d.ts'])
const aside = /^\.|\.(md|tsbuildinfo|log)$|^LICENSE$/
const madeByBuild = /^(public\/fonts|public\/(?:newsroom|check|phone)\.css|public\/(?:phone|worker)\.js|lib\/commands)$/

/**
 * A fingerprint of everything a build depends on: the sources, the lock file, the version of Node and the settings that
 * a build writes into its pages' headers. A data directory is left out wherever it is.
 */
export function fingerprint(root, env = process.env) {
  const hash = createHash('sha256')
  hash.update(`node ${process.versions.node} https ${env.PUBLIC_URL?.startsWith('https:') ?? false}\n`)
  for (const path of sourcesIn(root, ''))
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  return hash.digest('hex')
}

function* sourcesIn(root, folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  )
  if (entries.some(({ name }) => ['auth-secret', 'action-key', 'attache.db'].includes(name))) return
  for (const entry of entries) {
    const path = folder ? `${folder}/${entry.name}` : entry.name
    if (aside.test(entry.name) || (!folder && apart.has(entry.name)) || madeByBuild.test(path)) continue
    if (entry.isDirectory()) yield* sourcesIn(root, path)
    else if (entry.isFile()) yield path
  }
}
