import Link from 'next/link'
import { getLocale } from 'next-intl/server'
import { fullName, nativeName } from '@/lib/domain/text/person-name'
import { countryName } from '@/lib/domain/text/countries'
import type { DuplicatePair } from '@/lib/server/directory/duplicate-entries'
import type { DirectoryPage } from '@/lib/server/directory/directory-page'
import type { FoundPerson } from '@/lib/domain/directory/directory'
import styles from '../directory.module.css'
import { DirectoryEntries } from '../directory-entries'
import { Words } from '../../text/words'

/** The directory of people. */
export async function PeoplePage({
  found,
  query,
  mayEdit,
  duplicates,
}: {
  found: DirectoryPage<FoundPerson>
  query: string
  mayEdit: boolean
  duplicates: readonly DuplicatePair[]
}) {
  const locale = await getLocale()
  const named = found.rows.map((row) => ({ ...row, name: fullName(row.person.name, locale) }))
  // The database orders by search key; within a page it is the reader's language that orders.
  const { compare } = new Intl.Collator(locale)
  named.sort((a, b) => compare(a.name.text, b.name.text))
  return (
    <DirectoryEntries of="people" found={found} query={query} mayEdit={mayEdit} duplicates={duplicates}>
      {named.map(({ person, institution, name }) => {
        const native = nativeName(person.name, name.lang)
        return (
          <li key={person.id}>
            <p>
              <Link
                className={styles.entry}
                href={`/people/${person.id}`}
                prefetch={false}
                lang={name.lang === locale ? undefined : name.lang}
              >
                {name.text}
              </Link>
              {native && (
                <>
                  {' '}
                  <span className={styles.native} lang={native.lang}>
                    {native.text}
                  </span>
                </>
              )}
            </p>
            <p className={styles.second}>{institution && <Words of={institution.name} locale={locale} />}</p>
            <p className={styles.second}>{institution?.country && countryName(institution.country, locale)}</p>
          </li>
        )
      })}
    </DirectoryEntries>
  )
}
