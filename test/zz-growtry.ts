import { openSqlite } from './support/database.ts'
import { startWorld } from './support/world.ts'
import { stageOf } from './support/demo-stage.ts'
import { castOf, lookBackDays } from '../server/platform/demo/growth/cast.ts'
import { grow } from '../server/platform/demo/growth/grow.ts'
import { scripts } from '../server/platform/demo/growth/scripts.ts'
import { addDays } from '../domain/shared/local-date.ts'
const last = '2026-11-25'
const only = process.argv[2] ? scripts.filter(s => new RegExp(process.argv[2]!).test(`${s.type}/${s.name}`)) : scripts
const cast = castOf('woonzaak', last, only)
const first = [addDays(last, -lookBackDays), ...cast.map(c => c.startsOn)].sort()[process.argv[2]?1:0]!
const world = await startWorld((o) => openSqlite(o as never), { today: first })
const stage = stageOf(world)
let moves = 0, moveMs = 0, settleMs = 0
const t0 = performance.now(), c0 = process.cpuUsage()
const timed = { ...stage, moveTo: async (d: string) => { const t = performance.now(); moves++; await stage.moveTo(d); moveMs += performance.now() - t }, settle: async () => { const t = performance.now(); await stage.settle(); settleMs += performance.now() - t } }
const done = await grow({ database: world.database, stage: timed, cast, growth: { seed: 'woonzaak', lastDay: last, offsetMs: 0, steps: {}, finished: false }, offsetMs: () => 0, onStuck: (k, a, w) => console.log('STUCK', k, a, w) })
const cpu = process.cpuUsage(c0)
console.log(((performance.now() - t0) / 1000).toFixed(1), 's; cpu', ((cpu.user + cpu.system) / 1e6).toFixed(1), 'moves', moves, (moveMs / 1000).toFixed(1), 'settle', (settleMs / 1000).toFixed(1), 'acts', Object.values(done.steps).reduce((n, s) => n + s.done, 0), 'cases', cast.length)
const rows = await world.database.sequelize.query(`select m.reference, s.status, m.id from sub_procedure s join main_procedure m on m.id = s.caseId`).catch(async () => [await world.database.sequelize.query(`select sql from sqlite_master where name like '%procedure%'`)]) as any
for (const c of cast) { const mine = (rows[0] as any[]).filter(r => r.id === c.caseId); const ok = mine.length > 0 && mine.every(r => r.status === c.script.ends); if (!ok) console.log('DIFF', c.key, c.startsOn, 'wanted', c.script.ends, 'got', mine.map(r => r.status).join(), JSON.stringify(done.steps[c.key])) }
await world.close(); process.exit(0)
