import { expect } from 'chai'
import { testDatabases } from '../support/database.ts'
import { runPlanted } from './find-plant.ts'
import { sameDistribution } from './kolmogorov.ts'
import { plants } from './plants.ts'
import { compareTwins } from './run.ts'

describe('the judicial shield', function () {
  this.timeout(300_000)

  for (const on of testDatabases()) {
    it(`gives everybody else the same answers as without judicial files (${on.name})`, async function () {
      if (on.missing !== undefined) this.skip()
      const whole = on.name === 'sqlite'
      const outcome = await compareTwins(on, {
        stages: whole ? 'all' : 'first',
        judicialFiles: whole ? 12 : 4,
        requestsPerProfile: whole ? 25 : 15,
        timedReads: 0,
      })
      expect(outcome.differences.join('\n\n')).to.equal('')
      expect(outcome.profiles).to.equal(20)
      expect(outcome.pairs).to.be.greaterThan(whole ? 500 : 300)
    })
  }

  // the other plants: npm run prove -- shield-faults
  for (const plant of plants.slice(0, 1)) {
    it(`is seen to leak when ${plant.name}`, async () => {
      expect(await runPlanted(plant)).to.match(/^differences: [1-9]/)
    })
  }
})

describe('two samples', () => {
  const sample = (size: number, shift: number) =>
    Array.from({ length: size }, (_, index) => ((index * 7919) % 1000) / 1000 + shift)

  it('of one distribution lie close together, and shifted ones do not', () => {
    expect(sameDistribution(sample(1000, 0), sample(900, 0))).to.be.greaterThan(0.5)
    expect(sameDistribution(sample(1000, 0), sample(1000, 0.1))).to.be.lessThan(0.001)
  })
})
