import Modeler from 'dmn-js/lib/Modeler'
import { translateWith, wordsOf } from '../canvas/dutch.ts'
import { stylesFromMarkup } from '../canvas/styles-from-markup.ts'
import { tableWords } from './table-words.data.ts'
import 'dmn-js/dist/assets/diagram-js.css'
import 'dmn-js/dist/assets/dmn-js-shared.css'
import 'dmn-js/dist/assets/dmn-js-drd.css'
import 'dmn-js/dist/assets/dmn-js-decision-table.css'
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css'
import 'dmn-js/dist/assets/dmn-js-literal-expression.css'
import 'dmn-js/dist/assets/dmn-js-boxed-expression.css'
import 'dmn-js/dist/assets/dmn-js-boxed-expression-controls.css'
import 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css'

export const dutchOfTables = wordsOf(tableWords)

/** A modeler of decision tables. @param onChange after every change, in whichever of its views */
export const createTableModeler = (container: HTMLElement, readOnly: boolean, onChange: () => void): Modeler => {
  stylesFromMarkup()
  const dutch = { translate: ['value', translateWith(dutchOfTables)] }
  const modules = { additionalModules: [dutch] }
  const modeler = new Modeler({
    container,
    drd: modules,
    decisionTable: modules,
    literalExpression: modules,
    boxedExpression: modules,
    common: { expressionLanguages: { options: [{ value: 'feel', label: 'FEEL' }], defaults: { editor: 'feel' } } },
  })
  const heard = new WeakSet<object>()
  modeler.on('views.changed', () => {
    const viewer = modeler.getActiveViewer()
    if (viewer === undefined || heard.has(viewer)) return
    heard.add(viewer)
    const stack = viewer.get<{ execute: () => void }>('commandStack')
    if (readOnly) Object.assign(stack, { execute: () => undefined })
    viewer
      .get<{ on: (event: string, listener: (change: { trigger?: string }) => void) => void }>('eventBus')
      .on('commandStack.changed', ({ trigger }) => {
        if (trigger !== 'clear') onChange()
      })
  })
  return modeler
}

/** Opens the table itself when the file holds one decision: then there is nothing to oversee. */
export const openOnlyTable = async (modeler: Modeler): Promise<void> => {
  const tables = modeler.getViews().filter(({ type }) => type === 'decisionTable')
  const [only] = tables
  if (only !== undefined && tables.length === 1) await modeler.open(only)
}
