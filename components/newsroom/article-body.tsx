import type { ArticlePart, Correction } from '@/lib/domain/newsroom/article'
import { attributedRemark } from '@/lib/domain/newsroom/attributed-remark'
import type { RichText } from '@/lib/domain/report/rich-text'
import type { NewsDates } from './news-dates'
import type { NewsWords } from './news-words'
import { Inlines, RichWords } from './rich-words'

/**
 * The paragraphs of an article and the headings between them. The first paragraph of reported speech is drawn out, with
 * its speaker below it, and direct speech is set apart; `isPlain`: without classes, for other websites.
 */
export function ArticleBody({
  of,
  words,
  isPlain = false,
}: {
  of: readonly ArticlePart[]
  words?: NewsWords
  isPlain?: boolean
}) {
  const drawn = of.find(({ quote }) => quote === 'reported')
  return of.map((part, at) => {
    const { kind, text, quote } = part
    if (kind === 'heading')
      return (
        <h2 key={at}>
          <Inlines of={text.flat()} />
        </h2>
      )
    const style = part === drawn ? 'drawn' : quote === 'direct' ? 'direct' : null
    return style === null || isPlain ? (
      <RichWords key={at} of={text} />
    ) : (
      <div key={at} className={style}>
        {style === 'drawn' && words ? <Remark of={text} words={words} /> : <RichWords of={text} />}
      </div>
    )
  })
}

// A text with emphasis or links, and one that is no single remark, stays as it is.
function Remark({ of, words: { t } }: { of: RichText; words: NewsWords }) {
  const [[only, ...others] = [], ...more] = of
  const isOne = typeof only === 'string' && others.length + more.length === 0
  const remark = isOne ? attributedRemark(only) : null
  if (!remark) return <RichWords of={of} />
  return (
    <>
      <p>{remark.words}</p>
      <p className="by">{t('asReported', { name: remark.by })}</p>
    </>
  )
}

/** `isPlain`: without classes, for other websites. */
type Shown = { of: readonly Correction[]; words: NewsWords; dates: NewsDates; isPlain?: boolean }

/** The corrections of a published article. */
export function Corrections({ of, words: { t, locale }, dates, isPlain = false }: Shown) {
  return of.map(({ on, note }, at) => (
    <p key={at} className={isPlain ? undefined : 'correction'}>
      <b lang={locale}>{t('correction', { day: dates.day(on) })}</b> {note}
    </p>
  ))
}
