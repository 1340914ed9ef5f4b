import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// Every endpoint, found by scanning: pages, route handlers and server actions of app/.

/** A page by its file, a route by its method and file, an action by its name and file; all below app/. */
export type Door = { kind: 'page' | 'route' | 'action'; key: string; file: string; name: string }

const methods = /export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/g
const exported = /^export (?:const|async function|function) (\w+)/gm

export function doors(root = 'app'): Door[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .sort()
    .flatMap((file): Door[] => {
      if (/(^|\/)page\.tsx?$/.test(file)) return [{ kind: 'page', key: file, file, name: 'GET' }]
      if (!/\.tsx?$/.test(file)) return []
      const text = readFileSync(join(root, file), 'utf8')
      const named = (kind: 'route' | 'action', pattern: RegExp) =>
        [...text.matchAll(pattern)].map(([, name]) => ({ kind, key: `${name} ${file}`, file, name: name! }))
      if (/(^|\/)route\.tsx?$/.test(file)) return named('route', methods)
      return /^['"]use server['"]/m.test(text) ? named('action', exported) : []
    })
}

/** The address of a page or route, with ids in place of its parameters. */
export function addressOf(file: string, ids: Readonly<Record<string, string>>): string {
  const path = file
    .replace(/(^|\/)(page|route)(\.tsx?)?$/, '')
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
