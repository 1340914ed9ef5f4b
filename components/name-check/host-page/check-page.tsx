import { Fragment } from 'react'
import type { NameAnswer } from '@/lib/domain/name-check/name-check'
import type { SentenceAboutPerson } from '@/lib/domain/report/sentences-about'
import type { Texts, Words } from '@/lib/domain/text/text'
import { formatDateIn } from '@/lib/domain/time/time-format'
import { AnswerForms, type Typed } from './answer-forms'
import { type CheckWords, languageIn, reportIn } from './check-words'

/** What the page shows; see `CheckView` of lib/server/name-check/name-check-page. */
export type CheckSeen = {
  reports: readonly { language: string; name: Words; title: Words | null; sentences: readonly SentenceAboutPerson[] }[]
  native: Words | null
  shown: { name: Texts; title: Texts }
  digest: string
  timeZone: string
  expiresAt: Date
  answered: { at: Date; answer: NameAnswer } | null
}

/** The page of one host: their printed name and sentences, and their answer. `typed` is an answer that was refused. */
export function CheckPage({ words, of, typed }: { words: CheckWords; of: CheckSeen; typed: Typed | null }) {
  const { language, t } = words
  const { reports, native, answered, timeZone, expiresAt } = of
  const hasTitle = Object.keys(of.shown.title).length > 0
  const mentioning = reports.filter(({ sentences }) => sentences.length > 0)
  return (
    <>
      <h1>{t('title')}</h1>
      {answered && !typed && <Answered words={words} {...answered} timeZone={timeZone} />}
      <p className="intro">{t('intro')}</p>

      <section aria-labelledby="printed">
        <h2 id="printed">{t('printed')}</h2>
        <dl className="names">
          {reports.map(({ language: report, name, title }) => (
            <div key={report}>
              <dt>{reportIn(words, report)}</dt>
              <dd>
                <b lang={name.lang}>{name.text}</b>
                {title ? <span lang={title.lang}>{title.text}</span> : hasTitle && <i>{t('noTitle')}</i>}
              </dd>
            </div>
          ))}
          {native && (
            <div>
              <dt>{t('native')}</dt>
              <dd>
                <b lang={native.lang}>{native.text}</b>
              </dd>
            </div>
          )}
        </dl>
      </section>

      <section aria-labelledby="sentences">
        <h2 id="sentences">{t('sentences')}</h2>
        {mentioning.length === 0 && <p className="quiet">{t('noSentences')}</p>}
        {mentioning.map(({ language: report, sentences, name }) => (
          <div key={report} className="report">
            <h3>{reportIn(words, report)}</h3>
            <ul>
              {sentences.map((sentence, at) => (
                <Sentence key={at} words={words} of={sentence} language={report} name={name.text} />
              ))}
            </ul>
          </div>
        ))}
      </section>

      <section aria-labelledby="answer">
        <h2 id="answer">{answered ? t('again') : t('answer')}</h2>
        <AnswerForms words={words} shown={of.shown} stand={of.digest} before={answered?.answer ?? null} typed={typed} />
        <p className="quiet">{t('until', { date: formatDateIn(language, expiresAt, timeZone) })}</p>
        <p className="quiet">{t('onlyYou')}</p>
      </section>
    </>
  )
}

// Their own name is emphasised: a sentence may contain twenty.
function Sentence({
  words: { t, language: spoken },
  of: { text, kind, isVerbatim },
  language,
  name,
}: {
  words: CheckWords
  of: SentenceAboutPerson
  language: string
  name: string
}) {
  const [before = '', ...behind] = text.split(name)
  return (
    <li>
      {(kind === 'headline' || kind === 'heading') && <small lang={spoken}>{t('headline')}</small>}
      {isVerbatim && <small lang={spoken}>{t('verbatim')}</small>}
      <p lang={language} className={isVerbatim ? 'verbatim' : undefined}>
        {before}
        {behind.map((part, at) => (
          <Fragment key={at}>
            <b>{name}</b>
            {part}
          </Fragment>
        ))}
      </p>
    </li>
  )
}

function Answered({
  words,
  at,
  answer,
  timeZone,
}: {
  words: CheckWords
  at: Date
  answer: NameAnswer
  timeZone: string
}) {
  const { t, language } = words
  const { name, title, remark } = answer
  const several = Object.keys(name ?? {}).length > 1 || Object.keys(title ?? {}).length > 1
  const rows = [
    ...Object.entries(name ?? {}).map((one) => ['name', ...one] as const),
    ...Object.entries(title ?? {}).map((one) => ['title', ...one] as const),
  ]
  return (
    <div className="thanks" role="status">
      <h2>{t('thanks')}</h2>
      <p>{t(answer.verdict, { date: formatDateIn(language, at, timeZone) })}</p>
      {(rows.length > 0 || remark) && (
        <dl>
          {rows.map(([of, tag, text]) => (
            <div key={of + tag}>
              <dt>
                {of === 'name'
                  ? several
                    ? t('nameIn', { in: languageIn(words, tag) })
                    : t('name')
                  : several
                    ? t('titleIn', { in: languageIn(words, tag) })
                    : t('titleField')}
              </dt>
              <dd lang={tag}>{text}</dd>
            </div>
          ))}
          {remark && (
            <div>
              <dt>{t('yourRemark')}</dt>
              <dd className="remark">{remark}</dd>
            </div>
          )}
        </dl>
      )}
    </div>
  )
}
