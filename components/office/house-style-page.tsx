import { useMessages, useTranslations } from 'next-intl'
import { houseStyleChoices } from '@/lib/report/house-style'
import type { HouseExample } from '@/lib/server/office/house-style-example'
import type { OfficeSettings } from '@/lib/server/office/office'
import { ClientWords } from '../text/client-words'
import type { ChoiceSection } from './choice-group'
import { HouseStyleForm } from './house-style-form'
import styles from './house-style.module.css'

type Choices = typeof houseStyleChoices
type ChoiceWords = { [Field in keyof Choices]: { label: string } & Record<`${Choices[Field][number]}`, string> }

const sections = ['english', 'both', 'chinese'] as const

/** Which reports a choice concerns, in the order of the page. */
const sectionOf: Record<keyof Choices, (typeof sections)[number]> = {
  dateOrder: 'english',
  serialComma: 'english',
  spelling: 'english',
  honorificStops: 'english',
  leadTense: 'english',
  year: 'both',
  acronyms: 'both',
  chineseYears: 'chinese',
}
const choices = Object.keys(sectionOf) as (keyof Choices)[]

/** The language of options that are examples in one language. */
const languages: Partial<Record<keyof Choices, string>> = {
  dateOrder: 'en',
  serialComma: 'en',
  leadTense: 'en',
  chineseYears: 'zh-Hant',
}

/** How all reports are written: the choices, texts of the office, and an example article. */
export function HouseStylePage({
  settings,
  examples,
}: {
  settings: OfficeSettings
  examples: readonly HouseExample[]
}) {
  const t = useTranslations('houseStyle')
  const words: ChoiceWords = useMessages().houseStyle.choices
  const hints: Partial<Record<keyof Choices, string>> = useMessages().houseStyle.hints
  const shown = sections.map((section): ChoiceSection => ({
    title: t(`sections.${section}`),
    groups: choices
      .filter((field) => sectionOf[field] === section)
      .map((field) => ({
        field,
        label: words[field].label,
        hint: hints[field],
        lang: languages[field],
        options: houseStyleChoices[field].map((value) => ({
          value: String(value),
          label: (words[field] as Record<string, string>)[String(value)] ?? String(value),
        })),
      })),
  }))
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p>
          {t('intro')} <a href="/newsroom">{t('look')}</a>
        </p>
      </header>
      <ClientWords areas={['houseStyle', 'conflict']}>
        <HouseStyleForm settings={settings} examples={examples} sections={shown} />
      </ClientWords>
    </div>
  )
}
