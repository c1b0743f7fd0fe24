// SPDX-License-Identifier: EPL-2.0
/** DMARC records, by RFC 7489 and by RFC 9989, which replaces it. */
package org.poststation.dnscheck.dmarc;
