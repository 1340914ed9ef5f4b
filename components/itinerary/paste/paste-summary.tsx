'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { countriesFor } from '@/lib/domain/text/countries'
import type { Locale } from '@/lib/domain/text/locales'
import { plain, wordsIn } from '@/lib/domain/text/text'
import { zoneCity } from '@/lib/domain/text/city-name'
import { formatDays } from '@/lib/domain/time/time-format'
import { useTrip } from '../../trip/use-trip'
import styles from './paste-programme.module.css'
import type { OfferedVisit, PastedRow } from './programme-session'
import { isToCheck } from './pasted-row'
import { useSetValue } from './row-fields'
import { goToCheck } from './row-keys'
import type { PastedProgramme } from './use-pasted-programme'

/** What the import will do, in numbers, and the visits that it can add. */
export function PasteSummary({ table: { rows, offers, setOffer } }: { table: PastedProgramme }) {
  const t = useTranslations('itinerary.paste')
  const locale = useLocale() as Locale
  const countries = useMemo(() => new Map(countriesFor(locale).map(({ code, name }) => [code, name])), [locale])
  return (
    <aside className={styles.summary}>
      <section>
        <h3>{t('before')}</h3>
        <Counts rows={rows} />
      </section>
      {offers.length > 0 && (
        <section>
          <h3>
            {t('visits')} <span className="num">{offers.length}</span>
          </h3>
          <ul className={styles.visits}>
            {offers.map((one) => (
              <Offer
                key={one.offer.key}
                {...{ one, countries }}
                onChange={(isTaken) => setOffer(one.offer.key, isTaken)}
              />
            ))}
          </ul>
        </section>
      )}
    </aside>
  )
}

/** Rows to check; a weekday that is not that of its date counts once a day. */
function checksIn(rows: readonly PastedRow[]): number {
  const days = rows.flatMap(({ reading, row }) => (reading.doubts.includes('other weekday') ? [row.day] : []))
  return rows.filter((one) => isToCheck(one) && one.contradictions.length === 0).length + new Set(days).size
}

function Counts({ rows }: { rows: readonly PastedRow[] }) {
  const t = useTranslations('itinerary.paste.count')
  const taken = rows.filter(({ isTaken }) => isTaken)
  const counts = [
    ['contradictions', rows.filter(({ contradictions }) => contradictions.length > 0).length],
    ['toCheck', checksIn(rows)],
    ['new', taken.filter(({ status }) => status === 'add').length],
    ['changes', taken.filter(({ status }) => status === 'change').length],
    ['unscheduled', taken.filter(({ reading }) => reading.day === null).length],
    ['existing', rows.filter(({ status, items }) => status === 'skip' && items.length > 0).length],
    [
      'skipped',
      rows.filter(({ status, items, isTaken }) => !isTaken && (status !== 'skip' || items.length === 0)).length,
    ],
  ] as const
  return (
    <dl className={styles.counts}>
      {counts
        .filter(([name, count]) => count > 0 || name === 'new')
        .map(([name, count]) => (
          <div key={name} className={styles[name]}>
            <dt>{isLink(name) ? <CheckButton>{t(name)}</CheckButton> : t(name)}</dt>
            <dd className="num">{count}</dd>
          </div>
        ))}
    </dl>
  )
}

const isLink = (name: string) => name === 'contradictions' || name === 'toCheck'

/** Leads to what has to be checked next. */
function CheckButton({ children }: { children: string }) {
  return (
    <button
      type="button"
      className={styles.check}
      onClick={({ currentTarget }) => goToCheck(currentTarget.closest('[data-preview]'))}
    >
      {children}
    </button>
  )
}

type OfferProps = {
  one: OfferedVisit
  countries: ReadonlyMap<string, string>
  onChange: (isTaken: boolean) => Promise<void>
}

function Offer({ one: { offer, isTaken }, countries, onChange }: OfferProps) {
  const { cityNames } = useTrip()
  const locale = useLocale() as Locale
  const t = useTranslations('itinerary.paste')
  const [isChecked, setChecked] = useSetValue(isTaken, onChange)
  const { institution, values, day, lastDay } = offer
  const name = wordsIn(institution?.name ?? values.name, locale)
  const others = Object.values(values.name).filter((words) => words !== name?.text)
  const { country, timeZone } = institution ?? values
  const facts = [
    ...others,
    formatDays(day, lastDay, locale, 'short'),
    institution ? t('inDirectory') : t('newInstitution'),
    country && countries.get(country),
    timeZone && t('zoneTime', { city: zoneCity(timeZone, cityNames) }),
  ].filter(Boolean)
  return (
    <li>
      <label>
        <input type="checkbox" checked={isChecked} onChange={(event) => setChecked(event.target.checked)} />
        <span>
          <span lang={name?.lang}>{name?.text ?? plain(values.name, locale)}</span>
          <small>{facts.join(' · ')}</small>
          {!institution && timeZone === null && <small className={styles.unknownZone}>{t('noZone')}</small>}
        </span>
      </label>
    </li>
  )
}
