import { expect, it } from 'vitest'
import { longTrip } from '@/lib/commands/bench/drag'
import { longestTask } from '@/lib/commands/bench/trace'
import { readTripFile } from '@/lib/domain/trip/trip-file'

const thread = (pid: number, tid: number, name: string) => ({ name: 'thread_name', ph: 'M', pid, tid, args: { name } })
const task = (pid: number, tid: number, dur: number, name = 'RunTask', ph = 'X') => ({ name, ph, pid, tid, dur })

it('the longest task is one of the page’s main thread, not of another thread', () => {
  const traceEvents = [
    thread(1, 1, 'CrRendererMain'),
    thread(2, 1, 'CrBrowserMain'),
    task(1, 1, 12_000),
    task(1, 1, 31_500, 'ThreadControllerImpl::RunTask'),
    task(1, 2, 90_000),
    task(2, 1, 80_000),
    task(1, 1, 70_000, 'FunctionCall'),
    task(1, 1, 60_000, 'RunTask', 'I'),
  ]
  expect(longestTask({ traceEvents })).toBe(31.5)
  expect(longestTask({ traceEvents: [] })).toBe(0)
})

it('the long programme is a trip file of 150 items', () => {
  const reading = readTripFile(longTrip())
  expect(reading.ok && reading.file.itinerary).toHaveLength(150)
})
