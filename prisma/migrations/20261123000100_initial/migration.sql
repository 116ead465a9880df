-- CreateEnum
CREATE TYPE "Role" AS ENUM ('SYSTEM_OPERATOR', 'PROVINCE_ADMIN', 'COMMUNE_ADMIN', 'BRANCH_SECRETARY', 'COMMITTEE_MEMBER', 'MEMBER', 'ANALYST');

-- CreateEnum
CREATE TYPE "AssignmentKind" AS ENUM ('REGULAR', 'HOUSEHOLD', 'AD_HOC');

-- CreateEnum
CREATE TYPE "AssignmentStatus" AS ENUM ('PROPOSED', 'ACTIVE', 'COMPLETED', 'CANCELLED', 'ENDED');

-- CreateEnum
CREATE TYPE "AssignmentBasis" AS ENUM ('REGULATION', 'RESOLUTION', 'MINUTES', 'NONE');

-- CreateEnum
CREATE TYPE "QualityRating" AS ENUM ('EXCELLENT', 'GOOD', 'SATISFACTORY', 'UNSATISFACTORY');

-- CreateEnum
CREATE TYPE "AssignmentEndReason" AS ENUM ('REASSIGNED', 'MEMBER_LEFT', 'CIRCUMSTANCES_CHANGED', 'TASK_DROPPED', 'CORRECTION', 'OTHER');

-- CreateEnum
CREATE TYPE "AuditOutcome" AS ENUM ('SUCCESS', 'REFUSED', 'FAILED');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('DAY', 'MONTH', 'YEAR');

-- CreateEnum
CREATE TYPE "WorkCapacity" AS ENUM ('FULL', 'LIGHT', 'NONE');

-- CreateEnum
CREATE TYPE "EvaluationLevel" AS ENUM ('EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED', 'NOT_SUBJECT');

-- CreateEnum
CREATE TYPE "EvaluationState" AS ENUM ('SELF', 'BRANCH', 'SUBMITTED', 'DECIDED', 'LOCKED');

-- CreateEnum
CREATE TYPE "EvaluationCycleStatus" AS ENUM ('DRAFT', 'OPEN', 'DECIDED', 'LOCKED');

-- CreateEnum
CREATE TYPE "MemberEventKind" AS ENUM ('OFFICIAL_TRANSFER', 'TEMPORARY_TRANSFER', 'TRANSFER_IN', 'WORKING_AWAY', 'RETURNED', 'EXEMPTED', 'TEMPORARILY_EXEMPTED', 'POSITION_CHANGED', 'CAPACITY_CHANGED', 'SUSPENDED', 'REMOVED', 'LEFT', 'DECEASED');

-- CreateEnum
CREATE TYPE "HouseholdGroupKind" AS ENUM ('HOUSEHOLD_GROUP', 'INTER_FAMILY_GROUP', 'SELF_MANAGED_GROUP');

-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('MEMBERS', 'ASSIGNMENTS', 'EVALUATIONS');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('UPLOADED', 'READY', 'RUNNING', 'APPLIED', 'FAILED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ImportRowOutcome" AS ENUM ('CREATED', 'UPDATED', 'UNCHANGED', 'SKIPPED', 'REFUSED');

-- CreateEnum
CREATE TYPE "Gender" AS ENUM ('MALE', 'FEMALE');

-- CreateEnum
CREATE TYPE "Membership" AS ENUM ('OFFICIAL', 'PROBATIONARY');

-- CreateEnum
CREATE TYPE "MemberStatus" AS ENUM ('ACTIVE', 'TEMPORARILY_EXEMPT', 'EXEMPT', 'TEMPORARY_TRANSFER_OUT', 'TRANSFERRED_OUT', 'SUSPENDED', 'REMOVED', 'EXPELLED', 'LEFT', 'DECEASED');

-- CreateEnum
CREATE TYPE "Position" AS ENUM ('SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER', 'GROUP_HEAD', 'GROUP_DEPUTY', 'MEMBER');

-- CreateEnum
CREATE TYPE "OccupationGroup" AS ENUM ('RETIRED', 'CIVIL_SERVANT', 'WORKER', 'FARMER', 'BUSINESS', 'STUDENT', 'OTHER');

-- CreateEnum
CREATE TYPE "OrganizationKind" AS ENUM ('PROVINCE', 'COMMUNE', 'SUBORDINATE', 'BRANCH', 'PARTY_GROUP');

-- CreateEnum
CREATE TYPE "AreaType" AS ENUM ('HAMLET', 'RESIDENTIAL_GROUP', 'AGENCY', 'PUBLIC_SERVICE_UNIT', 'ENTERPRISE', 'ARMED_FORCES');

-- CreateEnum
CREATE TYPE "PlanStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'ADOPTED', 'REVISED', 'CLOSED');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "email" TEXT,
    "displayName" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "memberId" UUID,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
    "failedSignIns" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(3),
    "lastSignInAt" TIMESTAMPTZ(3),
    "createdById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Grant" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "organizationId" UUID NOT NULL,
    "provinceId" UUID,
    "communeId" UUID,
    "subordinateId" UUID,
    "branchId" UUID,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "grantedById" UUID,
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TaskField" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL DEFAULT 0,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TaskField_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "branchId" UUID NOT NULL,
    "provinceId" UUID,
    "communeId" UUID,
    "subordinateId" UUID,
    "taskFieldId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "kind" "AssignmentKind" NOT NULL DEFAULT 'REGULAR',
    "householdGroupId" UUID,
    "deliverable" TEXT,
    "quantityTarget" INTEGER,
    "quantityDone" INTEGER,
    "progress" SMALLINT NOT NULL DEFAULT 0,
    "startsOn" DATE NOT NULL,
    "dueOn" DATE,
    "guideId" UUID,
    "guideNote" TEXT,
    "coordinators" TEXT,
    "basis" "AssignmentBasis" NOT NULL DEFAULT 'NONE',
    "basisText" TEXT,
    "loadWeight" SMALLINT NOT NULL DEFAULT 1,
    "status" "AssignmentStatus" NOT NULL DEFAULT 'PROPOSED',
    "completedOn" DATE,
    "exceededRequirement" BOOLEAN NOT NULL DEFAULT false,
    "qualityRating" "QualityRating",
    "endedOn" DATE,
    "endReason" "AssignmentEndReason",
    "endNote" TEXT,
    "previousAssignmentId" UUID,
    "reassignmentId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reassignment" (
    "id" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "movedCount" INTEGER NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reassignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "actorName" TEXT,
    "action" TEXT NOT NULL,
    "outcome" "AuditOutcome" NOT NULL DEFAULT 'SUCCESS',
    "entityType" TEXT NOT NULL,
    "entityId" UUID,
    "entityLabel" TEXT,
    "memberId" UUID,
    "provinceId" UUID,
    "communeId" UUID,
    "subordinateId" UUID,
    "branchId" UUID,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "requestId" TEXT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotencyRecord" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "operation" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "response" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Circumstance" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "branchId" UUID NOT NULL,
    "provinceId" UUID,
    "communeId" UUID,
    "subordinateId" UUID,
    "recordedOn" DATE NOT NULL,
    "workCapacity" "WorkCapacity" NOT NULL DEFAULT 'FULL',
    "hoursPerWeek" SMALLINT,
    "strengths" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "wishes" TEXT,
    "consultedById" UUID,
    "consultedOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Circumstance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RuleSet" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "effectiveFrom" DATE NOT NULL,
    "effectiveTo" DATE,
    "bands" JSONB NOT NULL,
    "quota" JSONB NOT NULL,
    "exclusions" JSONB NOT NULL,
    "thresholds" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RuleSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvaluationCycle" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "provinceId" UUID,
    "communeId" UUID,
    "subordinateId" UUID,
    "branchId" UUID,
    "year" SMALLINT NOT NULL,
    "quarter" SMALLINT NOT NULL DEFAULT 0,
    "ruleSetId" UUID NOT NULL,
    "opensOn" DATE,
    "closesOn" DATE,
    "status" "EvaluationCycleStatus" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EvaluationCycle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evaluation" (
    "id" UUID NOT NULL,
    "cycleId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "branchId" UUID NOT NULL,
    "provinceId" UUID,
    "communeId" UUID,
    "subordinateId" UUID,
    "year" SMALLINT NOT NULL,
    "selfLevel" "EvaluationLevel",
    "branchLevel" "EvaluationLevel",
    "decidedLevel" "EvaluationLevel",
    "commonScore" SMALLINT,
    "resultScore" SMALLINT,
    "remark" TEXT,
    "votesFor" SMALLINT,
    "votesTotal" SMALLINT,
    "notSubjectReason" TEXT,
    "state" "EvaluationState" NOT NULL DEFAULT 'SELF',
    "decidedOn" DATE,
    "reopenReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MemberEvent" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "branchId" UUID NOT NULL,
    "provinceId" UUID,
    "communeId" UUID,
    "subordinateId" UUID,
    "kind" "MemberEventKind" NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "endsOn" DATE,
    "toBranchId" UUID,
    "decisionNumber" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MemberEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HouseholdGroup" (
    "id" UUID NOT NULL,
    "branchId" UUID NOT NULL,
    "provinceId" UUID,
    "communeId" UUID,
    "subordinateId" UUID,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "kind" "HouseholdGroupKind" NOT NULL DEFAULT 'HOUSEHOLD_GROUP',
    "area" TEXT,
    "statedCount" SMALLINT,
    "endedOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HouseholdGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Household" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "branchId" UUID NOT NULL,
    "provinceId" UUID,
    "communeId" UUID,
    "subordinateId" UUID,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "endedOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Household_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HouseholdCharge" (
    "id" UUID NOT NULL,
    "householdId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HouseholdCharge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Import" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "provinceId" UUID,
    "communeId" UUID,
    "subordinateId" UUID,
    "branchId" UUID,
    "actorId" UUID NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "year" SMALLINT,
    "fileName" TEXT NOT NULL,
    "fileSha256" TEXT NOT NULL,
    "sheetName" TEXT NOT NULL,
    "headerRow" INTEGER NOT NULL,
    "headings" JSONB NOT NULL,
    "mapping" JSONB NOT NULL,
    "options" JSONB NOT NULL DEFAULT '{}',
    "status" "ImportStatus" NOT NULL DEFAULT 'UPLOADED',
    "rowCount" INTEGER NOT NULL,
    "doneCount" INTEGER NOT NULL DEFAULT 0,
    "summary" JSONB,
    "failure" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "rowNumber" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,
    "decision" JSONB,
    "outcome" "ImportRowOutcome",
    "problems" JSONB,
    "entityId" UUID,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportMapping" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "mapping" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ImportMapping_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "id" UUID NOT NULL,
    "branchId" UUID NOT NULL,
    "provinceId" UUID,
    "communeId" UUID,
    "subordinateId" UUID,
    "fullName" TEXT NOT NULL,
    "givenName" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "gender" "Gender",
    "birthDate" DATE,
    "birthDatePrecision" "DatePrecision" NOT NULL DEFAULT 'DAY',
    "birthYear" SMALLINT,
    "membership" "Membership" NOT NULL DEFAULT 'OFFICIAL',
    "status" "MemberStatus" NOT NULL DEFAULT 'ACTIVE',
    "statusSince" DATE,
    "isWorkingAway" BOOLEAN NOT NULL DEFAULT false,
    "workingAwayFrom" DATE,
    "workingAwayTo" DATE,
    "joinedOn" DATE,
    "joinedOnPrecision" "DatePrecision" NOT NULL DEFAULT 'DAY',
    "officialOn" DATE,
    "officialOnPrecision" "DatePrecision" NOT NULL DEFAULT 'DAY',
    "position" "Position" NOT NULL DEFAULT 'MEMBER',
    "occupationGroup" "OccupationGroup" NOT NULL DEFAULT 'OTHER',
    "educationLevel" TEXT,
    "politicalTheoryLevel" TEXT,
    "phone" TEXT,
    "address" TEXT,
    "cardNumber" TEXT,
    "externalRef" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organization" (
    "id" UUID NOT NULL,
    "kind" "OrganizationKind" NOT NULL,
    "parentId" UUID,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "areaType" "AreaType",
    "validFrom" DATE,
    "validTo" DATE,
    "mergedIntoId" UUID,
    "provinceId" UUID,
    "communeId" UUID,
    "subordinateId" UUID,
    "branchId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrganizationLink" (
    "id" UUID NOT NULL,
    "organizationId" UUID NOT NULL,
    "parentId" UUID NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OrganizationLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssignmentPlan" (
    "id" UUID NOT NULL,
    "branchId" UUID NOT NULL,
    "provinceId" UUID,
    "communeId" UUID,
    "subordinateId" UUID,
    "year" SMALLINT NOT NULL,
    "revision" SMALLINT NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "status" "PlanStatus" NOT NULL DEFAULT 'DRAFT',
    "submittedOn" DATE,
    "adoptedOn" DATE,
    "meetingOn" DATE,
    "resolutionNumber" TEXT,
    "closedOn" DATE,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AssignmentPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanCriterion" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "weight" SMALLINT NOT NULL,
    "ordinal" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PlanCriterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "branchId" UUID NOT NULL,
    "provinceId" UUID,
    "communeId" UUID,
    "subordinateId" UUID,
    "guideId" UUID,
    "periodFrom" DATE NOT NULL,
    "periodTo" DATE NOT NULL,
    "progress" SMALLINT NOT NULL,
    "rating" "QualityRating",
    "selfComment" TEXT,
    "guideComment" TEXT,
    "comment" TEXT,
    "reviewedOn" DATE,
    "reviewerId" UUID,
    "evidenceLinks" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "isClosed" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_username_key" ON "User"("username");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_sortKey_id_idx" ON "User"("sortKey", "id");

-- CreateIndex
CREATE INDEX "User_memberId_idx" ON "User"("memberId");

-- CreateIndex
CREATE INDEX "Grant_userId_idx" ON "Grant"("userId");

-- CreateIndex
CREATE INDEX "Grant_organizationId_idx" ON "Grant"("organizationId");

-- CreateIndex
CREATE INDEX "Grant_communeId_idx" ON "Grant"("communeId");

-- CreateIndex
CREATE INDEX "Grant_provinceId_idx" ON "Grant"("provinceId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "TaskField_code_key" ON "TaskField"("code");

-- CreateIndex
CREATE INDEX "TaskField_ordinal_id_idx" ON "TaskField"("ordinal", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_previousAssignmentId_key" ON "Assignment"("previousAssignmentId");

-- CreateIndex
CREATE INDEX "Assignment_memberId_status_idx" ON "Assignment"("memberId", "status");

-- CreateIndex
CREATE INDEX "Assignment_member_open" ON "Assignment"("memberId") WHERE (status = 'ACTIVE');

-- CreateIndex
CREATE INDEX "Assignment_guide_open" ON "Assignment"("guideId") WHERE (status = 'ACTIVE');

-- CreateIndex
CREATE INDEX "Assignment_provinceId_status_startsOn_id_idx" ON "Assignment"("provinceId", "status", "startsOn", "id");

-- CreateIndex
CREATE INDEX "Assignment_communeId_status_startsOn_id_idx" ON "Assignment"("communeId", "status", "startsOn", "id");

-- CreateIndex
CREATE INDEX "Assignment_branchId_status_startsOn_id_idx" ON "Assignment"("branchId", "status", "startsOn", "id");

-- CreateIndex
CREATE INDEX "Assignment_planId_id_idx" ON "Assignment"("planId", "id");

-- CreateIndex
CREATE INDEX "Assignment_householdGroupId_idx" ON "Assignment"("householdGroupId");

-- CreateIndex
CREATE INDEX "Assignment_taskFieldId_idx" ON "Assignment"("taskFieldId");

-- CreateIndex
CREATE INDEX "Assignment_reassignmentId_idx" ON "Assignment"("reassignmentId");

-- CreateIndex
CREATE INDEX "Assignment_searchKey_idx" ON "Assignment" USING GIN ("searchKey" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Reassignment_actorId_idx" ON "Reassignment"("actorId");

-- CreateIndex
CREATE INDEX "AuditEntry_entityType_entityId_at_idx" ON "AuditEntry"("entityType", "entityId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_communeId_at_id_idx" ON "AuditEntry"("communeId", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_branchId_at_id_idx" ON "AuditEntry"("branchId", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_provinceId_at_id_idx" ON "AuditEntry"("provinceId", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_at_id_idx" ON "AuditEntry"("actorId", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_at_id_idx" ON "AuditEntry"("at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "IdempotencyRecord_userId_operation_key_key" ON "IdempotencyRecord"("userId", "operation", "key");

-- CreateIndex
CREATE INDEX "Circumstance_communeId_recordedOn_id_idx" ON "Circumstance"("communeId", "recordedOn", "id");

-- CreateIndex
CREATE INDEX "Circumstance_branchId_recordedOn_id_idx" ON "Circumstance"("branchId", "recordedOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Circumstance_memberId_recordedOn_key" ON "Circumstance"("memberId", "recordedOn");

-- CreateIndex
CREATE UNIQUE INDEX "RuleSet_code_key" ON "RuleSet"("code");

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationCycle_organizationId_year_quarter_key" ON "EvaluationCycle"("organizationId", "year", "quarter");

-- CreateIndex
CREATE INDEX "Evaluation_memberId_year_idx" ON "Evaluation"("memberId", "year");

-- CreateIndex
CREATE INDEX "Evaluation_provinceId_year_decidedLevel_idx" ON "Evaluation"("provinceId", "year", "decidedLevel");

-- CreateIndex
CREATE INDEX "Evaluation_communeId_year_decidedLevel_id_idx" ON "Evaluation"("communeId", "year", "decidedLevel", "id");

-- CreateIndex
CREATE INDEX "Evaluation_branchId_year_id_idx" ON "Evaluation"("branchId", "year", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Evaluation_cycleId_memberId_key" ON "Evaluation"("cycleId", "memberId");

-- CreateIndex
CREATE INDEX "MemberEvent_memberId_effectiveOn_idx" ON "MemberEvent"("memberId", "effectiveOn");

-- CreateIndex
CREATE INDEX "MemberEvent_branchId_effectiveOn_idx" ON "MemberEvent"("branchId", "effectiveOn");

-- CreateIndex
CREATE INDEX "HouseholdGroup_communeId_sortKey_id_idx" ON "HouseholdGroup"("communeId", "sortKey", "id");

-- CreateIndex
CREATE INDEX "HouseholdGroup_branchId_sortKey_id_idx" ON "HouseholdGroup"("branchId", "sortKey", "id");

-- CreateIndex
CREATE INDEX "HouseholdGroup_searchKey_idx" ON "HouseholdGroup" USING GIN ("searchKey" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "HouseholdGroup_branchId_code_key" ON "HouseholdGroup"("branchId", "code");

-- CreateIndex
CREATE INDEX "Household_communeId_sortKey_id_idx" ON "Household"("communeId", "sortKey", "id");

-- CreateIndex
CREATE INDEX "Household_branchId_sortKey_id_idx" ON "Household"("branchId", "sortKey", "id");

-- CreateIndex
CREATE INDEX "Household_groupId_sortKey_id_idx" ON "Household"("groupId", "sortKey", "id");

-- CreateIndex
CREATE INDEX "Household_searchKey_idx" ON "Household" USING GIN ("searchKey" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "Household_groupId_code_key" ON "Household"("groupId", "code");

-- CreateIndex
CREATE INDEX "HouseholdCharge_assignmentId_idx" ON "HouseholdCharge"("assignmentId");

-- CreateIndex
CREATE INDEX "HouseholdCharge_memberId_validTo_idx" ON "HouseholdCharge"("memberId", "validTo");

-- CreateIndex
CREATE INDEX "HouseholdCharge_householdId_validFrom_idx" ON "HouseholdCharge"("householdId", "validFrom");

-- CreateIndex
CREATE UNIQUE INDEX "HouseholdCharge_one_open" ON "HouseholdCharge"("householdId") WHERE ("validTo" IS NULL);

-- CreateIndex
CREATE INDEX "Import_communeId_createdAt_idx" ON "Import"("communeId", "createdAt");

-- CreateIndex
CREATE INDEX "Import_actorId_idx" ON "Import"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportRow_importId_rowNumber_key" ON "ImportRow"("importId", "rowNumber");

-- CreateIndex
CREATE UNIQUE INDEX "ImportMapping_organizationId_kind_key" ON "ImportMapping"("organizationId", "kind");

-- CreateIndex
CREATE INDEX "Member_provinceId_status_sortKey_id_birthDate_idx" ON "Member"("provinceId", "status", "sortKey", "id", "birthDate");

-- CreateIndex
CREATE INDEX "Member_communeId_status_sortKey_id_birthDate_idx" ON "Member"("communeId", "status", "sortKey", "id", "birthDate");

-- CreateIndex
CREATE INDEX "Member_subordinateId_status_sortKey_id_idx" ON "Member"("subordinateId", "status", "sortKey", "id");

-- CreateIndex
CREATE INDEX "Member_branchId_status_sortKey_id_birthDate_idx" ON "Member"("branchId", "status", "sortKey", "id", "birthDate");

-- CreateIndex
CREATE INDEX "Member_provinceId_sortKey_id_idx" ON "Member"("provinceId", "sortKey", "id");

-- CreateIndex
CREATE INDEX "Member_communeId_sortKey_id_idx" ON "Member"("communeId", "sortKey", "id");

-- CreateIndex
CREATE INDEX "Member_branchId_sortKey_id_idx" ON "Member"("branchId", "sortKey", "id");

-- CreateIndex
CREATE INDEX "Member_sortKey_id_idx" ON "Member"("sortKey", "id");

-- CreateIndex
CREATE INDEX "Member_externalRef_idx" ON "Member"("externalRef");

-- CreateIndex
CREATE INDEX "Member_searchKey_idx" ON "Member" USING GIN ("searchKey" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "Organization_code_key" ON "Organization"("code");

-- CreateIndex
CREATE INDEX "Organization_parentId_sortKey_id_idx" ON "Organization"("parentId", "sortKey", "id");

-- CreateIndex
CREATE INDEX "Organization_provinceId_kind_sortKey_id_idx" ON "Organization"("provinceId", "kind", "sortKey", "id");

-- CreateIndex
CREATE INDEX "Organization_communeId_kind_sortKey_id_idx" ON "Organization"("communeId", "kind", "sortKey", "id");

-- CreateIndex
CREATE INDEX "Organization_kind_sortKey_id_idx" ON "Organization"("kind", "sortKey", "id");

-- CreateIndex
CREATE INDEX "Organization_subordinateId_idx" ON "Organization"("subordinateId");

-- CreateIndex
CREATE INDEX "Organization_searchKey_idx" ON "Organization" USING GIN ("searchKey" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "OrganizationLink_organizationId_validFrom_idx" ON "OrganizationLink"("organizationId", "validFrom");

-- CreateIndex
CREATE INDEX "OrganizationLink_parentId_idx" ON "OrganizationLink"("parentId");

-- CreateIndex
CREATE INDEX "AssignmentPlan_provinceId_year_id_idx" ON "AssignmentPlan"("provinceId", "year", "id");

-- CreateIndex
CREATE INDEX "AssignmentPlan_communeId_year_id_idx" ON "AssignmentPlan"("communeId", "year", "id");

-- CreateIndex
CREATE UNIQUE INDEX "AssignmentPlan_branchId_year_revision_key" ON "AssignmentPlan"("branchId", "year", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "PlanCriterion_planId_name_key" ON "PlanCriterion"("planId", "name");

-- CreateIndex
CREATE INDEX "Review_communeId_periodTo_id_idx" ON "Review"("communeId", "periodTo", "id");

-- CreateIndex
CREATE INDEX "Review_branchId_periodTo_id_idx" ON "Review"("branchId", "periodTo", "id");

-- CreateIndex
CREATE INDEX "Review_memberId_periodTo_idx" ON "Review"("memberId", "periodTo");

-- CreateIndex
CREATE UNIQUE INDEX "Review_assignmentId_periodFrom_periodTo_key" ON "Review"("assignmentId", "periodFrom", "periodTo");

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_grantedById_fkey" FOREIGN KEY ("grantedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_planId_fkey" FOREIGN KEY ("planId") REFERENCES "AssignmentPlan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_taskFieldId_fkey" FOREIGN KEY ("taskFieldId") REFERENCES "TaskField"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_householdGroupId_fkey" FOREIGN KEY ("householdGroupId") REFERENCES "HouseholdGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_guideId_fkey" FOREIGN KEY ("guideId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_previousAssignmentId_fkey" FOREIGN KEY ("previousAssignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_reassignmentId_fkey" FOREIGN KEY ("reassignmentId") REFERENCES "Reassignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reassignment" ADD CONSTRAINT "Reassignment_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Circumstance" ADD CONSTRAINT "Circumstance_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Circumstance" ADD CONSTRAINT "Circumstance_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Circumstance" ADD CONSTRAINT "Circumstance_consultedById_fkey" FOREIGN KEY ("consultedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationCycle" ADD CONSTRAINT "EvaluationCycle_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationCycle" ADD CONSTRAINT "EvaluationCycle_ruleSetId_fkey" FOREIGN KEY ("ruleSetId") REFERENCES "RuleSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "EvaluationCycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evaluation" ADD CONSTRAINT "Evaluation_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberEvent" ADD CONSTRAINT "MemberEvent_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberEvent" ADD CONSTRAINT "MemberEvent_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberEvent" ADD CONSTRAINT "MemberEvent_toBranchId_fkey" FOREIGN KEY ("toBranchId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HouseholdGroup" ADD CONSTRAINT "HouseholdGroup_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Household" ADD CONSTRAINT "Household_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "HouseholdGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Household" ADD CONSTRAINT "Household_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HouseholdCharge" ADD CONSTRAINT "HouseholdCharge_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HouseholdCharge" ADD CONSTRAINT "HouseholdCharge_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HouseholdCharge" ADD CONSTRAINT "HouseholdCharge_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportMapping" ADD CONSTRAINT "ImportMapping_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganizationLink" ADD CONSTRAINT "OrganizationLink_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrganizationLink" ADD CONSTRAINT "OrganizationLink_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentPlan" ADD CONSTRAINT "AssignmentPlan_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanCriterion" ADD CONSTRAINT "PlanCriterion_planId_fkey" FOREIGN KEY ("planId") REFERENCES "AssignmentPlan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
