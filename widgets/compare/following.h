// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

namespace congbao::desk {

class PageView;
class TextView;

/// Keeps the page and the electronic text at the same place of the text, by the differences both have; scroll
/// percentages would drift apart. Each moves one side to where the other stands.
void textFollowsPages(const compare::Comparison *comparison, PageView &pages, TextView &text);
void pagesFollowText(const compare::Comparison *comparison, PageView &pages, TextView &text);

} // namespace congbao::desk
