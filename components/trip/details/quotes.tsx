'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { fullName } from '@/lib/domain/text/person-name'
import { tidied, type Texts } from '@/lib/domain/text/text'
import type { Quote } from '@/lib/domain/trip/trip-record'
import type { Person } from '@/lib/domain/directory/entry'
import { type QuoteForm as Form, quoteForms } from '@/lib/domain/trip/vocabulary'
import { PersonPicker } from '../../directory/pick/person-picker'
import { Words } from '../../text/words'
import { Told } from '../report-usage-link'
import { useTrip } from '../trip-provider'
import { SelectField } from '../../ui/field'
import { FormFrame } from '../../visits/form-frame'
import form from '../../visits/form.module.css'
import { useHeldLines, useHold } from '../../visits/held'
import { InPlace } from '../../visits/in-place'
import { LineTools } from '../../visits/line-tools'
import { type Staging, useStage } from '../../visits/stage'
import { TextsInput } from '../../visits/texts-input'
import { useDraft } from '../../visits/use-draft'
import { Add, Section } from './section'
import styles from './details.module.css'

/** What people said on the trip, for the report. */
export function Quotes() {
  const { record, directory } = useTrip()
  const t = useTranslations('trips.details')
  const vocabulary = useTranslations('vocabulary')
  const locale = useLocale()
  const lines = useHeldLines(record.quote, ({ id }) => id)
  return (
    <Section title={t('quotes')} hint={t('quotesHint')}>
      <ul className={styles.lines}>
        {lines.map(({ line, isGone }) => {
          const speaker = directory.people[line.speakerId]
          const name = speaker && fullName(speaker.name, locale)
          return (
            <li key={line.id}>
              <Told of={`quote:${line.id}`} />
              <InPlace
                label={t('edit')}
                words={<Words of={line.text} locale={locale} />}
                beside={
                  <p className={styles.beside}>
                    {name && <span lang={name.lang}>{name.text}</span>}
                    <span>{vocabulary(`quoteForm.${line.form}`)}</span>
                  </p>
                }
                form={(staging) => <QuoteForm quote={line} isGone={isGone} staging={staging} />}
              />
            </li>
          )
        })}
      </ul>
      <Add staging={useStage()} label={t('addQuote')} form={(staging) => <QuoteForm staging={staging} />} />
    </Section>
  )
}

type Values = { speakerId: string; form: Form; text: Texts | null }

/** A quotation, or a new one with the words of `first`: its speaker is then chosen among the members and hosts of the trip. */
export function QuoteForm({
  quote,
  isGone = false,
  first,
  staging,
}: {
  quote?: Quote
  isGone?: boolean
  first?: Texts
  staging: Staging
}) {
  const { record, directory, edit } = useTrip()
  const t = useTranslations('trips.details')
  const errors = useTranslations('errors')
  const vocabulary = useTranslations('vocabulary')
  const locale = useLocale()
  const [isChecked, setChecked] = useState(false)
  const [met, setMet] = useState<Person | null>(null)
  const draft = useDraft<Values>(
    quote
      ? { speakerId: quote.speakerId, form: quote.form, text: quote.text }
      : { speakerId: '', form: 'direct', text: null },
    staging.stage === 'sent',
    quote && { noun: 'quote', id: quote.id },
    first && { text: first },
  )
  useHold(quote?.id ?? 'new quote')

  const { values, set } = draft
  const text = tidied(values.text)
  const speaker = met?.id === values.speakerId ? met : (directory.people[values.speakerId] ?? null)
  const save = () => {
    if (!text || !speaker) return setChecked(true)
    const whole = { speakerId: speaker.id, form: values.form, text }
    const people = met ? [met] : []
    if (!quote || isGone)
      return staging.send(edit({ do: 'add', noun: 'quote', id: crypto.randomUUID(), values: whole }, { people }))
    if (!draft.change) return staging.cancel()
    const to = Object.fromEntries(
      (Object.keys(draft.change.to) as (keyof Values)[]).map((field) => [field, whole[field]]),
    )
    staging.send(
      edit(
        { do: 'change', noun: 'quote', id: quote.id, from: draft.change.from as Partial<typeof whole>, to },
        { people },
      ),
    )
  }
  const name = speaker ? fullName(speaker.name, locale).text : ''
  return (
    <FormFrame
      staging={staging}
      label={quote ? t('quote.of', { name }) : t('addQuote')}
      onSave={save}
      isGone={isGone}
      tools={
        quote &&
        !isGone && (
          <LineTools
            noun="quote"
            line={quote}
            fellows={record.quote}
            name={t('quote.of', { name })}
            said={t('quote.removed', { name })}
            onRemove={staging.cancel}
          />
        )
      }
    >
      <div className={form.pair}>
        {first ? (
          <SpeakerField
            label={t('quote.speaker')}
            value={values.speakerId}
            error={isChecked && !speaker ? errors('required') : undefined}
            onPick={(speakerId) => set({ speakerId })}
          />
        ) : (
          <PersonPicker
            label={t('quote.speaker')}
            value={speaker}
            institutionId={record.trip.homeId}
            error={isChecked && !speaker ? errors('required') : undefined}
            onPick={(person) => {
              setMet(person)
              set({ speakerId: person.id })
            }}
          />
        )}
        <SelectField
          label={t('quote.form')}
          value={values.form}
          onChange={(event) => set({ form: event.target.value as Form })}
        >
          {quoteForms.map((one) => (
            <option key={one} value={one}>
              {vocabulary(`quoteForm.${one}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <TextsInput
        draft={draft}
        field="text"
        label={t('quote.text')}
        multiline
        required
        error={isChecked && !text ? errors('required') : undefined}
      />
    </FormFrame>
  )
}

function SpeakerField({
  label,
  value,
  error,
  onPick,
}: {
  label: string
  value: string
  error: string | undefined
  onPick: (id: string) => void
}) {
  const { record, directory } = useTrip()
  const locale = useLocale()
  const t = useTranslations('trips.details.quote')
  const people = [...new Set([...record.host, ...record.member].map(({ personId }) => personId))].flatMap((id) =>
    id && directory.people[id] ? [directory.people[id]] : [],
  )
  return (
    <SelectField label={label} value={value} error={error} required onChange={(event) => onPick(event.target.value)}>
      <option value="">{t('choose')}</option>
      {people.map((person) => (
        <option key={person.id} value={person.id}>
          {fullName(person.name, locale).text}
        </option>
      ))}
    </SelectField>
  )
}
