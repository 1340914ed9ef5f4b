'use server'

import { z } from 'zod'
import type { AttachmentEdit } from '@/lib/domain/files/attachment'
import { requireTripAccess } from '@/lib/server/access/access'
import { action } from '@/lib/server/access/action'
import { attachmentEditSchema } from '@/lib/server/files/attachment-schema'
import {
  type AttachmentEdited,
  type AttachmentsView,
  editAttachment,
  viewAttachments,
} from '@/lib/server/files/attachments'

type Conflict = Extract<AttachmentEdited, { ok: false }>['code']

/** One edit of a trip's files. With a `conflict` it was not made; the view has what is saved. */
export const editAttachmentAction = action('editAttachmentAction', {
  input: z.strictObject({ tripId: z.string().min(1).max(200), edit: attachmentEditSchema }),
  permit: ({ tripId }) => requireTripAccess(tripId, 'edit trip'),
  async run(
    access,
    { edit },
  ): Promise<{ view: AttachmentsView; undo: AttachmentEdit | null; conflict: Conflict | null }> {
    const edited = await editAttachment(access, edit)
    const view = await viewAttachments(access)
    return edited.ok ? { view, undo: edited.undo, conflict: null } : { view, undo: null, conflict: edited.code }
  },
})
