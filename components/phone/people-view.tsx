import type { Institution } from '@/lib/domain/directory/entry'
import { localWords } from '@/lib/domain/text/local-script'
import { wordsIn } from '@/lib/domain/text/text'
import { type Host, ofVisit, type TripRecord } from '@/lib/domain/trip/trip-record'
import { AttendeeWords } from './table-view'
import type { PhonePage } from './phone-page'
import { WordsWithLang } from './words-with-lang'

/** Everyone of the trip once: the hosts by institution, then the delegation. */
export function PeopleView({ page }: { page: PhonePage }) {
  const {
    words: { t },
    whole: { record, directory },
  } = page
  const home =
    directory.institutions[record.trip.direction === 'incoming' ? (record.trip.guestId ?? '') : record.trip.homeId]
      ?.country ?? null
  if (record.member.length + record.host.length === 0) return <p className="quiet">{t('noPeople')}</p>
  return (
    <>
      {hostsByInstitution(record).map(({ institutionId, visitId, hosts }) => (
        <section key={institutionId} className="day">
          <InstitutionHead institution={directory.institutions[institutionId]} visitId={visitId} page={page} />
          {hosts.length === 0 && <p className="quiet">{t('noHosts')}</p>}
          <ol className="seats">
            {hosts.map(({ id, personId, title }) => (
              <li key={id}>
                <AttendeeWords
                  attendee={{ personId, name: null, title, count: 1 }}
                  country={directory.institutions[institutionId]?.country ?? null}
                  page={page}
                  isHost
                />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {record.member.length > 0 && (
        <section className="day">
          <h2>{t('delegation')}</h2>
          <ol className="seats">
            {record.member.map((member) => (
              <li key={member.id}>
                <AttendeeWords
                  attendee={{ personId: member.personId, name: null, title: member.title, count: member.count }}
                  country={home}
                  page={page}
                />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

function InstitutionHead({
  institution,
  visitId,
  page: {
    words: { locale },
  },
}: {
  institution: Institution | undefined
  visitId: string
  page: PhonePage
}) {
  const name = wordsIn(institution?.name, locale)
  const local = localWords(institution?.name, institution?.country, name?.lang ?? locale)
  return (
    <h2>
      <a className="tall" href={`#briefing-${visitId}`}>
        <WordsWithLang of={name} locale={locale} />{' '}
        {local && (
          <span className="native" lang={local.lang}>
            {local.text}
          </span>
        )}
      </a>
    </h2>
  )
}

// A second visit to an institution adds the hosts that the first did not have.
function hostsByInstitution(record: TripRecord): { institutionId: string; visitId: string; hosts: Host[] }[] {
  const groups = new Map<string, { institutionId: string; visitId: string; hosts: Host[] }>()
  for (const { id, institutionId } of record.visit) {
    const group = groups.get(institutionId) ?? { institutionId, visitId: id, hosts: [] }
    const known = new Set(group.hosts.map(({ personId }) => personId))
    const others = ofVisit(record.host, id).filter(({ personId }) => personId === null || !known.has(personId))
    groups.set(institutionId, { ...group, hosts: [...group.hosts, ...others] })
  }
  return [...groups.values()]
}
