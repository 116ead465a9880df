-- Every table whose rows copy their branch's or their unit's ancestors is looked at, also one that comes with a later migration.
CREATE OR REPLACE FUNCTION refuse_broken_tree() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  unit "Organization"%ROWTYPE;
  name text;
  is_broken boolean;
BEGIN
  -- As it is now: later statements of the transaction may have changed it again.
  SELECT * INTO unit FROM "Organization" WHERE "id" = NEW."id";
  IF NOT FOUND THEN RETURN NULL; END IF;

  SELECT EXISTS (
    SELECT 1 FROM "Organization" below
     WHERE below."parentId" = unit."id"
       AND (organization_level(below."kind") <= organization_level(unit."kind")
         OR below."provinceId" IS DISTINCT FROM unit."provinceId"
         OR (below."kind" <> 'COMMUNE' AND below."communeId" IS DISTINCT FROM unit."communeId")
         OR (below."kind" <> 'SUBORDINATE' AND below."subordinateId" IS DISTINCT FROM unit."subordinateId")
         OR (below."kind" <> 'BRANCH' AND below."branchId" IS DISTINCT FROM unit."branchId"))
  ) OR EXISTS (
    SELECT 1 FROM "OrganizationLink" link
     WHERE link."organizationId" = unit."id" AND link."validTo" IS NULL AND link."parentId" IS DISTINCT FROM unit."parentId"
  ) INTO is_broken;

  IF NOT is_broken AND unit."kind" = 'BRANCH' THEN
    FOR name IN SELECT tgrelid::regclass FROM pg_trigger WHERE tgfoid = 'fill_branch_ancestors'::regproc LOOP
      EXECUTE format('SELECT EXISTS (SELECT 1 FROM %s WHERE "branchId" = $1
        AND ("provinceId", "communeId", "subordinateId") IS DISTINCT FROM ($2, $3, $4))', name)
        INTO is_broken USING unit."id", unit."provinceId", unit."communeId", unit."subordinateId";
      EXIT WHEN is_broken;
    END LOOP;
  END IF;

  IF NOT is_broken THEN
    FOR name IN SELECT tgrelid::regclass FROM pg_trigger WHERE tgfoid = 'fill_unit_ancestors'::regproc LOOP
      EXECUTE format('SELECT EXISTS (SELECT 1 FROM %s WHERE "organizationId" = $1
        AND ("provinceId", "communeId", "subordinateId", "branchId") IS DISTINCT FROM ($2, $3, $4, $5))', name)
        INTO is_broken USING unit."id", unit."provinceId", unit."communeId", unit."subordinateId", unit."branchId";
      EXIT WHEN is_broken;
    END LOOP;
  END IF;

  IF is_broken THEN
    RAISE EXCEPTION 'what stands below unit % does not agree with its place', unit."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Organization_tree_agrees';
  END IF;
  RETURN NULL;
END $$;
