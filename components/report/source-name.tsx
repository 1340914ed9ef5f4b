import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { FactBasis } from '@/lib/domain/report/fact-basis'
import { factLocationHref } from './fact-location-href'

/** A source by the name of its record ("Hanyang University, outcome"), with a link to where it is edited. */
export function SourceName({
  tripId,
  of: { text, lang, kind, count, location },
}: {
  tripId: string
  of: FactBasis['names'][number]
}) {
  const t = useTranslations('report')
  return (
    <Link href={factLocationHref(tripId, location)} prefetch={false}>
      <span lang={lang}>{text}</span>
      {kind && `${t('open.comma')}${t(`fact.${kind}`, { count })}`}
    </Link>
  )
}

/** Sources of one kind ("5 topics"), or the only one ("purpose 3"). */
export function SourceCount({
  tripId,
  of: { kind, count, number, location },
}: {
  tripId: string
  of: FactBasis['others'][number]
}) {
  const t = useTranslations('report')
  return (
    <Link href={factLocationHref(tripId, location)} prefetch={false}>
      {t(`fact.${kind}`, { count })}
      {number !== null && ` ${number}`}
    </Link>
  )
}
