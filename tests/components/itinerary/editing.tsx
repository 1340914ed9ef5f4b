import { render } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { beforeAll } from 'vitest'
import { ItineraryEditor } from '@/components/itinerary/itinerary-editor'
import { TripHead } from '@/components/trip/trip-head'
import { TripProvider } from '@/components/trip/trip-client'
import { type SendEdit } from '@/components/trip/send-edit'
import type { Locale } from '@/lib/domain/text/locales'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import { messagesOf } from '@/lib/messages/messages'
import { recordOf } from '../../domain/trip/make'
import { noMoreContacts } from '../../domain/directory/no-contacts'

// Pages fetch the panel when it is needed; in tests it is there.
beforeAll(() => import('@/components/itinerary/item-panel'))

/** A day in Seoul: a call and a lunch, with two members. */
export function dayInSeoul(): TripRecord {
  return recordOf(
    {
      member: [
        { id: 'm1', personId: 'ying', role: 'leader' },
        { id: 'm2', personId: 'hsieh' },
      ],
      visit: [{ id: 'v1', institutionId: 'hanyang' }],
      item: [
        {
          id: 'call',
          kind: 'courtesy call',
          title: { en: 'Courtesy call' },
          start: '2026-11-03T10:00',
          end: '2026-11-03T11:30',
          status: 'confirmed',
        },
        {
          id: 'lunch',
          kind: 'meal',
          title: { en: 'Lunch' },
          start: '2026-11-03T12:00',
          end: '2026-11-03T13:30',
          status: 'confirmed',
        },
      ],
    },
    { start: '2026-11-03', end: '2026-11-04' },
  )
}

/** The editor with a server that answers with `send`. Each one has a separate trip unless an id is given. */
export function renderItinerary(
  record: TripRecord,
  send: SendEdit,
  locale: Locale = 'en',
  id: string = crypto.randomUUID(),
) {
  const person = (id: string, full: string) => ({
    id,
    name: { full: { en: full } },
    institutionId: null,
    email: null,
    phone: null,
    ...noMoreContacts,
    languages: [],
  })
  const institution = (id: string, name: Record<string, string>, country: string, timeZone: string) => ({
    id,
    name,
    acronym: null,
    latitude: null,
    longitude: null,
    kind: null,
    country,
    city: null,
    timeZone,
    address: null,
    website: null,
    background: [],
  })
  const trip = {
    id,
    version: 1,
    record,
    directory: {
      people: { ying: person('ying', 'Y.H. Frank Ying'), hsieh: person('hsieh', 'Hsiu-Mei Hsieh') },
      institutions: {
        home: institution('home', { en: 'Home University' }, 'TW', 'Asia/Taipei'),
        hanyang: institution('hanyang', { en: 'Hanyang University', ko: '한양대학교' }, 'KR', 'Asia/Seoul'),
      },
    },
  }
  return render(
    <NextIntlClientProvider locale={locale} messages={messagesOf(locale)} timeZone="UTC">
      <TripProvider
        initial={trip}
        send={send}
        may={['see trip', 'see staff notes', 'edit trip']}
        homeZone="Asia/Taipei"
      >
        <TripHead />
        <ItineraryEditor today="2026-11-03" />
      </TripProvider>
    </NextIntlClientProvider>,
  )
}
