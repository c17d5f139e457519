-- SPDX-FileCopyrightText: 2026 Công báo Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Files whose bytes were removed from the vault by a lawful order. Their hashes stay wherever they are named, so that
-- the audit chain and everything else still verifies.
CREATE TABLE removal (
    sha256 TEXT PRIMARY KEY REFERENCES stored_file (sha256),
    ordered_by TEXT NOT NULL CHECK (ordered_by <> ''), -- number and date of the order
    reason TEXT NOT NULL CHECK (reason <> ''),
    removed_by INTEGER NOT NULL REFERENCES person (id),
    removed_at TEXT NOT NULL
) STRICT
-- next
CREATE TRIGGER removal_is_never_changed BEFORE UPDATE ON removal
BEGIN SELECT RAISE(ABORT, 'a removal is never undone'); END
-- next
CREATE TRIGGER removal_is_kept BEFORE DELETE ON removal
BEGIN SELECT RAISE(ABORT, 'a removal is never undone'); END
