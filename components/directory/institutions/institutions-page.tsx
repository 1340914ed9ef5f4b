import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { InstitutionLine } from '@/lib/domain/directory/directory'
import { localWords } from '@/lib/domain/text/local-script'
import { wordsIn } from '@/lib/domain/text/text'
import { namedCity } from '@/lib/domain/text/city-name'
import { countryName } from '@/lib/domain/text/countries'
import { cityNamesIn } from '@/lib/domain/text/known-cities'
import type { DuplicatePair } from '@/lib/server/directory/duplicate-entries'
import type { DirectoryPage } from '@/lib/server/directory/directory-page'
import styles from '../directory.module.css'
import { DirectoryEntries } from '../directory-entries'
import { Words } from '../../text/words'

/** The directory of institutions. */
export async function InstitutionsPage({
  found,
  query,
  mayEdit,
  duplicates,
}: {
  found: DirectoryPage<InstitutionLine>
  query: string
  mayEdit: boolean
  duplicates: readonly DuplicatePair[]
}) {
  const locale = await getLocale()
  const directory = await getTranslations('directory')
  const { compare } = new Intl.Collator(locale)
  const named = found.rows
    .map((row) => ({ ...row, words: wordsIn(row.name, locale) ?? { text: '', lang: locale } }))
    .sort((a, b) => compare(a.words.text, b.words.text))
  return (
    <DirectoryEntries of="institutions" found={found} query={query} mayEdit={mayEdit} duplicates={duplicates}>
      {named.map(({ id, name, words, acronym, city, country }) => {
        const local = localWords(name, country, words.lang)
        return (
          <li key={id}>
            <p>
              <Link
                className={styles.entry}
                href={`/institutions/${id}`}
                prefetch={false}
                lang={words.lang === locale ? undefined : words.lang}
              >
                {words.text}
              </Link>
            </p>
            <p className={styles.second}>
              {acronym}
              {acronym && local && ' · '}
              {local && <span lang={local.lang}>{local.text}</span>}
            </p>
            <p className={styles.second}>
              <Words of={namedCity(city, locale, cityNamesIn(locale))} locale={locale} />
              {city && country && directory('comma')}
              {country && countryName(country, locale)}
            </p>
          </li>
        )
      })}
    </DirectoryEntries>
  )
}
