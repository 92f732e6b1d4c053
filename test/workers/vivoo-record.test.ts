import { expect } from 'chai'
import type { Letter } from '#workers/shared/letter'
import { deleteUnit } from '#workers/vivoo-record/delete-unit'
import { includeUnit } from '#workers/vivoo-record/include-unit'
import { caseId, id } from '../processes/answers.ts'
import { desk } from './desk.ts'

const context = { jobKey: '78', processInstanceKey: '1', elementId: 'include-unit', headers: {} }
const variables = { caseId, unitId: id(11), decisionId: id(500) }
const deletion = {
  caseId,
  unitId: id(11),
  inventoryRecordId: id(31),
  deletionReason: 'BESLUIT_OPGEHEVEN',
  deletedOn: '2026-04-01',
}

describe('workers of vivoo-record', () => {
  it('takes the unit up before it tells anyone, and files a notice for each addressee', async () => {
    const filed = desk()
    const calls: string[] = []
    const inventory = {
      include: async () => {
        calls.push('include')
        return id(31)
      },
      letters: async () => {
        calls.push('letters')
        return [filed.letter('DT047', id(41)), filed.letter('DT047', id(42))] as Letter<'DT047'>[]
      },
    }
    const answer = await includeUnit({ inventory, ...filed }).handle({ ...variables, reference: 'IV26' }, context)
    expect(answer).to.deep.equal({ inventoryRecordId: id(31) })
    expect(calls).to.deep.equal(['include', 'letters'])
    expect(filed.kept).to.deep.equal([`78 DT047 ${id(41)}`, `78 DT047 ${id(42)}`])
  })

  it('reads a job of before there were two lists as one of the list OO', async () => {
    const lists: string[] = []
    const inventory = {
      include: ({ list }: { readonly list: string }) => {
        lists.push(list)
        return Promise.resolve(id(31))
      },
      letters: () => Promise.resolve([]),
    }
    await includeUnit({ inventory, ...desk() }).handle(variables, context)
    await includeUnit({ inventory, ...desk() }).handle({ ...variables, list: 'NGW' }, context)
    expect(lists).to.deep.equal(['OO', 'NGW'])
  })

  it('tells the diagram when the decision has ended, and nobody else', async () => {
    const filed = desk()
    const inventory = { include: () => Promise.resolve(undefined), letters: () => Promise.resolve([]) }
    const answer = await includeUnit({ inventory, ...filed }).handle({ ...variables, list: 'NGW' }, context)
    expect(answer).to.deep.equal({ bpmnError: 'DECISION_ENDED', message: '' })
    expect(filed.kept).to.deep.equal([])
  })

  it('deletes the record before it tells anyone, and files a notice for each addressee', async () => {
    const filed = desk()
    const calls: string[] = []
    const inventory = {
      delete: ({ inventoryRecordId }: { readonly inventoryRecordId: string }) => {
        calls.push(`delete ${inventoryRecordId}`)
        return Promise.resolve()
      },
      deletionLetters: () => {
        calls.push('letters')
        return Promise.resolve([filed.letter('DT069', id(41)), filed.letter('DT069', id(42))] as Letter<'DT069'>[])
      },
    }
    expect(await deleteUnit({ inventory, ...filed }).handle(deletion, context)).to.deep.equal({})
    expect(calls).to.deep.equal([`delete ${id(31)}`, 'letters'])
    expect(filed.kept).to.deep.equal([`78 DT069 ${id(41)}`, `78 DT069 ${id(42)}`])
  })

  it('does nothing when taking up fails', async () => {
    const filed = desk()
    const inventory = {
      include: () => Promise.reject(new Error('refused')),
      letters: () => Promise.resolve([]),
    }
    const failed = await includeUnit({ inventory, ...filed })
      .handle(variables, context)
      .then(
        () => false,
        () => true,
      )
    expect(failed).to.equal(true)
    expect(filed.kept).to.deep.equal([])
  })
})
