/** Whether a right `r` was given by the organisation itself, or through an IGS of which it is a member on `:today`. */
export const isThroughMember = `(r.viaOrgId IS NULL OR EXISTS (
    SELECT 1 FROM igs_member m WHERE m.igsId = r.viaOrgId AND m.memberOrgId = r.orgId AND m.withdrawnAt IS NULL
      AND m.\`from\` <= :today AND (m.\`to\` IS NULL OR m.\`to\` >= :today)))`

/** Whether a right `r` counts on `:today`. */
export const countsToday = `r.withdrawnAt IS NULL AND r.\`from\` <= :today AND (r.\`to\` IS NULL OR r.\`to\` >= :today)
  AND ${isThroughMember}`
