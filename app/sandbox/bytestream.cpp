// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/bytestream.h"

#include <array>
#include <cmath>
#include <cstring>
#include <utility>

namespace congbao::sandbox {

namespace {

constexpr qsizetype SmallestBuffer = 1024;

} // namespace

char *ByteWriter::extend(qsizetype bytes)
{
    if (m_bytes.size() - m_size < bytes)
        m_bytes.resize(qMax(2 * m_bytes.size(), m_size + bytes + SmallestBuffer));
    return m_bytes.data() + std::exchange(m_size, m_size + bytes);
}

QByteArray ByteWriter::take()
{
    m_bytes.truncate(std::exchange(m_size, 0));
    return std::exchange(m_bytes, {});
}

void ByteWriter::unsignedNumber(quint64 value)
{
    if (value < 0x80) {
        *extend(1) = char(value);
        return;
    }
    std::array<char, 10> bytes{};
    std::size_t length = 0;
    for (; value >= 0x80; value >>= 7)
        bytes[length++] = char(value | 0x80);
    bytes[length++] = char(value);
    std::memcpy(extend(qsizetype(length)), bytes.data(), length);
}

void ByteWriter::real(float value)
{
    std::memcpy(extend(sizeof value), &value, sizeof value);
}

void ByteWriter::reals(std::initializer_list<float> values)
{
    std::memcpy(extend(qsizetype(values.size() * sizeof(float))), values.begin(), values.size() * sizeof(float));
}

void ByteWriter::string(const QString &value)
{
    // UTF-16 as it stands: a copy is quicker than a conversion, and halves of surrogate pairs survive.
    count(std::size_t(value.size()));
    const auto length = value.size() * qsizetype(sizeof(char16_t));
    std::memcpy(extend(length), value.utf16(), std::size_t(length));
}

void ByteWriter::bytes(const QByteArray &value)
{
    count(std::size_t(value.size()));
    std::memcpy(extend(value.size()), value.constData(), std::size_t(value.size()));
}

bool MemoryBudget::charge(quint64 bytes)
{
    if (m_left < 0 || bytes > quint64(m_left)) {
        m_left = -1;
        return false;
    }
    m_left -= qint64(bytes);
    return true;
}

ByteReader::ByteReader(const QByteArray &bytes, MemoryBudget &budget)
    : m_at(bytes.constData())
    , m_end(m_at + bytes.size())
    , m_budget(budget)
{
}

void ByteReader::fail()
{
    m_isValid = false;
    m_at = m_end;
}

quint8 ByteReader::byte()
{
    if (m_at == m_end) {
        fail();
        return 0;
    }
    return quint8(*m_at++);
}

quint64 ByteReader::unsignedNumber()
{
    quint64 value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        const quint8 next = byte();
        value |= quint64(next & 0x7f) << shift;
        if ((next & 0x80) == 0)
            return m_isValid ? value : 0;
    }
    fail();
    return 0;
}

std::size_t ByteReader::count(std::size_t size)
{
    const quint64 value = unsignedNumber();
    // More things than bytes left cannot be; this also keeps the product below from overflowing.
    if (!has(value) || !m_budget.charge(value * size)) {
        fail();
        return 0;
    }
    return std::size_t(value);
}

qint64 ByteReader::number(qint64 least, qint64 most)
{
    const quint64 folded = unsignedNumber();
    const auto value = qint64((folded >> 1) ^ (~(folded & 1) + 1));
    if (value < least || value > most)
        fail();
    return m_isValid ? value : 0;
}

float ByteReader::real()
{
    float value = 0;
    if (!has(sizeof value)) {
        fail();
        return 0;
    }
    std::memcpy(&value, m_at, sizeof value);
    m_at += sizeof value;
    return std::isfinite(value) ? value : 0;
}

QString ByteReader::string()
{
    const std::size_t length = count(sizeof(char16_t));
    if (!m_isValid || !has(length * sizeof(char16_t))) {
        fail();
        return {};
    }
    QString value(qsizetype(length), Qt::Uninitialized);
    std::memcpy(value.data(), m_at, length * sizeof(char16_t));
    m_at += length * sizeof(char16_t);
    return value;
}

QByteArray ByteReader::bytes()
{
    const std::size_t length = count(1);
    if (!m_isValid)
        return {};
    QByteArray value(m_at, qsizetype(length));
    m_at += length;
    return value;
}

const char *ByteReader::raw(quint64 bytes)
{
    if (!has(bytes)) {
        fail();
        return nullptr;
    }
    return std::exchange(m_at, m_at + bytes);
}

bool ByteReader::flags(quint8 known, quint8 &value)
{
    value = byte();
    if ((value & ~known) != 0)
        fail();
    return m_isValid;
}

} // namespace congbao::sandbox
