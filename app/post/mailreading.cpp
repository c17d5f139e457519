// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/mailmessage.h"

#include "core/files.h"

#include <algorithm>
#include <optional>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>

#include <vmime/vmime.hpp>

namespace congbao::post {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Mail)
};

QString tidy(const QString &text)
{
    return text.simplified().normalized(QString::NormalizationForm_C);
}

/// The bytes as UTF-8 where they are that; programs write it whatever charset they declare.
std::optional<QString> asUtf8(const std::string &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    if (decoder.hasError())
        return {};
    return text;
}

QString converted(const std::string &bytes, const vmime::charset &from)
{
    if (const std::string name = from.getName(); name.empty() || name == "us-ascii" || name == "utf-8") {
        if (const auto text = asUtf8(bytes))
            return *text;
    }
    try {
        std::string utf8;
        vmime::charset::convert(bytes, utf8, from, vmime::charset("utf-8"));
        return QString::fromStdString(utf8);
    } catch (const std::exception &) {
        return asUtf8(bytes).value_or(QString::fromLatin1(bytes.data(), static_cast<qsizetype>(bytes.size())));
    }
}

/// A word or a text of a header; encoded words within quotes, which the standard forbids, are decoded too.
QString decoded(const vmime::word &word)
{
    const std::string &bytes = word.getBuffer();
    if (bytes.find("=?") != std::string::npos) {
        QString text;
        const auto parts = vmime::text::decodeAndUnfold(bytes);
        for (const auto &part : parts->getWordList())
            text += converted(part->getBuffer(), part->getCharset());
        return text;
    }
    return converted(bytes, word.getCharset());
}

QString decoded(const vmime::text &words)
{
    QString text;
    for (const auto &word : words.getWordList()) {
        // Words of one charset follow each other without the blank that parts them on the line.
        text += decoded(*word);
    }
    return text;
}

QString headerText(const vmime::header &header, const char *name)
{
    const auto field = header.findField(name);
    if (!field)
        return {};
    if (const auto words = field->getValue<vmime::text>())
        return tidy(decoded(*words));
    return {};
}

QStringList messageIds(const vmime::header &header, const char *name)
{
    static const QRegularExpression id(QStringLiteral("<[^<>\\s]{1,900}>"));
    const auto field = header.findField(name);
    QStringList ids;
    if (!field)
        return ids;
    const QString value = QString::fromStdString(field->getValue()->generate(998));
    for (auto match = id.globalMatch(value); match.hasNext() && ids.size() < 200;)
        ids.append(match.next().captured());
    return ids;
}

/// A file name that stays in its folder, whatever the sender wrote.
QString safeName(const QString &sent)
{
    constexpr int LongestName = 120;
    QString name = tidy(sent).replace(u'\\', u'/').section(u'/', -1);
    name.remove(
        QRegularExpression(QStringLiteral("[\\p{Cc}\\p{Cf}:*?\"<>|]"), QRegularExpression::UseUnicodePropertiesOption));
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    if (name.size() > LongestName) {
        const QString suffix = name.section(u'.', -1).left(10);
        name = name.left(LongestName - suffix.size() - 1) + u'.' + suffix;
    }
    return name.trimmed();
}

/// The words of an HTML text, for reading only; it is kept whole in the message.
QString withoutTags(QString html)
{
    using Option = QRegularExpression::PatternOption;
    static const QRegularExpression unseen(QStringLiteral("<(style|script|head)\\b.*?</\\1\\s*>|<!--.*?-->"),
                                           Option::CaseInsensitiveOption | Option::DotMatchesEverythingOption);
    static const QRegularExpression breaks(QStringLiteral("<(br|/p|/div|/tr|/li)\\b[^>]*>"),
                                           Option::CaseInsensitiveOption);
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    html.replace(unseen, QStringLiteral(" ")).replace(breaks, QStringLiteral("\n")).remove(tags);
    return html.replace(QStringLiteral("&nbsp;"), QStringLiteral(" "))
        .replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

class MailReading
{
public:
    MailReading(const MailLimits &limits, MailMessage &message)
        : m_limits(limits)
        , m_message(message)
    {
    }

    Result<void> walk(const vmime::bodyPart &part, int depth, bool isForwarded);
    void end()
    {
        if (m_message.text.isEmpty() && !m_html.isEmpty())
            m_message.text = withoutTags(m_html);
        m_message.text = m_message.text.left(m_limits.textLetters).trimmed().normalized(QString::NormalizationForm_C);
    }

private:
    Result<void> attach(const vmime::bodyPart &part, const QString &name, bool isForwarded);
    [[nodiscard]] std::string contents(const vmime::body &body);
    [[nodiscard]] static QString nameOf(const vmime::bodyPart &part);

    const MailLimits &m_limits;
    MailMessage &m_message;
    QString m_html;
    int m_parts = 0;
};

QString MailReading::nameOf(const vmime::bodyPart &part)
{
    const auto header = part.getHeader();
    for (const auto &[field, parameter] :
         {std::pair{vmime::fields::CONTENT_DISPOSITION, "filename"}, std::pair{vmime::fields::CONTENT_TYPE, "name"}}) {
        const auto found = vmime::dynamicCast<vmime::parameterizedHeaderField>(header->findField(field));
        if (found && found->hasParameter(parameter)) {
            if (const QString name = safeName(decoded(found->getParameter(parameter)->getValue())); !name.isEmpty())
                return name;
        }
    }
    return {};
}

std::string MailReading::contents(const vmime::body &body)
{
    std::string bytes;
    vmime::utility::outputStreamStringAdapter out(bytes);
    try {
        body.getContents()->extract(out);
    } catch (const std::exception &) {
        m_message.defects.append(Tr::tr("A part of the message is damaged."));
    }
    return bytes;
}

Result<void> MailReading::attach(const vmime::bodyPart &part, const QString &name, bool isForwarded)
{
    if (static_cast<int>(m_message.attachments.size()) >= m_limits.attachments)
        return fail(ErrorCode::TooLarge, Tr::tr("The message has more than %1 attachments.").arg(m_limits.attachments));
    const std::string bytes = contents(*part.getBody());
    const QString number = QString::number(m_message.attachments.size() + 1);
    if (bytes.empty()) {
        m_message.defects.append(Tr::tr("The attachment “%1” is empty.").arg(name.isEmpty() ? number : name));
        return {};
    }
    m_message.attachments.push_back({name.isEmpty() ? QString(u"dinh-kem-" + number) : name,
                                     QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())), isForwarded});
    return {};
}

Result<void> MailReading::walk(const vmime::bodyPart &part, int depth, bool isForwarded)
{
    if (++m_parts > m_limits.parts || depth > m_limits.depth)
        return fail(ErrorCode::TooLarge, Tr::tr("The message has more parts within parts than a letter needs."));
    const auto body = part.getBody();
    const vmime::mediaType type = body->getContentType();
    if (body->getPartCount() > 0) {
        for (size_t index = 0; index < body->getPartCount(); ++index) {
            if (auto walked = walk(*body->getPartAt(index), depth + 1, isForwarded); !walked)
                return walked;
        }
        return {};
    }
    const QString name = nameOf(part);
    if (type.getType() == "message" && type.getSubType() == "rfc822") {
        const std::string raw = contents(*body);
        auto inner = vmime::make_shared<vmime::message>();
        inner->parse(raw);
        m_message.defects.append(Tr::tr("The message holds a forwarded one: “%1”.")
                                     .arg(headerText(*inner->getHeader(), vmime::fields::SUBJECT)));
        return walk(*inner, depth + 1, true);
    }
    const auto disposition = part.getHeader()->findField(vmime::fields::CONTENT_DISPOSITION);
    const auto how = disposition ? disposition->getValue<vmime::contentDisposition>() : nullptr;
    const bool isAttached = how && how->getName() == "attachment";
    if (type.getType() == "text" && name.isEmpty() && !isAttached) {
        const QString text = converted(contents(*body), body->getCharset());
        QString &target = type.getSubType() == "html" ? m_html : m_message.text;
        if (target.size() < m_limits.textLetters)
            target += (target.isEmpty() ? QString() : QStringLiteral("\n")) + text;
        return {};
    }
    if (type.getType() == "multipart") {
        m_message.defects.append(Tr::tr("A part of the message is damaged."));
        return {};
    }
    return attach(part, name, isForwarded);
}

void readHeader(const vmime::header &header, MailMessage &message)
{
    message.subject = headerText(header, vmime::fields::SUBJECT);
    message.messageId = messageIds(header, vmime::fields::MESSAGE_ID).value(0);
    message.answers = messageIds(header, vmime::fields::IN_REPLY_TO) + messageIds(header, vmime::fields::REFERENCES);
    message.answers.removeDuplicates();
    if (const auto from = header.findField(vmime::fields::FROM)) {
        if (const auto mailbox = from->getValue<vmime::mailbox>()) {
            message.from = tidy(QString::fromStdString(mailbox->getEmail().generate()));
            message.fromName = tidy(decoded(mailbox->getName()));
        }
    }
    if (const auto date = header.findField(vmime::fields::DATE)) {
        if (const auto time = date->getValue<vmime::datetime>()) {
            const vmime::datetime utc = vmime::utility::datetimeUtils::toUniversalTime(*time);
            message.date = QDateTime(QDate(utc.getYear(), utc.getMonth(), utc.getDay()),
                                     QTime(utc.getHour(), utc.getMinute(), std::min(59, utc.getSecond())), Qt::UTC);
        }
    }
}

} // namespace

QString MailMessage::key() const
{
    QStringList hashes;
    for (const MailAttachment &attachment : attachments)
        hashes.append(sha256Hex(attachment.bytes));
    std::sort(hashes.begin(), hashes.end());
    const QStringList parts{QStringLiteral("mail"),
                            messageId,
                            from,
                            subject,
                            messageId.isEmpty() ? date.toString(Qt::ISODate) : QString(),
                            sha256Hex(text.toUtf8()),
                            hashes.join(u',')};
    return sha256Hex(parts.join(u'\n').toUtf8());
}

Result<MailMessage> readMail(const QByteArray &raw, const MailLimits &limits)
{
    if (raw.size() > limits.messageBytes)
        return fail(ErrorCode::TooLarge,
                    Tr::tr("The message is larger than %1 MB.").arg(limits.messageBytes / 1000000));
    MailMessage message;
    try {
        auto parsed = vmime::make_shared<vmime::message>();
        parsed->parse(raw.toStdString());
        const auto header = parsed->getHeader();
        if (header->getFieldCount() == 0)
            return fail(ErrorCode::Unreadable, Tr::tr("This is no mail message."));
        readHeader(*header, message);
        MailReading reading(limits, message);
        if (auto walked = reading.walk(*parsed, 0, false); !walked)
            return failWith(walked);
        reading.end();
    } catch (const std::exception &fault) {
        return fail(ErrorCode::Unreadable, Tr::tr("The message is damaged and cannot be read."),
                    QString::fromLocal8Bit(fault.what()));
    }
    message.defects.removeDuplicates();
    return message;
}

} // namespace congbao::post
