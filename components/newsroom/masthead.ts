import { type Texts, wordsIn } from '@/lib/domain/text/text'
import type { Masthead } from './news-page'

/** The publisher in the language of a page. */
export function mastheadIn(
  language: string,
  { name, website, pressOffice }: { name: Texts; website: string | null; pressOffice: Texts | null },
): Masthead {
  return {
    name: wordsIn(name, language) ?? { text: '', lang: language },
    website: website && /^https?:\/\//i.test(website) ? website : null,
    pressOffice: wordsIn(pressOffice, language),
  }
}
