'use server'

import { refresh } from 'next/cache'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { personFields } from '@/lib/domain/directory/fields/person'
import { requireOfficeAccess, requireTripAccess } from '@/lib/server/access/access'
import { fullName } from '@/lib/domain/text/person-name'
import { action, formAction, Refuse } from '@/lib/server/access/action'
import { inviteMembers, readLink, withdrawLinks } from '@/lib/server/delegation/invitations'
import { formSchemaOf, personSchema } from '@/lib/server/directory/directory-schema'
import { addPeople } from '@/lib/server/directory/people'
import { renamePeople } from '@/lib/server/directory/rename-people'

/** Adds the new people of a pasted roster, all or none, in the order given. */
export const addPeopleAction = action('addPeopleAction', {
  input: z.strictObject({ tripId: z.string().min(1).max(200), people: z.array(personSchema).max(300, 'tooLong') }),
  permit: ({ tripId }) => requireTripAccess(tripId, 'edit trip'),
  run: async (access, { people }) => ({ people: await addPeople(access, people) }),
})

const named = formSchemaOf({ name: personFields.name })

/** Gives members new names in the directory, all or none. `changed`: someone else has changed one of them. */
export const renamePeopleAction = action('renamePeopleAction', {
  input: z.strictObject({
    people: z.array(z.strictObject({ id: z.string().min(1).max(200), from: named, to: named })).max(300, 'tooLong'),
  }),
  permit: () => requireOfficeAccess('edit directory'),
  run: async (access, { people }) => ({
    outcome: await renamePeople(
      access,
      people.map(({ id, from, to }) => ({ id, from: from.name, to: to.name })),
    ),
  }),
})

const id = z.string().min(1).max(200)
const invitation = {
  input: z.object({ tripId: id, personId: id.optional() }),
  permit: ({ tripId }: { tripId: string }) => requireTripAccess(tripId, 'edit trip'),
}

/** Gives a member their personal link, again if they have one; without a member, all who have none. */
export const inviteMembersAction = formAction('inviteMembersAction', {
  ...invitation,
  async run(access, { personId }) {
    const { count, withoutAddress } = await inviteMembers(access, personId ? [personId] : null)
    const [t, locale] = [await getTranslations('invitations'), await getLocale()]
    const names = withoutAddress.map((name) => fullName(name, locale).text).join(t('comma'))
    refresh()
    if (count === 0) return { message: t('doneNone') }
    return { message: withoutAddress.length > 0 ? t('doneCopy', { count, names }) : t('done', { count }) }
  },
})

/** Withdraws the personal link of a member; without a member, all links to the trip. */
export const withdrawLinksAction = formAction('withdrawLinksAction', {
  ...invitation,
  async run(access, { personId }) {
    const count = await withdrawLinks(access, personId ? [personId] : null)
    refresh()
    return { message: (await getTranslations('invitations'))('withdrawn', { count }) }
  },
})

/** The personal link of a member, as text and as a code. */
export const showLinkAction = action('showLinkAction', {
  input: z.strictObject({ tripId: id, personId: id }),
  permit: ({ tripId }) => requireTripAccess(tripId, 'edit trip'),
  async run(access, { personId }) {
    const link = await readLink(access, personId)
    if (!link) throw new Refuse((await getTranslations('invitations'))('gone'), undefined, 'not found')
    return link
  },
})
