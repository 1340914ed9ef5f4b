import {
  type FrozenBlock,
  type FrozenPhoto,
  type HostGroup,
  type InstitutionDetails,
  type Mention,
  type Sidebar,
  wordsOfArticle,
} from '@/lib/domain/newsroom/article'
import type { Edition } from '@/lib/domain/newsroom/edition'
import { shareImageSize } from '@/lib/domain/newsroom/share-image'
import { plainWords } from '@/lib/domain/report/rich-text'
import { addressOf } from './alternates'
import { shareImageAt } from './article-head'
import type { Masthead } from './masthead'
import { logoAddress } from './logo-address'
import { publicPhotoAt } from './photo-address'
import { photoObjects } from './photos'

/** When an article was first published and last corrected, ISO 8601 with the offset at home, or days if unknown. */
export type ArticleTimes = { published: string; modified: string }

type Article = {
  language: string
  body: readonly FrozenBlock[]
  aside: Sidebar
  photos?: readonly FrozenPhoto[] | null
  editions?: readonly Edition[]
}

/** An article for search engines: NewsArticle of schema.org. `url`: its address. */
export function newsArticleData(
  { language, body, aside, photos, editions = [] }: Article,
  masthead: Masthead,
  times: ArticleTimes,
  url: string,
): object {
  const { headline, summary } = wordsOfArticle(body)
  // Each edition is generated from the record and none is the original; this is the closest term of schema.org.
  const translations = editions
    .filter((one) => one.language !== language)
    .map((one) => ({ '@type': 'NewsArticle', '@id': addressOf(one, url), inLanguage: one.language }))
  const publisher = publisherOf(masthead, url)
  const about = institutionsIn(aside).map(organizationOf)
  const mentions = (aside.mentions ?? []).map((mention) => personOf(mention, aside, masthead))
  const [place] = [...new Set(aside.hosts.flatMap(({ city }) => city?.text ?? []))]
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    headline: plainWords([headline]),
    description: summary,
    inLanguage: language,
    datePublished: times.published,
    dateModified: times.modified,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    isAccessibleForFree: true,
    publisher,
    author: masthead.pressOffice
      ? { '@type': 'Organization', name: masthead.pressOffice.text, parentOrganization: publisher }
      : publisher,
    image: [
      ...photoObjects(photos ?? [], publicPhotoAt, url),
      { '@type': 'ImageObject', url: shareImageAt(url), ...shareImageSize },
    ],
    ...(place && { contentLocation: { '@type': 'Place', name: place } }),
    ...(about.length > 0 && { about }),
    ...(mentions.length > 0 && { mentions }),
    ...(translations.length > 0 && { workTranslation: translations }),
  }
}

function publisherOf({ name, otherName, website, logo }: Masthead, url: string): object {
  return {
    '@type': 'CollegeOrUniversity',
    name: name.text,
    ...(otherName && { alternateName: otherName.text }),
    ...(website && { url: website }),
    ...(logo && {
      logo: {
        '@type': 'ImageObject',
        url: new URL(logoAddress(logo), url).href,
        width: logo.width,
        height: logo.height,
      },
    }),
  }
}

type Named = Pick<InstitutionDetails, 'name'> & Partial<InstitutionDetails> & { city: string | null }

function institutionsIn({ hosts, received }: Sidebar): Named[] {
  const guest = received?.guest
  return guest ? [{ ...guest, city: null }] : hosts.map(namedHost)
}

function namedHost({ institution, city, details }: HostGroup): Named {
  return { ...(details ?? { name: institution }), city: city?.text ?? null }
}

function organizationOf({ name, otherNames = [], kind, country, city }: Named): object {
  return {
    '@type': kind === 'university' ? 'CollegeOrUniversity' : 'Organization',
    name: name.text,
    ...(otherNames.length > 0 && { alternateName: otherNames.map(({ text }) => text) }),
    ...((city || country) && {
      address: {
        '@type': 'PostalAddress',
        ...(city && { addressLocality: city }),
        ...(country && { addressCountry: country }),
      },
    }),
  }
}

function personOf({ name, title, institution }: Mention, { hosts }: Sidebar, masthead: Masthead): object {
  const host = hosts.find(({ details }) => institution !== null && details?.key === institution)
  const of = institution === null ? masthead.name.text : host?.details?.name.text
  return {
    '@type': 'Person',
    name,
    ...(title && { jobTitle: title }),
    ...(of && { affiliation: { '@type': 'Organization', name: of } }),
  }
}
