import { occupancyFields, unitFields } from '#documents'
import { tellCase } from '../../platform/case-file/act.ts'
import { loadCaseForWorker } from '../../platform/case-file/load.ts'
import { touchCase } from '../../platform/case-file/write.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { caseFieldsOf, letterheadOf, type PreparedLetter, unitFactsOf } from '../letters.ts'
import { fromMunicipality, toOrganisation } from '../senders.ts'
import { inspectorate, tellInspectorate } from './inspectorate.ts'
import { occupancyReportModel } from './model.ts'

/** What the workers of occupancy-report ask of this feature; each may be asked twice. */
export const occupancyPorts = (deps: FeatureDeps) => ({
  occupancy: {
    reportLetters: (id: string): Promise<PreparedLetter<'DT109'>[]> => reportLetters(deps, id),
    forward: (id: string): Promise<void> => forward(deps, id),
    stamp: (id: string): Promise<void> => stamp(deps, id),
  },
})

const read = async ({ database }: FeatureDeps, id: string) => {
  const row = plain(await database.model(occupancyReportModel).findByPk(id, { rejectOnEmpty: true }))
  return { row, file: await loadCaseForWorker(database, row.caseId) }
}

/** DT109: of the inspectorate from the moment it is made, and hidden from whoever is not there. @source domain.md 5.9, 2.3 rule 6 */
const reportLetters = async (deps: FeatureDeps, id: string): Promise<PreparedLetter<'DT109'>[]> => {
  const { row, file } = await read(deps, id)
  const receiver = await inspectorate(deps)
  const unit = file.units.find((candidate) => candidate.id === row.unitId)
  const sub = file.subs.find(({ unitId }) => unitId === row.unitId)
  if (!receiver || !unit || !sub?.decidedOn || !sub.decisionVerdict) return []
  const { sender, letter } = await fromMunicipality(deps, file, ['DB'])
  return [
    {
      code: 'DT109',
      letterhead: letterheadOf(sender),
      key: row.id,
      data: {
        letter,
        case: caseFieldsOf(file, sender),
        addressee: toOrganisation(plain(receiver)),
        unit: unitFields(unitFactsOf(file.property, unit)),
        occupancy: occupancyFields({
          kind: row.kind,
          foundOn: row.foundOn,
          evidence: row.evidence,
          ...(row.persons !== null && { persons: row.persons }),
          note: row.note,
          decisionReference: sub.decisionReference ?? '',
          decidedOn: sub.decidedOn,
          verdict: sub.decisionVerdict,
        }),
      },
      filing: {
        caseId: file.main.id,
        ownerOrgId: receiver.id,
        status: 'DEFINITIEF',
        unitId: unit.id,
        subjectId: row.id,
        shield: 'WI',
      },
    },
  ]
}

const forward = (deps: FeatureDeps, id: string): Promise<void> =>
  deps.database.transaction(async () => {
    const { file } = await read(deps, id)
    const row = await deps.database.model(occupancyReportModel).findByPk(id, { rejectOnEmpty: true, lock: true })
    if (row.handedOverAt !== null) return
    await tellInspectorate(deps, file, plain(row))
    await row.update({ handedOverAt: deps.database.now() })
  })

const stamp = (deps: FeatureDeps, id: string): Promise<void> =>
  deps.database.transaction(async () => {
    const { database, clock, audit } = deps
    const { row } = await read(deps, id)
    const file = await loadCaseForWorker(database, row.caseId, { lock: true })
    const report = await database.model(occupancyReportModel).findByPk(id, { rejectOnEmpty: true, lock: true })
    if (report.forwardedOn !== null) return
    await touchCase(database, file)
    await report.update({ forwardedOn: clock.today() })
    audit.append({
      userId: null,
      orgId: null,
      role: null,
      action: 'OCCUPANCY_FORWARDED',
      objectKind: 'occupancy_report',
      objectId: id,
      caseId: row.caseId,
      shield: file.main.shield,
    })
    await tellCase(deps.changes, file)
  })
