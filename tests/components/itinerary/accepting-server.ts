import type { SendEdit } from '@/components/trip/send-edit'
import type { Edit } from '@/lib/domain/trip/edit'

/** A server that accepts every edit and records it. */
export function acceptingServer() {
  const sent: Edit[] = []
  let version = 1
  const send: SendEdit = async ({ edit }) => {
    sent.push(edit)
    return { ok: true, version: ++version }
  }
  return { sent, send }
}
