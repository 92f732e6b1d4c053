import { expect } from 'chai'
import { needsTck, readTck } from './dmn-tck.ts'
import { runTck } from './dmn-tck-run.ts'

describe('DMN TCK, compliance level 2', () => {
  it('has models, and cases for each', async function () {
    needsTck(this)
    const models = await readTck()
    expect(models.length).to.be.greaterThan(20)
    expect(models.filter(({ cases }) => cases.length === 0).map(({ name }) => name)).to.deep.equal([])
  })

  it('every case gives the expected result', async function () {
    needsTck(this)
    const faults: string[] = []
    for (const model of await readTck()) {
      for (const { case: one, fault } of await runTck(model))
        if (fault !== undefined) faults.push(`${model.name} ${one.title}: ${fault}`)
    }
    expect(faults).to.deep.equal([])
  })
})
