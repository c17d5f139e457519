// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/contentstream.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <stdexcept>

namespace congbao::pdf {

namespace {

constexpr std::size_t MostContentBytes = 64U << 20; ///< of one page, unpacked; a bomb is not read further
constexpr std::size_t MostOperands = 64;
constexpr std::size_t LongestString = 1U << 20;

/// Keeps what flows through until it is too much.
class LimitedPipeline : public Pipeline
{
public:
    explicit LimitedPipeline(std::string &target)
        : Pipeline("limited", nullptr)
        , m_target(target)
    {
    }
    void write(const unsigned char *data, std::size_t length) override
    {
        if (m_target.size() + length > MostContentBytes)
            throw std::runtime_error("page contents pass the limit");
        m_target.append(reinterpret_cast<const char *>(data), length);
    }
    void finish() override {}

private:
    std::string &m_target;
};

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool isDelimiter(char c)
{
    return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' || c == '}' || c == '/' ||
           c == '%';
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

} // namespace

bool appendStream(QPDFObjectHandle stream, std::string &target)
{
    LimitedPipeline pipeline(target);
    const bool isWhole =
        stream.isStream() && stream.pipeStreamData(&pipeline, nullptr, 0, qpdf_dl_generalized, true, false);
    target += '\n'; // a token never goes on in the next stream (7.8.2)
    return isWhole;
}

bool ContentReader::next(ContentOperator &found)
{
    found.numbers.clear();
    found.pieces.clear();
    found.nameOperand.clear();
    found.hasReplacement = false;
    while (m_at < m_content.size()) {
        const char c = m_content[m_at];
        if (isSpace(c)) {
            ++m_at;
        } else if (c == '%') {
            m_at = std::min(m_content.find_first_of("\r\n", m_at), m_content.size());
        } else if (c == '(') {
            readString(found);
        } else if (c == '<') {
            readHex(found);
        } else if (c == '/') {
            const std::size_t end = tokenEnd(m_at + 1);
            found.nameOperand.assign(m_content.substr(m_at, end - m_at));
            // A name may be written with escapes (7.3.5).
            if (found.nameOperand == "/ActualText" || found.nameOperand.find('#') != std::string::npos)
                found.hasReplacement = true;
            m_at = end;
        } else if (isDelimiter(c)) {
            m_isInArray = c == '[' || (c != ']' && m_isInArray);
            ++m_at;
        } else {
            const std::size_t end = tokenEnd(m_at);
            const std::string_view token = m_content.substr(m_at, end - m_at);
            m_at = end;
            double number = 0;
            const char *first = token.data() + (token.front() == '+' ? 1 : 0);
            const char *last = token.data() + token.size();
            // "nan" and "inf" are words here, not numbers (7.3.3).
            if (std::from_chars(first, last, number).ptr == last && std::isfinite(number)) {
                if (m_isInArray)
                    found.pieces.push_back({{}, number});
                else if (found.numbers.size() < MostOperands)
                    found.numbers.push_back(number);
                continue;
            }
            m_isInArray = false;
            found.name = token;
            if (token == "ID") {
                skipInlineImage();
                found.name = "BI";
            } else if (token == "BI") {
                continue; // its dictionary comes first
            }
            return true;
        }
    }
    return false;
}

std::size_t ContentReader::tokenEnd(std::size_t at) const
{
    while (at < m_content.size() && !isSpace(m_content[at]) && !isDelimiter(m_content[at]))
        ++at;
    return at;
}

/// A literal string with its escapes (7.3.4.2).
void ContentReader::readString(ContentOperator &found)
{
    int depth = 0;
    std::string string;
    for (; m_at < m_content.size(); ++m_at) {
        char c = m_content[m_at];
        if (c == '\\' && m_at + 1 < m_content.size()) {
            c = m_content[++m_at];
            if (c >= '0' && c <= '7') {
                int octal = 0;
                std::size_t digits = 0;
                while (digits < 3 && m_at < m_content.size() && m_content[m_at] >= '0' && m_content[m_at] <= '7') {
                    octal = octal * 8 + (m_content[m_at++] - '0');
                    ++digits;
                }
                --m_at;
                string += char(octal);
                continue;
            }
            if (c == '\r' || c == '\n') {
                if (c == '\r' && m_at + 1 < m_content.size() && m_content[m_at + 1] == '\n')
                    ++m_at;
                continue;
            }
            constexpr std::string_view names = "nrtbf";
            constexpr std::string_view signs = "\n\r\t\b\f";
            const std::size_t name = names.find(c);
            string += name == std::string_view::npos ? c : signs[name];
            continue;
        }
        if (c == '(' && depth++ == 0)
            continue;
        if (c == ')' && --depth == 0) {
            ++m_at;
            break;
        }
        if (string.size() < LongestString)
            string += c;
    }
    found.pieces.push_back({std::move(string), 0});
}

void ContentReader::readHex(ContentOperator &found)
{
    if (m_at + 1 < m_content.size() && m_content[m_at + 1] == '<') {
        m_at += 2; // a dictionary: its entries are read as stray operands, which is harmless
        return;
    }
    const std::size_t end = std::min(m_content.find('>', m_at), m_content.size());
    std::string string;
    int high = -1;
    for (std::size_t at = m_at + 1; at < end && string.size() < LongestString; ++at) {
        const int value = hexValue(m_content[at]);
        if (value < 0)
            continue;
        if (high < 0) {
            high = value;
            continue;
        }
        string += char(high << 4 | value);
        high = -1;
    }
    if (high >= 0)
        string += char(high << 4);
    m_at = end == m_content.size() ? end : end + 1;
    if (!string.empty())
        found.pieces.push_back({std::move(string), 0});
}

void ContentReader::skipInlineImage()
{
    for (;;) {
        m_at = m_content.find("EI", m_at);
        if (m_at == std::string_view::npos) {
            m_at = m_content.size();
            return;
        }
        const bool isToken =
            m_at > 0 && isSpace(m_content[m_at - 1]) &&
            (m_at + 2 >= m_content.size() || isSpace(m_content[m_at + 2]) || isDelimiter(m_content[m_at + 2]));
        m_at += 2;
        if (isToken)
            return;
    }
}

} // namespace congbao::pdf
