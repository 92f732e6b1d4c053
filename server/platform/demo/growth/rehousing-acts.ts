import {
  getRehousing,
  listHouseholds,
  makeOffer,
  recordDeparture,
  recordNeeds,
  recordOutcome,
  settleCosts,
} from '#contract/rehousing'
import { addDays } from '#domain/shared/local-date'
import { type Act, does, type Scene } from './act.ts'

const pageOf = ({ as, caseId }: Scene) => as('dossier')(getRehousing, { params: { caseId } })

/** What a step on the household is called with. */
const on = async (scene: Scene) => ({
  params: { caseId: scene.caseId },
  household: { householdId: scene.id('household'), version: (await pageOf(scene)).version },
})

/** The household of the first unit of the case. */
export const listHousehold = does('brengt gezin in kaart', 4, async (scene) => {
  const { rehousings, parties, version } = await pageOf(scene)
  const [rehousing] = rehousings
  const [unitId = ''] = scene.unitIds
  const members = parties.filter((party) => party.unitId === unitId && party.roles.includes('HUURDER'))
  await scene.as('dossier')(listHouseholds, {
    params: { caseId: scene.caseId },
    body: {
      rehousingId: rehousing?.id ?? '',
      households: [
        {
          id: scene.id('household'),
          unitId,
          partyIds: members.map(({ id }) => id),
          adults: 2,
          children: 1,
          vacateOn: addDays(scene.today, 30),
        },
      ],
      version,
    },
  })
})

export const noteNeeds = does('noteert behoeften', 3, async (scene) => {
  const { params, household } = await on(scene)
  const body = {
    ...household,
    need: 'DRINGEND',
    meetsSocialConditions: true,
    note: 'Een woning op de begane grond.',
  } as const
  await scene.as('dossier')(recordNeeds, { params, body })
})

export const offer = does('doet aanbod', 5, async (scene) => {
  const { params, household } = await on(scene)
  const dwelling = `noodwoning, ${scene.home.city.streets[0]} 900, ${scene.home.city.name}`
  const terms = { offerId: scene.id('offer'), dwelling, availableFrom: addDays(scene.today, 7), conditions: '' }
  await scene.as('dossier')(makeOffer, { params, body: { ...household, ...terms } })
})

export const conclude = (outcome: 'HERHUISVEST' | 'ZELF_OPGELOST' | 'GEWEIGERD'): Act =>
  does('noteert resultaat', 5, async (scene) => {
    const { params, household } = await on(scene)
    await scene.as('dossier')(recordOutcome, { params, body: { ...household, outcome } })
  })

export const leave = does('noteert vertrek', 6, async (scene) => {
  const { params, household } = await on(scene)
  await scene.as('dossier')(recordDeparture, { params, body: { ...household, departedOn: scene.today } })
})

export const settleAccounts = does('rekent kosten af', 12, async (scene) => {
  const { params, household } = await on(scene)
  const costs = [{ kind: 'VERHUIZING' as const, description: 'Verhuiswagen', cents: 48_000 }]
  await scene.as('dossier')(settleCosts, { params, body: { ...household, costs, claim: true } })
})
