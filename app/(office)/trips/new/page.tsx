import type { Metadata } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { CopyTripForm } from '@/components/trips/copy-trip-form'
import { NewTripForm } from '@/components/trips/new-trip-form'
import styles from '@/components/trips/new-trip.module.css'
import { SampleTripOffer } from '@/components/trips/sample-trip'
import { TripFileForm } from '@/components/trips/trip-file-form'
import { tripLabel } from '@/components/trips/trip-label'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { placeSuggestions } from '@/lib/domain/text/place-suggestions'
import { type Locale, staffLocales } from '@/lib/domain/text/locales'
import { plain, type Texts } from '@/lib/domain/text/text'
import { directions } from '@/lib/domain/trip/vocabulary'
import { readOffice } from '@/lib/server/office/office'
import { officePage } from '@/lib/server/access/page'
import { largestFile } from '@/lib/server/trips/trip-files'
import { latestTrips, listedTrip } from '@/lib/server/trips/trips'
import { addSampleTripAction, copyTripAction, importTripAction, newTripAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trips'))('newTitle') }
}

/** Three ways to a new trip. `?find=` filters the trips to copy, `?from=` chooses one of them. */
export default async function NewTripPage({ searchParams }: PageProps<'/trips/new'>) {
  const access = await officePage('create trip')
  const t = await getTranslations('trips')
  const { find, from } = await searchParams
  const query = typeof find === 'string' ? find.trim() : ''
  const chosen = typeof from === 'string' ? await listedTrip(access, from) : null
  const latest = await latestTrips(access, query)
  const choices = chosen && !latest.some(({ id }) => id === chosen.id) ? [chosen, ...latest] : latest
  const office = await readOffice()
  return (
    <div className={styles.page}>
      <h1>{t('newTitle')}</h1>
      <div className={styles.ways}>
        <NewTrip homeName={office.homeName} />
        <div className={styles.others}>
          <ImportTrip />
          <CopyTrip query={query} chosen={chosen?.id} choices={choices} />
          {!office.sample && office.sampleTripId === null && <SampleTripOffer action={addSampleTripAction} />}
        </div>
      </div>
    </div>
  )
}

function NewTrip({ homeName }: { homeName: Texts | null }) {
  const locale = useLocale() as Locale
  const t = useTranslations('trips')
  const vocabulary = useTranslations('vocabulary')
  return (
    <section className={styles.way}>
      <h2>{t('blank.title')}</h2>
      <p>{t('blank.text')}</p>
      <NewTripForm
        action={newTripAction}
        titles={[locale, ...staffLocales.filter((other) => other !== locale)].map((lang) => ({
          lang,
          label: t('blank.tripTitle', { language: vocabulary(`textLanguage.${lang}`) }),
        }))}
        directions={directions.map((value) => ({ value, label: vocabulary(`direction.${value}`) }))}
        suggestions={placeSuggestions(locale)}
        labels={{
          destinations: t('blank.destinations'),
          destinationKnown: t.raw('blank.destinationKnown') as string,
          destinationSeveral: t.raw('blank.destinationSeveral') as string,
          destinationsHint: t('blank.destinationsHint'),
          direction: t('blank.direction'),
          guest: t('blank.guest'),
          guestHint: t('blank.guestHint'),
          start: t('blank.start'),
          end: t('blank.end'),
          dayHint: t('blank.dayHint'),
          home: t('blank.home', { name: plain(homeName, locale) }),
          submit: t('blank.submit'),
        }}
      />
    </section>
  )
}

function ImportTrip() {
  const t = useTranslations('trips')
  return (
    <section className={styles.way}>
      <h2>{t('file.title')}</h2>
      <p>{t('file.text')}</p>
      <TripFileForm
        action={importTripAction}
        largest={largestFile}
        labels={{
          label: t('file.label'),
          drop: t('file.drop'),
          submit: t('file.submit'),
          tooLarge: t('file.tooLarge'),
          whole: t('file.whole'),
          problems: t('file.problems'),
          notSent: t('file.notSent'),
        }}
      />
    </section>
  )
}

function CopyTrip({
  query,
  chosen,
  choices,
}: {
  query: string
  chosen: string | undefined
  choices: Awaited<ReturnType<typeof latestTrips>>
}) {
  const locale = useLocale() as Locale
  const t = useTranslations('trips')
  const tTrip = useTranslations('trip')
  if (choices.length === 0 && query === '') {
    return (
      <section className={styles.way} id="copy">
        <h2>{t('copy.title')}</h2>
        <p>{t('copy.noneYet')}</p>
      </section>
    )
  }
  return (
    <section className={styles.way} id="copy">
      <h2>{t('copy.title')}</h2>
      <p>{t('copy.text')}</p>
      <form action="/trips/new#copy" className={styles.find}>
        <Field label={t('copy.find')} name="find" type="search" defaultValue={query} maxLength={100} />
        <Button type="submit">{t('copy.findSubmit')}</Button>
      </form>
      {choices.length === 0 ? (
        <p role="status">{t('copy.none')}</p>
      ) : (
        <CopyTripForm
          action={copyTripAction}
          chosen={chosen}
          choices={choices.map((trip) => ({ id: trip.id, label: tripLabel(trip, locale, tTrip) }))}
          labels={{
            from: t('copy.from'),
            start: t('copy.start'),
            startHint: t('copy.startHint'),
            submit: t('copy.submit'),
          }}
        />
      )}
    </section>
  )
}
