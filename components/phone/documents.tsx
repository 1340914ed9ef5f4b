import { fileSize } from '@/lib/domain/files/file-size'
import type { PhonePage } from './phone-page'

/** Files that are meant for the member. The worker stores each that is linked here. */
export function Documents({
  files,
  page: {
    words: { t },
    whole,
  },
  Heading,
}: {
  files: PhonePage['files']
  page: PhonePage
  Heading: 'h2' | 'h3'
}) {
  if (files.length === 0) return null
  const trip = `/pocket/${encodeURIComponent(whole.id)}`
  return (
    <section className="documents">
      <Heading>{t('documents')}</Heading>
      <ul>
        {files.map(({ id, name, size }) => (
          <li key={id}>
            <a className="more-line" href={`${trip}/files/${encodeURIComponent(id)}`}>
              {name} <small className="num">{fileSize(size)}</small>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
