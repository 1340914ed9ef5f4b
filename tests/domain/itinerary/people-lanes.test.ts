import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDays } from '@/lib/domain/itinerary/calendar-grid'
import { dayPlans } from '@/lib/domain/itinerary/itinerary'
import { peopleDay } from '@/lib/domain/itinerary/people-lanes'
import { recordOf } from '../trip/make'

type Given = NonNullable<NonNullable<Parameters<typeof recordOf>[0]>['item']>[number]
const people = ['ann', 'ben', 'cho', 'dai']
const at = (id: string, from: string, to: string, attendeeIds: string[] | null = null): Given => ({
  id,
  start: `2026-11-03T${from}`,
  end: `2026-11-03T${to}`,
  timeZone: 'Asia/Seoul',
  attendeeIds,
})
const dayOf = (...items: Given[]) => calendarDays(dayPlans(recordOf({ item: items })), 'Asia/Taipei')[0]!
const drawn = (...items: Given[]) => {
  const { groups, day } = peopleDay(dayOf(...items), people)
  const blocks = day.blocks.map(
    ({ item, lane, lanes, span, isRepeated }) => `${item.id} ${lane}/${lanes}+${span}${isRepeated ? ' again' : ''}`,
  )
  return { groups, blocks }
}

describe('people as lanes', () => {
  it('are one lane if everyone does everything together', () => {
    expect(drawn(at('call', '10:00', '11:00'))).toEqual({ groups: [people], blocks: ['call 0/1+1'] })
  })

  it('are a lane for each group, and an item of all goes across them', () => {
    expect(
      drawn(
        at('call', '10:00', '11:00'),
        at('lab', '11:00', '12:00', ['ann', 'cho']),
        at('library', '11:00', '12:00', ['ben']),
      ),
    ).toEqual({
      groups: [['ann', 'cho'], ['ben'], ['dai']],
      blocks: ['call 0/3+3', 'lab 0/3+1', 'library 1/3+1'],
    })
  })

  it('show two items of one person at the same time side by side in their lane', () => {
    expect(drawn(at('call', '10:00', '11:00'), at('lab', '10:30', '12:00', ['ann']))).toEqual({
      groups: [['ann'], ['ben', 'cho', 'dai']],
      blocks: ['call 0/4+1', 'lab 1/4+1', 'call 1/2+1 again'],
    })
  })

  it('have a lane for what none of the delegation attends', () => {
    expect(drawn(at('call', '10:00', '11:00', people), at('gone', '10:00', '11:00', ['left']))).toEqual({
      groups: [people, []],
      blocks: ['call 0/2+1', 'gone 1/2+1'],
    })
  })

  it('show every item to all who attend it, without covering another', () => {
    const item = fc.record({
      from: fc.integer({ min: 8, max: 18 }),
      hours: fc.integer({ min: 1, max: 3 }),
      attendeeIds: fc.option(fc.subarray([...people, 'left']), { nil: null }),
    })
    const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 12 }), (given) => {
        const day = dayOf(
          ...given.map(({ from, hours, attendeeIds }, i) => at(`i${i}`, clock(from), clock(from + hours), attendeeIds)),
        )
        const { groups, day: shown } = peopleDay(day, people)
        const boxes = shown.blocks.map(({ item: { id }, from, to, lane, lanes, span, isRepeated }) => {
          return { id, from, to, left: lane / lanes, right: (lane + span) / lanes, isRepeated }
        })
        for (const [i, one] of boxes.entries()) {
          expect(one.right).toBeLessThanOrEqual(1 + 1e-9)
          for (const other of boxes.slice(i + 1)) {
            const isBeside = one.right <= other.left + 1e-9 || other.right <= one.left + 1e-9
            expect(isBeside || one.to <= other.from || other.to <= one.from).toBe(true)
          }
        }
        for (const {
          item: { id, attendeeIds },
        } of day.blocks) {
          expect(boxes.filter((box) => box.id === id && !box.isRepeated).length).toBe(1)
          groups.forEach((group, lane) => {
            const middle = boxes.filter(
              (box) =>
                box.id === id &&
                box.left < (lane + 1) / groups.length - 1e-9 &&
                box.right > lane / groups.length + 1e-9,
            )
            if (group.length === 0) return
            expect(middle.length).toBe(attendeeIds === null || group.some((one) => attendeeIds.includes(one)) ? 1 : 0)
          })
        }
      }),
    )
  })
})
