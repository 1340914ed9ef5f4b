import { and, count, eq, isNotNull, isNull } from 'drizzle-orm'
import { db } from '../../../db/client'
import { personColumns } from '../../../db/directory-columns'
import {
  acknowledgements,
  agreements,
  comments,
  hosts,
  institutions,
  items,
  memberNotes,
  members,
  messages,
  nameChecks,
  nextSteps,
  passkeys,
  people,
  personalLinks,
  portraits,
  quotes,
  sessions,
  tasks,
  identities,
  totpSecrets,
  trips,
  users,
  visits,
} from '../../../db/schema'
import { containsId } from '../../../db/search'
import type { OfficeAccess } from '../access/access'
import { filesOfPerson } from '../files/person-files'

/**
 * Everything that is stored about a person, to be handed to them; `null` if there is no such person. Their private
 * notes are only counted: nobody else may read them.
 */
export async function readPersonData(
  access: OfficeAccess<'edit directory'>,
  id: string,
  now = new Date(),
): Promise<Record<string, unknown> | null> {
  const [person] = await db().select(personColumns).from(people).where(eq(people.id, id))
  if (!person) return null
  const trip = { title: trips.title, startsOn: trips.startsOn, endsOn: trips.endsOn }
  return {
    format: 'person/1',
    exportedAt: now.toISOString(),
    person,
    institution: person.institutionId
      ? ((
          await db()
            .select({ name: institutions.name })
            .from(institutions)
            .where(eq(institutions.id, person.institutionId))
        )[0] ?? null)
      : null,
    portrait: await portraitOf(id),
    delegations: await db()
      .select({ trip, role: members.role, title: members.title, unit: members.unit })
      .from(members)
      .innerJoin(trips, eq(trips.id, members.tripId))
      .where(eq(members.personId, id)),
    visits: await db()
      .select({ trip, day: visits.day, institution: institutions.name, title: hosts.title })
      .from(hosts)
      .innerJoin(trips, eq(trips.id, hosts.tripId))
      .innerJoin(visits, eq(visits.id, hosts.visitId))
      .innerJoin(institutions, eq(institutions.id, visits.institutionId))
      .where(eq(hosts.personId, id)),
    items: await itemsOf(id),
    quotations: await db()
      .select({ trip, text: quotes.text })
      .from(quotes)
      .innerJoin(trips, eq(trips.id, quotes.tripId))
      .where(eq(quotes.speakerId, id)),
    agreementsSigned: await db()
      .select({ trip, subject: agreements.subject })
      .from(agreements)
      .innerJoin(trips, eq(trips.id, agreements.tripId))
      .where(containsId(agreements.signerIds, id)),
    nameChecks: await db()
      .select({ trip, askedAt: nameChecks.createdAt, answeredAt: nameChecks.answeredAt, answer: nameChecks.answer })
      .from(nameChecks)
      .innerJoin(trips, eq(trips.id, nameChecks.tripId))
      .where(eq(nameChecks.personId, id)),
    personalLinks: await db()
      .select({
        trip,
        invitedAt: personalLinks.invitedAt,
        openedAt: personalLinks.openedAt,
        lastUsedAt: personalLinks.lastUsedAt,
      })
      .from(personalLinks)
      .innerJoin(trips, eq(trips.id, personalLinks.tripId))
      .where(eq(personalLinks.personId, id)),
    files: await filesOfPerson(access, id),
    accounts: await accountsOf(id),
  }
}

async function portraitOf(id: string) {
  const [row] = await db().select().from(portraits).where(eq(portraits.personId, id))
  return row ? { uploadedAt: row.updatedAt, jpeg: row.picture.toString('base64') } : null
}

async function itemsOf(id: string) {
  const rows = await db()
    .select({ title: items.title, start: items.start, details: items.personalDetails })
    .from(items)
    .where(containsId(items.attendeeIds, id))
  return rows.map(({ details, ...item }) => ({ ...item, own: details?.filter((one) => one.personId === id) ?? [] }))
}

async function accountsOf(personId: string) {
  const accounts = await db().select().from(users).where(eq(users.personId, personId))
  return Promise.all(
    accounts.map(async ({ id, email, name, officeRole, locale, createdAt, kind }) => ({
      ...(kind === null && { email }),
      name,
      officeRole,
      locale,
      createdAt,
      identities: await db()
        .select({ issuer: identities.issuer, identifier: identities.subject, createdAt: identities.createdAt })
        .from(identities)
        .where(eq(identities.userId, id)),
      oneTimeCodes: await db()
        .select({ createdAt: totpSecrets.createdAt, confirmedAt: totpSecrets.confirmedAt })
        .from(totpSecrets)
        .where(eq(totpSecrets.userId, id)),
      passkeys: await db()
        .select({ name: passkeys.name, createdAt: passkeys.createdAt, lastUsedAt: passkeys.lastUsedAt })
        .from(passkeys)
        .where(eq(passkeys.userId, id)),
      sessions: await db()
        .select({
          createdAt: sessions.createdAt,
          lastSeenAt: sessions.lastSeenAt,
          device: sessions.device,
          network: sessions.network,
          method: sessions.method,
        })
        .from(sessions)
        .where(eq(sessions.userId, id)),
      messages: await db()
        .select({ to: messages.to, subject: messages.subject, body: messages.body, sentAt: messages.sentAt })
        .from(messages)
        .where(eq(messages.userId, id)),
      promises: await db()
        .select({ text: nextSteps.text, due: nextSteps.due, status: nextSteps.status })
        .from(nextSteps)
        .where(eq(nextSteps.ownerId, id)),
      tasks: await db()
        .select({ text: tasks.text, due: tasks.due, status: tasks.status })
        .from(tasks)
        .where(eq(tasks.ownerId, id)),
      comments: await db()
        .select({ text: comments.text, writtenAt: comments.writtenAt })
        .from(comments)
        .where(eq(comments.authorId, id)),
      confirmedVersions: await db()
        .select({ number: acknowledgements.number, at: acknowledgements.at })
        .from(acknowledgements)
        .where(eq(acknowledgements.userId, id)),
      sharedNotes: await db()
        .select({ text: memberNotes.text, writtenAt: memberNotes.writtenAt, sharedAt: memberNotes.sharedAt })
        .from(memberNotes)
        .where(and(eq(memberNotes.userId, id), isNotNull(memberNotes.sharedAt))),
      privateNotes:
        (
          await db()
            .select({ n: count() })
            .from(memberNotes)
            .where(and(eq(memberNotes.userId, id), isNull(memberNotes.sharedAt)))
        )[0]?.n ?? 0,
    })),
  )
}
