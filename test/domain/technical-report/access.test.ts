import { expect } from 'chai'
import { isWithoutAccess } from '#domain/technical-report/access'

describe('a visit without access', () => {
  const cases: readonly (readonly [noAccess: readonly boolean[], answer: boolean])[] = [
    [[true], true],
    [[true, true], true],
    [[true, false], false],
    [[false, false], false],
    [[], false],
  ]
  for (const [noAccess, answer] of cases)
    it(`[${noAccess.join(', ')}] ${answer ? 'came to nothing' : 'has something to report'}`, () =>
      expect(isWithoutAccess(noAccess.map((one) => ({ noAccess: one })))).to.equal(answer))
})
