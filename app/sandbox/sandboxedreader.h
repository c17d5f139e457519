// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "core/jobcontext.h"
#include "readers/reader.h"
#include "readers/sniffing.h"
#include "sandbox/limits.h"
#include "signatures/signature.h"

#include <QString>

/// Reading and comparing files of others in a process of their own, so that a file made to break a parser breaks that
/// process and not the program. Each call takes one worker, which ends with it: of those that wait, where they are
/// given, else a new one. Any thread, with or without an event loop.
namespace congbao::sandbox {

class Workers;

/// As readers::readDocument. More errors: Unreadable (the file made the reader fail), TooLarge (it takes more memory or
/// time than the limits give), Internal (no worker).
[[nodiscard]] Result<text::Document> readInSandbox(const QString &path, const readers::ReadOptions &options,
                                                   const JobContext &context, const SandboxLimits &limits = {},
                                                   Workers *waiting = nullptr);

/// A file and the name people know it by; empty: the path's last part.
struct NamedFile
{
    QString path;
    QString name = {};
};

struct ComparedDocuments
{
    text::Document official;
    text::Document electronic;
    compare::Comparison comparison; ///< as its JSON keeps it
};

/// Reads both files, the official one with these options and the electronic one with the same but whole, and what
/// `annexes` hold, which goes on where the electronic text ends; and compares them as compare::compareDocuments with a
/// second look at the official pages, whose findings pageFinished gets one page after the other in this thread. Errors
/// as readInSandbox.
[[nodiscard]] Result<ComparedDocuments> compareInSandbox(const NamedFile &official, const NamedFile &electronic,
                                                         const readers::ReadOptions &officialOptions,
                                                         const JobContext &context, const SandboxLimits &limits = {},
                                                         const compare::PageFunction &pageFinished = {},
                                                         const std::vector<NamedFile> &annexes = {});

/// As readers::sniffContent.
[[nodiscard]] Result<readers::Content> tellContentInSandbox(const QString &path, const JobContext &context,
                                                            const SandboxLimits &limits = {},
                                                            Workers *waiting = nullptr);

/// The text as a DOCX in which all tracked changes are accepted or rejected; other formats are converted first. Errors
/// as readInSandbox.
[[nodiscard]] Result<QByteArray> settleChangesInSandbox(const NamedFile &file, readers::TrackedChanges choice,
                                                        const JobContext &context, const SandboxLimits &limits = {});

/// Verifies the signatures of a PDF in a worker process: it is a stranger's file with a stranger's certificates in it.
/// `trustFolder` as in signatures::readSignatures. Errors as readInSandbox.
[[nodiscard]] Result<std::vector<signatures::Signature>>
verifySignaturesInSandbox(const NamedFile &file, const QString &trustFolder, const QDateTime &now,
                          const JobContext &context, const SandboxLimits &limits = {});

} // namespace congbao::sandbox
