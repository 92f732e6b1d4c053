import type { Finding } from '#modelling/lint/finding'
import { type Getter, serviceOf } from './services.ts'

const type = 'woonzaak-finding'

/** Puts a mark on each element with problems: red for errors, brown for warnings, with their number. */
export const markFindings = (
  modeler: Getter,
  findings: readonly Finding[],
  file: string,
  onPick: (elementId: string) => void,
): void => {
  const overlays = serviceOf(modeler, 'overlays')
  const registry = serviceOf(modeler, 'elementRegistry')
  overlays.remove({ type })
  const byElement = new Map<string, Finding[]>()
  for (const finding of findings.filter((one) => one.file === file))
    byElement.set(finding.elementId, [...(byElement.get(finding.elementId) ?? []), finding])
  for (const [id, found] of byElement) {
    const element = registry.get(id)
    // a process without a pool is the sheet itself
    if (element?.parent === undefined) continue
    const place = element.waypoints === undefined ? { bottom: 8, left: -8 } : { bottom: 0, left: 0 }
    overlays.add(id, type, { position: place, html: markOf(found, () => onPick(id)) })
  }
}

const markOf = (found: readonly Finding[], onClick: () => void): HTMLElement => {
  const mark = document.createElement('div')
  mark.className = `wz-fault-mark ${found.some(({ severity }) => severity === 'ERROR') ? 'ERROR' : 'WARNING'}`
  mark.textContent = found.length === 1 ? '!' : String(found.length)
  mark.title = found.map(({ message }) => message).join('\n')
  mark.addEventListener('click', onClick)
  return mark
}
