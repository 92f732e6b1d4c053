import { Op } from 'sequelize'
import type { MainStatus, ProcedureType, SubStatus } from '#domain/model/codes'
import { type LocalDate, yearOf } from '#domain/shared/local-date'
import { regimeOn } from '#domain/technical-report/regime'
import type { ReasonCode } from '../contract/reasons.ts'
import { entryStands } from '../platform/audit/circumstances.ts'
import type { Viewer } from '../platform/auth/viewer.ts'
import { tellCase, who } from '../platform/case-file/act.ts'
import { loadProperty, type PropertyFile } from '../platform/case-file/load.ts'
import {
  caseModel,
  type CaseRow,
  propertyModel,
  subProcedureModel,
  type SubProcedureRow,
} from '../platform/case-file/model.ts'
import { loadAgencyId } from '../platform/case-file/organisations.ts'
import { visibleCases } from '../platform/case-file/visibility.ts'
import { plain } from '../platform/db/model.ts'
import { NotAllowedNow, NotFound, RuleBroken } from '../platform/http/errors.ts'
import { nextReference } from '../platform/references.ts'
import type { FeatureDeps } from './deps.ts'

/** What a person registers. */
export interface Registration {
  /** made by the browser */
  readonly id: string
  readonly propertyId: string
  readonly unitIds: readonly string[]
}

/** What starts a case of one kind. */
export interface Start {
  readonly viewer: Viewer
  readonly type: ProcedureType
  /** name of the step in the audit */
  readonly action: string
  /** table of its own facts, for the audit */
  readonly objectKind: string
  /** legal first day; the regime of the case is that of this day */
  readonly startedOn: LocalDate
  /** default GESTART */
  readonly status?: MainStatus
  /** what each sub-procedure begins with */
  readonly sub: () => { readonly status: SubStatus } & Partial<SubProcedureRow>
  readonly detail?: Readonly<Record<string, unknown>>
  /** why it is refused, from the rules of its kind */
  readonly refusal: (file: PropertyFile) => ReasonCode | undefined
}

/**
 * Registers a case with its units in one transaction. The same browser-made id twice makes one case.
 *
 * @param work writes the facts of its kind and publishes the message that starts its process
 * @throws NotFound, NotAllowedNow, RuleBroken with the field
 */
export const startCase = (
  deps: FeatureDeps,
  start: Start,
  body: Registration,
  work: (main: CaseRow, file: PropertyFile) => Promise<void>,
): Promise<{ caseId: string; reference: string }> =>
  deps.database.transaction(async () => {
    const { database } = deps
    const { viewer } = start
    await database.model(propertyModel).findByPk(body.propertyId, { lock: true })
    const file = await loadProperty(database, viewer, body.propertyId)
    const before = await registeredBefore(deps, start, body)
    if (before) return before
    const refusal = start.refusal(file)
    if (refusal) throw new NotAllowedNow(refusal)
    const known = new Set(file.units.map(({ id }) => id))
    if (body.unitIds.some((id) => !known.has(id))) throw brokenField('unitIds', 'UNKNOWN_UNIT')
    const main = await makeCase(deps, start, body, file)
    await makeSubProcedures(deps, start, body, main)
    await work(main, file)
    deps.audit.append({
      ...who(viewer),
      action: start.action,
      objectKind: start.objectKind,
      objectId: main.id,
      caseId: main.id,
      detail: { ...start.detail, unitIds: body.unitIds },
      shield: main.shield,
    })
    await tellCase(deps.changes, { main })
    return { caseId: main.id, reference: main.reference }
  })

/** A field of the form that a rule of the case refuses. */
export const brokenField = (field: string, code: ReasonCode): RuleBroken =>
  new RuleBroken(code, [{ name: `body.${field}`, code, reason: 'Refused by a rule of the case' }])

// Who may not see the case that has this id learns no more than that there is nothing here.
const registeredBefore = async (
  { database }: FeatureDeps,
  { viewer, type }: Start,
  { id, propertyId }: Registration,
): Promise<{ caseId: string; reference: string } | undefined> => {
  if (!(await database.model(caseModel).findByPk(id))) return undefined
  const where = { [Op.and]: [{ id, type, propertyId }, visibleCases(viewer)] }
  const found = await database.model(caseModel).findOne({ where })
  if (!found) throw new NotFound()
  entryStands()
  return { caseId: found.id, reference: found.reference }
}

const makeCase = async (
  { database, clock }: FeatureDeps,
  { viewer, type, startedOn, status = 'GESTART' }: Start,
  body: Registration,
  { property }: PropertyFile,
): Promise<CaseRow> => {
  const row = await database.model(caseModel).create({
    id: body.id,
    reference: await nextReference(database, type, yearOf(clock.today())),
    type,
    propertyId: property.id,
    status,
    startedOn,
    municipalityOrgId: property.municipalityOrgId,
    agencyOrgId: await loadAgencyId(database),
    legalRegime: regimeOn(startedOn) ?? 'TV_202501',
    shield: property.shield,
    createdByUserId: viewer.userId,
  })
  return plain(row)
}

const makeSubProcedures = async (
  { database, clock }: FeatureDeps,
  { sub }: Start,
  { unitIds }: Registration,
  main: CaseRow,
): Promise<void> => {
  for (const [index, unitId] of [...new Set(unitIds)].entries()) {
    await database.model(subProcedureModel).create({
      ...sub(),
      reference: `${main.reference}/${String(index + 1).padStart(3, '0')}`,
      caseId: main.id,
      unitId,
      position: index + 1,
      statusSince: clock.today(),
    })
  }
}
