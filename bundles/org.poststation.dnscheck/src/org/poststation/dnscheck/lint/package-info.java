// SPDX-License-Identifier: EPL-2.0
/** Problems in drafts of records, at their characters, with what to write instead. */
package org.poststation.dnscheck.lint;
