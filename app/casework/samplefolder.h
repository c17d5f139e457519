// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"

#include <memory>
#include <QByteArray>
#include <QString>
#include <utility>
#include <vector>

namespace congbao::casework {

struct SamplePerson
{
    QString name;
    std::vector<OfficeRole> roles;
};

/// The folder of the sample office: the office in it, the files that the job leaves beside it, and demo.json that lists
/// them. Every file appears whole or not at all.
class SampleFolder
{
public:
    static const QString Administrator;
    static const QString Clerk;
    static const QString OtherClerk;
    static const QString Layout;
    static const QString BoardMember;
    static const QString OtherBoardMember;
    static const QString Chief;
    static const QString Publisher;
    static const QString Passphrase; ///< of everybody in the sample office; there is nothing in it to protect
    static const QString IssueKey;

    /// Opens the sample office in a folder, or makes it. Errors: Refused (there is an office that is not the sample
    /// one), as Office.
    [[nodiscard]] static Result<SampleFolder> open(const QString &folder);

    /// True when an earlier run finished and everything it listed is still there unchanged.
    [[nodiscard]] static bool isFinished(const QString &folder, bool untilSignOff);

    [[nodiscard]] Office &office() const { return *m_office; }
    [[nodiscard]] static std::vector<SamplePerson> people(); ///< the administrator included
    [[nodiscard]] std::vector<std::pair<QString, QString>> settings() const;

    [[nodiscard]] QString path(const QString &name) const;
    [[nodiscard]] bool has(const QString &name) const;
    [[nodiscard]] bool holds(const QString &name, const QString &sha256) const; ///< these very bytes
    [[nodiscard]] Result<void> write(const QString &name, const QByteArray &bytes) const;
    /// Writes demo.json: the files with sizes and SHA-256, the people, the issue's key.
    [[nodiscard]] Result<void> writeSummary(bool untilSignOff) const;

private:
    SampleFolder(QString folder, std::unique_ptr<Office> office)
        : m_folder(std::move(folder))
        , m_office(std::move(office))
    {
    }

    QString m_folder;
    std::unique_ptr<Office> m_office;
};

} // namespace congbao::casework
