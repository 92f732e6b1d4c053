import type { Catalogue } from '../catalogue.ts'
import type { ElementTemplate } from './element-template.ts'
import { callTable, computeTerm, formTask, waitForTerm } from './flow-blocks.ts'
import { generateDocument, openNotice, sendMail, setStatus } from './work-blocks.ts'

/**
 * Element templates of the building blocks: what an analyst can put into any diagram, with pickers of what the product offers. The headers are those that
 * the workers read; a test holds both together.
 */
export const elementTemplates = (catalogue: Catalogue): readonly ElementTemplate[] => [
  generateDocument(catalogue),
  sendMail(catalogue),
  openNotice(catalogue),
  setStatus(),
  computeTerm(catalogue),
  waitForTerm(),
  callTable(catalogue),
  formTask(catalogue),
]
