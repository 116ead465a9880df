-- Why an elderly member carries a heavy load all the same; it stays with the assignment.
ALTER TABLE "Assignment" ADD COLUMN "loadReason" TEXT;
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_load_reason_not_empty" CHECK ("loadReason" IS NULL OR btrim("loadReason") <> '');

-- From which load an elderly member needs a reason, and how many households weigh as much as a task of weight 1. Only rule sets that
-- name load caps get them: in others nothing is asked.
UPDATE "RuleSet"
   SET "thresholds" = '{"elderlyHeavyLoad": 3, "householdsPerLoad": 4}'::jsonb || "thresholds", "version" = "version" + 1, "updatedAt" = now()
 WHERE "thresholds" ? 'loadCap' AND NOT "thresholds" ?& ARRAY['elderlyHeavyLoad', 'householdsPerLoad'];
