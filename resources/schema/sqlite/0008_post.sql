-- SPDX-FileCopyrightText: 2026 Công báo Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What came in from outside by mail or as edXML package, kept as it came, until a person decides what becomes of it.
CREATE TABLE incoming (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL CHECK (source IN ('edxml', 'mail')),
    key TEXT NOT NULL UNIQUE, -- what comes twice is known by it
    kind TEXT NOT NULL CHECK (kind IN ('document', 'revoke', 'update', 'replace', 'status', 'refused')),
    sender TEXT NOT NULL,
    sender_id TEXT NOT NULL, -- the body's code, or the mail address
    subject TEXT NOT NULL,
    number TEXT NOT NULL,
    document_id TEXT NOT NULL, -- the sender's id of the document, or the Message-ID
    document_date TEXT NOT NULL, -- empty: not said
    body TEXT NOT NULL,
    remarks TEXT NOT NULL, -- JSON: sentences
    received_at TEXT NOT NULL,
    original_sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
    proposed_submission INTEGER REFERENCES submission (id),
    submission_id INTEGER REFERENCES submission (id),
    state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'taken', 'set-aside')),
    reason TEXT NOT NULL DEFAULT '',
    decided_by INTEGER REFERENCES person (id),
    decided_at TEXT,
    version INTEGER NOT NULL DEFAULT 1
) STRICT
-- next
CREATE INDEX incoming_of_document ON incoming (sender_id, document_id)
-- next
CREATE INDEX new_incoming ON incoming (id) WHERE state = 'new'
-- next
CREATE TABLE incoming_file (
    incoming_id INTEGER NOT NULL REFERENCES incoming (id),
    position INTEGER NOT NULL CHECK (position > 0),
    role TEXT NOT NULL CHECK (role IN ('official', 'electronic', 'annex', 'other')), -- as proposed
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
    PRIMARY KEY (incoming_id, position)
) STRICT
-- next
CREATE TRIGGER incoming_file_is_kept_as_sent BEFORE UPDATE ON incoming_file
BEGIN SELECT RAISE(ABORT, 'what was sent is never changed'); END
-- next
CREATE TRIGGER incoming_file_is_never_removed BEFORE DELETE ON incoming_file
BEGIN SELECT RAISE(ABORT, 'what was sent is never removed'); END
-- next
-- The statuses that the sender of a package is owed; each is written to a file once.
CREATE TABLE incoming_status (
    id INTEGER PRIMARY KEY,
    incoming_id INTEGER NOT NULL REFERENCES incoming (id),
    code TEXT NOT NULL CHECK (code IN ('01', '02', '03', '05', '06')),
    description TEXT NOT NULL,
    staff TEXT NOT NULL,
    at TEXT NOT NULL,
    written_at TEXT,
    UNIQUE (incoming_id, code)
) STRICT
-- next
CREATE INDEX unwritten_status ON incoming_status (id) WHERE written_at IS NULL
-- next
-- Messages of a mailbox that were looked at, by what the server calls them.
CREATE TABLE mail_seen (
    mailbox TEXT NOT NULL, -- user@host/folder
    uid_validity INTEGER NOT NULL,
    uid INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    message_id TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (mailbox, uid_validity, uid)
) STRICT
