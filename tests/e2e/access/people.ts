import { hashPassword } from '@/lib/server/users/password'
import { type Account, sampleAccount } from '../browser'
import type { Server } from '../server'
import { actionAt, call } from './call'
import { everyone, type Who } from './levels'
import { openStore, type Store } from './store'

const password = 'only for this test'

/** Ids of the sample office to put into addresses, by the name of the parameter. */
export type Ids = Readonly<
  Record<
    | 'trip'
    | 'elsewhere'
    | 'institution'
    | 'name'
    | 'country'
    | 'person'
    | 'user'
    | 'slug'
    | 'photo'
    | 'edition'
    | 'file'
    | 'note'
    | 'size'
    | 'token'
    | 'revision'
    | 'release',
    string
  >
>

/**
 * Adds the users that the sample office lacks, signs everyone in and disables the account of one of them afterwards.
 * @returns the cookie of each, empty for `nobody`, and the ids that requests need
 */
export async function admit(
  server: Pick<Server, 'url' | 'dataDir' | 'databaseUrl'>,
): Promise<{ cookies: Record<Who, string>; ids: Ids }> {
  const store = openStore(server)
  try {
    const one = async (sql: string, ...given: string[]) => {
      const [row] = await store.rows(sql, ...given)
      return String(Object.values(row ?? {})[0])
    }
    const trip = await one(`select trip_id from trip_roles where role = 'editor'`)
    const elsewhere = await one('select id from trips where id <> ? order by id', trip)
    const ids: Ids = {
      trip,
      elsewhere,
      // Trips use these, so they cannot be deleted.
      institution: await one('select institution_id from visits order by id'),
      person: await one('select person_id from hosts where person_id is not null order by id'),
      user: 'bystander',
      country: 'KR',
      slug: 'no-such-article',
      // Of a report that is not published.
      photo: 'a-photo',
      file: 'a-file',
      note: 'a-note',
      edition: '1-en.pdf',
      name: 'no-backup',
      size: 'small.jpg',
      token: 'no-such-address',
      revision: 'a-revision',
      // Every sample trip has been published once.
      release: '1',
    }
    await addEntriesOf(store, trip, ids)
    await addEntriesOf(store, elsewhere, foreign(ids))
    await store.rows('delete from portraits where person_id = ?', ids.person)
    await store.rows(
      'insert into portraits (person_id, updated_at, picture) values (?, ?, ?)',
      ids.person,
      new Date(),
      bytes,
    )
    const hash = await hashPassword(password)
    const extra = (id: string, role: string) =>
      store.rows(
        'insert into users (id, email, name, password_hash, office_role, created_at) values (?, ?, ?, ?, ?, ?)',
        id,
        `${id}@sample.example`,
        id,
        hash,
        role,
        new Date(),
      )
    await extra('traveller', 'none')
    await extra('elsewhere', 'none')
    await extra('disabled', 'administrator')
    // Users who are changed by actions.
    await extra('bystander', 'none')
    await store.rows(`insert into trip_roles (trip_id, user_id, role) values (?, 'elsewhere', 'editor')`, elsewhere)

    const cookies = {} as Record<Who, string>
    for (const who of everyone) cookies[who] = await signIn(server.url, who)
    await store.rows(`update users set disabled_at = ? where id = 'disabled'`, new Date())
    return { cookies, ids }
  } finally {
    await store.close()
  }
}

const bytes = Buffer.from('only for this test')

/** The same ids, but of a photo, a file, a note and a revision of another trip. */
export function foreign(ids: Ids): Ids {
  return { ...ids, photo: 'b-photo', file: 'b-file', note: 'b-note', revision: 'b-revision' }
}

/** Adds a photo, a file, a note and a withdrawn report to a trip, in a language that no test writes. */
async function addEntriesOf(store: Store, trip: string, { photo, file, note, revision }: Ids): Promise<void> {
  const now = new Date()
  await store.rows(
    `insert into photos (id, trip_id, position, width, height, uploaded_at, revision, large, small)
     values (?, ?, 0, 3, 2, ?, 1, ?, ?)`,
    photo,
    trip,
    now,
    bytes,
    bytes,
  )
  await store.rows(
    'insert into stored_files (id, hash, size, stored_at, is_complete, bytes) values (?, ?, 1, ?, ?, ?)',
    `content of ${file}`,
    `hash of ${file}`,
    now,
    true,
    bytes,
  )
  await store.rows(
    `insert into attachments (id, trip_id, subject, file_id, name, type, size, audience, uploaded_at, revision)
     values (?, ?, 'trip', ?, 'a.pdf', 'pdf', 1, 'members', ?, 1)`,
    file,
    trip,
    `content of ${file}`,
    now,
  )
  await addNoteOf(store, trip, note)
  // Withdrawn, so that the trip can be deleted.
  const report = `report of ${revision}`
  await store.rows(
    `insert into reports (id, trip_id, language, created_at, version) values (?, ?, 'zh-Hant', ?, 0)`,
    report,
    trip,
    now,
  )
  const aside = { published: '2024-01-01', corrections: [], leaders: [], hosts: [] }
  await store.rows(
    `insert into report_revisions
       (id, report_id, trip_id, number, slug, language, headline, body, aside, published_at, withdrawn_at)
     values (?, ?, ?, 1, ?, 'zh-Hant', 'H', '[]', ?, ?, ?)`,
    revision,
    report,
    trip,
    `withdrawn ${revision}`,
    JSON.stringify(aside),
    now,
    now,
  )
}

/** Adds a shared note of the member, with a photo. */
async function addNoteOf(store: Store, trip: string, note: string): Promise<void> {
  const now = new Date()
  await store.rows(
    'insert into stored_files (id, hash, size, stored_at, is_complete, bytes) values (?, ?, 3, ?, ?, ?)',
    `photo of ${note}`,
    `photo of ${note}`,
    now,
    true,
    Buffer.from([0xff, 0xd8, 0xff]),
  )
  await store.rows(
    `insert into member_notes (id, trip_id, user_id, text, photo_id, written_at, shared_at, revision)
     values (?, ?, (select id from users where email = ?), 'A slide', ?, ?, ?, 1)`,
    note,
    trip,
    sampleAccount('member').email,
    `photo of ${note}`,
    now,
    now,
  )
}

/** Signs in as one of them; returns the cookie. */
export async function signIn(url: string, who: Who): Promise<string> {
  return who === 'nobody' ? '' : signInAs(url, accountOf(who))
}

/** The cookie of a new session of an account. */
export async function signInAs(url: string, account: Account): Promise<string> {
  const action = actionAt('sign-in/actions.ts', 'signInAction', {})
  if (!action) throw new Error('No page offers the action that signs in.')
  const response = await call(url, action, { form: { ...account } }, '')
  const cookie = response.headers.getSetCookie().find((one) => one.includes('session-token='))
  const [pair] = cookie?.split(';') ?? []
  if (!pair) throw new Error(`${account.email} could not sign in: ${response.status} ${await response.text()}`)
  return pair
}

function accountOf(who: Exclude<Who, 'nobody'>): Account {
  if (who === 'member' || who === 'editor' || who === 'staff' || who === 'administrator') return sampleAccount(who)
  return { email: `${who === 'editor elsewhere' ? 'elsewhere' : who}@sample.example`, password }
}
