-- A row that copies its unit's ancestors holds the unit until its transaction ends. A move locks the units of its subtree, so a row
-- written at the same time either stands before the move and is refilled by it, or waits and copies the new ancestors.
CREATE OR REPLACE FUNCTION fill_branch_ancestors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT "provinceId", "communeId", "subordinateId" INTO NEW."provinceId", NEW."communeId", NEW."subordinateId"
    FROM "Organization" WHERE "id" = NEW."branchId" FOR KEY SHARE;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION fill_unit_ancestors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT "provinceId", "communeId", "subordinateId", "branchId"
    INTO NEW."provinceId", NEW."communeId", NEW."subordinateId", NEW."branchId"
    FROM "Organization" WHERE "id" = NEW."organizationId" FOR KEY SHARE;
  RETURN NEW;
END $$;
