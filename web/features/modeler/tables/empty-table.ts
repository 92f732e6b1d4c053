import { labels } from '../labels.nl.ts'

const fits = /^[a-z][a-z0-9-]*$/

/** What is wrong with a name for a new table; undefined when it can be used. */
export const tableNameFault = (name: string, names: readonly string[]): string | undefined => {
  if (!fits.test(name)) return labels.tableNameHelp
  return names.includes(`${name}.dmn`) ? labels.tableNameTaken : undefined
}

/** A decision table with one input, one output and no rule. @param id of the decision, which a business rule task calls */
export const emptyTable = (id: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" id="${id}-definitions" name="${id}" namespace="http://camunda.org/schema/1.0/dmn">
  <decision id="${id}" name="${id}">
    <decisionTable id="${id}-table" hitPolicy="UNIQUE">
      <input id="${id}-input" label="Invoer">
        <inputExpression id="${id}-expression" typeRef="string">
          <text></text>
        </inputExpression>
      </input>
      <output id="${id}-output" label="Uitkomst" name="${id.replaceAll('-', '_')}" typeRef="string" />
    </decisionTable>
  </decision>
  <dmndi:DMNDI>
    <dmndi:DMNDiagram id="${id}-diagram">
      <dmndi:DMNShape id="${id}-shape" dmnElementRef="${id}">
        <dc:Bounds height="80" width="180" x="160" y="100" />
      </dmndi:DMNShape>
    </dmndi:DMNDiagram>
  </dmndi:DMNDI>
</definitions>
`
