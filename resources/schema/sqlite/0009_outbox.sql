-- SPDX-FileCopyrightText: 2026 Công báo Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The outbox carries more than publications: notices about published issues, and letters. SQLite cannot change the rules
-- of a table, so it and the log of its attempts are made anew.
CREATE TABLE intent (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('publish', 'notice', 'letter')),
    subject TEXT NOT NULL,
    payload TEXT NOT NULL,
    payload_sha256 TEXT NOT NULL,
    idempotency_key TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'unknown', 'waiting', 'done', 'failed', 'cancelled')),
    attempts INTEGER NOT NULL DEFAULT 0,
    reason TEXT NOT NULL DEFAULT '',
    progress TEXT NOT NULL DEFAULT '',
    queued_at TEXT NOT NULL,
    next_attempt_at TEXT NOT NULL,
    receipt TEXT,
    CHECK ((state = 'done') = (receipt IS NOT NULL))
) STRICT
-- next
INSERT INTO intent (id, kind, subject, payload, payload_sha256, idempotency_key, state, attempts, reason, queued_at,
                    next_attempt_at, receipt)
SELECT id, kind, subject, payload, payload_sha256,
       lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a' ||
             substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
       state, attempts, reason, queued_at, next_attempt_at, receipt FROM outbox
-- next
CREATE TABLE intent_attempt (
    id INTEGER PRIMARY KEY,
    outbox_id INTEGER NOT NULL REFERENCES intent (id),
    started_at TEXT NOT NULL,
    ended_at TEXT,
    outcome TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    detail TEXT NOT NULL DEFAULT ''
) STRICT
-- next
INSERT INTO intent_attempt (id, outbox_id, started_at, ended_at, outcome, detail)
SELECT id, outbox_id, started_at, ended_at, outcome, detail FROM outbox_attempt
-- next
DROP TABLE outbox_attempt
-- next
DROP TABLE outbox
-- next
ALTER TABLE intent RENAME TO outbox
-- next
ALTER TABLE intent_attempt RENAME TO outbox_attempt
-- next
CREATE INDEX attempt_of_intent ON outbox_attempt (outbox_id)
-- next
-- An issue is published once and a letter is sent once: while one waits, is under way, is in doubt or is done, there is
-- no second.
CREATE UNIQUE INDEX one_live_sending ON outbox (kind, subject)
WHERE kind IN ('publish', 'letter') AND state NOT IN ('failed', 'cancelled')
-- next
CREATE TRIGGER intent_is_frozen
BEFORE UPDATE OF kind, subject, payload, payload_sha256, idempotency_key, queued_at ON outbox
BEGIN SELECT RAISE(ABORT, 'what is to be sent is never changed'); END
-- next
CREATE TRIGGER receipt_is_kept BEFORE UPDATE ON outbox WHEN OLD.state = 'done'
BEGIN SELECT RAISE(ABORT, 'what was sent is never changed'); END
-- next
CREATE TRIGGER intent_is_never_removed BEFORE DELETE ON outbox
BEGIN SELECT RAISE(ABORT, 'an intent is never removed'); END
-- next
-- What is said of a published issue: one person proposes it, another approves it, and only then it goes out.
CREATE TABLE notice (
    id INTEGER PRIMARY KEY,
    issue_key TEXT NOT NULL REFERENCES issue (key),
    kind TEXT NOT NULL CHECK (kind IN ('correction', 'withdrawal', 'replace-rendition')),
    request TEXT NOT NULL,
    proposed_by INTEGER NOT NULL REFERENCES person (id),
    proposed_at TEXT NOT NULL,
    decided_by INTEGER REFERENCES person (id),
    decided_at TEXT,
    outbox_id INTEGER REFERENCES outbox (id),
    CHECK (decided_by IS NULL OR decided_by <> proposed_by),
    CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
    CHECK (outbox_id IS NULL OR decided_by IS NOT NULL)
) STRICT
-- next
CREATE INDEX notice_of_issue ON notice (issue_key)
-- next
CREATE TRIGGER notice_is_frozen
BEFORE UPDATE OF issue_key, kind, request, proposed_by, proposed_at ON notice
BEGIN SELECT RAISE(ABORT, 'what was proposed is never changed'); END
-- next
CREATE TRIGGER notice_is_decided_once BEFORE UPDATE ON notice WHEN OLD.decided_by IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'what was decided is never changed'); END
-- next
CREATE TRIGGER notice_is_never_removed BEFORE DELETE ON notice
BEGIN SELECT RAISE(ABORT, 'a notice is never removed'); END
