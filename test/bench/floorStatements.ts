/** The hand-written statements of the floor: each answers one row with one column, the JSON text of the whole answer. */
export const floorStatements = {
  communeList: list('communeId'),
  provinceList: list('provinceId'),
  nested: `
    SELECT json_build_object('nodes', coalesce(json_agg(json_build_object(
      'id', m."id", 'fullName', m."fullName", 'birthYear', m."birthYear", 'branch', json_build_object('id', b."id", 'name', b."name"),
      ${relations()}) ORDER BY m."sortKey", m."id"), '[]'))::text AS answer
      FROM (SELECT * FROM "Member" WHERE "communeId" = $1 ORDER BY "sortKey", "id" LIMIT 25) m
      JOIN "Organization" b ON b."id" = m."branchId"`,
  one: `
    SELECT json_build_object(
      'id', m."id", 'fullName', m."fullName", 'gender', m."gender", 'birthDate', m."birthDate", 'status', m."status", 'joinedOn', m."joinedOn",
      'phone', m."phone", 'branch', json_build_object('id', b."id", 'name', b."name"), ${relations()})::text AS answer
      FROM "Member" m JOIN "Organization" b ON b."id" = m."branchId"
     WHERE m."id" = $1 AND m."communeId" = $2`,
  keyset: `
    SELECT json_build_object('nodes', coalesce(json_agg(json_build_object(
      'id', m."id", 'fullName', m."fullName", 'birthYear', m."birthYear", 'status', m."status",
      'branch', json_build_object('id', b."id", 'name', b."name")) ORDER BY m."sortKey", m."id"), '[]'))::text AS answer
      FROM (SELECT * FROM "Member" WHERE "provinceId" = $1 AND ("sortKey", "id") > ($2, $3::uuid) ORDER BY "sortKey", "id" LIMIT 25) m
      JOIN "Organization" b ON b."id" = m."branchId"`,
} as const;

export type FloorStatement = keyof typeof floorStatements;

function list(column: string): string {
  return `
    SELECT json_build_object(
      'nodes', (SELECT coalesce(json_agg(json_build_object(
          'id', m."id", 'fullName', m."fullName", 'birthYear', m."birthYear", 'status', m."status",
          'branch', json_build_object('id', b."id", 'name', b."name"),
          'openAssignmentCount', (SELECT count(*) FROM "Assignment" a WHERE a."memberId" = m."id" AND a."status" = 'ACTIVE'))
          ORDER BY m."sortKey", m."id"), '[]')
        FROM (SELECT * FROM "Member" WHERE "${column}" = $1 ORDER BY "sortKey", "id" LIMIT 25) m
        JOIN "Organization" b ON b."id" = m."branchId"),
      'totalCount', least(counted.n, 10000), 'totalCountIsExact', counted.n <= 10000)::text AS answer
      FROM (SELECT count(*)::int AS n FROM (SELECT 1 FROM "Member" WHERE "${column}" = $1 LIMIT 10001) rows) counted`;
}

function relations(): string {
  return `
      'assignments', (SELECT coalesce(json_agg(json_build_object(
          'id', a."id", 'title', a."title", 'status', a."status", 'progress', a."progress", 'dueOn', a."dueOn",
          'taskField', json_build_object('id', f."id", 'name', f."name"),
          'householdGroup', CASE WHEN g."id" IS NOT NULL THEN json_build_object('id', g."id", 'name', g."name") END)), '[]')
        FROM "Assignment" a JOIN "TaskField" f ON f."id" = a."taskFieldId" LEFT JOIN "HouseholdGroup" g ON g."id" = a."householdGroupId"
       WHERE a."memberId" = m."id"),
      'latestEvaluation', (SELECT json_build_object('id', e."id", 'year', e."year", 'decidedLevel', e."decidedLevel",
          'commonScore', e."commonScore", 'resultScore', e."resultScore")
        FROM "Evaluation" e WHERE e."memberId" = m."id" ORDER BY e."year" DESC, e."id" DESC LIMIT 1)`;
}
