// SPDX-License-Identifier: EPL-2.0
/** What DNS says, and who says it: questions, answers that never mix their kinds, and the port that asks. */
package org.poststation.dnscheck;
