import { expect } from 'chai'
import { isTouched } from '#web/shared/events'

describe('what a change on the server makes stale', () => {
  const keys = [
    ['tasks', { scope: 'roles' }],
    ['case', 'c1'],
    ['case', 'c1', 'process'],
    ['case', 'c2', 'process'],
    ['hearing', 'h1'],
    ['properties', ''],
  ]
  const touched = (topic: 'worklist' | 'case' | 'task' | 'process', subjectId: string | null) =>
    keys.filter((key) => isTouched({ topic, subjectId }, key))

  it('a task changes every worklist', () => {
    expect(touched('worklist', null)).to.deep.equal([keys[0]])
    expect(touched('task', 't1')).to.deep.equal([keys[0]])
  })

  it('a case changes its own pages and everything that may belong to it, not the other cases', () => {
    expect(touched('case', 'c1')).to.deep.equal([keys[1], keys[2], keys[4]])
  })

  it('a process instance without a case changes the process views', () => {
    expect(touched('process', '1')).to.deep.equal([keys[2], keys[3]])
  })
})
