import { join } from 'node:path'
import Database from 'better-sqlite3'
import { hashPassword } from '@/lib/server/users/password'
import { type Account, sampleAccount } from '../browser'
import type { Server } from '../server'
import { actionAt, call } from './call'
import { everyone, type Who } from './levels'

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
export async function admit(server: Server): Promise<{ cookies: Record<Who, string>; ids: Ids }> {
  const db = new Database(join(server.dataDir, 'attache.db'))
  try {
    const one = (sql: string, ...given: string[]) =>
      String(
        db
          .prepare(sql)
          .pluck()
          .get(...given),
      )
    const trip = one(`select trip_id from trip_roles where role = 'editor'`)
    const elsewhere = one('select id from trips where id <> ?', trip)
    const ids: Ids = {
      trip,
      elsewhere,
      // Trips use these, so they cannot be deleted.
      institution: one('select institution_id from visits'),
      person: one('select person_id from hosts where person_id is not null'),
      user: 'bystander',
      country: 'KR',
      slug: 'no-such-article',
      // Of a report that is not published.
      photo: 'a-photo',
      file: 'a-file',
      edition: '1-en.pdf',
      name: 'no-backup',
      size: 'small.jpg',
      token: 'no-such-address',
      revision: 'a-revision',
      // Every sample trip has been published once.
      release: '1',
    }
    const bytes = Buffer.from('only for this test')
    db.prepare(
      `insert into photos (id, trip_id, position, width, height, uploaded_at, revision, large, small)
       values (?, ?, 0, 3, 2, ?, 1, ?, ?)`,
    ).run(ids.photo, trip, Date.now(), bytes, bytes)
    db.prepare(
      `insert into stored_files (id, hash, size, stored_at, is_complete, bytes) values ('content', 'hash', 1, ?, 1, ?)`,
    ).run(Date.now(), bytes)
    db.prepare(
      `insert into attachments
         (id, trip_id, subject, file_id, name, type, size, audience, uploaded_at, revision)
       values (?, ?, 'trip', 'content', 'a.pdf', 'pdf', 1, 'members', ?, 1)`,
    ).run(ids.file, trip, Date.now())
    db.prepare('insert or replace into portraits (person_id, updated_at, picture) values (?, ?, ?)').run(
      ids.person,
      Date.now(),
      bytes,
    )
    // Withdrawn, so that the trip can be deleted; on a report in a language that no test writes.
    db.prepare(
      `insert into reports (id, trip_id, language, created_at, version) values ('a-report', ?, 'zh-Hant', ?, 0)`,
    ).run(trip, Date.now())
    const aside = { published: '2024-01-01', corrections: [], leaders: [], hosts: [] }
    db.prepare(
      `insert into report_revisions
         (id, report_id, trip_id, number, slug, language, headline, body, aside, published_at, withdrawn_at)
       values (?, 'a-report', ?, 1, 'withdrawn-report', 'zh-Hant', 'H', '[]', ?, ?, ?)`,
    ).run(ids.revision, trip, JSON.stringify(aside), Date.now(), Date.now())
    const hash = await hashPassword(password)
    const add = db.prepare(
      `insert into users (id, email, name, password_hash, office_role, created_at) values (?, ?, ?, ?, ?, ?)`,
    )
    const extra = (id: string, role: string) => add.run(id, `${id}@sample.example`, id, hash, role, Date.now())
    extra('traveller', 'none')
    extra('elsewhere', 'none')
    extra('disabled', 'administrator')
    // Users who are changed by actions.
    extra('bystander', 'none')
    db.prepare('insert into trip_roles (trip_id, user_id, role) values (?, ?, ?)').run(elsewhere, 'elsewhere', 'editor')

    const cookies = {} as Record<Who, string>
    for (const who of everyone) cookies[who] = await signIn(server.url, who)
    db.prepare(`update users set disabled_at = ? where id = 'disabled'`).run(Date.now())
    return { cookies, ids }
  } finally {
    db.close()
  }
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
