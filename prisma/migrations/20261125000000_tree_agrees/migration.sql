-- When a transaction ends, everything below a unit that it moved agrees with the unit's new place, whatever code moved it: units directly
-- below stand at a lower level and carry its ancestors, rows in it carry them too, and its open dated link names its parent.
CREATE FUNCTION refuse_broken_tree() RETURNS trigger LANGUAGE plpgsql AS $$
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
    FOREACH name IN ARRAY ARRAY['Member', 'Circumstance', 'MemberEvent', 'HouseholdGroup', 'Household', 'AssignmentPlan', 'Assignment', 'Review', 'Evaluation'] LOOP
      EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE "branchId" = $1
        AND ("provinceId", "communeId", "subordinateId") IS DISTINCT FROM ($2, $3, $4))', name)
        INTO is_broken USING unit."id", unit."provinceId", unit."communeId", unit."subordinateId";
      EXIT WHEN is_broken;
    END LOOP;
  END IF;

  IF NOT is_broken THEN
    FOREACH name IN ARRAY ARRAY['EvaluationCycle', 'Grant', 'Import'] LOOP
      EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE "organizationId" = $1
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

CREATE CONSTRAINT TRIGGER tree_agrees AFTER UPDATE ON "Organization"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((OLD."parentId", OLD."kind", OLD."provinceId", OLD."communeId", OLD."subordinateId", OLD."branchId")
    IS DISTINCT FROM (NEW."parentId", NEW."kind", NEW."provinceId", NEW."communeId", NEW."subordinateId", NEW."branchId"))
  EXECUTE FUNCTION refuse_broken_tree();
