import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import {
  changeWord,
  type FieldChange,
  type ItemChange,
  type ItemDifference,
  timeFields,
} from '@/lib/domain/releases/release-diff'
import { fieldWords, movedWords, type ReleaseFormatters, whenOf, whereOf } from '@/lib/domain/releases/release-words'
import type { Directory } from '@/lib/domain/directory/entry'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { fieldLabel } from '@/lib/messages/field-label'
import { Words } from '../text/words'
import styles from './releases.module.css'
import { useReleaseWords } from './use-release-words'
import { punctuation } from '@/lib/domain/text/punctuation'

type Directories = { before: Directory; after: Directory; record: TripRecord; homeZone: string }

/** The changes, by time. `link` returns the address of an item that still exists; without it nothing is linked. */
export function ChangeList({
  changes,
  link,
  ...directories
}: { changes: readonly ItemChange[]; link?: (id: string) => string } & Directories) {
  return (
    <ul className={styles.changes}>
      {changes.map((change) => (
        <Change
          key={change.id}
          change={change}
          {...directories}
          {...(link && change.after && { href: link(change.id) })}
        />
      ))}
    </ul>
  )
}

/** The same for those who plan: with whom each change concerns. */
export function DifferenceList({
  difference,
  everyone,
  ...directories
}: { difference: readonly ItemDifference[]; everyone: ReadonlySet<string> } & Directories) {
  return (
    <ul className={styles.changes}>
      {difference.map((change) => (
        <Change
          key={change.id}
          change={change}
          {...directories}
          whom={<Whom of={change} everyone={everyone} {...directories} />}
        />
      ))}
    </ul>
  )
}

function Change({
  change,
  before,
  after,
  record,
  homeZone,
  whom,
  href,
}: { change: ItemChange; whom?: ReactNode; href?: string } & Directories) {
  const locale = useLocale()
  const t = useTranslations('released')
  const formatters = useReleaseWords(homeZone, record)
  const [was, is] = [formatters(before), formatters(after)]
  const item = change.after ?? change.before
  if (!item) return null
  const word = changeWord(change)
  const where = whereOf(item, change.after ? is : was)
  const both = change.before && change.after ? { before: change.before, after: change.after } : null
  return (
    <li data-change={word}>
      <p className={styles.word}>{t(`kind.${word}`)}</p>
      <div>
        <h3>
          {href ? (
            <a href={href}>
              <Words of={item.title} locale={locale} />
            </a>
          ) : (
            <Words of={item.title} locale={locale} />
          )}
        </h3>
        <p className="num">
          {both && change.kind === 'moved' ? movedWords(both.before, both.after, is) : whenOf(item, is)}
        </p>
        {!both && where && <p>{where}</p>}
        <FieldChanges fields={change.fields} was={was} is={is} />
        {whom}
      </div>
    </li>
  )
}

function FieldChanges({
  fields,
  was,
  is,
}: {
  fields: readonly FieldChange[]
  was: ReleaseFormatters
  is: ReleaseFormatters
}) {
  const t = useTranslations('released')
  const labels = useTranslations('fields')
  const others = fields.filter(({ field }) => !timeFields.includes(field))
  if (others.length === 0) return null
  return (
    <dl>
      {others.map((change) => {
        const { field } = change
        const { from: old, to: now } = fieldWords(change, was, is)
        return (
          <div key={field}>
            <dt>{field === 'institutionId' ? t('institution') : fieldLabel(labels, 'item', field)}</dt>
            <dd>{old === '' ? now : now === '' ? t('isNone', { from: old }) : `${old} → ${now}`}</dd>
          </div>
        )
      })}
    </dl>
  )
}

function Whom({
  of: { joins, leaves, stays, kind },
  everyone,
  before,
  after,
  record,
}: { of: ItemDifference; everyone: ReadonlySet<string> } & Directories) {
  const locale = useLocale()
  const t = useTranslations('released')
  const formatters = useReleaseWords('UTC', record)
  const names = (ids: readonly string[]) =>
    ids
      .map((id) => formatters(after).person(id) || formatters(before).person(id) || '?')
      .join(punctuation[locale].listComma)
  const isAll = (ids: readonly string[]) => everyone.size > 1 && [...everyone].every((id) => ids.includes(id))
  const line = (ids: readonly string[]) =>
    isAll(ids) ? t('forEveryone') : ids.length === 0 ? t('forNoOne') : t('for', { names: names(ids) })
  if (kind === 'added' || kind === 'removed')
    return <p className={styles.whom}>{line(kind === 'added' ? joins : leaves)}</p>
  const parts = [
    joins.length + leaves.length === 0 && line(stays),
    joins.length > 0 && t('joins', { names: names(joins) }),
    leaves.length > 0 && t('leaves', { names: names(leaves) }),
  ].filter(Boolean)
  return <p className={styles.whom}>{parts.join(' · ')}</p>
}
