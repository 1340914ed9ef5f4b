import type { Texts } from '../text/text'
import { slugOf } from './slug'

/**
 * The key of an institution in addresses of the newsroom, the same in every language: of its English name, else of
 * another name in Latin letters or the acronym, else of its id.
 */
export function institutionKey({ id, name, acronym }: { id: string; name: Texts; acronym: string | null }): string {
  const names = Object.entries(name).toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const key = [...names.map(([, text]) => text), acronym ?? ''].map(slugOf).find((slug) => slug.length > 1)
  return key ?? `institution-${slugOf(id) || 'unknown'}`
}

const rank = (language: string) => (/^en(?:-|$)/.test(language) ? 0 : 1)
