-- SPDX-FileCopyrightText: 2026 Công báo Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A reader's sitting over the texts of a comparison. The canaries stand here and nowhere else: never in a text.
CREATE TABLE sitting (
    id INTEGER PRIMARY KEY,
    comparison_id INTEGER NOT NULL REFERENCES comparison (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    canaries TEXT NOT NULL,
    started_at TEXT NOT NULL,
    ended_at TEXT,
    UNIQUE (comparison_id, person_id)
) STRICT
-- next
CREATE TRIGGER sitting_ends_once BEFORE UPDATE ON sitting WHEN OLD.ended_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a sitting that has ended is never changed'); END
-- next
CREATE TRIGGER sitting_is_kept BEFORE DELETE ON sitting
BEGIN SELECT RAISE(ABORT, 'a sitting is never removed'); END
-- next
-- What a reader took for an error.
CREATE TABLE sitting_mark (
    id INTEGER PRIMARY KEY,
    sitting_id INTEGER NOT NULL REFERENCES sitting (id),
    block INTEGER NOT NULL,
    start INTEGER NOT NULL,
    length INTEGER NOT NULL CHECK (length > 0),
    note TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT
-- next
CREATE TRIGGER mark_is_never_changed BEFORE UPDATE ON sitting_mark
BEGIN SELECT RAISE(ABORT, 'a mark is never changed'); END
-- next
CREATE TRIGGER mark_is_never_removed BEFORE DELETE ON sitting_mark
BEGIN SELECT RAISE(ABORT, 'a mark is never removed'); END
