import { queryOptions } from '@tanstack/react-query'
import {
  type AttachmentPlace,
  type AttachmentReaders,
  type AttachmentRefusal,
  attachmentRefusals,
} from '@/lib/domain/files/attachment'
import type { AttachmentsView } from '@/lib/server/files/attachments'
import { addressOf } from '../trip/trip-queries'
import { getJson } from '../ui/json-request'
import { sendFile } from '../ui/send-file'

/** The files of a trip. */
export function filesQuery(tripId: string) {
  return queryOptions({
    queryKey: ['files', tripId],
    queryFn: ({ signal }) => getJson<AttachmentsView>(`${addressOf(tripId)}/files`, signal),
    staleTime: 10_000,
    retry: false,
    networkMode: 'always',
    structuralSharing: keepNewer,
  })
}

// A response that was under way while an edit was saved is older than the cached list.
function keepNewer(cached: unknown, read: unknown): unknown {
  const [before, now] = [cached as AttachmentsView | undefined, read as AttachmentsView]
  return before && now.at < before.at ? before : now
}

/** The address of a file for planners. */
export function fileAddress(tripId: string, id: string): string {
  return `${addressOf(tripId)}/files/${encodeURIComponent(id)}`
}

export type UploadRefusal =
  | AttachmentRefusal
  | 'unreachable'
  | 'not signed in'
  | 'forbidden'
  | 'not found'
  | 'unexpected'

export type UploadAnswer = { ok: true; view: AttachmentsView } | { ok: false; message: UploadRefusal }

/** Uploads one file. `onShare` is called with the part that has been sent, from 0 to 1. */
export async function uploadFile(
  tripId: string,
  file: File,
  { subject, subjectId, audience, personId }: AttachmentPlace & AttachmentReaders,
  onShare: (share: number) => void,
): Promise<UploadAnswer> {
  const query = new URLSearchParams({ name: file.name, subject, audience })
  if (subjectId !== null) query.set('subjectId', subjectId)
  if (personId !== null) query.set('personId', personId)
  return answerOf(await sendFile(`${addressOf(tripId)}/files?${query.toString()}`, file, onShare))
}

const known: readonly UploadRefusal[] = [...attachmentRefusals, 'not signed in', 'forbidden', 'not found']

function answerOf(answer: Awaited<ReturnType<typeof sendFile>>): UploadAnswer {
  if (!answer) return { ok: false, message: 'unreachable' }
  const { status } = answer
  const body = answer.body as { view?: AttachmentsView; error?: UploadRefusal } | null
  if (status === 201 && body?.view) return { ok: true, view: body.view }
  // A proxy may have a smaller limit, and answers without our codes.
  if (status === 413) return { ok: false, message: 'too large' }
  return { ok: false, message: known.find((one) => one === body?.error) ?? 'unexpected' }
}
