import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { processWide } from '../platform/process-wide'

/** The ids of the server actions of this build; `null` if there is no build. */
export function knownActions(): ReadonlySet<string> | null {
  const known = processWide('actions', (): { ids?: ReadonlySet<string> | null } => ({}))
  if (known.ids === undefined) known.ids = readIds()
  return known.ids
}

function readIds(): ReadonlySet<string> | null {
  try {
    const file = join(/* turbopackIgnore: true */ process.cwd(), '.next/server/server-reference-manifest.json')
    const { node } = JSON.parse(readFileSync(file, 'utf8')) as { node?: object }
    return node ? new Set(Object.keys(node)) : null
  } catch {
    return null
  }
}
