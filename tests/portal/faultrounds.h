// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outbox/intents.h"
#include "portalserver.h"

namespace congbao::test {

/// Sends what is due in a folder with a register and a vault, by a clock that is some seconds ahead.
[[nodiscard]] Result<void> sendInFolder(const QString &folder, const QUrl &portal, const QString &caFile,
                                        qint64 secondsAhead);

/// A portal for the rounds, with the certificates of a folder.
[[nodiscard]] std::unique_ptr<PortalServer> faultServer(const QString &certificates);

/// What goes wrong in a round.
[[nodiscard]] QStringList faultKinds();

struct RoundEnd
{
    QString kind;
    QString state; ///< of the intent: "done", or "failed"/"waiting" where that is right
    QString reason;
    int attempts = 0;
    QString wrong; ///< empty: published exactly once with the right digests, or it waits with a reason
};

/// One issue on its way to a portal while something goes wrong: a sender in a process of its own, again and again as
/// the outbox would, until the intent is done or cannot go on. Reproducible by its number.
[[nodiscard]] RoundEnd faultRound(PortalServer &server, const QString &caFile, int number);

} // namespace congbao::test
