import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { entitiesKnownBy, editParts, type EditPart } from '@/lib/domain/history/edit-changes'
import type { Locale } from '@/lib/domain/text/locales'
import { formatInstant } from '@/lib/domain/time/time-format'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import type { Directory } from '@/lib/domain/directory/entry'
import type { Colleague } from '@/lib/domain/trip/colleague'
import type { RecordChange } from '@/lib/server/history/trip-history'
import { Empty } from '../ui/notice'
import { type EditWords, useEditWords } from './edit-words'
import styles from './history.module.css'
import { RevertForm } from './revert-form'
import { useSentenceSpace } from '../text/sentence-space'

type Props = {
  tripId: string
  record: TripRecord
  directory: Directory
  colleagues: readonly Colleague[]
  homeZone: string
  changes: readonly RecordChange[]
  /** The item whose history this is. */
  item: string | null
  isFirst: boolean
  next: string | null
}

/** What was changed on a trip: who, when, from what to what, and the way back. */
export function HistoryPage(props: Props) {
  const { tripId, record, directory, colleagues, homeZone, changes, item, isFirst, next } = props
  const locale = useLocale() as Locale
  const t = useTranslations('history')
  const words = useEditWords(record, directory, colleagues)
  const lineOf = entitiesKnownBy(record, changes)
  const path = `/trips/${encodeURIComponent(tripId)}/history`
  const to = (before: string | null) => ({
    pathname: path,
    query: { ...(item !== null && { item }), ...(before !== null && { before }) },
  })
  const name = item === null ? null : words.line('item', lineOf('item', item))
  return (
    <div className={styles.page}>
      <h2>{name === null ? t('title') : t('titleOf', { name })}</h2>
      {name !== null && (
        <p>
          <Link href={path} prefetch={false}>
            {t('all')}
          </Link>
        </p>
      )}
      {changes.length === 0 && <Empty title={t('none')}>{t('noneText')}</Empty>}
      <ol className={styles.list}>
        {changes.map((change) => {
          const parts = wholes.has(change.verb) ? null : editParts(change, lineOf)
          const title = parts
            ? titleOf(parts, words, t)
            : t(`action.${change.verb as 'create'} trip`, { number: numberOf(change) })
          return (
            <li key={change.id}>
              <p className={styles.when}>
                {formatInstant(change.at, locale, homeZone)}
                <small>{change.userName ?? t('system')}</small>
              </p>
              <div>
                {parts ? (
                  parts
                    .slice(0, most)
                    .map((part, i) => (
                      <OneChange key={i} {...{ part, words, tripId, change }} isOnly={parts.length === 1} />
                    ))
                ) : (
                  <h3>{title}</h3>
                )}
                {parts && parts.length > most && <p>{t('more', { count: parts.length - most })}</p>}
              </div>
              {change.inverse && (
                <RevertForm tripId={tripId} changeId={change.id} label={t('revertNamed', { what: title })}>
                  {t('revert')}
                </RevertForm>
              )}
            </li>
          )
        })}
      </ol>
      <nav className={styles.pages} aria-label={t('title')}>
        {!isFirst && (
          <Link href={to(null)} prefetch={false}>
            {t('newest')}
          </Link>
        )}
        {next && (
          <Link href={to(next)} rel="next" prefetch={false}>
            {t('older')}
          </Link>
        )}
      </nav>
    </div>
  )
}

const most = 30
const wholes = new Set(['create', 'delete', 'restore', 'release'])

// The edit of a release.
function numberOf({ edit }: RecordChange): number {
  return (edit as { number?: number }).number ?? 0
}

function OneChange({
  part,
  words,
  tripId,
  change,
  isOnly,
}: {
  part: EditPart
  words: EditWords
  tripId: string
  change: RecordChange
  isOnly: boolean
}) {
  const t = useTranslations('history')
  const space = useSentenceSpace()
  const b = (chunks: React.ReactNode) => <b>{chunks}</b>
  return (
    <>
      <h3>{t(`action.${part.did}`, { what: words.line(part.noun, part.line) })}</h3>
      {part.fields.length > 0 && (
        <ul>
          {part.fields.map(({ field, from, to }) => {
            const both = words.both(part.noun, field, from, to)
            const name = words.field(part.noun, field)
            return (
              <li key={field}>
                <span>
                  {name}
                  {t('colon')}
                  {space}
                  {both.from && both.to
                    ? t.rich('fromTo', { ...both, b })
                    : both.to
                      ? t.rich('set', { to: both.to, b })
                      : t.rich('cleared', { from: both.from || t('nothing'), b })}
                </span>
                {/* Where a change was of one field, taking it back is the same. */}
                {change.inverse && !(isOnly && part.fields.length === 1) && (
                  <RevertForm
                    tripId={tripId}
                    changeId={change.id}
                    only={{ noun: part.noun, line: part.id ?? '', field }}
                    label={t('revertFieldNamed', { field: name })}
                  >
                    {t('revertField')}
                  </RevertForm>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}

function titleOf(
  parts: readonly EditPart[],
  words: EditWords,
  t: ReturnType<typeof useTranslations<'history'>>,
): string {
  return words.list(
    [...new Set(parts.map((part) => t(`action.${part.did}`, { what: words.line(part.noun, part.line) })))].slice(0, 3),
  )
}
