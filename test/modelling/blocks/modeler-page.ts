import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import type { ElementTemplate } from '#modelling/blocks/element-template'

/** bpmn-js with Zeebe's extensions and element templates, as the modeler of the product has them, in an empty page. */
const source = `
import Modeler from 'bpmn-js/lib/Modeler'
import { CloudElementTemplatesCoreModule } from 'bpmn-js-element-templates/core'
import ZeebeBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-cloud'
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json'
window.applyTemplates = async (xml, templates, applied) => {
  const modeler = new Modeler({
    container: document.body,
    additionalModules: [CloudElementTemplatesCoreModule, ZeebeBehaviors],
    moddleExtensions: { zeebe },
  })
  const errors = []
  modeler.on('elementTemplates.errors', ({ errors: found }) => errors.push(...found.map(String)))
  await modeler.importXML(xml)
  modeler.get('elementTemplatesLoader').setTemplates(templates)
  for (const { elementId, templateId, values } of applied) {
    const registry = modeler.get('elementRegistry')
    const template = templates.find(({ id }) => id === templateId)
    const properties = template.properties.map((one) => (one.id in values ? { ...one, value: values[one.id] } : one))
    modeler.get('elementTemplates').applyTemplate(registry.get(elementId), { ...template, properties })
  }
  return { errors, xml: (await modeler.saveXML({ format: true })).xml }
}`

/** A template put on an element, with what the analyst picked by the id of the property. */
export interface Applied {
  readonly elementId: string
  readonly templateId: string
  readonly values: Readonly<Record<string, string>>
}

/** Opens a page in which templates can be applied to a diagram. */
export const openModelerPage = async (browser: Browser): Promise<Page> => {
  const page = await browser.newPage()
  await page.setContent('<body style="width: 900px; height: 500px"></body>')
  await page.addScriptTag({ content: await bundle() })
  return page
}

/** @returns the diagram afterwards, and what the modeler finds wrong with the templates themselves */
export const applyTemplates = (
  page: Page,
  xml: string,
  templates: readonly ElementTemplate[],
  applied: readonly Applied[],
): Promise<{ readonly xml: string; readonly errors: readonly string[] }> =>
  page.evaluate(([diagram, all, wanted]) => Reflect.get(globalThis, 'applyTemplates')(diagram, all, wanted), [
    xml,
    templates,
    applied,
  ] as const)

const bundle = async (): Promise<string> => {
  // no such file: its text is above
  const entry = `${process.cwd()}/test/modelling/blocks/modeler-page-entry.js`
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'modeler',
        enforce: 'pre',
        resolveId: (wanted: string) => (wanted === entry ? entry : undefined),
        load: (wanted: string) => (wanted === entry ? source : undefined),
      },
    ],
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'modeler' } },
  })
  const [output] = [built].flat()
  const [chunk] = output !== undefined && 'output' in output ? output.output : []
  if (chunk?.type !== 'chunk') throw new Error('nothing was built')
  return chunk.code
}
