'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { type AfterTripFigures, lacksOf, openPromises } from '@/lib/domain/follow-up/after-trip'
import type { Locale } from '@/lib/domain/text/locales'
import { plain } from '@/lib/domain/text/text'
import type { Day } from '@/lib/domain/time/day'
import { formatDay } from '@/lib/domain/time/time-format'
import { delegationSize } from '@/lib/domain/trip/trip-record'
import { useTrip } from '../trip/use-trip'
import { stopAnchor } from '../visits/stop-frame'
import { useNotes } from '../visits/use-notes'
import styles from './after.module.css'

/** What the article and the official trip report still lack, the promises by side, and the photos. */
export function AfterAside({ today, figures }: { today: Day; figures: AfterTripFigures }) {
  const { record, tripId } = useTrip()
  const t = useTranslations('followUp.after')
  const at = `/trips/${encodeURIComponent(tripId)}`
  const promises = openPromises(record, today)
  return (
    <aside className={styles.aside}>
      <Missing figures={figures} at={at} />
      <section>
        <h2>
          {t('promises')} <span className="num">{promises.ours + promises.theirs + promises.both}</span>
        </h2>
        <dl>
          {(['ours', 'theirs', 'both', 'late'] as const).map((side) =>
            promises[side] === 0 ? null : (
              <div key={side} className={side === 'late' ? styles.late : undefined}>
                <dt>{t(`side.${side}`)}</dt>
                <dd className="num">{promises[side]}</dd>
              </div>
            ),
          )}
        </dl>
      </section>
      {figures.photos && (
        <section>
          <h2>
            {t('photos')} <span className="num">{figures.photos.total}</span>
          </h2>
          <p>
            {figures.photos.withoutCaption > 0 && (
              <>{t('withoutCaption', { count: figures.photos.withoutCaption })} · </>
            )}
            <Link href={`${at}/report/photos`} prefetch={false}>
              {t('open')}
            </Link>
          </p>
        </section>
      )}
    </aside>
  )
}

function Missing({ figures, at }: { figures: AfterTripFigures; at: string }) {
  const { record } = useTrip()
  const t = useTranslations('followUp.after')
  const locale = useLocale() as Locale
  const { notes } = useNotes()
  const open = notes.filter(({ settled }) => !settled).length
  const lacks = lacksOf(record)
  const { missingTranslations, statutory } = figures
  const members = delegationSize(record)
  const lacksReflections = statutory !== null && statutory.reflections === 0
  const count = lacks.length + Number(missingTranslations > 0) + Number(open > 0) + Number(lacksReflections)
  return (
    <section>
      <h2>
        {t('missing')} <span className="num">{count}</span>
      </h2>
      {count === 0 && <p>{t('nothingMissing')}</p>}
      <h3>{t('forArticle')}</h3>
      <ul>
        {lacks.map(({ what, visitId }) => (
          <Lacking key={`${what} ${visitId}`} what={what} visitId={visitId} />
        ))}
        {missingTranslations > 0 && (
          <li>
            <Link href={`${at}/report/translations`} prefetch={false}>
              {t('translations', { count: missingTranslations })}
            </Link>
          </li>
        )}
        {open > 0 && <li>{t('notes', { count: open })}</li>}
      </ul>
      {statutory && (
        <>
          <h3>
            {t('forStatutory')}
            {statutory.due && <small>{t('due', { day: formatDay(statutory.due, locale) })}</small>}
          </h3>
          <p>
            <Link href={`${at}/report/statutory`} prefetch={false}>
              {t('reflections', { count: statutory.reflections, members })}
            </Link>
          </p>
        </>
      )}
    </section>
  )
}

function Lacking({ what, visitId }: { what: 'outcome' | 'our signer' | 'their signer'; visitId: string }) {
  const { record, directory } = useTrip()
  const t = useTranslations('followUp.after')
  const locale = useLocale()
  const visit = record.visit.find(({ id }) => id === visitId)
  const institution = visit && directory.institutions[visit.institutionId]
  return (
    <li>
      <a href={`#${stopAnchor(visitId)}`}>{t(`lack.${what}`, { place: plain(institution?.name, locale) })}</a>
    </li>
  )
}
