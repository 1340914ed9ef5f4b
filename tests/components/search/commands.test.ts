import { describe, expect, it } from 'vitest'
import { commandsFor } from '@/components/search/commands'
import en from '@/lib/messages/en/find.json'
import zhHant from '@/lib/messages/zh-Hant/find.json'

const staff = { locale: 'en', directory: true, manages: false } as const
const found = (query: string, path: string, reader: Parameters<typeof commandsFor>[2] = staff) =>
  commandsFor(query, path, reader, reader.locale === 'en' ? en.command : zhHant.command).map(({ href }) => href)

describe('the commands of the search', () => {
  it('are found by their names and by other words for them', () => {
    expect(found('new trip', '/people')).toEqual(['/trips/new'])
    expect(found('', '/people')).toEqual([])
    expect(found('新增行程', '/people', { ...staff, locale: 'zh-Hant' })).toEqual(['/trips/new'])
  })

  it('are those of the open trip on its pages', () => {
    expect(found('paste roster', '/trips/t1/visits')).toEqual(['/trips/t1/delegation'])
    expect(found('publish version 3', '/trips/t1/itinerary')).toEqual(['/trips/t1/releases/new'])
    expect(found('publish version 3', '/trips/new/')).toEqual([])
    expect(found('paste roster', '/trips')).toEqual([])
  })

  it('are only those that the reader may use', () => {
    expect(found('users', '/trips')).toEqual([])
    expect(found('users', '/trips', { ...staff, manages: true })).toEqual(['/users'])
    expect(found('new trip', '/trips', { ...staff, directory: false })).toEqual([])
  })

  it('name the text before the bar only', () => {
    expect(commandsFor('new trip', '/', staff, en.command)[0]?.name.text).toBe('New trip')
  })
})
