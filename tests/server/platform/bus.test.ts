import { expect, it } from 'vitest'
import { readNotification } from '@/lib/server/platform/bus'

it('reads the messages of other processes', () => {
  const sent = { topic: 'trip t1', message: { version: 3 } }
  expect(readNotification(JSON.stringify(sent))).toEqual(sent)
})

it.each(['hello', '', 'null', '[]', '{"topic":1,"message":{}}', '{"topic":"a"}'])(
  'ignores %j, which another program may send on the same channel',
  (text) => {
    expect(readNotification(text)).toBeNull()
  },
)
