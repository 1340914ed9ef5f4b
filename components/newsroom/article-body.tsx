import type { ArticlePart, Correction } from '@/lib/domain/newsroom/article'
import { formatDay } from '@/lib/domain/time/time-format'
import type { NewsWords } from './news-words'
import { Inlines, RichWords } from './rich-words'

/** The paragraphs of an article and the headings between them. */
export function ArticleBody({ of }: { of: readonly ArticlePart[] }) {
  return of.map(({ kind, text }, at) =>
    kind === 'heading' ? (
      <h2 key={at}>
        <Inlines of={text.flat()} />
      </h2>
    ) : (
      <RichWords key={at} of={text} />
    ),
  )
}

/** The corrections of a published article. */
export function Corrections({ of, words: { t, locale } }: { of: readonly Correction[]; words: NewsWords }) {
  return of.map(({ on, note }, at) => (
    <p key={at} className="correction">
      <b lang={locale}>{t('correction', { day: formatDay(on, locale) })}</b> {note}
    </p>
  ))
}
