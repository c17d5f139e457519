// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/collector.h"

using namespace congbao;

/// What a worker that a file has taken over may answer, in pieces as a socket gives them.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    sandbox::Order order;
    order.task = data[0] % 2 == 0 ? sandbox::Task::Read : sandbox::Task::Compare;
    order.limits.documentBytes = 8 << 20;
    const JobContext context;
    sandbox::Collector collector(order, context);
    QByteArray received;
    auto state = sandbox::Collector::State::More;
    const std::size_t piece = 1 + data[0] / 2;
    for (std::size_t at = 1; at < size && state == sandbox::Collector::State::More; at += piece) {
        received.append(reinterpret_cast<const char *>(data) + at, qsizetype(std::min(piece, size - at)));
        state = collector.take(received);
    }
    return 0;
}
