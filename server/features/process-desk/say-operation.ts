import type { ProcessOperationRow } from '../../platform/process-operations/model.ts'

/**
 * What an operation changes, one line each, in words that people have: names of steps, and codes that the screen words (`ADD`, `CANCEL`, `MOVE`, `SET`,
 * `DUE`, `BASIS`, `STEP`, `TRIES`), with tabs between.
 */
export const sayOperation = (
  { kind, detail }: Pick<ProcessOperationRow, 'kind' | 'detail'>,
  nameOf: (elementId: string) => string,
): string[] => {
  const text = (name: string): string => (typeof detail[name] === 'string' ? detail[name] : '')
  switch (kind) {
    case 'MODIFY':
      return textsIn(detail['changes']).map((line) => sayChange(line, nameOf))
    case 'SET_VARIABLES':
      return Object.entries(recordIn(detail['variables'])).map(([name, value]) =>
        ['SET', name, JSON.stringify(value), nameOf(text('elementId'))].join('\t'),
      )
    case 'CHANGE_TIMER':
      return [
        ['DUE', nameOf(text('elementId')), text('from'), text('dueAt')].join('\t'),
        ['BASIS', text('legalBasis')].join('\t'),
      ]
    case 'RETRY':
      return [['STEP', nameOf(text('elementId'))].join('\t')]
    case 'CANCEL':
    case 'MIGRATE':
      return []
  }
}

const sayChange = (line: string, nameOf: (elementId: string) => string): string => {
  const [verb = '', ...elements] = line.split(' ')
  return [verb, ...elements.map(nameOf)].join('\t')
}

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

const recordIn = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})
