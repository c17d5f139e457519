// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/document.h"

#include <QRandomGenerator>
#include <vector>

/// Measuring how well people read: errors planted on purpose, and an estimate of what two readers both missed.
namespace congbao::compare {

/// An error planted for one sitting of one reader. It is as long as what it replaces, so that places in the text stay
/// what they are.
struct Canary
{
    int block = 0;
    int start = 0; ///< UTF-16, in the block's text
    QString original;
    QString planted;
};

/// Chooses places where a digit or a tone mark could be wrong and says what to plant there, at most `count` and at most
/// one in a block, in the order of the text.
[[nodiscard]] std::vector<Canary> chooseCanaries(const text::Document &document, int count, QRandomGenerator &random);

/// A copy of the text with the canaries in it, for showing only. It is not the text of any file: its hash is empty.
[[nodiscard]] text::Document withCanaries(const text::Document &document, const std::vector<Canary> &canaries);

/// What two readers found.
struct TwoReaders
{
    int first = 0;  ///< errors the first reader found
    int second = 0; ///< errors the second reader found
    int both = 0;   ///< errors that both found
};

struct MissedEstimate
{
    double missed = 0; ///< errors that neither found (Chapman 1951, less what was found)
    int atLeast = 0;   ///< the 95 % interval, in whole errors
    int atMost = 0;
};

/// The interval is the transformed logit one (Sadinle 2009), which holds for few errors too, rounded outwards.
[[nodiscard]] MissedEstimate estimateMissed(const TwoReaders &found);

} // namespace congbao::compare
