'use client'

import { useTranslations } from 'next-intl'
import { SentenceRows } from '../sentence-rows'
import { SentenceForm, type SentenceList } from '../sentence-form'
import { useStage } from '../../ui/use-stage'
import { useTrip } from '../use-trip'
import { Add, Section } from './section'
import styles from './details.module.css'

/** The countries and cities of the trip, its purpose and its context. */
export function TripSentences() {
  const { record } = useTrip()
  const t = useTranslations('trips.details')
  const adding = { destinations: useStage(), purposes: useStage(), context: useStage() }
  const listOf = (field: 'destinations' | 'purposes' | 'context'): SentenceList => {
    const list = record.trip[field]
    return {
      field,
      list,
      ownerId: 'trip',
      change: (to) => ({ do: 'change trip', from: { [field]: list }, to: { [field]: to } }),
    }
  }
  return (
    <Section title={t('purposeAndContext')}>
      <dl>
        <SentenceRows of={listOf('destinations')} adding={null} />
        <SentenceRows of={listOf('purposes')} adding={null} />
        <SentenceRows of={listOf('context')} adding={null} />
      </dl>
      <div className={styles.adds}>
        {(['destinations', 'purposes', 'context'] as const).map((field) => (
          <Add
            key={field}
            staging={adding[field]}
            label={t(`addSentence.${field}`)}
            form={(staging) => <SentenceForm of={listOf(field)} staging={staging} />}
          />
        ))}
      </div>
    </Section>
  )
}
