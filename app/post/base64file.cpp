// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/base64file.h"

#include <array>
#include <QCoreApplication>

namespace congbao::post {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Edxml)
};

constexpr int FlushBytes = 1 << 16;
constexpr quint8 NotBase64 = 255;
constexpr quint8 Space = 254;
constexpr quint8 Padding = 253;

constexpr std::array<quint8, 256> makeValues()
{
    std::array<quint8, 256> values{};
    values.fill(NotBase64);
    constexpr char Alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < 64; ++i)
        values[static_cast<size_t>(Alphabet[i])] = static_cast<quint8>(i);
    for (const char space : {' ', '\t', '\r', '\n'})
        values[static_cast<size_t>(space)] = Space;
    values['='] = Padding;
    return values;
}

constexpr std::array<quint8, 256> Values = makeValues();

} // namespace

Base64File::Base64File(const QString &path, qint64 maxBytes)
    : m_file(path)
    , m_maxBytes(maxBytes)
{
    m_decoded.reserve(FlushBytes + 4);
}

Result<void> Base64File::add(QByteArrayView piece)
{
    for (const char letter : piece) {
        const quint8 value = Values[static_cast<quint8>(letter)];
        if (value == Space)
            continue;
        if (value == NotBase64 || (m_padding > 0 && value != Padding))
            return fail(ErrorCode::Unreadable, Tr::tr("The attachment is not written in base64."));
        if (value == Padding) {
            ++m_padding;
            continue;
        }
        m_group = (m_group << 6) | value;
        if (++m_inGroup < 4)
            continue;
        m_decoded.append(static_cast<char>(m_group >> 16));
        m_decoded.append(static_cast<char>(m_group >> 8));
        m_decoded.append(static_cast<char>(m_group));
        m_group = 0;
        m_inGroup = 0;
        if (m_decoded.size() >= FlushBytes) {
            if (auto flushed = flush(); !flushed)
                return flushed;
        }
    }
    return {};
}

Result<qint64> Base64File::finish()
{
    // Some writers leave the padding out: the number of letters in the last group says how many bytes it holds.
    if (m_inGroup == 1 || m_padding > 2)
        return fail(ErrorCode::Unreadable, Tr::tr("The attachment is cut off."));
    if (m_inGroup > 1)
        m_decoded.append(static_cast<char>(m_group >> (m_inGroup == 2 ? 4 : 10)));
    if (m_inGroup == 3)
        m_decoded.append(static_cast<char>(m_group >> 2));
    if (auto flushed = flush(); !flushed)
        return failWith(flushed);
    if (!m_file.flush())
        return fail(ErrorCode::OutsideFailed, Tr::tr("The attachment could not be stored. Check the free space."),
                    m_file.errorString());
    m_file.close();
    return m_bytes;
}

Result<void> Base64File::flush()
{
    m_bytes += m_decoded.size();
    if (m_bytes > m_maxBytes)
        return fail(ErrorCode::TooLarge, Tr::tr("The attachments are larger than %1 MB.").arg(m_maxBytes / 1000000));
    if ((!m_file.isOpen() && !m_file.open(QIODevice::WriteOnly)) || m_file.write(m_decoded) != m_decoded.size())
        return fail(ErrorCode::OutsideFailed, Tr::tr("The attachment could not be stored. Check the free space."),
                    m_file.errorString());
    m_decoded.resize(0);
    return {};
}

} // namespace congbao::post
