/** How a user task names a form that stands in its own diagram. */
export const embeddedFormPrefix = 'camunda-forms:bpmn:'

/**
 * The form-js document of a `zeebe:userTaskForm` in a diagram.
 *
 * @param formKey as the user task names it: `camunda-forms:bpmn:<id>`
 * @returns undefined when the diagram has no such form, or its text is no JSON
 */
export const embeddedForm = (xml: string, formKey: string): unknown => {
  const id = formKey.slice(embeddedFormPrefix.length)
  for (const [, attributes = '', content = ''] of xml.matchAll(
    /<\w+:userTaskForm\b([^>]*)>([\s\S]*?)<\/\w+:userTaskForm>/g,
  )) {
    if (/\sid="([^"]*)"/.exec(attributes)?.[1] !== id) continue
    try {
      return JSON.parse(textOf(content))
    } catch {
      return undefined
    }
  }
  return undefined
}

const textOf = (content: string): string => {
  const cdata = /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/.exec(content)
  if (cdata) return cdata[1] ?? ''
  return content.replaceAll(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
      return entities[name ?? ''] ?? whole
    },
  )
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
