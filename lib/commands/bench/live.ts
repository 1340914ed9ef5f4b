import { type MakeEdit, referenceOf } from './actions'
import type { Landmarks } from './landmarks'
import { percentile } from './statistics'

const longestWaitMs = 30_000

/** An open page of a trip: `seen` resolves with the time at which it learned of a version, and fails after a while. */
type Screen = { seen: (version: number) => Promise<number>; close: () => void }

/**
 * Milliseconds from sending an edit until the last of many open pages of the trip knows its version: the 95th
 * percentile of `edits` edits. Each page has its own event stream, signed in with one of `cookies`, all of planners.
 * @throws if a page learns nothing of an edit
 */
export async function liveUpdate(
  url: string,
  { tripId, itemId }: Pick<Landmarks, 'tripId' | 'itemId'>,
  cookies: readonly string[],
  editor: { cookie: string; edit: MakeEdit },
  // As many as two people may have open: a person may have 24.
  { screens = 48, edits = 40 } = {},
): Promise<number> {
  const open = await Promise.all(
    Array.from({ length: screens }, (_, i) =>
      listen(`${url}/api/trips/${tripId}/live`, cookies[i % cookies.length] ?? ''),
    ),
  )
  try {
    let version = await versionOf(url, tripId, editor.cookie)
    await Promise.all(open.map(({ seen }) => seen(version)))
    let reference = await referenceOf(url, tripId, itemId, editor.cookie)
    const times: number[] = []
    for (let i = 0; i < edits; i++) {
      version += 1
      const received = Promise.all(open.map(({ seen }) => seen(version)))
      const start = performance.now()
      const next = `L${i}`
      await editor.edit({ do: 'change', noun: 'item', id: itemId, from: { reference }, to: { reference: next } })
      times.push(Math.max(...(await received)) - start)
      reference = next
    }
    return percentile(times, 0.95)
  } finally {
    for (const { close } of open) close()
  }
}

async function listen(address: string, cookie: string): Promise<Screen> {
  const abort = new AbortController()
  const answer = await fetch(address, { headers: { cookie }, signal: abort.signal })
  const { body } = answer
  if (!answer.ok || !body) throw new Error(`${address} answered ${answer.status}`)
  let known = 0
  const waiting: { version: number; resolve: (at: number) => void }[] = []
  const read = async () => {
    for await (const text of body.pipeThrough(new TextDecoderStream())) {
      const at = performance.now()
      for (const [, version] of text.matchAll(/^data: (\d+)$/gm)) known = Math.max(known, Number(version))
      for (const one of waiting.filter(({ version }) => version <= known)) {
        waiting.splice(waiting.indexOf(one), 1)
        one.resolve(at)
      }
    }
  }
  // It ends by being closed.
  read().catch(() => undefined)
  return {
    seen: (version) =>
      new Promise((resolve, reject) => {
        if (version <= known) return resolve(performance.now())
        const timer = setTimeout(
          () => reject(new Error(`${address} did not send version ${version}, the last one was ${known}`)),
          longestWaitMs,
        )
        waiting.push({ version, resolve: (at) => (clearTimeout(timer), resolve(at)) })
      }),
    close: () => abort.abort(),
  }
}

async function versionOf(url: string, tripId: string, cookie: string): Promise<number> {
  const answer = await fetch(`${url}/api/trips/${tripId}`, { headers: { cookie } })
  return ((await answer.json()) as { version: number }).version
}
