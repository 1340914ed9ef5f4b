import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { processWide } from './process-wide'

type Route = { page: string; regex: string }
type Manifest = { staticRoutes: Route[]; dynamicRoutes: Route[] }

const patterns = () =>
  processWide('route patterns', () => {
    const file = join(/* turbopackIgnore: true */ process.cwd(), '.next', 'routes-manifest.json')
    const { staticRoutes, dynamicRoutes } = JSON.parse(readFileSync(file, 'utf8')) as Manifest
    // Of several that match, Next.js takes the first too: static ones first.
    return [...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({ page, regex: new RegExp(regex) }))
  })

/** The pattern of the route that answers an address, such as `/trips/[trip]`; `files` or `other` without one. */
export function routePattern(url: string): string {
  const path = url.split('?')[0] ?? ''
  if (/^\/(?:_next|fonts)\//.test(path)) return 'files'
  try {
    return patterns().find(({ regex }) => regex.test(path))?.page ?? 'other'
  } catch {
    return 'other'
  }
}
