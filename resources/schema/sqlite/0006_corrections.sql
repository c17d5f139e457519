-- SPDX-FileCopyrightText: 2026 Công báo Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A correction tied to the instrument that it corrects. Those of issuing bodies (cases c2 and c3) are instruments from
-- the beginning; the gazette's own (case c4) become one when the head of the board approves them.
CREATE TABLE correction (
    id INTEGER PRIMARY KEY,
    is_own INTEGER NOT NULL CHECK (is_own IN (0, 1)),
    target_id INTEGER NOT NULL REFERENCES submission (id),
    correcting_id INTEGER UNIQUE REFERENCES submission (id),
    number TEXT NOT NULL,
    docx_sha256 TEXT REFERENCES stored_file (sha256),
    pdf_sha256 TEXT REFERENCES stored_file (sha256),
    drafted_by INTEGER NOT NULL REFERENCES person (id),
    drafted_at TEXT NOT NULL,
    approved_by INTEGER REFERENCES person (id),
    approved_at TEXT,
    put_off TEXT NOT NULL DEFAULT '', -- why it need not stand in the next issue; empty: it must
    version INTEGER NOT NULL DEFAULT 1,
    CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
    CHECK (is_own = 1 OR correcting_id IS NOT NULL),
    CHECK (is_own = 0 OR (docx_sha256 IS NOT NULL AND pdf_sha256 IS NOT NULL)),
    CHECK (is_own = 0 OR (approved_by IS NULL) = (correcting_id IS NULL))
) STRICT
-- next
CREATE INDEX correction_of_target ON correction (target_id)
-- next
CREATE INDEX correction_to_approve ON correction (id) WHERE correcting_id IS NULL
-- next
CREATE TRIGGER correction_keeps_its_target BEFORE UPDATE OF is_own, target_id, number, docx_sha256, pdf_sha256, drafted_by,
    drafted_at ON correction
BEGIN SELECT RAISE(ABORT, 'a correction is never changed; another one is drafted'); END
-- next
CREATE TRIGGER correction_is_approved_once BEFORE UPDATE OF correcting_id, approved_by, approved_at ON correction
WHEN OLD.correcting_id IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a correction is approved once'); END
-- next
CREATE TRIGGER correction_is_kept BEFORE DELETE ON correction
BEGIN SELECT RAISE(ABORT, 'a correction is never removed'); END
-- next
-- The places that it puts right, by the printed page.
CREATE TABLE correction_point (
    correction_id INTEGER NOT NULL REFERENCES correction (id),
    position INTEGER NOT NULL CHECK (position > 0),
    page INTEGER NOT NULL CHECK (page >= 0),
    path TEXT NOT NULL,
    printed TEXT NOT NULL,
    correct TEXT NOT NULL,
    PRIMARY KEY (correction_id, position)
) STRICT, WITHOUT ROWID
-- next
CREATE TRIGGER correction_point_is_never_changed BEFORE UPDATE ON correction_point
BEGIN SELECT RAISE(ABORT, 'a correction is never changed; another one is drafted'); END
-- next
CREATE TRIGGER correction_point_is_kept BEFORE DELETE ON correction_point
BEGIN SELECT RAISE(ABORT, 'a correction is never removed'); END
