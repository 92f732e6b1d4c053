import type { InvestigationReason, RoleCode } from '../../model/codes.ts'

/** The three steps of an investigation that people do. */
export type InvestigationStep = 'planner' | 'inspector' | 'signer'

export interface StepOfReason<C extends string> {
  readonly roles: readonly RoleCode[]
  /** number of the task in the worklist */
  readonly taskCode: C
}

/** The steps of one kind of investigation, with the numbers that they may have. */
export interface Steps {
  readonly planner: StepOfReason<'7' | '18' | '406' | '407' | 'A16'>
  readonly inspector: StepOfReason<'3' | '52'>
  readonly signer: StepOfReason<'A21' | 'W02'>
}

interface Row extends Steps {
  readonly by: 'LB' | 'WV_WK' | 'WV_WI'
  /** absent: every other reason */
  readonly reasons?: readonly InvestigationReason[]
}

const municipalInspector = { roles: ['LB_WC'], taskCode: '3' } as const
const municipalSigner = { roles: ['LB_WC'], taskCode: 'A21' } as const
const agencyInspector = { roles: ['WK_WC'], taskCode: '52' } as const
const agencySigner = { roles: ['WK_WC'], taskCode: 'A21' } as const

/**
 * Who plans, does and signs, and the numbers of their tasks. The first row that fits counts.
 *
 * @source domain.md 2.2 (roles), 9 (numbers [P8]; which of them plans and which does is [N]), 5.6 step 3 (judicial)
 */
export const investigationSteps: readonly Row[] = [
  {
    by: 'LB',
    reasons: ['WAARSCHUWING', 'WAARSCHUWING_HERCONTROLE'],
    planner: { roles: ['LB_DB', 'LB_WC'], taskCode: 'A16' },
    inspector: municipalInspector,
    signer: municipalSigner,
  },
  {
    by: 'LB',
    reasons: ['HERCONTROLE'],
    planner: { roles: ['LB_DB', 'LB_WC'], taskCode: '407' },
    inspector: municipalInspector,
    signer: municipalSigner,
  },
  {
    by: 'LB',
    planner: { roles: ['LB_DB', 'LB_WC'], taskCode: '406' },
    inspector: municipalInspector,
    signer: municipalSigner,
  },
  {
    by: 'WV_WK',
    reasons: ['BEROEP'],
    planner: { roles: ['WK_BD', 'WK_WC'], taskCode: '18' },
    inspector: agencyInspector,
    signer: agencySigner,
  },
  {
    by: 'WV_WK',
    planner: { roles: ['WK_DB', 'WK_WC'], taskCode: '7' },
    inspector: agencyInspector,
    signer: agencySigner,
  },
  {
    by: 'WV_WI',
    planner: { roles: ['WI_VN', 'WI_VB', 'WI_WI'], taskCode: '7' },
    inspector: { roles: ['WI_VB', 'WI_WI'], taskCode: '52' },
    signer: { roles: ['WI_VB', 'WI_WI'], taskCode: 'W02' },
  },
]

/** The row of an organisation and a reason. */
export const stepsOf = (by: Row['by'], reason: InvestigationReason): Row => {
  const row = investigationSteps.find(
    ({ by: organisation, reasons }) => organisation === by && (reasons === undefined || reasons.includes(reason)),
  )
  if (!row) throw new RangeError(`nobody investigates for ${by}`)
  return row
}
