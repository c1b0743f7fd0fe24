// SPDX-License-Identifier: EPL-2.0
/** Dovecot as a child process of the tests. */
package org.poststation.testkit.dovecot;
