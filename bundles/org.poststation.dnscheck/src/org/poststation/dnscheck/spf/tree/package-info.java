// SPDX-License-Identifier: EPL-2.0
/** What an SPF record leads to, whoever sends: its includes, what they cost, and the same record without them. */
package org.poststation.dnscheck.spf.tree;
