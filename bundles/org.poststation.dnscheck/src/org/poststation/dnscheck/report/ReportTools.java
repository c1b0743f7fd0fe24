// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report;

import java.time.Duration;

import org.poststation.dnscheck.DnsLookup;
import org.poststation.dnscheck.DnsSource;

/**
 * Who answers what a report wants to know.
 *
 * @param lookup asks DNS
 * @param source the resolver that is asked
 * @param deadline for each question
 */
public record ReportTools(DnsLookup lookup, DnsSource source, Duration deadline) {}
