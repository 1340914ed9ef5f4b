import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { localWords } from '@/lib/domain/text/local-script'
import { type Texts, wordsIn } from '@/lib/domain/text/text'
import visits from '../visits/visits.module.css'

/** A part of the sheet under the name of its city, in both scripts if there are two. */
export function SheetSection({
  city,
  note,
  children,
}: {
  city: Texts | null
  note?: string | undefined
  children: ReactNode
}) {
  const t = useTranslations('emergency')
  const locale = useLocale()
  const id = useId()
  const shown = wordsIn(city, locale)
  const local = shown && localWords(city, null, shown.lang)
  return (
    <section className={visits.stop} aria-labelledby={id}>
      <header className={visits.headRow}>
        <h2 id={id} className={visits.name}>
          {shown ? <span lang={shown.lang}>{shown.text}</span> : t('wholeTrip')}
          {local && (
            <>
              {' '}
              <span lang={local.lang} className={visits.nativeName}>
                {local.text}
              </span>
            </>
          )}
        </h2>
      </header>
      {note && <p className={visits.note}>{note}</p>}
      {children}
    </section>
  )
}
