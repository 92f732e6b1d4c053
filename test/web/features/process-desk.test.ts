import { expect } from 'chai'
import { deskStates } from '#contract/process-desk'
import { deskStateWord } from '#web/features/process-desk/labels.nl'
import { deskPath, readDeskFilter, treeOf, writeDeskFilter } from '#web/features/process-desk/view'

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

  it('puts steps below the step in which they stand', () => {
    const tree = treeOf([
      { id: 1, parentId: null },
      { id: 2, parentId: 1 },
      { id: 3, parentId: null },
    ])
    expect(tree).to.deep.equal([
      { id: 1, parentId: null, children: [{ id: 2, parentId: 1 }] },
      { id: 3, parentId: null },
    ])
  })
})
