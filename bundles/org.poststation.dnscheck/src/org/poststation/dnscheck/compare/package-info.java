// SPDX-License-Identifier: EPL-2.0
/** The same question to many sources, side by side, and why their answers differ. */
package org.poststation.dnscheck.compare;
