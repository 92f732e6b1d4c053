import type { z } from 'zod'
import { taskDueOn } from '#domain/legal/task-due-on'
import { wiDossier } from '#processes/wi-dossier/contract'
import type { OfficialReportKind } from '#domain/model/judicial-codes'
import type { drawUpOfficialReport } from '../../contract/judicial-road.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { investigationModel } from '../../platform/case-file/investigation-model.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'
import { type JudicialFile, unitsOf } from './load.ts'
import { officialReportModel, type OfficialReportRow } from './model.ts'
import { gone, judicialStep, require } from './road.ts'

type Body = z.output<NonNullable<(typeof drawUpOfficialReport)['body']>>

const { drawUpReport } = wiDossier.userTasks

/** Task W12. @throws NotFound, NotAllowedNow, Stale, RuleBroken @source domain.md 5.6 step 4 */
export const drawUp = (deps: FeatureDeps, viewer: Viewer, caseId: string, body: Body) => {
  const { decision, offences, findings, version } = body
  const step = { viewer, caseId, version, action: 'JUDICIAL_DRAW_UP_REPORT', detail: { decision, offences } } as const
  return judicialStep(deps, step, async (file) => {
    const investigation = await lastSigned(deps.database, caseId)
    if (!investigation) throw gone('NO_SIGNED_INVESTIGATION')
    const today = deps.clock.today()
    const variables = {
      reportDecision: decision,
      investigationAskDueOn: taskDueOn('W11', today),
      officialReportId: decision === 'PROCES_VERBAAL' ? await draw(deps, viewer, file, body, investigation.id) : null,
    }
    if (decision !== 'PROCES_VERBAAL') require('findings', findings !== '')
    const which = { caseId, subjectId: caseId, elementId: drawUpReport.elementId }
    await finishTask(deps, viewer, which, drawUpReport.output.parse(variables))
  })
}

/** The last signed investigation of a file. */
export const lastSigned = async (database: Database, caseId: string) => {
  const [found] = await database.model(investigationModel).findAll({
    where: { caseId, status: 'ONDERTEKEND' },
    order: [
      ['signedOn', 'DESC'],
      ['id', 'DESC'],
    ],
    limit: 1,
  })
  return found ? plain(found) : undefined
}

const draw = async (
  deps: FeatureDeps,
  viewer: Viewer,
  file: JudicialFile,
  { offences, findings }: Body,
  investigationId: string,
): Promise<string> => {
  require('offences', offences.length > 0)
  require('findings', findings !== '')
  const row = await makeOfficialReport(deps, file, {
    kind: 'AANVANKELIJK',
    offences,
    findings,
    investigationId,
    madeByUserId: viewer.userId,
  })
  return row.id
}

/** Makes a PV with the next number of its file. In the caller's transaction. */
export const makeOfficialReport = async (
  { database, clock }: FeatureDeps,
  file: JudicialFile,
  facts: Pick<OfficialReportRow, 'offences' | 'findings' | 'investigationId' | 'madeByUserId'> & {
    readonly kind: OfficialReportKind
  },
): Promise<OfficialReportRow> => {
  const { main } = file
  const earlier = await database.model(officialReportModel).count({ where: { caseId: main.id } })
  const row = await database.model(officialReportModel).create({
    ...facts,
    caseId: main.id,
    number: `${main.reference}/PV${earlier + 1}`,
    madeOn: clock.today(),
    unitIds: unitsOf(file).map(({ id }) => id),
    shield: main.shield,
  })
  return plain(await row.reload())
}
