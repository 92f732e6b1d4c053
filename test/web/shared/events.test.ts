import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect } from 'chai'
import { isTouched, readAgain } from '#web/shared/events'

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

describe('reading again what changed', () => {
  it('a change that comes while the first answer is under way is not lost', async () => {
    const answers: ((value: string) => void)[] = []
    const client = new QueryClient()
    const queryFn = () => new Promise<string>((resolve) => answers.push(resolve))
    const observer = new QueryObserver(client, { queryKey: ['tasks'], queryFn })
    const stop = observer.subscribe(() => undefined)
    const done = readAgain(client, ([first]) => first === 'tasks')
    answers[0]?.('before the change')
    while (answers.length < 2) await new Promise(setImmediate)
    answers[1]?.('after the change')
    await done
    expect(observer.getCurrentResult().data).to.equal('after the change')
    stop()
    client.clear()
  })
})
