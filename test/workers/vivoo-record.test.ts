import { expect } from 'chai'
import type { Letter } from '#workers/shared/letter'
import { includeUnit } from '#workers/vivoo-record/include-unit'
import { caseId, id } from '../processes/answers.ts'
import { desk } from './desk.ts'

const context = { jobKey: '78', processInstanceKey: '1', elementId: 'include-unit', headers: {} }
const variables = { caseId, unitId: id(11), decisionId: id(500) }

describe('worker of vivoo-record', () => {
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
