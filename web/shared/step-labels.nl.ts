import type { NgwAction } from '#domain/procedures/ngw/action-codes'
import type { StepAction } from '#domain/procedures/step-actions'

const ngw: Readonly<Record<NgwAction, string>> = {
  NGW_REGISTER: 'NGW-besluit registreren',
  NGW_COMMUNICATE: 'Besluit bezorgen aan inventarisbeheerder',
  NGW_SUSPEND: 'Klacht bij de gouverneur registreren',
  NGW_RESUME: 'Antwoord van de gouverneur registreren',
  NGW_LIFT: 'Besluit opheffen',
  NGW_ANNUL: 'Vernietiging registreren',
}

/** Steps of the procedures on the frame, verb first, as on the buttons: one set for each procedure. */
export const stepLabel: Readonly<Record<StepAction, string>> = { ...ngw }
