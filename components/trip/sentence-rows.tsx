'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { Texts } from '@/lib/domain/text/text'
import { isSame } from '@/lib/domain/trip/edit'
import { keyed, type Keyed } from '@/lib/domain/trip/keyed-list'
import { Words } from '../text/words'
import { Fact } from '../ui/fact'
import styles from '../ui/fact.module.css'
import { InPlace } from '../ui/in-place'
import { useRowsWithOpenForms } from '../ui/open-forms'
import { ReportUsageLink } from './report-usage-link'
import { SentenceForm, type SentenceList } from './sentence-form'
import { useTrip } from './use-trip'

/** A list of sentences, each of which opens into its form. `adding` is the form of a new one, while it is open. */
export function SentenceRows({ of, adding }: { of: SentenceList; adding: ReactNode }) {
  const { tripId } = useTrip()
  const locale = useLocale()
  const t = useTranslations('visits')
  const sentences = useKeyed(of.list)
  const lines = useRowsWithOpenForms(sentences, ({ key }) => `${of.ownerId}-${of.field}-${key}`)
  if (lines.length === 0 && !adding) return null
  return (
    <Fact name={t(of.field)}>
      <ul className={styles.lines}>
        {lines.map(({ line: { key, value } }, at) => (
          <li key={key}>
            <ReportUsageLink
              of={`${of.ownerId === 'trip' ? `trip:${tripId}` : `visit:${of.ownerId}`}/${of.field}[${at}]`}
            />
            <InPlace
              label={t('edit')}
              words={<Words of={value} locale={locale} />}
              form={(staging) => (
                <SentenceForm
                  of={of}
                  sentence={value}
                  at={at}
                  formId={`${of.ownerId}-${of.field}-${key}`}
                  staging={staging}
                />
              )}
            />
          </li>
        ))}
      </ul>
      {adding}
    </Fact>
  )
}

function useKeyed(list: readonly Texts[]): Keyed<Texts>[] {
  const [rows, setRows] = useState(() => keyed([], list))
  const isCurrent = rows.length === list.length && rows.every(({ value }, i) => isSame(value, list[i]))
  if (isCurrent) return rows
  const next = keyed(rows, list)
  setRows(next)
  return next
}
