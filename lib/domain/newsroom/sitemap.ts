import { type Edition, forAnyone, inOrder } from './edition'

// The sitemap for search engines (sitemaps.org, protocol 0.9). Slugs, tags and origins contain no special characters of
// XML, but are escaped anyway.

/** A public article; articles about one trip link to each other. */
export type Mapped = Edition & { tripId: string; changed: Date }

/** The most URLs per file in the protocol. */
export const mostInSitemap = 50_000

/**
 * The sitemap of the newsroom at `<origin>/sitemap.xml`: the list and every article. With more than `most` URLs, an
 * index of its parts instead, each at `?part=` from 1. `null` for a part that does not exist.
 */
export function sitemapOf(
  articles: readonly Mapped[],
  origin: string,
  part: number | null = null,
  most = mostInSitemap,
): string | null {
  const parts = Math.ceil((articles.length + 1) / most)
  if (part === null && parts > 1) {
    const files = Array.from(
      { length: parts },
      (_, at) => `<sitemap><loc>${escaped(`${origin}/sitemap.xml?part=${at + 1}`)}</loc></sitemap>`,
    )
    return xml('sitemapindex', '', files)
  }
  const at = part ?? 1
  if (at < 1 || at > parts) return null
  const trips = new Map<string, Mapped[]>()
  for (const article of articles) trips.set(article.tripId, [...(trips.get(article.tripId) ?? []), article])
  const list = `<url><loc>${escaped(`${origin}/news`)}</loc></url>`
  const lines = articles
    .slice(Math.max((at - 1) * most - 1, 0), at * most - 1)
    .map((article) => lineOf(article, trips.get(article.tripId) ?? [article], origin))
  return xml('urlset', ' xmlns:xhtml="http://www.w3.org/1999/xhtml"', at === 1 ? [list, ...lines] : lines)
}

function lineOf({ slug, changed }: Mapped, editions: readonly Mapped[], origin: string): string {
  const urlOf = (edition: Edition) => escaped(`${origin}/news/${edition.slug}`)
  const link = (lang: string, edition: Edition) =>
    `<xhtml:link rel="alternate" hreflang="${escaped(lang)}" href="${urlOf(edition)}"/>`
  const links =
    editions.length < 2
      ? []
      : [
          ...inOrder(editions).map((edition) => link(edition.language, edition)),
          link('x-default', forAnyone(inOrder(editions))),
        ]
  const location = `<loc>${escaped(`${origin}/news/${slug}`)}</loc>`
  return `<url>${location}<lastmod>${changed.toISOString()}</lastmod>${links.join('')}</url>`
}

function xml(root: string, spaces: string, lines: readonly string[]): string {
  const start = `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${spaces}>`
  return ['<?xml version="1.0" encoding="UTF-8"?>', start, lines.join('\n'), `</${root}>`, ''].join('\n')
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
