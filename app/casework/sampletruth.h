// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/values.h"
#include "compare/comparison.h"
#include "core/result.h"

/// The sample office as it lies in share/congbao/sample: its files and what is known to differ in them.
namespace congbao::casework {

/// One difference that was put into an electronic text on purpose.
struct SampleDifference
{
    QString kind;       ///< "number", "date", "line-missing"…
    QString official;   ///< what the official text says
    QString electronic; ///< what stands in the electronic text instead; empty: nothing
    QString before;     ///< up to fifteen words before the place in the electronic text
    QString after;
    QString path; ///< "Điều 5/khoản 2"
};

struct SampleInstrument
{
    QString official; ///< absolute paths
    QString electronic;
    QString resent; ///< empty: nothing differs, nothing is sent again
    QString from;
    QDateTime receivedAt;
    InstrumentAttributes attributes;
    std::vector<SampleDifference> differences;
};

struct SampleTruth
{
    int year = 0;
    std::vector<int> numbers;
    QDate date;
    std::vector<SampleInstrument> instruments; ///< in the order in which they came
};

/// Reads ground-truth.json of the folder. Errors: NotFound, Unreadable.
[[nodiscard]] Result<SampleTruth> readSampleTruth(const QString &folder);

/// True when the discrepancy stands where the difference was put. Told by the electronic text, whose words are certain,
/// so that a misread picture cannot hide it.
[[nodiscard]] bool isAt(const compare::Discrepancy &discrepancy, const SampleDifference &difference);

} // namespace congbao::casework
