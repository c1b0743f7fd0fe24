// SPDX-License-Identifier: EPL-2.0
/** SPF records as text with offsets: one parser for the linter, the tree, the evaluation and the flattening. */
package org.poststation.dnscheck.spf.record;
