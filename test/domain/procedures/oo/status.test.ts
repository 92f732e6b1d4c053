import { expect } from 'chai'
import {
  adviceStatuses,
  decisionStatuses,
  documentStatuses,
  inventoryStatuses,
  investigationStatuses,
  mainStatuses,
  subStatuses,
} from '#domain/model/codes'
import {
  adviceMachine,
  canTransition,
  decisionMachine,
  documentMachine,
  inventoryMachine,
  investigationMachine,
  isFinal,
  mainMachine,
  subMachine,
  transition,
} from '#domain/procedures/oo/status'
import type { Machine } from '#domain/shared/machine'

const table: readonly (readonly [Machine<string>, readonly string[]])[] = [
  [mainMachine, mainStatuses],
  [subMachine, subStatuses],
  [decisionMachine, decisionStatuses],
  [adviceMachine, adviceStatuses],
  [investigationMachine, investigationStatuses],
  [documentMachine, documentStatuses],
  [inventoryMachine, inventoryStatuses],
]

/** Statuses that can be reached from a start, itself included. */
const reachable = (machine: Machine<string>, from: string): Set<string> => {
  const seen = new Set([from])
  for (const status of seen) for (const next of machine.next[status] ?? []) seen.add(next)
  return seen
}

describe('status machines', () => {
  for (const [machine, statuses] of table) {
    it(`${machine.name}: names each status once and no status steps to itself`, () => {
      expect(Object.keys(machine.next)).to.have.members([...statuses])
      for (const [status, next] of Object.entries(machine.next)) {
        expect(new Set(next).size, status).to.equal(next.length)
        expect(next, status).to.not.include(status)
      }
    })

    it(`${machine.name}: each status is reached from the start, except an uploaded document, and leads to an end`, () => {
      const start = reachable(machine, machine.initial)
      expect(statuses.filter((status) => !start.has(status))).to.deep.equal(
        machine.name === 'document' ? ['OPGELADEN'] : [],
      )
      for (const status of statuses)
        expect(
          [...reachable(machine, status)].some((end) => isFinal(machine, end)),
          status,
        ).to.equal(true)
    })
  }

  it('refuse a step that is not in the table, with what is', () => {
    expect(transition(mainMachine, 'GESTART', 'STOPGEZET')).to.deep.equal({ ok: true, status: 'STOPGEZET' })
    expect(transition(mainMachine, 'AFGESLOTEN', 'GESTART')).to.deep.equal({
      ok: false,
      reason: 'NOT_A_TRANSITION',
      machine: 'main',
      from: 'AFGESLOTEN',
      to: 'GESTART',
      allowed: [],
    })
    expect(transition(decisionMachine, 'TE_VERSTUREN', 'GELDIG').ok).to.equal(false)
    expect(transition(decisionMachine, 'GELDIG', 'GELDIG').ok).to.equal(false)
  })

  it('walk the road of OO from request to a valid decision', () => {
    const road = [
      'GESTART',
      'ADVIES_GEVRAAGD',
      'ONDERZOEK_AANGEVRAAGD',
      'ONDERZOEK_UITGEVOERD',
      'ADVIES_IN_OPMAAK',
      'ADVIES_TER_ONDERTEKENING',
      'ADVIES_VERSTUURD',
      'HOORPLICHT_GESTART',
      'HOORPLICHT_AFGEROND',
      'BESLISSING_IN_OPMAAK',
      'BESLISSING_TER_ONDERTEKENING',
      'BESLISSING_TE_VERSTUREN',
      'BESLISSING_VERSTUURD',
      'BESLISSING_ONGELDIG',
      'BESLISSING_VERSTUURD',
      'BESLISSING_GELDIG',
    ] as const
    for (const [index, status] of road.slice(1).entries()) {
      const before = road[index]
      expect(before && canTransition(subMachine, before, status), `${before} -> ${status}`).to.equal(true)
    }
  })

  it('never reopen a main procedure, and never recall a sent decision', () => {
    for (const status of mainStatuses) expect(canTransition(mainMachine, status, 'GESTART')).to.equal(false)
    for (const status of ['IN_OPMAAK', 'TE_VERSTUREN'] as const)
      expect(reachable(decisionMachine, 'VERSTUURD').has(status)).to.equal(false)
  })
})
