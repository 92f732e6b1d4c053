/** A fault in one line of the source, as the compiler writes it. */
export interface Plant {
  readonly name: string
  readonly file: string
  /** regular expression */
  readonly find: string
  readonly put: string
}

/** Each makes the judicial shield leak in one channel. */
export const plants: readonly Plant[] = [
  {
    name: 'the rule lets everybody through the shield',
    file: 'domain/access/can-see.ts',
    find: 'const notShielded\\s*=\\s*any\\(',
    put: 'const notShielded=any({all:[]},',
  },
  {
    name: 'tasks obey no shield',
    file: 'domain/access/can-see.ts',
    find: 'TASK:\\s*any\\(all\\(onFile,',
    put: 'TASK:any(all(inTerritory,',
  },
  {
    name: 'remarks obey no shield',
    file: 'domain/access/can-see.ts',
    find: 'REMARK:\\s*all\\(onFile,',
    put: 'REMARK:all(inTerritory,',
  },
  {
    name: 'shielded objects take numbers of the public series',
    file: 'domain/shared/reference.ts',
    find: 'shield\\s*===\\s*"NONE"\\s*\\?\\s*series\\s*:\\s*shielded\\[series\\]',
    put: 'series',
  },
  {
    name: 'shielded changes take places of the public feed',
    file: 'server/platform/changes.ts',
    find: 'shield\\s*===\\s*"NONE"\\s*\\?\\s*changeFeedModel\\s*:\\s*shieldedFeedModel',
    put: 'changeFeedModel',
  },
  {
    name: 'a search goes over shielded persons',
    file: 'server/platform/case-file/search.ts',
    find: '\\[visibleParties\\(viewer\\),\\s*isNamed\\]',
    put: '[isNamed]',
  },
  {
    name: 'history tells the place in the audit chain',
    file: 'server/features/cases/history.ts',
    find: 'id:\\s*String\\(before\\s*-\\s*1\\s*-\\s*index\\)',
    put: 'id:String(row.position)',
  },
  {
    name: 'the counts of the worklist go over everything',
    file: 'server/platform/tasks/task-list.ts',
    find: '\\[where,\\s*visible\\.where\\]',
    put: '[where]',
  },
]
