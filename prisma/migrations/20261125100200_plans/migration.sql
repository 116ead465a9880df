-- A task carried over from one plan to another: the new one names the old one, once in a plan.
ALTER TYPE "AssignmentEndReason" ADD VALUE 'CARRIED_OVER' BEFORE 'OTHER';
ALTER TABLE "Assignment" ADD COLUMN "copiedFromId" UUID;
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_copiedFromId_fkey"
  FOREIGN KEY ("copiedFromId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX "Assignment_copied_once" ON "Assignment"("planId", "copiedFromId") WHERE (status <> 'CANCELLED');
CREATE INDEX "Assignment_copiedFromId_idx" ON "Assignment"("copiedFromId");
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_not_own_copy" CHECK ("copiedFromId" IS NULL OR "copiedFromId" <> "id");

-- Remarks with which the committee above returns a plan.
CREATE TABLE "PlanRemark" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlanRemark_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "PlanRemark_text_not_empty" CHECK (btrim("text") <> '')
);
CREATE INDEX "PlanRemark_planId_createdAt_id_idx" ON "PlanRemark"("planId", "createdAt", "id");
CREATE INDEX "PlanRemark_authorId_idx" ON "PlanRemark"("authorId");
ALTER TABLE "PlanRemark" ADD CONSTRAINT "PlanRemark_planId_fkey"
  FOREIGN KEY ("planId") REFERENCES "AssignmentPlan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PlanRemark" ADD CONSTRAINT "PlanRemark_authorId_fkey"
  FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a committee asks of the plans below it: days and criteria to start from.
CREATE TABLE "PlanDirective" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "provinceId" UUID,
    "communeId" UUID,
    "subordinateId" UUID,
    "branchId" UUID,
    "year" SMALLINT NOT NULL,
    "submitBy" DATE,
    "adoptBy" DATE,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlanDirective_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "PlanDirective_year_in_range" CHECK ("year" BETWEEN 1990 AND 2200),
    CONSTRAINT "PlanDirective_dates_in_order" CHECK ("submitBy" IS NULL OR "adoptBy" IS NULL OR "adoptBy" >= "submitBy")
);
CREATE UNIQUE INDEX "PlanDirective_organizationId_year_key" ON "PlanDirective"("organizationId", "year");
CREATE INDEX "PlanDirective_provinceId_year_id_idx" ON "PlanDirective"("provinceId", "year", "id");
CREATE INDEX "PlanDirective_communeId_year_id_idx" ON "PlanDirective"("communeId", "year", "id");
ALTER TABLE "PlanDirective" ADD CONSTRAINT "PlanDirective_organizationId_fkey"
  FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER fill_ancestors BEFORE INSERT OR UPDATE OF "organizationId", "provinceId", "communeId", "subordinateId", "branchId"
  ON "PlanDirective" FOR EACH ROW EXECUTE FUNCTION fill_unit_ancestors();

CREATE TABLE "DirectiveCriterion" (
    "id" UUID NOT NULL,
    "directiveId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "weight" SMALLINT NOT NULL,
    "ordinal" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "DirectiveCriterion_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "DirectiveCriterion_weight_in_range" CHECK ("weight" BETWEEN 0 AND 100)
);
CREATE UNIQUE INDEX "DirectiveCriterion_directiveId_name_key" ON "DirectiveCriterion"("directiveId", "name");
ALTER TABLE "DirectiveCriterion" ADD CONSTRAINT "DirectiveCriterion_directiveId_fkey"
  FOREIGN KEY ("directiveId") REFERENCES "PlanDirective"("id") ON DELETE CASCADE ON UPDATE CASCADE;
