import { act, render, screen, within } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { TripProvider } from '@/components/trip/trip-client'
import { type SendEdit } from '@/components/trip/send-edit'
import { VisitsEditor } from '@/components/visits/visits-editor'
import { applyEdit, conflictOf, type Edit } from '@/lib/domain/trip/edit'
import type { Locale } from '@/lib/domain/text/locales'
import type { TripRecord } from '@/lib/domain/trip/trip-record'
import type { Directory } from '@/lib/domain/directory/entry'
import { messagesOf } from '@/lib/messages/messages'
import { recordOf } from '../../domain/trip/make'
import { noMoreContacts } from '../../domain/directory/no-contacts'

const person = (id: string, full: Record<string, string>, institutionId: string) => ({
  id,
  name: { full },
  institutionId,
  email: null,
  phone: null,
  ...noMoreContacts,
  languages: [],
})
const institution = (id: string, name: Record<string, string>, country: string) => ({
  id,
  name,
  acronym: null,
  latitude: null,
  longitude: null,
  kind: null,
  country,
  city: { en: 'Seoul' },
  timeZone: null,
  address: { ko: '서울' },
  website: null,
  background: [],
})

export const directory: Directory = {
  people: {
    ying: person('ying', { en: 'Y.H. Frank Ying' }, 'home'),
    kim: person('kim', { en: 'Hansung Kim', ko: '김한성' }, 'hanyang'),
    lee: person('lee', { en: 'Hanjung Lee' }, 'skku'),
  },
  institutions: {
    home: institution('home', { en: 'Home University' }, 'TW'),
    hanyang: institution('hanyang', { en: 'Hanyang University', ko: '한양대학교' }, 'KR'),
    skku: institution('skku', { en: 'Sungkyunkwan University', ko: '성균관대학교' }, 'KR'),
  },
}

/** Two visits: one with hosts, a topic and activities; one with only a name. One topic of the whole trip. */
export function korea(): TripRecord {
  return recordOf(
    {
      member: [{ id: 'm1', personId: 'ying', role: 'leader' }],
      visit: [
        {
          id: 'v1',
          institutionId: 'hanyang',
          day: '2023-11-01',
          activities: [{ en: 'campus tour' }, { en: 'library visit' }],
        },
        { id: 'v2', institutionId: 'skku' },
      ],
      host: [
        { id: 'h1', visitId: 'v1', personId: 'kim', title: { en: 'Vice President' } },
        { id: 'h2', visitId: 'v1', title: { en: 'Dean' } },
      ],
      topic: [
        { id: 't1', visitId: 'v1', subject: { en: 'student exchange' } },
        { id: 't2', visitId: null, subject: { en: 'campus internationalization' } },
      ],
    },
    { start: '2023-10-31', end: '2023-11-04' },
  )
}

/** A server that stores the trip and accepts edits as the real one does. `others` is another user's edit. */
export function officeWith(record: TripRecord) {
  const office = { record, version: 1, sent: [] as Edit[], refuse: null as string | null }
  const send: SendEdit = async ({ edit }) => {
    office.sent.push(edit)
    if (office.refuse) return { ok: false, code: 'refused', message: office.refuse }
    if (conflictOf(office.record, edit)) return { ok: false, code: 'conflict', message: 'Someone else changed this.' }
    office.record = applyEdit(office.record, edit)
    return { ok: true, version: ++office.version }
  }
  const others = (edit: Edit) => {
    office.record = applyEdit(office.record, edit)
    office.version += 1
  }
  /** The answer of the trip's GET route. */
  const answer = () => Response.json({ id: 't', version: office.version, record: office.record, directory })
  return { office, send, others, answer }
}

export function renderVisits(record: TripRecord, send: SendEdit, locale: Locale = 'en') {
  return render(
    <NextIntlClientProvider locale={locale} messages={messagesOf(locale)} timeZone="UTC">
      <TripProvider
        initial={{ id: crypto.randomUUID(), version: 1, record, directory }}
        send={send}
        may={['see trip', 'edit trip']}
        homeZone="Asia/Taipei"
      >
        <VisitsEditor today="2023-10-01" />
      </TripProvider>
    </NextIntlClientProvider>,
  )
}

export const stop = (name: RegExp | string) => within(screen.getByRole('region', { name }))

export const settled = () =>
  act(
    () =>
      new Promise<void>((done) => {
        setTimeout(done)
      }),
  )
export const hanyang = () => stop(/Hanyang/)
export const skku = () => stop(/Sungkyunkwan/)
export const edit = (name: string | RegExp) => screen.getByRole('button', { name })
export const focused = () => document.activeElement?.textContent
