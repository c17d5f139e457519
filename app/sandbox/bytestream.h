// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <QByteArray>
#include <QString>

namespace congbao::sandbox {

/// Puts values one after the other into bytes. Whole numbers take as few bytes as they need.
class ByteWriter
{
public:
    void byte(quint8 value) { *extend(1) = char(value); }
    void count(std::size_t value) { unsignedNumber(quint64(value)); }
    void number(qint64 value) { unsignedNumber((quint64(value) << 1) ^ quint64(value >> 63)); }
    void real(float value);
    void reals(std::initializer_list<float> values);
    void string(const QString &value);
    void bytes(const QByteArray &value);
    /// Room for bytes as they are; to be filled before anything else is written.
    [[nodiscard]] char *extend(qsizetype bytes);

    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] QByteArrayView view() const { return {m_bytes.constData(), m_size}; }
    void clear() { m_size = 0; } ///< keeps its memory for what is written next
    [[nodiscard]] QByteArray take();

private:
    void unsignedNumber(quint64 value);
    QByteArray m_bytes; ///< of which m_size are written
    qsizetype m_size = 0;
};

/// What all values read so far may take in memory. Bytes on the wire are no measure: a short count can ask for a lot.
class MemoryBudget
{
public:
    explicit MemoryBudget(qint64 bytes)
        : m_left(bytes)
    {
    }
    /// False when it does not fit; then nothing more does.
    [[nodiscard]] bool charge(quint64 bytes);
    [[nodiscard]] bool isSpent() const { return m_left < 0; }

private:
    qint64 m_left;
};

/// Takes the values out again. The bytes are not trusted: after the first thing that is wrong isValid() is false and
/// every value is zero or empty.
class ByteReader
{
public:
    /// bytes and budget must outlive the reader.
    ByteReader(const QByteArray &bytes, MemoryBudget &budget);

    quint8 byte();
    /// A count of things that take `size` bytes of memory each and at least one byte on the wire.
    std::size_t count(std::size_t size);
    /// A number in the range; anything else is wrong.
    qint64 number(qint64 least, qint64 most);
    int integer(int least, int most) { return int(number(least, most)); }
    /// Zero for what is not a finite number.
    float real();
    QString string();
    QByteArray bytes();
    /// Bytes as they are; nullptr where there are not so many.
    const char *raw(quint64 bytes);
    /// One of the values 0…most of an enumeration.
    template <typename Enum> Enum choice(Enum most)
    {
        const quint8 value = byte();
        if (value > quint8(most))
            fail();
        return m_isValid ? Enum(value) : Enum();
    }
    /// Flags as bits of one byte.
    bool flags(quint8 known, quint8 &value);

    void fail();
    [[nodiscard]] bool isValid() const { return m_isValid; }
    [[nodiscard]] bool isAtEnd() const { return m_isValid && m_at == m_end; }

private:
    quint64 unsignedNumber();
    [[nodiscard]] bool has(quint64 bytes) const { return quint64(m_end - m_at) >= bytes; }

    const char *m_at;
    const char *m_end;
    MemoryBudget &m_budget;
    bool m_isValid = true;
};

} // namespace congbao::sandbox
