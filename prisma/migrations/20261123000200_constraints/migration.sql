-- What must never be, whatever code writes the rows.

-- Names sort by their key byte for byte, the same on every installation.
ALTER TABLE "Organization" ALTER COLUMN "sortKey" TYPE text COLLATE "C";
ALTER TABLE "Member" ALTER COLUMN "sortKey" TYPE text COLLATE "C";
ALTER TABLE "HouseholdGroup" ALTER COLUMN "sortKey" TYPE text COLLATE "C";
ALTER TABLE "Household" ALTER COLUMN "sortKey" TYPE text COLLATE "C";
ALTER TABLE "User" ALTER COLUMN "sortKey" TYPE text COLLATE "C";

-- Dates in order, numbers in range, no empty names.
ALTER TABLE "Organization"
  ADD CONSTRAINT "Organization_name_not_empty" CHECK (btrim("name") <> ''),
  ADD CONSTRAINT "Organization_dates_in_order" CHECK ("validTo" IS NULL OR "validFrom" IS NULL OR "validTo" >= "validFrom"),
  ADD CONSTRAINT "Organization_not_own_parent" CHECK ("parentId" IS NULL OR "parentId" <> "id"),
  ADD CONSTRAINT "Organization_province_is_root" CHECK ("kind" <> 'PROVINCE' OR "parentId" IS NULL),
  ADD CONSTRAINT "Organization_area_of_branch" CHECK ("areaType" IS NULL OR "kind" IN ('BRANCH', 'PARTY_GROUP', 'SUBORDINATE'));
ALTER TABLE "OrganizationLink"
  ADD CONSTRAINT "OrganizationLink_dates_in_order" CHECK ("validTo" IS NULL OR "validTo" >= "validFrom"),
  ADD CONSTRAINT "OrganizationLink_no_overlap"
    EXCLUDE USING gist ("organizationId" WITH =, daterange("validFrom", "validTo", '[)') WITH &&);
ALTER TABLE "Member"
  ADD CONSTRAINT "Member_name_not_empty" CHECK (btrim("fullName") <> ''),
  ADD CONSTRAINT "Member_card_number_form" CHECK ("cardNumber" IS NULL OR "cardNumber" ~ '^[0-9]{12}$'),
  ADD CONSTRAINT "Member_joined_after_birth" CHECK ("joinedOn" IS NULL OR "birthDate" IS NULL OR "joinedOn" > "birthDate"),
  ADD CONSTRAINT "Member_official_after_joined" CHECK ("officialOn" IS NULL OR "joinedOn" IS NULL OR "officialOn" >= "joinedOn"
    OR "officialOnPrecision" <> 'DAY' OR "joinedOnPrecision" <> 'DAY'),
  ADD CONSTRAINT "Member_birth_year_agrees" CHECK ("birthDate" IS NULL OR "birthYear" = EXTRACT(YEAR FROM "birthDate")),
  ADD CONSTRAINT "Member_away_dates_in_order" CHECK ("workingAwayTo" IS NULL OR "workingAwayFrom" IS NULL OR "workingAwayTo" >= "workingAwayFrom");
ALTER TABLE "Circumstance" ADD CONSTRAINT "Circumstance_hours_in_range" CHECK ("hoursPerWeek" IS NULL OR "hoursPerWeek" BETWEEN 0 AND 80);
ALTER TABLE "MemberEvent" ADD CONSTRAINT "MemberEvent_dates_in_order" CHECK ("endsOn" IS NULL OR "endsOn" >= "effectiveOn");
ALTER TABLE "HouseholdGroup" ADD CONSTRAINT "HouseholdGroup_count_in_range" CHECK ("statedCount" IS NULL OR "statedCount" BETWEEN 0 AND 1000);
ALTER TABLE "HouseholdCharge"
  ADD CONSTRAINT "HouseholdCharge_dates_in_order" CHECK ("validTo" IS NULL OR "validTo" >= "validFrom"),
  ADD CONSTRAINT "HouseholdCharge_no_overlap"
    EXCLUDE USING gist ("householdId" WITH =, daterange("validFrom", "validTo", '[)') WITH &&);
ALTER TABLE "AssignmentPlan"
  ADD CONSTRAINT "AssignmentPlan_year_in_range" CHECK ("year" BETWEEN 1990 AND 2200),
  ADD CONSTRAINT "AssignmentPlan_adoption_complete" CHECK ("status" NOT IN ('ADOPTED', 'REVISED', 'CLOSED')
    OR ("adoptedOn" IS NOT NULL AND "meetingOn" IS NOT NULL AND "resolutionNumber" IS NOT NULL));
ALTER TABLE "PlanCriterion" ADD CONSTRAINT "PlanCriterion_weight_in_range" CHECK ("weight" BETWEEN 0 AND 100);
ALTER TABLE "Assignment"
  ADD CONSTRAINT "Assignment_title_not_empty" CHECK (btrim("title") <> ''),
  ADD CONSTRAINT "Assignment_progress_in_range" CHECK ("progress" BETWEEN 0 AND 100),
  ADD CONSTRAINT "Assignment_load_in_range" CHECK ("loadWeight" BETWEEN 0 AND 10),
  ADD CONSTRAINT "Assignment_due_after_start" CHECK ("dueOn" IS NULL OR "dueOn" >= "startsOn"),
  ADD CONSTRAINT "Assignment_end_complete" CHECK (("status" = 'ENDED') = ("endedOn" IS NOT NULL)
    AND ("endedOn" IS NULL OR "endReason" IS NOT NULL)),
  ADD CONSTRAINT "Assignment_completion_complete" CHECK ("status" <> 'COMPLETED' OR "completedOn" IS NOT NULL),
  ADD CONSTRAINT "Assignment_guide_is_another" CHECK ("guideId" IS NULL OR "guideId" <> "memberId"),
  ADD CONSTRAINT "Assignment_quantities_not_negative" CHECK (COALESCE("quantityTarget", 0) >= 0 AND COALESCE("quantityDone", 0) >= 0);
ALTER TABLE "Review"
  ADD CONSTRAINT "Review_progress_in_range" CHECK ("progress" BETWEEN 0 AND 100),
  ADD CONSTRAINT "Review_period_in_order" CHECK ("periodTo" >= "periodFrom");
ALTER TABLE "RuleSet" ADD CONSTRAINT "RuleSet_dates_in_order" CHECK ("effectiveTo" IS NULL OR "effectiveTo" >= "effectiveFrom");
ALTER TABLE "EvaluationCycle"
  ADD CONSTRAINT "EvaluationCycle_quarter_in_range" CHECK ("quarter" BETWEEN 0 AND 4),
  ADD CONSTRAINT "EvaluationCycle_dates_in_order" CHECK ("closesOn" IS NULL OR "opensOn" IS NULL OR "closesOn" >= "opensOn");
ALTER TABLE "Evaluation"
  ADD CONSTRAINT "Evaluation_common_score_in_range" CHECK ("commonScore" IS NULL OR "commonScore" BETWEEN 0 AND 30),
  ADD CONSTRAINT "Evaluation_result_score_in_range" CHECK ("resultScore" IS NULL OR "resultScore" BETWEEN 0 AND 70),
  ADD CONSTRAINT "Evaluation_votes_in_order" CHECK ("votesFor" IS NULL OR "votesTotal" IS NULL OR "votesFor" BETWEEN 0 AND "votesTotal"),
  ADD CONSTRAINT "Evaluation_decision_complete" CHECK ("state" NOT IN ('DECIDED', 'LOCKED') OR "decidedLevel" IS NOT NULL);
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_dates_in_order" CHECK ("validTo" IS NULL OR "validTo" >= "validFrom");

-- Ancestors of a unit: its own id at its own level, the parent's above. A parent stands at a higher level, so no cycle can form.
CREATE FUNCTION organization_level(kind "OrganizationKind") RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE kind WHEN 'PROVINCE' THEN 1 WHEN 'COMMUNE' THEN 2 WHEN 'SUBORDINATE' THEN 3 WHEN 'BRANCH' THEN 4 ELSE 5 END
$$;

CREATE FUNCTION fill_organization_ancestors() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE above "Organization"%ROWTYPE;
BEGIN
  NEW."provinceId" := NULL; NEW."communeId" := NULL; NEW."subordinateId" := NULL; NEW."branchId" := NULL;
  IF NEW."parentId" IS NOT NULL THEN
    SELECT * INTO above FROM "Organization" WHERE "id" = NEW."parentId" FOR SHARE;
    IF organization_level(above."kind") >= organization_level(NEW."kind") THEN
      RAISE EXCEPTION 'a unit of kind % cannot stand under one of kind %', NEW."kind", above."kind"
        USING ERRCODE = 'check_violation', CONSTRAINT = 'Organization_parent_is_higher';
    END IF;
    NEW."provinceId" := above."provinceId"; NEW."communeId" := above."communeId";
    NEW."subordinateId" := above."subordinateId"; NEW."branchId" := above."branchId";
  END IF;
  CASE NEW."kind"
    WHEN 'PROVINCE' THEN NEW."provinceId" := NEW."id";
    WHEN 'COMMUNE' THEN NEW."communeId" := NEW."id";
    WHEN 'SUBORDINATE' THEN NEW."subordinateId" := NEW."id";
    WHEN 'BRANCH' THEN NEW."branchId" := NEW."id";
    ELSE NULL;
  END CASE;
  RETURN NEW;
END $$;

CREATE TRIGGER fill_ancestors BEFORE INSERT OR UPDATE OF "parentId", "kind", "provinceId", "communeId", "subordinateId", "branchId"
  ON "Organization" FOR EACH ROW EXECUTE FUNCTION fill_organization_ancestors();

-- Rows listed by unit copy their branch's ancestors.
CREATE FUNCTION fill_branch_ancestors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT "provinceId", "communeId", "subordinateId" INTO NEW."provinceId", NEW."communeId", NEW."subordinateId"
    FROM "Organization" WHERE "id" = NEW."branchId";
  RETURN NEW;
END $$;

-- Rows that hang on any unit copy that unit's ancestors.
CREATE FUNCTION fill_unit_ancestors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT "provinceId", "communeId", "subordinateId", "branchId"
    INTO NEW."provinceId", NEW."communeId", NEW."subordinateId", NEW."branchId"
    FROM "Organization" WHERE "id" = NEW."organizationId";
  RETURN NEW;
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Member', 'Circumstance', 'MemberEvent', 'HouseholdGroup', 'Household', 'AssignmentPlan', 'Assignment', 'Review', 'Evaluation'] LOOP
    EXECUTE format('CREATE TRIGGER fill_ancestors BEFORE INSERT OR UPDATE OF "branchId", "provinceId", "communeId", "subordinateId"
      ON %I FOR EACH ROW EXECUTE FUNCTION fill_branch_ancestors()', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['EvaluationCycle', 'Grant', 'Import'] LOOP
    EXECUTE format('CREATE TRIGGER fill_ancestors BEFORE INSERT OR UPDATE OF "organizationId", "provinceId", "communeId", "subordinateId", "branchId"
      ON %I FOR EACH ROW EXECUTE FUNCTION fill_unit_ancestors()', name);
  END LOOP;
END $$;

-- The audit trail is only ever added to.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit entries are only ever added' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
