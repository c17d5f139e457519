-- SPDX-FileCopyrightText: 2026 Công báo Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the archive is searched by: the words of each instrument, as written and without tone marks. The program takes the
-- words apart before they come here, the same on both engines.
CREATE TABLE instrument_search (
    submission_id BIGINT PRIMARY KEY REFERENCES submission (id),
    exact TSVECTOR NOT NULL,
    plain TSVECTOR NOT NULL
)
-- next
CREATE INDEX search_as_written ON instrument_search USING gin (exact)
-- next
CREATE INDEX search_without_marks ON instrument_search USING gin (plain)
-- next
-- Versions of the text that is searched; a new version of the program that takes words apart in another way fills the table anew.
CREATE TABLE search_state (
    version INTEGER NOT NULL
)
-- next
INSERT INTO search_state (version) VALUES (0)
