'use client'

import type { ComponentProps } from 'react'
import { ZoneFormField } from '../text/zone-field'
import type { NamedZoneGroup } from '../text/zone-options'
import { ActionForm, type FormState } from '../ui/action-form'
import { ButtonLink } from '../ui/button'
import { AreaField, Field } from '../ui/field'
import styles from '../ui/form-frame.module.css'

type Labels = Record<
  | 'address'
  | 'addressHint'
  | 'correction'
  | 'correctionHint'
  | 'submit'
  | 'back'
  | 'when'
  | 'now'
  | 'later'
  | 'day'
  | 'time'
  | 'zone'
  | 'zoneSearch'
  | 'also',
  string
>

type Schedule = { moment: string; timeZone: string; correction: string | null }

type PublishFormProps = {
  action: ComponentProps<typeof ActionForm>['action']
  tripId: string
  language: string
  version: number
  slug: string
  back: string
  /** True where the article can be read already. */
  isCorrection: boolean
  /** The publication that is scheduled already. */
  scheduled: Schedule | null
  /** The office's. */
  timeZone: string
  zones: readonly NamedZoneGroup[]
  /** Another language that can be published at the same time. */
  also: Other | null
  labels: Labels
}

/** Address and correction note. Works without scripts; a refused form returns with the typed text. */
export function PublishForm({
  action,
  tripId,
  language,
  version,
  slug,
  back,
  isCorrection,
  scheduled,
  timeZone,
  zones,
  also,
  labels,
}: PublishFormProps) {
  return (
    <ActionForm
      action={action}
      submit={labels.submit}
      more={
        <ButtonLink look="quiet" href={back} prefetch={false}>
          {labels.back}
        </ButtonLink>
      }
    >
      {({ errors, values }) => (
        <>
          <input type="hidden" name="tripId" value={tripId} />
          <input type="hidden" name="language" value={language} />
          <input type="hidden" name="version" value={version} />
          <Field
            label={labels.address}
            hint={labels.addressHint}
            name="slug"
            required
            maxLength={200}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            defaultValue={values.slug ?? slug}
            error={errors.slug}
          />
          {isCorrection && (
            <AreaField
              label={labels.correction}
              hint={labels.correctionHint}
              name="correction"
              required
              maxLength={2000}
              defaultValue={values.correction ?? scheduled?.correction ?? ''}
              error={errors.correction}
            />
          )}
          <When
            values={values}
            errors={errors}
            scheduled={scheduled}
            timeZone={timeZone}
            zones={zones}
            labels={labels}
          />
          {also && <Also also={also} label={labels.also} />}
        </>
      )}
    </ActionForm>
  )
}

/** Now, or a day and time in a zone. */
function When({
  values,
  errors,
  scheduled,
  timeZone,
  zones,
  labels,
}: Pick<FormState, 'values' | 'errors'> & {
  scheduled: Schedule | null
  timeZone: string
  zones: readonly NamedZoneGroup[]
  labels: Labels
}) {
  const [day = '', time = ''] = scheduled?.moment.split('T') ?? []
  const when = values.when ?? (scheduled ? 'later' : 'now')
  return (
    <fieldset className={styles.when}>
      <legend>{labels.when}</legend>
      <label className={styles.tick}>
        <input type="radio" name="when" value="now" defaultChecked={when === 'now'} />
        <span>{labels.now}</span>
      </label>
      <label className={styles.tick}>
        <input type="radio" name="when" value="later" defaultChecked={when === 'later'} />
        <span>{labels.later}</span>
      </label>
      <div className={styles.pair}>
        <Field label={labels.day} type="date" name="day" defaultValue={values.day ?? day} error={errors.day} />
        <Field label={labels.time} type="time" name="time" defaultValue={values.time ?? time} />
        <ZoneFormField
          label={labels.zone}
          searchLabel={labels.zoneSearch}
          name="timeZone"
          initial={values.timeZone ?? scheduled?.timeZone ?? timeZone}
          groups={zones}
        />
      </div>
    </fieldset>
  )
}

type Other = { language: string; version: number; slug: string }

function Also({ also, label }: { also: Other; label: string }) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" name="also" value={also.language} />
      <span>{label}</span>
      <input type="hidden" name="alsoVersion" value={also.version} />
      <input type="hidden" name="alsoSlug" value={also.slug} />
    </label>
  )
}
