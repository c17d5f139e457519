// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparer.h"
#include "core/jobcontext.h"
#include "readers/reader.h"
#include "readers/sniffing.h"
#include "signatures/signature.h"

#include <functional>

namespace congbao::sandbox {

/// What a worker can do. They run confined; nothing they do can end the program that ordered them.
struct Services
{
    std::function<Result<readers::Content>(const QString &path, qint64 maxBytes)> sniff;
    std::function<Result<text::Document>(const QString &path, const readers::ReadOptions &, const JobContext &)> read;
    std::function<Result<compare::Comparison>(const text::Document &official, const text::Document &electronic,
                                              const compare::CompareOptions &, const JobContext &)>
        compare;
    std::function<Result<std::vector<signatures::Signature>>(const QString &path, const QString &trustFolder,
                                                             const QDateTime &now)>
        verifySignatures = {};
    std::function<Result<QByteArray>(const QString &path, readers::TrackedChanges, const readers::Limits &)>
        settleChanges = {};
};

/// The whole life of a worker process: takes the order from the program that started it, gives up its rights, does the
/// work and answers. Ends the process. To be called first thing in main().
[[noreturn]] void serve(int argc, char **argv, const Services &services);

} // namespace congbao::sandbox
