'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { recordRef } from '@/lib/domain/report/fact-ref'
import { fullName } from '@/lib/domain/text/person-name'
import { change } from '@/lib/domain/trip/edit'
import { tidied, type Texts } from '@/lib/domain/text/text'
import type { Quote } from '@/lib/domain/trip/trip-record'
import type { Person } from '@/lib/domain/directory/entry'
import { type QuoteForm as Form, quoteForms } from '@/lib/domain/trip/vocabulary'
import { PersonPicker } from '../../directory/pick/person-picker'
import { Words } from '../../text/words'
import { ReportUsageLink } from '../report-usage-link'
import { InArticle } from '../in-article/in-article'
import { TripConflict, TripDeleted } from '../trip-conflict'
import { useTrip } from '../use-trip'
import { editedIn } from '../../ui/edit-draft'
import { type EditForm, useEditForm } from '../../ui/use-edit-form'
import { SelectField } from '../../ui/field'
import { FormFrame } from '../../ui/form-frame'
import frame from '../../ui/form-frame.module.css'
import { useRowsWithOpenForms, useOpenForm } from '../../ui/open-forms'
import { InPlace } from '../../ui/in-place'
import { LineTools } from '../line-tools'
import { type Staging, useStage } from '../../ui/use-stage'
import { TextsInput } from '../texts-input'
import { Add, Section } from './section'
import styles from './details.module.css'

/** Quotations from the trip, for the report. */
export function Quotes() {
  const { record, directory } = useTrip()
  const t = useTranslations('trips.details')
  const vocabulary = useTranslations('vocabulary')
  const locale = useLocale()
  const lines = useRowsWithOpenForms(record.quote, ({ id }) => id)
  return (
    <Section title={t('quotes')} hint={t('quotesHint')}>
      <ul className={styles.lines}>
        {lines.map(({ line, isGone }) => {
          const speaker = directory.people[line.speakerId]
          const name = speaker && fullName(speaker.name, locale)
          return (
            <li key={line.id}>
              <ReportUsageLink of={`quote:${line.id}`} />
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

type QuoteFormProps = { quote?: Quote; isGone?: boolean; first?: Texts; staging: Staging }

/** The form of a quotation, or of a new one with the text `first`. The speaker is a member or host of the trip. */
export function QuoteForm(props: QuoteFormProps) {
  const { quote, isGone = false, first, staging } = props
  const { record, directory } = useTrip()
  const t = useTranslations('trips.details')
  const errors = useTranslations('errors')
  const vocabulary = useTranslations('vocabulary')
  const locale = useLocale()
  const { form, picked, setPicked } = useQuoteForm(props)
  useOpenForm(quote?.id ?? 'new quote')
  const { values, set, isChecked } = form
  const speaker = picked?.id === values.speakerId ? picked : (directory.people[values.speakerId] ?? null)
  const name = speaker ? fullName(speaker.name, locale).text : ''
  const of = quote && ({ noun: 'quote', id: quote.id } as const)
  const speakerError = isChecked && !speaker ? errors('required') : undefined
  return (
    <FormFrame
      form={form}
      staging={staging}
      label={quote ? t('quote.of', { name }) : t('addQuote')}
      conflict={isGone && of ? <TripDeleted of={of} /> : <TripConflict form={form} of={of} mine={values} />}
      tools={
        quote &&
        !isGone && (
          <LineTools
            noun="quote"
            line={quote}
            fellows={record.quote}
            name={t('quote.of', { name })}
            notice={t('quote.removed', { name })}
            onRemove={staging.cancel}
          />
        )
      }
    >
      <div className={frame.pair}>
        {first ? (
          <SpeakerField
            label={t('quote.speaker')}
            value={values.speakerId}
            error={speakerError}
            onPick={(speakerId) => set({ speakerId })}
          />
        ) : (
          <PersonPicker
            label={t('quote.speaker')}
            value={speaker}
            institutionId={record.trip.homeId}
            error={speakerError}
            onPick={(person) => {
              setPicked(person)
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
        form={form}
        field="text"
        label={t('quote.text')}
        multiline
        required
        error={isChecked && !tidied(values.text) ? errors('required') : undefined}
      />
      <QuoteInArticle quote={quote} form={form} />
    </FormFrame>
  )
}

function QuoteInArticle({ quote, form: { values, set } }: { quote: Quote | undefined; form: EditForm<Values> }) {
  const { speakerId, form, text: typed } = values
  const text = tidied(typed)
  const whole = text && speakerId !== '' ? { speakerId, form, text } : null
  return (
    <InArticle
      of={recordRef('quote', quote?.id ?? 'new')}
      edit={whole && (quote ? change('quote', quote, whole) : { do: 'add', noun: 'quote', id: 'new', values: whole })}
      onSuggestion={(language, words) => set({ text: { ...typed, [language]: words } })}
    />
  )
}

function useQuoteForm({ quote, isGone = false, first, staging }: QuoteFormProps) {
  const { directory, edit } = useTrip()
  const [picked, setPicked] = useState<Person | null>(null)
  const isKnown = (id: string) => picked?.id === id || id in directory.people
  const form = useEditForm<Values>({
    saved: quote
      ? { speakerId: quote.speakerId, form: quote.form, text: quote.text }
      : { speakerId: '', form: 'direct', text: null },
    typed: first && { text: first },
    isFrozen: staging.stage === 'sent',
    isDeleted: isGone,
    isValid: ({ text, speakerId }) => tidied(text) !== null && isKnown(speakerId),
    onCancel: staging.cancel,
    onSave({ values, changes }) {
      const text = tidied(values.text)
      if (!text) return
      const whole = { speakerId: values.speakerId, form: values.form, text }
      const people = picked ? [picked] : []
      if (!quote || isGone)
        return staging.send(edit({ do: 'add', noun: 'quote', id: crypto.randomUUID(), values: whole }, { people }))
      if (!changes) return staging.cancel()
      staging.send(edit(change('quote', quote, editedIn(whole, changes)), { people }))
    },
  })
  return { form, picked, setPicked }
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
