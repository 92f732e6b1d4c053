import { makeOffer, recordDeparture, recordNeeds, recordOutcome, writeRehousingLetter } from '#contract/rehousing'
import type { RehousingAction } from '#domain/procedures/rehousing/action-codes'
import { formWith, type StepForm } from '../../shared/procedure/step-form.ts'
import { letterWord, needWord, outcomeWord } from './labels.nl.ts'

/**
 * The steps on a household that a form of fields can do; the list of households and the costs have dialogs of their own.
 *
 * @param id made by the browser for an offer or a letter
 */
export const householdForm = (action: RehousingAction, householdId: string, id: string): StepForm | undefined => {
  const forms: Readonly<Partial<Record<RehousingAction, StepForm>>> = {
    REHOUSING_NEEDS: needsForm(householdId),
    REHOUSING_OFFER: offerForm(householdId, id),
    REHOUSING_OUTCOME: outcomeForm(householdId),
    REHOUSING_DEPARTURE: departureForm(householdId),
    REHOUSING_LETTER: letterForm(householdId, id),
  }
  return forms[action]
}

const needsForm = (householdId: string): StepForm =>
  formWith(
    recordNeeds,
    { householdId },
    {
      about:
        'Hoe dringend heeft het gezin een andere woning nodig, en voldoet het aan de voorwaarden voor een sociale huurwoning?',
      done: 'De behoeften zijn genoteerd.',
      fields: {
        need: { kind: 'choice', label: 'Nood', words: needWord },
        meetsSocialConditions: { kind: 'yes-no', label: 'Voldoet aan de voorwaarden voor sociale huur' },
        note: { kind: 'long-text', label: 'Toelichting' },
      },
    },
  )

const offerForm = (householdId: string, id: string): StepForm =>
  formWith(
    makeOffer,
    { householdId, offerId: id },
    {
      about: 'Het gezin krijgt een brief met het aanbod (DT101).',
      done: 'Het aanbod is genoteerd; de brief wordt gemaakt.',
      fields: {
        dwelling: { kind: 'text', label: 'Wat biedt u aan?', maxLength: 300 },
        availableFrom: { kind: 'date', label: 'Beschikbaar vanaf', future: true },
        conditions: { kind: 'long-text', label: 'Voorwaarden' },
      },
    },
  )

const outcomeForm = (householdId: string): StepForm =>
  formWith(
    recordOutcome,
    { householdId },
    {
      about: 'Hoe liep het zoeken af? Noteer daarna de dag waarop het gezin vertrok.',
      done: 'Het resultaat is genoteerd.',
      fields: { outcome: { kind: 'choice', label: 'Resultaat', words: outcomeWord } },
    },
  )

const departureForm = (householdId: string): StepForm =>
  formWith(
    recordDeparture,
    { householdId },
    {
      about: 'Noteer de dag waarop het gezin de woning verliet. Daarna kunt u de kosten afrekenen.',
      done: 'Het vertrek is genoteerd.',
      fields: { departedOn: { kind: 'date', label: 'Vertrokken op', initial: 'today' } },
    },
  )

const letterForm = (householdId: string, id: string): StepForm =>
  formWith(
    writeRehousingLetter,
    { householdId, letterId: id },
    {
      about: 'De brief verschijnt zo bij de documenten.',
      done: 'De brief wordt gemaakt.',
      fields: {
        code: { kind: 'choice', label: 'Welke brief?', words: letterWord },
        receiver: { kind: 'text', label: 'Aan wie vraagt u hulp? Leeg is het OCMW.', maxLength: 200 },
        note: { kind: 'long-text', label: 'Toelichting of afspraken' },
      },
    },
  )
