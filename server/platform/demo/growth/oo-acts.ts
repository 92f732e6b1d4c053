import { askAdvice } from '#contract/advice'
import { getCase, rejectRequest, registerRequest, stopProcedure } from '#contract/cases'
import { getDecisionBasis, getDecisionRun, makeDecision, sendDecision, validateDecision } from '#contract/decisions'
import { getHearing, registerReaction, startHearing } from '#contract/hearings'
import { completeInclusion } from '#contract/inventory'
import { getProperty } from '#contract/properties'
import { signDocuments } from '#contract/signing'
import { addDays } from '#domain/shared/local-date'
import { type Act, does, doesTask, openTasks, type Scene, subjectOf, takeTask } from './act.ts'
import { diceOf } from './dice.ts'

const complaints = [
  'Vocht en schimmel in de slaapkamers, en een gaskachel zonder afvoer.',
  'De elektriciteit valt uit en er liggen draden bloot in de keuken.',
  'Het dak lekt boven de leefruimte; het plafond komt los.',
  'Er is geen warm water en de trap heeft geen leuning.',
] as const

/** The request of an occupant, by registered letter; or a report by phone. */
export const register = (kind: 'VERZOEK' | 'MELDING', warning = false): Act =>
  does('registreert', 0, async ({ as, home, unitIds, caseId, today }) => {
    const { parties } = await as('dossier')(getProperty, { params: { propertyId: home.id } })
    const requester = parties.find(({ roles }) => roles.includes('HUURDER'))
    const isRequest = kind === 'VERZOEK'
    await as('dossier')(registerRequest, {
      body: {
        id: caseId,
        propertyId: home.id,
        unitIds: [...unitIds],
        kind,
        initiator: 'BELANGHEBBENDE',
        receivedOn: today,
        channel: isRequest ? 'AANGETEKEND' : 'TELEFOON',
        motivated: isRequest,
        hasInterest: true,
        complaint: diceOf(caseId).pick(complaints),
        requesterPartyIds: requester ? [requester.id] : [],
        newRequesters: [],
        warning,
      },
    })
  })

const versionOf = async ({ as, caseId }: Scene): Promise<number> =>
  (await as('dossier')(getCase, { params: { caseId } })).version

/** The municipality finds the request unfounded. */
export const reject = doesTask('wijst af', 6, { desk: 'dossier', code: '2' }, async (scene) =>
  scene.as('dossier')(rejectRequest, {
    params: { caseId: scene.caseId },
    body: {
      reason: 'Kennelijk ongegrond',
      text: 'De woning werd vorige maand onderzocht; er waren geen gebreken.',
      version: await versionOf(scene),
    },
  }),
)

/** The municipality stops the procedure. */
export const stop = does('zet stop', 9, async (scene) =>
  scene.as('dossier')(stopProcedure, {
    params: { caseId: scene.caseId },
    body: {
      reason: 'Verzoek ingetrokken',
      text: 'De huurder trok het verzoek in; de eigenaar herstelt.',
      version: await versionOf(scene),
    },
  }),
)

export const ask = doesTask('vraagt advies', 5, { desk: 'dossier', code: '2' }, async (scene) =>
  scene.as('dossier')(askAdvice, {
    params: { caseId: scene.caseId },
    body: {
      id: scene.id('advice-request'),
      askedOn: scene.today,
      unitIds: [...scene.unitIds],
      note: '',
      version: await versionOf(scene),
    },
  }),
)

export const hear = doesTask('start hoorplicht', 6, { desk: 'dossier', code: 'A03' }, async (scene) => {
  const { version, parties } = await scene.as('dossier')(getCase, { params: { caseId: scene.caseId } })
  await scene.as('dossier')(startHearing, {
    params: { caseId: scene.caseId },
    body: {
      id: scene.id('hearing'),
      unitIds: [...scene.unitIds],
      startedOn: scene.today,
      offeredUntil: addDays(scene.today, 14),
      mode: 'BEIDE',
      hearingAt: null,
      place: null,
      invitedPartyIds: parties.map(({ id }) => id),
      version,
    },
  })
})

export const react = does('registreert reactie', 8, async ({ as, id, unitIds, today }) => {
  const params = { hearingId: id('hearing') }
  const { invited, version } = await as('dossier')(getHearing, { params })
  await as('dossier')(registerReaction, {
    params,
    body: {
      id: id('reaction'),
      unitIds: [...unitIds],
      receivedOn: today,
      type: 'SCHRIFTELIJK',
      summary: 'De eigenaar legt een offerte voor en vraagt zes maanden om te herstellen.',
      partyIds: invited.slice(0, 1).map((party) => party.id),
      documentId: null,
      version,
    },
  })
})

/** The mayor follows the advice, or finds the request unfounded with a reason. */
export const decide = (how: 'advice' | 'unfounded' = 'advice', afterDays = 9): Act =>
  doesTask('maakt beslissing', afterDays, { desk: 'dossier', code: 'A04' }, async ({ as, id, caseId, unitIds }) => {
    const params = { caseId }
    const { today, version, units } = await as('dossier')(getDecisionBasis, { params })
    const chosen = units
      .filter(({ unit }) => unitIds.includes(unit.id))
      .map(({ unit, basis }) => ({
        unitId: unit.id,
        verdict: (how === 'advice' && basis?.verdict) || ({ oo: 'NIET_OO', overcrowded: false } as const),
        options: [],
        motivation: how === 'advice' ? 'Zie het advies.' : 'Bij een plaatsbezoek bleek alles hersteld.',
        uploadedDocumentId: null,
      }))
    await as('dossier')(makeDecision, {
      params,
      body: {
        id: id('decision-run'),
        decisionDate: today,
        signingFlow: 'DIGITAAL',
        legalBase: 'Vlaamse Codex Wonen van 2021',
        units: chosen,
        version,
      },
    })
  })

/** Somebody signs the documents of his task. */
export const sign = (desk: string, code: string, afterDays: number): Act =>
  doesTask('ondertekent', afterDays, { desk, code }, ({ as }, { id: taskId }) =>
    as(desk)(signDocuments, { params: { taskId }, body: { signed: true, reason: '' } }),
  )

/** Task 181, or A06 after the agency found it invalid. */
export const send = (code: '181' | 'A06', afterDays: number): Act =>
  doesTask('verstuurt beslissing', afterDays, { desk: 'dossier', code }, async ({ as, today }, task) => {
    const params = { decisionRunId: subjectOf(task) }
    const { version } = await as('dossier')(getDecisionRun, { params })
    await as('dossier')(sendDecision, { params, body: { postedOn: today, version } })
  })

export const validate = (valid: boolean): Act =>
  doesTask('valideert', 8, { desk: 'wonen-dossier', code: 'A05' }, async ({ as }, task) => {
    const params = { decisionRunId: subjectOf(task) }
    const { version } = await as('wonen-dossier')(getDecisionRun, { params })
    const body = valid
      ? { valid, reason: null, note: '', version }
      : { valid, reason: 'DATUM_FOUT' as const, note: 'De datum van betekening ontbreekt op het bewijs.', version }
    await as('wonen-dossier')(validateDecision, { params, body })
  })

/** Every task A07 of the case. */
export const include: Act = {
  name: 'neemt op',
  afterDays: 5,
  play: async (scene) => {
    const tasks = await openTasks(scene, 'wonen-inventaris', 'A07')
    for (const task of tasks) {
      await takeTask(scene, 'wonen-inventaris', task)
      const params = { taskId: task.id }
      await scene.as('wonen-inventaris')(completeInclusion, { params, body: { include: true, reason: '' } })
    }
    return tasks.length > 0 ? 'done' : 'later'
  },
}
