// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparer.h"
#include "readers/reader.h"
#include "readers/sniffing.h"
#include "readers/trackedchanges.h"
#include "sandbox/serving.h"
#include "signatures/signature.h"

int main(int argc, char **argv)
{
    congbao::sandbox::serve(argc, argv,
                            {congbao::readers::sniffContent, congbao::readers::readDocument,
                             congbao::compare::compareDocuments, congbao::signatures::readSignatures,
                             congbao::readers::settledDocx});
}
