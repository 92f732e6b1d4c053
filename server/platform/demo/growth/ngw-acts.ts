import { uploadDocument } from '#contract/documents'
import { completeDeletion } from '#contract/inventory'
import { annulNgw, communicateNgw, getNgw, liftNgw, registerNgw, resumeNgw, suspendNgw } from '#contract/ngw'
import { addDays } from '#domain/shared/local-date'
import { type Act, does, openTasks, type Scene, takeTask } from './act.ts'
import { diceOf } from './dice.ts'
import { paper } from './paper.ts'

const grounds = [
  'De draagmuur vertoont scheuren en kan instorten.',
  'CO-vergiftiging door een defecte stookinstallatie; de brandweer ontruimde de woning.',
  'Na een keukenbrand is de elektriciteit gevaarlijk.',
] as const

/** The decision of the mayor, some days old. */
export const registerDecision = (daysAgo: number): Act =>
  does('registreert besluit', 0, ({ as, home, unitIds, caseId, today }) =>
    as('dossier')(registerNgw, {
      body: {
        id: caseId,
        propertyId: home.id,
        unitIds: [...unitIds],
        decidedOn: addDays(today, -daysAgo),
        grounds: diceOf(caseId).pick(grounds),
        measures: ['ONBEWOONBAAR', 'ONTRUIMING'],
        measuresText: '',
        communicatedOn: null,
      },
    }),
  )

const paramsOf = ({ caseId }: Scene) => ({ caseId })
const versionOf = async ({ as, caseId }: Scene, desk: string): Promise<number> =>
  (await as(desk)(getNgw, { params: { caseId } })).version

/** DT098 is uploaded and the decision brought to the inventory manager. */
export const bring = does('bezorgt besluit', 6, async (scene) => {
  await scene.as('dossier')(uploadDocument, {
    params: paramsOf(scene),
    body: { title: 'Besluit van de burgemeester', code: 'DT098' },
    file: paper(),
  })
  const body = { version: await versionOf(scene, 'dossier') }
  await scene.as('dossier')(communicateNgw, { params: paramsOf(scene), body })
})

export const suspend = does('registreert klacht', 12, async (scene) => {
  const body = {
    reason: 'Klacht van de eigenaar bij de gouverneur.',
    version: await versionOf(scene, 'wonen-inventaris'),
  }
  await scene.as('wonen-inventaris')(suspendNgw, { params: paramsOf(scene), body })
})

export const resume = does('registreert antwoord', 30, async (scene) => {
  const body = { reason: 'De gouverneur wijst de klacht af.', version: await versionOf(scene, 'wonen-inventaris') }
  await scene.as('wonen-inventaris')(resumeNgw, { params: paramsOf(scene), body })
})

export const lift = does('heft op', 60, async (scene) => {
  const reason = 'De gebreken zijn hersteld, zo blijkt uit het verslag van de brandweer.'
  const body = { endedOn: scene.today, reason, version: await versionOf(scene, 'dossier') }
  await scene.as('dossier')(liftNgw, { params: paramsOf(scene), body })
})

export const annul = does('registreert vernietiging', 25, async (scene) => {
  const reason = 'De gouverneur vernietigt het besluit.'
  const body = { endedOn: scene.today, reason, version: await versionOf(scene, 'wonen-inventaris') }
  await scene.as('wonen-inventaris')(annulNgw, { params: paramsOf(scene), body })
})

/** Every task A08 of the case. */
export const erase: Act = {
  name: 'schrapt',
  afterDays: 5,
  play: async (scene) => {
    const tasks = await openTasks(scene, 'wonen-inventaris', 'A08')
    for (const task of tasks) {
      await takeTask(scene, 'wonen-inventaris', task)
      const body = { unitDeleted: true, reason: '' }
      await scene.as('wonen-inventaris')(completeDeletion, { params: { taskId: task.id }, body })
    }
    return tasks.length > 0 ? 'done' : 'later'
  },
}
