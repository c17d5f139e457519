// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

namespace congbao::casework {

/// What may be set in an office:
/// - office.name, and how the office stands on what it writes: office.superior, office.body, office.notation,
///   office.place, office.long_name, office.signer_title, office.signer (lines by \n);
/// - gazette.*: the cover and the imprint, member by member as in the issue manifest;
/// - portal.url (https; http on this computer only; or a folder, file:///… or sftp://user@host/…), portal.token_url,
///   portal.client_id, portal.client_key (a key file instead of a secret), portal.organ_id (of the province, "H50");
/// - the line to it: portal.ca_file, portal.pinned_key (sha256//…), portal.proxy, portal.no_proxy, portal.ip (4 or 6),
///   portal.upload_kilobytes (a second, at most); of an SFTP server portal.ssh_key, portal.host_key;
/// - intake.folder: a folder whose new files are offered at the desk;
/// - edxml.in and edxml.out: folders that packages come from and status messages go to; edxml.organ_id: this office's
///   code on the axis;
/// - mail.from: the office's address; mail.smtp_host and mail.imap_host: names of servers (smtp://… for STARTTLS),
///   mail.user, mail.password_file: a file that nobody else may read, mail.ca_file; mail.folder: what is read (INBOX),
///   mail.stored_folder: where messages go that are stored;
/// - rules.profile;
/// - signing.timestamp_url: a time-stamping authority for the office's digital signatures;
/// - backup.folder: where backups go, and backup.days: after how many days the next one is due.
[[nodiscard]] QStringList knownSettings();

/// What is kept where only this user can read it, never among the settings.
[[nodiscard]] QStringList knownSecrets();

/// Gives the value as it is kept. Errors: Usage (no such key, a secret, a value that does not fit).
[[nodiscard]] Result<QString> checkedSetting(const QString &key, const QString &value);

} // namespace congbao::casework
