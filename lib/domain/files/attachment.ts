import { cleanText } from '../text/clean-text'

// Files that are attached to a trip or to one of its entries: their types, names, versions and readers.

/** The accepted types, which are recognized by content. */
export const attachmentTypes = ['pdf', 'jpeg', 'png', 'webp'] as const
export type AttachmentType = (typeof attachmentTypes)[number]

export const mediaTypes: Readonly<Record<AttachmentType, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
}

/** What a file is attached to. An unscheduled item is an item. */
export const attachmentSubjects = ['trip', 'visit', 'item', 'agreement'] as const
export type AttachmentSubject = (typeof attachmentSubjects)[number]

/** Who may read a file, besides planners: no one, all members of the trip, or one of them. */
export const attachmentAudiences = ['planners', 'members', 'person'] as const
export type AttachmentAudience = (typeof attachmentAudiences)[number]

/** `subjectId` is `null` for the trip; `personId` is set only if the audience is one person. */
export type AttachmentPlace = { readonly subject: AttachmentSubject; readonly subjectId: string | null }
export type AttachmentReaders = { readonly audience: AttachmentAudience; readonly personId: string | null }

/** A file in a list. `size` in bytes, `uploadedAt` in ISO 8601, `uploadedBy` a name. */
export type Attachment = AttachmentPlace &
  AttachmentReaders & {
    readonly id: string
    readonly name: string
    readonly type: AttachmentType
    readonly size: number
    readonly uploadedAt: string
    readonly uploadedBy: string | null
    readonly revision: number
  }

/** One edit of a trip's files. `revision` is the one that the edit is based on. */
export type AttachmentEdit =
  | ({
      readonly do: 'change'
      readonly id: string
      readonly revision: number
      readonly name: string
    } & AttachmentReaders)
  | { readonly do: 'remove'; readonly id: string; readonly revision: number }
  | { readonly do: 'put back'; readonly id: string }

/** Why a file is rejected. `gone`: what it was to be attached to no longer exists. */
export const attachmentRefusals = [
  'empty',
  'too large',
  'kind',
  'damaged',
  'too many pixels',
  'full',
  'gone',
  'busy',
] as const
export type AttachmentRefusal = (typeof attachmentRefusals)[number]

/** The largest file, in bytes. */
export const largestAttachmentBytes = 20 * 1024 * 1024
/** The most files of one trip. */
export const mostAttachments = 500
/** The longest name, in characters. */
export const longestAttachmentName = 120

/** The type of a file by its first bytes; `null` if it is not accepted. */
export function attachmentType(bytes: Uint8Array): AttachmentType | null {
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpeg'
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'png'
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'webp'
  return pdfStart(bytes) === null ? null : 'pdf'
}

/**
 * Whether the bytes are a PDF from its header to its end: the last `startxref` has to lead to a table of objects. So a
 * page or program with a PDF header, and a file that was cut off, are rejected.
 */
export function isCompletePdf(bytes: Uint8Array): boolean {
  const start = pdfStart(bytes)
  if (start === null) return false
  const end = latin1(bytes.subarray(Math.max(0, bytes.length - longestPdfTail)))
  const [, offset] = /startxref\s+(\d{1,10})\s+%%EOF[\s\0]*$/.exec(end) ?? []
  if (offset === undefined) return false
  // Offsets count from the header in files that have other bytes before it.
  return [Number(offset), Number(offset) + start].some((at) => {
    const table = latin1(bytes.subarray(at, at + 200))
    return /^\s*(?:xref\s|\d+ \d+ obj\b)/.test(table)
  })
}

const longestPdfTail = 2_048

// Some programs write a byte order mark or line ends before the header.
function pdfStart(bytes: Uint8Array): number | null {
  const [before] = /^(?:\xef\xbb\xbf)?\s*(?=%PDF-[12]\.\d)/.exec(latin1(bytes.subarray(0, 64))) ?? []
  return before?.length ?? null
}

function startsWith(bytes: Uint8Array, sign: string, at = 0): boolean {
  return latin1(bytes.subarray(at, at + sign.length)) === sign
}

// Not TextDecoder, whose Latin-1 is Windows-1252.
function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

const extensions: Readonly<Record<AttachmentType, RegExp>> = {
  pdf: /\.pdf$/i,
  jpeg: /\.jpe?g$/i,
  png: /\.png$/i,
  webp: /\.webp$/i,
}

const withoutName: Readonly<Record<AttachmentType, string>> = {
  pdf: 'document',
  jpeg: 'picture',
  png: 'picture',
  webp: 'picture',
}

/** A file's name as it is stored: without path and invisible characters, with the extension of its type. */
export function attachmentName(given: string, type: AttachmentType): string {
  const cleaned = cleanText(given)
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{Cc}<>:"|?*]+/gu, ' ')
    .trim()
  const [extension = `.${type === 'jpeg' ? 'jpg' : type}`] = extensions[type].exec(cleaned) ?? []
  const stem = cleaned
    .replace(extensions[type], '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const short = [...stem].slice(0, longestAttachmentName - extension.length).join('')
  return (short.trim() || withoutName[type]) + extension
}

/** A file with its earlier versions: files of the same name in the same place for the same person, newest first. */
export type AttachmentVersions<A extends Attachment = Attachment> = {
  readonly newest: A
  readonly earlier: readonly A[]
}

/** The files by version, those that were added last first. */
export function attachmentVersions<A extends Attachment>(list: readonly A[]): AttachmentVersions<A>[] {
  const groups = new Map<string, A[]>()
  for (const one of list.toSorted(newestFirst)) {
    const { subject, subjectId, personId, name } = one
    const key = JSON.stringify([subject, subjectId, personId, name.normalize('NFKC').toLowerCase()])
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].flatMap(([newest, ...earlier]) => (newest ? [{ newest, earlier }] : []))
}

function newestFirst(a: Attachment, b: Attachment): number {
  if (a.uploadedAt !== b.uploadedAt) return a.uploadedAt < b.uploadedAt ? 1 : -1
  return a.id < b.id ? 1 : -1
}

/**
 * The files that a member may read: the newest version of each, for all members or for this one, of the trip or of an
 * entry that the member's version of the trip has.
 * @param entryIds ids of the visits, items and agreements of that version
 */
export function attachmentsFor<A extends Attachment>(
  list: readonly A[],
  personId: string | null,
  entryIds: ReadonlySet<string>,
): A[] {
  return attachmentVersions(list)
    .map(({ newest }) => newest)
    .filter(({ subjectId }) => subjectId === null || entryIds.has(subjectId))
    .filter(
      (one) =>
        one.audience === 'members' || (one.audience === 'person' && personId !== null && one.personId === personId),
    )
}
