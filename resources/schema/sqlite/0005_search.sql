-- SPDX-FileCopyrightText: 2026 Công báo Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the archive is searched by: the words of each instrument, as written and without tone marks. The program takes the
-- words apart before they come here, the same on both engines. rowid is the submission's id.
CREATE VIRTUAL TABLE instrument_search USING fts5 (exact, plain, tokenize = 'unicode61 remove_diacritics 0')
-- next
-- Versions of the text that is searched; a new version of the program that takes words apart in another way fills the table anew.
CREATE TABLE search_state (
    version INTEGER NOT NULL
) STRICT
-- next
INSERT INTO search_state (version) VALUES (0)
