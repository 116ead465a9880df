-- The sum of the two scores of an evaluation, so that lists can be ordered and filtered by it.
ALTER TABLE "Evaluation" ADD COLUMN "totalScore" SMALLINT;
UPDATE "Evaluation" SET "totalScore" = "commonScore" + "resultScore";

CREATE FUNCTION fill_total_score() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."totalScore" := NEW."commonScore" + NEW."resultScore";
  RETURN NEW;
END $$;

CREATE TRIGGER fill_total_score BEFORE INSERT OR UPDATE OF "commonScore", "resultScore", "totalScore"
  ON "Evaluation" FOR EACH ROW EXECUTE FUNCTION fill_total_score();
