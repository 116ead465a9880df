-- Visits of members to households and groups of them.
CREATE TYPE "VisitTopic" AS ENUM ('LIFE', 'POLICY', 'SECURITY', 'ENVIRONMENT', 'EDUCATION', 'WISHES', 'OTHER');
CREATE TYPE "VisitOutcome" AS ENUM ('HEARD', 'RESOLVED', 'FORWARDED', 'FOLLOW_UP');

CREATE TABLE "HouseholdVisit" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "householdId" UUID,
    "householdGroupId" UUID,
    "branchId" UUID NOT NULL,
    "provinceId" UUID,
    "communeId" UUID,
    "subordinateId" UUID,
    "visitedOn" DATE NOT NULL,
    "topic" "VisitTopic" NOT NULL,
    "outcome" "VisitOutcome" NOT NULL,
    "forwardedTo" TEXT,
    "resolvedOn" DATE,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HouseholdVisit_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "HouseholdVisit_one_place" CHECK (num_nonnulls("householdId", "householdGroupId") = 1),
    CONSTRAINT "HouseholdVisit_forwarded_to_whom" CHECK ("outcome" <> 'FORWARDED' OR ("forwardedTo" IS NOT NULL AND btrim("forwardedTo") <> '')),
    CONSTRAINT "HouseholdVisit_dates_in_order" CHECK ("resolvedOn" >= "visitedOn"),
    CONSTRAINT "HouseholdVisit_note_not_empty" CHECK (btrim("note") <> '')
);

CREATE INDEX "HouseholdVisit_communeId_visitedOn_id_idx" ON "HouseholdVisit"("communeId", "visitedOn", "id");
CREATE INDEX "HouseholdVisit_branchId_visitedOn_id_idx" ON "HouseholdVisit"("branchId", "visitedOn", "id");
CREATE INDEX "HouseholdVisit_memberId_visitedOn_idx" ON "HouseholdVisit"("memberId", "visitedOn");
CREATE INDEX "HouseholdVisit_householdId_visitedOn_idx" ON "HouseholdVisit"("householdId", "visitedOn");
CREATE INDEX "HouseholdVisit_householdGroupId_visitedOn_idx" ON "HouseholdVisit"("householdGroupId", "visitedOn");
CREATE INDEX "HouseholdVisit_visitedOn_idx" ON "HouseholdVisit"("visitedOn");

ALTER TABLE "HouseholdVisit" ADD CONSTRAINT "HouseholdVisit_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "HouseholdVisit" ADD CONSTRAINT "HouseholdVisit_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "HouseholdVisit" ADD CONSTRAINT "HouseholdVisit_householdGroupId_fkey" FOREIGN KEY ("householdGroupId") REFERENCES "HouseholdGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "HouseholdVisit" ADD CONSTRAINT "HouseholdVisit_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER fill_ancestors BEFORE INSERT OR UPDATE OF "branchId", "provinceId", "communeId", "subordinateId"
  ON "HouseholdVisit" FOR EACH ROW EXECUTE FUNCTION fill_branch_ancestors();
