// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <optional>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <vector>

/// What comes in from outside and what is answered: packages of the national document axis, mail, watched folders.
namespace congbao::post {

/// A body in a package. Every member may be empty; the word "null" that some senders write counts as empty.
struct EdxmlOrgan
{
    QString id; ///< "000.10.35.H50" or "H41.12.3", as written
    QString name;
    QString email;
};

enum class EdxmlAct {
    New,     ///< 0
    Revoke,  ///< 1, thu hồi
    Update,  ///< 2
    Replace, ///< 3
    Status,  ///< a status message about a package that was sent before
};

/// A document that a package answers or replaces.
struct EdxmlReference
{
    QString organId;
    QString code;
    QString documentId;
};

struct EdxmlAttachment
{
    QString contentId;    ///< without "cid:"
    QString name;         ///< as the sender calls it, without folders; NFC
    QString declaredType; ///< of the manifest's entry, else of the attachment; never believed
    QString path;         ///< the decoded and unpacked file
    QString sha256;       ///< of that file
    qint64 bytes = 0;
    bool wasZipped = false;
};

/// A package of QCVN 102:2016/BTTTT as it was read. Texts are NFC.
struct EdxmlPackage
{
    EdxmlAct act = EdxmlAct::New;
    EdxmlOrgan from;
    std::vector<EdxmlOrgan> to;
    QString documentId;
    QString codeNumber;   ///< "15"
    QString codeNotation; ///< "QĐ-UBND"
    QString place;
    QDate date;
    QString typeName; ///< "Quyết định"; the numeric code differs from sender to sender and is not kept
    QString subject;
    QString content;
    QString signer;
    QString signerPosition;
    int priority = 0; ///< 0 normal … 4 most urgent with a clock time
    QString reason;   ///< why it is revoked, updated or replaced
    std::vector<EdxmlReference> responseFor;
    QStringList replaces; ///< ids of documents, each once
    QString statusCode;   ///< of a status message: "01"…
    QString statusText;
    QDateTime sentAt;          ///< of the last hop, UTC; invalid: not said
    bool hasSignature = false; ///< an XML signature is there; it cannot be verified and proves nothing
    std::vector<EdxmlAttachment> attachments;
    QStringList defects; ///< translated sentences: what was wrong and read nevertheless

    /// "15/QĐ-UBND"; empty when neither part is known.
    [[nodiscard]] QString code() const;
    /// Same sender, document, act and attachments give the same key: what came twice is known by it.
    [[nodiscard]] QString key() const;
};

/// What was read of a package. Where it is refused, the header is kept as far as it was read, for the answer.
struct EdxmlReading
{
    EdxmlPackage package;
    std::optional<Error> refusal;
    bool isCutOff = false; ///< refused because the file ends too early: perhaps it is still being written
};

} // namespace congbao::post
