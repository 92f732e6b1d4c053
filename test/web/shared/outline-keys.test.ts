import { expect } from 'chai'
import type { OutlineItem } from '#modelling/outline/outline-of'
import { ancestorsOf, moveOf, rowsOf } from '#web/shared/modelling/outline-keys'

const item = (id: string, ...children: OutlineItem[]): OutlineItem => ({
  id,
  kind: 'Taak',
  name: id,
  lane: '',
  role: '',
  term: '',
  documentation: '',
  next: [],
  children,
})
const tree = [item('process', item('ask'), item('part', item('inner'), item('last')), item('end'))]
const ids = (closed: readonly string[]) => rowsOf(tree, new Set(closed)).map(({ item: { id } }) => id)

describe('keys of the outline', () => {
  const press = (focused: string, key: string, closed: readonly string[] = []) => {
    const shut = new Set(closed)
    return moveOf(rowsOf(tree, shut), shut, focused, key)
  }

  it('shows what is not beneath a closed line, with its place', () => {
    expect(ids([])).to.deep.equal(['process', 'ask', 'part', 'inner', 'last', 'end'])
    expect(ids(['part'])).to.deep.equal(['process', 'ask', 'part', 'end'])
    expect(rowsOf(tree, new Set())[3]).to.deep.include({ level: 3, parentId: 'part', place: 1, siblings: 2 })
  })

  it('walks with the arrows, Home and End', () => {
    expect(press('ask', 'ArrowDown')).to.deep.equal({ focus: 'part' })
    expect(press('ask', 'ArrowUp')).to.deep.equal({ focus: 'process' })
    expect(press('process', 'ArrowUp')).to.equal(undefined)
    expect(press('inner', 'Home')).to.deep.equal({ focus: 'process' })
    expect(press('ask', 'End')).to.deep.equal({ focus: 'end' })
  })

  it('opens and closes with right and left, and goes in and out', () => {
    expect(press('part', 'ArrowRight', ['part'])).to.deep.equal({ open: 'part' })
    expect(press('part', 'ArrowRight')).to.deep.equal({ focus: 'inner' })
    expect(press('part', 'ArrowLeft')).to.deep.equal({ close: 'part' })
    expect(press('part', 'ArrowLeft', ['part'])).to.deep.equal({ focus: 'process' })
    expect(press('inner', 'ArrowLeft')).to.deep.equal({ focus: 'part' })
    expect(press('ask', 'ArrowRight')).to.equal(undefined)
  })

  it('opens all siblings with *, and finds by letter, past the end', () => {
    expect(press('ask', '*')).to.deep.equal({ openAll: ['ask', 'part', 'end'] })
    expect(press('part', 'a')).to.deep.equal({ focus: 'ask' })
    expect(press('ask', 'l')).to.deep.equal({ focus: 'last' })
    expect(press('ask', 'Tab')).to.equal(undefined)
  })

  it('knows the lines around one, to open the tree to it', () => {
    expect(ancestorsOf(tree, 'inner')).to.deep.equal(['process', 'part'])
    expect(ancestorsOf(tree, 'process')).to.deep.equal([])
    expect(ancestorsOf(tree, 'nowhere')).to.deep.equal([])
  })
})
