import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '../ui/button'
import styles from './directory.module.css'

/** The head of a directory: its name, the search, which is a plain GET form, and the way to a new entry. */
export async function DirectoryHead({
  of,
  query,
  mayEdit,
}: {
  of: 'people' | 'institutions'
  query: string
  mayEdit: boolean
}) {
  const t = await getTranslations('directory')
  return (
    <>
      <header className={styles.head}>
        <h1>{t(`${of}.title`)}</h1>
        {mayEdit && of === 'institutions' && (
          <ButtonLink look="quiet" href="/countries">
            {t('countries')}
          </ButtonLink>
        )}
        {mayEdit && <ButtonLink href={`/${of}/new`}>{t(`${of}.new`)}</ButtonLink>}
      </header>
      <form className={styles.search} role="search" action={`/${of}`} method="get">
        <input
          type="search"
          name="q"
          defaultValue={query}
          key={query}
          aria-label={t(`${of}.search`)}
          placeholder={t(`${of}.search`)}
          maxLength={200}
        />
        <Button type="submit">{t('find')}</Button>
        {query && (
          <ButtonLink look="quiet" href={`/${of}`}>
            {t('all')}
          </ButtonLink>
        )}
      </form>
    </>
  )
}
