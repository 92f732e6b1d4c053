import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { diagramWords, dutchOf, translateWith } from '#web/features/modeler/canvas/dutch'

/** Every text that a library hands to its translation service. */
const textsIn = (path: string): readonly string[] => {
  if (statSync(path).isDirectory())
    return readdirSync(path).flatMap((name) => (name === 'node_modules' ? [] : textsIn(join(path, name))))
  if (!path.endsWith('.js')) return []
  const code = readFileSync(path, 'utf8')
  return [...code.matchAll(/\btranslate\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text = '']) => text.replaceAll("\\'", "'"))
}

const labelsIn = (path: string): readonly string[] =>
  [...readFileSync(path, 'utf8').matchAll(/\blabel: '([^']+)'/g)].map(([, text = '']) => text)

describe('Dutch of the editor of processes', () => {
  const translate = translateWith(diagramWords)
  // what no screen shows: units of sizes, an example in a comment
  const unshown = new Set([' + x + ', ' + shift + ', 'HELLO {you}', 'Align elements '])
  const missing = (texts: readonly string[]) =>
    [...new Set(texts)].filter((text) => !unshown.has(text) && dutchOf(diagramWords, text) === undefined)

  it('has every text of palette, context pad, minimap, colours and menus', () => {
    const libraries = ['bpmn-js/lib', 'bpmn-js-color-picker/colors', 'diagram-js-minimap/dist/index.esm.js']
    expect(missing(libraries.flatMap((library) => textsIn(join('node_modules', library))))).to.deep.equal([])
  })

  it('has every kind of element that a menu offers', () => {
    const options = [
      'bpmn-js/lib/features/replace/ReplaceOptions.js',
      'bpmn-js-create-append-anything/dist/index.es.js',
    ]
    expect(missing(options.flatMap((file) => labelsIn(join('node_modules', file))))).to.deep.equal([])
  })

  it('fills in values, and leaves what it does not know', () => {
    expect(translate('{label} must not be empty.', { label: 'Name' })).to.equal('Naam mag niet leeg zijn.')
    expect(translate('Something new')).to.equal('Something new')
    expect(translate('Learn more. ')).to.equal('Meer uitleg. ')
  })
})
