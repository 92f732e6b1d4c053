import {
  askAppealInvestigation,
  dateAppealService,
  decideAppeal,
  draftAppealDecision,
  getAppeals,
  giveAppealView,
  judgeAppeal,
  registerAppeal,
  withdrawAppeal,
} from '#contract/appeals'
import { uploadDocument } from '#contract/documents'
import { getProperty } from '#contract/properties'
import type { Input } from '#contract/endpoint'
import { addDays } from '#domain/shared/local-date'
import { type Act, does, type Scene } from './act.ts'
import { paper } from './paper.ts'

const handler = 'wonen-beroep'

/** The owner appeals against the decision of the mayor; or somebody who may not. */
export const file = (by: 'owner' | 'stranger'): Act =>
  does('tekent beroep aan', 9, async ({ as, home, unitIds, caseId, id, today }) => {
    const { parties } = await as(handler)(getProperty, { params: { propertyId: home.id } })
    const owner = parties.find(({ roles }) => roles.includes('VOLLE_EIGENAAR'))
    const isOwner = by === 'owner' && owner !== undefined
    await as(handler)(registerAppeal, {
      body: {
        id: id('appeal'),
        propertyId: home.id,
        unitIds: [...unitIds],
        contestedCaseId: caseId,
        ground: 'BESLUIT',
        submitterPersonIds: isOwner ? [owner.personId] : [],
        otherName: isOwner ? null : 'Omer Buurhuis',
        otherAddress: isOwner ? null : `${home.property.street} 1, ${home.city.postalCode} ${home.city.name}`,
        byOfficial: false,
        channel: 'AANGETEKEND',
        motivated: true,
        oralHearing: false,
        postedOn: addDays(today, -2),
        receivedOn: today,
        servedOn: null,
        grievances: 'De gebreken zijn intussen hersteld; het advies steunt op een oud verslag.',
      },
    })
  })

const appealOf = async ({ as, home, id }: Scene) => {
  const { cases } = await as(handler)(getProperty, { params: { propertyId: home.id } })
  const caseId = cases.find(({ type }) => type === 'BE')?.id ?? ''
  const { appeals, version } = await as(handler)(getAppeals, { params: { caseId } })
  return { params: { caseId }, version, appeal: appeals.find((one) => one.id === id('appeal')) }
}

/** By the proposal of the decision table. */
export const judge = does('beoordeelt ontvankelijkheid', 7, async (scene) => {
  const { params, version, appeal } = await appealOf(scene)
  const proposal = appeal?.proposal ?? { admissible: true, reason: 'ONTVANKELIJK' as const }
  const reason = proposal.reason === 'ONTVANKELIJK' ? null : proposal.reason
  await scene.as(handler)(judgeAppeal, {
    params,
    body: {
      appealId: scene.id('appeal'),
      version,
      admissible: proposal.admissible,
      reason,
      motivation: '',
      postedOn: scene.today,
    },
  })
})

/** Municipality and regional official say what they think. */
export const view = does('bezorgt standpunt', 8, async (scene) => {
  for (const desk of ['dossier', 'wonen-ambtenaar']) {
    const { params, version } = await appealOf(scene)
    const body = { appealId: scene.id('appeal'), view: 'De beslissing steunt op het advies.', version }
    await scene.as(desk)(giveAppealView, { params, body })
  }
  const { params, version, appeal } = await appealOf(scene)
  if (!appeal || appeal.admissibilityServedOn !== null) return
  await scene.as(handler)(dateAppealService, {
    params,
    body: { appealId: appeal.id, version, postedOn: scene.today },
  })
})

export const needNoVisit = does('ziet af van onderzoek', 5, async (scene) => {
  const { params, version } = await appealOf(scene)
  const body = { appealId: scene.id('appeal'), version, wanted: false, note: 'Het dossier volstaat.' }
  await scene.as(handler)(askAppealInvestigation, { params, body })
})

type Outcome = Input<typeof draftAppealDecision>['body']['outcome']

export const draft = (outcome: Outcome): Act =>
  does('maakt ontwerp', 10, async (scene) => {
    const { params, version } = await appealOf(scene)
    const motivation = 'Op het ogenblik van de beslissing waren de gebreken er.'
    const body = { appealId: scene.id('appeal'), version, outcome, verdict: null, overcrowded: false, motivation }
    await scene.as(handler)(draftAppealDecision, { params, body })
  })

/** The ministerial decision is uploaded and registered. */
export const rule = (outcome: Outcome): Act =>
  does('registreert ministerieel besluit', 12, async (scene) => {
    const { params } = await appealOf(scene)
    const upload = { title: 'Ministerieel besluit', code: 'DT090' }
    await scene.as(handler)(uploadDocument, { params, body: upload, file: paper() })
    const { version } = await appealOf(scene)
    const body = {
      appealId: scene.id('appeal'),
      version,
      decidedOn: scene.today,
      outcome,
      verdict: null,
      overcrowded: false,
    }
    await scene.as(handler)(decideAppeal, { params, body })
  })

export const giveUp = does('trekt beroep in', 9, async (scene) => {
  const { params, version } = await appealOf(scene)
  const body = { appealId: scene.id('appeal'), version, withdrawnOn: scene.today, reason: 'De indiener doet afstand.' }
  await scene.as(handler)(withdrawAppeal, { params, body })
})
