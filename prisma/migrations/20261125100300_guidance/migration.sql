-- CreateEnum
CREATE TYPE "GuidanceScope" AS ENUM ('CENTRAL', 'UNIT');

-- CreateEnum
CREATE TYPE "GuidanceTopic" AS ENUM ('PLAN', 'ASSIGNMENT', 'ASSIGNABILITY', 'ELDERLY', 'GUIDING', 'HOUSEHOLD', 'REVIEW', 'EVALUATION', 'REGULATION', 'DATA_PROTECTION', 'OTHER');

-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "clauseId" UUID;

-- AlterTable
ALTER TABLE "RuleSet" ADD COLUMN     "documentId" UUID;

-- CreateTable
CREATE TABLE "GuidanceDocument" (
    "id" UUID NOT NULL,
    "scope" "GuidanceScope" NOT NULL DEFAULT 'UNIT',
    "organizationId" UUID,
    "provinceId" UUID,
    "communeId" UUID,
    "subordinateId" UUID,
    "branchId" UUID,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "topic" "GuidanceTopic" NOT NULL DEFAULT 'OTHER',
    "issuedOn" DATE,
    "effectiveFrom" DATE NOT NULL,
    "effectiveTo" DATE,
    "replacedById" UUID,
    "link" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GuidanceDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkingRegulation" (
    "id" UUID NOT NULL,
    "branchId" UUID NOT NULL,
    "provinceId" UUID,
    "communeId" UUID,
    "subordinateId" UUID,
    "title" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "revision" SMALLINT NOT NULL DEFAULT 1,
    "adoptedOn" DATE NOT NULL,
    "effectiveFrom" DATE NOT NULL,
    "effectiveTo" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkingRegulation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegulationClause" (
    "id" UUID NOT NULL,
    "regulationId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RegulationClause_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "GuidanceDocument_organizationId_idx" ON "GuidanceDocument"("organizationId");

-- CreateIndex
CREATE INDEX "GuidanceDocument_topic_effectiveFrom_idx" ON "GuidanceDocument"("topic", "effectiveFrom");

-- CreateIndex
CREATE INDEX "GuidanceDocument_replacedById_idx" ON "GuidanceDocument"("replacedById");

-- CreateIndex
CREATE INDEX "GuidanceDocument_searchKey_idx" ON "GuidanceDocument" USING GIN ("searchKey" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "WorkingRegulation_provinceId_effectiveFrom_id_idx" ON "WorkingRegulation"("provinceId", "effectiveFrom", "id");

-- CreateIndex
CREATE INDEX "WorkingRegulation_communeId_effectiveFrom_id_idx" ON "WorkingRegulation"("communeId", "effectiveFrom", "id");

-- CreateIndex
CREATE INDEX "WorkingRegulation_searchKey_idx" ON "WorkingRegulation" USING GIN ("searchKey" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "WorkingRegulation_branchId_revision_key" ON "WorkingRegulation"("branchId", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "RegulationClause_regulationId_number_key" ON "RegulationClause"("regulationId", "number");

-- CreateIndex
CREATE INDEX "Assignment_clauseId_idx" ON "Assignment"("clauseId");

-- CreateIndex
CREATE INDEX "Assignment_branchId_basis_idx" ON "Assignment"("branchId", "basis");

-- CreateIndex
CREATE INDEX "RuleSet_documentId_idx" ON "RuleSet"("documentId");

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "RegulationClause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RuleSet" ADD CONSTRAINT "RuleSet_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "GuidanceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GuidanceDocument" ADD CONSTRAINT "GuidanceDocument_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GuidanceDocument" ADD CONSTRAINT "GuidanceDocument_replacedById_fkey" FOREIGN KEY ("replacedById") REFERENCES "GuidanceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkingRegulation" ADD CONSTRAINT "WorkingRegulation_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegulationClause" ADD CONSTRAINT "RegulationClause_regulationId_fkey" FOREIGN KEY ("regulationId") REFERENCES "WorkingRegulation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Dates in order, no empty names; one regulation of a branch in force on a day; central documents belong to no unit.
ALTER TABLE "GuidanceDocument"
  ADD CONSTRAINT "GuidanceDocument_number_not_empty" CHECK (btrim("number") <> '' AND btrim("title") <> '' AND btrim("issuer") <> ''),
  ADD CONSTRAINT "GuidanceDocument_dates_in_order" CHECK ("effectiveTo" IS NULL OR "effectiveTo" >= "effectiveFrom"),
  ADD CONSTRAINT "GuidanceDocument_scope_has_unit" CHECK (("scope" = 'CENTRAL') = ("organizationId" IS NULL)),
  ADD CONSTRAINT "GuidanceDocument_not_own_successor" CHECK ("replacedById" IS NULL OR "replacedById" <> "id"),
  ADD CONSTRAINT "GuidanceDocument_link_form" CHECK ("link" IS NULL OR "link" ~ '^https?://');
ALTER TABLE "WorkingRegulation"
  ADD CONSTRAINT "WorkingRegulation_title_not_empty" CHECK (btrim("title") <> ''),
  ADD CONSTRAINT "WorkingRegulation_dates_in_order" CHECK ("effectiveTo" IS NULL OR "effectiveTo" >= "effectiveFrom"),
  ADD CONSTRAINT "WorkingRegulation_revision_in_range" CHECK ("revision" >= 1),
  ADD CONSTRAINT "WorkingRegulation_one_in_force"
    EXCLUDE USING gist ("branchId" WITH =, daterange("effectiveFrom", "effectiveTo", '[]') WITH &&);
ALTER TABLE "RegulationClause"
  ADD CONSTRAINT "RegulationClause_not_empty" CHECK (btrim("number") <> '' AND btrim("heading") <> '');

CREATE TRIGGER fill_ancestors BEFORE INSERT OR UPDATE OF "organizationId", "provinceId", "communeId", "subordinateId", "branchId"
  ON "GuidanceDocument" FOR EACH ROW EXECUTE FUNCTION fill_unit_ancestors();
CREATE TRIGGER fill_ancestors BEFORE INSERT OR UPDATE OF "branchId", "provinceId", "communeId", "subordinateId"
  ON "WorkingRegulation" FOR EACH ROW EXECUTE FUNCTION fill_branch_ancestors();
