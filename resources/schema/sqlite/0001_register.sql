-- SPDX-FileCopyrightText: 2026 Công báo Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The register of an office. Statements are separated by a line "-- next", for QtSql runs one at a time.
-- Times are UTC, ISO 8601 with milliseconds and Z; dates are ISO 8601; versions count the changes of a row.
CREATE TABLE schema_step (
    version INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    applied_at TEXT NOT NULL
) STRICT
-- next
CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT
-- next
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    passphrase_hash TEXT NOT NULL,
    is_disabled INTEGER NOT NULL DEFAULT 0 CHECK (is_disabled IN (0, 1)),
    version INTEGER NOT NULL DEFAULT 1
) STRICT
-- next
CREATE TABLE person_role (
    person_id INTEGER NOT NULL REFERENCES person (id),
    role TEXT NOT NULL CHECK (role IN ('clerk', 'layout', 'board', 'chief', 'publisher', 'admin')),
    PRIMARY KEY (person_id, role)
) STRICT
-- next
-- Wrong passphrases by the name that was given, whether a person of that name exists or not.
CREATE TABLE sign_in_failure (
    name TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_at TEXT NOT NULL
) STRICT
-- next
-- Every file of the vault that a record names.
CREATE TABLE stored_file (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    bytes INTEGER NOT NULL CHECK (bytes >= 0),
    stored_at TEXT NOT NULL
) STRICT
-- next
CREATE TABLE instrument (
    id INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    number TEXT NOT NULL,
    date TEXT NOT NULL,
    issuer TEXT NOT NULL,
    abstract TEXT NOT NULL,
    signer TEXT NOT NULL,
    is_normative INTEGER NOT NULL CHECK (is_normative IN (0, 1)),
    corrects TEXT NOT NULL
) STRICT
-- next
-- Each type of each body has its own series of numbers that begins again every year.
CREATE UNIQUE INDEX one_instrument_a_number ON instrument (issuer, type, number, substr(date, 1, 4))
-- next
CREATE TABLE submission (
    id INTEGER PRIMARY KEY,
    arrival_year INTEGER NOT NULL,
    arrival_number INTEGER NOT NULL CHECK (arrival_number > 0),
    received_at TEXT NOT NULL,
    sender TEXT NOT NULL,
    instrument_id INTEGER NOT NULL UNIQUE REFERENCES instrument (id),
    received_by INTEGER NOT NULL REFERENCES person (id),
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (arrival_year, arrival_number)
) STRICT
-- next
CREATE TABLE submission_file (
    id INTEGER PRIMARY KEY,
    submission_id INTEGER NOT NULL REFERENCES submission (id),
    kind TEXT NOT NULL CHECK (kind IN ('official', 'electronic', 'annex')),
    round INTEGER NOT NULL CHECK (round > 0),
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES stored_file (sha256)
) STRICT
-- next
CREATE INDEX file_of_submission ON submission_file (submission_id)
-- next
CREATE TRIGGER submission_file_is_kept_as_sent BEFORE UPDATE ON submission_file
BEGIN SELECT RAISE(ABORT, 'what was sent is never changed'); END
-- next
CREATE TRIGGER submission_file_is_kept BEFORE DELETE ON submission_file
BEGIN SELECT RAISE(ABORT, 'what was sent is never removed'); END
-- next
CREATE TABLE comparison (
    id INTEGER PRIMARY KEY,
    submission_id INTEGER NOT NULL REFERENCES submission (id),
    official_sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
    electronic_sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
    result_sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
    engine TEXT NOT NULL,
    substantive INTEGER NOT NULL,
    formal INTEGER NOT NULL,
    compared_by INTEGER NOT NULL REFERENCES person (id),
    compared_at TEXT NOT NULL
) STRICT
-- next
CREATE INDEX comparison_of_submission ON comparison (submission_id)
-- next
-- The discrepancies of a comparison; all else about them is in the stored result.
CREATE TABLE discrepancy (
    comparison_id INTEGER NOT NULL REFERENCES comparison (id),
    number INTEGER NOT NULL,
    needs_verdict INTEGER NOT NULL CHECK (needs_verdict IN (0, 1)),
    PRIMARY KEY (comparison_id, number)
) STRICT, WITHOUT ROWID
-- next
CREATE TABLE verdict (
    id INTEGER PRIMARY KEY,
    comparison_id INTEGER NOT NULL,
    discrepancy INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('real', 'reading-error', 'official-wrong', 'formal', 'withdrawn')),
    note TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    at TEXT NOT NULL,
    FOREIGN KEY (comparison_id, discrepancy) REFERENCES discrepancy (comparison_id, number)
) STRICT
-- next
CREATE INDEX verdict_of_discrepancy ON verdict (comparison_id, discrepancy)
-- next
CREATE TRIGGER verdict_is_never_changed BEFORE UPDATE ON verdict
BEGIN SELECT RAISE(ABORT, 'a verdict is never changed; a new one is given'); END
-- next
CREATE TRIGGER verdict_is_never_removed BEFORE DELETE ON verdict
BEGIN SELECT RAISE(ABORT, 'a verdict is never removed'); END
-- next
-- The verdicts in force: the last of each discrepancy, unless it withdraws the one before.
CREATE VIEW verdict_in_force AS
SELECT id, comparison_id, discrepancy, kind, note, person_id, at FROM verdict AS given
WHERE kind <> 'withdrawn'
  AND id = (SELECT max(id) FROM verdict AS later
            WHERE later.comparison_id = given.comparison_id AND later.discrepancy = given.discrepancy)
-- next
CREATE TABLE letter (
    id INTEGER PRIMARY KEY,
    submission_id INTEGER NOT NULL REFERENCES submission (id),
    comparison_id INTEGER NOT NULL REFERENCES comparison (id),
    kind TEXT NOT NULL CHECK (kind IN ('electronic-wrong', 'official-wrong')),
    docx_sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
    pdf_sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
    points INTEGER NOT NULL,
    drafted_by INTEGER NOT NULL REFERENCES person (id),
    drafted_at TEXT NOT NULL,
    sent_by INTEGER REFERENCES person (id),
    sent_at TEXT,
    version INTEGER NOT NULL DEFAULT 1,
    CHECK ((sent_by IS NULL) = (sent_at IS NULL))
) STRICT
-- next
CREATE INDEX letter_of_submission ON letter (submission_id)
-- next
CREATE TABLE issue (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    year INTEGER NOT NULL,
    date TEXT NOT NULL,
    first_page INTEGER NOT NULL DEFAULT 1,
    composed_by INTEGER NOT NULL REFERENCES person (id),
    pdf_sha256 TEXT REFERENCES stored_file (sha256),
    pages INTEGER NOT NULL DEFAULT 0,
    warnings TEXT NOT NULL DEFAULT '[]',
    typeset_by INTEGER REFERENCES person (id),
    closed_at TEXT,
    version INTEGER NOT NULL DEFAULT 1
) STRICT
-- next
CREATE TRIGGER closed_issue_is_never_changed BEFORE UPDATE ON issue WHEN OLD.closed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed issue is never changed'); END
-- next
CREATE TABLE issue_number (
    year INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    issue_id INTEGER NOT NULL REFERENCES issue (id),
    PRIMARY KEY (year, number)
) STRICT, WITHOUT ROWID
-- next
CREATE TABLE issue_item (
    submission_id INTEGER PRIMARY KEY REFERENCES submission (id),
    issue_id INTEGER NOT NULL REFERENCES issue (id),
    position INTEGER NOT NULL,
    first_page INTEGER NOT NULL DEFAULT 0,
    last_page INTEGER NOT NULL DEFAULT 0,
    added_by INTEGER NOT NULL REFERENCES person (id)
) STRICT
-- next
CREATE INDEX item_of_issue ON issue_item (issue_id)
-- next
CREATE TRIGGER closed_issue_gets_nothing BEFORE INSERT ON issue_item
WHEN (SELECT closed_at FROM issue WHERE id = NEW.issue_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed issue is never changed'); END
-- next
CREATE TRIGGER closed_issue_keeps_its_order BEFORE UPDATE ON issue_item
WHEN (SELECT closed_at FROM issue WHERE id = OLD.issue_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed issue is never changed'); END
-- next
CREATE TRIGGER closed_issue_loses_nothing BEFORE DELETE ON issue_item
WHEN (SELECT closed_at FROM issue WHERE id = OLD.issue_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed issue is never changed'); END
-- next
-- Everybody who had a hand in composing an issue, also if their change was undone later: they may not sign it.
CREATE TABLE issue_composer (
    issue_id INTEGER NOT NULL REFERENCES issue (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    PRIMARY KEY (issue_id, person_id)
) STRICT, WITHOUT ROWID
-- next
CREATE TABLE sign_off (
    id INTEGER PRIMARY KEY,
    issue_id INTEGER NOT NULL REFERENCES issue (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    decision TEXT NOT NULL CHECK (decision IN ('approve', 'return', 'close')),
    reason TEXT NOT NULL,
    pdf_sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
    at TEXT NOT NULL
) STRICT
-- next
CREATE UNIQUE INDEX an_issue_is_closed_once ON sign_off (issue_id) WHERE decision = 'close'
-- next
CREATE TRIGGER sign_off_is_never_changed BEFORE UPDATE ON sign_off
BEGIN SELECT RAISE(ABORT, 'a sign-off is never changed'); END
-- next
CREATE TRIGGER sign_off_is_never_removed BEFORE DELETE ON sign_off
BEGIN SELECT RAISE(ABORT, 'a sign-off is never removed'); END
-- next
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('publish')),
    subject TEXT NOT NULL,
    payload TEXT NOT NULL,
    payload_sha256 TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'unknown', 'waiting', 'done', 'failed', 'cancelled')),
    attempts INTEGER NOT NULL DEFAULT 0,
    reason TEXT NOT NULL DEFAULT '',
    queued_at TEXT NOT NULL,
    next_attempt_at TEXT NOT NULL,
    receipt TEXT,
    CHECK ((state = 'done') = (receipt IS NOT NULL))
) STRICT
-- next
-- An issue is published once: while a publication waits, is under way, is in doubt or is done, there is no second.
CREATE UNIQUE INDEX one_live_publication ON outbox (kind, subject) WHERE state NOT IN ('failed', 'cancelled')
-- next
CREATE TRIGGER intent_is_frozen BEFORE UPDATE OF kind, subject, payload, payload_sha256, queued_at ON outbox
BEGIN SELECT RAISE(ABORT, 'what is to be sent is never changed'); END
-- next
CREATE TRIGGER receipt_is_kept BEFORE UPDATE ON outbox WHEN OLD.state = 'done'
BEGIN SELECT RAISE(ABORT, 'what was sent is never changed'); END
-- next
CREATE TRIGGER intent_is_never_removed BEFORE DELETE ON outbox
BEGIN SELECT RAISE(ABORT, 'an intent is never removed'); END
-- next
CREATE TABLE outbox_attempt (
    id INTEGER PRIMARY KEY,
    outbox_id INTEGER NOT NULL REFERENCES outbox (id),
    started_at TEXT NOT NULL,
    ended_at TEXT,
    outcome TEXT NOT NULL DEFAULT '',
    detail TEXT NOT NULL DEFAULT ''
) STRICT
-- next
CREATE TABLE audit_event (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    person TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    payload TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT
-- next
CREATE TRIGGER audit_event_is_never_changed BEFORE UPDATE ON audit_event
BEGIN SELECT RAISE(ABORT, 'the audit chain is never changed'); END
-- next
CREATE TRIGGER audit_event_is_never_removed BEFORE DELETE ON audit_event
BEGIN SELECT RAISE(ABORT, 'the audit chain is never changed'); END
