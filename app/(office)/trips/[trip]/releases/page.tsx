import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ReleasesPage } from '@/components/releases/releases-page'
import { mailLines } from '@/app/(office)/outbox/mail-lines'
import { TripMailSection } from '@/components/releases/trip-mail-section'
import { InvitationList } from '@/components/delegation/invitation-list'
import { ClientWords } from '@/components/text/client-words'
import { UnseenPanel } from '@/components/releases/unseen-panel'
import { AcknowledgementList, type AcknowledgementRow } from '@/components/releases/acknowledgement-list'
import { countChanges } from '@/lib/domain/releases/entity-diff'
import { formatInstant } from '@/lib/domain/time/time-format'
import { readUnseen, readAcknowledgements } from '@/lib/server/releases/acknowledgements'
import { readOffice } from '@/lib/server/office/office'
import { tripPage } from '@/lib/server/access/page'
import { listReleases, readRelease, versionOf } from '@/lib/server/releases/releases'
import { invitationRows } from '../delegation/invitation-rows'
import { remindAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('releases'))('title') }
}

/** The versions of an itinerary, and who has seen the newest. */
export default async function Releases({ params, searchParams }: PageProps<'/trips/[trip]/releases'>) {
  const access = await tripPage((await params).trip, 'edit trip')
  const { tripId, viewer } = access
  const [t, locale, { timeZone }] = [await getTranslations('releases.who'), await getLocale(), await readOffice()]
  const when = (at: Date) => formatInstant(at, locale, timeZone)
  const heads = await listReleases(access)
  const newest = heads[0] ? await readRelease(access, heads[0].number) : null
  const draft = await versionOf(access, 'draft')
  const changes = newest && draft ? countChanges(newest.whole.record, draft.record) : 0
  const people = await readAcknowledgements(access)
  const unseen = newest && people.some(({ userId }) => userId === viewer.id) ? await readUnseen(access) : null
  // Those who are waited for first, those without access last.
  const rank = ({ hasSeen, canSee }: (typeof people)[number]) => (hasSeen ? 1 : canSee ? 0 : 2)
  const words = people
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ key, name, seen, hasSeen, canSee, canRemind, reminded }): AcknowledgementRow => ({
      key,
      name,
      canRemind,
      waits: !hasSeen && canSee,
      remindLabel: t('remindNamed', { name }),
      invite: canSee || hasSeen ? null : { href: '#invitations', label: t('inviteNamed', { name }) },
      state: seen
        ? t(hasSeen ? 'hasSeen' : 'older', { number: seen.number, at: when(seen.at) })
        : canSee
          ? t('not')
          : t('noAccount'),
      more: reminded && !hasSeen ? t('reminded', { at: when(reminded) }) : null,
    }))
  const able = people.filter(({ canSee, hasSeen }) => canSee || hasSeen)
  const out = Number((await searchParams).out)
  return (
    <ReleasesPage
      tripId={tripId}
      direction={draft?.record.trip.direction ?? 'outgoing'}
      releases={heads.map(({ number, note, at, by }) => ({ number, note, at: when(at), by }))}
      changes={changes}
      saidOut={heads.some(({ number }) => number === out) ? out : null}
      you={
        newest && unseen && unseen.seen !== newest.number ? (
          <UnseenPanel
            tripId={tripId}
            at={when(newest.at)}
            note={newest.note}
            unseen={unseen}
            directory={newest.whole.directory}
            record={newest.whole.record}
            homeZone={timeZone}
          />
        ) : null
      }
      invitations={
        <ClientWords areas={['invitations']}>
          <InvitationList tripId={tripId} {...await invitationRows(access)} />
        </ClientWords>
      }
      mail={<TripMailSection tripId={tripId} {...await mailLines(access, 1)} />}
      acknowledgements={
        newest &&
        words.length > 0 && (
          <AcknowledgementList
            action={remindAction}
            tripId={tripId}
            number={newest.number}
            people={words}
            labels={{
              title: t('title', { number: newest.number }),
              remind: t('remind'),
              invite: t('invite'),
              remindAll: t('remindAll', { count: words.filter(({ canRemind }) => canRemind).length }),
              count: t('count', { seen: able.filter(({ hasSeen }) => hasSeen).length, total: able.length }),
            }}
          />
        )
      }
    />
  )
}
