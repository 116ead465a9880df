-- How often a plan's tasks are reviewed.
CREATE TYPE "ReviewInterval" AS ENUM ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR');
ALTER TABLE "AssignmentPlan" ADD COLUMN "reviewEvery" "ReviewInterval" NOT NULL DEFAULT 'HALF_YEAR';

-- What a guide notes about the help given.
CREATE TABLE "GuidanceNote" (
    "id" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "guideId" UUID NOT NULL,
    "branchId" UUID NOT NULL,
    "provinceId" UUID,
    "communeId" UUID,
    "subordinateId" UUID,
    "notedOn" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GuidanceNote_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "GuidanceNote_text_not_empty" CHECK (btrim("text") <> ''),
    CONSTRAINT "GuidanceNote_guide_is_another" CHECK ("guideId" <> "memberId")
);

CREATE INDEX "GuidanceNote_assignmentId_notedOn_idx" ON "GuidanceNote"("assignmentId", "notedOn");
CREATE INDEX "GuidanceNote_provinceId_notedOn_id_idx" ON "GuidanceNote"("provinceId", "notedOn", "id");
CREATE INDEX "GuidanceNote_communeId_notedOn_id_idx" ON "GuidanceNote"("communeId", "notedOn", "id");
CREATE INDEX "GuidanceNote_branchId_notedOn_id_idx" ON "GuidanceNote"("branchId", "notedOn", "id");
CREATE INDEX "GuidanceNote_memberId_notedOn_idx" ON "GuidanceNote"("memberId", "notedOn");
CREATE INDEX "GuidanceNote_guideId_notedOn_idx" ON "GuidanceNote"("guideId", "notedOn");

ALTER TABLE "GuidanceNote" ADD CONSTRAINT "GuidanceNote_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "GuidanceNote" ADD CONSTRAINT "GuidanceNote_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "GuidanceNote" ADD CONSTRAINT "GuidanceNote_guideId_fkey" FOREIGN KEY ("guideId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "GuidanceNote" ADD CONSTRAINT "GuidanceNote_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER fill_ancestors BEFORE INSERT OR UPDATE OF "branchId", "provinceId", "communeId", "subordinateId"
  ON "GuidanceNote" FOR EACH ROW EXECUTE FUNCTION fill_branch_ancestors();

-- The tables whose rows carry their unit's ancestors are those that fill them: a new one needs no entry in a list here.
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
    FOR name IN SELECT t.tgrelid::regclass::text FROM pg_trigger t WHERE t.tgfoid = 'fill_branch_ancestors'::regproc LOOP
      EXECUTE format('SELECT EXISTS (SELECT 1 FROM %s WHERE "branchId" = $1
        AND ("provinceId", "communeId", "subordinateId") IS DISTINCT FROM ($2, $3, $4))', name)
        INTO is_broken USING unit."id", unit."provinceId", unit."communeId", unit."subordinateId";
      EXIT WHEN is_broken;
    END LOOP;
  END IF;

  IF NOT is_broken THEN
    FOR name IN SELECT t.tgrelid::regclass::text FROM pg_trigger t WHERE t.tgfoid = 'fill_unit_ancestors'::regproc LOOP
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
