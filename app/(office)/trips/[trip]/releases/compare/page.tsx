import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DifferenceList } from '@/components/releases/change-list'
import { EntityChangeList } from '@/components/releases/entity-change-list'
import { CompareForm } from '@/components/releases/compare-form'
import styles from '@/components/releases/releases.module.css'
import { entityChanges } from '@/lib/domain/releases/entity-diff'
import { differenceOf } from '@/lib/domain/releases/release-diff'
import { tripPage } from '@/lib/server/access/page'
import { listReleases, versionOf } from '@/lib/server/releases/releases'
import { homeZoneOf } from '@/lib/domain/trip/home-zone'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('releases.compare'))('title') }
}

/** The differences of two releases, or of a release and the draft; by default of the latest and the draft. */
export default async function Compare({ params, searchParams }: PageProps<'/trips/[trip]/releases/compare'>) {
  const access = await tripPage((await params).trip, 'edit trip')
  const t = await getTranslations('releases')
  const numbers = (await listReleases(access)).map(({ number }) => number)
  const asked = await searchParams
  const which = (value: string | string[] | undefined, usual: number | 'draft') =>
    value === undefined ? usual : value === 'draft' ? value : Number(value)
  const [from, to] = [which(asked.from, numbers[0] ?? 'draft'), which(asked.to, 'draft')]
  const [before, after] = [await versionOf(access, from), await versionOf(access, to)]
  if (!before || !after) notFound()
  const difference = differenceOf(before.record, after.record)
  const others = entityChanges(before.record, after.record)
  const count = difference.length + others.length
  const homeZone = homeZoneOf(after)
  const members = after.record.member.map(({ personId }) => personId).filter((id) => id !== null)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h2>{t('compare.title')}</h2>
          <p className={styles.links}>
            <Link href={`/trips/${encodeURIComponent(access.tripId)}/releases`} prefetch={false}>
              {t('title')}
            </Link>
          </p>
        </div>
      </header>
      <CompareForm numbers={numbers} from={String(from)} to={String(to)} />
      <section className={styles.section} aria-labelledby="differs">
        <h3 id="differs">{count === 0 ? t('compare.same') : t('compare.count', { count })}</h3>
        <DifferenceList
          difference={difference}
          before={before.directory}
          after={after.directory}
          record={after.record}
          homeZone={homeZone}
          everyone={new Set(members)}
        />
        <EntityChangeList changes={others} before={before} after={after} />
      </section>
    </div>
  )
}
