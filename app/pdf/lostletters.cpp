// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/lostletters.h"

#include <algorithm>
#include <charconv>
#include <vector>

namespace congbao::pdf {

namespace {

constexpr unsigned Blank = 0x20;
constexpr unsigned NoValue = 0x10000;

/// One token: "<0041>", "[", "]" or a word; empty at the end.
std::string_view nextToken(std::string_view &rest)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
    while (!rest.empty() && isBlank(rest.front()))
        rest.remove_prefix(1);
    if (rest.empty())
        return {};
    std::size_t length = 1;
    if (rest.front() == '<') {
        length = std::min(rest.find('>'), rest.size() - 1) + 1;
    } else if (rest.front() != '[' && rest.front() != ']') {
        while (length < rest.size() && !isBlank(rest[length]) && rest[length] != '<' && rest[length] != '[' &&
               rest[length] != ']')
            ++length;
    }
    const std::string_view token = rest.substr(0, length);
    rest.remove_prefix(length);
    return token;
}

/// A code of at most two bytes, or the first letter of a longer value with a mark that it is more than a blank.
unsigned valueOf(std::string_view token)
{
    if (token.size() < 3 || token.front() != '<')
        return NoValue;
    const std::string_view digits = token.substr(1, token.size() - 2);
    unsigned value = 0;
    if (digits.size() > 4)
        return 0xFFFF;
    const auto end = digits.data() + digits.size();
    return std::from_chars(digits.data(), end, value, 16).ptr == end ? value : NoValue;
}

} // namespace

std::unique_ptr<LostCodes> lostCodes(std::string_view map)
{
    auto lost = std::make_unique<LostCodes>();
    lost->set();
    std::vector<unsigned> blanks;
    const auto enter = [&](unsigned code, unsigned letter) {
        if (code >= NoValue)
            return;
        lost->reset(code);
        if (letter == Blank && blanks.size() < NoValue)
            blanks.push_back(code);
    };
    bool hasEntries = false;
    int budget = 1 << 22; // codes that ranges name; a map that repeats itself for ever is no map
    for (std::string_view rest = map; !rest.empty();) {
        const std::string_view token = nextToken(rest);
        const bool isChar = token == "beginbfchar";
        if (!isChar && token != "beginbfrange")
            continue;
        hasEntries = true;
        for (;;) {
            const unsigned first = valueOf(nextToken(rest));
            if (first >= NoValue)
                break; // the end of the section
            if (isChar) {
                enter(first, valueOf(nextToken(rest)));
                continue;
            }
            const unsigned last = valueOf(nextToken(rest));
            if (last >= NoValue || last < first)
                break;
            const std::string_view target = nextToken(rest);
            budget -= int(last) - int(first);
            if (budget < 0)
                return nullptr;
            if (target != "[") {
                const unsigned letter = valueOf(target);
                for (unsigned code = first; code <= last; ++code)
                    enter(code, letter + (code - first));
                continue;
            }
            for (unsigned code = first;; ++code) {
                const std::string_view entry = nextToken(rest);
                if (entry.empty() || entry == "]")
                    break;
                enter(code, valueOf(entry));
            }
        }
    }
    if (!hasEntries)
        return nullptr;
    // A font has one blank, and it comes before the letters.
    std::sort(blanks.begin(), blanks.end());
    for (std::size_t index = 1; index < blanks.size(); ++index)
        lost->set(blanks[index]);
    return lost;
}

} // namespace congbao::pdf
