import { z } from 'zod'
import type { getDecisionBasis } from '#contract/decisions'
import type { Output } from '#contract/endpoint'
import { decisionOptions, signingFlows, verdictsOO } from '#domain/model/codes'

export type Basis = Output<typeof getDecisionBasis>
export type BasisUnit = Basis['units'][number]

const verdict = z.object({ oo: z.enum(verdictsOO), overcrowded: z.boolean() })

export const option = z.object({
  option: z.enum(decisionOptions),
  on: z.string().nullable(),
  termDays: z.number().nullable(),
  occupants: z.number().nullable(),
})

export const decisionForm = z.object({
  id: z.string(),
  decisionDate: z.string(),
  signingFlow: z.enum(signingFlows),
  legalBase: z.string(),
  units: z.array(
    z.object({
      unitId: z.string(),
      verdict,
      options: z.array(option),
      motivation: z.string(),
      uploadedDocumentId: z.string().nullable(),
    }),
  ),
})
export type DecisionForm = z.infer<typeof decisionForm>
export type DecisionUnit = DecisionForm['units'][number]

/** A decision date before today means that the decision was taken outside: its document is uploaded. Today counts as future. */
export const isPast = (form: Pick<DecisionForm, 'decisionDate'>, today: string): boolean =>
  form.decisionDate !== '' && form.decisionDate < today

const sameVerdict = (a: DecisionUnit['verdict'], b: DecisionUnit['verdict']): boolean =>
  a.oo === b.oo && a.overcrowded === b.overcrowded

/** The choice of the basis that fits this verdict; undefined when the server offers no such choice. */
export const choiceOf = (unit: BasisUnit, chosen: DecisionUnit['verdict']) =>
  unit.choices.find((choice) => sameVerdict(choice.verdict, chosen))

/** A unit as the wizard first shows it: the verdict of its basis, without options. */
export const startUnit = (unit: BasisUnit): DecisionUnit => ({
  unitId: unit.unit.id,
  verdict: unit.basis?.verdict ?? { oo: 'NIET_OO', overcrowded: false },
  options: [],
  motivation: '',
  uploadedDocumentId: null,
})

/** What is still wrong per step, in Dutch. */
export const decisionFaults = (form: DecisionForm, basis: Basis) => ({
  units: form.units.length === 0 ? ['Kies minstens één entiteit.'] : [],
  defaults: [
    ...(form.decisionDate === '' ? ['Vul de datum van de beslissing in.'] : []),
    ...(form.legalBase.trim() === '' ? ['Vul de rechtsgrond in.'] : []),
  ],
  verdicts: form.units.flatMap((unit) => verdictFaults(unit, basis)),
  upload: isPast(form, basis.today)
    ? form.units
        .filter(({ uploadedDocumentId }) => uploadedDocumentId === null)
        .map(({ unitId }) => `${nameOf(basis, unitId)}: laad het ondertekende besluit op.`)
    : [],
})

const verdictFaults = (unit: DecisionUnit, basis: Basis): string[] => {
  const facts = basis.units.find((one) => one.unit.id === unit.unitId)
  if (facts === undefined) return [`${unit.unitId}: deze entiteit kan niet meer beslist worden.`]
  const choice = choiceOf(facts, unit.verdict)
  const name = nameOf(basis, unit.unitId)
  return [
    ...(choice === undefined || !choice.open
      ? [`${name}: deze beslissing is strenger dan het advies of het onderzoek.`]
      : []),
    ...(choice?.milder === true && unit.motivation.trim() === '' ? [`${name}: motiveer waarom u milder beslist.`] : []),
  ]
}

const nameOf = (basis: Basis, unitId: string): string =>
  basis.units.find((one) => one.unit.id === unitId)?.unit.description ?? 'Entiteit'
