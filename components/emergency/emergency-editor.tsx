'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRef } from 'react'
import { emergencySheet, routeCities, type SheetPart, usualLines } from '@/lib/domain/emergency/emergency'
import { namedCity } from '@/lib/domain/text/city-name'
import type { Locale } from '@/lib/domain/text/locales'
import { plain } from '@/lib/domain/text/text'
import { Words } from '../text/words'
import { TripState } from '../trip/trip-state'
import { useTrip } from '../trip/use-trip'
import { Add } from '../trip/details/section'
import details from '../trip/details/details.module.css'
import { Button } from '../ui/button'
import { Empty } from '../ui/notice'
import { Fact } from '../ui/fact'
import { OpenForms, useRowsWithOpenForms } from '../ui/open-forms'
import { InPlace } from '../ui/in-place'
import { useStage } from '../ui/use-stage'
import styles from './emergency-page.module.css'
import { LineForm } from './line-form'
import { LineWords } from './line-words'
import { SheetSection } from './sheet-section'

/** The emergency sheet for those who plan, each line of which opens into its form. */
export function EmergencyEditor() {
  return (
    <OpenForms>
      <Sheet />
      <TripState />
    </OpenForms>
  )
}

function Sheet() {
  const { record, directory, cityNames } = useTrip()
  const t = useTranslations('emergency')
  const locale = useLocale() as Locale
  const [first] = routeCities(record, directory)
  return (
    <div className={styles.page}>
      {record.emergency.length > 0 ? (
        <p>{t('intro')}</p>
      ) : (
        <div className={styles.firstStep}>
          <Empty
            title={t('emptyTitle')}
            action={
              <AddUsual
                city={first?.city ?? null}
                isPrimary
                label={
                  first
                    ? t('addUsual', { city: plain(namedCity(first.city, locale, cityNames), locale) })
                    : t('addUsualTrip')
                }
              />
            }
          >
            {t('emptyTextEditor')}
          </Empty>
        </div>
      )}
      {emergencySheet(record, directory).map((part) => (
        <Part key={plain(part.city, locale)} part={part} />
      ))}
    </div>
  )
}

function Part({ part }: { part: SheetPart }) {
  const { record, cityNames } = useTrip()
  const { city, routeCity } = part
  const t = useTranslations('emergency')
  const locale = useLocale() as Locale
  const staging = useStage()
  const lines = useRowsWithOpenForms(part.lines, ({ id }) => id)
  const named = namedCity(city, locale, cityNames)
  const place = named ? plain(named, locale) : t('wholeTrip')
  const isMissing = city !== null && routeCity !== null && lines.length === 0 && record.emergency.length > 0
  return (
    <SheetSection
      city={named}
      note={city === null ? t('wholeTripHint') : routeCity === null ? t('notOnRoute') : undefined}
    >
      {lines.length > 0 && (
        <dl>
          {lines.map(({ line, isGone }) => (
            <Fact key={line.id} name={t(`kinds.${line.kind}`)}>
              <InPlace
                label={t('edit')}
                words={
                  line.name ? (
                    <b>
                      <Words of={line.name} locale={locale} />
                    </b>
                  ) : (
                    <i>{t('notFilled')}</i>
                  )
                }
                beside={<LineWords line={line} />}
                form={(own) => (
                  <LineForm
                    line={line}
                    city={city}
                    fellows={part.lines.filter(({ kind }) => kind === line.kind)}
                    isGone={isGone}
                    staging={own}
                  />
                )}
              />
            </Fact>
          ))}
        </dl>
      )}
      {isMissing && (
        <p className={styles.none}>
          {t('none')} <AddUsual city={city} label={t('addRest', { city: place })} />
        </p>
      )}
      <div className={details.adds}>
        <Add
          staging={staging}
          label={t('addContactTo', { place })}
          form={(own) => <LineForm city={city} staging={own} />}
        />
      </div>
    </SheetSection>
  )
}

/** A button that adds the usual lines and focuses the first of them. */
function AddUsual({ city, label, isPrimary = false }: { city: SheetPart['city']; label: string; isPrimary?: boolean }) {
  const { record, edit } = useTrip()
  const button = useRef<HTMLButtonElement>(null)
  const add = () => {
    const usual = usualLines(record, city, () => crypto.randomUUID())
    if (!usual) return
    const page = button.current?.closest(`.${styles.page}`)
    const place = button.current?.closest('section')
    void edit(usual)
    requestAnimationFrame(() => (place ?? page)?.querySelector<HTMLElement>('dd button')?.focus())
  }
  return (
    <Button ref={button} look={isPrimary ? 'primary' : 'quiet'} onClick={add}>
      {label}
    </Button>
  )
}
