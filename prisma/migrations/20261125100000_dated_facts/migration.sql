-- Facts are dated: how a member stood, who guided a task and when a task was held can be asked for any day, and are never overwritten.

CREATE TABLE "MemberTerm" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "memberId" UUID NOT NULL,
  "branchId" UUID NOT NULL,
  "provinceId" UUID,
  "communeId" UUID,
  "subordinateId" UUID,
  "status" "MemberStatus" NOT NULL,
  "membership" "Membership" NOT NULL,
  "position" "Position" NOT NULL,
  "isWorkingAway" BOOLEAN NOT NULL,
  "validFrom" DATE NOT NULL,
  "validTo" DATE,
  CONSTRAINT "MemberTerm_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "MemberTerm_dates_in_order" CHECK ("validTo" IS NULL OR "validTo" >= "validFrom"),
  CONSTRAINT "MemberTerm_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "MemberTerm_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "MemberTerm_one_open" ON "MemberTerm"("memberId") WHERE "validTo" IS NULL;
ALTER TABLE "MemberTerm" ADD CONSTRAINT "MemberTerm_no_overlap"
  EXCLUDE USING gist ("memberId" WITH =, daterange("validFrom", "validTo", '[]') WITH &&);
CREATE INDEX "MemberTerm_memberId_validFrom_idx" ON "MemberTerm"("memberId", "validFrom");
CREATE INDEX "MemberTerm_provinceId_validFrom_validTo_memberId_idx" ON "MemberTerm"("provinceId", "validFrom", "validTo", "memberId");
CREATE INDEX "MemberTerm_communeId_validFrom_validTo_memberId_idx" ON "MemberTerm"("communeId", "validFrom", "validTo", "memberId");
CREATE INDEX "MemberTerm_subordinateId_validFrom_validTo_idx" ON "MemberTerm"("subordinateId", "validFrom", "validTo");
CREATE INDEX "MemberTerm_branchId_validFrom_validTo_memberId_idx" ON "MemberTerm"("branchId", "validFrom", "validTo", "memberId");

CREATE TABLE "GuideTerm" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "assignmentId" UUID NOT NULL,
  "guideId" UUID NOT NULL,
  "validFrom" DATE NOT NULL,
  "validTo" DATE,
  CONSTRAINT "GuideTerm_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "GuideTerm_dates_in_order" CHECK ("validTo" IS NULL OR "validTo" >= "validFrom"),
  CONSTRAINT "GuideTerm_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "GuideTerm_guideId_fkey" FOREIGN KEY ("guideId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "GuideTerm_one_open" ON "GuideTerm"("assignmentId") WHERE "validTo" IS NULL;
ALTER TABLE "GuideTerm" ADD CONSTRAINT "GuideTerm_no_overlap"
  EXCLUDE USING gist ("assignmentId" WITH =, daterange("validFrom", "validTo", '[]') WITH &&);
CREATE INDEX "GuideTerm_assignmentId_validFrom_idx" ON "GuideTerm"("assignmentId", "validFrom");
CREATE INDEX "GuideTerm_guideId_validFrom_idx" ON "GuideTerm"("guideId", "validFrom");

ALTER TABLE "Assignment" ADD COLUMN "heldFrom" DATE, ADD COLUMN "heldTo" DATE;
CREATE INDEX "Assignment_memberId_heldFrom_heldTo_idx" ON "Assignment"("memberId", "heldFrom", "heldTo");

-- Terms carry their branch's present ancestors, as other rows of a branch do.
CREATE TRIGGER fill_ancestors BEFORE INSERT OR UPDATE OF "branchId", "provinceId", "communeId", "subordinateId"
  ON "MemberTerm" FOR EACH ROW EXECUTE FUNCTION fill_branch_ancestors();

-- A transaction says with phan_cong.effective_on from which day its changes hold, and with phan_cong.today which day it is.
CREATE FUNCTION stated_day() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT NULLIF(current_setting('phan_cong.effective_on', true), '')::date
$$;
CREATE FUNCTION present_day() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT COALESCE(NULLIF(current_setting('phan_cong.today', true), '')::date, (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
$$;

-- From a day on the given parts of a member's standing are these; null leaves a part as it was at each time. What held before that day
-- stays as it is. Neighbouring terms that no longer differ become one.
CREATE FUNCTION change_member_terms(member uuid, day date, branch uuid, new_status "MemberStatus", new_membership "Membership",
  new_position "Position", new_away boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  term "MemberTerm"%ROWTYPE;
  prior "MemberTerm"%ROWTYPE;
BEGIN
  IF num_nonnulls(branch, new_status, new_membership, new_position, new_away) = 0 THEN RETURN; END IF;
  -- Earlier than anything known: the first that is known reaches back to that day.
  UPDATE "MemberTerm" SET "validFrom" = day
   WHERE "id" = (SELECT "id" FROM "MemberTerm" WHERE "memberId" = member ORDER BY "validFrom" LIMIT 1) AND "validFrom" > day;

  SELECT * INTO term FROM "MemberTerm"
   WHERE "memberId" = member AND "validFrom" < day AND ("validTo" IS NULL OR "validTo" >= day);
  IF FOUND THEN
    UPDATE "MemberTerm" SET "validTo" = day - 1 WHERE "id" = term."id";
    term."id" := gen_random_uuid();
    term."validFrom" := day;
    INSERT INTO "MemberTerm" SELECT term.*;
  END IF;

  UPDATE "MemberTerm"
     SET "branchId" = COALESCE(branch, "branchId"), "status" = COALESCE(new_status, "status"),
         "membership" = COALESCE(new_membership, "membership"), "position" = COALESCE(new_position, "position"),
         "isWorkingAway" = COALESCE(new_away, "isWorkingAway")
   WHERE "memberId" = member AND "validFrom" >= day;

  FOR term IN
    SELECT * FROM "MemberTerm" WHERE "memberId" = member AND ("validTo" IS NULL OR "validTo" >= day - 1) ORDER BY "validFrom"
  LOOP
    IF prior."validTo" + 1 = term."validFrom"
      AND (prior."branchId", prior."status", prior."membership", prior."position", prior."isWorkingAway")
        = (term."branchId", term."status", term."membership", term."position", term."isWorkingAway") THEN
      DELETE FROM "MemberTerm" WHERE "id" = term."id";
      UPDATE "MemberTerm" SET "validTo" = term."validTo" WHERE "id" = prior."id";
      prior."validTo" := term."validTo";
    ELSE
      prior := term;
    END IF;
  END LOOP;
END $$;

-- The first term of a member. Without a stated day it begins with the year of recording, since rosters are entered late and still speak
-- of the whole year; never before the admission. A standing known to hold since a later day leaves the days before it active.
CREATE FUNCTION open_member_terms(member "Member", recorded date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  first date := GREATEST(COALESCE(stated_day(), date_trunc('year', recorded)::date), member."joinedOn");
  is_status_later boolean := member."status" <> 'ACTIVE' AND COALESCE(member."statusSince" > first AND member."statusSince" <= recorded, FALSE);
  is_away_later boolean := member."isWorkingAway" AND COALESCE(member."workingAwayFrom" > first AND member."workingAwayFrom" <= recorded, FALSE);
BEGIN
  INSERT INTO "MemberTerm" ("memberId", "branchId", "status", "membership", "position", "isWorkingAway", "validFrom")
  VALUES (member."id", member."branchId", CASE WHEN is_status_later THEN 'ACTIVE' ELSE member."status" END, member."membership",
          member."position", member."isWorkingAway" AND NOT is_away_later, first);
  IF is_status_later THEN
    PERFORM change_member_terms(member."id", member."statusSince", NULL, member."status", NULL, NULL, NULL);
  END IF;
  IF is_away_later THEN
    PERFORM change_member_terms(member."id", member."workingAwayFrom", NULL, NULL, NULL, NULL, TRUE);
  END IF;
END $$;

CREATE FUNCTION keep_member_terms() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  today date := present_day();
  day date := COALESCE(stated_day(), today);
  status_day date := day;
  away_day date := day;
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM open_member_terms(NEW, today);
    RETURN NULL;
  END IF;
  -- A day entered together with the change is the day from which it holds.
  IF stated_day() IS NULL AND NEW."statusSince" IS DISTINCT FROM OLD."statusSince" AND NEW."statusSince" <= today THEN
    status_day := NEW."statusSince";
  END IF;
  IF stated_day() IS NULL AND NEW."isWorkingAway" AND NEW."workingAwayFrom" IS DISTINCT FROM OLD."workingAwayFrom"
    AND NEW."workingAwayFrom" <= today THEN
    away_day := NEW."workingAwayFrom";
  END IF;
  PERFORM change_member_terms(NEW."id", day,
    CASE WHEN NEW."branchId" <> OLD."branchId" THEN NEW."branchId" END, NULL,
    CASE WHEN NEW."membership" <> OLD."membership" THEN NEW."membership" END,
    CASE WHEN NEW."position" <> OLD."position" THEN NEW."position" END, NULL);
  PERFORM change_member_terms(NEW."id", status_day, NULL,
    CASE WHEN NEW."status" <> OLD."status" THEN NEW."status" END, NULL, NULL, NULL);
  PERFORM change_member_terms(NEW."id", away_day, NULL, NULL, NULL, NULL,
    CASE WHEN NEW."isWorkingAway" <> OLD."isWorkingAway" THEN NEW."isWorkingAway" END);
  RETURN NULL;
END $$;

CREATE TRIGGER keep_terms_of_new AFTER INSERT ON "Member" FOR EACH ROW EXECUTE FUNCTION keep_member_terms();
CREATE TRIGGER keep_terms AFTER UPDATE OF "branchId", "status", "membership", "position", "isWorkingAway" ON "Member" FOR EACH ROW
  WHEN ((OLD."branchId", OLD."status", OLD."membership", OLD."position", OLD."isWorkingAway")
    IS DISTINCT FROM (NEW."branchId", NEW."status", NEW."membership", NEW."position", NEW."isWorkingAway"))
  EXECUTE FUNCTION keep_member_terms();

-- The days on which a task was held. A row entered in force was so from its first day; a proposal is from the day it was put in force.
-- The day of the end is the first on which a task is no longer held, the day of completion the last on which it is.
CREATE FUNCTION keep_held_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."status" IN ('PROPOSED', 'CANCELLED') THEN
    NEW."heldFrom" := NULL; NEW."heldTo" := NULL;
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' THEN
    NEW."heldFrom" := NEW."startsOn";
  ELSIF OLD."heldFrom" IS NULL THEN
    NEW."heldFrom" := GREATEST(NEW."startsOn", COALESCE(stated_day(), present_day()));
  ELSIF OLD."heldFrom" = OLD."startsOn" OR OLD."heldFrom" < NEW."startsOn" THEN
    NEW."heldFrom" := NEW."startsOn";
  ELSE
    NEW."heldFrom" := OLD."heldFrom";
  END IF;
  NEW."heldTo" := CASE NEW."status"
    WHEN 'COMPLETED' THEN GREATEST(NEW."completedOn", NEW."heldFrom" - 1)
    WHEN 'ENDED' THEN GREATEST(NEW."endedOn" - 1, NEW."heldFrom" - 1)
  END;
  RETURN NEW;
END $$;

-- Who guides a task from a day on, or nobody; what held before that day stays.
CREATE FUNCTION change_guide_terms(assignment uuid, day date, guide uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "GuideTerm" WHERE "assignmentId" = assignment AND "validFrom" >= day;
  IF guide IS NOT NULL THEN
    -- The same guide as until then, also after a pause that was taken back.
    UPDATE "GuideTerm" SET "validTo" = NULL
     WHERE "assignmentId" = assignment AND "guideId" = guide AND ("validTo" IS NULL OR "validTo" >= day - 1);
    IF FOUND THEN RETURN; END IF;
  END IF;
  UPDATE "GuideTerm" SET "validTo" = day - 1
   WHERE "assignmentId" = assignment AND ("validTo" IS NULL OR "validTo" >= day);
  IF guide IS NOT NULL THEN
    INSERT INTO "GuideTerm" ("assignmentId", "guideId", "validFrom") VALUES (assignment, guide, day);
  END IF;
END $$;

CREATE FUNCTION keep_guide_terms() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_new boolean := TG_OP = 'INSERT';
  day date;
BEGIN
  IF is_new THEN
    IF NEW."guideId" IS NOT NULL AND (NEW."heldTo" IS NULL OR NEW."heldTo" >= NEW."heldFrom") AND NEW."heldFrom" IS NOT NULL THEN
      INSERT INTO "GuideTerm" ("assignmentId", "guideId", "validFrom", "validTo")
      VALUES (NEW."id", NEW."guideId", NEW."heldFrom", NEW."heldTo");
    END IF;
    RETURN NULL;
  END IF;
  IF NEW."heldFrom" IS NULL THEN
    DELETE FROM "GuideTerm" WHERE "assignmentId" = NEW."id";
    RETURN NULL;
  END IF;
  -- The first day of the task was corrected.
  DELETE FROM "GuideTerm" WHERE "assignmentId" = NEW."id" AND "validTo" < NEW."heldFrom";
  UPDATE "GuideTerm" SET "validFrom" = NEW."heldFrom"
   WHERE "assignmentId" = NEW."id" AND ("validFrom" < NEW."heldFrom" OR "validFrom" = OLD."heldFrom");
  -- The task goes on after all, or was over on a later day than was thought.
  UPDATE "GuideTerm" SET "validTo" = NEW."heldTo"
   WHERE "assignmentId" = NEW."id" AND "validTo" = OLD."heldTo" AND (NEW."heldTo" IS NULL OR NEW."heldTo" > OLD."heldTo");
  IF NEW."status" <> 'ACTIVE' THEN
    PERFORM change_guide_terms(NEW."id", NEW."heldTo" + 1, NULL);
    RETURN NULL;
  END IF;
  day := GREATEST(NEW."heldFrom", COALESCE(stated_day(), present_day()));
  IF OLD."heldFrom" IS NULL THEN day := NEW."heldFrom"; END IF;
  IF NOT EXISTS (SELECT 1 FROM "GuideTerm" WHERE "assignmentId" = NEW."id" AND "validTo" IS NULL AND "guideId" = NEW."guideId") THEN
    PERFORM change_guide_terms(NEW."id", day, NEW."guideId");
  END IF;
  RETURN NULL;
END $$;

-- What is there already, as if it were entered now. The triggers of the columns' own come after it.
UPDATE "Assignment"
   SET "heldFrom" = "startsOn",
       "heldTo" = CASE "status" WHEN 'COMPLETED' THEN GREATEST("completedOn", "startsOn" - 1) WHEN 'ENDED' THEN GREATEST("endedOn", "startsOn") - 1 END
 WHERE "status" NOT IN ('PROPOSED', 'CANCELLED');
INSERT INTO "GuideTerm" ("assignmentId", "guideId", "validFrom", "validTo")
SELECT "id", "guideId", "heldFrom", "heldTo" FROM "Assignment"
 WHERE "guideId" IS NOT NULL AND "heldFrom" IS NOT NULL AND ("heldTo" IS NULL OR "heldTo" >= "heldFrom");
SELECT open_member_terms(m, (m."createdAt" AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) FROM "Member" m;

CREATE TRIGGER keep_held_days BEFORE INSERT OR UPDATE OF "status", "startsOn", "completedOn", "endedOn", "heldFrom", "heldTo" ON "Assignment"
  FOR EACH ROW EXECUTE FUNCTION keep_held_days();
CREATE TRIGGER keep_guide_terms_of_new AFTER INSERT ON "Assignment" FOR EACH ROW EXECUTE FUNCTION keep_guide_terms();
CREATE TRIGGER keep_guide_terms AFTER UPDATE OF "guideId", "status", "startsOn", "completedOn", "endedOn" ON "Assignment" FOR EACH ROW
  WHEN ((OLD."guideId", OLD."status", OLD."heldFrom", OLD."heldTo") IS DISTINCT FROM (NEW."guideId", NEW."status", NEW."heldFrom", NEW."heldTo"))
  EXECUTE FUNCTION keep_guide_terms();
