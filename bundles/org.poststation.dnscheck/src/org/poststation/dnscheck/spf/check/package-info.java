// SPDX-License-Identifier: EPL-2.0
/** What a receiver would make of a message by SPF: RFC 7208, with the reasons for every term. */
package org.poststation.dnscheck.spf.check;
