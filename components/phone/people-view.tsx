import { wordsIn } from '@/lib/domain/text/text'
import { WordsWithLang } from './words-with-lang'
import { AttendeeWords, TableView } from './table-view'
import type { PhonePage } from './phone-page'

/** The hosts of each visit with their counterparts, and the delegation. */
export function PeopleView({ page }: { page: PhonePage }) {
  const {
    words: { locale, t },
    whole: { record, directory },
  } = page
  const home =
    directory.institutions[record.trip.direction === 'incoming' ? (record.trip.guestId ?? '') : record.trip.homeId]
      ?.country ?? null
  if (record.member.length + record.host.length === 0) return <p className="quiet">{t('noPeople')}</p>
  return (
    <>
      {record.visit.map((visit) => {
        const institution = directory.institutions[visit.institutionId]
        const attendeeIds =
          page.days.flatMap(({ items }) => items).find((one) => one.visit?.id === visit.id)?.item.attendeeIds ?? null
        return (
          <section key={visit.id} className="day">
            <h2>
              <a href={`#briefing-${visit.id}`}>
                <WordsWithLang of={wordsIn(institution?.name, locale)} locale={locale} />
              </a>
            </h2>
            <TableView
              visitId={visit.id}
              attendeeIds={attendeeIds}
              country={institution?.country ?? null}
              page={page}
            />
          </section>
        )
      })}
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
