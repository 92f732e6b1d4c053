import type { RequestChannel } from '#domain/model/codes'
import type { CertificateKind } from '#domain/model/procedure-codes'
import type { FeeWaiver } from '#domain/procedures/certificate/fee'
import { certificateShownStatus, certificateSubMachine } from '#domain/procedures/certificate/status'
import { certificateDeadline } from '#domain/procedures/certificate/terms'
import { type LocalDate, yearOf } from '#domain/shared/local-date'
import { regimeOn } from '#domain/technical-report/regime'
import { ca } from '#processes/ca/contract'
import { certificateApplicationModel, certificateUnitModel } from '../../platform/case-file/certificate-model.ts'
import { caseModel, type CaseRow, subProcedureModel, type UnitRow } from '../../platform/case-file/model.ts'
import { plain } from '../../platform/db/model.ts'
import { nextReference } from '../../platform/references.ts'
import type { FeatureDeps } from '../deps.ts'
import { publish } from '../publish.ts'
import { feeFor } from './fee.ts'

/** What a certificate procedure begins with. */
export interface Opening {
  readonly issuer: 'LB' | 'WV'
  readonly appliedOn: LocalDate
  readonly channel: RequestChannel | null
  readonly applicantPartyIds: readonly string[]
  readonly seasonal: boolean
  readonly exOfficio: boolean
  readonly waiver?: FeeWaiver
  readonly originCaseId?: string
  readonly precedingCaseId?: string
  readonly investigationId?: string
}

/** Writes the application and its units. In the caller's transaction. */
export const keepApplication = async (
  deps: Pick<FeatureDeps, 'database' | 'clock'>,
  main: CaseRow,
  units: readonly UnitRow[],
  opening: Opening,
): Promise<void> => {
  const { database, clock } = deps
  const { issuer, appliedOn, waiver, originCaseId, precedingCaseId, investigationId, ...facts } = opening
  await database.model(certificateApplicationModel).create({
    ...facts,
    issuer,
    appliedOn,
    caseId: main.id,
    issuerOrgId: issuer === 'WV' ? main.agencyOrgId : main.municipalityOrgId,
    originCaseId: originCaseId ?? null,
    precedingCaseId: precedingCaseId ?? null,
    investigationId: investigationId ?? null,
    decisionTerm: certificateDeadline(appliedOn),
    fee: await feeFor(deps, {
      municipalityOrgId: main.municipalityOrgId,
      byAgency: issuer === 'WV',
      appliedOn,
      units,
      ...(waiver && { waiver }),
    }),
  })
  for (const [index, unit] of units.entries())
    await database.model(certificateUnitModel).create({
      caseId: main.id,
      unitId: unit.id,
      position: index + 1,
      status: certificateSubMachine.initial,
      statusSince: clock.today(),
      kind: kindOf(unit, opening.seasonal),
    })
}

/** Makes the case of a second opinion or of a certificate ex officio, beside the case that asks it. In the caller's transaction. */
export const openCase = async (
  deps: Pick<FeatureDeps, 'database' | 'clock'>,
  beside: CaseRow,
  units: readonly UnitRow[],
  opening: Opening & { readonly id?: string; readonly createdByUserId: string },
): Promise<CaseRow> => {
  const { database, clock } = deps
  const { id, createdByUserId, ...rest } = opening
  const row = await database.model(caseModel).create({
    ...(id !== undefined && { id }),
    reference: await nextReference(database, 'CA', yearOf(clock.today())),
    type: 'CA',
    propertyId: beside.propertyId,
    status: 'GESTART',
    startedOn: opening.appliedOn,
    municipalityOrgId: beside.municipalityOrgId,
    agencyOrgId: beside.agencyOrgId,
    legalRegime: regimeOn(opening.appliedOn) ?? 'TV_202501',
    shield: beside.shield,
    createdByUserId,
  })
  const main = plain(row)
  for (const [index, unit] of units.entries())
    await database.model(subProcedureModel).create({
      reference: `${main.reference}/${String(index + 1).padStart(3, '0')}`,
      caseId: main.id,
      unitId: unit.id,
      position: index + 1,
      status: certificateShownStatus[certificateSubMachine.initial],
      statusSince: clock.today(),
    })
  await keepApplication(deps, main, units, rest)
  return main
}

/** Tells the engine of an application. */
export const startProcess = (
  deps: FeatureDeps,
  main: CaseRow,
  unitIds: readonly string[],
  { issuer, appliedOn }: Pick<Opening, 'issuer' | 'appliedOn'>,
): Promise<void> =>
  publish(deps, ca.messages.requested, {
    caseId: main.id,
    key: main.id,
    variables: {
      caseId: main.id,
      municipalityOrgId: main.municipalityOrgId,
      agencyOrgId: main.agencyOrgId,
      unitIds: [...new Set(unitIds)],
      issuerOrgId: issuer === 'WV' ? main.agencyOrgId : main.municipalityOrgId,
      exOfficio: false,
      decisionLapsesAt: certificateDeadline(appliedOn).lapsesAt,
    },
  })

const kindOf = ({ type }: UnitRow, seasonal: boolean): CertificateKind => {
  if (seasonal) return 'KAMER_SEIZOEN'
  return type === 'NZW' ? 'KAMERWONING' : 'ZW'
}
