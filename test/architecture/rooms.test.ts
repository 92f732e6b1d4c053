import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { violations } from './imports.ts'
import { rooms } from './rooms.ts'

const tracked = (): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && existsSync(file))

const planted: readonly (readonly [file: string, source: string])[] = [
  ['domain/oo/x.ts', "import { readFileSync } from 'node:fs'"],
  ['domain/oo/x.ts', "import { z } from 'zod'"],
  ['domain/oo/x.ts', "import type { Sequelize } from 'sequelize'"],
  ['domain/oo/x.ts', "export { job } from '#processes/define'"],
  ['domain/oo/x.ts', "const late = import('#server/platform/clock')"],
  ['domain/oo/x.ts', "import { x } from '../../engine/index.ts'"],
  ['server/contract/x.ts', "import express from 'express'"],
  ['server/contract/x.ts', "import { x } from '../platform/clock.ts'"],
  ['server/features/tasks/x.ts', "import { y } from '../cases/y.ts'"],
  ['server/features/tasks/x.ts', "import { render } from '#documents/render/carbone'"],
  ['server/platform/x.ts', "import { oo } from '#processes'"],
  ['web/features/tasks/x.ts', "import { Sequelize } from 'sequelize'"],
  ['web/features/tasks/x.ts', "import { y } from '../cases/y.ts'"],
  ['web/features/tasks/x.ts', "import { service } from '#server/features/tasks/service'"],
  ['web/shared/x.ts', "import { Page } from '../features/tasks/page.ts'"],
  ['engine/x.ts', "import { dueDate } from '#domain/legal/due-date'"],
  ['workers/oo/x.ts', "import { startEngine } from '#engine'"],
  ['workers/oo/x.ts', "import { db } from '#server/platform/db'"],
  ['attic/x.ts', "import { y } from './y.ts'"],
]

/** Whether a file takes the rule itself, not its types, from the domain. */
const asksTheRule = (source: string): boolean => {
  const [, names = ''] = /import \{([^}]*)\} from '[^']*domain\/access\/can-see'/.exec(source) ?? []
  return /\b(canSee|visibleFilter)\b/.test(names)
}

/** Whether a file judges by the name of a role, as `has('LB_DB')` does. */
const judgesByRole = (source: string): boolean =>
  /\b(has|hasRole|includes)\([^)]*['"](LB|WK|WI|VB)_[A-Z]{2}['"]/.test(source)

describe('rooms', () => {
  const files = tracked()

  it('reads the source files of every room', () => {
    expect(files.length).to.be.greaterThan(20)
    for (const room of [
      'domain/',
      'modelling/',
      'engine/',
      'server/platform/',
      'web/',
      'workers/',
      'processes/',
      'documents/',
    ])
      expect(
        files.some((file) => file.startsWith(room)),
        room,
      ).to.equal(true)
  })

  it('allows only the imports of the table', () => {
    expect(files.flatMap((file) => violations(file, readFileSync(file, 'utf8')))).to.deep.equal([])
  })

  it('catches every planted violation', () => {
    const missed = planted.filter(([file, source]) => violations(file, source).length === 0)
    expect(missed).to.deep.equal([])
  })

  it('lets the server ask the visibility rule in one place, where it is noted that it was asked', () => {
    const asking = files.filter((file) => file.startsWith('server/') && asksTheRule(readFileSync(file, 'utf8')))
    expect(asking).to.deep.equal(['server/platform/case-file/visibility.ts'])
    expect(asksTheRule("import { canSee } from '#domain/access/can-see'")).to.equal(true)
    expect(asksTheRule("import type { VisibleKind } from '#domain/access/can-see'")).to.equal(false)
  })

  it('lets the web judge by no role of its own: it asks the domain who may', () => {
    const judging = files.filter((file) => file.startsWith('web/') && judgesByRole(readFileSync(file, 'utf8')))
    expect(judging).to.deep.equal([])
    for (const planted of [
      "has('LB_DB') ? <Button /> : null",
      "viewer.roles.includes('WK_IB')",
      "hasRole(me, ['WI_WI'])",
    ])
      expect(judgesByRole(planted), planted).to.equal(true)
  })

  it('has a README in each room', () => {
    const folders = [
      'domain',
      'modelling',
      'processes',
      'engine',
      'workers',
      'documents',
      'server',
      'web',
      'test',
      'bench',
    ]
    expect(folders.filter((folder) => !existsSync(`${folder}/README.md`))).to.deep.equal([])
    expect(rooms.length).to.be.greaterThan(10)
  })
})
