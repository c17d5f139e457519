-- SPDX-FileCopyrightText: 2026 Công báo Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What was found when the digital signatures of a file were verified, in JSON; a later look is another row.
CREATE TABLE signature_check (
    id INTEGER PRIMARY KEY,
    file_sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
    result TEXT NOT NULL,
    checked_at TEXT NOT NULL
) STRICT
-- next
CREATE INDEX check_of_file ON signature_check (file_sha256)
-- next
CREATE TRIGGER signature_check_is_never_changed BEFORE UPDATE ON signature_check
BEGIN SELECT RAISE(ABORT, 'what was found is never changed'); END
-- next
CREATE TRIGGER signature_check_is_never_removed BEFORE DELETE ON signature_check
BEGIN SELECT RAISE(ABORT, 'what was found is never removed'); END
-- next
-- The texts behind the pages that were signed off, as one hash: other texts void the sign-off as other pages do.
ALTER TABLE sign_off ADD COLUMN texts_sha256 TEXT NOT NULL DEFAULT ''
-- next
-- The issue's PDF with the office's digital signature, beside the one that the board signed off.
CREATE TABLE issue_signature (
    id INTEGER PRIMARY KEY,
    issue_id INTEGER NOT NULL REFERENCES issue (id),
    pdf_sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
    signed_sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
    signer TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT
-- next
CREATE TRIGGER issue_signature_is_never_changed BEFORE UPDATE ON issue_signature
BEGIN SELECT RAISE(ABORT, 'a signature is never changed'); END
-- next
CREATE TRIGGER issue_signature_is_never_removed BEFORE DELETE ON issue_signature
BEGIN SELECT RAISE(ABORT, 'a signature is never removed'); END
