import { configure } from '@testing-library/dom'
import { afterEach } from 'vitest'

// Waiting ends as soon as the condition is true: the limit only has to be long enough for a busy machine.
configure({ asyncUtilTimeout: 15_000 })

// A request that no test has replaced would leave the machine, or reach whatever listens on port 3000.
const requested: string[] = []
globalThis.fetch = (input) => {
  const address = input instanceof Request ? input.url : String(input)
  // Every form of an entry shows how many files the entry has.
  if (/^\/api\/trips\/[^/]+\/files$/.test(address)) return Promise.resolve(Response.json({ at: 0, files: [] }))
  // And how many comments.
  if (/^\/api\/trips\/[^/]+\/comments$/.test(address))
    return Promise.resolve(Response.json({ at: 0, comments: [], planners: [] }))
  requested.push(address)
  return Promise.reject(new Error('This request is not replaced by the test.'))
}
afterEach(() => {
  const all = requested.splice(0)
  if (all.length > 0) throw new Error(`The test does not replace these requests: ${all.join(', ')}`)
})
