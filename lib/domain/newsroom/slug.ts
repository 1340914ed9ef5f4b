import type { Day } from '../time/day'
import { searchKey } from '../text/search-key'
import type { Texts } from '../text/text'

// The last part of an article's address: Latin letters, digits and single hyphens, which survive every mail program.

/** The longest slug, in characters. */
export const slugLength = 80

/** True for a valid slug. */
export function isSlug(text: string): boolean {
  return text.length <= slugLength && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)
}

/**
 * Makes a slug of the Latin letters and digits of a text, cut between words; the empty string if there are none.
 * Accents are removed ("Łódź" gives `lodz`); other scripts are left out, not transliterated.
 */
export function slugOf(text: string): string {
  const words = searchKey(text.replace(/['’‘ʼʻ]/g, '')).match(/[a-z0-9]+/g) ?? []
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if (longer.length > slugLength) break
    slug = longer
  }
  return slug === '' ? (words[0] ?? '').slice(0, slugLength) : slug
}

/**
 * Proposes a slug for an article: from its headline; if that has almost no Latin words, from the first day of the trip
 * and the first institution; otherwise from `id`.
 */
export function proposeSlug({
  headline,
  start,
  institution,
  id,
}: {
  headline: string
  start: Day | null
  institution: Texts | null
  id: string
}): string {
  const whole = slugOf(headline)
  // With only the acronyms of a Chinese headline, every article would get the same address.
  if (isMostlyLatin(headline) && whole.includes('-')) return whole
  const name =
    Object.values(institution ?? {})
      .map(slugOf)
      .find((slug) => slug.length > 2) ?? ''
  if (name !== '') return slugOf(`${start ?? ''} ${name}`)
  return slugOf(`visit ${start ?? ''} ${id.replace(/[^A-Za-z0-9]/g, '').slice(0, 8)}`)
}

/** The slug of an article's translation: `visit-to-korea-zh`. */
export function slugIn(language: string, slug: string): string {
  const [primary = ''] = language.split('-')
  const tail = `-${primary.toLowerCase()}`
  return `${slug.slice(0, slugLength - tail.length).replace(/-$/, '')}${tail}`
}

/** `slug`, or `slug` with the first free number appended. */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  for (let n = 1; ; n++) {
    const tail = n === 1 ? '' : `-${n}`
    const tried = `${slug.slice(0, slugLength - tail.length).replace(/-$/, '')}${tail}`
    if (!isTaken(tried)) return tried
  }
}

function isMostlyLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return latin * 2 > letters
}
