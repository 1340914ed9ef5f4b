import { cleanup, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { HistoryPage } from '@/components/history/history-page'
import { change, type Edit } from '@/lib/domain/trip/edit'
import { type Entity, entityNames, type TripRecord } from '@/lib/domain/trip/trip-record'
import { messagesOf } from '@/lib/messages/messages'
import type { RecordChange } from '@/lib/server/history/trip-history'
import { recordOf, tripOf } from '../../domain/trip/make'

vi.mock('@/app/(office)/trips/[trip]/history/actions', () => ({ revertChangeAction: async () => ({ ok: true }) }))

afterEach(cleanup)

const record: TripRecord = recordOf(
  Object.fromEntries(entityNames.map((noun) => [noun, [{ id: noun === 'visit' ? 'v1' : `${noun} 1` }]])) as Parameters<
    typeof recordOf
  >[0],
)
const institution = {
  id: 'hanyang',
  name: { en: 'Hanyang University' },
  acronym: null,
  latitude: null,
  longitude: null,
  kind: null,
  country: 'KR',
  city: null,
  timeZone: 'Asia/Seoul',
  address: null,
  website: null,
  background: [],
}
const directory = { people: {}, institutions: { hanyang: institution } } as never

const lineOf = (noun: (typeof entityNames)[number]) => record[noun][0] as Entity
const valuesOf = (noun: (typeof entityNames)[number]) => {
  const { id: _, revision: __, ...values } = lineOf(noun) as Entity & Record<string, unknown>
  return values
}

/** One edit of every kind of every noun; a change names every field. */
const edits = entityNames.flatMap((noun): Edit[] => [
  { do: 'add', noun, id: lineOf(noun).id, values: valuesOf(noun) } as unknown as Edit,
  { do: 'change', noun, id: lineOf(noun).id, from: valuesOf(noun), to: valuesOf(noun) } as unknown as Edit,
  { do: 'move', noun, id: lineOf(noun).id, before: null },
  { do: 'remove', noun, id: lineOf(noun).id, revision: 1 },
  { do: 'remove', noun, id: 'long gone', revision: 1 },
])
const wholes = ['create', 'delete', 'restore', 'release'].map((verb) => ({
  verb,
  edit: verb === 'release' ? { do: verb, number: 3 } : { do: `${verb} trip` },
  inverse: null,
}))
const changes: RecordChange[] = [
  ...edits.map((edit) => ({ verb: edit.do, edit, inverse: edit })),
  { verb: 'change trip', edit: { do: 'change trip', from: tripOf(), to: tripOf() } as Edit, inverse: null },
  { verb: 'all', edit: { do: 'all', edits } as Edit, inverse: { do: 'all', edits } as Edit },
  ...wholes,
].map(
  (change, i) =>
    ({
      id: String(i),
      at: new Date('2026-11-01T01:02:00Z'),
      userName: i % 2 ? null : 'Lin',
      ...change,
    }) as RecordChange,
)

describe.each(['en', 'zh-Hant'] as const)('the history in %s', (locale) => {
  it('has words for every kind of change of every entity of a trip', () => {
    const missing: string[] = []
    render(
      <NextIntlClientProvider
        locale={locale}
        messages={messagesOf(locale)}
        timeZone="UTC"
        onError={(error) => missing.push(error.message)}
      >
        <HistoryPage
          tripId="t"
          record={record}
          directory={directory}
          colleagues={[]}
          homeZone="Asia/Taipei"
          changes={changes}
          item={null}
          isFirst
          next={null}
        />
      </NextIntlClientProvider>,
    )
    expect(missing).toEqual([])
    expect(screen.getAllByRole('heading', { level: 3 }).length).toBeGreaterThan(changes.length)
    const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = messagesOf(locale).fields
    const fields = [
      ...entityNames.map((noun) => [noun === 'unscheduled' ? 'item' : noun, valuesOf(noun)] as const),
      ['trip', tripOf()] as const,
    ]
    for (const [noun, values] of fields)
      for (const name of Object.keys(values)) expect(labels[noun]?.[name], `${noun}.${name}`).toBeTruthy()
    expect(document.body.textContent).not.toMatch(/undefined|\[object|history\./)
  })
})

it.each([
  ['en', 'Start: from Tuesday 3 November 10:00 to Tuesday 3 November morning'],
  ['zh-Hant', '開始：由11月3日 星期二 10:00改為11月3日 星期二 上午'],
] as const)('shows the part of the day instead of the time that only determines the order: %s', (locale, start) => {
  const before = recordOf({ item: [{ id: 'item 1', start: '2026-11-03T10:00' }] })
  const edit = change('item', before.item[0]!, { start: '2026-11-03T06:00', end: null, dayPart: 'morning' })
  const moved = change(
    'item',
    { ...before.item[0]!, start: '2026-11-03T06:00', dayPart: 'morning' },
    { start: '2026-11-04T06:00', end: null, dayPart: 'morning' },
  )
  const timed = [edit, moved].map((edit, i) => ({ ...changes[0]!, id: `${i}`, verb: 'change', edit, inverse: null }))
  render(
    <NextIntlClientProvider locale={locale} messages={messagesOf(locale)} timeZone="UTC">
      <HistoryPage
        {...{ record: before, directory, changes: timed }}
        tripId="t"
        colleagues={[]}
        homeZone="UTC"
        item={null}
        isFirst
        next={null}
      />
    </NextIntlClientProvider>,
  )
  const rows = screen.getAllByRole('listitem').filter((row) => !row.querySelector('li'))
  expect(rows.map((row) => row.textContent)).toEqual([
    start,
    expect.stringContaining(locale === 'en' ? 'Wednesday 4 November morning' : '11月4日 星期三 上午'),
  ])
})
