'use client'

import { useLocale, useTranslations } from 'next-intl'
import { saveCountryCardAction } from '@/app/(office)/countries/actions'
import { type CountryCardValues, countryFacts, countryNumbers } from '@/lib/domain/directory/country-card'
import { localLanguage } from '@/lib/domain/text/local-script'
import { plain } from '@/lib/domain/text/text'
import { TextsField } from '../../text/texts-field'
import { Field } from '../../ui/field'
import form from '../../ui/form.module.css'
import { type EntryFields, EntryForm, type EntryTexts } from '../entry-form'

const mostPhrases = 3

/** The form of a country's card. */
export function CountryCardForm({
  country,
  initial,
  revision,
}: {
  country: string
  initial: CountryCardValues
  revision: number
}) {
  return (
    <EntryForm
      texts={useFieldTexts()}
      initial={initial}
      revision={revision}
      send={(values, at) => saveCountryCardAction({ country, revision: at, values })}
      back={{ saved: () => '/countries', cancelled: '/countries' }}
    >
      {(fields) => <CardFields fields={fields} local={localLanguage(country)} />}
    </EntryForm>
  )
}

/** How a conflict shows the fields. */
function useFieldTexts(): EntryTexts<CountryCardValues> {
  const t = useTranslations('vocabulary.countryCard')
  const locale = useLocale()
  return {
    police: { label: t('police'), text: ({ police }) => police ?? '' },
    ambulance: { label: t('ambulance'), text: ({ ambulance }) => ambulance ?? '' },
    plug: { label: t('plug'), text: ({ plug }) => plain(plug, locale) },
    currency: { label: t('currency'), text: ({ currency }) => plain(currency, locale) },
    tipping: { label: t('tipping'), text: ({ tipping }) => plain(tipping, locale) },
    phrases: {
      label: t('phrases'),
      text: ({ phrases }) => phrases.map((one) => Object.values(one).join(' / ')).join('; '),
    },
  }
}

function CardFields({
  fields: { values, set, errorOf },
  local,
}: {
  fields: EntryFields<CountryCardValues>
  local: string | null
}) {
  const t = useTranslations('countries')
  const label = useTranslations('vocabulary.countryCard')
  return (
    <>
      <div className={form.row}>
        {countryNumbers.map((number) => (
          <Field
            key={number}
            label={label(number)}
            hint={t('numberHint')}
            type="tel"
            value={values[number] ?? ''}
            error={errorOf(number)}
            onChange={(e) => set({ [number]: e.target.value || null })}
          />
        ))}
      </div>
      {countryFacts.map((fact) => (
        <TextsField
          key={fact}
          label={label(fact)}
          hint={t(`${fact}Hint`)}
          value={values[fact]}
          error={errorOf(fact)}
          onChange={(text) => set({ [fact]: text })}
        />
      ))}
      {Array.from({ length: Math.min(values.phrases.length + 1, mostPhrases) }, (_, i) => (
        <TextsField
          key={i}
          label={t('phrase', { number: i + 1 })}
          hint={i === 0 ? t('phraseHint') : undefined}
          value={values.phrases[i] ?? null}
          languages={local ? [local] : []}
          error={errorOf(`phrases.${i}`)}
          onChange={(text) => set({ phrases: withPhrase(values.phrases, i, text) })}
        />
      ))}
    </>
  )
}

type Phrases = CountryCardValues['phrases']

function withPhrase(phrases: Phrases, at: number, text: Phrases[number] | null): Phrases {
  return [...phrases.slice(0, at), ...(text ? [text] : []), ...phrases.slice(at + 1)]
}
