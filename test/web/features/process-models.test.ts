import { expect } from 'chai'
import { marksOf } from '#web/features/process-models/marks'
import { filterModels, idFrom, readChoice, sharedUrl, writeChoice } from '#web/features/process-models/view'
import { commentMarks, mentionedIn, shownComments } from '#web/shared/modelling/comment-words'

const known = { versions: [{ number: 3 }, { number: 2 }, { number: 1 }], draft: {} }
const read = (query: string, model: typeof known | { versions: typeof known.versions; draft: null } = known) =>
  readChoice(new URLSearchParams(query), model)

describe('pages of process models', () => {
  it('without a choice: the draft beside the newest version, else the newest beside the one before', () => {
    expect(read('')).to.deep.equal({ shown: 'ontwerp', base: 3 })
    expect(read('', { ...known, draft: null })).to.deep.equal({ shown: 3, base: 2 })
    expect(read('versie=1')).to.deep.equal({ shown: 1, base: undefined })
  })

  it('any two versions are compared, or none; what does not exist is left out', () => {
    expect(read('versie=3&met=1')).to.deep.equal({ shown: 3, base: 1 })
    expect(read('versie=3&met=niets')).to.deep.equal({ shown: 3, base: undefined })
    expect(read('versie=9&met=x')).to.deep.equal({ shown: 'ontwerp', base: 3 })
    expect(read('versie=ontwerp', { ...known, draft: null })).to.deep.equal({ shown: 3, base: 2 })
  })

  it('an address says its choice', () => {
    for (const query of ['versie=3&met=1', 'versie=ontwerp&met=niets']) {
      expect(new URLSearchParams(writeChoice(read(query))).toString()).to.equal(query)
    }
  })

  it('finds by all words, and those with a draft', () => {
    const rows = [
      { processId: 'oo', title: 'Procedure ongeschikt', draft: {} },
      { processId: 'oo-advice', title: 'Advies', draft: null },
    ]
    expect(filterModels(rows, 'oo adv', false).map(({ processId }) => processId)).to.deep.equal(['oo-advice'])
    expect(filterModels(rows, '', true).map(({ processId }) => processId)).to.deep.equal(['oo'])
  })

  it('proposes a technical name', () => {
    expect(idFrom('2de Waarschuwing: één maand!')).to.equal('de-waarschuwing-een-maand')
    expect(idFrom('  ')).to.equal('')
  })

  it('the key of a link stands behind the #', () => {
    expect(sharedUrl('https://x', 'key')).to.equal('https://x/processen/gedeeld#key')
  })

  it('each picture marks what is on it; what only moved is not marked, several changes are one mark', () => {
    const change = (kind: 'ADDED' | 'REMOVED' | 'CHANGED' | 'MOVED', elementId: string, sentence = kind) =>
      ({ kind, elementId, sentence, file: 'x.bpmn' }) as const
    const changes = [
      change('ADDED', 'a'),
      change('REMOVED', 'r'),
      change('MOVED', 'm'),
      change('CHANGED', 'c', 'CHANGED'),
      change('CHANGED', 'c', 'CHANGED'),
    ]
    expect(marksOf(changes, 'before').map(({ elementId }) => elementId)).to.deep.equal(['r', 'c'])
    expect(marksOf(changes, 'after').map(({ elementId, kind }) => `${elementId} ${kind}`)).to.deep.equal([
      'a added',
      'c changed',
    ])
  })
})

describe('comments on a diagram', () => {
  const comment = (elementId: string | null, resolved: boolean) => ({
    id: `${elementId} ${resolved}`,
    text: '',
    author: { id: 'a', name: 'A' },
    mentions: [],
    createdAt: '2026-01-05T08:00:00.000Z',
    elementId,
    draftId: null,
    number: 1,
    resolved: resolved ? { by: { id: 'a', name: 'A' }, at: '2026-01-05T08:00:00.000Z' } : null,
    answers: [],
  })

  it('a name behind @ is a mention; the longest name counts', () => {
    const people = [
      { id: '1', name: 'Jan' },
      { id: '2', name: 'Jan Peeters' },
      { id: '3', name: 'An' },
    ]
    expect(mentionedIn('Zie @Jan Peeters', people)).to.deep.equal(['2'])
    expect(mentionedIn('Zie @Jan en @Jan Peeters', people)).to.have.members(['1', '2'])
    expect(mentionedIn('Zie Jan', people)).to.deep.equal([])
  })

  it('the diagram shows how many are open at each element', () => {
    const comments = [comment('x', false), comment('x', false), comment('y', true), comment(null, false)]
    expect(commentMarks(comments).map(({ elementId, sign }) => `${elementId} ${sign}`)).to.deep.equal(['x 2'])
    expect(shownComments(comments, false)).to.have.length(3)
    expect(shownComments(comments, true).at(-1)?.elementId).to.equal('y')
  })
})
