// SPDX-License-Identifier: EPL-2.0
/**
 * Exim and sendmail: real ones, unpacked from their Debian packages, on nodes where Postfix is not
 * (releng/test-unpacked.txt).
 */
package org.poststation.testkit.mta;
