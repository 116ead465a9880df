-- CreateEnum
CREATE TYPE "AdjustmentKind" AS ENUM ('ASSIGNMENT', 'GUIDE_HANDOVER');

-- CreateEnum
CREATE TYPE "AdjustmentResolution" AS ENUM ('REASSIGNED', 'KEPT', 'ENDED', 'WITHDRAWN');

-- AlterEnum
ALTER TYPE "MemberEventKind" ADD VALUE 'EXPELLED';

-- AlterTable
ALTER TABLE "MemberEvent" ADD COLUMN     "after" JSONB,
ADD COLUMN     "appliedAt" TIMESTAMPTZ(3),
ADD COLUMN     "before" JSONB,
ADD COLUMN     "memberName" TEXT,
ADD COLUMN     "positionTo" "Position",
ADD COLUMN     "recordedById" UUID,
ADD COLUMN     "toPlace" TEXT,
ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawnReason" TEXT,
ADD COLUMN     "workCapacity" "WorkCapacity";

-- Events recorded before had already happened when they were written.
UPDATE "MemberEvent" e SET "memberName" = m."fullName", "appliedAt" = e."createdAt" FROM "Member" m WHERE m."id" = e."memberId";
ALTER TABLE "MemberEvent" ALTER COLUMN "memberName" SET NOT NULL;

-- CreateTable
CREATE TABLE "Adjustment" (
    "id" UUID NOT NULL,
    "kind" "AdjustmentKind" NOT NULL,
    "assignmentId" UUID NOT NULL,
    "memberEventId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "branchId" UUID NOT NULL,
    "provinceId" UUID,
    "communeId" UUID,
    "subordinateId" UUID,
    "openedOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "resolvedOn" DATE,
    "resolution" "AdjustmentResolution",
    "reason" TEXT,
    "resolvedById" UUID,
    "reassignmentId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Adjustment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Adjustment_open_by_branch" ON "Adjustment"("branchId", "dueOn", "id") WHERE ("resolvedOn" IS NULL);

-- CreateIndex
CREATE INDEX "Adjustment_open_by_commune" ON "Adjustment"("communeId", "dueOn", "id") WHERE ("resolvedOn" IS NULL);

-- CreateIndex
CREATE INDEX "Adjustment_open_by_province" ON "Adjustment"("provinceId", "dueOn", "id") WHERE ("resolvedOn" IS NULL);

-- CreateIndex
CREATE INDEX "Adjustment_branchId_dueOn_id_idx" ON "Adjustment"("branchId", "dueOn", "id");

-- CreateIndex
CREATE INDEX "Adjustment_memberEventId_idx" ON "Adjustment"("memberEventId");

-- CreateIndex
CREATE INDEX "Adjustment_memberId_idx" ON "Adjustment"("memberId");

-- CreateIndex
CREATE INDEX "Adjustment_reassignmentId_idx" ON "Adjustment"("reassignmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Adjustment_one_open" ON "Adjustment"("assignmentId", "memberEventId", "kind") WHERE ("resolvedOn" IS NULL);

-- CreateIndex
CREATE INDEX "MemberEvent_communeId_effectiveOn_id_idx" ON "MemberEvent"("communeId", "effectiveOn", "id");

-- CreateIndex
CREATE INDEX "MemberEvent_provinceId_effectiveOn_id_idx" ON "MemberEvent"("provinceId", "effectiveOn", "id");

-- CreateIndex
CREATE INDEX "MemberEvent_pending" ON "MemberEvent"("effectiveOn") WHERE ("appliedAt" IS NULL AND "withdrawnAt" IS NULL);

-- AddForeignKey
ALTER TABLE "MemberEvent" ADD CONSTRAINT "MemberEvent_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjustment" ADD CONSTRAINT "Adjustment_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjustment" ADD CONSTRAINT "Adjustment_memberEventId_fkey" FOREIGN KEY ("memberEventId") REFERENCES "MemberEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjustment" ADD CONSTRAINT "Adjustment_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjustment" ADD CONSTRAINT "Adjustment_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjustment" ADD CONSTRAINT "Adjustment_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjustment" ADD CONSTRAINT "Adjustment_reassignmentId_fkey" FOREIGN KEY ("reassignmentId") REFERENCES "Reassignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An event withdrawn says why, and only one that was applied has changed a member. An adjustment that is resolved says how; one kept says why.
ALTER TABLE "MemberEvent"
  ADD CONSTRAINT "MemberEvent_withdrawal_complete" CHECK (("withdrawnAt" IS NULL) = ("withdrawnReason" IS NULL)),
  ADD CONSTRAINT "MemberEvent_applied_or_pending" CHECK ("before" IS NULL OR "appliedAt" IS NOT NULL);
ALTER TABLE "Adjustment"
  ADD CONSTRAINT "Adjustment_dates_in_order" CHECK ("dueOn" >= "openedOn"),
  ADD CONSTRAINT "Adjustment_resolution_complete" CHECK (("resolvedOn" IS NULL) = ("resolution" IS NULL)),
  ADD CONSTRAINT "Adjustment_kept_with_reason" CHECK ("resolution" IS DISTINCT FROM 'KEPT' OR btrim(COALESCE("reason", '')) <> '');

-- Adjustments stand where their assignment's branch stands, and move with it.
CREATE TRIGGER fill_ancestors BEFORE INSERT OR UPDATE OF "branchId", "provinceId", "communeId", "subordinateId"
  ON "Adjustment" FOR EACH ROW EXECUTE FUNCTION fill_branch_ancestors();
