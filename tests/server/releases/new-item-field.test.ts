import { createTranslator } from 'next-intl'
import { describe, expect, it, vi } from 'vitest'
import { differenceFor, differenceOf, differenceToRead, plannedItems } from '@/lib/domain/releases/release-diff'
import { staffLocales } from '@/lib/domain/text/locales'
import type { Item } from '@/lib/domain/trip/trip-record'
import { fieldLabel } from '@/lib/messages/field-label'
import { messagesOf } from '@/lib/messages/messages'
import { mailText } from '@/lib/domain/mail/mail-content'
import { releaseMail } from '@/lib/server/releases/release-mail'
import { recordOf } from '../../domain/trip/make'

// An optional field of an item appears in the differences of releases because of its declaration and label alone.

vi.mock('@/lib/domain/trip/fields/item', async (original) => {
  const { optional } = await import('@/lib/domain/fields/field')
  const { text, texts } = await import('@/lib/domain/fields/kind')
  const { itemFields, ...others } = await original<{ itemFields: object }>()
  const added = {
    parking: optional(texts, { visibility: 'traveller' }),
    gate: optional(text, { visibility: 'traveller' }),
    budget: optional(texts, { visibility: 'planner' }),
  }
  return { ...others, itemFields: { ...itemFields, ...added } }
})
vi.mock('@/lib/messages/en/fields.json', async (original) => withLabel(await original(), 'Parking'))
vi.mock('@/lib/messages/zh-Hant/fields.json', async (original) => withLabel(await original(), '停車'))

function withLabel({ default: labels }: { default: { item: object } }, parking: string) {
  return { default: { ...labels, item: { ...labels.item, parking } } }
}

const team = [{ id: 'm1', personId: 'ying' }]
const planned = (values: object) => {
  const item: Partial<Item> & { id: string } = { id: 'call', title: { en: 'Courtesy call' }, ...values }
  return recordOf({ member: team, item: [item] })
}
const [before, after] = [
  planned({ parking: null, gate: 'B2', budget: { en: 'secret sum' } }),
  planned({ parking: { en: 'behind the library' }, gate: 'C4', budget: { en: 'another secret sum' } }),
]
const parkingChange = { field: 'parking', from: null, to: { en: 'behind the library' } }
const gateChange = { field: 'gate', from: 'B2', to: 'C4' }

describe('a declared field of an item', () => {
  it('is compared', () => {
    const [change] = differenceOf(before, after)
    expect(change).toMatchObject({ kind: 'changed', stays: ['ying'] })
    expect(change?.fields).toEqual([
      parkingChange,
      gateChange,
      { field: 'budget', from: { en: 'secret sum' }, to: { en: 'another secret sum' } },
    ])
    expect(differenceOf(before, structuredClone(before))).toEqual([])
  })

  it('is in a message to travellers only if they may read it', () => {
    const difference = differenceOf(before, after)
    for (const changes of [differenceFor(difference, 'ying'), differenceToRead(difference)]) {
      expect(changes.map(({ fields }) => fields)).toEqual([[parkingChange, gateChange]])
      expect(JSON.stringify(changes)).not.toContain('secret')
    }
    const onlyBudget = differenceOf(before, planned({ parking: null, gate: 'B2', budget: { en: 'more' } }))
    expect([onlyBudget.length, differenceFor(onlyBudget, 'ying'), differenceToRead(onlyBudget)]).toEqual([1, [], []])
  })

  it('has its label', () => {
    const label = (locale: (typeof staffLocales)[number]) =>
      fieldLabel(createTranslator({ locale, messages: messagesOf(locale), namespace: 'fields' }), 'item', 'parking')
    expect(staffLocales.map(label)).toEqual(['Parking', '停車'])
  })

  it('is in the message about the release, with its label', () => {
    const whole = { id: 't', version: 2, record: after, directory: { people: {}, institutions: {} } }
    const about = {
      kind: 'changed',
      changes: differenceFor(differenceOf(before, after), 'ying'),
      others: [],
      before: { ...whole, record: before },
    } as const
    const reader = {
      key: 'k',
      userId: null,
      seen: null,
      name: 'Ying',
      address: null,
      personId: 'ying',
      canOpen: false,
      hasLink: false,
    }
    const mail = releaseMail(about, { ...reader, locale: 'en' }, whole, 2, '')
    const closing = mailText(mail.closing)
    expect(closing).toContain('Parking: behind the library')
    expect(closing).toContain('gate: B2 → C4')
    expect(plannedItems(after)).toMatchObject([{ parking: { en: 'behind the library' } }])
  })
})
