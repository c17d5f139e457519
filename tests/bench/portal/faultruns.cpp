// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultrounds.h"

#include <map>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

using namespace congbao;

/// faultruns [ROUNDS]: hundreds of issues on their way to a portal while something goes wrong. Prints how each kind of
/// fault ended and every round that ended wrong; exit code 1 when there was one.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int rounds = QCoreApplication::arguments().value(1, QStringLiteral("300")).toInt();
    QTextStream out(stdout);
    QTemporaryDir certificates;
    test::makeCertificates(certificates.path());
    const auto server = test::faultServer(certificates.path());
    struct Sum
    {
        int rounds = 0;
        int done = 0;
        int stopped = 0;
        int attempts = 0;
        int wrong = 0;
    };
    std::map<QString, Sum> sums;
    QElapsedTimer timer;
    timer.start();
    for (int number = 0; number < rounds; ++number) {
        const test::RoundEnd end = test::faultRound(*server, certificates.filePath(QStringLiteral("ca.pem")), number);
        Sum &sum = sums[end.kind];
        ++sum.rounds;
        sum.done += end.state == u"done" ? 1 : 0;
        sum.stopped += end.state == u"failed" ? 1 : 0;
        sum.attempts += end.attempts;
        if (!end.wrong.isEmpty()) {
            ++sum.wrong;
            out << "WRONG " << number << ' ' << end.kind << ": " << end.wrong << end.state << ' ' << end.reason << '\n'
                << Qt::flush;
        }
    }
    int wrong = 0;
    for (const auto &[kind, sum] : sums) {
        out << QStringLiteral("%1 %2 rounds, %3 published once, %4 stopped with a reason, %5 attempts, %6 wrong\n")
                   .arg(kind, -44)
                   .arg(sum.rounds)
                   .arg(sum.done)
                   .arg(sum.stopped)
                   .arg(sum.attempts)
                   .arg(sum.wrong);
        wrong += sum.wrong;
    }
    out << rounds << " rounds in " << timer.elapsed() / 1000 << " s, " << wrong << " wrong\n";
    return wrong == 0 ? 0 : 1;
}
