'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { FactBasis } from '@/lib/domain/report/fact-basis'
import type { ParagraphView } from '@/lib/server/statutory/statutory-view'
import { factLocationHref } from '../report/fact-location-href'
import { SourceCount, SourceName } from '../report/source-name'
import styles from './statutory.module.css'
import { WordsOf } from './words'
import { useSentenceSpace } from '../text/sentence-space'

/** A part that is written from the record: each paragraph with what it rests on in the margin. */
export function RecordPart({
  tripId,
  heading,
  note,
  paragraphs,
  empty,
}: {
  tripId: string
  heading: string
  note: string
  paragraphs: readonly ParagraphView[]
  /** What belongs here, and where that is entered. */
  empty: { text: string; links: { in: 'details' | 'visits'; name: string }[] }
}) {
  const space = useSentenceSpace()
  return (
    <section>
      <PartHead heading={heading} note={note} />
      {paragraphs.length === 0 && (
        <p className={styles.empty}>
          {empty.text}
          {space}
          {empty.links.map((link) => (
            <Link key={link.in} href={factLocationHref(tripId, link)} prefetch={false}>
              {link.name}
            </Link>
          ))}
        </p>
      )}
      {paragraphs.map((paragraph, at) => (
        <div key={at} className={styles.line}>
          <div lang="zh-Hant">
            {paragraph.heading && (
              <h4 className={styles.heading} lang="zh-Hant">
                <WordsOf runs={paragraph.heading} />
              </h4>
            )}
            <p className={styles.paragraph} lang="zh-Hant">
              <WordsOf runs={paragraph.words} />
            </p>
          </div>
          <Basis tripId={tripId} of={paragraph.basis} />
        </div>
      ))}
    </section>
  )
}

/** The heading of a part, and in the margin what it is in the reader's language. */
export function PartHead({ heading, note }: { heading: string; note: string }) {
  return (
    <div className={styles.line}>
      <h3 className={styles.part} lang="zh-Hant">
        {heading}
      </h3>
      <p className={`${styles.margin} ${styles.partNote}`}>{note}</p>
    </div>
  )
}

const mostShown = 4

function Basis({ tripId, of: { names, others } }: { tripId: string; of: FactBasis }) {
  const t = useTranslations('report')
  const locale = useLocale()
  const name = (of: FactBasis['names'][number]) => (
    <span key={`${of.text} ${of.kind}`} className={styles.note}>
      <SourceName tripId={tripId} of={of} />
    </span>
  )
  return (
    <div className={styles.margin} lang={locale}>
      {names.length > 0 && (
        <p>
          <span className="visually-hidden">{t('sources')} </span>
          {names.slice(0, mostShown).map(name)}
        </p>
      )}
      {names.length > mostShown && (
        <details>
          <summary>{t('moreNames', { count: names.length - mostShown })}</summary>
          <p>{names.slice(mostShown).map(name)}</p>
        </details>
      )}
      {others.length > 0 && (
        <p>
          {others.map((other) => (
            <span key={other.kind} className={styles.note}>
              <SourceCount tripId={tripId} of={other} />
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
