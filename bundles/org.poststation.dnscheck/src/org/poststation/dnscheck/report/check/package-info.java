// SPDX-License-Identifier: EPL-2.0
/** The checks of a report, one class each, without a state of their own. */
package org.poststation.dnscheck.report.check;
