// SPDX-License-Identifier: EPL-2.0
/** What the world sees of a mail domain: one check for each subject, with the records and what to write instead. */
package org.poststation.dnscheck.report;
