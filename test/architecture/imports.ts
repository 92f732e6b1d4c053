import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import { parseSync } from 'oxc-parser'
import { rooms } from './rooms.ts'

const aliases: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).imports

/** Every specifier that `source` imports, re-exports or loads with `import()`; type-only ones included. */
export const specifiers = (file: string, source: string): string[] => {
  const { module, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  return [
    ...module.staticImports.map((i) => i.moduleRequest.value),
    ...module.staticExports.flatMap((e) => e.entries.flatMap((x) => x.moduleRequest?.value ?? [])),
    ...module.dynamicImports.map((d) => source.slice(d.moduleRequest.start + 1, d.moduleRequest.end - 1)),
  ]
}

const toPath = (file: string, specifier: string): string | undefined => {
  if (specifier.startsWith('.')) return join(dirname(file), specifier)
  for (const [alias, target] of Object.entries(aliases)) {
    const [head = '', tail = ''] = alias.split('*')
    if (specifier === alias) return join(target)
    if (alias.includes('*') && specifier.startsWith(head) && specifier.endsWith(tail))
      return join(target.replace('*', specifier.slice(head.length)))
  }
  return undefined
}

const feature = /^(web|server)\/features\/([^/]+)\//

/** One sentence for each import in `source` that its room may not make; empty when all is well. */
export const violations = (file: string, source: string): string[] => {
  const room = rooms.find((r) => file.startsWith(r.prefix))
  if (!room) return [`${file}: belongs to no room`]
  return specifiers(file, source).flatMap((specifier) => {
    const says = (why: string): string[] => [`${file} imports ${specifier}: ${why}`]
    const path = toPath(file, specifier)
    if (path === undefined) {
      if (isBuiltin(specifier)) return room.node ? [] : says(`${room.prefix} has no I/O`)
      return room.npm.some((ok) => ok.test(specifier)) ? [] : says(`${room.prefix} does not use this package`)
    }
    if (path.startsWith(room.prefix)) {
      const [from, to] = [feature.exec(file)?.[2], feature.exec(path)?.[2]]
      return from && to && from !== to ? says('features do not import each other') : []
    }
    if (!room.rooms.some((open) => path.startsWith(open))) return says(`${room.prefix} may not reach it`)
    const sameTop = path.split('/')[0] === file.split('/')[0]
    return specifier.startsWith('.') && !sameTop ? says('another top folder is entered by its #alias') : []
  })
}
