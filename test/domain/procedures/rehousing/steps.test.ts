import { expect } from 'chai'
import { roleCodes } from '#domain/model/codes'
import { rehousingStatuses } from '#domain/model/procedure-codes'
import { rehousingActions } from '#domain/procedures/rehousing/action-codes'
import { rehousingRules } from '#domain/procedures/rehousing/action-rules'
import type { HouseholdFacts, RehousingFacts } from '#domain/procedures/rehousing/facts'
import { rehousingMachine } from '#domain/procedures/rehousing/status'
import { allowedSteps, stepRefusal } from '#domain/procedures/steps'
import { canTransition, isFinal } from '#domain/shared/machine'
import { GENT, HASSELT, viewer } from '../oo/road.ts'

const today = '2026-05-10'
const facts = (household?: HouseholdFacts): RehousingFacts => ({
  municipalityOrgId: GENT,
  rehousing: { listed: household !== undefined },
  ...(household && { household }),
})
const open = (given: RehousingFacts): string[] =>
  allowedSteps(rehousingRules, given, viewer(['LB_DB']), today).flatMap((answer) =>
    answer.open ? [answer.action] : [],
  )

describe('steps of re-housing', () => {
  it('stand once each, in the order of the menu', () => {
    expect(rehousingRules.map(({ action }) => action)).to.deep.equal([...rehousingActions])
  })

  it('open one after the other', () => {
    expect(open({ municipalityOrgId: GENT })).to.deep.equal([])
    expect(open(facts())).to.deep.equal(['REHOUSING_LIST'])
    const letter = 'REHOUSING_LETTER'
    expect(open(facts({ status: 'OPEN' }))).to.deep.equal(['REHOUSING_NEEDS', letter])
    const needed = { need: 'DRINGEND' } as const
    const searching = ['REHOUSING_NEEDS', 'REHOUSING_OFFER', 'REHOUSING_OUTCOME', letter]
    expect(open(facts({ status: 'OPEN', ...needed }))).to.deep.equal(searching)
    expect(open(facts({ status: 'AANGEBODEN', ...needed }))).to.deep.equal(searching)
    const found = { ...needed, outcome: 'HERHUISVEST' } as const
    expect(open(facts({ status: 'HERHUISVEST', ...found }))).to.deep.equal(['REHOUSING_DEPARTURE', letter])
    const gone = { ...found, departedOn: '2026-05-01' }
    expect(open(facts({ status: 'KOSTEN', ...gone }))).to.deep.equal(['REHOUSING_COSTS', letter])
    expect(open(facts({ status: 'AFGESLOTEN', ...gone }))).to.deep.equal([])
  })

  it('belong to the case handler of the municipality alone', () => {
    const may = roleCodes.filter(
      (role) => stepRefusal(rehousingRules, 'REHOUSING_LIST', facts(), viewer([role]), today) === undefined,
    )
    expect(may).to.deep.equal(['LB_DB'])
    const stranger = viewer(['LB_DB'], HASSELT)
    expect(stepRefusal(rehousingRules, 'REHOUSING_LIST', facts(), stranger, today)).to.equal('OTHER_ORGANISATION')
  })

  it('accept nothing that was not offered, and end with the costs', () => {
    expect(canTransition(rehousingMachine, 'OPEN', 'HERHUISVEST')).to.equal(false)
    expect(canTransition(rehousingMachine, 'AANGEBODEN', 'HERHUISVEST')).to.equal(true)
    expect(rehousingStatuses.filter((status) => canTransition(rehousingMachine, status, 'KOSTEN'))).to.deep.equal([
      'HERHUISVEST',
      'ZELF_OPGELOST',
      'GEWEIGERD',
    ])
    expect(rehousingStatuses.filter((status) => isFinal(rehousingMachine, status))).to.deep.equal(['AFGESLOTEN'])
  })
})
