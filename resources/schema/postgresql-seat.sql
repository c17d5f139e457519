-- SPDX-FileCopyrightText: 2026 Công báo Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a seat's user of the database server may do: what the program does, and nothing that it forbids. :seat is the
-- user. Nobody but the owner of the tables may change what stands in the audit chain, in verdicts, sign-offs, letters
-- that were sent or files that came; triggers keep the owner from it as well.
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM :seat
-- next
REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM :seat
-- next
GRANT USAGE ON SCHEMA public TO :seat
-- next
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO :seat
-- next
REVOKE INSERT ON schema_step, search_state, waiting_submission FROM :seat
-- next
GRANT UPDATE (value) ON setting TO :seat
-- next
GRANT UPDATE (passphrase_hash, is_disabled, version) ON person TO :seat
-- next
GRANT UPDATE (failures, last_at), DELETE ON sign_in_failure TO :seat
-- next
GRANT UPDATE (version) ON submission TO :seat
-- next
GRANT UPDATE (docx_sha256, pdf_sha256, points, drafted_by, drafted_at, sent_by, sent_at, version) ON letter TO :seat
-- next
GRANT UPDATE (pdf_sha256, pages, warnings, typeset_by, closed_at, version) ON issue TO :seat
-- next
GRANT UPDATE (first_page, last_page), DELETE ON issue_item TO :seat
-- next
GRANT UPDATE (ended_at) ON sitting TO :seat
-- next
GRANT UPDATE (state, attempts, reason, progress, next_attempt_at, receipt) ON outbox TO :seat
-- next
GRANT UPDATE (ended_at, outcome, reason, detail) ON outbox_attempt TO :seat
-- next
GRANT UPDATE (correcting_id, approved_by, approved_at, put_off, version) ON correction TO :seat
-- next
GRANT DELETE ON instrument_search TO :seat
-- next
GRANT UPDATE (state, reason, submission_id, decided_by, decided_at, version) ON incoming TO :seat
-- next
GRANT UPDATE (written_at) ON incoming_status TO :seat
