import type { Sidebar, FrozenBlock } from '@/lib/domain/newsroom/article'
import { articleToPlainText } from '@/lib/report/plain-text'
import { blocksOfMarkdown, type Surroundings } from '@/lib/report/text-block'
import { mastheadIn, type Publisher } from './masthead'
import { newsDates } from './news-dates'
import { newsWords } from './news-words'
import { sentenceSpaces } from '../text/sentence-space'

// An article as a file that goes to partners, who print it or take their own from it.

export const fileFormats = ['txt', 'docx'] as const
export type FileFormat = (typeof fileFormats)[number]

export const fileTypes: Readonly<Record<FileFormat, string>> = {
  txt: 'text/plain; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

type Article = { language: string; body: readonly FrozenBlock[]; aside: Sidebar }

/** An article as plain text or a Word document; `url` is its public address, `null` if it is not published. */
export async function renderFile(
  { language, body, aside }: Article,
  publisher: Publisher,
  format: FileFormat,
  url: string | null,
): Promise<string | Uint8Array<ArrayBuffer>> {
  const blocks = blocksOfMarkdown(body)
  const around = url === null ? {} : publication(language, aside, publisher, url)
  if (format === 'txt') return articleToPlainText(blocks, around)
  // A large library that no other page needs.
  const { articleToWord } = await import('@/lib/report/word')
  const author = mastheadIn(language, publisher).name.text
  return new Uint8Array(
    await articleToWord(blocks, language, {
      ...around,
      author,
      date: `${aside.corrections.at(-1)?.on ?? aside.published}T00:00:00Z`,
      wordsIn: language,
    }),
  )
}

function publication(
  language: string,
  { published, corrections }: Sidebar,
  publisher: Publisher,
  url: string,
): Surroundings {
  const { t, locale } = newsWords(language)
  const { name, pressOffice, dates: style } = mastheadIn(language, publisher)
  const dates = newsDates(locale, style)
  const corrected = corrections.map(
    ({ on, note }) => `${t('correction', { day: dates.day(on) })}${sentenceSpaces[locale]}${note}`,
  )
  return { before: [`${dates.day(published)} · ${(pressOffice ?? name).text}`, ...corrected], after: [url] }
}
