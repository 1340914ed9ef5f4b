import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// Every endpoint of the build, from its own lists: Next.js answers what is in them and nothing else.

export type DoorKind = 'page' | 'route' | 'action'

type ActionManifest = Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }>

function manifest(...path: string[]): unknown {
  return JSON.parse(readFileSync(join('.next', ...path), 'utf8'))
}

/** The server actions of the build: their ids, files, names, and the pages that offer them. */
export function builtActions(): ActionManifest {
  const { node, edge } = manifest('server', 'server-reference-manifest.json') as Record<'node' | 'edge', ActionManifest>
  return { ...node, ...edge }
}

/**
 * The keys of all endpoints of the build, as in ./table.ts: a page by its folder, a route handler by its method and
 * folder, an action by its name and file. The running server says which methods a route handler has.
 */
export async function builtDoors(origin: string): Promise<Record<DoorKind, string[]>> {
  const addresses = Object.entries(manifest('app-path-routes-manifest.json') as Record<string, string>)
    // Pages of Next.js itself.
    .filter(([file]) => !file.startsWith('/_'))
  const ofKind = (kind: string) => addresses.filter(([file]) => file === `/${kind}` || file.endsWith(`/${kind}`))
  const methods = async ([file, address]: [string, string]) => {
    const url = origin + address.replaceAll(/\[[^\]]+\]/g, 'none')
    const allowed = (await fetch(url, { method: 'OPTIONS' })).headers.get('allow')
    if (allowed === null) throw new Error(`${address} does not say its methods`)
    return allowed
      .split(', ')
      .filter((method) => method !== 'OPTIONS' && method !== 'HEAD')
      .map((method) => `${method} ${file.slice(1)}`)
  }
  return {
    page: ofKind('page').map(([file]) => file.slice(1)),
    route: (await Promise.all(ofKind('route').map(methods))).flat(),
    action: Object.values(builtActions()).map(
      ({ exportedName, filename }) => `${exportedName} ${filename.replace(/^app\//, '')}`,
    ),
  }
}

/** The method or name, and the folder or file, of a key of a route or an action. */
export function partsOf(key: string): { name: string; file: string } {
  const space = key.indexOf(' ')
  return { name: key.slice(0, space), file: key.slice(space + 1) }
}

/** The address of a page or route, with ids in place of its parameters. */
export function addressOf(file: string, ids: Readonly<Record<string, string>>): string {
  const path = file
    .replace(/(^|\/)(page|route)$/, '')
    .split('/')
    .filter((part) => part !== '' && !/^\(.*\)$/.test(part))
  return `/${path
    .map((part) => {
      const parameter = /^\[+(?:\.\.\.)?(\w+)\]+$/.exec(part)?.[1]
      if (!parameter) return part
      if (!ids[parameter]) throw new Error(`${file}: say in people.ts which ${parameter} is meant`)
      return encodeURIComponent(ids[parameter])
    })
    .join('/')}`
}
