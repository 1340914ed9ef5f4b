import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Edit } from '../../domain/trip/edit'
import { floor } from './floor'
import type { Landmarks } from './landmarks'
import { medianRatio, percentile } from './statistics'
import type { Workspace } from './workspace'

type Manifest = { node: Record<string, { exportedName?: string; filename?: string }> }

/** The id under which the build serves an action. */
export function actionId({ sources }: Workspace, exportedName: string): string {
  const manifest = JSON.parse(
    readFileSync(join(sources, '.next/server/server-reference-manifest.json'), 'utf8'),
  ) as Manifest
  const found = Object.entries(manifest.node).find(([, entry]) => entry.exportedName === exportedName)
  if (!found) throw new Error(`The build has no action ${exportedName}`)
  return found[0]
}

/** Calls an action over HTTP as the browser does. @throws if it does not answer with success */
async function call(url: string, id: string, input: unknown, cookie: string): Promise<number> {
  const start = performance.now()
  const answer = await fetch(url, {
    method: 'POST',
    body: JSON.stringify([input]),
    headers: {
      accept: 'text/x-component',
      'content-type': 'text/plain;charset=UTF-8',
      'next-action': id,
      origin: new URL(url).origin,
      cookie,
    },
  })
  const text = await answer.text()
  const took = performance.now() - start
  if (!answer.ok || !text.includes('"ok":true'))
    throw new Error(`The action at ${url} answered ${answer.status}: ${text.slice(0, 300)}`)
  return took
}

/** Makes one edit and returns the milliseconds until the answer. @throws if it was refused */
export type MakeEdit = (edit: Edit) => Promise<number>

/** Edits a trip through the server action, each time with a new idempotency key, as its page does. */
export function editByAction(workspace: Workspace, url: string, tripId: string, cookie: string): MakeEdit {
  const id = actionId(workspace, 'editTripAction')
  const page = `${url}/trips/${tripId}/itinerary`
  return (edit) => call(page, id, { tripId, edit, key: crypto.randomUUID(), since: 1_000_000 }, cookie)
}

/**
 * The 95th percentile of the round trip of one edit of the itinerary, relative to an action that does nothing. Both
 * alternate; every edit changes the item, and is stored when it is answered.
 */
export async function compareEdit(
  workspace: Workspace,
  server: { url: string },
  { tripId, itemId }: Landmarks,
  cookie: string,
  { rounds, calls }: { rounds: number; calls: number },
): Promise<number> {
  const floorId = actionId(workspace, floor.actionName)
  const make = editByAction(workspace, server.url, tripId, cookie)
  let reference: string | null = await referenceOf(server.url, tripId, itemId, cookie)
  const edit = (n: number) => {
    const next = `B${n}`
    const made: Edit = { do: 'change', noun: 'item', id: itemId, from: { reference }, to: { reference: next } }
    reference = next
    return make(made)
  }
  const empty = () => call(`${server.url}${floor.action}`, floorId, null, cookie)
  for (let i = 0; i < 20; i++) {
    await empty()
    await edit(i)
  }
  const ratios: { floor: number; page: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const [floors, edits]: [number[], number[]] = [[], []]
    for (let i = 0; i < calls; i++) {
      floors.push(await empty())
      edits.push(await edit(1_000 * (round + 1) + i))
    }
    ratios.push({ floor: percentile(floors, 0.95), page: percentile(edits, 0.95) })
  }
  return medianRatio(ratios)
}

export async function referenceOf(url: string, tripId: string, itemId: string, cookie: string): Promise<string | null> {
  const answer = await fetch(`${url}/api/trips/${tripId}`, { headers: { cookie } })
  const { record } = (await answer.json()) as { record: { item: { id: string; reference: string | null }[] } }
  return record.item.find(({ id }) => id === itemId)?.reference ?? null
}
