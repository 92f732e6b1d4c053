import {
  applyForCertificate,
  getCertificates,
  handleApplication,
  makeCertificates,
  sendCertificates,
  stopApplication,
} from '#contract/certificates'
import { getProperty } from '#contract/properties'
import { signDocuments } from '#contract/signing'
import { type Act, does, openTasks, type Outcome, type Scene, takeTask } from './act.ts'
import { inspects } from './inspect-acts.ts'
import type { Finding } from './investigation-acts.ts'

const pageOf = ({ as, caseId }: Scene) => as('wonen-dossier')(getCertificates, { params: { caseId } })

/** The owner applies, by registered letter. */
export const apply = does('vraagt attest aan', 0, async ({ as, home, unitIds, caseId, today }) => {
  const { parties } = await as('dossier')(getProperty, { params: { propertyId: home.id } })
  const owner = parties.find(({ roles }) => roles.includes('VOLLE_EIGENAAR'))
  await as('dossier')(applyForCertificate, {
    body: {
      id: caseId,
      propertyId: home.id,
      unitIds: [...unitIds],
      appliedOn: today,
      channel: 'AANGETEKEND',
      applicantPersonIds: owner ? [owner.personId] : [],
      seasonal: false,
      socialRental: false,
    },
  })
})

/** Task A14: an investigation is asked. */
export const handleIt = does('behandelt aanvraag', 4, async (scene) => {
  const { version } = await pageOf(scene)
  const body = { investigationId: null, version }
  await scene.as('dossier')(handleApplication, { params: { caseId: scene.caseId }, body })
})

export const inspectFor = (finding: Finding): Act[] =>
  inspects(
    {
      planner: 'dossier',
      inspector: 'controle',
      idOf: async (scene) => (await pageOf(scene)).application.investigationId ?? '',
    },
    finding,
    3,
  )

export const drawUp = does('maakt attest of weigering', 5, async (scene) => {
  const { version } = await pageOf(scene)
  const body = { investigateAgain: false, signingFlow: 'DIGITAAL' as const, version }
  await scene.as('dossier')(makeCertificates, { params: { caseId: scene.caseId }, body })
})

/** Mayor or director signs what is his. */
export const signAs = (desk: 'burgemeester' | 'directeur', code: '110' | '140', afterDays: number): Act => ({
  name: 'ondertekent',
  afterDays,
  play: async (scene): Promise<Outcome> => {
    const tasks = await openTasks(scene, desk, code)
    for (const task of tasks) {
      await takeTask(scene, desk, task)
      await scene.as(desk)(signDocuments, { params: { taskId: task.id }, body: { signed: true, reason: '' } })
    }
    return tasks.length > 0 ? 'done' : 'later'
  },
})

export const sendOff = does('verstuurt attest of weigering', 3, async (scene) => {
  const { version } = await pageOf(scene)
  await scene.as('dossier')(sendCertificates, { params: { caseId: scene.caseId }, body: { version } })
})

export const giveUpApplication = does('zet aanvraag stop', 8, async (scene) => {
  const { version } = await pageOf(scene)
  const body = { reason: 'De eigenaar verkocht de woning.', version }
  await scene.as('dossier')(stopApplication, { params: { caseId: scene.caseId }, body })
})
