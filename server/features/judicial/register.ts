import type { z } from 'zod'
import { canDo } from '#domain/access/can-do'
import { yearOf } from '#domain/shared/local-date'
import { wiDossier } from '#processes/wi-dossier/contract'
import { regimeOn } from '#domain/technical-report/regime'
import type { Answer } from '../../contract/endpoint.ts'
import type { registerJudicialFile } from '../../contract/judicial.ts'
import { entryStands } from '../../platform/audit/circumstances.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { tellCase, who } from '../../platform/case-file/act.ts'
import { loadProperty, type PropertyFile } from '../../platform/case-file/load.ts'
import { caseModel, type CaseRow, type PropertyRow } from '../../platform/case-file/model.ts'
import { loadAgencyId } from '../../platform/case-file/organisations.ts'
import { plain } from '../../platform/db/model.ts'
import { Forbidden, RuleBroken } from '../../platform/http/errors.ts'
import { nextReference } from '../../platform/references.ts'
import type { FeatureDeps } from '../deps.ts'
import { publish } from '../publish.ts'
import { loadJudicial } from './load.ts'
import { judicialFileModel } from './model.ts'

type Body = z.output<NonNullable<(typeof registerJudicialFile)['body']>>

/**
 * Registers a judicial file. It leaves the property and every row outside the shield alone. The same browser-made id twice registers one file.
 *
 * @throws NotFound, RuleBroken
 * @source domain.md 5.6 step 1
 */
export const register = (deps: FeatureDeps, viewer: Viewer, body: Body): Promise<Answer<typeof registerJudicialFile>> =>
  deps.database.transaction(async () => {
    const { database } = deps
    const may = canDo(viewer, 'MANAGE', 'JUDICIAL_FILE')
    if (!may.ok) throw new Forbidden(may.reason)
    const file = await loadProperty(database, viewer, body.propertyId)
    if (await database.model(caseModel).findByPk(body.id)) {
      const { main } = await loadJudicial(database, viewer, body.id)
      entryStands()
      return answerOf(main)
    }
    refuse(deps, body, file)
    const main = await makeJudicialCase(deps, {
      ...body,
      property: file.property,
      unitIds: [...new Set(body.unitIds)],
      ownerOrgId: viewer.orgId,
      createdByUserId: viewer.userId,
    })
    const { id: caseId, shield } = main
    deps.audit.append({
      ...who(viewer),
      action: 'JUDICIAL_REGISTER',
      objectKind: 'main_procedure',
      objectId: caseId,
      caseId,
      detail: { origin: body.origin, reportedOn: body.reportedOn, unitIds: body.unitIds },
      shield,
    })
    const named = [...new Set(body.unitIds)]
    await openProcess(deps, main, viewer.orgId, named.length > 0 ? named : file.units.map(({ id }) => id))
    await tellCase(deps.changes, { main })
    return answerOf(main)
  })

/** Starts process `wi-dossier` of a file. In the caller's transaction. */
export const openProcess = (
  deps: Pick<FeatureDeps, 'outbox'>,
  main: CaseRow,
  inspectorateOrgId: string,
  unitIds: readonly string[],
): Promise<void> => {
  const { id: caseId, reference, municipalityOrgId, agencyOrgId } = main
  return publish(deps, wiDossier.messages.opened, {
    caseId,
    key: reference,
    variables: { caseId, reference, municipalityOrgId, agencyOrgId, inspectorateOrgId, unitIds: [...unitIds] },
  })
}

const answerOf = ({ id, reference }: CaseRow) => ({ caseId: id, reference })

const refuse = ({ clock }: FeatureDeps, body: Body, { units }: PropertyFile): void => {
  const known = new Set(units.map(({ id }) => id))
  if (body.unitIds.some((id) => !known.has(id))) throw broken('UNKNOWN_UNIT', 'unitIds')
  if (body.reportedOn > clock.today()) throw broken('DATE_IN_FUTURE', 'reportedOn')
  if (regimeOn(body.reportedOn) === undefined) throw broken('BEFORE_FIRST_REGIME', 'reportedOn')
}

const broken = (code: 'UNKNOWN_UNIT' | 'DATE_IN_FUTURE' | 'BEFORE_FIRST_REGIME', name: string): RuleBroken =>
  new RuleBroken(code, [{ name: `body.${name}`, code, reason: 'Refused by a rule of the case' }])

/** A case of type WI with its judicial file, behind the shield. In the caller's transaction. */
export const makeJudicialCase = async (
  { database, clock }: Pick<FeatureDeps, 'database' | 'clock'>,
  facts: Pick<Body, 'id' | 'origin' | 'reportedOn' | 'facts' | 'unitIds'> & {
    readonly property: PropertyRow
    readonly ownerOrgId: string
    readonly createdByUserId: string
    readonly occupancyReportId?: string
  },
): Promise<CaseRow> => {
  const { id, origin, reportedOn, property } = facts
  const row = await database.model(caseModel).create({
    id,
    reference: await nextReference(database, 'WI', yearOf(clock.today())),
    type: 'WI',
    propertyId: property.id,
    status: 'GESTART',
    startedOn: reportedOn,
    municipalityOrgId: property.municipalityOrgId,
    agencyOrgId: await loadAgencyId(database),
    legalRegime: regimeOn(reportedOn) ?? 'TV_202501',
    shield: 'WI',
    createdByUserId: facts.createdByUserId,
  })
  await database.model(judicialFileModel).create({
    caseId: id,
    status: 'MELDING',
    origin,
    reportedOn,
    facts: facts.facts,
    unitIds: facts.unitIds,
    occupancyReportId: facts.occupancyReportId ?? null,
    ownerOrgId: facts.ownerOrgId,
    shield: 'WI',
  })
  return plain(row)
}
