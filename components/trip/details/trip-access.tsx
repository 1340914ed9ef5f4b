import { getTranslations } from 'next-intl/server'
import { giveRoleAction, takeRoleAction } from '@/app/(office)/trips/[trip]/details/actions'
import { tripRoles } from '@/lib/domain/access/roles'
import type { TripUser } from '@/lib/server/trip/trip-roles'
import styles from './details.module.css'
import { GiveRoleForm, OneButtonForm } from './role-forms'

/** Users outside the office who work on the trip. `others` can be added; `null` for readers who may not. */
export async function TripAccessSection({
  tripId,
  users,
  others,
}: {
  tripId: string
  users: readonly TripUser[]
  others: readonly { id: string; name: string; email: string }[] | null
}) {
  const t = await getTranslations('trips.details.access')
  return (
    <section aria-labelledby="users">
      <h2 id="users">{t('title')}</h2>
      <p>{t('text')}</p>
      {users.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul className={styles.people}>
          {users.map(({ userId, name, role }) => (
            <li key={userId}>
              <span>
                {name}
                <small>{t(role)}</small>
              </span>
              {others && (
                <OneButtonForm
                  action={takeRoleAction}
                  fields={{ tripId, userId }}
                  submit={t('remove')}
                  label={t('removeNamed', { name })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {others &&
        (others.length === 0 ? (
          <p>{t('noUsers')}</p>
        ) : (
          <GiveRoleForm
            action={giveRoleAction}
            tripId={tripId}
            users={others.map(({ id, name, email }) => ({ id, label: `${name}, ${email}` }))}
            roles={tripRoles.map((value) => ({ value, label: t(value) })).reverse()}
            labels={{ user: t('user'), role: t('role'), submit: t('add') }}
          />
        ))}
    </section>
  )
}
