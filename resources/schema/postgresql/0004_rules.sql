-- SPDX-FileCopyrightText: 2026 Công báo Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The rules an office works by, version by version, and the submissions that still wait for something.
CREATE TABLE rule_profile (
    version INTEGER PRIMARY KEY CHECK (version > 0),
    content TEXT NOT NULL,
    sha256 TEXT COLLATE "C" NOT NULL,
    saved_by BIGINT REFERENCES person (id), -- NULL: came with the program
    saved_at TEXT NOT NULL,
    reason TEXT NOT NULL
)
-- next
CREATE FUNCTION rule_profile_is_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', 'a version of the rules is never changed; a new one is kept' USING ERRCODE = '23514';
    RETURN NEW;
END $$
-- next
CREATE TRIGGER rule_profile_is_never_changed BEFORE UPDATE ON rule_profile FOR EACH ROW EXECUTE FUNCTION rule_profile_is_never_changed()
-- next
CREATE FUNCTION rule_profile_is_never_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', 'a version of the rules is never removed' USING ERRCODE = '23514';
    RETURN OLD;
END $$
-- next
CREATE TRIGGER rule_profile_is_never_removed BEFORE DELETE ON rule_profile FOR EACH ROW EXECUTE FUNCTION rule_profile_is_never_removed()
-- next
-- The version that a submission was received under; NULL: before the register kept versions of the rules.
ALTER TABLE submission ADD COLUMN rules_version INTEGER REFERENCES rule_profile (version)
-- next
ALTER TABLE submission ADD COLUMN document_class TEXT NOT NULL DEFAULT ''
-- next
ALTER TABLE submission ADD COLUMN is_fast_track INTEGER NOT NULL DEFAULT 0 CHECK (is_fast_track IN (0, 1))
-- next
ALTER TABLE issue ADD COLUMN rules_version INTEGER REFERENCES rule_profile (version)
-- next
CREATE INDEX instrument_by_number ON instrument (number)
-- next
CREATE INDEX instrument_that_corrects ON instrument (corrects) WHERE corrects <> ''
-- next
-- Submissions whose instrument stands in no closed issue: a list kept short, so that what waits is found quickly among
-- many years of finished work. It follows from the other tables and is kept by triggers.
CREATE TABLE waiting_submission (
    submission_id BIGINT PRIMARY KEY REFERENCES submission (id)
)
-- next
INSERT INTO waiting_submission (submission_id)
SELECT s.id FROM submission s WHERE NOT EXISTS (
    SELECT 1 FROM issue_item t JOIN issue i ON i.id = t.issue_id
    WHERE t.submission_id = s.id AND i.closed_at IS NOT NULL)
-- next
CREATE FUNCTION new_submission_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO waiting_submission (submission_id) VALUES (NEW.id);
    RETURN NEW;
END $$
-- next
CREATE TRIGGER new_submission_waits AFTER INSERT ON submission FOR EACH ROW EXECUTE FUNCTION new_submission_waits()
-- next
CREATE FUNCTION closed_issue_waits_no_more() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.closed_at IS NOT NULL THEN
        DELETE FROM waiting_submission WHERE submission_id IN (SELECT submission_id FROM issue_item WHERE issue_id = NEW.id);
    END IF;
    RETURN NEW;
END $$
-- next
CREATE TRIGGER closed_issue_waits_no_more AFTER UPDATE OF closed_at ON issue FOR EACH ROW EXECUTE FUNCTION closed_issue_waits_no_more()
-- next
CREATE INDEX open_issue ON issue (id) WHERE closed_at IS NULL
-- next
CREATE INDEX publication_of_issue ON outbox (subject, id)
