'use server'

import { z } from 'zod'
import type { PhotoEdit } from '@/lib/domain/photos/photo'
import { requireTripAccess } from '@/lib/server/access/access'
import { action } from '@/lib/server/access/action'
import { photoEditSchema } from '@/lib/server/photos/photo-schema'
import { editPhoto, type PhotosView, viewPhotos } from '@/lib/server/photos/photos'

/**
 * One edit of the photos. With a `conflict` it was not made, because the photo was changed or is gone;
 * the view has the saved one.
 */
export const editPhotoAction = action('editPhotoAction', {
  input: z.strictObject({ tripId: z.string().min(1).max(200), edit: photoEditSchema }),
  permit: ({ tripId }) => requireTripAccess(tripId, 'write report'),
  async run(
    access,
    { edit },
  ): Promise<{ view: PhotosView; undo: PhotoEdit | null; conflict: 'changed' | 'gone' | null }> {
    const edited = await editPhoto(access, edit)
    const view = await viewPhotos(access)
    return edited.ok ? { view, undo: edited.undo, conflict: null } : { view, undo: null, conflict: edited.code }
  },
})
