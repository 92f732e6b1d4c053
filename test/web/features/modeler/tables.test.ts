import { expect } from 'chai'
import { readDecisions } from '#modelling/moddle/tables'
import { emptyTable, tableNameFault } from '#web/features/modeler/tables/empty-table'

describe('new decision tables of a draft', () => {
  it('are DMN with one decision under the name of the file', async () => {
    const decisions = await readDecisions(emptyTable('call-round'))
    expect(decisions.map(({ id }) => id)).to.deep.equal(['call-round'])
  })

  it('have a name that can be an id and is not taken', () => {
    expect(tableNameFault('call-round', ['oo.bpmn'])).to.equal(undefined)
    expect(tableNameFault('call-round', ['call-round.dmn'])).to.be.a('string')
    expect(tableNameFault('Call round', [])).to.be.a('string')
    expect(tableNameFault('', [])).to.be.a('string')
  })
})
