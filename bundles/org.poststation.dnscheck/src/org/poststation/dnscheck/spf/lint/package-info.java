// SPDX-License-Identifier: EPL-2.0
/** What is wrong with a draft of an SPF record, at which character, and what to write instead. */
package org.poststation.dnscheck.spf.lint;
