import { z } from 'zod'
import {
  type AttachmentEdit,
  type AttachmentPlace,
  attachmentAudiences,
  type AttachmentReaders,
  attachmentSubjects,
  longestAttachmentName,
} from '../../domain/files/attachment'

// The schemas of uploads and edits of a trip's files.

const id = z.string().min(1).max(200)
const revision = z.int32().min(0)
const name = z.string().trim().min(1).max(255)
const readers = { audience: z.enum(attachmentAudiences), personId: id.nullable() }

function hasItsPerson({ audience, personId }: AttachmentReaders): boolean {
  return (audience === 'person') === (personId !== null)
}

/** The query of an upload, as an object of strings. */
export const uploadSchema: z.ZodType<AttachmentPlace & AttachmentReaders & { name: string }> = z
  .strictObject({
    name,
    subject: z.enum(attachmentSubjects),
    subjectId: id.nullable().default(null),
    audience: readers.audience,
    personId: readers.personId.default(null),
  })
  .refine(hasItsPerson)
  .refine(({ subject, subjectId }) => (subject === 'trip') === (subjectId === null))

export const attachmentEditSchema: z.ZodType<AttachmentEdit, AttachmentEdit> = z.union([
  z
    .strictObject({ do: z.literal('change'), id, revision, name: name.max(longestAttachmentName), ...readers })
    .refine(hasItsPerson),
  z.strictObject({ do: z.literal('remove'), id, revision }),
  z.strictObject({ do: z.literal('put back'), id }),
])
