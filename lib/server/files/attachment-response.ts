import { mediaTypes } from '../../domain/files/attachment'
import { attachment } from '../platform/attachment'
import type { AttachmentContent } from './attachments'

/** A file as a download. A browser that shows it in spite of that runs no script and loads nothing. */
export function fileResponse({ name, type, bytes }: AttachmentContent): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaTypes[type],
      'content-length': String(bytes.byteLength),
      'content-disposition': attachment(name),
      'content-security-policy': `default-src 'none'; sandbox`,
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
