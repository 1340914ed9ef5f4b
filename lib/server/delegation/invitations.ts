import { and, asc, eq, inArray, isNotNull, isNull, like } from 'drizzle-orm'
import { createTranslator } from 'next-intl'
import { db } from '../../../db/client'
import {
  acknowledgements,
  linkSessions,
  members,
  messages,
  office,
  people,
  personalLinks,
  tripRoles,
  trips,
  users,
} from '../../../db/schema'
import { type Db, run, type Steps, transact } from '../../../db/transact'
import { readDirectory, readRecord } from '../../../db/trip-read'
import { linkExpiry } from '../../domain/access/link-expiry'
import { textParts } from '../../domain/mail/mail-content'
import type { ReleasedTrip } from '../../domain/calendar/calendar'
import type { Locale } from '../../domain/text/locales'
import { fullName, type PersonName } from '../../domain/text/person-name'
import { formatDays } from '../../domain/time/time-format'
import type { WholeTrip } from '../../domain/trip/trip-record'
import { messagesOf } from '../../messages/messages'
import type { TripAccess } from '../access/access'
import { hashOfToken, newNonce, tokenOf } from '../access/secret-token'
import { type QrCode, qrCode } from '../calendar/qr-code'
import { wakeMail } from '../mail/mail-loop'
import { type NewMessage, queueMessages } from '../mail/outbox'
import { knownPersonalLinkUrl, personalLinkMark } from '../mail/secret-words'
import { announceAccessChange, announceOtherChange } from '../platform/announce'
import { newId } from '../platform/id'
import { logInvitation } from '../platform/log'
import { addressOf, localeOf } from '../releases/release-readers'
import { tripName } from '../releases/release-mail'
import { allReleases } from '../releases/release-record'
import { attachedCalendar } from '../releases/releases'

// Members are invited to their page of a trip by a personal link (lib/server/access/link-session.ts).

/** A member and how far their invitation has come. */
export type Invitation = {
  personId: string
  name: PersonName
  /** Whether there is an address to send the link to. */
  hasAddress: boolean
  state: 'not invited' | 'invited' | 'opened' | 'expired'
  invitedAt: Date | null
  lastUsedAt: Date | null
  expiresAt: Date | null
  /** The newest version that they have confirmed. */
  confirmed: number | null
}

/** The named members of the draft, in their order, each person once. */
export async function readInvitations({ tripId }: TripAccess<'edit trip'>, now = new Date()): Promise<Invitation[]> {
  const rows = await db()
    .select({
      personId: people.id,
      name: people.name,
      email: people.email,
      link: personalLinks,
      startsOn: trips.startsOn,
      endsOn: trips.endsOn,
      weeks: office.linkWeeks,
    })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .innerJoin(trips, eq(trips.id, members.tripId))
    .leftJoin(office, eq(office.id, 'office'))
    .leftJoin(personalLinks, and(eq(personalLinks.tripId, members.tripId), eq(personalLinks.personId, people.id)))
    .where(eq(members.tripId, tripId))
    .orderBy(asc(members.position), asc(members.id))
  const accounts = await db()
    .select({ personId: users.personId, userId: users.id, email: users.email, number: acknowledgements.number })
    .from(users)
    .leftJoin(acknowledgements, and(eq(acknowledgements.userId, users.id), eq(acknowledgements.tripId, tripId)))
    .where(and(isNotNull(users.personId), isNull(users.disabledAt)))
  const once = new Map(rows.map((row) => [row.personId, row]))
  return [...once.values()].map(({ personId, name, email, link, startsOn, endsOn, weeks }) => {
    const own = accounts.filter((one) => one.personId === personId)
    const live = link?.revokedAt === null ? link : null
    const expiresAt = live && linkExpiry({ startsOn, endsOn }, weeks, live.createdAt)
    const confirmed = Math.max(0, ...own.map(({ number }) => number ?? 0))
    return {
      personId,
      name,
      hasAddress: [email, ...own.map((one) => one.email)].some((one) => addressOf(one) !== null),
      state: !live || !expiresAt ? 'not invited' : expiresAt <= now ? 'expired' : live.openedAt ? 'opened' : 'invited',
      invitedAt: live?.invitedAt ?? null,
      lastUsedAt: live?.lastUsedAt ?? null,
      expiresAt,
      confirmed: confirmed || null,
    }
  })
}

/** How many members got a link, and the names of those without an e-mail address, whose link has to be handed over. */
export type Invited = { count: number; mailed: number; withoutAddress: PersonName[] }

/**
 * Gives these members their personal link and queues the messages; without `personIds`, all who have none. A member who
 * is invited again gets the same link once more.
 */
export async function inviteMembers(
  { tripId, viewer }: TripAccess<'edit trip'>,
  personIds: readonly string[] | null,
  now = new Date(),
): Promise<Invited> {
  const versions = await allReleases(tripId)
  const outcome = await transact(db(), function* (tx): Steps<Invited> {
    const read = yield* readRecord(tx, tripId)
    if (!read) return { count: 0, mailed: 0, withoutAddress: [] }
    const whole = { id: tripId, ...read, directory: yield* readDirectory(tx, read.record) }
    const invited: Invited = { count: 0, mailed: 0, withoutAddress: [] }
    const ids = new Set(read.record.member.flatMap(({ personId }) => personId ?? []))
    for (const id of ids) {
      if (personIds && !personIds.includes(id)) continue
      const giving = { whole, versions, personId: id, isAgain: personIds !== null, viewerId: viewer.id }
      const given = yield* giveLink(tx, giving, now)
      if (!given) continue
      invited.count += 1
      if (!given.message) invited.withoutAddress.push(given.name)
      else invited.mailed += yield* queueMessages(tx, [given.message], now)
    }
    return invited
  })
  if (outcome.count > 0) {
    logInvitation(tripId, outcome.count, outcome.mailed)
    announceOtherChange(tripId)
  }
  if (outcome.mailed > 0) wakeMail()
  return outcome
}

type Giving = {
  whole: WholeTrip
  versions: readonly ReleasedTrip[]
  personId: string
  isAgain: boolean
  viewerId: string
}
type Given = { name: PersonName; message: NewMessage | null }

// `null` if the member has a link already and is not to be invited again.
function* giveLink(tx: Db, giving: Giving, now: Date): Steps<Given | null> {
  const { whole, versions, personId, isAgain, viewerId } = giving
  const tripId = whole.id
  const [person] = yield* run(tx.select().from(people).where(eq(people.id, personId)))
  const ofMember = and(eq(personalLinks.tripId, tripId), eq(personalLinks.personId, personId))
  const [link] = yield* run(tx.select().from(personalLinks).where(ofMember))
  const isLive = link?.revokedAt === null
  if (!person || (isLive && !isAgain)) return null
  const user = yield* userOf(tx, person, whole.record.trip.language, now)
  const hasGivenRole = (yield* giveRole(tx, tripId, user.id)) || (isLive && link.hasGivenRole)
  const isKnown = isLive && knownPersonalLinkUrl(link) !== null && link.userId === user.id
  const nonce = isKnown ? link.nonce : newNonce()
  const tokenHash = hashOfToken(tokenOf('personal link', nonce))
  const fresh = {
    createdAt: now,
    createdBy: viewerId,
    openedAt: null,
    lastUsedAt: null,
    codeNonce: null,
    codeSentAt: null,
  }
  const values = { userId: user.id, nonce, tokenHash, hasGivenRole, invitedAt: now, revokedAt: null }
  if (!link) yield* run(tx.insert(personalLinks).values({ id: newId(), tripId, personId, ...values, ...fresh }))
  else
    yield* run(
      tx
        .update(personalLinks)
        .set(isKnown ? values : { ...values, ...fresh })
        .where(ofMember),
    )
  const address = addressOf(user.email) ?? addressOf(person.email)
  if (!address) return { name: person.name, message: null }
  const locale = localeOf([user.locale, ...person.languages, whole.record.trip.language])
  return {
    name: person.name,
    message: {
      // Twice within the same minute is the same invitation.
      onceKey: `invite ${tripId} person ${personId} ${nonce.slice(0, 8)} ${Math.floor(now.getTime() / 60_000)}`,
      tripId,
      userId: user.id,
      to: { name: fullName(person.name, locale).text, address },
      language: locale,
      ...invitationMail(whole, fullName(person.name, locale).text, locale),
      calendar: attachedCalendar(versions, personId, locale),
      createdBy: viewerId,
    },
  }
}

/** Takes the links of these members back, or all. Their devices lose the page at once. @returns how many */
export async function withdrawLinks(
  { tripId }: TripAccess<'edit trip'>,
  personIds: readonly string[] | null,
  now = new Date(),
): Promise<number> {
  const withdrawn = await transact(db(), function* (tx) {
    const links = yield* run(
      tx
        .update(personalLinks)
        .set({ revokedAt: now, codeNonce: null })
        .where(
          and(
            eq(personalLinks.tripId, tripId),
            isNull(personalLinks.revokedAt),
            personIds ? inArray(personalLinks.personId, [...personIds]) : undefined,
          ),
        )
        .returning(),
    )
    for (const { id, personId, userId, hasGivenRole } of links) {
      yield* run(tx.delete(linkSessions).where(eq(linkSessions.linkId, id)))
      if (hasGivenRole) yield* run(tx.delete(tripRoles).where(roleOf(tripId, userId)))
      const unsent = and(isNull(messages.sentAt), eq(messages.tries, 0))
      yield* run(
        tx.delete(messages).where(and(like(messages.onceKey, `invite ${tripId} person ${personId} %`), unsent)),
      )
    }
    return links
  })
  for (const { userId } of withdrawn) announceAccessChange(userId)
  if (withdrawn.length > 0) announceOtherChange(tripId)
  return withdrawn.length
}

/** The address of a member's page, as text and as a code for cameras; `null` if they have none that works. */
export async function readLink(
  { tripId }: TripAccess<'edit trip'>,
  personId: string,
): Promise<{ url: string; code: QrCode } | null> {
  const [link] = await db()
    .select()
    .from(personalLinks)
    .where(and(eq(personalLinks.tripId, tripId), eq(personalLinks.personId, personId), isNull(personalLinks.revokedAt)))
  const url = link ? knownPersonalLinkUrl(link) : null
  return url === null ? null : { url, code: qrCode(url) }
}

type LinkUser = { id: string; email: string; locale: string | null }

// Their account, or else a user without a password: the placeholder is no e-mail address.
function* userOf(tx: Db, person: { id: string; name: PersonName }, language: string, now: Date): Steps<LinkUser> {
  const own = yield* run(
    tx
      .select()
      .from(users)
      .where(and(eq(users.personId, person.id), isNull(users.disabledAt)))
      .orderBy(asc(users.createdAt), asc(users.id)),
  )
  const found = own.find(({ kind }) => kind === null) ?? own[0]
  if (found) return found
  const user = {
    id: newId(),
    email: `member ${person.id}`,
    name: fullName(person.name, localeOf([language])).text,
    officeRole: 'none' as const,
    personId: person.id,
    kind: 'link only' as const,
    createdAt: now,
  }
  yield* run(tx.insert(users).values(user))
  return { ...user, locale: null }
}

function* giveRole(tx: Db, tripId: string, userId: string): Steps<boolean> {
  const given = yield* run(
    tx
      .insert(tripRoles)
      .values({ tripId, userId, role: 'member' })
      .onConflictDoNothing()
      .returning({ id: tripRoles.userId }),
  )
  return given.length > 0
}

function roleOf(tripId: string, userId: string) {
  return and(eq(tripRoles.tripId, tripId), eq(tripRoles.userId, userId), eq(tripRoles.role, 'member'))
}

function invitationMail(whole: WholeTrip, name: string, locale: Locale): Pick<NewMessage, 'subject' | 'parts'> {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'invitations' })
  const { start, end } = whole.record.trip
  const [trip, days] = [tripName(whole, locale), formatDays(start, end, locale)]
  const text = t('mail.text', { trip, days: days === null ? '' : t('mail.days', { days }) })
  const after = [t('mail.personal', { name }), t('mail.offline'), t('mail.reply')]
  return {
    subject: t('mail.subject', { trip }),
    parts: [
      ...textParts(t('mail.dear', { name })),
      { kind: 'link', text, label: t('open.submit'), href: personalLinkMark },
      ...after.flatMap(textParts),
    ],
  }
}
