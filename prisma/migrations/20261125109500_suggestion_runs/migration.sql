-- Suggestions worked out for a branch, and what a person took of them.
CREATE TYPE "SuggestionStatus" AS ENUM ('RUNNING', 'DONE', 'FAILED', 'CANCELLED');

CREATE TABLE "SuggestionRun" (
    "id" UUID NOT NULL,
    "branchId" UUID NOT NULL,
    "provinceId" UUID,
    "communeId" UUID,
    "subordinateId" UUID,
    "planId" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "status" "SuggestionStatus" NOT NULL DEFAULT 'RUNNING',
    "input" JSONB NOT NULL,
    "result" JSONB,
    "failure" TEXT,
    "decisions" JSONB,
    "acceptedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SuggestionRun_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "SuggestionRun_result_when_done" CHECK (("status" = 'DONE') = ("result" IS NOT NULL)),
    CONSTRAINT "SuggestionRun_taken_when_done" CHECK ("acceptedAt" IS NULL OR ("status" = 'DONE' AND "decisions" IS NOT NULL))
);

CREATE INDEX "SuggestionRun_branchId_createdAt_idx" ON "SuggestionRun"("branchId", "createdAt");
CREATE INDEX "SuggestionRun_planId_createdAt_idx" ON "SuggestionRun"("planId", "createdAt");
CREATE INDEX "SuggestionRun_actorId_idx" ON "SuggestionRun"("actorId");
CREATE UNIQUE INDEX "SuggestionRun_one_running" ON "SuggestionRun"("branchId") WHERE ("status" = 'RUNNING');

ALTER TABLE "SuggestionRun" ADD CONSTRAINT "SuggestionRun_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SuggestionRun" ADD CONSTRAINT "SuggestionRun_planId_fkey" FOREIGN KEY ("planId") REFERENCES "AssignmentPlan"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SuggestionRun" ADD CONSTRAINT "SuggestionRun_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER fill_ancestors BEFORE INSERT OR UPDATE OF "branchId", "provinceId", "communeId", "subordinateId"
  ON "SuggestionRun" FOR EACH ROW EXECUTE FUNCTION fill_branch_ancestors();
