import { expect } from 'chai'
import { deskStates, timerFaults } from '#contract/process-desk'
import { operationKinds, operationStates, placeFaults } from '#contract/process-operations'
import { deskStateWord } from '#web/features/process-desk/labels.nl'
import {
  changeSentence,
  operationKindWord,
  operationStateWord,
  placeFaultWord,
  timerFaultWord,
} from '#web/features/process-desk/operations.nl'
import {
  type Change,
  freeTokens,
  leavesNothing,
  lineOf,
  type Places,
  plannedNotes,
  withoutVariable,
  withVariable,
} from '#web/features/process-desk/plan'
import { deskPath, hasDropped, isJson, readDeskFilter, writeDeskFilter } from '#web/features/process-desk/view'

describe('the process desk on the screen', () => {
  it('has words for every state', () => expect(Object.keys(deskStateWord)).to.have.members([...deskStates]))

  it('keeps its filter in the address, and reads it back', () => {
    const filter = {
      processId: 'oo',
      version: 2,
      elementId: 'process-request',
      state: 'INCIDENT',
      search: 'Kolk',
    } as const
    expect(readDeskFilter(writeDeskFilter(filter))).to.deep.equal(filter)
    expect(deskPath({ state: 'ACTIVE' })).to.equal('/processen/instanties?toestand=ACTIVE')
    expect(deskPath({})).to.equal('/processen/instanties')
  })

  it('leaves out what it does not understand', () => {
    const params = new URLSearchParams('proces=oo&versie=x&toestand=WRONG&van=yesterday&tot=2026-01-05')
    expect(readDeskFilter(params)).to.deep.equal({ processId: 'oo', startedTo: '2026-01-05' })
  })

  it('forgets the step with its process', () => {
    const params = writeDeskFilter({ processId: '', version: 2, elementId: 'process-request', search: 'x' })
    expect(params.toString()).to.equal('zoek=x')
  })

  it('tells when a part of the address was not understood', () => {
    expect(hasDropped(new URLSearchParams('proces=oo&stap=process-request'))).to.equal(false)
    expect(hasDropped(new URLSearchParams('proces=oo&versie=x'))).to.equal(true)
    expect(hasDropped(new URLSearchParams('kleur=rood'))).to.equal(true)
  })

  it('takes JSON and nothing else for the value of a variable', () => {
    expect(['12', '"2026-05-14"', 'true', 'null', '[1]'].every(isJson)).to.equal(true)
    expect(['', '12,', 'ja', "'x'"].some(isJson)).to.equal(false)
  })

  it('has words for every kind and state of an operation, and for every place that takes no token', () => {
    expect(Object.keys(operationKindWord)).to.have.members([...operationKinds])
    expect(Object.keys(operationStateWord)).to.have.members([...operationStates])
    expect(Object.keys(placeFaultWord)).to.have.members([...placeFaults])
    expect(Object.keys(timerFaultWord)).to.have.members([...timerFaults])
  })
})

describe('a plan of where the tokens go', () => {
  const places: Places = {
    places: [
      { elementId: 'a', name: 'Stap A', type: 'bpmn:UserTask', fault: null, scopes: [] },
      { elementId: 'b', name: 'Stap B', type: 'bpmn:UserTask', fault: null, scopes: [] },
    ],
    tokens: [
      { step: 1, elementId: 'a', name: 'Stap A', startedAt: '2026-01-05T08:00:00.000Z', parent: null },
      { step: 2, elementId: 'b', name: 'Stap B', startedAt: '2026-01-05T08:00:00.000Z', parent: null },
    ],
  }
  const move: Change = { kind: 'MOVE', step: 1, elementId: 'b', variables: [] }
  const cancel: Change = { kind: 'CANCEL', step: 2 }

  it('is said in words', () => {
    expect(changeSentence(lineOf(move, places), String)).to.equal('Token verplaatst: Stap A → Stap B')
    expect(changeSentence(lineOf(cancel, places), String)).to.equal('Token geannuleerd: Stap B')
  })

  it('is not asked when no token is left', () => {
    expect(leavesNothing([cancel, { kind: 'CANCEL', step: 1 }], places)).to.equal(true)
    expect(leavesNothing([cancel, move], places)).to.equal(false)
    expect(leavesNothing([cancel], places)).to.equal(false)
  })

  it('moves a token once', () => expect(freeTokens([move], places).map(({ step }) => step)).to.deep.equal([2]))

  it('shows on the diagram what comes and what goes', () => {
    expect(plannedNotes([move], places)).to.deep.equal([
      { elementId: 'a', text: '−1' },
      { elementId: 'b', text: '+1' },
    ])
  })

  it('gives what begins variables of its own, and takes them away', () => {
    const given = withVariable(withVariable(move, 'days', '1'), 'days', '2')
    expect(given).to.deep.include({ variables: [{ name: 'days', value: '2' }] })
    expect(withoutVariable(given, 'days')).to.deep.include({ variables: [] })
    expect(withVariable(cancel, 'days', '1')).to.equal(cancel)
  })
})
