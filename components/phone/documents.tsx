import { fileSize } from '@/lib/domain/files/file-size'
import type { PhoneFile, PhonePage } from './phone-page'

/** Files that are meant for the member. The worker stores each that is linked here. */
export function Documents({
  files,
  page,
  Heading,
}: {
  files: PhonePage['files']
  page: PhonePage
  Heading: 'h2' | 'h3'
}) {
  const { t } = page.words
  if (files.length === 0) return null
  return (
    <section className="documents">
      <Heading>{t('documents')}</Heading>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <a className="more-line" href={fileAddress(file, page)}>
              {file.name} <small className="num">{fileSize(file.size)}</small>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The address of a file, by which the worker recognizes it. */
export function fileAddress({ id }: PhoneFile, { whole }: PhonePage): string {
  return `/pocket/${encodeURIComponent(whole.id)}/files/${encodeURIComponent(id)}`
}
