import type { PhoneItem } from '@/lib/domain/phone/phone-programme'
import type { OwnNote } from '@/lib/domain/visits/member-note'
import { plain, wordsIn } from '@/lib/domain/text/text'
import { notePhotoPath } from './offline/files'
import { formatWeekday } from '@/lib/domain/time/time-format'
import { dayOf, timeOf } from '@/lib/domain/time/wall-time'
import type { PhonePage } from './phone-page'

type OfflineNote = Omit<OwnNote, 'revision'>

/** The form for a note, the notes that wait on the phone, and those that the server has. */
export function NotesView({
  notes,
  items,
  page,
}: {
  notes: readonly OfflineNote[]
  items: readonly PhoneItem[]
  page: PhonePage
}) {
  const {
    words: { locale, t, vocabulary },
  } = page
  const time = ({ start, dayPart }: PhoneItem['item']) =>
    dayPart === null ? timeOf(start) : vocabulary(`dayPart.${dayPart}`)
  return (
    <>
      <form className="note" data-note-form>
        <h2>{t('noteNew')}</h2>
        <label htmlFor="note-at">{t('noteAt')}</label>
        <select id="note-at" name="item" defaultValue="">
          <option value="">{t('noteAnywhere')}</option>
          {items.map(({ item, visit, institution }) => (
            <option key={item.id} value={item.id} data-visit={visit?.id}>
              {`${formatWeekday(dayOf(item.start), locale, 'short')} ${time(item)} ` +
                [item.title, ...(institution ? [institution.name] : [])].map((text) => plain(text, locale)).join(' · ')}
            </option>
          ))}
        </select>
        <label htmlFor="note-text">{t('noteText')}</label>
        <textarea id="note-text" name="text" rows={6} aria-describedby="note-problem"></textarea>
        {/* The browser's own button has words in the browser's language, so it is hidden behind its label. */}
        <input
          id="note-photo"
          className="visually-hidden"
          name="photo"
          type="file"
          accept="image/*"
          aria-describedby="note-photo-name note-photo-hint note-problem"
        />
        <label htmlFor="note-photo" className="action">
          {t('notePhotoAdd')}
        </label>
        <p id="note-photo-name" role="status" className="photo-name" data-note-photo-name></p>
        <p id="note-photo-hint" className="quiet">
          {t('notePhotoHint')}
        </p>
        <p id="note-problem" role="alert" className="problem" data-note-problem></p>
        <label className="check">
          <input type="checkbox" name="shared" />{' '}
          <span>
            {t('noteShare')}
            <small>{t('noteShareHint')}</small>
          </span>
        </label>
        <button type="submit" className="action primary">
          {t('noteSave')}
        </button>
        <p role="status" className="quiet" data-note-status></p>
      </form>
      <ul className="notes" data-waiting></ul>
      <ul className="notes" data-sent-notes>
        {notes.map((note) => (
          <SentNote key={note.id} note={note} items={items} page={page} />
        ))}
      </ul>
      {notes.length === 0 && (
        <p className="quiet" data-no-notes>
          {t('noteNone')}
        </p>
      )}
    </>
  )
}

function SentNote({
  note,
  items,
  page: {
    words: { locale, t },
    whole: { id: tripId, record, directory },
  },
}: {
  note: OfflineNote
  items: readonly PhoneItem[]
  page: PhonePage
}) {
  const at = items.find(({ item }) => item.id === note.itemId)
  const visit = record.visit.find(({ id }) => id === note.visitId)
  const where = at
    ? plain(at.item.title, locale)
    : visit
      ? wordsIn(directory.institutions[visit.institutionId]?.name, locale)?.text
      : null
  const state = note.settled ? t('noteSettled') : note.shared ? t('noteShared') : t('notePrivate')
  return (
    <li
      data-note={note.id}
      data-visit={note.visitId ?? undefined}
      data-item={note.itemId ?? undefined}
      data-written={note.writtenAt}
    >
      <p className="quiet">
        {where && `${where} · `}
        <span data-state>{state}</span>
      </p>
      <p className="said">{note.text}</p>
      {note.hasPhoto && <img src={notePhotoPath(tripId, note.id)} alt={t('notePhoto')} />}
      {!note.settled && (
        <p className="small-actions">
          <button type="button" data-note-share={note.shared ? 'no' : 'yes'}>
            {note.shared ? t('noteUnshare') : t('noteShareNow')}
          </button>
          <button type="button" data-note-delete>
            {t('noteDelete')}
          </button>
        </p>
      )}
    </li>
  )
}
