import { mayorDeadline } from '#domain/legal/oo-terms'
import { isFormalRequest } from '#domain/procedures/oo/formal-request'
import { yearOf } from '#domain/shared/local-date'
import { regimeOn } from '#domain/technical-report/regime'
import { oo } from '#processes/oo/contract'
import { tellCase } from '../../platform/case-file/act.ts'
import { certificateApplicationModel } from '../../platform/case-file/certificate-model.ts'
import { type CertificateFile, loadCertificatesForWorker } from '../../platform/case-file/certificates.ts'
import { caseModel, type CaseRow, requestModel, subProcedureModel } from '../../platform/case-file/model.ts'
import { plain } from '../../platform/db/model.ts'
import { nextReference } from '../../platform/references.ts'
import type { FeatureDeps } from '../deps.ts'
import { publish } from '../publish.ts'

/**
 * The mayor starts OO after a refused certificate, for the units that are unfit, uninhabitable or overcrowded alone. A second time changes nothing.
 *
 * @source domain.md 5.4 step 6; scenario 41
 */
export const startAfterRefusal = (deps: FeatureDeps, certificateCaseId: string): Promise<void> =>
  deps.database.transaction(async () => {
    const { database } = deps
    const file = await loadCertificatesForWorker(database, certificateCaseId, { lock: true })
    if (file.application.ooCaseId !== null) return
    const unitIds = file.rows
      .filter(({ status }) => status === 'WEIGERING_VERSTUURD')
      .filter(({ verdict }) => verdict !== null && (verdict.oo !== 'NIET_OO' || verdict.overcrowded))
      .map(({ unitId }) => unitId)
    if (unitIds.length === 0) return
    const main = await makeCase(deps, file, unitIds)
    await database
      .model(certificateApplicationModel)
      .update({ ooCaseId: main.id }, { where: { caseId: certificateCaseId } })
    await publish(deps, oo.messages.started, {
      caseId: main.id,
      key: main.reference,
      variables: {
        caseId: main.id,
        municipalityOrgId: main.municipalityOrgId,
        agencyOrgId: main.agencyOrgId,
        unitIds,
        reference: main.reference,
        receivedOn: main.startedOn,
      },
    })
    deps.audit.append({
      userId: null,
      orgId: null,
      role: null,
      action: 'OO_REGISTER',
      objectKind: 'main_procedure',
      objectId: main.id,
      caseId: main.id,
      detail: { originCaseId: certificateCaseId, unitIds },
      shield: main.shield,
    })
    await tellCase(deps.changes, { main })
  })

const makeCase = async (
  { database, clock }: FeatureDeps,
  { main: from, application }: CertificateFile,
  unitIds: readonly string[],
): Promise<CaseRow> => {
  const today = clock.today()
  const row = await database.model(caseModel).create({
    reference: await nextReference(database, 'OO', yearOf(today)),
    type: 'OO',
    propertyId: from.propertyId,
    status: 'GESTART',
    startedOn: today,
    municipalityOrgId: from.municipalityOrgId,
    agencyOrgId: from.agencyOrgId,
    legalRegime: regimeOn(today) ?? 'TV_202501',
    shield: from.shield,
    createdByUserId: from.createdByUserId,
  })
  const request = {
    kind: 'VERZOEK',
    channel: 'TEGEN_ONTVANGSTBEWIJS',
    motivated: true,
    hasInterest: true,
  } as const
  await database.model(requestModel).create({
    caseId: row.id,
    requestKind: request.kind,
    initiator: 'BURGEMEESTER',
    receivedOn: today,
    channel: request.channel,
    motivated: request.motivated,
    hasInterest: request.hasInterest,
    complaint: `Weigering van het conformiteitsattest (${from.reference}). ${application.ooReason ?? ''}`.trim(),
    formal: isFormalRequest(request),
    requestJudged: false,
    requesterPartyIds: [],
    mayorTerm: mayorDeadline(today),
  })
  for (const [index, unitId] of unitIds.entries())
    await database.model(subProcedureModel).create({
      reference: `${row.reference}/${String(index + 1).padStart(3, '0')}`,
      caseId: row.id,
      unitId,
      position: index + 1,
      status: 'GESTART',
      statusSince: today,
    })
  return plain(row)
}
