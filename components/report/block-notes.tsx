'use client'

import { useTranslations } from 'next-intl'
import type { FactBasis } from '@/lib/domain/report/fact-basis'
import type { SentenceView } from '@/lib/server/report/report-sentences'
import type { BlockView } from '@/lib/server/report/report-view'
import styles from './report.module.css'
import { SourceCount, SourceName } from './source-name'

const mostShown = 4

/** The sources of a block or of one of its sentences: entries of the record, each with a link to where it is edited. */
export function BlockNotes({
  id,
  tripId,
  block: { kind, basis: whole, edited, lastEdit, text, paragraphs },
  active,
}: {
  id: string
  tripId: string
  block: BlockView
  /** The sentence that is asked about; `null`: all of them. */
  active: number | null
}) {
  const t = useTranslations('report')
  const sentence = active === null ? undefined : paragraphs.flat()[active]
  const basis = sentence?.basis ?? whole
  const { names, others } = basis
  const isBare = names.length + others.length === 0 && text !== ''
  return (
    <div id={id} className={styles.notes}>
      {isBare ? (
        <Bare of={{ kind, edited, lastEdit }} as={sentence?.as} />
      ) : (
        <span className="visually-hidden">{t('sources')} </span>
      )}
      {names.length > 0 && (
        <p>
          {names.slice(0, mostShown).map((name) => (
            <Name key={`${name.text} ${name.kind}`} tripId={tripId} of={name} />
          ))}
        </p>
      )}
      {names.length > mostShown && (
        <details>
          <summary>{t('moreNames', { count: names.length - mostShown })}</summary>
          <p>
            {names.slice(mostShown).map((name) => (
              <Name key={`${name.text} ${name.kind}`} tripId={tripId} of={name} />
            ))}
          </p>
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
      {sentence?.isQuoted && <p className={styles.origin}>{t('quotedHint')}</p>}
      {sentence?.as === 'edited' && <p className={styles.origin}>{t('editedSentence')}</p>}
      {!sentence && edited && lastEdit && !isBare && (
        <p className={styles.origin}>
          {lastEdit.by ? t('editedBy', { name: lastEdit.by, at: lastEdit.at }) : t('editedAt', { at: lastEdit.at })}
        </p>
      )}
    </div>
  )
}

// A generated heading has no sources of its own.
function Bare({
  of: { kind, edited, lastEdit },
  as,
}: {
  of: Pick<BlockView, 'kind' | 'edited' | 'lastEdit'>
  as: SentenceView['as'] | undefined
}) {
  const t = useTranslations('report')
  const isMade = as === undefined ? !edited : as === 'generated'
  if (isMade && kind !== 'paragraph') return null
  const says = isMade
    ? t('noSources')
    : as !== undefined
      ? t('manualSentence')
      : lastEdit?.by
        ? t('writtenBy', { name: lastEdit.by, at: lastEdit.at })
        : t('writtenManually')
  return <p className={styles.origin}>{says}</p>
}

function Name({ tripId, of }: { tripId: string; of: FactBasis['names'][number] }) {
  return (
    <span className={styles.note}>
      <SourceName tripId={tripId} of={of} />
    </span>
  )
}
