import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useSentenceSpace } from '../text/sentence-space'
import { ButtonLink } from '../ui/button'

/** The latest release with the number of changes in the draft since, and the step to the next one. */
export function ReleaseState({
  tripId,
  out,
  count,
}: {
  tripId: string
  /** `null` before the first release. */
  out: { number: number; at: string } | null
  count: number
}) {
  const t = useTranslations('released.line')
  const space = useSentenceSpace()
  const at = `/trips/${encodeURIComponent(tripId)}/releases`
  return (
    <>
      <p>
        {out ? t('out', { number: out.number, at: out.at }) : t('none')}
        {out && (
          <>
            {space}
            {count === 0 ? (
              t('same')
            ) : (
              <Link href={`${at}/compare?from=${out.number}&to=draft`} prefetch={false}>
                {t('changes', { count })}
              </Link>
            )}
          </>
        )}
      </p>
      {(!out || count > 0) && (
        <ButtonLink look="primary" href={`${at}/new`} prefetch={false}>
          {t('publishVersion', { number: (out?.number ?? 0) + 1 })}
        </ButtonLink>
      )}
    </>
  )
}
