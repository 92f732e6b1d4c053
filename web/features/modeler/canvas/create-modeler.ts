import Modeler from 'bpmn-js/lib/Modeler'
import { CreateAppendAnythingModule, CreateAppendElementTemplatesModule } from 'bpmn-js-create-append-anything'
import colors from 'bpmn-js-color-picker'
import { CloudElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates'
import {
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  ZeebePropertiesProviderModule,
} from 'bpmn-js-properties-panel'
import simulation from 'bpmn-js-token-simulation'
import behaviors from 'camunda-bpmn-js-behaviors/lib/camunda-cloud'
import minimap from 'diagram-js-minimap'
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json'
import { clipboardModule } from './clipboard.ts'
import { dutchModule } from './dutch.ts'
import type { Field } from '../panel/field.ts'
import { fieldModule } from '../panel/field-module.ts'
import { jobUserTasks } from './job-user-tasks.ts'
import { keysModule } from './keys.ts'
import { lockModule } from './lock.ts'
import { oneCommandModule } from './one-command.ts'
import { stylesFromMarkup } from './styles-from-markup.ts'
import { tokenColours } from './token-colours.ts'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css'
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css'
import 'bpmn-js-element-templates/dist/assets/element-templates.css'
import 'bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css'
import 'bpmn-js-color-picker/colors/color-picker.css'
import 'diagram-js-minimap/assets/diagram-js-minimap.css'

export type { Modeler }

interface Options {
  readonly container: HTMLElement
  readonly panel: HTMLElement
  /** nothing can be drawn or changed */
  readonly readOnly: boolean
  /** who makes what the panel offers of our field; asked when it is drawn, since the catalogue may come later */
  readonly field: Field
}

/** The modeler with everything that an analyst uses on the canvas. */
export const createModeler = ({ container, panel, readOnly, field }: Options): Modeler => {
  stylesFromMarkup()
  return new Modeler({
    container,
    propertiesPanel: { parent: panel, layout: { groups: { general: { open: true } } } },
    moddleExtensions: { zeebe },
    exporter: { name: 'Woonzaak', version: '1' },
    field,
    elementTemplates: { appendElementTemplates: [] },
    additionalModules: [
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      ZeebePropertiesProviderModule,
      CloudElementTemplatesPropertiesProviderModule,
      CreateAppendAnythingModule,
      CreateAppendElementTemplatesModule,
      behaviors,
      colors,
      minimap,
      simulation,
      tokenColours,
      dutchModule,
      jobUserTasks,
      clipboardModule,
      keysModule,
      oneCommandModule,
      fieldModule,
      ...(readOnly ? [lockModule] : []),
    ],
  })
}
