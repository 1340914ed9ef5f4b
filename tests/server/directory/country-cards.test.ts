import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderPhonePage } from '@/components/phone/render-phone'
import { db } from '@/db/client'
import { changes } from '@/db/schema'
import { transact } from '@/db/transact'
import { emptyCountryCard } from '@/lib/domain/directory/country-card'
import type { OfficeAccess } from '@/lib/server/access/access'
import { listCountryCards, readCardsOf, readCountryCard, saveCountryCard } from '@/lib/server/directory/country-cards'
import { countryCardSchema } from '@/lib/server/directory/directory-schema'
import { readHandbook } from '@/lib/server/handbook/handbook'
import { readPhoneData } from '@/lib/server/phone/phone-page'
import { freeze } from '@/lib/server/releases/release-record'
import { loadTrip } from '@/lib/server/trip/load-trip'
import { freshDatabase } from '../../db/engines'
import { accessTo, storeKorea, storeUser } from '../report/report-office'

const access = { viewer: { id: 'u' } } as unknown as OfficeAccess<'edit directory'>
const korea = {
  police: '112',
  ambulance: '119',
  plug: { en: 'Types C and F, 220 V', 'zh-Hant': 'C 型與 F 型' },
  currency: { en: 'Won' },
  tipping: null,
  phrases: [{ en: 'Thank you', ko: '감사합니다 (gamsahamnida)' }],
}

let tripId = ''

beforeEach(async () => {
  await freshDatabase()
  await storeUser('u')
  await storeUser('ying')
  tripId = await storeKorea()
})

describe('the card of a country', () => {
  it('is empty until it is saved, and is noted in the history', async () => {
    expect(await readCountryCard(access, 'KR')).toEqual({ revision: 0, values: emptyCountryCard })
    expect(await saveCountryCard(access, 'KR', 0, korea)).toEqual({ outcome: 'saved' })
    expect(await readCountryCard(access, 'KR')).toEqual({ revision: 1, values: korea })
    const noted = await db().select().from(changes).where(eq(changes.subject, 'country'))
    expect(noted.map(({ subjectId, edit }) => ({ subjectId, edit }))).toEqual([
      { subjectId: 'KR', edit: { from: emptyCountryCard, to: korea } },
    ])
    expect(await listCountryCards(access)).toEqual(
      expect.arrayContaining([
        { country: 'KR', isFilled: true },
        { country: 'TW', isFilled: false },
      ]),
    )
  })

  it('is not overwritten by a form that saw an older one', async () => {
    await saveCountryCard(access, 'KR', 0, korea)
    expect(await saveCountryCard(access, 'KR', 0, emptyCountryCard)).toEqual({
      outcome: 'changed',
      revision: 1,
      values: korea,
    })
    expect((await readCountryCard(access, 'KR')).values).toEqual(korea)
  })

  it('has at most three phrases, and no empty number', () => {
    const phrases = Array.from({ length: 4 }, () => ({ en: 'Hello' }))
    expect(countryCardSchema.safeParse({ ...korea, phrases }).success).toBe(false)
    expect(countryCardSchema.parse({ ...korea, police: ' ' })).toEqual({ ...korea, police: null })
  })
})

describe('members who visit the country', () => {
  const see = () => accessTo(tripId, 'see trip', 'ying')

  beforeEach(async () => {
    await saveCountryCard(access, 'KR', 0, korea)
    await saveCountryCard(access, 'TW', 0, { ...korea, police: '110' })
    const whole = await loadTrip(tripId)
    if (!whole) throw new Error('The trip was stored before each test.')
    await transact(db(), (tx) =>
      freeze(tx, whole, { number: 1, note: null, userId: null }, new Date('2023-10-20T00:00Z')),
    )
  })

  it('have its card, and not that of their own country', async () => {
    const whole = await loadTrip(tripId)
    expect(whole && (await readCardsOf(see(), whole))).toEqual([{ country: 'KR', ...korea }])
  })

  it('see it on the phone in their language, with the local words', async () => {
    const page = { locale: 'ja', owner: 'o', name: 'Trip', assets: { styles: '', script: '' } } as const
    const html = await renderPhonePage(await readPhoneData(see()), page)
    for (const words of [
      '現地案内：韓国',
      'href="tel:112"',
      'コンセント',
      '<span lang="ko">감사합니다 (gamsahamnida)</span>',
    ])
      expect(html).toContain(words)
    expect(html).not.toContain('tel:110')
  })

  it('find it at the end of the emergency sheet in the handbook', async () => {
    const { emergency } = await readHandbook(see(), { language: 'ko', version: 'released' })
    const { place, lines } = emergency.at(-1) ?? {}
    expect(place?.text).toBe('현지 안내: 대한민국')
    expect(lines?.map(({ label, phone, name }) => [label, phone ?? name.words?.text, name.other?.text])).toEqual([
      ['경찰', '112', undefined],
      ['소방·구급', '119', undefined],
      ['콘센트', 'Types C and F, 220 V', undefined],
      ['통화', 'Won', undefined],
      ['간단한 표현', '감사합니다 (gamsahamnida)', undefined],
    ])
  })
})
